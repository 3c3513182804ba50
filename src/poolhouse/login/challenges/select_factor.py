"""SELECT_CHALLENGE: which first factor, after the name was typed (cognito-oauth.md 5.2, choice-based sign-in)."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from poolhouse.answers import Answer
from poolhouse.domain.signin.outcome import Outcome
from poolhouse.login.challenges.opened import Opened
from poolhouse.login.challenges.page import render, respond
from poolhouse.login.languages import N_
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

PASSWORD: Final = "PASSWORD"  # noqa: S105 - a factor's name
NO_PASSWORD: Final = N_("Enter your password.")
# In the order of managed login; PASSWORD_SRP is the same password for programs.
LABELS: Final = {
    "WEB_AUTHN": N_("Passkey"),
    PASSWORD: N_("Password"),
    "EMAIL_OTP": N_("Code by e-mail"),
    "SMS_OTP": N_("Code by SMS"),
}


class SelectFactorPage:
    async def show(self, services: Services, visit: Visit, opened: Opened, error: str = "") -> Answer:
        """Where a password is all there is, it is asked for at once."""
        offered = _offered(opened)
        if opened.step == PASSWORD or offered == [PASSWORD]:
            return render(
                services, visit, replace(opened, step=PASSWORD), "password", error=error, others=len(offered) > 1
            )
        choices = [(name, visit.translate(LABELS[name])) for name in offered]
        return render(services, visit, opened, "select", error=error, choices=choices)

    async def answer(self, services: Services, visit: Visit, opened: Opened) -> Outcome | Answer:
        if "otherButton" in visit.fields:
            return await self.show(services, visit, replace(opened, step=""))
        if opened.step != PASSWORD:
            choice = visit.field("answer")
            if choice == PASSWORD:
                return await self.show(services, visit, replace(opened, step=PASSWORD))
            return await respond(services, visit, opened, ANSWER=choice)
        password = visit.field("password")
        if not password:
            return await self.show(services, visit, opened, visit.translate(NO_PASSWORD))
        return await respond(services, visit, opened, ANSWER=PASSWORD, PASSWORD=password)


def only_choice(opened: Opened) -> str | None:
    """The factor that needs no choosing, because there is no other; a password is asked for without it as well."""
    offered = _offered(opened)
    return offered[0] if len(offered) == 1 and offered[0] != PASSWORD else None


def _offered(opened: Opened) -> list[str]:
    return [name for name in LABELS if name in opened.available]
