"""The end of a sign-in: a browser session of its own, and the way back to the app."""

from __future__ import annotations

from poolhouse import cookies
from poolhouse.domain.authorization.browser_session import LIFETIME
from poolhouse.domain.signin.outcome import Proven
from poolhouse.login import page_data
from poolhouse.login.answer import Answer, redirect
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit


async def arrive(services: Services, visit: Visit, proven: Proven) -> Answer:
    """302 to the app with a code or tokens, and the cookie of a new session: whatever session the browser brought,
    nobody else can have planted this one. Raises RequestRejected when a trigger refuses."""
    session, cookie = services.sessions.open(visit.pool.id, visit.domain.name, proven.user, proven.passed)
    location = await services.granter.grant(visit.asked, proven.user, auth_time=session.auth_time, ip=visit.ip)
    baked = cookies.baked(cookies.SESSION, cookie, path=visit.cookie_path, max_age=LIFETIME)
    return redirect(location, headers=(baked, page_data.forget(visit)))
