"""`/login`: the form, the challenges that follow it, and going on as who is signed in (cognito-oauth.md 1.8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from poolhouse import cookies
from poolhouse.answers import Answer, redirect
from poolhouse.domain.authorization.browser_session import BrowserSession
from poolhouse.domain.users.refusals import UserRefused
from poolhouse.domain.users.user import User
from poolhouse.login import attribute_fields, notices, page_data, steps
from poolhouse.login.challenges import desk, page
from poolhouse.login.languages import N_
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

CHOICE_BASED: Final = "ALLOW_USER_AUTH"
NO_USERNAME: Final = N_("Enter your username.")
NO_PASSWORD: Final = N_("Enter your password.")
# By the pool's UsernameAttributes; the name alone where people choose afterwards how they prove who they are.
ASKED: Final = {
    (): (N_("Sign in with your username and password"), N_("Sign in with your username")),
    ("email",): (N_("Sign in with your email and password"), N_("Sign in with your email")),
    ("phone_number",): (N_("Sign in with your phone number and password"), N_("Sign in with your phone number")),
}
ASKED_FOR_EITHER: Final = (
    N_("Sign in with your email or phone number and password"),
    N_("Sign in with your email or phone number"),
)
KEYBOARDS: Final = {"email": "email", "tel": "tel"}
NOTICES: Final = {
    "confirmed": N_("Your account is confirmed. Sign in."),
    "reset": N_("Your password was changed. Sign in with the new one."),
}


@dataclass(frozen=True, slots=True)
class SignInPage:
    services: Services
    needs_request: ClassVar[bool] = True

    async def get(self, visit: Visit) -> Answer:
        known = await self._signed_in(visit)
        if known is not None:
            return self._page(visit, known_as=_called(known[1]))
        kept = page_data.find(self.services, visit)
        username = kept.username if kept is not None else visit.asked.login_hint or ""
        notice = visit.translate(NOTICES.get(kept.notice, "")) if kept is not None else ""
        return self._page(visit, username=username, notice=notice)

    async def post(self, visit: Visit) -> Answer:
        if page.FIELD in visit.fields:
            return await self._challenge(visit)
        if "continueButton" in visit.fields:
            return await self._go_on(visit)
        if "differentButton" in visit.fields:
            return self._page(visit, username="")
        return await self._sign_in(visit)

    async def _sign_in(self, visit: Visit) -> Answer:
        username = attribute_fields.typed_username(visit.pool, visit.username())
        by_password = _asks_password(visit)
        if not username:
            return self._page(visit, error=visit.translate(NO_USERNAME))
        if by_password and not visit.field("password"):
            return self._page(visit, username=username, error=visit.translate(NO_PASSWORD))
        try:
            if by_password:
                outcome = await page.start(
                    self.services, visit, "USER_PASSWORD_AUTH", USERNAME=username, PASSWORD=visit.field("password")
                )
            else:
                outcome = await page.start(self.services, visit, "USER_AUTH", USERNAME=username)
            return await steps.proceed(self.services, visit, outcome, username)
        except UserRefused as refused:
            return self._refused(visit, refused, username)

    async def _challenge(self, visit: Visit) -> Answer:
        opened = desk.opened(self.services, visit)
        try:
            outcome = await desk.answer(self.services, visit, opened)
            if isinstance(outcome, Answer):
                return outcome
            return await steps.proceed(self.services, visit, outcome, opened.username, after=opened)
        except UserRefused as refused:
            leaving = steps.elsewhere(self.services, visit, refused, opened.username)
            return leaving or await desk.again(self.services, visit, opened, refused)

    async def _go_on(self, visit: Visit) -> Answer:
        """Single sign-on: the session's own time, never extended. Raises RequestRejected."""
        known = await self._signed_in(visit)
        if known is None:
            return self._page(visit, username=visit.asked.login_hint or "")
        session, user = known
        return redirect(
            await self.services.granter.grant(visit.asked, user, auth_time=session.auth_time, ip=visit.ip)
        )

    async def _signed_in(self, visit: Visit) -> tuple[BrowserSession, User] | None:
        """Who may go on without another sign-in; None when nobody is signed in, or the app wants a fresh one."""
        cookie = visit.cookie(cookies.SESSION)
        return await self.services.sessions.resume(visit.domain, cookie, visit.asked) if cookie else None

    def _refused(self, visit: Visit, refused: UserRefused, username: str) -> Answer:
        leaving = steps.elsewhere(self.services, visit, refused, username)
        if leaving is not None:
            return leaving
        shown = self._page(visit, username=username, error=notices.text(visit, refused))
        return shown._replace(reason=refused.reason)

    def _page(
        self, visit: Visit, *, username: str = "", error: str = "", notice: str = "", known_as: str = ""
    ) -> Answer:
        field, by_password = attribute_fields.username_field(visit.pool), _asks_password(visit)
        asked = ASKED.get(tuple(visit.pool.username_attributes or ()), ASKED_FOR_EITHER)
        return self.services.renderer.page(
            visit,
            "sign_in",
            username=username,
            username_label=visit.translate(field.label),
            username_inputmode=KEYBOARDS.get(field.kind, ""),
            with_password=by_password,
            instructions=visit.translate(asked[0] if by_password else asked[1]),
            sign_up=not visit.pool.settings.admin_create_user_config.allow_admin_create_user_only,
            error=error,
            notice=notice,
            known_as=known_as,
        )


def _asks_password(visit: Visit) -> bool:
    """One step, but where managed login lets people choose how they prove who they are."""
    return not (visit.domain.is_managed and CHOICE_BASED in visit.client.auth_flows())


def _called(user: User) -> str:
    """How people know themselves: a username may be a UUID."""
    named = user.attributes.get("email") or user.attributes.get("phone_number")
    return (named or user.username) if user.username == user.sub else user.username
