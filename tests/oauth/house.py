"""The two surfaces of this room over real sockets, on in-memory stores that a test can change and break."""

from __future__ import annotations

import asyncio
import itertools
import socket
import threading
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

import requests
import uvicorn
from msgspec import structs

from poolhouse.app.serving import OPTIONS
from poolhouse.asgi import Receive, Scope, Send, respond
from poolhouse.domain.authorization.browser_session import BrowserSessions
from poolhouse.domain.authorization.granting import Granter
from poolhouse.domain.authorization.redeeming import Redeemer
from poolhouse.domain.pools.client import AppClient, ClientSecret
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.resource_server import ResourceServer
from poolhouse.domain.pools.resource_server import Scope as PoolScope
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.secret import Secret
from poolhouse.domain.tokens.client_tokens import ClientTokens
from poolhouse.domain.tokens.generation import new_pool_keys
from poolhouse.domain.tokens.issuer import Issuer
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.tokens.user_issuer import UserIssuer
from poolhouse.domain.triggers.calling import Caller
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.oauth.endpoints import Services
from poolhouse.oauth.surface import DomainSurface, IssuerSurface
from poolhouse.system import SystemClock, SystemRandom
from tests.code_fakes import MemoryAuthorizationCodes
from tests.domain.triggers.functions import FakeFunctions
from tests.fakes import MemoryRepository, with_pool
from tests.user_fakes import MemoryUserRepository

Result = TypeVar("Result")
SECONDS = 20


