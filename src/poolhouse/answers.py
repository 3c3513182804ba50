"""Answers of a pool's domain: what its endpoints (`oauth`) and its pages (`login`) have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import quote, urlsplit

from poolhouse.asgi import REASON_HEADER, Scope, header_safe
from poolhouse.domain.authorization.redirects import ASCII

Header = tuple[bytes, bytes]

# On every answer (cognito-oauth.md 1.1, and captures of the token endpoint). HSTS means nothing on plain HTTP.
ALWAYS: Final[tuple[Header, ...]] = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-xss-protection", b"1; mode=block"),
    (b"strict-transport-security", b"max-age=31536000 ; includeSubDomains"),
    (b"x-frame-options", b"DENY"),
    (b"server", b"Server"),
)
# And on all but those that never change.
NOT_KEPT: Final[tuple[Header, ...]] = (
    (b"cache-control", b"no-cache, no-store, max-age=0, must-revalidate"),
    (b"pragma", b"no-cache"),
    (b"expires", b"0"),
)
# 302 and not 303: what AWS sends, and what programs that drive the pages look for.
FOUND: Final = 302
# What may stand in a query as it is; browsers send little else, other programs anything.
PLAIN: Final = "".join(char for char in ASCII if char not in "\"'<>\\^`{|}#")
LOGGED_CHARACTERS: Final = 1000


class Answer(NamedTuple):
    """`headers` come on top of those every answer has. `reason` is why this is a refusal, for the log; empty when
    it is none. `lasting` answers (files with a hash in their address) may be kept by caches."""

    status: int
    body: bytes = b""
    headers: Sequence[Header] = ()
    reason: str = ""
    lasting: bool = False


def redirect(url: str, *, headers: Sequence[Header] = (), reason: str = "") -> Answer:
    """To an absolute URL; what a header cannot hold of it is escaped."""
    return Answer(FOUND, headers=((b"location", quote(url, safe=ASCII).encode("ascii")), *headers), reason=reason)


def safe_query(scope: Scope) -> str:
    """The raw query string, fit for a header and for an address of our own: what is not plain is escaped."""
    return quote(scope["query_string"], safe=PLAIN)


def cookie_path(base_url: str) -> str:
    """Where a domain is mounted, for its cookies: `/`, or `/auth/name`."""
    return urlsplit(base_url).path or "/"


def told(log: Any, answer: Answer, *, dev: bool, domain: str, path: str, **more: str | None) -> tuple[Header, ...]:
    """Log why an answer refuses, if it does; in the dev profile, the header that tells the caller as well."""
    if not answer.reason:
        return ()
    reason = answer.reason[:LOGGED_CHARACTERS]
    log.info("refused", status=answer.status, reason=reason, domain=domain[:256], path=path[:256], **more)
    return ((REASON_HEADER, header_safe(answer.reason)),) if dev else ()
