"""The challenge machine. Owns every step that sign-ins share, so that no flow and no challenge can forget one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace as changed

from msgspec.structs import replace

from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.signin import (
    confirmed,
    custom,
    decoys,
    flows,
    gates,
    mfa,
    refreshing,
    select_challenge,
    sessions,
)
from poolhouse.domain.signin.challenges import CHALLENGES
from poolhouse.domain.signin.device import device_step, new_device
from poolhouse.domain.signin.lookup import find_user
from poolhouse.domain.signin.means import Means
from poolhouse.domain.signin.migration import migrated
from poolhouse.domain.signin.outcome import Challenge, Outcome, Proven, SignedIn
from poolhouse.domain.signin.password_check import incorrect
from poolhouse.domain.signin.requests import Respond, Start
from poolhouse.domain.signin.state import SignInState
from poolhouse.domain.signin.turn import Answered, Turn, required
from poolhouse.domain.users import names
from poolhouse.domain.users.refusals import InvalidParameter, NotAuthorized
from poolhouse.domain.users.user import FORCE_CHANGE_PASSWORD, User

# Clients that were told to forget their device repeat this answer without it.
SRP_PROOFS = frozenset({"PASSWORD_VERIFIER"})
PAGE_FLOW = "USER_PASSWORD_AUTH"
NEW_PASSWORD = "NEW_PASSWORD_REQUIRED"  # noqa: S105 - a challenge's name


@dataclass(frozen=True, slots=True)
class SignIn:
    """Both methods raise Refused; what `prove` and triggers raise passes through."""

    means: Means

    async def start(self, asked: Start) -> Outcome:
        if asked.flow in refreshing.FLOWS:
            return await refreshing.refreshed(self.means, asked)
        # ExplicitAuthFlows are the API's; the pages take a password, and whoever just confirmed, from any client.
        always = asked.hosted and (asked.flow == PAGE_FLOW or asked.session is not None)
        flow = flows.usable(asked.flow, asked.client.client, admin=asked.admin, always=always)
        name = required(asked.given, "USERNAME")
        for parameter in flow.needs:
            required(asked.given, parameter)
        asked.prove(name)
        pool = await self._pool(asked.client)
        user = await find_user(self.means.users, pool, name)
        turn = self._first_turn(asked, flow.name, pool, user, name)
        if user is None and flow.has_password:
            turn = _known(turn, await migrated(turn))
        turn = await gates.at_the_door(turn)
        if asked.session is not None:
            answered = confirmed.resumed(turn, asked.session)
        else:
            answered = await flow.begin(turn)
        return await self._proceed(turn, answered)

    async def respond(self, answer: Respond) -> Outcome:
        kind = CHALLENGES.get(answer.challenge)
        if kind is None:
            raise InvalidParameter("Invalid challenge name.", hidden=f"{answer.challenge[:64]!r} is no challenge")
        name = required(answer.given, "USERNAME")
        answer.prove(name)
        client = answer.client.client
        state = sessions.open_bound(
            self.means.tickets,
            self.means.clock,
            sessions.given(kind.name, answer.session, answer.given),
            pool_id=client.pool_id,
            client_id=client.id,
            challenge=kind.name,
            hosted=answer.hosted,
        )
        pool = await self._pool(answer.client)
        turn = Turn(
            means=self.means,
            pool=pool,
            client=answer.client,
            user=await self._user_of(state, pool, name),
            state=_with_device(state, answer.given),
            given=answer.given,
            metadata=answer.metadata,
            admin=answer.admin,
            ip=answer.ip,
        )
        gates.still_welcome(turn)
        if await self.means.users.spent.is_used(pool.id, state.id):
            raise sessions.spent()
        return await self._proceed(turn, await kind.answer(turn))

    async def _pool(self, client: ClientSnapshot) -> UserPool:
        snapshot = await self.means.snapshots.pool(client.client.pool_id)
        if snapshot is None:
            raise NotFound(f"user pool {client.client.pool_id} was just deleted")
        return snapshot.pool

    def _first_turn(self, asked: Start, flow: str, pool: UserPool, user: User | None, name: str) -> Turn:
        now = self.means.clock.now()
        normal = names.key(pool, name)
        device_key = asked.given.get("DEVICE_KEY")
        state = SignInState(
            id=self.means.random.uuid(),
            pool_id=pool.id,
            client_id=asked.client.client.id,
            flow=flow,
            username=user.username if user else decoys.username(self.means.decoy_key, pool, normal),
            claimed=name,
            challenge="",
            began_at=now,
            issued_at=now,
            expires_at=now,
            sub=user.sub if user else None,
            hosted=asked.hosted,
            kept={"DEVICE_KEY": device_key} if device_key else {},
        )
        return Turn(
            means=self.means,
            pool=pool,
            client=asked.client,
            user=user,
            state=state,
            given=asked.given,
            metadata=asked.metadata,
            admin=asked.admin,
            first=True,
            ip=asked.ip,
        )

    async def _user_of(self, state: SignInState, pool: UserPool, name: str) -> User | None:
        """The session's user, whom `name` must mean as well. Raises NotAuthorized."""
        user = None
        if state.sub is not None:
            user = await self.means.users.users.get(state.pool_id, state.sub)
            if user is None:
                raise incorrect("the user was deleted since the sign-in began")
        if names.key(pool, name) not in {names.key(pool, known) for known in (state.username, state.claimed)}:
            named = await find_user(self.means.users, pool, name)
            if named is None or named.sub != state.sub:
                raise NotAuthorized(sessions.INVALID, hidden="the session is another user's")
        return user

    async def _proceed(self, turn: Turn, answered: Answered) -> Outcome:
        if answered.step is not None and gates.is_proof(answered.step):
            gates.after_proof(turn)
            # A device that is gone is said while the session is still good: clients forget it and answer again.
            await device_step(turn)
        user = await self._commit(turn, answered)
        history = turn.state.history if answered.step is None else (*turn.state.history, answered.step)
        state = replace(turn.state, history=history, kept={**turn.state.kept, **answered.keep})
        turn = changed(turn, user=user, state=state)
        following = answered if answered.next is not None else await self._decide(turn)
        if following is not None:
            return await self._offer(turn, following)
        return await self._finish(turn)

    async def _commit(self, turn: Turn, answered: Answered) -> User | None:
        """Use the session up and let the answer take effect, both or neither; the user as they are then."""
        state, user = turn.state, turn.user
        if user is None:
            if not turn.first and not await self.means.users.spent.use(
                state.pool_id, state.id, expires_at=state.expires_at
            ):
                raise sessions.spent()
            return None
        if turn.first and answered.effect is None:
            return user
        try:
            async with self.means.users.edit(state.pool_id, user.sub) as stores:
                if not turn.first and not await stores.spent.use(
                    state.pool_id, state.id, expires_at=state.expires_at
                ):
                    raise sessions.spent()
                user = await stores.users.get(state.pool_id, user.sub) or user
                return await answered.effect(stores, user) if answered.effect is not None else user
        except NotFound:
            raise incorrect("the user was deleted meanwhile") from None

    async def _decide(self, turn: Turn) -> Answered | None:
        """What follows a right answer; None when nothing does."""
        if turn.state.flow == custom.FLOW and NEW_PASSWORD not in turn.state.passed:
            following = await custom.decide(turn)
            if following is not None:
                return following
        if turn.user is None:
            raise incorrect("no such user")
        if turn.user.status == FORCE_CHANGE_PASSWORD and gates.proved_password(turn.state.passed):
            return Answered(next=NEW_PASSWORD)
        if turn.state.flow == custom.FLOW:
            return None
        return await device_step(turn) or mfa.second_factor(turn)

    async def _offer(self, turn: Turn, following: Answered) -> Challenge:
        """The next challenge, with a session of its own."""
        name = following.next
        kind = CHALLENGES.get(name) if name is not None else None
        if kind is None:
            raise InvalidParameter(f"The challenge {name} is not supported by this server.")
        now, lifetime = self.means.clock.now(), turn.client.client.auth_session_validity * 60
        state = replace(
            turn.state,
            id=self.means.random.uuid(),
            challenge=kind.name,
            issued_at=now,
            expires_at=now + lifetime,
            data={},
        )
        turn = changed(turn, state=state)
        offer = await kind.offer(turn, following.data)
        available = offer.available
        if turn.first and state.flow == "USER_AUTH":
            available = await select_challenge.available(turn)
        session = sessions.seal(self.means.tickets, replace(state, data=offer.data))
        if kind.name not in sessions.IN_SECRET_BLOCK:
            return Challenge(name=kind.name, parameters=offer.parameters, session=session, available=available)
        return Challenge(
            name=kind.name,
            parameters={**offer.parameters, "SECRET_BLOCK": sessions.secret_block(session)},
            # The service gives none where SRP is all there is, and clients of that flow expect none.
            session=None if state.flow == "USER_SRP_AUTH" and kind.name == "PASSWORD_VERIFIER" else session,
            available=available,
        )

    async def _finish(self, turn: Turn) -> SignedIn | Proven:
        user, means = turn.user, self.means
        if user is None:
            raise incorrect("no such user")
        gates.still_welcome(turn)
        gates.after_proof(turn)
        device = await new_device(turn)
        if turn.state.hosted:
            await means.triggers.post_authentication(turn.occasion())
            return Proven(user=user, passed=turn.state.passed)
        await means.triggers.post_authentication(turn.occasion(), new_device_used=device is not None)
        tokens = await means.issuer.for_user(
            turn.client,
            user,
            auth_time=means.clock.now(),
            groups=await means.users.groups.of(user.pool_id, user.sub),
            trigger_source=gates.token_source(turn.state.passed),
            metadata=turn.client_metadata or {},
            ip=turn.ip,
            device_key=device.key if device is not None else turn.state.kept.get("PROVEN_DEVICE_KEY"),
        )
        return SignedIn(tokens=tokens, new_device=device)


def _with_device(state: SignInState, given: Mapping[str, str]) -> SignInState:
    """The device is named when the sign-in begins, with an answer, or with both; next to an SRP proof, or not at
    all any more."""
    key = given.get("DEVICE_KEY") or (None if state.challenge in SRP_PROOFS else state.kept.get("DEVICE_KEY"))
    others = {name: value for name, value in state.kept.items() if name != "DEVICE_KEY"}
    return replace(state, kept={**others, "DEVICE_KEY": key} if key else others)


def _known(turn: Turn, user: User | None) -> Turn:
    """The turn of a user who was nobody a moment ago."""
    if user is None:
        return turn
    return changed(turn, user=user, state=replace(turn.state, sub=user.sub, username=user.username))
