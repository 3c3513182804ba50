"""Registering an authenticator app: with an access token, or inside a sign-in that requires it (reference 4.6)."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.secret import Secret
from poolhouse.domain.signin import sessions
from poolhouse.domain.signin.mfa_setup import REGISTERED, MfaSetup
from poolhouse.domain.signin.state import SignInState
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.users import second_factors, totp
from poolhouse.domain.users.credentials import SoftwareToken
from poolhouse.domain.users.ports import UserRepository, UserStores
from poolhouse.domain.users.refusals import NotAuthorized, SoftwareTokenNotEnabled, SoftwareTokenNotFound
from poolhouse.domain.users.user import User


@dataclass(frozen=True, slots=True, kw_only=True)
class SoftwareTokens:
    users: UserRepository
    tickets: Tickets
    clock: Clock
    random: Random

    def open_session(self, text: str) -> SignInState:
        """The sign-in that waits for a set-up. Raises NotAuthorized."""
        state = sessions.open_any(self.tickets, self.clock, text)
        if state.challenge != MfaSetup.name or state.sub is None:
            raise NotAuthorized(sessions.INVALID, hidden=f"the session waits for {state.challenge}")
        return state

    async def associate(self, pool: UserPool, user: User, session: SignInState | None) -> tuple[str, str | None]:
        """A new seed, and the session that follows. A registration under way is given up; an app that works stays.

        Raises SoftwareTokenNotFound when the pool has no authenticator apps.
        """
        if second_factors.SOFTWARE_TOKEN not in second_factors.offered_by(pool):
            raise SoftwareTokenNotFound("Software Token MFA has not been enabled by the userPool")
        seed = totp.new_seed(self.random)
        async with self.users.edit(user.pool_id, user.sub) as stores:
            await self._spend(stores, session)
            token = await stores.software_tokens.get(user.pool_id, user.sub)
            if token is None:
                token = SoftwareToken(pool_id=user.pool_id, sub=user.sub, seed=Secret(""))
            await stores.software_tokens.put(token.with_candidate(seed))
        return seed, self._next(session, {})

    async def verify(
        self, user: User, code: str, friendly_name: str | None, session: SignInState | None
    ) -> str | None:
        """The code shows that the app has the seed; the session that follows.

        Raises SoftwareTokenNotEnabled (a wrong code) or SoftwareTokenNotFound (no seed was handed out).
        """
        async with self.users.edit(user.pool_id, user.sub) as stores:
            token = await stores.software_tokens.get(user.pool_id, user.sub)
            if token is None or token.candidate is None:
                raise SoftwareTokenNotFound("User has not set up software token mfa")
            step = totp.matching_step(token.candidate, code, self.clock.now())
            if step is None:
                raise SoftwareTokenNotEnabled("Code mismatch and fail enable Software Token MFA")
            await self._spend(stores, session)
            await stores.software_tokens.put(token.confirmed(step, friendly_name))
            now = await stores.users.get(user.pool_id, user.sub) or user
            mfa = replace(now.mfa, software_token=True) if session is not None else now.mfa
            await stores.users.put(replace(now, has_software_token=True, mfa=mfa, modified_at=self.clock.now()))
        return self._next(session, {REGISTERED: second_factors.SOFTWARE_TOKEN})

    async def remove(self, user: User) -> None:
        """Forget the app; the user may register another."""
        async with self.users.edit(user.pool_id, user.sub) as stores:
            await stores.software_tokens.remove(user.pool_id, user.sub)
            now = await stores.users.get(user.pool_id, user.sub) or user
            await stores.users.put(
                replace(second_factors.without_software_token(now), modified_at=self.clock.now())
            )

    async def _spend(self, stores: UserStores, session: SignInState | None) -> None:
        if session is not None and not await stores.spent.use(
            session.pool_id, session.id, expires_at=session.expires_at
        ):
            raise sessions.spent()

    def _next(self, session: SignInState | None, learned: dict[str, str]) -> str | None:
        """A fresh session for the same challenge, ending when the old one would have."""
        if session is None:
            return None
        state = replace(session, id=self.random.uuid(), data={**session.data, **learned})
        return sessions.seal(self.tickets, state)
