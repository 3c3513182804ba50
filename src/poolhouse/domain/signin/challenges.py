"""Every challenge by its AWS name."""

from __future__ import annotations

from poolhouse.domain.signin.turn import ChallengeKind

KINDS: tuple[ChallengeKind, ...] = ()
CHALLENGES: dict[str, ChallengeKind] = {kind.name: kind for kind in KINDS}
