"""How an upstream may read a path that was judged as it was sent.

Where another proxy asks (`Exchange.direct` is False), the application gets the path as it came, and may decode it,
take parameters off or fold a doubled slash. A yes for `/%61dmin` must be one for `/admin`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final
from urllib.parse import unquote

from poolhouse.gateway.refusals import Kind, Refusal

DECODINGS: Final = 2
# What would end or split something when it is decoded too early; some leave it as it is until they have split.
_SEPARATORS: Final = re.compile("%(2f|5c|3b|3f|23|00|25)", re.IGNORECASE)


def as_read(path: str) -> str:
    """The path decoded once, without empty segments and without parameters (`;x=1`)."""
    if is_plain(path):
        return path
    return _folded(unquote(path, encoding="latin-1"))


def has_dot_segment(path: str) -> bool:
    """Whether a segment, decoded, is `.` or `..`: an upstream that resolves it would serve another resource than
    the one whose authorizer was asked."""
    if "." not in path and "%" not in path:
        return False
    decoded = unquote(path, encoding="latin-1").replace("\\", "/")
    # Some servers take parameters off before they resolve: `..;a=b`.
    return any(segment.partition(";")[0] in (".", "..") for segment in decoded.split("/"))


def check_one_reading(path: str, found: Any, find: Callable[[str], Any], kind: Kind) -> None:
    """`found` is what the path leads to, `find` says what another would. Raises Refusal of the kind unless every
    reading of the path asks for the same."""
    if is_plain(path):
        return
    for read in _readings(path):
        other = None if has_dot_segment(read) else find(read)
        if other is not found and (other is None or not _ask_alike(found, other)):
            raise Refusal(kind, f"the path {path!r} may be read as {read!r}, which asks for something else")


def _readings(path: str) -> Iterator[str]:
    yield _folded(unquote(_SEPARATORS.sub(r"%25\1", path)))
    decoded = path
    for _ in range(DECODINGS):
        decoded = unquote(decoded)
        yield _folded(decoded)
        for end in "?#\0":
            if end in decoded:
                yield _folded(decoded.partition(end)[0])


def is_plain(path: str) -> bool:
    """Whether nobody can read the path otherwise."""
    return not ("%" in path or ";" in path or "//" in path or "\\" in path or (path.endswith("/") and path != "/"))


def _folded(path: str) -> str:
    segments = (segment.partition(";")[0] for segment in path.replace("\\", "/").split("/"))
    return "/" + "/".join(filter(None, segments))


def _ask_alike(one: Any, other: Any) -> bool:
    """Two compiled methods, or two compiled routes."""
    return bool(one.access == other.access and getattr(one, "demand", None) == getattr(other, "demand", None))
