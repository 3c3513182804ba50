"""The headers of every answer, and the policy that keeps a page from doing anything but its job."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from poolhouse.domain.pools.client import AppClient
from poolhouse.login.answer import Header

# As the domain's other endpoints (cognito-oauth.md 1.1); HSTS means nothing to a browser on plain HTTP.
ALWAYS: Final[tuple[Header, ...]] = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-xss-protection", b"1; mode=block"),
    (b"strict-transport-security", b"max-age=31536000 ; includeSubDomains"),
    (b"x-frame-options", b"DENY"),
    (b"server", b"Server"),
)
# The address of a page holds what the app sent (state, nonce); no other site learns it from us.
OF_PAGES: Final[tuple[Header, ...]] = (
    *ALWAYS,
    (b"cache-control", b"no-cache, no-store, max-age=0, must-revalidate"),
    (b"pragma", b"no-cache"),
    (b"expires", b"0"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
POLICY_NAME: Final = b"content-security-policy"
POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'none';"
    " base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)
SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*", re.ASCII)
# What a source expression can name: no IPv6 address, and no host that needs escaping.
HOST: Final = re.compile(r"[A-Za-z0-9.-]+(?::[0-9]{1,5})?", re.ASCII)
LOOPBACK: Final = frozenset(("localhost", "127.0.0.1", "::1"))


def policy(client: AppClient | None) -> Header:
    """`content-security-policy` of a page of `client`.

    Chromium applies `form-action` to the redirects that follow a form as well, so the app's addresses have to be
    among its sources, and those its callback may lead to: every one the client has registered.
    """
    return _policy(() if client is None else (*(client.callback_urls or ()), *(client.logout_urls or ())))


@lru_cache(maxsize=4096)
def _policy(urls: tuple[str, ...]) -> Header:
    sources = " ".join(dict.fromkeys(source for url in urls for source in _sources(url)))
    return POLICY_NAME, f"{POLICY} {sources}".rstrip().encode("ascii")


def _sources(url: str) -> Iterable[str]:
    """The origin of an address; its scheme where an origin cannot be written down, or is an app's own scheme."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return
    if not SCHEME.fullmatch(parts.scheme):
        return
    if parts.scheme == "http" and host in LOOPBACK:
        # Where one develops, the callback's port and that of the page behind it differ.
        yield from ("http://localhost:*", "http://127.0.0.1:*")
        if host == "::1":
            yield "http:"
    elif parts.scheme in ("http", "https") and HOST.fullmatch(parts.netloc):
        yield f"{parts.scheme}://{parts.netloc}"
    else:
        yield f"{parts.scheme}:"
