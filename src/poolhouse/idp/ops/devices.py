"""Devices: confirm, remember, forget, list; by their users and by administrators (reference 2.13)."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.users import devices
from poolhouse.domain.users.credentials import Device
from poolhouse.domain.users.refusals import InvalidParameter, Missing
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.paging import Asked, page
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.visitors import pool_named, user_named

PAGE_SIZE = 60


@operation("ConfirmDevice")
async def confirm_device(services: Services, request: wire.ConfirmDeviceRequest) -> wire.ConfirmDeviceResponse:
    user = (await authenticate(services, request.access_token)).user
    pool = await pool_named(services, user.pool_id)
    devices.check_tracking(pool)
    given = request.device_secret_verifier_config
    if given is None or given.password_verifier is None or given.salt is None:
        raise InvalidParameter("Invalid device secret verifier config given.")
    async with services.users.edit(user.pool_id, user.sub) as stores:
        known = await stores.devices.get(user.pool_id, user.sub, required(request.device_key))
        await stores.devices.put(
            devices.confirmed(
                pool,
                known,
                verifier=given.password_verifier,
                salt=given.salt,
                name=request.device_name,
                now=services.clock.now(),
            )
        )
    return wire.ConfirmDeviceResponse(user_confirmation_necessary=devices.asks_user(pool))


@operation("UpdateDeviceStatus")
async def update_device_status(
    services: Services, request: wire.UpdateDeviceStatusRequest
) -> wire.UpdateDeviceStatusResponse:
    user = (await authenticate(services, request.access_token)).user
    await _set_status(services, user, required(request.device_key), request.device_remembered_status)
    return wire.UpdateDeviceStatusResponse()


@operation("AdminUpdateDeviceStatus")
async def admin_update_device_status(
    services: Services, request: wire.AdminUpdateDeviceStatusRequest
) -> wire.AdminUpdateDeviceStatusResponse:
    _, user = await user_named(services, request.user_pool_id, request.username)
    await _set_status(services, user, required(request.device_key), request.device_remembered_status)
    return wire.AdminUpdateDeviceStatusResponse()


@operation("GetDevice")
async def get_device(services: Services, request: wire.GetDeviceRequest) -> wire.GetDeviceResponse:
    user = (await authenticate(services, request.access_token)).user
    return wire.GetDeviceResponse(device=_view(await _confirmed(services, user, required(request.device_key))))


@operation("AdminGetDevice")
async def admin_get_device(services: Services, request: wire.AdminGetDeviceRequest) -> wire.AdminGetDeviceResponse:
    _, user = await user_named(services, request.user_pool_id, request.username)
    device = await _confirmed(services, user, required(request.device_key))
    return wire.AdminGetDeviceResponse(device=_view(device))


@operation("ForgetDevice")
async def forget_device(services: Services, request: wire.ForgetDeviceRequest) -> None:
    await _forget(services, (await authenticate(services, request.access_token)).user, request.device_key)


@operation("AdminForgetDevice")
async def admin_forget_device(services: Services, request: wire.AdminForgetDeviceRequest) -> None:
    _, user = await user_named(services, request.user_pool_id, request.username)
    await _forget(services, user, request.device_key)


@operation("ListDevices")
async def list_devices(services: Services, request: wire.ListDevicesRequest) -> wire.ListDevicesResponse:
    user = (await authenticate(services, request.access_token)).user
    found, token = await _page(services, user, request.pagination_token, request.limit)
    return wire.ListDevicesResponse(devices=found, pagination_token=token)


@operation("AdminListDevices")
async def admin_list_devices(
    services: Services, request: wire.AdminListDevicesRequest
) -> wire.AdminListDevicesResponse:
    _, user = await user_named(services, request.user_pool_id, request.username)
    found, token = await _page(services, user, request.pagination_token, request.limit)
    return wire.AdminListDevicesResponse(devices=found, pagination_token=token)


async def _page(
    services: Services, user: User, token: str | None, limit: int | None
) -> tuple[list[wire.DeviceType], str | None]:
    """A page may be short: devices that were never confirmed are not shown."""

    async def load(after: str | None, size: int) -> list[Device]:
        return list(await services.users.devices.page(user.pool_id, user.sub, after=after, limit=size))

    asked = Asked(f"ListDevices:{user.pool_id}:{user.sub}", token, limit or PAGE_SIZE)
    found, following = await page(services.page_tokens, asked, load, lambda device: device.key)
    return [_view(device) for device in found if device.srp_verifier is not None], following


async def _set_status(services: Services, user: User, key: str, status: str | None) -> None:
    async with services.users.edit(user.pool_id, user.sub) as stores:
        device = await stores.devices.get(user.pool_id, user.sub, key)
        if device is None or device.srp_verifier is None:
            raise _missing()
        remembered = device.remembered if status is None else status == devices.REMEMBERED
        await stores.devices.put(replace(device, remembered=remembered, modified_at=services.clock.now()))


async def _forget(services: Services, user: User, key: str | None) -> None:
    async with services.users.edit(user.pool_id, user.sub) as stores:
        if await stores.devices.get(user.pool_id, user.sub, required(key)) is None:
            raise _missing()
        await stores.devices.remove(user.pool_id, user.sub, required(key))


async def _confirmed(services: Services, user: User, key: str) -> Device:
    device = await services.users.devices.get(user.pool_id, user.sub, key)
    if device is None or device.srp_verifier is None:
        raise _missing()
    return device


def _missing() -> Missing:
    return Missing("Device does not exist.")


def _view(device: Device) -> wire.DeviceType:
    return wire.DeviceType(
        device_key=device.key,
        device_attributes=[
            wire.AttributeType(name=name, value=value) for name, value in devices.attributes(device).items()
        ],
        device_create_date=device.created_at,
        device_last_modified_date=device.modified_at,
        device_last_authenticated_date=device.authenticated_at,
    )
