"""Tokens and sessions of users as replies show them."""

from __future__ import annotations

from poolhouse.domain.tokens.user_issuer import UserTokens
from poolhouse.domain.users.sessions import TokenSession
from poolhouse.idp import wire

# Addresses are not looked up in any map of the world.
NOWHERE = wire.SessionLocationType(country="unknown")


def authentication_result(tokens: UserTokens) -> wire.AuthenticationResultType:
    return wire.AuthenticationResultType(
        access_token=tokens.access_token,
        expires_in=tokens.expires_in,
        token_type="Bearer",  # noqa: S106 (the type, not a token)
        refresh_token=tokens.refresh_token,
        id_token=tokens.id_token,
    )


def session(found: TokenSession, *, current: bool) -> wire.SessionDescriptionType:
    return wire.SessionDescriptionType(
        session_id=found.id,
        session_type="TOKEN",
        client_id=found.client_id,
        create_date=found.created_at,
        last_active_date=found.active_at,
        device_type=found.device_type,
        last_ip_address=found.last_ip or None,
        last_location=NOWHERE,
        origin_session_id=found.origin_session_id,
        is_current_session=current,
    )
