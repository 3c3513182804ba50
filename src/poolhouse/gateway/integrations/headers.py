"""Which headers pass between caller and upstream.

Recorded on AWS (LocalStack's validated header tests): some are dropped, some come back as `x-amzn-Remapped-…`.
`Content-Encoding` passes in both directions: AWS drops it, but poolhouse does not touch bodies, and an encoded
body without its label would be broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

RawHeaders = list[tuple[bytes, bytes]]
# The name of a header (RFC 9110 5.6.2).
TOKEN: Final = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")

# Never passed from the caller to any integration. `host`, `content-length` and the framing are written anew.
DROPPED_FROM_REQUEST: Final = frozenset(
    (
        b"connection",
        b"content-length",
        b"content-md5",
        b"expect",
        b"host",
        b"keep-alive",
        b"max-forwards",
        b"proxy-authenticate",
        b"proxy-authorization",
        b"proxy-connection",
        b"server",
        b"te",
        b"trailer",
        b"transfer-encoding",
        b"upgrade",
        b"via",
        b"www-authenticate",
        b"x-amzn-apigateway-api-id",
        b"x-amzn-trace-id",
        b"x-forwarded-for",
        b"x-forwarded-port",
        b"x-forwarded-proto",
    )
)
# AWS answers 500 when a mapping sets one of these; so do we, when the stage is compiled.
UNMAPPABLE: Final = frozenset(
    (b"content-length", b"transfer-encoding", b"x-amzn-trace-id", b"x-amzn-apigateway-api-id")
)
UNMAPPABLE_TO_FUNCTIONS: Final = UNMAPPABLE | {
    b"authorization",
    b"connection",
    b"expect",
    b"proxy-authenticate",
    b"te",
}
# May be mapped, and are not sent.
NOT_SENT: Final = frozenset((b"connection", b"expect", b"proxy-authenticate", b"te", b"via"))
_DROPPED_FROM_ANSWER: Final = (
    b"keep-alive",
    b"proxy-connection",
    b"te",
    b"trailer",
    b"transfer-encoding",
    b"upgrade",
    b"via",
    b"x-amzn-apigateway-api-id",
)
_REMAPPED: Final = (
    b"Connection",
    b"Content-Length",
    b"Date",
    b"Server",
    b"WWW-Authenticate",
    b"x-amz-apigw-id",
    b"x-amzn-RequestId",
)
# None drops a header of an upstream's answer, a name renames it.
_RULES: Final[dict[bytes, bytes | None]] = {
    **dict.fromkeys(_DROPPED_FROM_ANSWER),
    **{name.lower(): b"x-amzn-Remapped-" + name for name in _REMAPPED},
}
# HTTP APIs rename nothing: what an upstream says of itself passes, what the gateway says itself does not.
_PLAIN_RULES: Final[dict[bytes, bytes | None]] = dict.fromkeys(
    (
        *_DROPPED_FROM_ANSWER,
        b"connection",
        b"content-length",
        b"date",
        b"x-amz-apigw-id",
        b"x-amzn-requestid",
    )
)
# A header that is mapped onto a method's response has more of its names taken.
_REMAPPED_WHEN_MAPPED: Final = {
    name.lower(): b"x-amzn-Remapped-" + name
    for name in (
        *_REMAPPED,
        b"Authorization",
        b"Content-MD5",
        b"Expect",
        b"Host",
        b"Max-Forwards",
        b"Proxy-Authenticate",
        b"Trailer",
        b"Upgrade",
        b"User-Agent",
    )
}
_KNOWN_STARTS: Final = 1_024
_NOT_NAMES: Final = frozenset({b"close", b"keep-alive", b""})


def passed_back(
    headers: Iterable[tuple[bytes, bytes]], *, renaming: bool = True
) -> tuple[RawHeaders, bytes | None]:
    """Headers of an HTTP_PROXY answer as the caller gets them, and its `Content-Length` if it has one."""
    rules = _RULES if renaming else _PLAIN_RULES
    passed: RawHeaders = []
    length: bytes | None = None
    named: frozenset[bytes] | None = None
    for name, value in headers:
        lower = name.lower()
        if lower not in rules:
            passed.append((lower, value))
            continue
        if lower == b"content-length":
            length = value
        elif lower == b"connection":
            named = connection_named(value)
        if (renamed := rules[lower]) is not None:
            passed.append((renamed, value))
    if named:
        passed = [(name, value) for name, value in passed if name not in named]
    return passed, length


def lines_back(headers: Iterable[tuple[bytes, bytes]]) -> list[bytes] | None:
    """As `passed_back`, in turn the start of a header's line and its value, and not the length. None where more
    has to be looked at than names."""
    lines: list[bytes] = []
    for name, value in headers:
        start = _starts.get(name)
        if start is None:
            start = _start(name)
        if start:
            lines += (start, value)
        elif name.lower() == b"connection":
            return None
    return lines


# By name as upstreams spell it; empty for what is not passed on, or not without a look at its value.
_starts: dict[bytes, bytes] = {}


def _start(name: bytes) -> bytes:
    lower = name.lower()
    renamed = _RULES.get(lower, lower)
    start = b"" if renamed is None or lower == b"connection" else b"\r\n%b: " % renamed.lower()
    if len(_starts) < _KNOWN_STARTS:
        _starts[name] = start
    return start


def mapped_back(headers: Mapping[bytes, bytes]) -> RawHeaders:
    """What a response's mappings and templates made, by lower-case name, as the caller gets it."""
    return [
        (_REMAPPED_WHEN_MAPPED.get(name, name), value)
        for name, value in headers.items()
        if name != b"transfer-encoding"
    ]


def connection_named(value: bytes) -> frozenset[bytes]:
    """The headers that a `Connection` header makes hop-by-hop (RFC 9110 7.6.1)."""
    return frozenset(token.strip().lower() for token in value.split(b",")) - _NOT_NAMES
