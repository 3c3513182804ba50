"""Devices: what a client confirms and what is said of them (reference 2.13)."""

from __future__ import annotations

import base64
import binascii

from msgspec.structs import replace

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.secret import Secret
from poolhouse.domain.users.credentials import Device
from poolhouse.domain.users.refusals import DeviceKeyExists, InvalidParameter, NotTracking

REMEMBERED = "remembered"
NOT_REMEMBERED = "not_remembered"
MAX_OCTETS = 385


def check_tracking(pool: UserPool) -> None:
    """Raises NotTracking where the pool remembers no devices."""
    if pool.settings.device_configuration is None:
        raise NotTracking("User pool does not have device tracking configured.")


def confirmed(
    pool: UserPool, device: Device | None, *, verifier: str, salt: str, name: str | None, now: float
) -> Device:
    """The device with its SRP verifier (both base64, as clients send them); remembered at once unless the pool
    lets the user say so. Raises InvalidParameter or DeviceKeyExists."""
    if device is None:
        raise InvalidParameter("Invalid device key given.")
    if device.srp_verifier is not None:
        raise DeviceKeyExists("Device already exists.")
    return replace(
        device,
        name=name or device.name,
        srp_salt=_hexadecimal(salt, "Salt"),
        srp_verifier=Secret(_hexadecimal(verifier, "PasswordVerifier")),
        remembered=not asks_user(pool),
        modified_at=now,
    )


def asks_user(pool: UserPool) -> bool:
    """UserConfirmationNecessary: whether a device is remembered only when its user says so."""
    configuration = pool.settings.device_configuration
    return configuration is not None and configuration.device_only_remembered_on_user_prompt


def attributes(device: Device) -> dict[str, str]:
    """DeviceAttributes as the service shows them."""
    shown = {
        "device_status": "valid",
        "device_name": device.name or "",
        "dev:device_remembered_status": REMEMBERED if device.remembered else NOT_REMEMBERED,
        "last_ip_used": device.last_ip,
    }
    return {name: value for name, value in shown.items() if value}


def _hexadecimal(text: str, member: str) -> str:
    try:
        octets = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        octets = b""
    if not 0 < len(octets) <= MAX_OCTETS or not any(octets):
        raise InvalidParameter(f"Invalid {member} given.")
    return octets.hex()
