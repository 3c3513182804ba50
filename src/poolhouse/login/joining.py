"""From a confirmed sign-up into the app: whoever just proved an address is signed in without another proof."""

from __future__ import annotations

from poolhouse.answers import Answer, redirect
from poolhouse.domain.signin.confirmed import FLOW, session_after_confirmation
from poolhouse.domain.signin.outcome import Proven
from poolhouse.domain.signin.requests import Start
from poolhouse.domain.users.refusals import UserRefused
from poolhouse.domain.users.user import User
from poolhouse.login import arrival, page_data
from poolhouse.login.challenges.page import no_proof
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit


async def sign_in(services: Services, visit: Visit, user: User) -> Answer:
    """The session and the way to the app; to the sign-in page where the machine wants more than that.

    Raises RequestRejected when a trigger refuses the tokens.
    """
    session = session_after_confirmation(
        services.tickets, services.clock, services.random, visit.client_snapshot, user, hosted=True
    )
    start = Start(
        flow=FLOW,
        client=visit.client_snapshot,
        given={"USERNAME": user.username},
        prove=no_proof,
        session=session,
        hosted=True,
        ip=visit.ip,
    )
    try:
        outcome = await services.sign_in.start(start)
    except UserRefused as refused:
        return _by_hand(services, visit, user, refused.reason)
    if not isinstance(outcome, Proven):
        return _by_hand(services, visit, user, "")
    return await arrival.arrive(services, visit, outcome, signed_up=True)


def _by_hand(services: Services, visit: Visit, user: User, reason: str) -> Answer:
    kept = page_data.keep(services, visit, "/login", user.username, notice="confirmed")
    return redirect(visit.url("/login"), headers=(kept,), reason=reason)
