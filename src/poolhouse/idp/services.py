"""What the operations work with; built by `app.py`, handed to every operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from poolhouse.aws.paging import PageTokens
from poolhouse.domain.accounts.means import Accounts
from poolhouse.domain.pools.quotas import AWS_DEFAULT, Quotas
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Clock, PoolRepository, Random
from poolhouse.domain.signin.machine import SignIn
from poolhouse.domain.tokens.client_tokens import ClientTokens
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.tokens.user_issuer import UserIssuer
from poolhouse.domain.users.ports import UserRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """`domain_url` gives the base URL of a user-pool domain."""

    pools: PoolRepository
    users: UserRepository
    snapshots: PoolSnapshots
    client_tokens: ClientTokens
    accounts: Accounts
    tickets: Tickets
    user_issuer: UserIssuer
    refresher: Refresher
    sign_in: SignIn
    clock: Clock
    random: Random
    region: str
    account_id: str
    page_tokens: PageTokens
    domain_url: Callable[[str], str]
    quotas: Quotas = AWS_DEFAULT
