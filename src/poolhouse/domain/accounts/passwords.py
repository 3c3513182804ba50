"""Passwords: set by an administrator, changed by the user, forgotten and recovered (reference 3.6)."""

from __future__ import annotations

from collections.abc import Mapping

from poolhouse.domain.accounts import keeping, migrating, nobody
from poolhouse.domain.accounts.means import Accounts, Visitor
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.users import codes, destinations, lifecycle, password_policy
from poolhouse.domain.users.codes import Verdict
from poolhouse.domain.users.credentials import Password
from poolhouse.domain.users.destinations import Delivery
from poolhouse.domain.users.passwords import make_password
from poolhouse.domain.users.ports import UserStores
from poolhouse.domain.users.refusals import NotAuthorized, UserRefused
from poolhouse.domain.users.user import User


async def set_by_admin(accounts: Accounts, pool: UserPool, user: User, password: str, *, permanent: bool) -> None:
    """Raises InvalidPassword, PasswordUsedBefore, UserNotFound. Sends nothing, revokes nothing."""
    made = await _made(accounts, pool, user, password)

    async def work(stores: UserStores, user: User) -> None:
        now = accounts.clock.now()
        policy = pool.settings.policies.password_policy
        until = None if permanent else password_policy.temporary_until(policy, now)
        await _keep(accounts, stores, pool, user, made, temporary_until=until)

    await keeping.editing(accounts, user, work)


async def change(accounts: Accounts, pool: UserPool, user: User, *, previous: str | None, proposed: str) -> None:
    """`previous` may be missing for somebody who has no password yet.

    Raises TooManyAttempts, InvalidPassword, NotAuthorized, PasswordUsedBefore, UserNotFound.
    """
    await keeping.count(accounts, user, "ChangePassword")
    password_policy.check(pool.settings.policies.password_policy, proposed)
    held = await accounts.users.passwords.get(user.pool_id, user.sub)
    if held is not None and not (previous and await accounts.hasher.matches(held.hash, previous)):
        raise _incorrect("the previous password is wrong or missing")
    made = await make_password(accounts.hasher, accounts.random, pool, user, proposed, previous=held)

    async def work(stores: UserStores, user: User) -> None:
        now = await stores.passwords.get(user.pool_id, user.sub)
        if (now and now.hash) != (held and held.hash):
            raise _incorrect("another change of the password came between")
        await _keep(accounts, stores, pool, user, made)

    await keeping.editing(accounts, user, work)


async def forget(accounts: Accounts, visitor: Visitor) -> Delivery:
    """Send the code that replaces the password.

    Raises NotAuthorized, InvalidParameter, UserNotFound, TooManyAttempts, and what sending raises.
    """
    pool, kind = visitor.pool, "ForgotPassword"
    destinations.check_recoverable(pool)
    user = await accounts.find(pool, visitor.username) or await migrating.on_forgotten_password(accounts, visitor)
    if user is None:
        if not visitor.hides_users:
            raise nobody.unknown(visitor)
        return await nobody.sent(accounts, visitor, kind, recovering=True)
    try:
        lifecycle.check_resettable(user)
        destination = destinations.to_recover(pool, user)
    except UserRefused:
        if not visitor.hides_users:
            raise
        return await nobody.sent(accounts, visitor, kind, recovering=True)
    await keeping.count(accounts, user, kind)
    occasion = visitor.occasion(user, "ForgotPassword")
    sending = await keeping.prepare(accounts, occasion, user, destination, purpose=codes.FORGOT_PASSWORD)

    async def work(stores: UserStores, user: User) -> None:
        lifecycle.check_resettable(user)
        await sending.store(stores)

    await keeping.editing(accounts, user, work)
    return destination.delivery


