"""`/confirm` and `/resendcode`: the code (or link) that a sign-up sent (cognito-oauth.md 1.10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from poolhouse.answers import Answer, redirect
from poolhouse.domain.accounts import confirming
from poolhouse.domain.accounts.means import Visitor
from poolhouse.domain.users import templates
from poolhouse.domain.users.refusals import InvalidParameter, UserRefused
from poolhouse.login import faults, joining, page_data, whereabouts
from poolhouse.login.challenges.page import NO_CODE
from poolhouse.login.languages import N_
from poolhouse.login.pages.sign_in import NO_USERNAME
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit, typed_code

PATH: Final = "/confirm"
NOTICES: Final = {
    "required": N_("Your account is not confirmed yet."),
    "sent": N_("A new code is on its way. Codes sent before do not work any more."),
    "link": N_("A new link is on its way. Links sent before do not work any more."),
}


@dataclass(frozen=True, slots=True)
class ConfirmPage:
    services: Services
    needs_request: ClassVar[bool] = True

    async def get(self, visit: Visit) -> Answer:
        return show(self.services, visit)

    async def post(self, visit: Visit) -> Answer:
        visitor = Visitor(pool=visit.pool, client=visit.client, username=visit.username())
        try:
            if not visitor.username:
                raise InvalidParameter(NO_USERNAME)
            if not (code := typed_code(visit, "code")):
                raise InvalidParameter(NO_CODE)
            user = await confirming.confirm(self.services.accounts, visitor, code)
        except UserRefused as refused:
            return show(self.services, visit, refused)
        return await joining.sign_in(self.services, visit, user)


@dataclass(frozen=True, slots=True)
class ResendPage:
    """Reached from `/confirm` only: without a form there is nothing to send again."""

    services: Services
    needs_request: ClassVar[bool] = True

    async def get(self, visit: Visit) -> Answer:
        return redirect(visit.url(PATH))

    async def post(self, visit: Visit) -> Answer:
        visitor = Visitor(pool=visit.pool, client=visit.client, username=visit.username())
        try:
            if not visitor.username:
                raise InvalidParameter(NO_USERNAME)
            sent = await confirming.resend(self.services.accounts, visitor)
        except UserRefused as refused:
            return show(self.services, visit, refused)
        by_link = templates.sends_link(visit.pool, "ResendCode", sent.medium)
        kept = page_data.keep(
            self.services,
            visit,
            PATH,
            visitor.username,
            destination=sent.masked,
            notice="link" if by_link else "sent",
        )
        return redirect(visit.url(PATH), headers=(kept,))


def show(services: Services, visit: Visit, refused: UserRefused | None = None) -> Answer:
    about = whereabouts.of(services, visit)
    return services.renderer.form(
        visit,
        "confirm",
        refused,
        wrong=faults.fields(refused),
        notice_text=visit.translate(NOTICES.get(about.notice, "")) if refused is None else "",
        about=about,
        by_link=templates.sends_link(visit.pool, "SignUp", about.medium),
    )
