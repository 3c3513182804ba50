"""What the pages work with; built by `app/hosted.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from poolhouse.domain.accounts.means import Accounts
from poolhouse.domain.accounts.software_tokens import SoftwareTokens
from poolhouse.domain.authorization.browser_session import BrowserSessions
from poolhouse.domain.authorization.granting import Granter
from poolhouse.domain.pools.branding.looks import Looks
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.signin.machine import SignIn
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.login.rendering import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """`domain_url` gives the base URL of a prefix domain."""

    snapshots: PoolSnapshots
    looks: Looks
    sign_in: SignIn
    accounts: Accounts
    software_tokens: SoftwareTokens
    sessions: BrowserSessions
    granter: Granter
    tickets: Tickets
    clock: Clock
    random: Random
    renderer: Renderer
    domain_url: Callable[[str], str]
