"""MFA_SETUP: the pool requires a second factor and the user has none: an authenticator app, or codes by e-mail."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urlencode

from msgspec import json
from msgspec.structs import replace

from poolhouse.answers import Answer
from poolhouse.domain.signin import sessions
from poolhouse.domain.signin.outcome import Outcome
from poolhouse.domain.signin.state import SignInState
from poolhouse.domain.users import second_factors
from poolhouse.domain.users.refusals import NotAuthorized
from poolhouse.domain.users.user import User
from poolhouse.login.challenges.opened import Opened
from poolhouse.login.challenges.page import CODE, NO_CODE, render, respond
from poolhouse.login.languages import N_
from poolhouse.login.refusals import PageRefused
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit, typed_code

APP: Final = second_factors.SOFTWARE_TOKEN
EMAIL: Final = second_factors.EMAIL
SEED: Final = "SEED"
LABELS: Final = {APP: N_("Authenticator app"), EMAIL: N_("Code by e-mail")}
NO_EMAIL: Final = N_("Enter your e-mail address.")
# Longer names make codes that small cameras cannot read.
LONGEST_LABEL: Final = 60
GROUP: Final = 4


class NoFactor(PageRefused):
    """The pool requires a second factor that nobody can set up on a page."""

    says = N_("You need a second factor to sign in, and you cannot set one up here. Contact an administrator.")


class MfaSetupPage:
    """`step` is the factor being set up. An app's seed travels in the sealed challenge until its code is back."""

    async def show(self, services: Services, visit: Visit, opened: Opened, error: str = "") -> Answer:
        offered = [
            name for name in json.decode(opened.parameters["MFAS_CAN_SETUP"], type=list[str]) if name in LABELS
        ]
        if not offered:
            raise NoFactor(f"of {opened.parameters['MFAS_CAN_SETUP']} a page can set up none")
        step = opened.step or (offered[0] if len(offered) == 1 else "")
        several = len(offered) > 1
        if step == APP:
            return await self._app(services, visit, opened, error, others=several)
        if step == EMAIL:
            return await self._email(services, visit, opened, error, others=several)
        choices = [(name, visit.translate(LABELS[name])) for name in offered]
        return render(services, visit, opened, "select_setup", error=error, choices=choices)

    async def answer(self, services: Services, visit: Visit, opened: Opened) -> Outcome | Answer:
        if "otherButton" in visit.fields:
            return await self.show(services, visit, replace(opened, step="", parameters=_without_seed(opened)))
        if opened.step == APP:
            return await self._verify(services, visit, opened)
        if opened.step == EMAIL:
            address = visit.field("email").strip()
            if not address:
                return await self.show(services, visit, opened, visit.translate(NO_EMAIL))
            return await respond(services, visit, opened, EMAIL=address)
        choice = visit.field("answer")
        return await self.show(services, visit, replace(opened, step=choice if choice in LABELS else ""))

    async def _app(self, services: Services, visit: Visit, opened: Opened, error: str, *, others: bool) -> Answer:
        """A seed is handed out once; a page that is shown again shows the same."""
        if SEED not in opened.parameters:
            user, state = await _registrant(services, visit, opened)
            seed, session = await services.software_tokens.associate(visit.pool, user, state)
            opened = replace(opened, session=session or "", parameters={**opened.parameters, SEED: seed})
        opened = replace(opened, step=APP)
        seed = opened.parameters[SEED]
        return render(
            services,
            visit,
            opened,
            "setup_app",
            error=error,
            others=others,
            seed=" ".join(seed[start : start + GROUP] for start in range(0, len(seed), GROUP)),
            address=_address(visit, opened, seed),
            image=_image(_address(visit, opened, seed)),
        )

    async def _email(
        self, services: Services, visit: Visit, opened: Opened, error: str, *, others: bool
    ) -> Answer:
        user, _ = await _registrant(services, visit, opened)
        typed = visit.field("email").strip() or user.attributes.get("email", "")
        opened = replace(opened, step=EMAIL)
        return render(services, visit, opened, "setup_email", error=error, email=typed, others=others)

    async def _verify(self, services: Services, visit: Visit, opened: Opened) -> Outcome | Answer:
        code = typed_code(visit, CODE)
        if not code:
            return await self.show(services, visit, opened, visit.translate(NO_CODE))
        user, state = await _registrant(services, visit, opened)
        session = await services.software_tokens.verify(user, code, None, state)
        return await respond(services, visit, replace(opened, session=session or ""))


async def _registrant(services: Services, visit: Visit, opened: Opened) -> tuple[User, SignInState]:
    """Who sets a factor up, and the sign-in that waits for it. Raises NotAuthorized."""
    state = services.software_tokens.open_session(opened.session)
    user = await services.accounts.users.users.get(visit.pool.id, state.sub or "")
    if user is None or not user.enabled or state.pool_id != visit.pool.id:
        raise NotAuthorized(sessions.INVALID, hidden="the user is gone or disabled")
    return user, state


def _without_seed(opened: Opened) -> dict[str, str]:
    return {name: value for name, value in opened.parameters.items() if name != SEED}


def _address(visit: Visit, opened: Opened, seed: str) -> str:
    """Google's key URI format, which every authenticator app reads."""
    issuer = visit.pool.name[:LONGEST_LABEL].replace(":", " ")
    label = quote(f"{issuer}:{opened.username[:LONGEST_LABEL]}", safe=":@")
    return f"otpauth://totp/{label}?{urlencode({'secret': seed, 'issuer': issuer}, quote_via=quote)}"


def _image(address: str) -> str:
    """The QR code as a `data:` address: black on white in dark mode too, as cameras need it."""
    # For the first who sets up an app: a start need not wait for it.
    import segno  # noqa: PLC0415

    return str(
        segno.make(address, error="m", micro=False).svg_data_uri(dark="#000", light="#fff", border=4, scale=4)
    )
