"""NEW_PASSWORD_REQUIRED: a password of one's own, and the attributes the pool requires and does not have yet."""

from __future__ import annotations

from typing import Final

from msgspec import json

from poolhouse.answers import Answer
from poolhouse.domain.signin.new_password import PREFIX
from poolhouse.domain.signin.outcome import Outcome
from poolhouse.login import attribute_fields, policy_list
from poolhouse.login.attribute_fields import Field
from poolhouse.login.challenges.opened import Opened
from poolhouse.login.challenges.page import render, respond
from poolhouse.login.languages import N_
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

DIFFERENT: Final = N_("The two passwords are not the same. Enter the new password twice.")
NO_PASSWORD: Final = N_("Enter a new password.")


class NewPasswordPage:
    async def show(self, services: Services, visit: Visit, opened: Opened, error: str = "") -> Answer:
        fields = _fields(opened)
        return render(
            services,
            visit,
            opened,
            "new_password",
            error=error,
            fields=fields,
            typed=attribute_fields.typed_attributes(visit, fields),
            policy=policy_list.rules(visit, visit.field("new_password")),
        )

    async def answer(self, services: Services, visit: Visit, opened: Opened) -> Outcome | Answer:
        password = visit.field("new_password")
        if not password:
            return await self.show(services, visit, opened, visit.translate(NO_PASSWORD))
        if password != visit.field("confirm_password"):
            return await self.show(services, visit, opened, visit.translate(DIFFERENT))
        typed = attribute_fields.typed_attributes(visit, _fields(opened))
        given = {f"{PREFIX}{name}": value for name, value in typed.items()}
        return await respond(services, visit, opened, NEW_PASSWORD=password, **given)


def _fields(opened: Opened) -> tuple[Field, ...]:
    missing = json.decode(opened.parameters["requiredAttributes"], type=list[str])
    return attribute_fields.attributes_named(name.removeprefix(PREFIX) for name in missing)
