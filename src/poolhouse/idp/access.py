"""Whoever presents an access token: the service's checks, in its order and with its texts (reference 4.10)."""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.tokens.revocation import is_revoked
from poolhouse.domain.tokens.user_claims import SELF_SERVICE, family_of
from poolhouse.domain.users.refusals import NotAuthorized, UserNotFound
from poolhouse.domain.users.user import User
from poolhouse.idp.services import Services
from poolhouse.verify import (
    BadSignature,
    Claims,
    Expired,
    HeldKeys,
    Invalid,
    UnknownKey,
    UnverifiedToken,
    read,
    verify_signed,
)

INVALID = "Invalid Access Token"
UNVERIFIED = "Could not verify signature for Access Token"
EXPIRED = "Access Token has expired"
REVOKED = "Access Token has been revoked"
ACCESS = "access"
LACKS_SCOPE = "Access Token does not have required scopes"


class Authenticated(Struct, frozen=True, kw_only=True):
    """`user` is as just read from the store."""

    user: User
    client: ClientSnapshot
    claims: Claims

    @property
    def family(self) -> str:
        """The `origin_jti` of the sign-in that the token comes from."""
        return family_of(self.claims)


async def authenticate(
    services: Services, access_token: str | None, *, scope: str = SELF_SERVICE
) -> Authenticated:
    """The user an access token was issued to. Raises NotAuthorized or UserNotFound, whatever the token is."""
    client, claims = await _verified(services, access_token or "")
    pool_id, sub = client.client.pool_id, claims.subject
    user = await services.users.users.get(pool_id, sub)
    event_id = claims.get("event_id")
    # A client's token for itself has no event; it lacks the scope, and is told so.
    if isinstance(event_id, str) and await is_revoked(
        services.users, pool_id, user, family=family_of(claims), event_id=event_id
    ):
        raise NotAuthorized(REVOKED)
    if scope not in claims.scopes:
        raise NotAuthorized(LACKS_SCOPE, hidden=f"{LACKS_SCOPE}: {scope} is not among {sorted(claims.scopes)}")
    if user is None:
        raise UserNotFound("User does not exist.")
    if not user.enabled:
        raise NotAuthorized("User is disabled.")
    return Authenticated(user=user, client=client, claims=claims)


async def _verified(services: Services, text: str) -> tuple[ClientSnapshot, Claims]:
    try:
        token = read(text)
        client = await _client_of(services, token)
        keys = await services.snapshots.keys(client.client.pool_id)
        if keys is None:
            raise NotAuthorized(INVALID, hidden="the user pool is gone")
        key = keys.access_token
        claims = verify_signed(
            token,
            issuer=services.user_issuer.issuer_url(client.client.pool_id),
            keys=HeldKeys({key.kid: key.public}),
            now=services.clock.now(),
        )
    except (UnknownKey, BadSignature) as invalid:
        raise NotAuthorized(UNVERIFIED, hidden=str(invalid)) from None
    except Expired as expired:
        raise NotAuthorized(EXPIRED, hidden=str(expired)) from None
    except Invalid as invalid:
        raise NotAuthorized(INVALID, hidden=str(invalid)) from None
    return client, claims


async def _client_of(services: Services, token: UnverifiedToken) -> ClientSnapshot:
    """The client that the token names: it tells the pool, whatever an issuer URL looks like here."""
    if token.checked.token_use != ACCESS:
        raise NotAuthorized(INVALID, hidden=f"a token of the kind {token.checked.token_use!r}")
    client_id = token.claims.get("client_id")
    client = await services.snapshots.find_client(client_id) if isinstance(client_id, str) else None
    if client is None:
        raise NotAuthorized(INVALID, hidden="the token's app client does not exist")
    return client
