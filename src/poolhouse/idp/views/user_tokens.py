"""Tokens and sessions of users as replies show them."""

from __future__ import annotations

from poolhouse.domain.signin.outcome import NewDevice
from poolhouse.domain.tokens.user_issuer import UserTokens
from poolhouse.domain.users.sessions import TokenSession
from poolhouse.idp import wire

# Addresses are not looked up in any map of the world.
NOWHERE = wire.SessionLocationType(country="unknown")


def authentication_result(tokens: UserTokens, device: NewDevice | None = None) -> wire.AuthenticationResultType:
    return wire.AuthenticationResultType(
        access_token=tokens.access_token,
        expires_in=tokens.expires_in,
        token_type="Bearer",  # noqa: S106 (the type, not a token)
        refresh_token=tokens.refresh_token,
        id_token=tokens.id_token,
        new_device_metadata=None
        if device is None
        else wire.NewDeviceMetadataType(device_key=device.key, device_group_key=device.group_key),
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
