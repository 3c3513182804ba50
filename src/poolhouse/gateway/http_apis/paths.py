"""The path of a call as HTTP APIs read it: decoded, where REST APIs leave it as it came.

Recorded on AWS in July 2026 (the probes of hotsock/voker; the same is told in honojs/hono#2156): it is decoded
twice, and cut at a question mark that the first time brings to light. What routes, authorizers and backends see is
this one path, so that none of them reads another than the one that was judged.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.http_apis.refusals import BAD_REQUEST, NOT_FOUND
from poolhouse.gateway.readings import has_dot_segment
from poolhouse.gateway.refusals import Refusal

RAW_PATH: Final = "poolhouse.raw_path"
"""Where the scope holds the path as it came, without the stage, when it reads otherwise."""
_BROKEN: Final = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_SAFE: Final = "/:@!$&'()*+,;=-._~"


def read_path(exchange: Exchange) -> str:
    """The exchange's raw path, read. Raises Refusal."""
    raw = exchange.path
    path = raw if raw.isascii() and "%" not in raw else _decoded(raw)
    if has_dot_segment(raw) or (path is not raw and has_dot_segment(path)):
        raise Refusal(NOT_FOUND, f"the path {raw!r} holds a dot segment, which no route matches")
    return path


def encoded(path: str, *, also: str = "") -> str:
    """A read path, or a piece of one, as it goes to an upstream. `also` are characters that stay as they are."""
    return quote(path, safe=_SAFE + also, errors="replace")


def _decoded(raw: str) -> str:
    """Raises Refusal."""
    octets = raw.encode("latin-1", "replace")
    once = unquote_to_bytes(octets).partition(b"?")[0]
    if _BROKEN.search(octets) or _BROKEN.search(once):
        raise Refusal(BAD_REQUEST, f"the path {raw!r} cannot be decoded twice, as HTTP APIs do")
    try:
        return unquote_to_bytes(once).decode()
    except UnicodeDecodeError:
        raise Refusal(BAD_REQUEST, f"the path {raw!r} is not UTF-8") from None
