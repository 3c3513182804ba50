"""The cookies of a pool's domain (cognito-oauth.md 5.1), which its endpoints and its pages share."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from poolhouse.asgi import Scope

SESSION: Final = "cognito"
CSRF: Final = "XSRF-TOKEN"
LANGUAGE: Final = "lang"
# Of sign-ins through other identity providers. AWS clears them with every redirect to its sign-in page.
OF_FEDERATION: Final = ("csrf-state", "csrf-state-legacy")
# RFC 6265 4.1.1, without what some servers split at or unquote.
VALUE: Final = re.compile(r"[A-Za-z0-9!#$%&'*+\-.^_`|~:]*", re.ASCII)
IN_PATH: Final = "/!$%&'()*+,=:@~"


def read(scope: Scope, name: str) -> str | None:
    """The value of a request's cookie. None when there is none, or several: which of them counts is not ours to
    guess (a page of a sibling path or host may have planted one).
    """
    found = []
    for header, line in scope["headers"]:
        if header != b"cookie":
            continue
        for pair in line.decode("latin-1").split(";"):
            key, equals, value = pair.strip().partition("=")
            if equals and key == name:
                found.append(value.strip('"'))
    return found[0] if len(found) == 1 else None


def baked(name: str, value: str, *, path: str, max_age: int | None = None) -> tuple[bytes, bytes]:
    """A `set-cookie` header: `Secure; HttpOnly; SameSite=Lax`. `path` is where the domain is mounted (`/` or
    `/auth/name`), `max_age` seconds (None: until the browser ends). Raises ValueError on a value no cookie holds.
    """
    if VALUE.fullmatch(value) is None:
        raise ValueError(f"{name} cannot hold this value unquoted")
    lasting = "" if max_age is None else f"; Max-Age={max_age}"
    line = f"{name}={value}; Path={_attribute(path)}{lasting}; Secure; HttpOnly; SameSite=Lax"
    return b"set-cookie", line.encode("ascii")


def cleared(name: str, *, path: str) -> tuple[bytes, bytes]:
    """A header that removes the cookie."""
    return baked(name, "", path=path, max_age=0)


@lru_cache(maxsize=1024)
def _attribute(path: str) -> str:
    """The name of a domain that does not exist comes from the address: it must not add attributes."""
    return quote(path, safe=IN_PATH)
