"""Secrets at rest: sealed with the master key, and bound to the row they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from poolhouse.domain.secret import Secret


class Unsealable(Exception):
    """A sealed value was made with another master key, was altered, or was moved from another row."""


@dataclass(frozen=True, slots=True)
class Place:
    """The row a sealed value lives in: its table and primary key."""

    table: str
    key: tuple[str, ...]


class Sealer:
    """Seals with the newest master key and opens with any of them."""

    def __init__(self, master_keys: Sequence[bytes]) -> None:
        fernets = [Fernet(key) for key in master_keys]
        self._newest = fernets[0]
        self._all = MultiFernet(fernets)

    def seal(self, place: Place, secret: Secret) -> bytes:
        # Fernet authenticates no further data; the place goes inside, so that a row's value fits no other row.
        return self._all.encrypt(msgspec.json.encode((str(place.table), place.key, secret.value)))

    def open(self, place: Place, sealed: bytes) -> Secret:
        """Raises Unsealable."""
        try:
            content = self._all.decrypt(sealed)
        except InvalidToken:
            raise Unsealable(f"{place}: made with another master key, or altered") from None
        table, key, value = msgspec.json.decode(content, type=tuple[str, tuple[str, ...], str])
        if (table, key) != (place.table, place.key):
            raise Unsealable(f"{place}: holds the value of {table} {key}")
        return Secret(value)

    def renewed(self, sealed: bytes) -> bytes | None:
        """The same under the newest key; None when it is already. Raises Unsealable."""
        try:
            self._newest.decrypt(sealed)
        except InvalidToken:
            try:
                return self._all.rotate(sealed)
            except InvalidToken:
                raise Unsealable("made with another master key, or altered") from None
        return None
