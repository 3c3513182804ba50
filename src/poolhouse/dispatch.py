"""The front door: which surface answers a request, by host and first path segment.

Every request passes here once. Knows where things are mounted and nothing of what they do; bounds headers,
counts answers, and turns what no surface caught into a bare 500.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, Protocol

import structlog

from poolhouse.asgi import AsgiApp, ClientGone, Lane, Message, RawHeaders, Receive, Scope, Send, header, respond

log = structlog.get_logger("poolhouse.dispatch")

MAX_HEADER_OCTETS = 64 * 1024
# A name (RFC 1035 2.3.4) and a port.
MAX_HOST_OCTETS = 255 + 6
EXECUTE_API = b"/execute-api/"
AUTHORIZE = b"/_poolhouse/authorize/"
JSON_HEADERS: RawHeaders = ((b"content-type", b"application/json"),)
# First segments of the endpoints a custom domain serves at its root (architecture: "custom domains by Host").
DOMAIN_SEGMENTS = frozenset(
    (
        "oauth2",
        "saml2",
        "login",
        "logout",
        "signup",
        "confirm",
        "confirmUser",
        "resendcode",
        "forgotPassword",
        "confirmforgotPassword",
        "passkeys",
        "error",
        # What the pages are made of.
        "branding",
        "static",
    )
)
REGION = r"[a-z]{2,}(?:-[a-z]+)+-[0-9]+"
API_HOST = re.compile(rf"^(?P<id>[a-z0-9]+)\.execute-api\.(?:{REGION}\.)?(?P<base>[a-z0-9.-]+)$")
DOMAIN_HOST = re.compile(rf"^(?P<id>[a-z0-9-]+)\.auth\.{REGION}\.(?P<base>[a-z0-9.-]+)$")
PORT = re.compile(r":[0-9]{1,5}$", re.ASCII)
API_BASES = frozenset({"amazonaws.com", "localhost.localstack.cloud"})
DOMAIN_BASES = frozenset({"amazoncognito.com"})


class DataPlaneSurface(Protocol):
    def serve(
        self, scope: Scope, receive: Receive, send: Send, *, api_id: str, stage: str, path: str
    ) -> Awaitable[None]: ...

    def express(self, lane: Lane, place: list[str], query: bytes) -> bool:
        """`place` are the API's id, the stage, and the path without its leading slash."""
        ...


class ForwardSurface(Protocol):
    """Forward authorization; `apps` has its usual way."""

    def express(self, lane: Lane) -> bool: ...


class ApiDomains(Protocol):
    """APIs at their custom domain names."""

    def serve(self, scope: Scope, receive: Receive, send: Send, *, host: str, path: str) -> Awaitable[bool]:
        """False, and nothing is answered, when the host is none of them."""
        ...


class DomainSurface(Protocol):
    """`base_url` is the absolute URL of the domain as it was asked for, without a trailing slash."""

    def serve(
        self, scope: Scope, receive: Receive, send: Send, *, domain: str, path: str, base_url: str
    ) -> Awaitable[None]: ...


class IssuerSurface(Protocol):
    def serve(self, scope: Scope, receive: Receive, send: Send, *, pool_id: str, path: str) -> Awaitable[None]: ...


class Exchange(NamedTuple):
    """One request on its way: `first` path segment and the `rest` of the raw path with its leading slash."""

    scope: Scope
    receive: Receive
    send: Send
    host: str
    first: str
    rest: str


Answer = Callable[[Exchange], Awaitable[None]]


