"""What an administrator does with users (reference 3.1, 3.7)."""

from __future__ import annotations

from collections.abc import Callable

from poolhouse.domain.accounts import inviting, keeping
from poolhouse.domain.accounts.inviting import Invitation
from poolhouse.domain.errors import NotFound
from poolhouse.domain.users import lifecycle
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.missing import no_pool
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import users as views
from poolhouse.idp.visitors import optional_pairs, pairs, pool_named, user_named


@operation("AdminCreateUser")
async def admin_create_user(
    services: Services, request: wire.AdminCreateUserRequest
) -> wire.AdminCreateUserResponse:
    pool = await pool_named(services, required(request.user_pool_id))
    asked = Invitation(
        username=required(request.username),
        attributes=pairs(request.user_attributes),
        temporary_password=request.temporary_password,
        mediums=request.desired_delivery_mediums,
        silent=request.message_action == "SUPPRESS",
        force_alias=bool(request.force_alias_creation),
        metadata=request.client_metadata,
        validation_data=optional_pairs(request.validation_data),
    )
    act = inviting.invite_again if request.message_action == "RESEND" else inviting.create
    try:
        user = await act(services.accounts, pool, asked)
    except NotFound:
        raise no_pool(pool.id) from None
    return wire.AdminCreateUserResponse(user=views.user_type(user))


@operation("AdminGetUser")
async def admin_get_user(services: Services, request: wire.AdminGetUserRequest) -> wire.AdminGetUserResponse:
    _, user = await user_named(services, request.user_pool_id, request.username)
    return views.admin_view(user)


@operation("AdminDeleteUser")
async def admin_delete_user(services: Services, request: wire.AdminDeleteUserRequest) -> None:
    _, user = await user_named(services, request.user_pool_id, request.username)
    await remove(services, user)


@operation("AdminDisableUser")
async def admin_disable_user(
    services: Services, request: wire.AdminDisableUserRequest
) -> wire.AdminDisableUserResponse:
    await _move(services, request.user_pool_id, request.username, lifecycle.disabled)
    return wire.AdminDisableUserResponse()


@operation("AdminEnableUser")
async def admin_enable_user(
    services: Services, request: wire.AdminEnableUserRequest
) -> wire.AdminEnableUserResponse:
    await _move(services, request.user_pool_id, request.username, lifecycle.enabled)
    return wire.AdminEnableUserResponse()


async def remove(services: Services, user: User) -> None:
    """Raises UserNotFound: somebody was faster."""
    try:
        await services.users.users.remove(user.pool_id, user.sub)
    except NotFound:
        raise keeping.gone() from None


async def _move(
    services: Services, pool_id: str | None, username: str | None, step: Callable[[User, float], User]
) -> None:
    pool, user = await user_named(services, pool_id, username)

    async def work(stores: UserStores, user: User) -> None:
        await keeping.save(stores, pool, user, step(user, services.clock.now()))

    await keeping.editing(services.accounts, user, work)
