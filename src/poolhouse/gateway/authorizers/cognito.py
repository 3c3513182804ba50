"""COGNITO_USER_POOLS authorizers: from an identity header to the caller's claims, or to a refusal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct

from poolhouse.domain.apis.values import ApiAuthorizer
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Clock
from poolhouse.domain.tokens.loaded import LoadedKeys
from poolhouse.gateway.authorizers.claims import RenderedClaims
from poolhouse.gateway.authorizers.rules import CognitoRule, Denied, bearer, decide, rule_of
from poolhouse.gateway.authorizers.trial import Trial, hidden, trial_log
from poolhouse.gateway.refusals import AUTHORIZER_MISCONFIGURED, EXPIRED, UNAUTHORIZED
from poolhouse.verify import (
    Claims,
    Expired,
    HeldKeys,
    Invalid,
    TokenCache,
    UnverifiedToken,
    read,
    verify_signed,
)

CACHED_TOKENS: Final = 4_096
MAX_POOLS: Final = 1_024


class Granted(Struct, frozen=True, gc=False):
    """A token that verified, with its claims as the backend sees them."""

    claims: Claims
    rendered: Mapping[str, str]
    pool_id: str
    keys: LoadedKeys


class CognitoAuthorizer:
    """One for the server; what differs between authorizers and methods is in the `CognitoRule`.

    A token seen before costs a look-up: its signature is known for as long as the pool's keys are the same ones.
    Its `exp` and the method's demands are looked at every time, so no TTL can let an expired token pass.
    """

    def __init__(self, snapshots: PoolSnapshots, *, clock: Clock, issuer_url: Callable[[str], str]) -> None:
        """`issuer_url` gives the `iss` of a pool's tokens."""
        self._snapshots = snapshots
        self._clock = clock
        self._issuer_url = issuer_url
        self._issuers: dict[tuple[str, ...], dict[str, str]] = {}
        self._verified: TokenCache[Granted] = TokenCache(CACHED_TOKENS)

    async def authorize(self, rule: CognitoRule, identity: bytes | None) -> Granted | Denied:
        """`identity` is the value of the rule's header, None when the request has none."""
        verdict = self.at_once(rule, identity)
        if verdict is None:
            assert identity is not None, "its absence is a verdict"
            return await self._after_loading(rule, bearer(identity))
        return verdict

    def at_once(self, rule: CognitoRule, identity: bytes | None) -> Granted | Denied | None:
        """`authorize` where nothing has to be loaded first; None where something has."""
        if not identity:
            return Denied(UNAUTHORIZED, f"the identity header {rule.header.decode('latin-1')!r} is missing")
        token = bearer(identity)
        verdict = self._remembered(rule, token) or self._fresh(rule, token)
        return None if verdict is None else _decided(verdict, rule)

    def remembered(self, rule: CognitoRule, identity: bytes) -> Granted | Denied | None:
        """What `authorize` says of a token seen before, without waiting; None where it has to be asked."""
        granted = self._remembered(rule, bearer(identity))
        return None if granted is None else _decided(granted, rule)

    def _remembered(self, rule: CognitoRule, token: str) -> Granted | None:
        """Of keys that are not at hand nobody knows whether they are still the same."""
        granted = self._verified.get(token)
        if (
            granted is None
            or granted.pool_id not in rule.pools
            or self._clock.now() >= granted.claims.expires_at
            or self._snapshots.warm_keys(granted.pool_id) is not granted.keys
        ):
            return None
        return granted

    async def test_invoke(self, authorizer: ApiAuthorizer, headers: Mapping[str, str]) -> Trial:
        """What a method without scopes would say to these headers (`TestInvokeAuthorizer`): an ID token passes."""
        rule = rule_of(authorizer)
        name = rule.header.decode("latin-1")
        identity = next((value for key, value in headers.items() if key.lower() == name), None)
        start = self._clock.now()
        encoded = None if identity is None else identity.encode("latin-1", "replace")
        verdict = await self.authorize(rule, encoded)
        now = self._clock.now()
        denied = verdict if isinstance(verdict, Denied) else None
        return Trial(
            client_status=0 if denied is None else denied.kind.status,
            log=trial_log(authorizer.id, hidden(identity) if identity else None, denied, start=start, end=now),
            latency=max(0, round((now - start) * 1000)),
            claims=dict(verdict.rendered) if isinstance(verdict, Granted) else {},
            reason=None if denied is None else denied.reason,
        )

    def _fresh(self, rule: CognitoRule, token: str) -> Granted | Denied | None:
        try:
            unverified = read(token)
        except Invalid as invalid:
            return Denied(UNAUTHORIZED, f"not a token of a user pool: {invalid}")
        pool_id = self._pool_of(rule, unverified)
        keys = None if pool_id is None else self._snapshots.warm_keys(pool_id)
        if pool_id is None or keys is None:
            return None
        return self._verify(token, unverified, pool_id, keys)

    async def _after_loading(self, rule: CognitoRule, token: str) -> Granted | Denied:
        unverified = read(token)
        pool_id = self._pool_of(rule, unverified)
        if pool_id is None:
            return await self._foreign(rule, unverified)
        keys = await self._snapshots.keys(pool_id)
        if keys is None:
            self._verified.discard(token)
            return Denied(AUTHORIZER_MISCONFIGURED, f"the user pool {pool_id} does not exist (any more)")
        return _decided(self._verify(token, unverified, pool_id, keys), rule)

    def _verify(self, token: str, unverified: UnverifiedToken, pool_id: str, keys: LoadedKeys) -> Granted | Denied:
        """Remembers a good token, and no other."""
        try:
            claims = verify_signed(
                unverified,
                # It was found by its issuer.
                issuer=unverified.issuer,
                keys=HeldKeys(keys.public),
                now=self._clock.now(),
            )
        except Invalid as invalid:
            self._verified.discard(token)
            return Denied(EXPIRED if isinstance(invalid, Expired) else UNAUTHORIZED, str(invalid))
        granted = Granted(claims, RenderedClaims(claims), pool_id, keys)
        self._verified.put(token, granted)
        return granted

    def _pool_of(self, rule: CognitoRule, token: UnverifiedToken) -> str | None:
        """The pool, of those the authorizer lists, that the token says it comes from."""
        pools = self._issuers.get(rule.pools)
        if pools is None:
            if len(self._issuers) >= MAX_POOLS:
                self._issuers.clear()
            # Of pools that share an issuer the first counts.
            pools = {self._issuer_url(pool_id): pool_id for pool_id in reversed(rule.pools)}
            self._issuers[rule.pools] = pools
        return pools.get(token.issuer)

    async def _foreign(self, rule: CognitoRule, token: UnverifiedToken) -> Denied:
        for pool_id in rule.pools:
            if await self._snapshots.keys(pool_id) is not None:
                expected = " or ".join(map(self._issuer_url, rule.pools))
                return Denied(
                    UNAUTHORIZED,
                    f"the issuer is none of the authorizer's: expected {expected}, found {token.issuer[:200]!r}",
                )
        return Denied(
            AUTHORIZER_MISCONFIGURED, f"none of the authorizer's user pools exists: {', '.join(rule.pools)}"
        )


def _decided(verdict: Granted | Denied, rule: CognitoRule) -> Granted | Denied:
    """What becomes of a verified token at a method that asks for the rule."""
    return (decide(verdict.claims, rule) or verdict) if isinstance(verdict, Granted) else verdict
