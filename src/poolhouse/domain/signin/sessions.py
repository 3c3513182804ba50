"""Sessions: sealed state with an end, bound to where they began, good for one right answer (reference 4.5)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping

from poolhouse.domain.ports import Clock
from poolhouse.domain.signin.state import SignInState
from poolhouse.domain.tokens.tickets import InvalidTicket, Tickets
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized

KIND = "session"
# The challenges whose SECRET_BLOCK carries the session, so that clients need not give it back as such.
IN_SECRET_BLOCK = frozenset({"PASSWORD_VERIFIER", "DEVICE_PASSWORD_VERIFIER"})
SECRET_BLOCK = "PASSWORD_CLAIM_SECRET_BLOCK"  # noqa: S105 - a parameter's name
INVALID = "Invalid session for the user."


def seal(tickets: Tickets, state: SignInState) -> str:
    return tickets.seal(KIND, state)


def secret_block(session: str) -> str:
    """The session as SRP clients want to see it: base64, whose octets they sign."""
    return base64.b64encode(session.encode()).decode()


def given(challenge: str, session: str | None, responses: Mapping[str, str]) -> str:
    """The session that comes with an answer. Raises InvalidParameter (none) or NotAuthorized (two different)."""
    block = responses.get(SECRET_BLOCK) if challenge in IN_SECRET_BLOCK else None
    if block is None:
        if not session:
            missing = SECRET_BLOCK if challenge == "PASSWORD_VERIFIER" else "Session"
            raise InvalidParameter(f"Missing required parameter {missing}")
        return session
    try:
        inside = base64.b64decode(block, validate=True).decode("ascii")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        raise NotAuthorized(INVALID, hidden="the SECRET_BLOCK is not the base64 that was handed out") from None
    if session and session != inside:
        raise NotAuthorized(INVALID, hidden="session and SECRET_BLOCK belong to different sign-ins")
    return inside


def open_any(tickets: Tickets, clock: Clock, text: str) -> SignInState:
    """The state of a session that has not expired, whatever it is bound to. Raises NotAuthorized."""
    try:
        state = tickets.open(KIND, text, SignInState)
    except InvalidTicket as refused:
        raise NotAuthorized(INVALID, hidden=str(refused)) from None
    if clock.now() >= state.expires_at:
        raise expired()
    return state


def open_bound(
    tickets: Tickets,
    clock: Clock,
    text: str,
    *,
    pool_id: str,
    client_id: str,
    challenge: str,
    hosted: bool = False,
) -> SignInState:
    """As `open_any`, of this pool, client, challenge and surface only."""
    state = open_any(tickets, clock, text)
    if (state.pool_id, state.client_id) != (pool_id, client_id):
        raise NotAuthorized(INVALID, hidden="a session of another pool or client")
    if state.hosted != hosted:
        raise NotAuthorized(INVALID, hidden="the API and the hosted pages take no sessions of each other")
    if state.challenge != challenge:
        raise NotAuthorized(INVALID, hidden=f"the session waits for {state.challenge}, not {challenge}")
    return state


def expired() -> NotAuthorized:
    return NotAuthorized("Invalid session for the user, session is expired.")


def spent() -> NotAuthorized:
    return NotAuthorized("Invalid session for the user, session can only be used once.")
