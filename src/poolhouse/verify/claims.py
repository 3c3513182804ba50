"""The claims of a verified token: read-only, because one object serves every request that brings the token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

import msgspec

from poolhouse.verify.errors import InvalidClaim

ACCESS = "access"
TOKEN_USES = (ACCESS, "id")
# The end of the year 9999: what a date can say. Anything later is no expiry.
LATEST = 253_402_300_799
_STRINGS: Final = ("sub", "scope", "client_id", "username", "cognito:username", "jti", "origin_jti", "event_id")
_TIMES: Final = ("iat", "nbf", "auth_time")


class Claims(Mapping[str, Any]):
    """The claims by name, plus those every check needs. Arrays are tuples and objects read-only mappings.

    `expires_at` is `exp` in epoch seconds; `scopes` is empty for an ID token.
    """

    __slots__ = ("_payload", "_values", "expires_at", "issuer", "scopes", "token_use")

    token_use: str
    issuer: str
    expires_at: int
    scopes: frozenset[str]

    def __init__(self, values: dict[str, Any], payload: bytes) -> None:
        """Raises InvalidClaim when a claim the checks rely on is absent or of the wrong type."""
        self._values = {name: _frozen(value) for name, value in values.items()}
        self._payload = payload
        self.issuer = _string(values, "iss")
        self.token_use = _string(values, "token_use")
        if self.token_use not in TOKEN_USES:
            raise InvalidClaim("token_use is unknown", expected=TOKEN_USES, found=self.token_use)
        self.expires_at = _time(values, "exp")
        for name in _STRINGS:
            if name in values:
                _string(values, name)
        for name in _TIMES:
            if name in values:
                _time(values, name)
        _check_audience(values.get("aud", ""))
        self.scopes = frozenset(filter(None, values.get("scope", "").split(" ")))

    @property
    def subject(self) -> str | None:
        return self._values.get("sub")

    @property
    def client_id(self) -> str | None:
        """The app client the token was issued to: `client_id` of an access token, `aud` of an ID token."""
        if self.token_use == ACCESS:
            return self._values.get("client_id")
        audience = self._values.get("aud")
        return audience if isinstance(audience, str) else None

    def to_dict(self) -> dict[str, Any]:
        """A fresh, plain copy that may be changed and encoded as JSON."""
        copy: dict[str, Any] = msgspec.json.decode(self._payload)
        return copy

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        # Claims end up in logs; an ID token's are personal data.
        return f"<Claims token_use={self.token_use!r} sub={self.subject!r} exp={self.expires_at}>"


def _string(values: dict[str, Any], name: str) -> str:
    value = values.get(name)
    if not isinstance(value, str):
        raise InvalidClaim(f"{name} is not a string", expected="a string", found=value)
    return value


def _time(values: dict[str, Any], name: str) -> int:
    value = values.get(name)
    # `type`, because True is an int. Cognito writes whole seconds; a fraction or a string is somebody else's.
    if type(value) is not int or not 0 <= value <= LATEST:
        raise InvalidClaim(f"{name} is not a time", expected="whole seconds since 1970", found=value)
    return value


def _check_audience(audience: object) -> None:
    every = audience if isinstance(audience, list) else [audience]
    if not all(isinstance(one, str) for one in every):
        raise InvalidClaim("aud is not a string or a list of strings", expected="strings", found=audience)


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return MappingProxyType({name: _frozen(inner) for name, inner in value.items()})
    return value
