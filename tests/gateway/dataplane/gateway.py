"""A data plane behind a real HTTP server in a thread, at `/{api}/{stage}/{path}`."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from typing import Any

import uvicorn

from poolhouse.asgi import Lane, Receive, Scope, Send
from poolhouse.gateway.authorizers.cognito import CognitoAuthorizer
from poolhouse.gateway.authorizers.lambda_authorizer import LambdaAuthorizer
from poolhouse.gateway.dataplane import DataPlane
from poolhouse.gateway.demands.buckets import Buckets
from poolhouse.gateway.demands.demand import Demands
from poolhouse.gateway.demands.plans import UsagePlans
from poolhouse.gateway.demands.quotas import Quotas
from poolhouse.gateway.functions import NO_FUNCTIONS, CallsFunctions
from poolhouse.gateway.gate import Gate
from poolhouse.gateway.stages import CompiledStages
from poolhouse.gateway.undeployed import Undeployed
from poolhouse.protocol import HttpConnection
from poolhouse.system import SystemRandom
from tests.fakes import FakeClock
from tests.gateway.dataplane.accounts import MemoryAccounts
from tests.gateway.dataplane.apis import API, NO_IDENTITIES, STAGE, MemoryApis, Routes
from tests.gateway.dataplane.pools import ACCOUNT, NOW, POOL, Pools, issuer_url


class _Uvicorn(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: Any = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.ready.set()


class _App:
    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with self._gateway.watched():
            await self._gateway.data_plane.serve(scope, receive, send, **_place(scope))

    def express(self, lane: Lane) -> bool:
        with self._gateway.watched():
            target, _, query = lane.head.target.partition(b"?")
            place = target.decode("latin-1")[1:].split("/", 2)
            taken = len(place) == 3 and self._gateway.data_plane.express(lane, place, query)
            self._gateway.express += taken
            return taken


def _place(scope: Scope) -> dict[str, str]:
    _, api, stage, path = (scope["raw_path"].decode("latin-1") + "/").split("/", 3)
    return {"api_id": api, "stage": stage, "path": f"/{path.removesuffix('/')}"}


class Gateway:
    """`deploy` routes, then call `url(path)`. `clock.time` is what the authorizer takes for now.

    `express` counts the calls that were taken without a task.
    """

    def __init__(
        self,
        *,
        dev: bool = True,
        allow_internal: bool = False,
        loop: str = "auto",
        functions: CallsFunctions = NO_FUNCTIONS,
    ) -> None:
        self.apis = MemoryApis()
        self.pools = Pools(POOL)
        self.clock = FakeClock(float(NOW))
        authorizer = CognitoAuthorizer(self.pools, clock=self.clock, issuer_url=issuer_url)
        stages = CompiledStages(self.apis, self.apis.changes, NO_IDENTITIES)  # type: ignore[arg-type]
        self.accounts = MemoryAccounts(self.apis.changes)
        self.demands = Demands(
            UsagePlans(self.accounts, self.apis.changes, ACCOUNT),  # type: ignore[arg-type]
            Buckets(self.clock),
            Quotas(self.accounts, self.clock, ACCOUNT),  # type: ignore[arg-type]
        )
        undeployed = Undeployed((), self.apis.changes)
        self.gate = Gate(stages, authorizer, LambdaAuthorizer(self.clock), self.demands, undeployed)
        self.data_plane = DataPlane(
            self.gate,
            clock=self.clock,
            random=SystemRandom(),
            region="us-east-1",
            account_id=ACCOUNT,
            dev=dev,
            own_port=0,
            allow_internal_upstreams=allow_internal,
            functions=functions,
        )
        self.crashed: list[BaseException] = []
        self.express = 0
        config = uvicorn.Config(
            _App(self),
            interface="asgi3",
            proxy_headers=False,
            http=HttpConnection,
            loop=loop,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
        )
        self._socket = uvicorn.Config("", host="127.0.0.1", port=0, log_config=None).bind_socket()
        self.port = int(self._socket.getsockname()[1])
        self._server = _Uvicorn(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        try:
            yield
        except BaseException as crash:
            self.crashed.append(crash)
            raise

    def deploy(self, routes: Routes, *authorizers: Any, **variables: str) -> None:
        self.apis.deploy(routes, *authorizers, **variables)

    def url(self, path: str = "/", *, stage: str = STAGE, api: str = API) -> str:
        return f"http://127.0.0.1:{self.port}/{api}/{stage}{path}"

    def __enter__(self) -> Gateway:
        self._thread.start()
        assert self._server.ready.wait(20)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(20)
        assert not self.crashed, self.crashed
