"""`/signup`: a new user, with the attributes that the pool asks of everybody (cognito-oauth.md 1.10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from poolhouse.answers import Answer, redirect
from poolhouse.domain.accounts import signing_up
from poolhouse.domain.accounts.means import Visitor
from poolhouse.domain.accounts.signing_up import SignedUp, SignUp
from poolhouse.domain.users.refusals import InvalidParameter, UserRefused
from poolhouse.domain.users.user import CONFIRMED
from poolhouse.login import attribute_fields, faults, joining, page_data, policy_list
from poolhouse.login.languages import N_
from poolhouse.login.pages.sign_in import NO_USERNAME
from poolhouse.login.refusals import PageRefused
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit


class NoSignUp(PageRefused):
    """AllowAdminCreateUserOnly: the service hides the link, and refuses whoever comes all the same."""

    status = 403
    says = N_("SignUp is not permitted for this user pool")


@dataclass(frozen=True, slots=True)
class SignUpPage:
    services: Services
    needs_request: ClassVar[bool] = True

    async def get(self, visit: Visit) -> Answer:
        _check_open(visit)
        return self._form(visit)

    async def post(self, visit: Visit) -> Answer:
        _check_open(visit)
        fields = attribute_fields.attributes_asked(visit.pool, visit.client)
        typed = attribute_fields.typed_username(visit.pool, visit.username())
        visitor = Visitor(pool=visit.pool, client=visit.client, username=typed)
        asked = SignUp(
            password=visit.field("password") or None, attributes=attribute_fields.typed_attributes(visit, fields)
        )
        try:
            if not typed:
                raise InvalidParameter(NO_USERNAME)
            made = await signing_up.sign_up(self.services.accounts, visitor, asked)
        except UserRefused as refused:
            return self._form(visit, refused)
        return await self._made(visit, typed, made)

    async def _made(self, visit: Visit, typed: str, made: SignedUp) -> Answer:
        if made.user.status == CONFIRMED:
            return await joining.sign_in(self.services, visit, made.user)
        if made.delivery is None:
            return self.services.renderer.page(visit, "waiting")
        kept = page_data.keep(
            self.services,
            visit,
            "/confirm",
            typed,
            destination=made.delivery.masked,
        )
        return redirect(visit.url("/confirm"), headers=(kept,))

    def _form(self, visit: Visit, refused: UserRefused | None = None) -> Answer:
        """What was typed stays, but for the password."""
        pool = visit.pool
        name = attribute_fields.username_field(pool)
        return self.services.renderer.form(
            visit,
            "sign_up",
            refused,
            wrong=faults.fields(refused, username=name.attribute),
            username_field=name,
            fields=attribute_fields.attributes_asked(pool, visit.client),
            rules=policy_list.rules(visit, visit.field("password")),
            password_optional=signing_up.takes_one_time_codes(pool),
        )


def _check_open(visit: Visit) -> None:
    """Raises NoSignUp."""
    if visit.pool.settings.admin_create_user_config.allow_admin_create_user_only:
        raise NoSignUp("AllowAdminCreateUserOnly is set: only administrators create users")
