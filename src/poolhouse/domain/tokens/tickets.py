"""Sealed tickets: what a client carries and gives back (sessions, refresh tokens, links) without reading it.

A compact JWE (RFC 7516), `dir` with A256GCM: five parts, the second empty, as AWS's refresh tokens look. `cty`
names the kind and is authenticated, so that a ticket of one kind never opens as another. Keys rotate: the first
one seals, each of them opens; `kid` tells which.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from typing import TypeVar

import msgspec
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import GuestProtocol, OctKey

Body = TypeVar("Body", bound=msgspec.Struct)
KEY_OCTETS = 32
ALGORITHMS = ["dir", "A256GCM"]


class InvalidTicket(Exception):
    """Not one of ours, of another kind, or changed on the way. The text is for the log."""


class Tickets:
    """`keys`: 32 octets each, newest first."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys or any(len(key) != KEY_OCTETS for key in keys):
            raise ValueError("a ticket key has 32 octets")
        self._keys = {_key_id(key): OctKey.import_key(key) for key in keys}
        self._newest = next(iter(self._keys))

    def seal(self, kind: str, body: msgspec.Struct) -> str:
        header = {"cty": kind, "enc": "A256GCM", "alg": "dir", "kid": self._newest}
        return jwe.encrypt_compact(
            header, msgspec.json.encode(body), self._keys[self._newest], algorithms=ALGORITHMS
        )

    def open(self, kind: str, text: str, body: type[Body]) -> Body:
        """Raises InvalidTicket."""
        try:
            opened = jwe.decrypt_compact(text, self._key, algorithms=ALGORITHMS)
            if opened.protected.get("cty") != kind or opened.plaintext is None:
                raise InvalidTicket("a ticket of another kind")
            return msgspec.json.decode(opened.plaintext, type=body)
        except (JoseError, ValueError, RecursionError, msgspec.MsgspecError) as error:
            raise InvalidTicket(f"{type(error).__name__}: the ticket does not open") from None

    def _key(self, guest: GuestProtocol) -> OctKey:
        key = self._keys.get(str(guest.headers().get("kid")))
        if key is None:
            raise InvalidTicket("sealed with an unknown key")
        return key


def _key_id(key: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(b"ticket key id" + key).digest()[:6]).decode()
