"""A user whom only another directory knows signs in for the first time."""

from __future__ import annotations

from poolhouse.domain.accounts import migrating
from poolhouse.domain.accounts.means import Accounts, Visitor
from poolhouse.domain.signin.turn import Turn
from poolhouse.domain.users.user import User


async def migrated(turn: Turn) -> User | None:
    """The user, now of this pool; None without a function or when it knows nobody. Raises as `at_sign_in`."""
    password, means = turn.given.get("PASSWORD"), turn.means
    if turn.pool.settings.lambda_config.user_migration is None or password is None:
        return None
    accounts = Accounts(
        users=means.users,
        hasher=means.hasher,
        triggers=means.triggers,
        messages=means.messages,
        clock=means.clock,
        random=means.random,
        decoy_key=means.decoy_key,
    )
    visitor = Visitor(
        pool=turn.pool,
        client=turn.client.client,
        username=turn.state.claimed,
        metadata=turn.client_metadata,
    )
    return await migrating.at_sign_in(accounts, visitor, password, turn.metadata)
