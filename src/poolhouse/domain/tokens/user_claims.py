"""Claims of a user's tokens, member for member as AWS writes them (cognito-oauth.md 4.2, 4.3)."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.extensions import SCOPES_ON_SIGN_IN
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.scopes import usable
from poolhouse.domain.tokens import scope_claims
from poolhouse.domain.tokens.claims import VERSION
from poolhouse.domain.tokens.refresh_token import RefreshToken
from poolhouse.domain.triggers.token_generation import Groups
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.user import User

SELF_SERVICE = "aws.cognito.signin.user.admin"
NO_PRECEDENCE = float("inf")
# What a signed number can be as JSON; anything else stays the text that it is.
MOST_DIGITS = 15


class Issue(Struct, frozen=True, kw_only=True):
    """One pair of tokens about to be made. Times are epoch seconds, `jti`s are None without token revocation.

    `nonce` is that of an authorization request, for the ID token of its code and no later one.
    """

    issuer: str
    now: int
    id_seconds: int
    access_seconds: int
    id_jti: str | None = None
    access_jti: str | None = None
    nonce: str | None = None


def groups_of(groups: Sequence[Group]) -> Groups:
    """`groups` come by precedence, the strongest first. Roles are listed once each."""
    roles = tuple(dict.fromkeys(group.role_arn for group in groups if group.role_arn))
    return Groups(groups=tuple(group.name for group in groups), roles=roles, preferred_role=preferred_role(groups))


def preferred_role(groups: Sequence[Group]) -> str | None:
    """The role of the strongest group that has one; None when equally strong groups have different ones."""
    with_role = [group for group in groups if group.role_arn]
    if not with_role:
        return None
    strongest = min(map(_precedence, with_role))
    roles = {group.role_arn for group in with_role if _precedence(group) == strongest}
    return roles.pop() if len(roles) == 1 else None


def sign_in_scopes(client: AppClient, active: frozenset[str], *, all_of_client: bool) -> tuple[str, ...]:
    """The scopes of an API sign-in: one, unless the pool opted into the client's own (row A7).

    `active` are the scopes that exist on the pool's resource servers; others of the client are left out.
    """
    if not all_of_client:
        return (SELF_SERVICE,)
    return tuple(dict.fromkeys((SELF_SERVICE, *usable(client.allowed_oauth_scopes or (), active))))


def id_claims(user: User, client: AppClient, groups: Groups, token: RefreshToken, issue: Issue) -> dict[str, Any]:
    """Attributes without a value, those the client may not read, and those of no granted scope have no claim."""
    claims: dict[str, Any] = {"sub": user.sub}
    claims |= _group_claims(groups)
    attributes = scope_claims.told(user, client, token.scopes if token.hosted else None)
    claims |= {name: _claim(name, value) for name, value in attributes.items()}
    claims |= {"iss": issue.issuer, "cognito:username": user.username}
    if issue.id_jti is not None:
        claims["origin_jti"] = token.origin_jti
    if groups.roles:
        claims["cognito:roles"] = list(groups.roles)
    if groups.preferred_role:
        claims["cognito:preferred_role"] = groups.preferred_role
    claims |= {
        "aud": client.id,
        **({} if issue.nonce is None else {"nonce": issue.nonce}),
        "event_id": token.event_id,
        "token_use": "id",
        "auth_time": token.auth_time,
        "exp": issue.now + issue.id_seconds,
        "iat": issue.now,
    }
    if issue.id_jti is not None:
        claims["jti"] = issue.id_jti
    return claims


def access_claims(
    user: User, groups: Groups, token: RefreshToken, issue: Issue, scopes: Sequence[str]
) -> dict[str, Any]:
    """`version` in the OAuth endpoints' tokens only, `aud` in those bound to a resource."""
    claims: dict[str, Any] = {"sub": user.sub}
    if token.device_key is not None:
        claims["device_key"] = token.device_key
    claims |= _group_claims(groups)
    claims["iss"] = issue.issuer
    if token.hosted:
        claims["version"] = VERSION
    claims["client_id"] = token.client_id
    if token.audience is not None:
        claims["aud"] = token.audience
    if issue.access_jti is not None:
        claims["origin_jti"] = token.origin_jti
    claims |= {
        "event_id": token.event_id,
        "token_use": "access",
        "scope": " ".join(scopes),
        "auth_time": token.auth_time,
        "exp": issue.now + issue.access_seconds,
        "iat": issue.now,
    }
    if issue.access_jti is not None:
        claims["jti"] = issue.access_jti
    claims["username"] = user.username
    return claims


def at_hash(access_token: str) -> str:
    """OpenID Connect Core 3.1.3.6, for RS256."""
    digest = hashlib.sha256(access_token.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest[: len(digest) // 2]).rstrip(b"=").decode()


def family_of(claims: Mapping[str, Any]) -> str:
    """What a revocation of an access token's sign-in names."""
    return str(claims.get("origin_jti") or claims["event_id"])


def opts_into_client_scopes(pool: UserPool) -> bool:
    """The tag `poolhouse:scopes-on-sign-in`."""
    return pool.tags.get(SCOPES_ON_SIGN_IN) == "true"


def _precedence(group: Group) -> float:
    return NO_PRECEDENCE if group.precedence is None else group.precedence


def _group_claims(groups: Groups) -> dict[str, Any]:
    return {"cognito:groups": list(groups.groups)} if groups.groups else {}


def _claim(name: str, value: str) -> Any:
    """Custom attributes are texts, whatever their type in the schema."""
    match name:
        case "email_verified" | "phone_number_verified":
            return value == "true"
        case "address":
            return {"formatted": value}
        case "updated_at" if value.isascii() and value.isdigit() and len(value) <= MOST_DIGITS:
            return int(value)
        case _:
            return value
