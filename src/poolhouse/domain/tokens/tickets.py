"""Sealed tickets: what a client carries and gives back, unread and unaltered (sessions, links, refresh tokens).

A ticket is a compact JWE (RFC 7516 3.1): direct encryption with A256GCM, the key's id in the header. What it says
is the holder's no business, so nothing of it is in the header.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from msgspec import Struct

from poolhouse.domain.errors import Refused
from poolhouse.domain.ports import Random

KEY_OCTETS: Final = 32
IV_OCTETS: Final = 12
TAG_OCTETS: Final = 16
KID_OCTETS: Final = 6
# The largest member that carries one (Session) takes 4,096 characters; refresh tokens grow with a client's scopes.
MAX_LENGTH: Final = 16_384
Body = TypeVar("Body", bound=Struct)


class InvalidTicket(Refused):
    """Not a ticket of this server and kind: foreign, altered, or sealed with a key that was given up."""


@dataclass(frozen=True, slots=True)
class _Seal:
    """One key for one kind; `header` is encoded, as it stands in front of every such ticket."""

    header: bytes
    key: bytes = field(repr=False)
    cipher: AESGCM = field(repr=False)


class Tickets:
    """Seals with the newest key and opens with any of them.

    Every kind has a key of its own, so that a ticket opens as what it was sealed as and nothing else. Expiry and
    "only once" are their owners' business.
    """

    def __init__(self, keys: Sequence[bytes], random: Random) -> None:
        """`keys` are 32 octets each, newest first, for this purpose alone."""
        if not keys or any(len(key) != KEY_OCTETS for key in keys):
            raise ValueError(f"tickets need keys of {KEY_OCTETS} octets")
        self._keys = tuple(keys)
        self._random = random
        self._seals: dict[str, Mapping[bytes, _Seal]] = {}

    def seal(self, kind: str, body: Struct) -> str:
        """A ticket of 5 parts. `kind` is a word of this program, never a caller's."""
        seal = next(iter(self._of(kind).values()))
        # 96 random bits: two of 2^32 tickets under one key and kind share theirs with a chance of 2^-33.
        iv = self._random.octets(IV_OCTETS)
        whole = seal.cipher.encrypt(iv, msgspec.json.encode(body), seal.header)
        sealed, tag = whole[:-TAG_OCTETS], whole[-TAG_OCTETS:]
        return b".".join((seal.header, b"", _encoded(iv), _encoded(sealed), _encoded(tag))).decode()

    def open(self, kind: str, text: str, shape: type[Body]) -> Body:
        """What was sealed as `kind`. Raises InvalidTicket, and nothing else, whatever `text` is."""
        header, iv, sealed, tag = _parts(text)
        # Only headers that this server writes are looked at, so none can choose an algorithm or a key.
        seal = self._of(kind).get(header)
        if seal is None:
            raise InvalidTicket("the header is none of this server's for that kind of ticket")
        try:
            return msgspec.json.decode(seal.cipher.decrypt(iv, sealed + tag, header), type=shape)
        except InvalidTag:
            raise InvalidTicket("the ticket was altered") from None
        except msgspec.DecodeError as error:
            raise InvalidTicket(f"sealed by another version: {error}") from None

    def _of(self, kind: str) -> Mapping[bytes, _Seal]:
        """The seals of a kind by header, newest first."""
        if kind not in self._seals:
            seals = [_seal(key, kind) for key in self._keys]
            self._seals[kind] = {seal.header: seal for seal in seals}
        return self._seals[kind]


def _seal(key: bytes, kind: str) -> _Seal:
    kid = hmac.digest(key, b"id", hashlib.sha256)[:KID_OCTETS]
    # `cty` first, as AWS writes its refresh tokens: they begin with `eyJjdHki`, which clients look for.
    header = {"cty": "JWT", "enc": "A256GCM", "alg": "dir", "kid": _encoded(kid).decode()}
    own = hmac.digest(key, f"kind {kind}".encode(), hashlib.sha256)
    return _Seal(_encoded(msgspec.json.encode(header)), own, AESGCM(own))


def _parts(text: str) -> tuple[bytes, bytes, bytes, bytes]:
    """Header (encoded), nonce, content and tag. Raises InvalidTicket."""
    if len(text) > MAX_LENGTH:
        raise InvalidTicket(f"longer than {MAX_LENGTH} characters")
    parts = text.encode("utf-8", "surrogatepass").split(b".")
    if len(parts) != 5 or parts[1]:
        raise InvalidTicket("a ticket has five parts, the second empty")
    header, _, iv, sealed, tag = parts
    content = _decoded(iv), _decoded(sealed), _decoded(tag)
    # GCM itself would take a shorter tag, which is easier to guess.
    if (len(content[0]), len(content[2])) != (IV_OCTETS, TAG_OCTETS):
        raise InvalidTicket("the nonce or the tag has another length")
    return header, *content


def _encoded(octets: bytes) -> bytes:
    return base64.urlsafe_b64encode(octets).rstrip(b"=")


def _decoded(part: bytes) -> bytes:
    """Canonical base64url only: one ticket has one spelling. Raises InvalidTicket."""
    try:
        octets = base64.b64decode(part + b"=" * (-len(part) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        octets = b""
    if _encoded(octets) != part:
        raise InvalidTicket("a part is not canonical base64url")
    return octets