async def recover(accounts: Accounts, visitor: Visitor, code: str, password: str) -> None:
    """The forgotten password's code and a new password.

    Raises UserNotFound, NotAuthorized, InvalidPassword, CodeMismatch, ExpiredCode, PasswordUsedBefore,
    TooManyAttempts, and what the post confirmation trigger raises (the password is set by then).
    """
    pool, kind = visitor.pool, "ConfirmForgotPassword"
    user = await accounts.find(pool, visitor.username)
    if user is None and not visitor.hides_users:
        raise nobody.unknown(visitor)
    password_policy.check(pool.settings.policies.password_policy, password)
    if user is None or (visitor.hides_users and _is_barred(user)):
        await nobody.refuse_code(accounts, visitor, kind, asked_by="ForgotPassword")
        raise AssertionError("unreachable")
    digest = await _admitted(accounts, user, code)
    # Only now: whether a password was used before is nothing to learn without the code.
    made = await _made(accounts, pool, user, password)

    async def work(stores: UserStores, user: User) -> User:
        lifecycle.check_resettable(user)
        held = await stores.codes.get(user.pool_id, user.sub, codes.FORGOT_PASSWORD)
        if held is None or held.digest != digest:
            raise codes.refusal(Verdict.DEAD)
        await stores.codes.remove(user.pool_id, user.sub, codes.FORGOT_PASSWORD)
        return await _keep(accounts, stores, pool, user, made)

    recovered = await keeping.editing(accounts, user, work)
    await accounts.triggers.post_confirmation(visitor.occasion(recovered, "ConfirmForgotPassword"))


async def reset_by_admin(
    accounts: Accounts, pool: UserPool, user: User, metadata: Mapping[str, str] | None
) -> None:
    """Raises NotAuthorized, InvalidParameter (no verified address), UserNotFound, and what sending raises."""
    lifecycle.check_resettable(user)
    destination = destinations.to_recover(pool, user)
    occasion = Occasion.of(pool, user, "ForgotPassword", metadata=metadata)
    sending = await keeping.prepare(accounts, occasion, user, destination, purpose=codes.FORGOT_PASSWORD)

    async def work(stores: UserStores, user: User) -> None:
        lifecycle.check_resettable(user)
        await keeping.save(stores, pool, user, lifecycle.reset(user, accounts.clock.now()))
        await sending.store(stores)

    await keeping.editing(accounts, user, work)


async def _admitted(accounts: Accounts, user: User, code: str) -> bytes:
    """The digest of the right code, which stays good: a password that is refused may be tried again."""

    async def work(stores: UserStores, user: User) -> tuple[Verdict, bytes]:
        lifecycle.check_resettable(user)
        verdict, held = await keeping.try_code(
            accounts, stores, user, purpose=codes.FORGOT_PASSWORD, given=code, kind="ConfirmForgotPassword"
        )
        return verdict, held.digest if held else b""

    verdict, digest = await keeping.editing(accounts, user, work)
    if verdict is not Verdict.GOOD:
        raise codes.refusal(verdict)
    return digest


def _is_barred(user: User) -> bool:
    try:
        lifecycle.check_resettable(user)
    except NotAuthorized:
        return True
    return False


async def _made(accounts: Accounts, pool: UserPool, user: User, password: str) -> Password:
    """Slow: hashes. Raises InvalidPassword or PasswordUsedBefore."""
    password_policy.check(pool.settings.policies.password_policy, password)
    held = await accounts.users.passwords.get(user.pool_id, user.sub)
    return await make_password(accounts.hasher, accounts.random, pool, user, password, previous=held)


async def _keep(
    accounts: Accounts,
    stores: UserStores,
    pool: UserPool,
    user: User,
    password: Password,
    *,
    temporary_until: float | None = None,
) -> User:
    after = lifecycle.with_password(user, accounts.clock.now(), temporary_until=temporary_until)
    await stores.passwords.put(password)
    await keeping.save(stores, pool, user, after)
    return after


def _incorrect(why: str) -> NotAuthorized:
    return NotAuthorized("Incorrect username or password.", hidden=why)
