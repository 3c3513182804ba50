"""`/error`: where a browser ends whose app, or whose request, cannot be trusted (cognito-oauth.md 1.12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from poolhouse.answers import Answer
from poolhouse.login.languages import N_
from poolhouse.login.refusals import PageRefused, WrongMethod
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit, only

# The errors that we send here. Others are not repeated: a page of ours must not say what a link makes it say.
KNOWN: Final[Mapping[str, str]] = {
    "redirect_mismatch": N_("The address that the app wants to return to is not registered for it."),
    "invalid_request": N_("The app sent a request that cannot be understood."),
    "invalid_scope": N_("The app asked for a scope that it may not have."),
    "unauthorized_client": N_("The app may not sign people in like this."),
    "Client is not enabled for OAuth2.0 flows.": N_("The app is not enabled for signing people in here."),
    "Login option is not available. Please try another one": N_("The app offers no way to sign in here."),
    "Required parameters missing": N_("The app left out a part of its request."),
    "Required String parameter 'client_id' is not present": N_("The app left out a part of its request."),
    "Required String parameter 'redirect_uri' is not present": N_("The app left out a part of its request."),
    "Required String parameter 'response_type' is not present": N_("The app left out a part of its request."),
    "Required String parameter 'logout_uri' is not present": N_("The app left out a part of its request."),
}

# What AWS's page says where no error is named: /logout without either of its URLs leads here with its own query.
_LEFT_OUT: Final = "Required String parameter 'redirect_uri' is not present"


@dataclass(frozen=True, slots=True)
class ErrorPage:
    services: Services
    needs_request: ClassVar[bool] = False

    async def get(self, visit: Visit) -> Answer:
        error = (only(visit.query, "error") or "") if "error=" in visit.query else _LEFT_OUT
        known = KNOWN.get(error)
        return self.services.renderer.page(
            visit,
            "error",
            status=400,
            reason=f"the error page was asked for {error[:256]!r}",
            says=visit.translate(PageRefused.says),
            why=visit.translate(known) if known else "",
            code=error if known else "",
            again="",
        )

    async def post(self, visit: Visit) -> Answer:
        raise WrongMethod(f"{visit.path} takes no form", allowed="GET, HEAD")
