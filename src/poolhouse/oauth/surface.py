"""The two mounts of this room: a user-pool domain, and an issuer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import NamedTuple

import structlog
from msgspec import json

from poolhouse.asgi import REASON_HEADER, Receive, Scope, Send, header_safe, respond
from poolhouse.domain.errors import Refused, Unavailable
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Random
from poolhouse.domain.tokens.client_tokens import ClientTokens
from poolhouse.oauth import cors, discovery, errors
from poolhouse.oauth.grants.client_credentials import ClientCredentials
from poolhouse.oauth.http import Answer, Request
from poolhouse.oauth.token import JSON_TYPE, TokenEndpoint

log = structlog.get_logger("poolhouse.oauth")

# On every answer of a domain (cognito-oauth.md 1.1, and captures of the token endpoint).
DOMAIN_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-xss-protection", b"1; mode=block"),
    (b"cache-control", b"no-cache, no-store, max-age=0, must-revalidate"),
    (b"pragma", b"no-cache"),
    (b"expires", b"0"),
    (b"strict-transport-security", b"max-age=31536000 ; includeSubDomains"),
    (b"x-frame-options", b"DENY"),
    (b"server", b"Server"),
)
OPEN_DOMAIN_HEADERS = (*DOMAIN_HEADERS, cors.ANY_ORIGIN)
# What browser programs call from pages of any origin.
OPEN_PATHS = frozenset(("/oauth2/token", "/oauth2/revoke", "/oauth2/userInfo"))
# Paths of a Cognito domain that poolhouse does not serve yet.
NOT_BUILT = frozenset(
    (
        "/oauth2/authorize",
        "/oauth2/revoke",
        "/oauth2/userInfo",
        "/oauth2/idpresponse",
        "/saml2/idpresponse",
        "/saml2/logout",
        "/login",
        "/logout",
        "/signup",
        "/confirm",
        "/confirmUser",
        "/resendcode",
        "/forgotPassword",
        "/confirmforgotPassword",
        "/passkeys/add",
        "/error",
    )
)
ISSUER_HEADERS = ((b"content-type", b"application/json"), cors.ANY_ORIGIN)
# What Cognito's API host answers to whatever it does not know.
NOT_UNDERSTOOD = json.encode(
    {
        "code": "BadRequest",
        "message": "The server did not understand the operation that was requested.",
        "type": "client",
    }
)
LOGGED_CHARACTERS = 1000


class Endpoint(NamedTuple):
    method: str
    handler: Callable[[Request], Awaitable[Answer]]


@dataclass(slots=True)
class DomainSurface:
    """Everything below a user-pool domain. `dev` adds the reason of a refusal to its answer."""

    snapshots: PoolSnapshots
    client_tokens: ClientTokens
    _: KW_ONLY
    random: Random
    dev: bool
    _endpoints: Mapping[str, Endpoint] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        grants = {"client_credentials": ClientCredentials(self.client_tokens)}
        self._endpoints = {"/oauth2/token": Endpoint("POST", TokenEndpoint(self.snapshots, grants).post)}

    async def serve(
        self, scope: Scope, receive: Receive, send: Send, *, domain: str, path: str, base_url: str
    ) -> None:
        """Answer one HTTP request; `path` is raw (not decoded) and begins behind the domain's mount."""
        request_id = self.random.uuid()
        try:
            answer = await self._answer(scope, receive, domain, path, base_url)
        except (Refused, Unavailable) as error:
            answer = self._refuse(error, domain, path, request_id)
        headers = [
            *(OPEN_DOMAIN_HEADERS if path in OPEN_PATHS else DOMAIN_HEADERS),
            (b"x-amz-cognito-request-id", request_id.encode()),
            (b"set-cookie", f"XSRF-TOKEN={self.random.uuid()}; Path=/; Secure; HttpOnly; SameSite=Lax".encode()),
            *answer.headers,
        ]
        await respond(send, answer.status, headers, answer.body)

    async def _answer(self, scope: Scope, receive: Receive, domain: str, path: str, base_url: str) -> Answer:
        pool_id = await self.snapshots.pool_of_domain(domain)
        if pool_id is None:
            raise errors.UnknownDomain(f"The domain {domain[:256]} does not exist.")
        method = scope["method"]
        if method == "OPTIONS" and path in OPEN_PATHS:
            return Answer(200, headers=cors.PREFLIGHT)
        endpoint = self._endpoints.get(path)
        if endpoint is None:
            if path in NOT_BUILT:
                raise errors.NotBuilt(f"{path} is not built into poolhouse yet.")
            raise errors.UnknownPath(f"a user-pool domain has no path {path[:256]!r}")
        if method != endpoint.method:
            raise errors.WrongMethod(f"{path} takes {endpoint.method}, not {method[:32]!r}")
        return await endpoint.handler(Request(scope, receive, pool_id, domain, base_url))

    def _refuse(self, error: Refused | Unavailable, domain: str, path: str, request_id: str) -> Answer:
        status, code = errors.wire(error)
        reason = str(error)
        log.info(
            "refused",
            status=status,
            error=code,
            reason=reason[:LOGGED_CHARACTERS],
            domain=domain[:256],
            path=path[:256],
            request_id=request_id,
        )
        headers = [JSON_TYPE] if code else []
        if isinstance(error, errors.WrongMethod):
            headers.append((b"allow", self._endpoints[path].method.encode()))
        if self.dev:
            headers.append((REASON_HEADER, header_safe(reason)))
        return Answer(status, errors.body(error), headers)


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
        domain = pool.domain
        return discovery.configuration(self.issuer_url(pool_id), self._base_url(domain) if domain else None)

    def _base_url(self, domain: PoolDomain) -> str:
        # A custom domain is a host of its own with its own certificate; what stands before it speaks TLS.
        return f"https://{domain.name}" if domain.is_custom else self.domain_url(domain.name)
