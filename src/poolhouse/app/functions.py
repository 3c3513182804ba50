"""Functions: the `lambda` surface, the host, and what triggers and the gateway reach functions through."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from poolhouse.app.on_demand import on_demand
from poolhouse.asgi import AsgiApp
from poolhouse.domain.functions.names import Realm
from poolhouse.domain.functions.snapshots import FunctionSnapshots
from poolhouse.domain.ports import Clock, Random
from poolhouse.functions.events import Events
from poolhouse.functions.host.code import Folders
from poolhouse.functions.host.environment import Surroundings
from poolhouse.functions.host.host import Host, find_node
from poolhouse.functions.local import LocalFunctions
from poolhouse.functions.log_reader import LogReader
from poolhouse.functions.remote import RemoteFunctions
from poolhouse.functions.router import FunctionRouter, GatewayFunctions, TriggerFunctions
from poolhouse.settings import Settings
from poolhouse.storage.opening import Storage

if TYPE_CHECKING:
    from poolhouse.app.parts import Parts

# First path segments of Lambda's API: the dates of its versions (botocore's `requestUri`s).
LAMBDA_SEGMENTS = (
    "2014-11-13",
    "2015-03-31",
    "2016-08-19",
    "2017-03-31",
    "2017-10-31",
    "2018-10-31",
    "2019-09-25",
    "2019-09-30",
    "2020-04-22",
    "2020-06-30",
    "2021-07-20",
    "2021-10-31",
    "2021-11-15",
    "2024-08-31",
    "2025-11-30",
    "2025-12-01",
    "2026-07-09",
)


@dataclass(frozen=True, slots=True)
class Functions:
    """`triggers` and `gateway` are how user pools and APIs reach functions, here or elsewhere."""

    router: FunctionRouter
    triggers: TriggerFunctions
    gateway: GatewayFunctions

    @property
    def local(self) -> LocalFunctions:
        return self.router.local

    async def close(self) -> None:
        await self.router.close()


def build_functions(settings: Settings, storage: Storage, clock: Clock, random: Random) -> Functions:
    """Starts nothing: a process runs when a function is first invoked."""
    realm = Realm(settings.region, settings.account_id)
    snapshots = FunctionSnapshots(storage.functions, storage.changes)
    host = Host(
        Folders(Path(settings.data).absolute() / "functions", storage.functions),
        # In prod SDKs in functions go where they are told to, with credentials they are given.
        surroundings=Surroundings(region=settings.region, endpoint=settings.base_url if settings.is_dev else ""),
        processes=settings.function_processes,
        clock=clock,
        random=random,
        node=find_node(),
    )
    snapshots.subscribe(host.forget)
    local = LocalFunctions(snapshots, host, Events(), realm, permissions=settings.function_permissions)
    router = FunctionRouter(local, RemoteFunctions(settings.lambda_endpoint))
    return Functions(router, TriggerFunctions(router, realm), GatewayFunctions(router, realm))


def lambda_surface(parts: Parts) -> AsgiApp:
    """Loading Lambda's shapes takes 45 ms."""

    def make() -> AsgiApp:
        from poolhouse.functions.services import Services  # noqa: PLC0415 - see above
        from poolhouse.functions.surface import LambdaSurface  # noqa: PLC0415

        local = parts.functions.local
        services = Services(
            functions=parts.storage.functions,
            local=local,
            realm=local.realm,
            clock=parts.clock,
            random=parts.random,
            page_tokens=parts.page_tokens,
            mounts=parts.settings.is_dev,
        )
        return LambdaSurface(services, dev=parts.settings.is_dev)

    return on_demand(make)


def logs_surface(functions: Functions) -> AsgiApp:
    return LogReader(functions.local.host.logs.newest)
