"""CORS as an HTTP API's own matter: the gateway answers preflights, and its headers replace the backend's.

Source: developer guide, 'Configure CORS for HTTP APIs in API Gateway'; reference 3.6.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from poolhouse.domain.http_apis.values import Cors
from poolhouse.gateway.exchange import Exchange

# "API Gateway ignores CORS headers returned from your backend integration" where the API has a configuration.
OURS: Final = frozenset(
    (
        b"access-control-allow-origin",
        b"access-control-allow-credentials",
        b"access-control-allow-headers",
        b"access-control-allow-methods",
        b"access-control-expose-headers",
        b"access-control-max-age",
    )
)
RawHeaders = list[tuple[bytes, bytes]]


class CorsRule(Struct, frozen=True, kw_only=True):
    """`origins` in lower case; the header values are ready to send."""

    origins: tuple[str, ...]
    methods: bytes
    allowed: bytes
    exposed: bytes
    max_age: bytes | None
    credentials: bool

    def headers(self, exchange: Exchange) -> RawHeaders:
        """For an answer to a call from another origin; none when the caller names no origin, or none of ours."""
        origin = self._origin(exchange)
        if origin is None:
            return []
        made: RawHeaders = [(b"access-control-allow-origin", origin)]
        if origin != b"*":
            made.append((b"vary", b"origin"))
        if self.credentials:
            made.append((b"access-control-allow-credentials", b"true"))
        if self.exposed and not is_preflight(exchange):
            made.append((b"access-control-expose-headers", self.exposed))
        if is_preflight(exchange):
            made += self._preflight()
        return made

    def _preflight(self) -> RawHeaders:
        made: RawHeaders = []
        if self.methods:
            made.append((b"access-control-allow-methods", self.methods))
        if self.allowed:
            made.append((b"access-control-allow-headers", self.allowed))
        if self.max_age is not None:
            made.append((b"access-control-max-age", self.max_age))
        return made

    def _origin(self, exchange: Exchange) -> bytes | None:
        given = exchange.headers.get(b"origin")
        if given is None:
            return None
        if "*" in self.origins:
            return b"*"
        text = given.decode("latin-1").lower()
        return given if any(_matches(allowed, text) for allowed in self.origins) else None


def cors_rule_of(cors: Cors | None) -> CorsRule | None:
    """None where the API has no configuration: then CORS is the backend's business."""
    if cors is None:
        return None
    return CorsRule(
        origins=tuple(origin.lower() for origin in cors.allow_origins or ()),
        methods=",".join(cors.allow_methods or ()).encode("latin-1", "replace"),
        allowed=",".join(cors.allow_headers or ()).lower().encode("latin-1", "replace"),
        exposed=",".join(cors.expose_headers or ()).lower().encode("latin-1", "replace"),
        # -1 is what switches it off in the configuration.
        max_age=str(cors.max_age).encode() if cors.max_age is not None else None,
        credentials=cors.allow_credentials or False,
    )


def is_preflight(exchange: Exchange) -> bool:
    """Fetch standard: OPTIONS with both of these headers."""
    return (
        exchange.verb == "OPTIONS"
        and b"origin" in exchange.headers
        and b"access-control-request-method" in exchange.headers
    )


def _matches(allowed: str, origin: str) -> bool:
    """`https://*` takes every origin of that scheme, `https://*.example.com` every host below."""
    if "*" not in allowed:
        return allowed == origin
    head, _, tail = allowed.partition("*")
    return origin.startswith(head) and origin.endswith(tail) and len(origin) > len(head) + len(tail)
