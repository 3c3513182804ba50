"""JWT authorizers: tokens of this server's pools and of any OIDC issuer (reference 3.2).

Which kind a token is (`token_use`) is never asked, as on AWS: an ID token passes where no scope is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from msgspec import Struct

from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Clock
from poolhouse.domain.tokens.loaded import LoadedKeys
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.http_apis import jws
from poolhouse.gateway.http_apis.issuer_keys import IssuerKeys, NoKeys
from poolhouse.gateway.http_apis.refusals import FORBIDDEN, UNAUTHORIZED, Challenged
from poolhouse.gateway.http_apis.values import JwtClaims
from poolhouse.verify import TokenCache

CACHED_TOKENS: Final = 4_096
# As for REST APIs: `nbf` and `iat` may lie this far ahead, `exp` gets nothing.
SKEW: Final = 60.0
_AWS_ISSUER: Final = re.compile(r"https://cognito-idp\.[a-z0-9-]+\.amazonaws\.com/([\w-]+_[0-9A-Za-z]+)")


class JwtRule(Struct, frozen=True, kw_only=True):
    """An authorizer as a route uses it. `source` is `header` or `querystring` and the name there."""

    authorizer_id: str
    source: tuple[str, str]
    issuer: str
    audience: frozenset[str]
    scopes: tuple[str, ...] = ()


class _Verified(Struct, frozen=True):
    claims: dict[str, Any]
    rendered: Any  # JwtClaims
    kid: str
    key: RSAPublicKey


class JwtAuthorizer:
    """One for the server; what differs between authorizers and routes is in the `JwtRule`."""

    def __init__(
        self, snapshots: PoolSnapshots, issuers: IssuerKeys, *, clock: Clock, issuer_url: Callable[[str], str]
    ) -> None:
        """`issuer_url` gives the `iss` of a pool's tokens."""
        self._snapshots = snapshots
        self._issuers = issuers
        self._clock = clock
        self._issuer_url = issuer_url
        self._verified: TokenCache[_Verified] = TokenCache(CACHED_TOKENS)

    async def authorize(self, rule: JwtRule, exchange: Exchange) -> None:
        """The exchange learns the claims. Raises Challenged."""
        token = token_in(rule, exchange)
        try:
            verified = await self._verify(rule, token)
            self._check(rule, verified.claims)
        except jws.BadToken as bad:
            raise Challenged(
                UNAUTHORIZED, f"authorizer {rule.authorizer_id}: {bad}", challenge_of("invalid_token", bad.told)
            ) from None
        granted = scopes_of(verified.claims)
        if rule.scopes and not set(rule.scopes) & set(granted):
            raise Challenged(
                FORBIDDEN,
                f"authorizer {rule.authorizer_id}: the token has none of the route's scopes: expected one of "
                f"{' '.join(rule.scopes)}, found {' '.join(granted) or 'none'}",
                challenge_of("insufficient_scope", "the token does not have valid scopes", rule.scopes),
                missing_scopes=frozenset(rule.scopes),
            )
        exchange.claims = verified.rendered
        exchange.scopes = list(granted) if rule.scopes else None

    async def _verify(self, rule: JwtRule, token: str) -> _Verified:
        """Raises BadToken."""
        known = self._verified.get(token)
        if known is not None and await self._find(rule, known.claims.get("iss"), known.kid) is known.key:
            return known
        parsed = jws.read(token)
        key = await self._find(rule, parsed.claims.get("iss"), parsed.kid)
        if key is None:
            raise jws.BadToken(
                "unable to find the signing key", f"the issuer publishes no key of the kid {parsed.kid[:100]!r}"
            )
        jws.check_signature(parsed, key)
        found = _Verified(parsed.claims, JwtClaims(parsed.claims), parsed.kid, key)
        self._verified.put(token, found)
        return found

    async def _find(self, rule: JwtRule, issuer: Any, kid: str) -> RSAPublicKey | None:
        """The key, once the token's issuer is known to be the rule's. Raises BadToken."""
        pool_id, keys = await self._pool_of(rule.issuer)
        expected = self._issuer_url(pool_id) if pool_id is not None else rule.issuer
        if issuer != expected:
            raise jws.BadToken(
                "the token does not have a valid issuer",
                f"the issuer is another's: expected {expected!r}, found {str(issuer)[:200]!r}",
            )
        if pool_id is not None and keys is not None:
            return keys.public.get(kid)
        try:
            return await self._issuers.find(rule.issuer, kid)
        except NoKeys as failed:
            raise jws.BadToken("unable to find the signing key", str(failed)) from None

    async def _pool_of(self, issuer: str) -> tuple[str | None, LoadedKeys | None]:
        """The pool of this server that the issuer is: by its own URL, or by AWS's URL of a pool that is here."""
        named = issuer.rpartition("/")[2]
        if named and self._issuer_url(named) == issuer:
            keys = await self._snapshots.keys(named)
            if keys is None:
                raise jws.BadToken("unable to find the signing key", f"the user pool {named} does not exist")
            return named, keys
        match = _AWS_ISSUER.fullmatch(issuer)
        keys = await self._snapshots.keys(match[1]) if match is not None else None
        return (None, None) if match is None or keys is None else (match[1], keys)

    def _check(self, rule: JwtRule, claims: Mapping[str, Any]) -> None:
        """Times and audience, each time anew. Raises BadToken."""
        now = self._clock.now()
        expires = seconds(claims, "exp")
        if expires is None:
            raise jws.BadToken("the token has expired", "the token has no exp")
        if now >= expires:
            raise jws.BadToken("the token has expired", f"the token expired {now - expires:.0f} s ago")
        for name in ("nbf", "iat"):
            begins = seconds(claims, name)
            if begins is not None and begins > now + SKEW:
                raise jws.BadToken("the token is not valid yet", f"{name} lies {begins - now:.0f} s ahead")
        audience = _audience(claims)
        if not rule.audience & audience:
            raise jws.BadToken(
                "the token does not have a valid audience",
                f"the audience is another's: expected one of {' '.join(sorted(rule.audience))}, found "
                f"{' '.join(sorted(audience))[:200] or 'none'} ({'aud' if 'aud' in claims else 'client_id'})",
            )


