"""Which page shows a challenge, and what comes back from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from poolhouse.answers import Answer
from poolhouse.domain.signin import sessions
from poolhouse.domain.signin.outcome import Challenge, Outcome
from poolhouse.domain.tokens.tickets import InvalidTicket
from poolhouse.domain.users.refusals import UserRefused
from poolhouse.login import notices
from poolhouse.login.challenges import select_factor
from poolhouse.login.challenges.code import FIRST, CodePage
from poolhouse.login.challenges.mfa_setup import MfaSetupPage
from poolhouse.login.challenges.new_password import NewPasswordPage
from poolhouse.login.challenges.opened import KIND, SECONDS, Opened
from poolhouse.login.challenges.page import FIELD, ChallengePage, respond
from poolhouse.login.challenges.passkey import PasskeyPage
from poolhouse.login.challenges.select_factor import SelectFactorPage
from poolhouse.login.challenges.select_mfa import SelectMfaPage
from poolhouse.login.challenges.software_token import SoftwareTokenPage
from poolhouse.login.refusals import PageRefused, StartAgain
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

SELECT: Final = "SELECT_CHALLENGE"
PAGES: Final[Mapping[str, ChallengePage]] = {
    "NEW_PASSWORD_REQUIRED": NewPasswordPage(),
    SELECT: SelectFactorPage(),
    "SELECT_MFA_TYPE": SelectMfaPage(),
    "MFA_SETUP": MfaSetupPage(),
    "SOFTWARE_TOKEN_MFA": SoftwareTokenPage(),
    "SMS_MFA": CodePage("SMS_MFA"),
    "SMS_OTP": CodePage("SMS_OTP"),
    "EMAIL_OTP": CodePage("EMAIL_OTP"),
    "WEB_AUTHN": PasskeyPage(),
}
# Known to be shown nowhere: what of a challenge's parameters no page needs is not carried around.
LEFT_OUT: Final = frozenset({"userAttributes"})


async def present(
    services: Services, visit: Visit, challenge: Challenge, username: str, *, after: Opened | None = None
) -> Answer:
    """The page of a challenge that the machine just made, following `after`.

    Raises PageRefused for one that has none, and UserRefused where a code that is all there is cannot be sent."""
    page = PAGES.get(challenge.name)
    if page is None or challenge.session is None:
        raise PageRefused(f"the pages have no form for the challenge {challenge.name}")
    opened = Opened(
        pool_id=visit.pool.id,
        client_id=visit.client.id,
        name=challenge.name,
        username=username,
        session=challenge.session,
        parameters={name: value for name, value in challenge.parameters.items() if name not in LEFT_OUT},
        available=challenge.available,
        expires_at=services.clock.now() + SECONDS,
        step=FIRST if _is_first(visit, challenge, after) else "",
    )
    only = select_factor.only_choice(opened) if challenge.name == SELECT else None
    if only is not None:
        following = await respond(services, visit, opened, ANSWER=only)
        assert isinstance(following, Challenge), "a choice proves nothing"
        return await present(services, visit, following, username, after=replace(opened, step=only))
    return await page.show(services, visit, opened)


def _is_first(visit: Visit, challenge: Challenge, after: Opened | None) -> bool:
    """Whether the challenge is the first factor that the user chose, or the same again."""
    if after is None:
        return False
    if after.name == SELECT:
        return challenge.name in (visit.field("answer"), after.step)
    return after.step == FIRST and after.name == challenge.name


def opened(services: Services, visit: Visit) -> Opened:
    """The challenge that a form belongs to. Raises StartAgain."""
    try:
        found = services.tickets.open(KIND, visit.field(FIELD), Opened)
    except InvalidTicket as refused:
        raise StartAgain(refused.reason) from None
    if (found.pool_id, found.client_id) != (visit.pool.id, visit.client.id):
        raise StartAgain("the challenge belongs to another pool or client")
    if services.clock.now() >= found.expires_at:
        raise StartAgain(f"the form of {found.name} was open for longer than {SECONDS} s")
    return found


async def answer(services: Services, visit: Visit, opened: Opened) -> Outcome | Answer:
    """Raises UserRefused or StartAgain."""
    return await PAGES[opened.name].answer(services, visit, opened)


async def again(services: Services, visit: Visit, opened: Opened, refused: UserRefused) -> Answer:
    """The page once more, with what was wrong. Raises StartAgain where another try is in vain."""
    if str(refused).startswith(sessions.INVALID.rstrip(".")):
        raise StartAgain(refused.reason)
    shown = await PAGES[opened.name].show(services, visit, opened, notices.text(visit, refused))
    return shown._replace(reason=refused.reason)
