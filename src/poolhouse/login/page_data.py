"""What one page tells the next across a redirect: a sealed cookie, never an address (cognito-oauth.md 5.1)."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from poolhouse import cookies
from poolhouse.answers import Header
from poolhouse.domain.tokens.tickets import InvalidTicket
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

NAME: Final = "page-data"
KIND: Final = "page-data"
# How long a page remembers: one behind a code as long as such a code lives, an offer of a passkey as long as an
# unanswered prompt of the service (cognito-oauth.md 5.2).
SECONDS: Final = {"/confirm": 86_400, "/confirmforgotPassword": 3600, "/login": 300, "/passkeys/add": 300}


class PageData(Struct, frozen=True, kw_only=True):
    """`username` as it was typed; `destination` is masked; `notice` is a word of ours for what the page says.

    Good for one client of one pool, on one page.
    """

    pool_id: str
    client_id: str
    path: str
    username: str
    expires_at: float
    destination: str = ""
    notice: str = ""


def keep(
    services: Services,
    visit: Visit,
    path: str,
    username: str,
    *,
    destination: str = "",
    notice: str = "",
) -> Header:
    """A `set-cookie` header for the page at `path`, one of SECONDS."""
    seconds = SECONDS[path]
    data = PageData(
        pool_id=visit.pool.id,
        client_id=visit.client.id,
        path=path,
        username=username,
        expires_at=services.clock.now() + seconds,
        destination=destination,
        notice=notice,
    )
    return cookies.baked(NAME, services.tickets.seal(KIND, data), path=visit.cookie_path, max_age=seconds)


def find(services: Services, visit: Visit) -> PageData | None:
    """What was kept for this page; None when nothing was, or it is another client's, or too old."""
    text = visit.cookie(NAME)
    if text is None:
        return None
    try:
        data = services.tickets.open(KIND, text, PageData)
    except InvalidTicket:
        return None
    here = (visit.pool.id, visit.client.id, visit.path)
    good = (data.pool_id, data.client_id, data.path) == here and services.clock.now() < data.expires_at
    return data if good else None


def forget(visit: Visit) -> Header:
    return cookies.cleared(NAME, path=visit.cookie_path)
