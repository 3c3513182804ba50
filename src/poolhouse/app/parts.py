"""What the surfaces share: storage and the services of the domain, one of each."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass

from poolhouse import settings as settings_module
from poolhouse.app.functions import Functions, build_functions
from poolhouse.aws.paging import PageTokens
from poolhouse.domain.accounts.means import Accounts
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.signin.machine import SignIn
from poolhouse.domain.signin.means import Means as SignInMeans
from poolhouse.domain.tokens.client_tokens import ClientTokens
from poolhouse.domain.tokens.issuer import Issuer
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.tokens.tickets import Tickets
from poolhouse.domain.tokens.user_issuer import UserIssuer
from poolhouse.domain.triggers.calling import Caller
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users.messages import Messages
from poolhouse.hashing import ThreadedHasher
from poolhouse.settings import Settings
from poolhouse.storage.opening import Storage, open_storage
from poolhouse.system import SystemClock, SystemRandom


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    settings: Settings
    clock: SystemClock
    random: SystemRandom
    storage: Storage
    snapshots: PoolSnapshots
    functions: Functions
    hasher: ThreadedHasher
    tickets: Tickets
    user_issuer: UserIssuer
    refresher: Refresher
    client_tokens: ClientTokens
    accounts: Accounts
    sign_in: SignIn
    page_tokens: PageTokens


def build_parts(settings: Settings) -> Parts:
    """Opens nothing. Raises InvalidSettings."""
    clock, random = SystemClock(), SystemRandom()
    master_keys = settings_module.master_keys(settings)
    storage = open_storage(settings, master_keys=master_keys, clock=clock)
    snapshots = PoolSnapshots(storage.pools, storage.changes, clock=clock, random=random)
    functions = build_functions(settings, storage, clock, random)
    triggers = Triggers(Caller(functions.triggers))
    url = settings.domain_url
    messages = Messages(triggers=triggers, snapshots=snapshots, clock=clock, random=random, domain_url=url)
    hasher = ThreadedHasher(random)
    # The oldest key: a rotation puts new ones before it, and what was made with it stays good.
    oldest = master_keys[-1]
    tickets = Tickets([_derived(key, "tickets") for key in master_keys], random)
    issuer = Issuer(snapshots, clock=clock, random=random, issuer_url=settings.issuer)
    user_issuer = UserIssuer(
        users=storage.users,
        snapshots=snapshots,
        tickets=tickets,
        triggers=triggers,
        clock=clock,
        random=random,
        issuer_url=settings.issuer,
    )
    refresher = Refresher(users=storage.users, tickets=tickets, issuer=user_issuer, clock=clock, random=random)
    accounts = Accounts(
        users=storage.users,
        hasher=hasher,
        triggers=triggers,
        messages=messages,
        clock=clock,
        random=random,
        decoy_key=_derived(oldest, "decoys"),
    )
    return Parts(
        settings=settings,
        clock=clock,
        random=random,
        storage=storage,
        snapshots=snapshots,
        functions=functions,
        hasher=hasher,
        tickets=tickets,
        user_issuer=user_issuer,
        refresher=refresher,
        client_tokens=ClientTokens(snapshots, issuer, triggers),
        accounts=accounts,
        sign_in=_sign_in(accounts, snapshots, tickets, user_issuer, refresher),
        page_tokens=PageTokens(_derived(oldest, "page tokens")),
    )


def _sign_in(
    accounts: Accounts, snapshots: PoolSnapshots, tickets: Tickets, issuer: UserIssuer, refresher: Refresher
) -> SignIn:
    return SignIn(
        SignInMeans(
            users=accounts.users,
            snapshots=snapshots,
            hasher=accounts.hasher,
            tickets=tickets,
            issuer=issuer,
            refresher=refresher,
            triggers=accounts.triggers,
            messages=accounts.messages,
            clock=accounts.clock,
            random=accounts.random,
            decoy_key=accounts.decoy_key,
        )
    )


def _derived(master_key: bytes, purpose: str) -> bytes:
    """A key of its own for each purpose, so that no key serves two."""
    return hmac.digest(master_key, f"poolhouse {purpose}".encode(), hashlib.sha256)
