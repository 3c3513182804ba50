"""One write transaction on a pool: rules that look before they write see no race."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from poolhouse.aws.errors import AwsError
from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.ports import PoolStores
from poolhouse.idp.missing import no_pool
from poolhouse.idp.services import Services


@asynccontextmanager
async def editing(
    services: Services, pool_id: str, *, unknown: AwsError | None = None
) -> AsyncIterator[PoolStores]:
    """`unknown` is raised when there is no such pool (default: the service's ResourceNotFoundException).

    Any exception rolls back. Await nothing but the stores inside.
    """
    entered = False
    try:
        async with services.pools.edit(pool_id) as stores:
            entered = True
            yield stores
    except NotFound as missing:
        if entered:
            raise
        raise (unknown or no_pool(pool_id)) from missing


async def pool_in(stores: PoolStores, pool_id: str) -> UserPool:
    """The pool; raises ResourceNotFoundException. Inside `editing` it is there."""
    pool = await stores.pools.get(pool_id)
    if pool is None:
        raise no_pool(pool_id)
    return pool
