"""The two mounts of this room: a user-pool domain, and an issuer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field

import structlog
from msgspec import json

from poolhouse import cookies
from poolhouse.answers import ALWAYS, LOGGED_CHARACTERS, NOT_KEPT, Answer, Header, cookie_path, redirect, told
from poolhouse.asgi import REASON_HEADER, Receive, Scope, Send, header_safe, respond
from poolhouse.domain.authorization.redirects import error_page_url, rejection_url
from poolhouse.domain.authorization.refusals import RequestRejected, RequestUntrusted
from poolhouse.domain.errors import Refused, Unavailable
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Random
from poolhouse.oauth import cors, discovery, errors
from poolhouse.oauth.endpoints import Endpoint, Services, endpoints
from poolhouse.oauth.http import Request
from poolhouse.oauth.token import JSON_TYPE

log = structlog.get_logger("poolhouse.oauth")

DOMAIN_HEADERS = (*ALWAYS, *NOT_KEPT)
OPEN_DOMAIN_HEADERS = (*DOMAIN_HEADERS, cors.ANY_ORIGIN)
# What browser programs call from pages of any origin.
OPEN_PATHS = frozenset(("/oauth2/token", "/oauth2/revoke", "/oauth2/userInfo"))
# Where other identity providers send people back to.
NOT_BUILT = frozenset(("/oauth2/idpresponse", "/saml2/idpresponse", "/saml2/logout"))
ISSUER_HEADERS = ((b"content-type", b"application/json"), cors.ANY_ORIGIN)
# What Cognito's API host answers to whatever it does not know.
NOT_UNDERSTOOD = json.encode(
    {
        "code": "BadRequest",
        "message": "The server did not understand the operation that was requested.",
        "type": "client",
    }
)


@dataclass(slots=True)
class DomainSurface:
    """Everything below a user-pool domain but its pages. `dev` adds the reason of a refusal to its answer."""

    services: Services
    _: KW_ONLY
    random: Random
    dev: bool
    _endpoints: Mapping[str, Endpoint] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._endpoints = endpoints(self.services)

    async def serve(
        self, scope: Scope, receive: Receive, send: Send, *, domain: str, path: str, base_url: str
    ) -> None:
        """Answer one HTTP request; `path` is raw (not decoded) and begins behind the domain's mount."""
        request_id = self.random.uuid()
        code = None
        try:
            request = Request(scope, receive, await self._pool_id(domain), domain, base_url)
            answer = await self._answer(request, path)
        except (Refused, Unavailable) as error:
            code = _code(error)
            answer = self._refusal(error, path, base_url)
        headers = [
            *(OPEN_DOMAIN_HEADERS if path in OPEN_PATHS else DOMAIN_HEADERS),
            *told(log, answer, dev=self.dev, domain=domain, path=path, error=code, request_id=request_id),
            (b"x-amz-cognito-request-id", request_id.encode()),
            *self._csrf_cookie(scope, base_url),
            *answer.headers,
        ]
        await respond(send, answer.status, headers, answer.body)

    async def _pool_id(self, domain: str) -> str:
        pool_id = await self.services.snapshots.pool_of_domain(domain)
        if pool_id is None:
            raise errors.UnknownDomain(f"The domain {domain[:256]} does not exist.")
        return pool_id

    async def _answer(self, request: Request, path: str) -> Answer:
        method = request.scope["method"]
        if method == "OPTIONS" and path in OPEN_PATHS:
            return Answer(200, headers=cors.PREFLIGHT)
        endpoint = self._endpoints.get(path)
        if endpoint is None:
            if path in NOT_BUILT:
                raise errors.NotBuilt(f"{path} is not built into poolhouse yet.")
            raise errors.UnknownPath(f"a user-pool domain has no path {path[:256]!r}")
        if method != endpoint.method:
            raise errors.WrongMethod(f"{path} takes {endpoint.method}, not {method[:32]!r}")
        return await endpoint.handler(request)

    def _refusal(self, error: Refused | Unavailable, path: str, base_url: str) -> Answer:
        reason = error.reason if isinstance(error, Refused) else str(error)
        if isinstance(error, RequestUntrusted):
            return redirect(error_page_url(base_url, error), reason=reason)
        if isinstance(error, RequestRejected):
            return redirect(rejection_url(error), reason=reason)
        status, code = errors.wire(error)
        headers = [JSON_TYPE] if code else []
        if isinstance(error, errors.WrongMethod):
            headers.append((b"allow", self._endpoints[path].method.encode()))
        return Answer(status, errors.body(error), headers, reason=reason or type(error).__name__)

    def _csrf_cookie(self, scope: Scope, base_url: str) -> tuple[Header, ...]:
        """AWS sets one with every answer. A browser that has one keeps it: a form it has open is bound to it."""
        if cookies.read(scope, cookies.CSRF) is not None:
            return ()
        return (cookies.baked(cookies.CSRF, self.random.uuid(), path=cookie_path(base_url)),)


def _code(error: Refused | Unavailable) -> str | None:
    return error.error if isinstance(error, RequestUntrusted | RequestRejected) else errors.wire(error).code


@dataclass(slots=True)
class IssuerSurface:
    """`<issuer>/.well-known/…`: what Cognito serves on its API host, not on the domain."""

    snapshots: PoolSnapshots
    _: KW_ONLY
    issuer_url: Callable[[str], str]
    domain_url: Callable[[str], str]
    random: Random
    dev: bool

    async def serve(self, scope: Scope, receive: Receive, send: Send, *, pool_id: str, path: str) -> None:
        """Answer one HTTP request; `path` is raw and begins behind the pool id."""
        del receive  # no request of an issuer has a body that matters
        request_id = self.random.uuid()
        try:
            status, body, reason = await self._answer(scope["method"], pool_id, path)
        except Unavailable as error:
            status, body, reason = 503, json.encode({"message": "Service Unavailable"}), str(error)
        headers = [*ISSUER_HEADERS, (b"x-amzn-requestid", request_id.encode())]
        if scope["method"] == "OPTIONS":
            headers += cors.PREFLIGHT
        if reason:
            log.info("refused", status=status, reason=reason[:LOGGED_CHARACTERS], request_id=request_id)
            if self.dev:
                headers.append((REASON_HEADER, header_safe(reason)))
        await respond(send, status, headers, body)

    async def _answer(self, method: str, pool_id: str, path: str) -> tuple[int, bytes, str]:
        """Status, body, and the reason if this is a refusal."""
        if path not in ("/.well-known/jwks.json", "/.well-known/openid-configuration"):
            return 400, NOT_UNDERSTOOD, f"an issuer has no path {path[:256]!r}"
        if method == "OPTIONS":
            return 200, b"", ""
        if method not in ("GET", "HEAD"):
            return 400, NOT_UNDERSTOOD, f"{path} takes GET, not {method[:32]!r}"
        body = await (self._jwks(pool_id) if path.endswith("jwks.json") else self._configuration(pool_id))
        if body is None:
            message = f"User pool {pool_id[:256]} does not exist."
            return 400, json.encode({"message": message}), message
        return 200, body, ""

    async def _jwks(self, pool_id: str) -> bytes | None:
        keys = await self.snapshots.keys(pool_id)
        return keys.jwks_json if keys else None

    async def _configuration(self, pool_id: str) -> bytes | None:
        pool = await self.snapshots.pool(pool_id)
        if pool is None:
            return None
        domain_url = pool.domain.url(self.domain_url) if pool.domain else None
        return discovery.configuration(self.issuer_url(pool_id), domain_url)
