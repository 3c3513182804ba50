"""The hosted pages of a pool's domain."""

from __future__ import annotations

from poolhouse.app.parts import Parts
from poolhouse.domain.accounts.software_tokens import SoftwareTokens
from poolhouse.domain.authorization.browser_session import BrowserSessions
from poolhouse.domain.authorization.granting import Granter
from poolhouse.domain.pools.branding.looks import Looks
from poolhouse.login.files import StaticFiles
from poolhouse.login.rendering import Renderer
from poolhouse.login.services import Services
from poolhouse.login.surface import LoginSurface


def granter(parts: Parts) -> Granter:
    return Granter(
        codes=parts.storage.codes,
        users=parts.storage.users,
        issuer=parts.user_issuer,
        clock=parts.clock,
        random=parts.random,
    )


def browser_sessions(parts: Parts) -> BrowserSessions:
    return BrowserSessions(
        users=parts.storage.users, tickets=parts.tickets, clock=parts.clock, random=parts.random
    )


def login_surface(parts: Parts) -> LoginSurface:
    files = StaticFiles()
    services = Services(
        snapshots=parts.snapshots,
        looks=Looks(parts.storage.pools, parts.storage.changes),
        sign_in=parts.sign_in,
        accounts=parts.accounts,
        software_tokens=SoftwareTokens(
            users=parts.storage.users, tickets=parts.tickets, clock=parts.clock, random=parts.random
        ),
        sessions=browser_sessions(parts),
        granter=granter(parts),
        tickets=parts.tickets,
        clock=parts.clock,
        random=parts.random,
        renderer=Renderer(files),
        domain_url=parts.settings.domain_url,
    )
    return LoginSurface(services, files, dev=parts.settings.is_dev)
