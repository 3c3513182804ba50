"""Which second factor a sign-in needs (reference 4.6)."""

from __future__ import annotations

from poolhouse.domain.signin.turn import Answered, Turn
from poolhouse.domain.users.refusals import InvalidParameter


async def second_factor(turn: Turn) -> Answered | None:
    """The challenge to offer after the first factor; None when none is due."""
    if turn.pool.settings.mfa_configuration == "OFF":
        return None
    raise InvalidParameter("Second factors are not built yet; set the pool's MfaConfiguration to OFF.")
