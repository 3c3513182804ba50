"""Steps that flows share: keep a user with their names, send a code, count an attempt, try a code."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from msgspec import Struct

from poolhouse.domain.accounts.means import Accounts
from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.users import codes, filters, limits, names
from poolhouse.domain.users.codes import Verdict
from poolhouse.domain.users.credentials import Code
from poolhouse.domain.users.destinations import Destination
from poolhouse.domain.users.message import Message
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.refusals import UserNotFound
from poolhouse.domain.users.user import User

Result = TypeVar("Result")


class Sending(Struct, frozen=True, kw_only=True):
    """A code and its message, made ready before the transaction that stores both."""

    code: Code
    message: Message

    async def store(self, stores: UserStores) -> None:
        await stores.codes.put(self.code)
        await stores.outbox.add(self.message)


async def prepare(
    accounts: Accounts, occasion: Occasion, user: User, destination: Destination, *, purpose: str
) -> Sending:
    """Runs the custom message trigger. Raises what `Messages.compose` raises."""
    code = codes.new_code(accounts.random)
    message = await accounts.messages.compose(
        occasion, medium=destination.medium, recipient=destination.address, code=code
    )
    return Sending(
        code=codes.issued(
            pool_id=user.pool_id,
            sub=user.sub,
            purpose=purpose,
            code=code,
            destination=destination.address,
            now=accounts.clock.now(),
        ),
        message=message,
    )


async def fresh(stores: UserStores, user: User) -> User:
    """The user as the transaction sees them. Raises UserNotFound."""
    found = await stores.users.get(user.pool_id, user.sub)
    if found is None:
        raise gone()
    return found


def gone() -> UserNotFound:
    return UserNotFound("User does not exist.")


async def save(stores: UserStores, pool: UserPool, before: User, after: User) -> None:
    """Raises NameTaken."""
    called, found_by = names.names_of(pool, after), filters.searchable(pool, after)
    await stores.users.put(
        after,
        called if called != names.names_of(pool, before) else None,
        searchable=found_by if found_by != filters.searchable(pool, before) else None,
    )


async def editing(accounts: Accounts, user: User, work: Callable[[UserStores, User], Awaitable[Result]]) -> Result:
    """Run `work` with the user locked and as just read. Raises UserNotFound, and what `work` raises."""
    entered = False
    try:
        async with accounts.users.edit(user.pool_id, user.sub) as stores:
            entered = True
            return await work(stores, await fresh(stores, user))
    except NotFound:
        if entered:
            raise
        raise gone() from None


async def count(accounts: Accounts, user: User, kind: str) -> None:
    """One more attempt, in a transaction of its own. Raises TooManyAttempts."""

    async def work(stores: UserStores, user: User) -> None:
        await count_in(accounts, stores, user, kind)

    await editing(accounts, user, work)


async def count_in(accounts: Accounts, stores: UserStores, user: User, kind: str) -> None:
    before = await stores.attempts.get(user.pool_id, user.sub, kind)
    now = accounts.clock.now()
    after = limits.counted(before, pool_id=user.pool_id, sub=user.sub, kind=kind, now=now)
    await stores.attempts.put(after)


async def try_code(
    accounts: Accounts, stores: UserStores, user: User, *, purpose: str, given: str, kind: str
) -> tuple[Verdict, Code | None]:
    """Counts the attempt, and a wrong code. Refuse after the transaction, or the count is rolled back."""
    await count_in(accounts, stores, user, kind)
    code = await stores.codes.get(user.pool_id, user.sub, purpose)
    verdict = codes.judge(code, given, accounts.clock.now())
    if verdict is Verdict.WRONG and code is not None:
        await stores.codes.put(codes.tried(code))
    return verdict, code
