"""What a sign-in remembers between two requests. It travels sealed in the session; no row is written for it."""

from __future__ import annotations

from msgspec import Struct


class Step(Struct, frozen=True, kw_only=True):
    """A challenge that was answered. Only a custom one is remembered with a wrong answer (`correct` False)."""

    challenge: str
    correct: bool = True
    metadata: str | None = None


class SignInState(Struct, frozen=True, kw_only=True):
    """Bound to a pool, a client, a user and one challenge; `id` is used up by a right answer.

    `sub` is None where nobody is called `username` and the client hides that (PreventUserExistenceErrors): such a
    sign-in gets challenges too and never passes. `username` is the one shown in challenges (USER_ID_FOR_SRP),
    `claimed` the name that was typed. `data` belongs to the open challenge, `kept` to the whole sign-in (such as
    `DEVICE_KEY`). Times are epoch seconds; `began_at` is when the first request came. `hosted` sign-ins end
    without tokens, so neither surface takes the other's sessions.
    """

    id: str
    pool_id: str
    client_id: str
    flow: str
    username: str
    claimed: str
    challenge: str
    began_at: float
    issued_at: float
    expires_at: float
    sub: str | None = None
    hosted: bool = False
    history: tuple[Step, ...] = ()
    data: dict[str, str] = {}
    kept: dict[str, str] = {}

    @property
    def passed(self) -> tuple[str, ...]:
        """Challenges answered rightly, in order."""
        return tuple(step.challenge for step in self.history if step.correct)
