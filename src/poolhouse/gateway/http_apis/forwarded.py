"""How HTTP APIs tell an upstream whom a call comes from: `Forwarded` (RFC 7239) and `Via`, where REST APIs write
`X-Forwarded-*`. Recorded by several users of AWS, as `by=…;for=…;host=…;proto=https`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from poolhouse.gateway.exchange import Exchange

_VIA: Final = b"via: HTTP/1.1 AmazonAPIGateway\r\n"
_TOKEN: Final = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_NOT_QUOTED: Final = re.compile(r"[^\x21\x23-\x5b\x5d-\x7e]")


def forwarded(call: Exchange) -> bytes:
    """The lines. A `Forwarded` of the caller's is passed on before this one, one list by RFC 7239 4."""
    server = call.scope.get("server")
    host = call.headers.get(b"host", b"").decode("latin-1")
    return _lines(server[0] if server else "", call.caller, host, call.scope.get("scheme", "http"))


# The lines are the same for every call on one connection.
@lru_cache(maxsize=1_024)
def _lines(server: str, caller: str, host: str, scheme: str) -> bytes:
    told = (("by", _node(server)), ("for", _node(caller)), ("host", host), ("proto", scheme))
    pairs = ";".join(f"{name}={_value(value)}" for name, value in told if value)
    return b"forwarded: %b\r\n%b" % (pairs.encode("ascii"), _VIA)


def _node(address: str) -> str:
    """RFC 7239 6: an IPv6 address stands in brackets."""
    return f"[{address}]" if ":" in address else address


def _value(text: str) -> str:
    return text if _TOKEN.fullmatch(text) else f'"{_NOT_QUOTED.sub("", text)}"'
