"""Remembered devices in a sign-in (reference 4.7)."""

from __future__ import annotations

from poolhouse.domain.signin.outcome import NewDevice
from poolhouse.domain.signin.turn import Answered, Turn


async def device_step(turn: Turn) -> Answered | None:  # noqa: ARG001 - not built
    """DEVICE_SRP_AUTH instead of a second factor, when the client names a device that is remembered."""
    return None


async def new_device(turn: Turn) -> NewDevice | None:  # noqa: ARG001 - not built
    """A new device's name for a sign-in that is about to succeed; None where the pool tracks none."""
    return None
