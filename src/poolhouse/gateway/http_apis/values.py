"""A call's facts that only HTTP APIs have, and the claims as backends see them (reference 3.4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from poolhouse.domain.http_apis.values import DEFAULT
from poolhouse.gateway import exchange as exchanges
from poolhouse.gateway.authorizers.claims import RenderedClaims
from poolhouse.gateway.exchange import Exchange, context_of

_CLAIMS = "authorizer.claims."


def http_context(exchange: Exchange) -> dict[str, Any]:
    """`$context` of a call of an HTTP API."""
    context = context_of(exchange)
    context["requestId"] = exchange.ids.extended.decode()
    context["routeKey"] = exchange.route_key
    return context


def in_context(exchange: Exchange, path: str) -> str | None:
    """A variable's text; None for one that is not there, or that is a whole object."""
    if path.startswith(_CLAIMS):
        # Names of claims may hold dots and colons.
        return (exchange.claims or {}).get(path.removeprefix(_CLAIMS))
    return exchanges.in_context(http_context(exchange), path)


class JwtClaims(RenderedClaims):
    """Every value a text: numbers and booleans as JSON has them, lists as Go prints them, nulls left out."""

    __slots__ = ()

    def __init__(self, claims: Mapping[str, Any]) -> None:
        self._rendered = {name: _rendered(value) for name, value in claims.items() if value is not None}
        self.checked = None
        self.as_headers = None


def _rendered(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return f"[{' '.join(map(_rendered, value))}]"
    return msgspec.json.encode(value).decode()


def source_arn(exchange: Exchange) -> str:
    """What a function's policy has to let in: the route, by its own path."""
    site, stage = exchange.site, exchange.stage
    head = f"arn:aws:execute-api:{site.region}:{site.account_id}:{stage.api_id}/{stage.stage}"
    own = DEFAULT if exchange.route_key == DEFAULT else f"{exchange.verb}{exchange.resource_path}"
    return f"{head}/{own}"
