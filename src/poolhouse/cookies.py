"""The cookies of a pool's domain (cognito-oauth.md 5.1), which its endpoints and its pages share."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from typing import Final

from poolhouse.asgi import Scope

SESSION: Final = "cognito"
CSRF: Final = "XSRF-TOKEN"
LANGUAGE: Final = "lang"
# Of sign-ins through other identity providers. AWS clears them with every redirect to its sign-in page.
OF_FEDERATION: Final = ("csrf-state", "csrf-state-legacy")
SET_COOKIE: Final = b"set-cookie"


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
    `/auth/name`), `max_age` seconds (None: until the browser ends). Raises CookieError on a value no cookie holds.
    """
    jar: SimpleCookie = SimpleCookie()
    jar[name] = value
    if jar[name].coded_value != value:
        raise CookieError(f"{name} cannot hold this value unquoted")
    morsel = jar[name]
    morsel["path"] = path
    if max_age is not None:
        morsel["max-age"] = max_age
    morsel["secure"] = morsel["httponly"] = True
    morsel["samesite"] = "Lax"
    return SET_COOKIE, morsel.OutputString().encode("ascii")


def cleared(name: str, *, path: str) -> tuple[bytes, bytes]:
    """A header that removes the cookie."""
    return SET_COOKIE, f"{name}=; Path={path}; Max-Age=0; Secure; HttpOnly; SameSite=Lax".encode()
