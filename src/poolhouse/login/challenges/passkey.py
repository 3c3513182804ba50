"""WEB_AUTHN: a passkey. The one challenge that needs JavaScript, which only the browser can do (`passkeys.js`)."""

from __future__ import annotations

from typing import Final

from msgspec import json

from poolhouse.answers import Answer
from poolhouse.domain.signin.outcome import Outcome
from poolhouse.login.challenges.opened import Opened
from poolhouse.login.challenges.page import render, respond
from poolhouse.login.languages import N_
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

NO_PASSKEY: Final = N_("Your browser did not send a passkey. Try again, or start again and choose another way.")


class PasskeyPage:
    async def show(self, services: Services, visit: Visit, opened: Opened, error: str = "") -> Answer:
        options = json.decode(opened.parameters["CREDENTIAL_REQUEST_OPTIONS"])
        return render(services, visit, opened, "passkey", error=error, options=options)

    async def answer(self, services: Services, visit: Visit, opened: Opened) -> Outcome | Answer:
        credential = visit.field("credential")
        if not credential:
            return await self.show(services, visit, opened, visit.translate(NO_PASSKEY))
        return await respond(services, visit, opened, CREDENTIAL=credential)
