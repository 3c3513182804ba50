"""The headers of every page, and the policy that keeps a page from doing anything but its job."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from poolhouse.answers import ALWAYS, NOT_KEPT, Header

# The address of a page holds what the app sent (state, nonce); no other site learns it from us.
OF_PAGES: Final[tuple[Header, ...]] = (
    *ALWAYS,
    *NOT_KEPT,
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
POLICY_NAME: Final = b"content-security-policy"
POLICY: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'none';"
    " base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
)
SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):", re.ASCII)
# Where a callback on plain HTTP (loopback only) may lead.
ALSO: Final = {"http": ("https",)}


def policy(redirect_uri: str | None) -> Header:
    """`content-security-policy` of a page whose form may end at an app's `redirect_uri`.

    Chromium applies `form-action` to every redirect that follows a form (seen with 156): to the callback, and to
    where the callback leads, which is often another site (a broker that has its users from us, an API beside its
    app). Only the app knows that one, so its scheme is let through and no origin is named.
    """
    match = SCHEME.match(redirect_uri or "")
    return _policy(match[1].lower() if match is not None else "")


@lru_cache(maxsize=1024)
def _policy(scheme: str) -> Header:
    sources = [f"{name}:" for name in (scheme, *ALSO.get(scheme, ())) if name]
    return POLICY_NAME, " ".join((POLICY, *sources)).encode("ascii")
