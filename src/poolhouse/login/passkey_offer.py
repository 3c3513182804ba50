"""Whether somebody who just signed up is offered a passkey, and that they were (cognito-oauth.md 5.2)."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from poolhouse.answers import Header
from poolhouse.domain.users import passkeys
from poolhouse.domain.users.refusals import UserRefused
from poolhouse.domain.users.user import User
from poolhouse.login import page_data
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

PATH: Final = "/passkeys/add"
OFFERED: Final = "offered"
# At the end of a login address: whoever signs in there came to add a passkey.
MARKER: Final = "add_passkey=1"


def possible(services: Services, visit: Visit) -> bool:
    """Managed login, a client that signs in by choice, and a relying party that this page's host may speak for."""
    if not visit.domain.is_managed or "ALLOW_USER_AUTH" not in visit.client.auth_flows():
        return False
    try:
        party = passkeys.relying_party(visit.snapshot, services.domain_url)
    except UserRefused:
        return False
    host = urlsplit(visit.base_url).hostname or ""
    return host == party.id or host.endswith(f".{party.id}")


def made(services: Services, visit: Visit, user: User) -> Header:
    """A `set-cookie` header that remembers the offer, so that the page leads on to the app afterwards."""
    return page_data.keep(services, visit, PATH, user.username, notice=OFFERED)


def sign_in_first(visit: Visit) -> str:
    """Where somebody who is not signed in has to go."""
    return f"{visit.url('/login')}&{MARKER}"


def after_sign_in(visit: Visit) -> str | None:
    """The page that whoever just signed in came for; None when that is the app."""
    if not visit.query.endswith(f"&{MARKER}"):
        return None
    return f"{visit.base_url}{PATH}?{visit.query.removesuffix(f'&{MARKER}')}"


def stands(services: Services, visit: Visit, user: User) -> bool:
    """Whether the page was opened by an offer to this user, minutes ago."""
    kept = page_data.find(services, visit)
    return kept is not None and kept.notice == OFFERED and kept.username == user.username
