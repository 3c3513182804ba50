"""The rules on claims, one function each; the gateway calls those that a method asks for."""

from __future__ import annotations

from collections.abc import Collection

from poolhouse.verify.claims import Claims
from poolhouse.verify.errors import Expired, MissingScope, NotYetValid, WrongClient, WrongTokenUse

# Clocks of issuer and verifier differ by a little; Amazon documents no figure.
SKEW = 60.0


def check_times(claims: Claims, now: float, *, leeway: float = 0.0, skew: float = SKEW) -> None:
    """`now` is epoch seconds. API Gateway gives `exp` no leeway; `nbf` and `iat` may lie `skew` seconds ahead.

    Raises Expired or NotYetValid.
    """
    if now >= claims.expires_at + leeway:
        raise Expired(f"the token expired {now - claims.expires_at:.0f} s ago", found=claims.expires_at)
    if claims.begins_at > now + skew:
        ahead = f"nbf or iat lies {claims.begins_at - now:.0f} s ahead"
        raise NotYetValid(ahead, expected=f"at most {skew:.0f} s", found=claims.begins_at)


def check_token_use(claims: Claims, token_use: str) -> None:
    """`token_use` is `access` or `id`. Raises WrongTokenUse."""
    if claims.token_use != token_use:
        raise WrongTokenUse("the token is of another kind", expected=token_use, found=claims.token_use)


def check_client(claims: Claims, clients: Collection[str]) -> None:
    """One of `clients` must be whom the token was issued to. Raises WrongClient."""
    if not claims.client_id or claims.client_id not in clients:
        found = claims.client_id or claims.get("aud")
        raise WrongClient("the token was issued to another client", expected=frozenset(clients), found=found)


def check_scopes(claims: Claims, required: frozenset[str]) -> None:
    """One shared scope is enough, as on API Gateway; nothing required is always met. Raises MissingScope."""
    if required and required.isdisjoint(claims.scopes):
        raise MissingScope("the token has none of the scopes", expected=required, found=claims.scopes)


def check_all_scopes(claims: Claims, required: frozenset[str]) -> None:
    """Every scope of `required` must be there. Raises MissingScope."""
    if not required <= claims.scopes:
        raise MissingScope("the token lacks a scope", expected=required, found=claims.scopes)
