"""`GET /oauth2/authorize` (cognito-oauth.md 1.2): shows nothing itself, and sends the browser on.

To the app with a code or tokens where a session says who is there, to the sign-in page otherwise. POST is answered
with 405: the documentation knows GET only, and a form of another site would come without the session's cookie.
"""

from __future__ import annotations

from dataclasses import dataclass

from poolhouse import cookies
from poolhouse.answers import Answer, cookie_path, redirect, safe_query
from poolhouse.asgi import address
from poolhouse.domain.authorization.browser_session import BrowserSession, BrowserSessions
from poolhouse.domain.authorization.granting import Granter
from poolhouse.domain.authorization.reading import read_request
from poolhouse.domain.authorization.refusals import RequestRejected
from poolhouse.domain.authorization.request import AuthorizationRequest
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.users.user import User
from poolhouse.oauth.http import Request


@dataclass(frozen=True, slots=True)
class AuthorizeEndpoint:
    snapshots: PoolSnapshots
    sessions: BrowserSessions
    granter: Granter

    async def get(self, request: Request) -> Answer:
        """Raises RequestUntrusted or RequestRejected."""
        query = request.scope["query_string"].decode("latin-1")
        asked = await read_request(query, request.pool_id, self.snapshots, domain=request.domain)
        known = await self._known(request, asked)
        if known is not None:
            session, user = known
            return redirect(
                await self.granter.grant(asked, user, auth_time=session.auth_time, ip=address(request.scope))
            )
        if "none" in asked.prompt:
            reason = "prompt=none, and no session of this browser may be used"
            raise RequestRejected.of(asked, None, reason, error="login_required")
        path = cookie_path(request.base_url)
        left = [cookies.cleared(name, path=path) for name in cookies.OF_FEDERATION]
        return redirect(f"{request.base_url}/login?{safe_query(request.scope)}", headers=left)

    async def _known(self, request: Request, asked: AuthorizationRequest) -> tuple[BrowserSession, User] | None:
        cookie = cookies.read(request.scope, cookies.SESSION)
        if cookie is None:
            return None
        pool = await self.snapshots.pool(request.pool_id)
        domain = pool.domain_named(request.domain) if pool else None
        if domain is None:
            return None
        return await self.sessions.resume(domain, cookie, asked)