def token_in(rule: JwtRule, exchange: Exchange) -> str:
    """The token, bare. Raises Challenged when there is none, or more than one."""
    place, name = rule.source
    if place == "header":
        found = exchange.header_values(name.lower().encode("latin-1", "replace"))
    else:
        found = exchange.query.get(name, [])
    if len(found) > 1:
        # Which of them counts would be this server's guess against the upstream's.
        raise Challenged(UNAUTHORIZED, f"the identity source {place} {name!r} is there twice", "Bearer")
    value = found[0].strip() if found else ""
    if value[:6].lower() == "bearer" and value[6:7] in ("", " "):
        value = value[6:].strip()
    if not value:
        raise Challenged(UNAUTHORIZED, f"the identity source {place} {name!r} is missing", "Bearer")
    return value


def challenge_of(error: str, description: str, scopes: tuple[str, ...] = ()) -> str:
    """`www-authenticate` as AWS writes it: blanks between the members, `scope` always there."""
    listed = " ".join(scopes).replace("\\", "").replace('"', "")
    return f'Bearer scope="{listed}" error="{error}" error_description="{description}"'


def scopes_of(claims: Mapping[str, Any]) -> tuple[str, ...]:
    """`scope` (blanks between) or `scp` (the same, or a list)."""
    for name in ("scope", "scp"):
        value = claims.get(name)
        if isinstance(value, str):
            return tuple(value.split())
        if isinstance(value, list):
            return tuple(each for each in value if isinstance(each, str))
    return ()


def _audience(claims: Mapping[str, Any]) -> frozenset[str]:
    """`client_id` counts where there is no `aud`: how Cognito's access tokens pass."""
    value = claims["aud"] if "aud" in claims else claims.get("client_id")
    values = value if isinstance(value, list) else [value]
    return frozenset(each for each in values if isinstance(each, str))


def seconds(claims: Mapping[str, Any], name: str) -> float | None:
    """None when absent. Raises BadToken for what is no time."""
    value = claims.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise jws.BadToken("token is malformed", f"{name} is no number")
    try:
        return float(value)
    except OverflowError:
        raise jws.BadToken("token is malformed", f"{name} is no time") from None
