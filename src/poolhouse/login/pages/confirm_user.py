"""`/confirmUser`: the link of a message, which confirms a sign-up by being opened (cognito-oauth.md 1.10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from poolhouse.answers import Answer
from poolhouse.asgi import header
from poolhouse.domain.accounts import confirming
from poolhouse.domain.accounts.means import Visitor
from poolhouse.domain.signin.lookup import LONGEST_NAME
from poolhouse.domain.users.refusals import UserRefused
from poolhouse.login import notices
from poolhouse.login.languages import N_
from poolhouse.login.refusals import PageRefused, WrongMethod
from poolhouse.login.services import Services
from poolhouse.login.visit import UNPRINTABLE, Visit, only


class BrokenLink(PageRefused):
    says = N_("The link is not complete. Open it as it stands in the message.")


class OnlyLooking(PageRefused):
    """A browser that fetches links ahead has not been told to open this one."""

    status = 503


@dataclass(frozen=True, slots=True)
class ConfirmUserPage:
    services: Services
    needs_request: ClassVar[bool] = False

    async def get(self, visit: Visit) -> Answer:
        if visit.method != "GET" or b"prefetch" in (header(visit.scope, b"sec-purpose") or b""):
            raise OnlyLooking("a look ahead confirms nobody")
        client_id, username, code = _parameters(visit)
        client = await self.services.snapshots.client(visit.pool.id, client_id)
        if client is None:
            raise BrokenLink(f"no client {client_id[:128]!r} in user pool {visit.pool.id}")
        visitor = Visitor(pool=visit.pool, client=client.client, username=username)
        try:
            await confirming.confirm(self.services.accounts, visitor, code)
        except UserRefused as refused:
            return self.services.renderer.page(
                visit, "confirmed", status=400, reason=refused.reason, error=notices.text(visit, refused)
            )
        return self.services.renderer.page(visit, "confirmed", error="")

    async def post(self, visit: Visit) -> Answer:
        raise WrongMethod(f"{visit.path} takes no form", allowed="GET")


def _parameters(visit: Visit) -> tuple[str, str, str]:
    """Client id, username and code. Raises BrokenLink."""
    client_id, username, code = (_given(visit, name) for name in ("client_id", "user_name", "confirmation_code"))
    if len(username) > LONGEST_NAME or UNPRINTABLE.search(username):
        raise BrokenLink("user_name can be nobody's name")
    return client_id, username, code


def _given(visit: Visit, name: str) -> str:
    value = only(visit.query, name)
    if value is None:
        raise BrokenLink(f"{name} is missing, or given twice, or cannot be read")
    return value
