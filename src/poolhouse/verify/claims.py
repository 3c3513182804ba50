"""The claims of a verified token: read-only, because one object serves every request that brings the token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct, field

from poolhouse.verify.errors import InvalidClaim

ACCESS: Final = "access"
# Whole seconds, as Cognito writes them, up to the end of the year 9999: what a date can say.
Time = Annotated[int, Meta(ge=0, le=253_402_300_799)]


class CheckedClaims(Struct, frozen=True, gc=False):
    """The claims that checks and gateways rely on, with the types Cognito gives them; the rest may be anything."""

    iss: str
    token_use: Literal["access", "id"]
    exp: Time
    sub: str = ""
    scope: str = ""
    client_id: str = ""
    aud: str | list[str] = ""
    iat: Time = 0
    nbf: Time = 0
    auth_time: Time = 0
    jti: str = ""
    origin_jti: str = ""
    event_id: str = ""
    username: str = ""
    cognito_username: str = field(name="cognito:username", default="")
    groups: tuple[str, ...] = field(name="cognito:groups", default=())


class Claims(Mapping[str, Any]):
    """The claims by name, plus those every check needs. Arrays are tuples and objects read-only mappings.

    `checked` are those with the types Cognito gives them; the others are decoded when somebody looks, because most
    tokens only have to be good, and many are remembered.
    `expires_at` is `exp`, `begins_at` the later of `nbf` and `iat`, in epoch seconds; `scopes` is empty for an ID
    token. Made by `verify_signed` and `Verifier` only: to hold one is to hold verified claims.
    """

    __slots__ = (
        "_decoded",
        "_payload",
        "begins_at",
        "checked",
        "client_id",
        "expires_at",
        "issuer",
        "scopes",
        "token_use",
    )

    def __init__(self, payload: bytes, checked: CheckedClaims) -> None:
        self._payload = payload
        self._decoded: dict[str, Any] | None = None
        self.checked = checked
        self.issuer = checked.iss
        self.token_use = checked.token_use
        self.expires_at = checked.exp
        self.begins_at = max(checked.iat, checked.nbf)
        self.scopes = _scopes(checked.scope)
        # Whom the token was issued to; an ID token with several audiences names nobody.
        issued_to = checked.client_id if checked.token_use == ACCESS else checked.aud
        self.client_id = issued_to if isinstance(issued_to, str) else ""

    @property
    def subject(self) -> str:
        return self.checked.sub

    @property
    def _values(self) -> dict[str, Any]:
        if self._decoded is None:
            self._decoded = self.to_dict()
        return self._decoded

    def to_dict(self) -> dict[str, Any]:
        """A fresh, plain copy that may be changed and encoded as JSON."""
        copy: dict[str, Any] = msgspec.json.decode(self._payload)
        return copy

    def __getitem__(self, name: str) -> Any:
        return _frozen(self._values[name])

    def get(self, name: str, default: Any = None) -> Any:
        """As of any mapping; without an exception for a claim that is absent."""
        value = self._values.get(name, default)
        return value if isinstance(value, str) else _frozen(value)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        # Claims end up in logs; an ID token's are personal data.
        return f"<Claims token_use={self.token_use!r} sub={self.subject!r} exp={self.expires_at}>"


# Many tokens share few lists of scopes: one set for all of them is less to make and to keep.
@lru_cache(maxsize=256)
def _scopes(listed: str) -> frozenset[str]:
    return frozenset(filter(None, listed.split(" ")))


def check_types(claims: dict[str, Any]) -> CheckedClaims:
    """`claims` are as JSON has them. Raises InvalidClaim: `iss`, `token_use` or `exp` is absent, or a claim has
    another type than Cognito's.
    """
    try:
        return msgspec.convert(claims, CheckedClaims)
    except (msgspec.ValidationError, ValueError) as error:
        raise InvalidClaim(f"a claim is not as Cognito writes it: {error}") from None


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return MappingProxyType({name: _frozen(inner) for name, inner in value.items()})
    return value
