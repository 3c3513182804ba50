"""Forward authorization: other proxies ask whether a call of a deployed API may pass (reference 7).

The verdict is the gateway's own. The answer speaks to proxies: 200 with `X-Auth-…` headers, 401 or 403 with a
`WWW-Authenticate` of RFC 6750, and never 400, which nginx would turn into 500. Nothing is sent to an
integration, and request bodies, which proxies do not pass on, are not validated.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import structlog

from poolhouse.asgi import REASON_HEADER, Receive, Scope, Send, header_safe, respond
from poolhouse.domain.ports import Clock, Random
from poolhouse.gateway.authorizers.claims import RenderedClaims
from poolhouse.gateway.deployed import Gates
from poolhouse.gateway.exchange import Exchange, IdsOnDemand, Site, StageFacts
from poolhouse.gateway.forwarding import asked
from poolhouse.gateway.refusals import Refusal

log = structlog.get_logger("poolhouse.gateway")

# By claim; of two that fill one header the first that the token has counts.
_HEADERS: Final = {
    "sub": b"x-auth-sub",
    "username": b"x-auth-username",
    "cognito:username": b"x-auth-username",
    "client_id": b"x-auth-client-id",
    "aud": b"x-auth-client-id",
    "scope": b"x-auth-scope",
    "cognito:groups": b"x-auth-groups",
}
# Every visible character but the percent sign stands for itself in a header.
_PLAIN: Final = bytes(range(32, 127)).replace(b"%", b"")
_CACHE: Final = (b"cache-control", b"no-store")
_EMPTY: Final = (b"content-length", b"0")


@dataclass(frozen=True, slots=True)
class ForwardAuthorization:
    """`dev` shows reasons to callers."""

    gate: Gates
    site: Site
    clock: Clock
    random: Random
    dev: bool

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """`/_poolhouse/authorize/{api_id}/{stage}`, and behind it the path that Envoy appends."""
        parts = scope["raw_path"].decode("latin-1").split("/", 5)
        api_id, stage = (*parts[3:5], "", "")[:2]
        suffix = f"/{parts[5]}" if len(parts) > 5 else ""
        exchange = Exchange(
            scope=scope,
            receive=receive,
            send=send,
            site=self.site,
            stage=StageFacts(api_id=api_id, stage=stage, deployment_id="", variables={}),
            path="",
            headers=dict(scope["headers"]),
            ids=IdsOnDemand(self.random),
            now=self.clock.now(),
            direct=False,
        )
        try:
            question = asked(scope["headers"], verb=scope["method"], suffix=suffix, query=scope["query_string"])
            exchange.verb, exchange.path = question.verb, question.path
            exchange.scope = {**scope, "method": question.verb, "query_string": question.query}
            method = await self.gate.route(exchange, api_id, stage)
            await self.gate.admit(exchange, method, body=False)
        except Refusal as refusal:
            await self._refuse(exchange, refusal)
        else:
            # `respond` without its copy: the same headers serve every call with the token.
            await send({"type": "http.response.start", "status": 200, "headers": _identity(exchange)})
            await send({"type": "http.response.body"})

    async def _refuse(self, exchange: Exchange, refusal: Refusal) -> None:
        status, challenge = _wire(exchange, refusal)
        own, body = await self.gate.refused_with(exchange, refusal)
        reason = await self.gate.undeployed.reason(exchange, refusal)
        log.info(
            "refused",
            api=exchange.stage.api_id,
            stage=exchange.stage.stage,
            verb=exchange.verb,
            path=exchange.path,
            request_id=exchange.ids.request.decode(),
            status=status,
            reason=reason,
            forward=True,
        )
        headers = [
            *own,
            _CACHE,
            (b"x-amzn-RequestId", exchange.ids.request),
            (b"x-amzn-ErrorType", refusal.kind.error_type.encode()),
        ]
        if challenge and not any(name == b"www-authenticate" for name, _ in own):
            headers.append((b"www-authenticate", challenge))
        if self.dev:
            headers.append((REASON_HEADER, header_safe(reason)))
        await respond(exchange.send, status, headers, body)


def _identity(exchange: Exchange) -> tuple[tuple[bytes, bytes], ...]:
    """The headers of a yes: whom the call comes from. An open method has no caller: proxies then remove what the
    client sent under these names, if they are told to copy them.
    """
    claims = exchange.claims
    if isinstance(claims, RenderedClaims):
        if claims.as_headers is None:
            claims.as_headers = _told(claims.texts(_HEADERS))
        return claims.as_headers
    if claims is not None:
        return _told(map(claims.get, _HEADERS))
    if exchange.authorizer is not None:
        return (_CACHE, (b"x-auth-sub", _header_value(str(exchange.authorizer.get("principalId", "")))), _EMPTY)
    return (_CACHE, _EMPTY)


def _told(values: Iterable[str | None]) -> tuple[tuple[bytes, bytes], ...]:
    """`values` are the claims that `_HEADERS` names, in its order."""
    told: dict[bytes, bytes] = {}
    for name, value in zip(_HEADERS.values(), values, strict=True):
        if value and name not in told:
            told[name] = _header_value(value)
    return (_CACHE, *told.items(), _EMPTY)


def _header_value(text: str) -> bytes:
    """`text` with everything but visible ASCII percent-encoded, the percent sign included."""
    octets = text.encode()
    # What is left without them has to be encoded; most often nothing is.
    return quote(octets, safe=_PLAIN).encode() if octets.translate(None, _PLAIN) else octets


def _wire(exchange: Exchange, refusal: Refusal) -> tuple[int, bytes]:
    """Status and challenge (RFC 6750 3). API Gateway answers 401 to a missing scope; proxies know 403 for it."""
    if refusal.missing_scopes:
        listed = " ".join(sorted(refusal.missing_scopes))
        return 403, header_safe(f'Bearer error="insufficient_scope", scope="{listed}"')
    status = refusal.kind.status
    if status == 401:
        return 401, b'Bearer error="invalid_token"' if b"authorization" in exchange.headers else b"Bearer"
    return (403 if status < 500 else status), b""
