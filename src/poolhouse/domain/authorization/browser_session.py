"""A browser's session with a pool's domain: single sign-on between the pool's clients (cognito-oauth.md 5.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from msgspec import Struct

from poolhouse.domain.authorization.request import AuthorizationRequest
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.tokens.tickets import InvalidTicket, Tickets
from poolhouse.domain.users.ports import UserRepository
from poolhouse.domain.users.user import User

KIND: Final = "browser"
LIFETIME: Final = 3600
"""Seconds from the interactive sign-in; use does not extend it."""


class BrowserSession(Struct, frozen=True, kw_only=True):
    """`domain` is the one it began at, `version` which pages it had (1 classic, 2 managed login): other pages know
    nothing of it. `provider` is who knew the user: `COGNITO`, or an identity provider.

    `auth_time` is epoch seconds of the interactive sign-in; `passed` are its challenges, in order.
    """

    id: str
    pool_id: str
    domain: str
    version: int = 0
    sub: str
    auth_time: float
    expires_at: float
    provider: str = "COGNITO"
    passed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowserSessions:
    users: UserRepository
    tickets: Tickets
    clock: Clock
    random: Random

    def open(self, domain: PoolDomain, user: User, passed: tuple[str, ...]) -> tuple[BrowserSession, str]:
        """A session of a sign-in that just succeeded, and the cookie's value. Always a new one."""
        now = self.clock.now()
        session = BrowserSession(
            id=self.random.uuid(),
            pool_id=domain.pool_id,
            domain=domain.name,
            version=domain.managed_login_version,
            sub=user.sub,
            auth_time=now,
            expires_at=now + LIFETIME,
            passed=passed,
        )
        return session, self.tickets.seal(KIND, session)

    async def find(self, domain: PoolDomain, cookie: str) -> tuple[BrowserSession, User] | None:
        """Whose session a cookie is; None when it is forged, over, signed out, of another domain or of its other
        pages, or the user is gone or disabled. A global sign-out does not end it: it ends tokens
        (cognito-oauth.md 4.7).
        """
        session = self._read(cookie)
        here = (domain.pool_id, domain.name, domain.managed_login_version)
        if session is None or (session.pool_id, session.domain, session.version) != here:
            return None
        if await self.users.spent.is_used(domain.pool_id, session.id):
            return None
        user = await self.users.users.get(domain.pool_id, session.sub)
        return (session, user) if user is not None and user.enabled else None

    async def resume(
        self, domain: PoolDomain, cookie: str, request: AuthorizationRequest
    ) -> tuple[BrowserSession, User] | None:
        """As `find`; None also where the app wants a sign-in, or the session is too old for it."""
        found = await self.find(domain, cookie)
        return found if found is not None and may_go_on(found[0], request, now=self.clock.now()) else None

    async def end(self, cookie: str) -> None:
        """Sign out: a copy of the cookie is worth nothing afterwards either."""
        session = self._read(cookie)
        if session is not None:
            await self.users.spent.use(session.pool_id, session.id, expires_at=session.expires_at)

    def _read(self, cookie: str) -> BrowserSession | None:
        try:
            session = self.tickets.open(KIND, cookie, BrowserSession)
        except InvalidTicket:
            return None
        return session if self.clock.now() < session.expires_at else None


def may_go_on(session: BrowserSession, request: AuthorizationRequest, *, now: float) -> bool:
    """Whether a session answers a request without another sign-in: neither the app asked for one nor is it older
    than the app (`max_age`) or its client (SSO configuration) allows.
    """
    if "login" in request.prompt:
        return False
    oldest = request.client.client.sso_session.max_validity_minutes * 60
    if request.max_age is not None:
        oldest = min(oldest, request.max_age)
    # What is 0 seconds old is too old for max_age=0: that asks for a sign-in each time.
    return oldest > 0 and now - session.auth_time <= oldest
