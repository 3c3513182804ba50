"""A code that was sent: SMS_MFA, SMS_OTP, EMAIL_OTP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from poolhouse.answers import Answer
from poolhouse.domain.signin.outcome import Outcome
from poolhouse.login.challenges.opened import Opened
from poolhouse.login.challenges.page import CODE, NO_CODE, render, respond, start
from poolhouse.login.languages import N_
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit, typed_code

# The step of a code that is the first factor: only then can a new one be sent without proving anything again.
FIRST: Final = "first"
SENT: Final = {
    "SMS": N_("We have sent a code by SMS to %(destination)s. Enter it here."),
    "EMAIL": N_("We have sent a code by e-mail to %(destination)s. Enter it here."),
}


@dataclass(frozen=True, slots=True)
class CodePage:
    name: str

    async def show(self, services: Services, visit: Visit, opened: Opened, error: str = "") -> Answer:
        sent = SENT[opened.parameters["CODE_DELIVERY_DELIVERY_MEDIUM"]]
        said = visit.translate(sent) % {"destination": opened.parameters["CODE_DELIVERY_DESTINATION"]}
        again = opened.step == FIRST
        return render(services, visit, opened, "code", error=error, instructions=said, can_resend=again)

    async def answer(self, services: Services, visit: Visit, opened: Opened) -> Outcome | Answer:
        if opened.step == FIRST and "resendButton" in visit.fields:
            return await start(
                services, visit, "USER_AUTH", USERNAME=opened.username, PREFERRED_CHALLENGE=self.name
            )
        code = typed_code(visit, CODE)
        if not code:
            return await self.show(services, visit, opened, visit.translate(NO_CODE))
        return await respond(services, visit, opened, **{f"{self.name}_CODE": code})
