"""Groups and who is in them (reference 2.5)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from poolhouse.domain.accounts import keeping
from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.missing import no_pool
from poolhouse.idp.paging import Asked, page
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import groups as views
from poolhouse.idp.views import users as user_views
from poolhouse.idp.visitors import pool_named, user_named

PAGE_SIZE = 60


@operation("CreateGroup")
async def create_group(services: Services, request: wire.CreateGroupRequest) -> wire.CreateGroupResponse:
    pool = await pool_named(services, required(request.user_pool_id))
    _check_role(services, request.role_arn)
    now = services.clock.now()
    group = Group(
        pool_id=pool.id,
        name=required(request.group_name),
        created_at=now,
        modified_at=now,
        description=request.description or None,
        role_arn=request.role_arn or None,
        precedence=request.precedence,
    )
    at_most = services.quotas.groups_per_pool
    try:
        await services.users.groups.add(group, at_most=at_most)
    except AlreadyExists:
        raise wire.GroupExistsException("A group with the name already exists.") from None
    except LimitExceeded:
        raise wire.LimitExceededException(
            f"The maximum number of groups in a user pool, {at_most}, is reached."
        ) from None
    except NotFound:
        raise no_pool(pool.id) from None
    return wire.CreateGroupResponse(group=views.group(group))


@operation("GetGroup")
async def get_group(services: Services, request: wire.GetGroupRequest) -> wire.GetGroupResponse:
    group = await _group(services, request.user_pool_id, request.group_name)
    return wire.GetGroupResponse(group=views.group(group))


@operation("UpdateGroup")
async def update_group(services: Services, request: wire.UpdateGroupRequest) -> wire.UpdateGroupResponse:
    """What is not sent, or sent empty, stays as it is."""
    _check_role(services, request.role_arn)
    pool = await pool_named(services, required(request.user_pool_id))
    async with services.users.create(pool.id) as stores:
        before = await stores.groups.get(pool.id, required(request.group_name))
        if before is None:
            raise _no_group()
        group = replace(
            before,
            description=request.description or before.description,
            role_arn=request.role_arn or before.role_arn,
            precedence=before.precedence if request.precedence is None else request.precedence,
            modified_at=services.clock.now(),
        )
        try:
            await stores.groups.put(group)
        except NotFound:
            raise _no_group() from None
    return wire.UpdateGroupResponse(group=views.group(group))


@operation("DeleteGroup")
async def delete_group(services: Services, request: wire.DeleteGroupRequest) -> None:
    pool = await pool_named(services, required(request.user_pool_id))
    try:
        await services.users.groups.remove(pool.id, required(request.group_name))
    except NotFound:
        raise _no_group() from None


@operation("ListGroups")
async def list_groups(services: Services, request: wire.ListGroupsRequest) -> wire.ListGroupsResponse:
    pool = await pool_named(services, required(request.user_pool_id))

    async def load(after: str | None, limit: int) -> Sequence[Group]:
        return await services.users.groups.page(pool.id, after=after, limit=limit)

    asked = Asked(f"ListGroups:{pool.id}", request.next_token, request.limit or PAGE_SIZE)
    groups, token = await page(services.page_tokens, asked, load, lambda group: group.name)
    return wire.ListGroupsResponse(groups=[views.group(group) for group in groups], next_token=token)


@operation("AdminAddUserToGroup")
async def admin_add_user_to_group(services: Services, request: wire.AdminAddUserToGroupRequest) -> None:
    pool, user = await user_named(services, request.user_pool_id, request.username)
    group = await _group(services, pool.id, request.group_name)
    at_most = services.quotas.groups_per_user
    try:
        await services.users.groups.join(pool.id, group.name, user.sub, at_most=at_most)
    except LimitExceeded:
        raise wire.InvalidParameterException(f"A user can be in at most {at_most} groups.") from None
    except NotFound:
        # One of the two went a moment ago.
        if await services.users.groups.get(pool.id, group.name) is None:
            raise _no_group() from None
        raise keeping.gone() from None


@operation("AdminRemoveUserFromGroup")
async def admin_remove_user_from_group(services: Services, request: wire.AdminRemoveUserFromGroupRequest) -> None:
    """Neither membership nor the group need to be there."""
    pool, user = await user_named(services, request.user_pool_id, request.username)
    await services.users.groups.leave(pool.id, required(request.group_name), user.sub)


@operation("AdminListGroupsForUser")
async def admin_list_groups_for_user(
    services: Services, request: wire.AdminListGroupsForUserRequest
) -> wire.AdminListGroupsForUserResponse:
    pool, user = await user_named(services, request.user_pool_id, request.username)

    async def load(after: str | None, limit: int) -> Sequence[Group]:
        # A user is in few groups, and their order by precedence is no order of keys.
        groups = sorted(await services.users.groups.of(pool.id, user.sub), key=lambda group: group.name)
        return [group for group in groups if after is None or group.name > after][:limit]

    asked = Asked(f"AdminListGroupsForUser:{pool.id}:{user.sub}", request.next_token, request.limit or PAGE_SIZE)
    groups, token = await page(services.page_tokens, asked, load, lambda group: group.name)
    return wire.AdminListGroupsForUserResponse(groups=[views.group(group) for group in groups], next_token=token)


@operation("ListUsersInGroup")
async def list_users_in_group(
    services: Services, request: wire.ListUsersInGroupRequest
) -> wire.ListUsersInGroupResponse:
    group = await _group(services, request.user_pool_id, request.group_name)

    async def load(after: str | None, limit: int) -> Sequence[User]:
        return await services.users.groups.members(group.pool_id, group.name, after=after, limit=limit)

    kind = f"ListUsersInGroup:{group.pool_id}:{group.name}"
    asked = Asked(kind, request.next_token, request.limit or PAGE_SIZE)
    users, token = await page(services.page_tokens, asked, load, lambda user: user.sub)
    return wire.ListUsersInGroupResponse(users=[user_views.user_type(user) for user in users], next_token=token)


async def _group(services: Services, pool_id: str | None, name: str | None) -> Group:
    pool = await pool_named(services, required(pool_id))
    group = await services.users.groups.get(pool.id, required(name))
    if group is None:
        raise _no_group()
    return group


def _no_group() -> wire.ResourceNotFoundException:
    return wire.ResourceNotFoundException("Group not found.")


def _check_role(services: Services, arn: str | None) -> None:
    """A role of another account could be anybody's. Raises InvalidParameterException."""
    account = arn.split(":")[4] if arn and arn.count(":") >= 5 else None
    if account is not None and account != services.account_id:
        raise wire.InvalidParameterException("Cross-account pass role is not allowed.")
