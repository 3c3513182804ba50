"""Which URLs a client may list for callbacks and sign-out (reference 6.2, oauth 5.5). Matching is elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from poolhouse.domain.pools.refusals import InvalidSetting

# Hosts of the machine itself, where http is fine for tests.
LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))
SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:", re.ASCII)
# A browser sent to one of these would run what stands in it.
SCRIPTS = frozenset(("javascript", "data", "vbscript"))


def check(urls: Iterable[str]) -> None:
    """Raises InvalidSetting."""
    for url in urls:
        _check(url)


def _check(url: str) -> None:
    if "#" in url:
        raise InvalidSetting(f"{url} cannot use fragment")
    if SCHEME.match(url) is None:
        raise InvalidSetting(f"{url} is not an absolute URI.")
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        raise InvalidSetting(f"{url} is not a valid URI.") from None
    if parts.scheme == "http" and host not in LOOPBACK:
        raise InvalidSetting(f"{url} cannot use the HTTP protocol.")
    # Browsers read a backslash as a slash: `https://evil.example\\@app.example` would lead elsewhere than it says.
    web = parts.scheme in ("http", "https")
    if parts.scheme in SCRIPTS or (web and (not host or "\\" in url)):
        raise InvalidSetting(f"{url} is not a valid URI.")
