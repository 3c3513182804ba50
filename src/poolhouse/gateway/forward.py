"""Forward authorization: other proxies ask whether a call of a deployed API may pass (reference 7).

The verdict is the gateway's own. The answer speaks to proxies: 200 with `X-Auth-…` headers, 401 or 403 with a
`WWW-Authenticate` of RFC 6750, and never 400, which nginx would turn into 500. Nothing is sent to an
integration, and request bodies, which proxies do not pass on, are not validated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import structlog

from poolhouse.asgi import REASON_HEADER, Lane, Receive, Scope, Send, header_safe, respond
from poolhouse.domain.ports import Clock, Random
from poolhouse.gateway.authorizers.claims import RenderedClaims
from poolhouse.gateway.deployed import Gates
from poolhouse.gateway.exchange import Exchange, IdsOnDemand, Site, StageFacts
from poolhouse.gateway.forwarding import asked
from poolhouse.gateway.readings import is_plain
from poolhouse.gateway.refusals import Refusal
from poolhouse.verify.claims import CheckedClaims

log = structlog.get_logger("poolhouse.gateway")

# In the order of `_caller`.
_NAMES: Final = (b"x-auth-sub", b"x-auth-username", b"x-auth-client-id", b"x-auth-scope", b"x-auth-groups")
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
        exchange, suffix = self._exchange(scope, receive, send)
        try:
            _hear(exchange, suffix)
            method = await self.gate.route(exchange, exchange.stage.api_id, exchange.stage.stage)
            await self.gate.admit(exchange, method, body=False)
        except Refusal as refusal:
            await self._refuse(exchange, refusal)
        else:
            # Not by `respond`, which would copy them: the same headers serve every call with the token.
            await send({"type": "http.response.start", "status": 200, "headers": _identity(exchange)})
            await send({"type": "http.response.body"})

    def express(self, lane: Lane) -> bool:
        """Answer without a task where nothing has to be waited for: a REST API at hand whose method asks for no
        more than a token, of a pool whose keys are at hand, and a path that can be read in one way only.

        False: the question takes the usual way, and nothing has happened.
        """
        exchange, suffix = self._exchange(lane.head.scope, lane.receive, lane.send)
        try:
            _hear(exchange, suffix)
        except Refusal:
            return False
        found = self.gate.rest.at_hand(exchange.stage.api_id, exchange.stage.stage, exchange.path, exchange.verb)
        if found is None or not is_plain(exchange.path) or not lane.is_clear():
            return False
        exchange.stage, match = found
        method = self.gate.rest.meet(exchange, match)
        try:
            if not self.gate.rest.identify_now(exchange, method):
                return False
        except Refusal as refusal:
            lane.go_on(self._refuse(exchange, refusal))
        else:
            lane.reply(200, _identity(exchange), b"")
        return True

    def _exchange(self, scope: Scope, receive: Receive, send: Send) -> tuple[Exchange, str]:
        """The exchange, and what of the path follows the stage."""
        parts = scope["raw_path"].decode("latin-1").split("/", 5)
        api_id, stage = (*parts[3:5], "", "")[:2]
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
        return exchange, f"/{parts[5]}" if len(parts) > 5 else ""

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


def _hear(exchange: Exchange, suffix: str) -> None:
    """The exchange becomes the one that is asked about. Raises Refusal."""
    scope = exchange.scope
    question = asked(scope["headers"], verb=scope["method"], suffix=suffix, query=scope["query_string"])
    exchange.verb, exchange.path = question.verb, question.path
    exchange.scope = {**scope, "method": question.verb, "query_string": question.query}


def _identity(exchange: Exchange) -> tuple[tuple[bytes, bytes], ...]:
    """The headers of a yes: whom the call comes from. An open method has no caller: proxies then remove what the
    client sent under these names, if they are told to copy them.
    """
    claims = exchange.claims
    if isinstance(claims, RenderedClaims):
        if claims.as_headers:
            return claims.as_headers
        told = _told(_caller(claims) if claims.checked is None else _checked_caller(claims.checked))
        # Kept from the second call on: a token that comes once should leave little behind.
        claims.as_headers = () if claims.as_headers is None else told
        return told
    if claims is not None:
        return _told(_caller(claims))
    if exchange.authorizer is not None:
        principal = str(exchange.authorizer.get("principalId", ""))
        return (_CACHE, (b"x-auth-sub", _header_value(principal)), _EMPTY)
    return (_CACHE, _EMPTY)


def _caller(claims: Mapping[str, str]) -> tuple[str | None, ...]:
    """ID and access tokens have different names for some; of two that the token has the first counts."""
    get = claims.get
    username = get("username") or get("cognito:username")
    return get("sub"), username, get("client_id") or get("aud"), get("scope"), get("cognito:groups")


def _checked_caller(claims: CheckedClaims) -> tuple[str, ...]:
    """As `_caller`, of claims whose types are known."""
    client = claims.client_id or claims.aud
    if not isinstance(client, str):
        client = ",".join(client)
    username = claims.username or claims.cognito_username
    return claims.sub, username, client, claims.scope, ",".join(claims.groups) if claims.groups else ""


def _told(values: Iterable[str | None]) -> tuple[tuple[bytes, bytes], ...]:
    told = [(name, _header_value(value)) for name, value in zip(_NAMES, values, strict=True) if value]
    return (_CACHE, *told, _EMPTY)


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
