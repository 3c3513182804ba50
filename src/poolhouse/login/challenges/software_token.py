"""SOFTWARE_TOKEN_MFA: a code of the user's authenticator app."""

from __future__ import annotations

from typing import Final

from poolhouse.answers import Answer
from poolhouse.domain.signin.outcome import Outcome
from poolhouse.login.challenges.opened import Opened
from poolhouse.login.challenges.page import CODE, NO_CODE, render, respond
from poolhouse.login.languages import N_
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit, typed_code

FROM_APP: Final = N_("Enter the code that your authenticator app shows.")
FROM_NAMED_APP: Final = N_("Enter the code that your authenticator app “%(name)s” shows.")


class SoftwareTokenPage:
    async def show(self, services: Services, visit: Visit, opened: Opened, error: str = "") -> Answer:
        named = opened.parameters.get("FRIENDLY_DEVICE_NAME")
        said = visit.translate(FROM_NAMED_APP) % {"name": named} if named else visit.translate(FROM_APP)
        return render(services, visit, opened, "code", error=error, instructions=said, can_resend=False)

    async def answer(self, services: Services, visit: Visit, opened: Opened) -> Outcome | Answer:
        code = typed_code(visit, CODE)
        if not code:
            return await self.show(services, visit, opened, visit.translate(NO_CODE))
        return await respond(services, visit, opened, SOFTWARE_TOKEN_MFA_CODE=code)
