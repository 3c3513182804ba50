"""ListUsers (reference 3.9)."""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.users import filters
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.idp import wire
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import users as views
from poolhouse.idp.visitors import pool_named

PAGE_SIZE = 60


@operation("ListUsers")
async def list_users(services: Services, request: wire.ListUsersRequest) -> wire.ListUsersResponse:
    pool = await pool_named(services, required(request.user_pool_id))
    search = filters.parse(pool, request.filter)
    only = _only(pool, request.attributes_to_get)
    kind = f"ListUsers:{pool.id}:{request.filter or ''}"
    token = request.pagination_token
    page = await services.users.users.page(
        pool.id,
        search=search,
        after=None if token is None else services.page_tokens.read(kind, token),
        limit=request.limit or PAGE_SIZE,
    )
    return wire.ListUsersResponse(
        users=[views.user_type(user, only) for user in page.users],
        pagination_token=None if page.next is None else services.page_tokens.issue(kind, page.next),
    )


def _only(pool: UserPool, asked: Sequence[str] | None) -> list[str] | None:
    """AttributesToGet; None for all, and what AWS means by an empty list is all as well."""
    if not asked:
        return None
    known = {attribute.name for attribute in pool.schema}
    if unknown := [name for name in asked if name not in known]:
        raise InvalidParameter(f"AttributesToGet: the attribute {unknown[0]} does not exist in the schema.")
    return list(dict.fromkeys(asked))
