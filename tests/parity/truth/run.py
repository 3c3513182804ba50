"""Runs every row against a target, and removes what it made whatever happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.parity.truth import hosted
from tests.parity.truth.outcome import Outcome
from tests.parity.truth.pools import Pools
from tests.parity.truth.rows import Row
from tests.parity.truth.run_demands import run_demands
from tests.parity.truth.run_gateway import (
    GatewayWorld,
    run_authorizer_tests,
    run_deployments,
    run_gateway,
    run_routes,
)
from tests.parity.truth.run_hosted import HostedPools, run_hosted
from tests.parity.truth.run_http_apis import run_http_apis
from tests.parity.truth.run_scopes import run_credentials, run_scopes
from tests.parity.truth.target import Target
from tests.parity.truth.tokens import TokenShop

# In this order: the last rows of the gateway change the pools.
CALLS = {
    "authorizer test": run_authorizer_tests,
    "routes": run_routes,
    "deployments": run_deployments,
    "http apis": run_http_apis,
    "gateway": run_gateway,
}


def run(rows: Sequence[Row], target: Target) -> Iterator[Outcome]:
    """An outcome per row. Raises what boto3 raises when the pools and APIs cannot be made at all."""
    if demanded := _of("lambda authorizers", rows) + _of("api keys", rows):
        yield from run_demands(demanded, target)
    if people := _of(hosted.SIGN_IN, rows) + _of(hosted.REFRESH, rows):
        apps = HostedPools(target)
        try:
            yield from run_hosted(people, apps)
        finally:
            apps.remove()
    pools = Pools(target)
    world = GatewayWorld(TokenShop(pools, target.has_clock()), apis=[])
    try:
        if scopes := _of("scopes", rows):
            yield from run_scopes(scopes, pools)
        if credentials := _of("credentials", rows):
            yield from run_credentials(credentials, pools)
        if any(_of(family, rows) for family in CALLS):
            world.shop.set_up()
            world.set_up()
            for family, run_family in CALLS.items():
                if calls := _of(family, rows):
                    yield from run_family(calls, world)
    finally:
        for api in world.apis:
            api.remove()
        pools.remove()


def _of(family: str, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.family == family]
