"""The end of a sign-in: a browser session of its own, and the way back to the app."""

from __future__ import annotations

from poolhouse import cookies
from poolhouse.answers import Answer, redirect
from poolhouse.domain.authorization.browser_session import LIFETIME
from poolhouse.domain.signin.outcome import Proven
from poolhouse.login import page_data, passkey_offer
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit


async def arrive(services: Services, visit: Visit, proven: Proven, *, signed_up: bool = False) -> Answer:
    """302 to the app with a code or tokens, and the cookie of a new session: whatever session the browser brought,
    nobody else can have planted this one. Who just `signed_up` may be offered a passkey first. Raises
    RequestRejected when a trigger refuses."""
    session, cookie = services.sessions.open(visit.domain, proven.user, proven.passed)
    baked = cookies.baked(cookies.SESSION, cookie, path=visit.cookie_path, max_age=LIFETIME)
    if (onward := passkey_offer.after_sign_in(visit)) is not None:
        return redirect(onward, headers=(baked,))
    if signed_up and passkey_offer.possible(services, visit):
        return redirect(
            visit.url(passkey_offer.PATH), headers=(baked, passkey_offer.made(services, visit, proven.user))
        )
    location = await services.granter.grant(visit.asked, proven.user, auth_time=session.auth_time, ip=visit.ip)
    over = (page_data.forget(visit),) if visit.cookie(page_data.NAME) is not None else ()
    return redirect(location, headers=(baked, *over))
