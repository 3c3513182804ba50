"""Which request a proxy asks about (reference 7): the proxy's word for method and URI, in any of the usual forms.

A proxy passes its caller's headers on, so a caller can write any of these headers too. What the proxy itself wrote
is always there; something else beside it is a caller's attempt to have another request judged, and is refused.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from msgspec import Struct

from poolhouse.gateway.refusals import FORBIDDEN, Refusal

# Traefik, Caddy and HAProxy's example; nginx; ingress-nginx (a whole URL).
_URIS: Final = frozenset({b"x-forwarded-uri", b"x-original-uri", b"x-original-url"})
_METHODS: Final = frozenset({b"x-forwarded-method", b"x-original-method"})
_SAID: Final = _URIS | _METHODS
_TOKEN: Final = b"!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
# A fragment is no part of a request: what follows a number sign is path to some and nothing to others.
_NEVER: Final = bytes((*range(33), ord("#"), 127))
LONGEST_URI: Final = 16_384


class Asked(Struct, frozen=True):
    """`path` is raw, with its leading slash; `query` is without the question mark."""

    verb: str
    path: str
    query: bytes


def asked(headers: list[tuple[bytes, bytes]], *, verb: str, suffix: str, query: bytes) -> Asked:
    """The request to be judged. `suffix` is what follows the stage in this request's own path, empty when no slash
    does: there Envoy puts the path, and asks with the method, of the original. Raises Refusal.
    """
    uris: set[bytes] = set()
    verbs: set[bytes] = set()
    for name, value in headers:
        if name in _SAID:
            if name in _METHODS:
                verbs.add(value)
            else:
                uris.add(value if value.startswith(b"/") else _relative(value))
    if suffix:
        uris.add(suffix.encode("latin-1", "replace") + (b"?" + query if query else b""))
        verbs.add(verb.encode())
    if len(uris) != 1:
        raise _not_one(uris, "URI")
    if len(verbs) != 1:
        raise _not_one(verbs, "method")
    uri, method = uris.pop(), verbs.pop()
    if not method or method.translate(None, _TOKEN):
        raise _refused(f"{method[:64]!r} is no method")
    if not uri.startswith(b"/") or len(uri) > LONGEST_URI or len(uri.translate(None, _NEVER)) != len(uri):
        raise _refused(f"{uri[:200]!r} is no path")
    path, _, rest = uri.partition(b"?")
    return Asked(method.decode(), path.decode("latin-1"), rest)


def _relative(value: bytes) -> bytes:
    """A whole URL without its origin."""
    if value.startswith((b"http://", b"https://")) and b"#" not in value:
        try:
            parts = urlsplit(value)
        except ValueError:
            raise _refused("the proxy names a URL that is none") from None
        return (parts.path or b"/") + (b"?" + parts.query if parts.query else b"")
    return value


def _not_one(found: set[bytes], what: str) -> Refusal:
    if not found:
        return _refused(
            f"the proxy does not say which {what} it asks about"
            " (X-Forwarded-Method and X-Forwarded-Uri, or X-Original-Method and X-Original-URI)"
        )
    listed = " and ".join(repr(each[:200].decode("latin-1")) for each in sorted(found))
    return _refused(f"the request names more than one {what}: {listed}")


def _refused(reason: str) -> Refusal:
    return Refusal(FORBIDDEN, reason)