@dataclass(slots=True)
class Dispatcher:
    """Routes one HTTP request. `apps` maps a first segment to a whole ASGI surface."""

    root: AsgiApp
    apps: Mapping[str, AsgiApp]
    not_built: Mapping[str, str]
    data_plane: DataPlaneSurface
    domains: DomainSurface
    domain_url: Callable[[str], str]
    issuers: IssuerSurface
    pool_of_domain: Callable[[str], Awaitable[str | None]]
    own_hosts: frozenset[str]
    base_host: str
    api_domains: ApiDomains | None = None
    forward: ForwardSurface | None = None
    answers: Counter[tuple[str, int]] = field(default_factory=Counter)
    _mounts: dict[str, Answer] = field(init=False)

    def __post_init__(self) -> None:
        self._mounts = {
            "auth": self._domain,
            "execute-api": self._execute_api,
            "_aws": self._localstack,
            "restapis": self._rest_apis,
            **dict.fromkeys(self.not_built, self._not_built),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False
        surface = "other"

        async def counting(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                self.answers[surface, message["status"]] += 1
            await send(message)

        try:
            if _header_octets(scope) > MAX_HEADER_OCTETS:
                await respond(counting, 431, JSON_HEADERS, b'{"message":"Request Header Fields Too Large"}')
                return
            path: str = scope["raw_path"].decode("latin-1")
            _, _, after = path.partition("/")
            first, slash, rest = after.partition("/")
            host = _host(scope)
            surface, answer = self._route(host, first)
            await answer(Exchange(scope, receive, counting, host, first, slash + rest))
        except ClientGone:
            log.debug("client closed the connection", path=scope["path"])
        except Exception:
            if started:
                raise  # whoever has the connection logs it and cuts the answer short
            log.exception("unexpected failure", path=scope["path"], method=scope["method"])
            await respond(counting, 500, JSON_HEADERS, b'{"message":"Internal server error"}')

    def express(self, lane: Lane) -> bool:
        """A call of a deployed API at this server's own host, or another proxy's question about one, may need no
        task (`Lane`). False: it takes the usual way, and nothing has happened.
        """
        head = lane.head
        target = head.target
        if (
            not target.startswith((EXECUTE_API, AUTHORIZE))
            or _bare(head.host) not in self.own_hosts
            or head.octets > MAX_HEADER_OCTETS
            or not target.isascii()
            or b"#" in target
        ):
            return False
        if target.startswith(AUTHORIZE):
            return self._express_question(lane)
        path, _, query = target.partition(b"?")
        place = path[len(EXECUTE_API) :].decode("ascii").split("/", 2)
        if len(place) != 3 or not self.data_plane.express(lane, place, query):
            return False
        lane.on_reply = self._count_express
        return True

    def _express_question(self, lane: Lane) -> bool:
        # Before: the answer may be given at once.
        lane.on_reply = self._count_question
        if self.forward is not None and self.forward.express(lane):
            return True
        lane.on_reply = None
        return False

    def _count_question(self, status: int) -> None:
        self.answers["_poolhouse", status] += 1

    def _count_express(self, status: int) -> None:
        self.answers["execute-api", status] += 1

    def _route(self, host: str, first: str) -> tuple[str, Answer]:
        """The surface's name (for the counters) and what answers."""
        if host not in self.own_hosts:
            by_host = self._route_by_host(host)
            if by_host is not None:
                return by_host
            return self._route_by_path(first)[0], self._foreign_host
        return self._route_by_path(first)

    def _route_by_path(self, first: str) -> tuple[str, Answer]:
        if answer := self._mounts.get(first):
            return first, answer
        if first in self.apps:
            return first, self._app
        if not first:
            return "cognito-idp", self._root
        if "_" in first:
            return "issuer", self._issuer
        return "other", self._missing

    def _route_by_host(self, host: str) -> tuple[str, Answer] | None:
        if (api := API_HOST.match(host)) and (api["base"] == self.base_host or api["base"] in API_BASES):
            return "execute-api", self._api_host
        if (domain := DOMAIN_HOST.match(host)) and (
            domain["base"] == self.base_host or domain["base"] in DOMAIN_BASES
        ):
            return "auth", self._domain_host
        return None

    async def _foreign_host(self, x: Exchange) -> None:
        """A host that is no name of this server: a custom domain name, of an API or of a pool, or unknown."""
        path = f"/{x.first}{x.rest}"
        if self.api_domains is not None and await self.api_domains.serve(
            x.scope, x.receive, x.send, host=x.host, path=path
        ):
            return
        answer = self._custom_domain if x.first in DOMAIN_SEGMENTS else self._route_by_path(x.first)[1]
        await answer(x)

    async def _root(self, x: Exchange) -> None:
        await self.root(x.scope, x.receive, x.send)

    async def _app(self, x: Exchange) -> None:
        await self.apps[x.first](x.scope, x.receive, x.send)

    async def _issuer(self, x: Exchange) -> None:
        await self.issuers.serve(x.scope, x.receive, x.send, pool_id=x.first, path=x.rest)

    async def _domain(self, x: Exchange) -> None:
        domain, slash, path = x.rest[1:].partition("/")
        await self._serve_domain(x, domain, slash + path, self.domain_url(domain))

    async def _domain_host(self, x: Exchange) -> None:
        await self._serve_domain(x, x.host.partition(".")[0], f"/{x.first}{x.rest}", _origin(x))

    async def _custom_domain(self, x: Exchange) -> None:
        host = x.host
        if await self.pool_of_domain(host) is None:
            await self._missing(x)
            return
        await self._serve_domain(x, host, f"/{x.first}{x.rest}", _origin(x))

    async def _serve_domain(self, x: Exchange, domain: str, path: str, base_url: str) -> None:
        await self.domains.serve(x.scope, x.receive, x.send, domain=domain, path=path, base_url=base_url)

    async def _execute_api(self, x: Exchange) -> None:
        api_id, _, staged = x.rest[1:].partition("/")
        await self._deployed(x, api_id, staged)

    async def _api_host(self, x: Exchange) -> None:
        await self._deployed(x, x.host.partition(".")[0], x.first + x.rest)

    async def _localstack(self, x: Exchange) -> None:
        if not x.rest.startswith("/execute-api/"):
            await self._missing(x)
            return
        api_id, _, staged = x.rest.removeprefix("/execute-api/").partition("/")
        await self._deployed(x, api_id, staged)

    async def _rest_apis(self, x: Exchange) -> None:
        """The control plane, but for LocalStack's `/restapis/{api}/{stage}/_user_request_/…`."""
        match x.rest.split("/", 4):
            case ["", api_id, stage, "_user_request_"]:
                await self._deployed(x, api_id, stage)
            case ["", api_id, stage, "_user_request_", path]:
                await self._deployed(x, api_id, f"{stage}/{path}")
            case _:
                await self.apps["restapis"](x.scope, x.receive, x.send)

    async def _deployed(self, x: Exchange, api_id: str, staged: str) -> None:
        # Recorded on AWS: slashes before the stage do not count.
        stage, _, path = staged.lstrip("/").partition("/")
        await self.data_plane.serve(x.scope, x.receive, x.send, api_id=api_id, stage=stage, path=f"/{path}")

    async def _not_built(self, x: Exchange) -> None:
        what = self.not_built[x.first]
        log.warning("refused", path=x.scope["path"], reason=f"{what} is not built yet")
        body = f'{{"message":"{what} is not built yet (poolhouse; see docs/limitations.md)"}}'
        await respond(x.send, 501, JSON_HEADERS, body.encode())

    async def _missing(self, x: Exchange) -> None:
        log.info("refused", path=x.scope["path"], reason="nothing is mounted at this path")
        await respond(x.send, 404, JSON_HEADERS, b'{"message":"Not Found"}')


def _header_octets(scope: Scope) -> int:
    """As many as there are, or more: the server knows how many octets came, and mostly that will do."""
    came: int = scope.get("poolhouse.head_octets", MAX_HEADER_OCTETS + 1)
    return came if came <= MAX_HEADER_OCTETS else sum(map(len, chain.from_iterable(scope["headers"])))


def _host(scope: Scope) -> str:
    """The request's host in lower case, without its port."""
    return _bare(header(scope, b"host") or b"")


def _bare(value: bytes) -> str:
    # What no name of a host can be is not kept either: callers may write what they like there, and much of it.
    return _kept_bare(value) if len(value) <= MAX_HOST_OCTETS else _made_bare(value)


def _made_bare(value: bytes) -> str:
    host = value.decode("latin-1").lower()
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0]


_kept_bare = lru_cache(maxsize=1_024)(_made_bare)


def _origin(x: Exchange) -> str:
    """Scheme and host as asked for. The host is known to be a domain's, so only the port is taken on trust."""
    value = (header(x.scope, b"host") or b"").decode("latin-1")
    port = PORT.search(value)
    # Whoever ends TLS in front of this server says so. A lie comes back to the liar alone.
    scheme = "https" if header(x.scope, b"x-forwarded-proto") == b"https" else x.scope["scheme"]
    return f"{scheme}://{x.host}{port[0] if port else ''}"
