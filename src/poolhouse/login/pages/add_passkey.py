"""`/passkeys/add`: a passkey for whoever is signed in here (managed login only; cognito-oauth.md 1.10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, ClassVar, Final

import msgspec
from msgspec import Struct

from poolhouse import cookies
from poolhouse.answers import Answer, redirect
from poolhouse.domain.accounts import registering_passkeys
from poolhouse.domain.authorization import redirects
from poolhouse.domain.authorization.browser_session import BrowserSession
from poolhouse.domain.authorization.reading import read_request
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.users import passkeys
from poolhouse.domain.users.credentials import Passkey
from poolhouse.domain.users.passkeys import RelyingParty
from poolhouse.domain.users.refusals import (
    PasskeyNotSupported,
    PasskeyPartyUnknown,
    PasskeysNotEnabled,
    UserRefused,
)
from poolhouse.domain.users.user import User
from poolhouse.login import headers, page_data, passkey_offer
from poolhouse.login.languages import N_
from poolhouse.login.refusals import PageRefused
from poolhouse.login.services import Services
from poolhouse.login.visit import UNPRINTABLE, Visit, only

LONGEST_NAME: Final = 64
REGISTERED: Final = "success"


class NoPasskeys(PageRefused):
    """Classic pages, or a pool whose users sign in without passkeys."""

    status = 404
    says = N_("Passkeys are not offered here.")


class Shown(Struct, frozen=True, kw_only=True):
    """A passkey that the user has; `since` is a date, YYYY-MM-DD."""

    name: str
    since: str


@dataclass(frozen=True, slots=True)
class AddPasskeyPage:
    """The app's request need not be whole: `client_id` and `redirect_uri` are enough, as on the service."""

    services: Services
    needs_request: ClassVar[bool] = False

    async def get(self, visit: Visit) -> Answer:
        visit = await self._with_request(visit)
        party = self._party(visit)
        found = await self._session(visit)
        if found is None:
            return redirect(passkey_offer.sign_in_first(visit))
        return await self._form(visit, party, found[1])

    async def post(self, visit: Visit) -> Answer:
        visit = await self._with_request(visit)
        party = self._party(visit)
        found = await self._session(visit)
        if found is None:
            return redirect(passkey_offer.sign_in_first(visit))
        session, user = found
        if "later" in visit.fields:
            return await self._leave(visit, session, user, result=None)
        try:
            await registering_passkeys.complete(
                self.services.accounts,
                party,
                user,
                _credential(visit),
                client_id=visit.client.id,
                name=_name(visit),
            )
        except UserRefused as refused:
            return await self._form(visit, party, user, refused)
        return await self._leave(visit, session, user, result=REGISTERED)

    async def _with_request(self, visit: Visit) -> Visit:
        """Raises NoPasskeys, RequestUntrusted, RequestRejected."""
        if not visit.domain.is_managed:
            raise NoPasskeys("/passkeys/add belongs to managed login, and this domain has the classic pages")
        query = visit.query
        if only(query, "response_type") is None:
            client = await self.services.snapshots.client(visit.pool.id, only(query, "client_id") or "")
            query = "&".join(filter(None, (query, f"response_type={_response_type(client)}")))
        request = await read_request(query, visit.pool.id, self.services.snapshots, domain=visit.domain.name)
        return replace(visit, request=request, query=query)

    def _party(self, visit: Visit) -> RelyingParty:
        """Raises NoPasskeys."""
        try:
            return passkeys.relying_party(visit.snapshot, self.services.domain_url)
        except (PasskeysNotEnabled, PasskeyPartyUnknown) as refused:
            raise NoPasskeys(refused.reason) from None

    async def _session(self, visit: Visit) -> tuple[BrowserSession, User] | None:
        cookie = visit.cookie(cookies.SESSION)
        if cookie is None:
            return None
        return await self.services.sessions.find(visit.domain, cookie)

    async def _form(
        self, visit: Visit, party: RelyingParty, user: User, refused: UserRefused | None = None
    ) -> Answer:
        held = await self.services.accounts.users.passkeys.of(user.pool_id, user.sub)
        options: dict[str, Any] = {}
        if len(held) < passkeys.AT_MOST:
            options = await registering_passkeys.begin(
                self.services.accounts, party, user, client_id=visit.client.id
            )
        return self.services.renderer.form(
            visit,
            "add_passkey",
            refused,
            # The page reads the app's request itself, so only it knows where its forms may lead.
            headers=(headers.policy(visit.asked.redirect_uri),),
            options=options,
            held=_shown(held),
            offered=passkey_offer.stands(self.services, visit, user),
        )

    async def _leave(self, visit: Visit, session: BrowserSession, user: User, *, result: str | None) -> Answer:
        """Back to the app: with a code where this was a part of signing up, else with the result."""
        forget = page_data.forget(visit)
        if passkey_offer.stands(self.services, visit, user):
            location = await self.services.granter.grant(
                visit.asked, user, auth_time=session.auth_time, ip=visit.ip
            )
            return redirect(location, headers=(forget,))
        if result is None:
            return redirect(visit.asked.redirect_uri, headers=(forget,))
        location = redirects.to_app(visit.asked.redirect_uri, "code", [("result", result)], None)
        return redirect(location, headers=(forget,))


def _response_type(client: ClientSnapshot | None) -> str:
    only_implicit = client is not None and client.client.allowed_oauth_flows == ("implicit",)
    return "token" if only_implicit else "code"


def _credential(visit: Visit) -> object:
    """Raises PasskeyNotSupported."""
    try:
        return msgspec.json.decode(visit.field("credential"))
    except (msgspec.DecodeError, RecursionError):
        raise PasskeyNotSupported("The browser brought no passkey.") from None


def _name(visit: Visit) -> str | None:
    """The user's own name for the passkey; None for what cannot be one."""
    typed = visit.field("name").strip()[:LONGEST_NAME]
    return typed if typed and not UNPRINTABLE.search(typed) else None


def _shown(held: Sequence[Passkey]) -> list[Shown]:
    ordered = sorted(held, key=lambda passkey: passkey.created_at)
    return [
        Shown(name=passkey.name, since=datetime.fromtimestamp(passkey.created_at, UTC).date().isoformat())
        for passkey in ordered
    ]
