"""The front door of the package: one object per issuer and set of demands, shared by all threads."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, Literal

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from msgspec import Struct

from poolhouse.verify.cache import TokenCache
from poolhouse.verify.checks import (
    SKEW,
    check_all_scopes,
    check_client,
    check_scopes,
    check_token_use,
)
from poolhouse.verify.claims import Claims
from poolhouse.verify.http_keys import HttpKeys
from poolhouse.verify.keys import KeySource, StaticKeys
from poolhouse.verify.signed import find_key, verify_with_key
from poolhouse.verify.token import MAX_LENGTH, read

TokenUse = Literal["access", "id"]
Names = str | Collection[str]
Jwks = Mapping[str, Any] | Path | str | KeySource


class _Verified(Struct, frozen=True, gc=False):
    claims: Claims
    kid: str
    key: RSAPublicKey
    good_until: float


class Verifier:
    """Says whether a token is `issuer`'s and meets the demands.

    - `token_use`: `access` or `id`; None takes either.
    - `scopes`: one of them must be in the token; `all_scopes`: every one of them.
    - `client_id`: the app clients whose tokens are taken; None takes any of the pool.
    - `jwks`: a JWKS as dict, the Path of a file holding one, the URL of one, or a KeySource; None fetches
      `<issuer>/.well-known/jwks.json` when first needed.
    - `leeway`: seconds a token is taken beyond `exp` (API Gateway: none); `skew`: how far `nbf` and `iat` may lie
      ahead. `now` gives epoch seconds.

    Raises BadKeys for an unusable `jwks`, ValueError for an unusable issuer or token_use.
    """

    def __init__(
        self,
        issuer: str,
        *,
        token_use: TokenUse | None = None,
        scopes: Names = (),
        all_scopes: Names = (),
        client_id: Names | None = None,
        jwks: Jwks | None = None,
        leeway: float = 0.0,
        skew: float = SKEW,
        max_length: int = MAX_LENGTH,
        cache_size: int = 10_000,
        now: Callable[[], float] = time.time,  # noqa: TID251 - the package stands alone, it has no Clock to take
    ) -> None:
        if token_use not in (None, "access", "id"):
            raise ValueError(f"token_use is 'access', 'id' or None, not {token_use!r}")
        self.issuer = issuer
        self.token_use = token_use
        self.scopes = _names(scopes)
        self.all_scopes = _names(all_scopes)
        self.clients = None if client_id is None else _names(client_id)
        self.keys = _key_source(issuer, jwks)
        self._leeway = leeway
        self._skew = skew
        self._max_length = max_length
        self._now = now
        self._verified: TokenCache[_Verified] = TokenCache(cache_size)

    def verify(self, token: str) -> Claims:
        """The token's claims. Raises a subclass of Invalid, and nothing else, whatever the token is.

        A token seen before costs a lookup: its signature, kind, client and scopes are known; its expiry is
        checked each time, and that the issuer still publishes the key.
        """
        if isinstance(token, str) and (seen := self._verified.get(token)) is not None:
            if self._now() < seen.good_until and self.keys.find(seen.kid) is seen.key:
                return seen.claims
            self._verified.discard(token)
        return self._verify_afresh(token)

    async def verify_async(self, token: str) -> Claims:
        """`verify` for an event loop: the loop stays free should the issuer's keys have to be fetched."""
        if isinstance(self.keys, HttpKeys) and not self._is_cached(token):
            unverified = read(token, max_length=self._max_length)
            if unverified.issuer == self.issuer:
                await self.keys.find_async(unverified.kid)
        return self.verify(token)

    def _is_cached(self, token: object) -> bool:
        return isinstance(token, str) and self._verified.get(token) is not None

    def _verify_afresh(self, token: str) -> Claims:
        unverified = read(token, max_length=self._max_length)
        key = find_key(unverified, issuer=self.issuer, keys=self.keys)
        claims = verify_with_key(unverified, key, now=self._now(), leeway=self._leeway, skew=self._skew)
        self._check_demands(claims)
        self._verified.put(
            token,
            _Verified(claims=claims, kid=unverified.kid, key=key, good_until=claims.expires_at + self._leeway),
        )
        return claims

    def _check_demands(self, claims: Claims) -> None:
        if self.token_use is not None:
            check_token_use(claims, self.token_use)
        if self.clients is not None:
            check_client(claims, self.clients)
        check_scopes(claims, self.scopes)
        check_all_scopes(claims, self.all_scopes)


def _names(given: Names) -> frozenset[str]:
    """A lone string is one name, never its letters."""
    return frozenset((given,)) if isinstance(given, str) else frozenset(given)


def _key_source(issuer: str, jwks: Jwks | None) -> KeySource:
    if jwks is None:
        return HttpKeys(f"{issuer}/.well-known/jwks.json")
    if isinstance(jwks, str):
        return HttpKeys(jwks)
    if isinstance(jwks, Mapping | Path):
        return StaticKeys(jwks)
    return jwks
