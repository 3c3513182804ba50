"""Runs every row against a target, and removes what it made whatever happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.parity.truth.outcome import Outcome
from tests.parity.truth.pools import Pools
from tests.parity.truth.rows import Row
from tests.parity.truth.run_gateway import (
    GatewayWorld,
    run_authorizer_tests,
    run_deployments,
    run_gateway,
    run_routes,
)
from tests.parity.truth.run_scopes import run_credentials, run_scopes
from tests.parity.truth.target import Target
from tests.parity.truth.tokens import TokenShop


def run(rows: Sequence[Row], target: Target) -> Iterator[Outcome]:
    """An outcome per row. Raises what boto3 raises when the pools and APIs cannot be made at all."""
    pools = Pools(target)
    world = GatewayWorld(TokenShop(pools, target.has_clock()), apis=[])
    try:
        yield from run_scopes(_of("scopes", rows), pools)
        yield from run_credentials(_of("credentials", rows), pools)
        world.shop.set_up()
        world.set_up()
        yield from run_authorizer_tests(_of("authorizer test", rows), world)
        yield from run_routes(_of("routes", rows), world)
        yield from run_deployments(_of("deployments", rows), world)
        yield from run_gateway(_of("gateway", rows), world)
    finally:
        for api in world.apis:
            api.remove()
        pools.remove()


def _of(family: str, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.family == family]
