"""Attributes: reading, changing, proving (reference 3.4, 3.5)."""

from __future__ import annotations

from poolhouse.domain.accounts import changing
from poolhouse.domain.users import attributes
from poolhouse.idp import wire
from poolhouse.idp.access import authenticate
from poolhouse.idp.ops.users_admin import remove
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import users as views
from poolhouse.idp.visitors import pairs, pool_named, user_named


@operation("GetUser")
async def get_user(services: Services, request: wire.GetUserRequest) -> wire.GetUserResponse:
    signed_in = await authenticate(services, request.access_token)
    user = signed_in.user
    return views.own_view(user, attributes.readable(signed_in.client.client, user.attributes))


@operation("DeleteUser")
async def delete_user(services: Services, request: wire.DeleteUserRequest) -> None:
    signed_in = await authenticate(services, request.access_token)
    await remove(services, signed_in.user)


@operation("UpdateUserAttributes")
async def update_user_attributes(
    services: Services, request: wire.UpdateUserAttributesRequest
) -> wire.UpdateUserAttributesResponse:
    signed_in = await authenticate(services, request.access_token)
    client = signed_in.client.client
    pool = await pool_named(services, client.pool_id)
    asked = pairs(request.user_attributes)
    attributes.check_writable(pool, client, asked)
    sent = await changing.change(
        services.accounts,
        pool,
        signed_in.user,
        asked,
        by_admin=False,
        client_id=client.id,
        metadata=request.client_metadata,
    )
    return wire.UpdateUserAttributesResponse(code_delivery_details_list=views.deliveries(sent))


@operation("AdminUpdateUserAttributes")
async def admin_update_user_attributes(
    services: Services, request: wire.AdminUpdateUserAttributesRequest
) -> wire.AdminUpdateUserAttributesResponse:
    pool, user = await user_named(services, request.user_pool_id, request.username)
    asked = pairs(request.user_attributes)
    await changing.change(services.accounts, pool, user, asked, by_admin=True, metadata=request.client_metadata)
    return wire.AdminUpdateUserAttributesResponse()


@operation("DeleteUserAttributes")
async def delete_user_attributes(
    services: Services, request: wire.DeleteUserAttributesRequest
) -> wire.DeleteUserAttributesResponse:
    signed_in = await authenticate(services, request.access_token)
    client = signed_in.client.client
    pool = await pool_named(services, client.pool_id)
    names = required(request.user_attribute_names)
    attributes.check_writable(pool, client, names)
    await changing.change(services.accounts, pool, signed_in.user, dict.fromkeys(names, ""), by_admin=False)
    return wire.DeleteUserAttributesResponse()


@operation("AdminDeleteUserAttributes")
async def admin_delete_user_attributes(
    services: Services, request: wire.AdminDeleteUserAttributesRequest
) -> wire.AdminDeleteUserAttributesResponse:
    pool, user = await user_named(services, request.user_pool_id, request.username)
    asked = dict.fromkeys(required(request.user_attribute_names), "")
    await changing.change(services.accounts, pool, user, asked, by_admin=True)
    return wire.AdminDeleteUserAttributesResponse()


@operation("GetUserAttributeVerificationCode")
async def get_user_attribute_verification_code(
    services: Services, request: wire.GetUserAttributeVerificationCodeRequest
) -> wire.GetUserAttributeVerificationCodeResponse:
    signed_in = await authenticate(services, request.access_token)
    client = signed_in.client.client
    sent = await changing.send_code(
        services.accounts,
        await pool_named(services, client.pool_id),
        signed_in.user,
        required(request.attribute_name),
        client_id=client.id,
        metadata=request.client_metadata,
    )
    return wire.GetUserAttributeVerificationCodeResponse(code_delivery_details=views.delivery(sent))


@operation("VerifyUserAttribute")
async def verify_user_attribute(
    services: Services, request: wire.VerifyUserAttributeRequest
) -> wire.VerifyUserAttributeResponse:
    signed_in = await authenticate(services, request.access_token)
    pool = await pool_named(services, signed_in.user.pool_id)
    attribute, code = required(request.attribute_name), required(request.code)
    await changing.verify(services.accounts, pool, signed_in.user, attribute, code)
    return wire.VerifyUserAttributeResponse()
