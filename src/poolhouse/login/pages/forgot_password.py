"""`/forgotPassword` and `/confirmforgotPassword`: a code, and a new password for it (cognito-oauth.md 1.10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from poolhouse.answers import Answer, redirect
from poolhouse.domain.accounts import passwords
from poolhouse.domain.accounts.means import Visitor
from poolhouse.domain.users import destinations
from poolhouse.domain.users.refusals import InvalidParameter, InvalidPassword, UserRefused
from poolhouse.login import attribute_fields, faults, notices, page_data, policy_list, whereabouts
from poolhouse.login.challenges.new_password import DIFFERENT, NO_PASSWORD
from poolhouse.login.challenges.page import NO_CODE
from poolhouse.login.languages import N_
from poolhouse.login.pages.sign_in import NO_USERNAME
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit, typed_code

NEXT: Final = "/confirmforgotPassword"
NOTICES: Final = {
    "required": N_("Your password was reset. Enter the code that you were sent, and choose a new one."),
}


@dataclass(frozen=True, slots=True)
class ForgotPasswordPage:
    services: Services
    needs_request: ClassVar[bool] = True

    async def get(self, visit: Visit) -> Answer:
        refused = None
        try:
            destinations.check_recoverable(visit.pool)
        except UserRefused as no_way:
            refused = no_way
        return self._form(visit, refused)

    async def post(self, visit: Visit) -> Answer:
        typed = attribute_fields.typed_username(visit.pool, visit.username())
        visitor = Visitor(pool=visit.pool, client=visit.client, username=typed)
        try:
            if not typed:
                raise InvalidParameter(NO_USERNAME)
            sent = await passwords.forget(self.services.accounts, visitor)
        except UserRefused as refused:
            return self._form(visit, refused)
        kept = page_data.keep(self.services, visit, NEXT, typed, destination=sent.masked)
        return redirect(visit.url(NEXT), headers=(kept,))

    def _form(self, visit: Visit, refused: UserRefused | None) -> Answer:
        return self.services.renderer.page(
            visit,
            "forgot_password",
            reason=refused.reason if refused and visit.method == "POST" else "",
            error=notices.text(visit, refused) if refused else "",
            username_field=attribute_fields.username_field(visit.pool),
        )


@dataclass(frozen=True, slots=True)
class ResetPasswordPage:
    services: Services
    needs_request: ClassVar[bool] = True

    async def get(self, visit: Visit) -> Answer:
        return self._form(visit)

    async def post(self, visit: Visit) -> Answer:
        visitor = Visitor(pool=visit.pool, client=visit.client, username=visit.username())
        try:
            code, password = _typed(visit)
            await passwords.recover(self.services.accounts, visitor, code, password)
        except UserRefused as refused:
            return self._form(visit, refused)
        kept = page_data.keep(self.services, visit, "/login", visitor.username, notice="reset")
        return redirect(visit.url("/login"), headers=(kept,))

    def _form(self, visit: Visit, refused: UserRefused | None = None) -> Answer:
        """What was typed stays, but for the passwords."""
        about = whereabouts.of(self.services, visit)
        return self.services.renderer.form(
            visit,
            "reset_password",
            refused,
            wrong=faults.fields(refused),
            notice_text=visit.translate(NOTICES.get(about.notice, "")) if refused is None else "",
            about=about,
            rules=policy_list.rules(visit, visit.field("password")),
        )


def _typed(visit: Visit) -> tuple[str, str]:
    """Code and password. Raises InvalidParameter or InvalidPassword."""
    code, password = typed_code(visit, "code"), visit.field("password")
    if not visit.username():
        raise InvalidParameter(NO_USERNAME)
    if not code:
        raise InvalidParameter(NO_CODE)
    if not password:
        raise InvalidParameter(NO_PASSWORD)
    if password != visit.field("confirmPassword"):
        raise InvalidPassword(DIFFERENT)
    return code, password
