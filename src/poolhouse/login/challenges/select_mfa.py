"""SELECT_MFA_TYPE: which of several second factors."""

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

LABELS: Final = {
    "SOFTWARE_TOKEN_MFA": N_("Code of an authenticator app"),
    "SMS_MFA": N_("Code by SMS"),
    "EMAIL_OTP": N_("Code by e-mail"),
}


class SelectMfaPage:
    async def show(self, services: Services, visit: Visit, opened: Opened, error: str = "") -> Answer:
        offered = json.decode(opened.parameters["MFAS_CAN_CHOOSE"], type=list[str])
        choices = [(name, visit.translate(LABELS[name])) for name in offered if name in LABELS]
        return render(services, visit, opened, "select", error=error, choices=choices)

    async def answer(self, services: Services, visit: Visit, opened: Opened) -> Outcome | Answer:
        return await respond(services, visit, opened, ANSWER=visit.field("answer"))