class House:
    def __init__(self, *, dev: bool = True) -> None:
        self.stores = MemoryRepository()
        self.clock = SystemClock()
        self.functions = FakeFunctions()
        self._dev = dev
        self._numbers = itertools.count(1)
        self._loop = asyncio.new_event_loop()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="oauth-house", daemon=True)
        self._thread.start()
        assert self._ready.wait(SECONDS)
        self._keys = self.do(new_pool_keys("template", now=1.0, random=SystemRandom()))

    def do(self, coroutine: Coroutine[Any, Any, Result]) -> Result:
        """Run in the server's loop, as a write of the server would."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(SECONDS)

    def new_pool(self) -> Pool:
        """A pool with a domain and one resource server `https://api.example` of the scopes `read` and `write`."""
        number = next(self._numbers)
        pool = Pool(self, id=f"us-east-1_Pool{number:05d}", domain=f"shop-{number}")
        self.do(pool.build())
        return pool

    async def add_keys(self, pool_id: str) -> None:
        await self.stores.keys.add_if_absent(with_pool(self._keys, pool_id))

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(SECONDS)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        random = SystemRandom()
        snapshots = PoolSnapshots(self.stores, self.stores.changes, clock=self.clock, random=random)
        triggers = Triggers(Caller(self.functions))
        users, codes = MemoryUserRepository(self.stores), MemoryAuthorizationCodes()
        tickets = Tickets([b"k" * 32], random)
        issuer = UserIssuer(
            users=users,
            snapshots=snapshots,
            tickets=tickets,
            triggers=triggers,
            clock=self.clock,
            random=random,
            issuer_url=self.issuer,
        )
        services = Services(
            snapshots=snapshots,
            client_tokens=ClientTokens(snapshots, Issuer(snapshots, self.clock, random, self.issuer), triggers),
            sessions=BrowserSessions(users=users, tickets=tickets, clock=self.clock, random=random),
            granter=Granter(codes=codes, users=users, issuer=issuer, clock=self.clock, random=random),
            redeemer=Redeemer(codes=codes, users=users, snapshots=snapshots, issuer=issuer, clock=self.clock),
            refresher=Refresher(users=users, tickets=tickets, issuer=issuer, clock=self.clock, random=random),
            users=users,
            issuer=issuer,
            clock=self.clock,
        )
        self._domains = DomainSurface(services, random=random, dev=self._dev)
        self._issuers = IssuerSurface(
            snapshots, issuer_url=self.issuer, domain_url=self.domain_url, random=random, dev=self._dev
        )
        config = uvicorn.Config(self._app, **OPTIONS | {"lifespan": "off", "interface": "asgi3"})
        self._server = uvicorn.Server(config)
        self._loop.call_later(0, self._ready.set)
        await self._server._serve(sockets=[self._socket])

    def issuer(self, pool_id: str) -> str:
        return f"{self.url}/{pool_id}"

    def domain_url(self, name: str) -> str:
        return f"{self.url}/auth/{name}"

    async def _app(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["raw_path"].decode("latin-1")
        _, first, *rest = path.split("/", 2)
        below = "/" + rest[0] if rest else ""
        try:
            if first == "auth":
                domain, slash, tail = below[1:].partition("/")
                await self._domains.serve(
                    scope, receive, send, domain=domain, path=slash + tail, base_url=f"{self.url}/auth/{domain}"
                )
            else:
                await self._issuers.serve(scope, receive, send, pool_id=first, path=below)
        except Exception as error:
            await respond(send, 500, (), repr(error).encode())
            raise


@dataclass(frozen=True)
class Pool:
    house: House
    id: str
    domain: str

    @property
    def token_url(self) -> str:
        return f"{self.house.url}/auth/{self.domain}/oauth2/token"

    @property
    def issuer(self) -> str:
        return self.house.issuer(self.id)

    async def build(self) -> None:
        stores = self.house.stores
        await stores.pools.add(UserPool(id=self.id, name="p", created_at=1.0, modified_at=1.0), at_most=10_000)
        await stores.domains.add(PoolDomain(pool_id=self.id, name=self.domain, created_at=1.0))
        await stores.resource_servers.add(self._server("read", "write"), at_most=300)
        await self.house.add_keys(self.id)

    def _server(self, *names: str) -> ResourceServer:
        scopes = tuple(PoolScope(name=name, description=name) for name in names)
        return ResourceServer(pool_id=self.id, identifier="https://api.example", name="api", scopes=scopes)

    def declare(self, *names: str) -> None:
        """Make these, and no others, the scopes of `https://api.example`."""
        self.house.do(self.house.stores.resource_servers.put(self._server(*names)))

    def client(self, *secrets: str, **settings: Any) -> Client:
        """A client that may do client credentials with `read` and `write`, unless `settings` say otherwise."""
        number = next(self.house._numbers)
        given: dict[str, Any] = {
            "allowed_oauth_flows_user_pool_client": True,
            "allowed_oauth_flows": ("client_credentials",),
            "allowed_oauth_scopes": ("https://api.example/read", "https://api.example/write"),
            "has_secret": bool(secrets),
            **settings,
        }
        app = AppClient(
            pool_id=self.id, id=f"client{number:05d}", name="c", created_at=1.0, modified_at=1.0, **given
        )
        held = [
            ClientSecret(
                pool_id=self.id, client_id=app.id, id=f"{app.id}--{at}", value=Secret(text), created_at=at
            )
            for at, text in enumerate(secrets)
        ]
        self.house.do(self.house.stores.clients.add(app, held, at_most=10_000))
        return Client(self, app)


@dataclass
class Client:
    pool: Pool
    app: AppClient

    @property
    def id(self) -> str:
        return self.app.id

    def change(self, **settings: Any) -> None:
        self.app = structs.replace(self.app, **settings)
        self.pool.house.do(self.pool.house.stores.clients.put(self.app))

    def add_secret(self, text: str, at: int) -> None:
        secret = ClientSecret(
            pool_id=self.pool.id, client_id=self.id, id=f"{self.id}--{at}", value=Secret(text), created_at=at
        )
        self.pool.house.do(self.pool.house.stores.secrets.add(secret, at_most=2))

    def remove_secret(self, at: int) -> None:
        secrets = self.pool.house.stores.secrets
        self.pool.house.do(secrets.remove(self.pool.id, self.id, f"{self.id}--{at}", at_least=1))

    def ask(self, secret: str | None, **parameters: str) -> requests.Response:
        """Ask for a token with Basic authentication (or, without a secret, as a public client)."""
        form = {"grant_type": "client_credentials", **parameters}
        if secret is None:
            return requests.post(self.pool.token_url, data={"client_id": self.id, **form}, timeout=SECONDS)
        return requests.post(self.pool.token_url, data=form, auth=(self.id, secret), timeout=SECONDS)
