"""Signing in right after ConfirmSignUp, with the session it handed out (USER_AUTH): the code was the proof."""

from __future__ import annotations

from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.signin import sessions
from poolhouse.domain.signin.state import SignInState, Step
from poolhouse.domain.signin.turn import Answered, Turn
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized
from poolhouse.domain.users.user import User

CONFIRMED_SIGN_UP = "CONFIRMED_SIGN_UP"
FLOW = "USER_AUTH"


def session_after_confirmation(
    tickets: Tickets, clock: Clock, random: Random, client: ClientSnapshot, user: User, *, hosted: bool = False
) -> str:
    """For a user who was just confirmed by their code, good for one sign-in with the same client and surface."""
    now = clock.now()
    state = SignInState(
        id=random.uuid(),
        pool_id=user.pool_id,
        client_id=client.client.id,
        flow=FLOW,
        username=user.username,
        claimed=user.username,
        challenge=CONFIRMED_SIGN_UP,
        began_at=now,
        issued_at=now,
        expires_at=now + client.client.auth_session_validity * 60,
        sub=user.sub,
        hosted=hosted,
    )
    return sessions.seal(tickets, state)


def resumed(turn: Turn, session: str) -> Answered:
    """Raises InvalidParameter (another flow) or NotAuthorized."""
    if turn.state.flow != FLOW:
        raise InvalidParameter("A session can only be given with USER_AUTH.")
    means = turn.means
    state = sessions.open_bound(
        means.tickets,
        means.clock,
        session,
        pool_id=turn.state.pool_id,
        client_id=turn.state.client_id,
        challenge=CONFIRMED_SIGN_UP,
        hosted=turn.state.hosted,
    )
    if turn.user is None or turn.user.sub != state.sub:
        raise NotAuthorized(sessions.INVALID, hidden="the session is another user's")

    async def effect(stores: UserStores, user: User) -> User:
        if not await stores.spent.use(state.pool_id, state.id, expires_at=state.expires_at):
            raise sessions.spent()
        return user

    return Answered(step=Step(challenge=CONFIRMED_SIGN_UP), effect=effect)
