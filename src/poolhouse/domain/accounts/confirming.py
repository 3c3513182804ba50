"""Confirming a sign-up: by the code that was sent, or by an administrator (reference 3.1, 3.2)."""

from __future__ import annotations

from collections.abc import Mapping

from poolhouse.domain.accounts import keeping, nobody
from poolhouse.domain.accounts.means import Accounts, Visitor
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.users import codes, destinations, lifecycle, names
from poolhouse.domain.users.codes import Verdict
from poolhouse.domain.users.destinations import Delivery
from poolhouse.domain.users.ports import Name, NameTaken, UserStores
from poolhouse.domain.users.refusals import AliasTaken, InvalidParameter, NotAuthorized
from poolhouse.domain.users.user import CONFIRMED, UNCONFIRMED, User

# Each round of taking an alias over frees one; a user has at most two that a code can verify.
ROUNDS = 3


async def confirm(accounts: Accounts, visitor: Visitor, code: str, *, force_alias: bool = False) -> User:
    """Raises UserNotFound, NotAuthorized, CodeMismatch, ExpiredCode, AliasTaken, TooManyAttempts, and what the
    post confirmation trigger raises: by then the user is confirmed."""
    user = await accounts.find(visitor.pool, visitor.username)
    if user is None:
        if not visitor.hides_users:
            raise nobody.unknown(visitor)
        await nobody.refuse_code(accounts, visitor, "ConfirmSignUp", asked_by="ResendConfirmationCode")
        raise AssertionError("unreachable")
    for _ in range(ROUNDS):
        outcome = await _confirm_once(accounts, visitor.pool, user, code)
        match outcome:
            case User():
                await accounts.triggers.post_confirmation(visitor.occasion(outcome, "ConfirmSignUp"))
                return outcome
            case Verdict():
                raise codes.refusal(outcome)
            case Name() if force_alias and outcome.kind in names.ADDRESSES:
                await release(accounts, visitor.pool, outcome)
            case Name():
                raise AliasTaken(f"An account with the {outcome.kind} already exists.")
    raise AliasTaken("Alias entry already exists for a different username")


async def _confirm_once(accounts: Accounts, pool: UserPool, user: User, given: str) -> User | Verdict | Name:
    """The confirmed user, why the code is not good, or the alias that another user has."""

    async def work(stores: UserStores, user: User) -> User | Verdict | Name:
        lifecycle.check_confirmable(user)
        verdict, code = await keeping.try_code(
            accounts, stores, user, purpose=codes.SIGN_UP, given=given, kind="ConfirmSignUp"
        )
        if verdict is not Verdict.GOOD or code is None:
            return verdict
        confirmed = lifecycle.confirmed(user, accounts.clock.now(), proven=code.destination)
        try:
            await keeping.save(stores, pool, user, confirmed)
        except NameTaken as taken:
            return taken.name
        await stores.codes.remove(user.pool_id, user.sub, codes.SIGN_UP)
        return confirmed

    return await keeping.editing(accounts, user, work)


async def release(accounts: Accounts, pool: UserPool, alias: Name) -> None:
    """The alias's owner keeps the address and must verify it anew (ForceAliasCreation)."""
    owner = await accounts.users.users.find(pool.id, alias.value)
    if owner is None:
        return

    async def work(stores: UserStores, owner: User) -> None:
        if names.key(pool, owner.attributes.get(alias.kind, "")) == alias.value:
            await keeping.save(stores, pool, owner, lifecycle.unverified(owner, alias.kind, accounts.clock.now()))

    await keeping.editing(accounts, owner, work)


async def confirm_by_admin(
    accounts: Accounts, pool: UserPool, user: User, metadata: Mapping[str, str] | None
) -> None:
    """No address counts as verified by this. Raises NotAuthorized, and what the trigger raises afterwards."""

    async def work(stores: UserStores, user: User) -> User:
        lifecycle.check_confirmable(user)
        confirmed = lifecycle.confirmed(user, accounts.clock.now())
        await keeping.save(stores, pool, user, confirmed)
        await stores.codes.remove(user.pool_id, user.sub, codes.SIGN_UP)
        return confirmed

    confirmed = await keeping.editing(accounts, user, work)
    await accounts.triggers.post_confirmation(Occasion.of(pool, confirmed, "ConfirmSignUp", metadata=metadata))


async def resend(accounts: Accounts, visitor: Visitor) -> Delivery:
    """A new code; the one before stops working.

    Raises UserNotFound, InvalidParameter, NotAuthorized, TooManyAttempts, and what sending raises.
    """
    kind, pool = "ResendConfirmationCode", visitor.pool
    user = await accounts.find(pool, visitor.username)
    if user is None:
        if not visitor.hides_users:
            raise nobody.unknown(visitor)
        return await nobody.sent(accounts, visitor, kind, recovering=False)
    _check_waiting(user)
    destination = destinations.to_verify(pool, user)
    if destination is None:
        raise NotAuthorized("Cannot resend codes. Auto verification not turned on.")
    await keeping.count(accounts, user, kind)
    occasion = visitor.occasion(user, "ResendCode")
    sending = await keeping.prepare(accounts, occasion, user, destination, purpose=codes.SIGN_UP)

    async def work(stores: UserStores, user: User) -> None:
        _check_waiting(user)
        await sending.store(stores)

    await keeping.editing(accounts, user, work)
    return destination.delivery


def _check_waiting(user: User) -> None:
    if user.status == CONFIRMED:
        raise InvalidParameter("User is already confirmed.")
    if user.status != UNCONFIRMED:
        raise InvalidParameter(f"User cannot be confirmed. Current status is {user.status}")
    lifecycle.check_enabled(user)
