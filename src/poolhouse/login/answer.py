"""A finished answer to one request, and the two that are not pages: a redirect and a file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

HTML = (b"content-type", b"text/html; charset=utf-8")
# 302 and not 303: what AWS sends, and what programs that drive the pages look for.
FOUND = 302

Header = tuple[bytes, bytes]


class Answer(NamedTuple):
    """`headers` come on top of those every answer has. `reason` is why this is a refusal, for the log; empty when
    it is none. `lasting` answers (files with a hash in their address) may be kept by caches."""

    status: int
    body: bytes = b""
    headers: Sequence[Header] = ()
    reason: str = ""
    lasting: bool = False


def redirect(url: str, *, headers: Sequence[Header] = (), reason: str = "") -> Answer:
    """To an absolute URL, which holds visible ASCII only."""
    return Answer(FOUND, headers=((b"location", url.encode("ascii")), *headers), reason=reason)
