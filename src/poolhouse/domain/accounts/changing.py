"""Changing attributes, and proving addresses by the codes sent there (reference 3.4, 3.5)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from poolhouse.domain.accounts import keeping
from poolhouse.domain.accounts.keeping import Sending
from poolhouse.domain.accounts.means import Accounts
from poolhouse.domain.errors import Conflict
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.users import attribute_changes, codes, names
from poolhouse.domain.users.attribute_changes import Change
from poolhouse.domain.users.codes import Verdict
from poolhouse.domain.users.destinations import Delivery, Destination
from poolhouse.domain.users.ports import NameTaken, UserStores
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import User

# Another change of the same addresses came between; that many in a row is no accident.
ROUNDS = 4
Occasions = Callable[[User], Occasion]


async def change(
    accounts: Accounts,
    pool: UserPool,
    user: User,
    asked: Mapping[str, str],
    *,
    by_admin: bool,
    client_id: str | None = None,
    metadata: Mapping[str, str] | None = None,
) -> list[Delivery]:
    """Give, replace and remove (an empty value) attributes; says where codes went.

    Raises InvalidParameter, AliasTaken, UserNotFound, and what sending raises.
    """
    for _ in range(ROUNDS):
        planned = attribute_changes.planned(pool, user, asked, now=accounts.clock.now(), by_admin=by_admin)
        occasion = Occasion.of(pool, planned.user, "UpdateUserAttribute", client_id=client_id, metadata=metadata)
        sendings = [await _prepare(accounts, occasion, user, each) for each in planned.to_verify]

        async def work(
            stores: UserStores, user: User, planned: Change = planned, sendings: Sequence[Sending] = sendings
        ) -> bool:
            change = attribute_changes.planned(pool, user, asked, now=accounts.clock.now(), by_admin=by_admin)
            if change.to_verify != planned.to_verify:
                return False
            await _check_free(stores, pool, user, change.user)
            await _save(stores, pool, user, change.user)
            for sending in sendings:
                await sending.store(stores)
            return True

        if await keeping.editing(accounts, user, work):
            return [destination.delivery for destination in planned.to_verify]
        found = await accounts.users.users.get(user.pool_id, user.sub)
        if found is None:
            raise keeping.gone()
        user = found
    raise Conflict("the user's addresses keep changing")


async def _prepare(accounts: Accounts, occasion: Occasion, user: User, destination: Destination) -> Sending:
    purpose = codes.verify(destination.attribute)
    return await keeping.prepare(accounts, occasion, user, destination, purpose=purpose)


async def _check_free(stores: UserStores, pool: UserPool, before: User, after: User) -> None:
    """An address that would become a name once verified is refused at once. Raises AliasTaken."""
    for kind in names.ADDRESSES:
        wanted = after.pending.get(kind) or after.attributes.get(kind)
        held = before.pending.get(kind) or before.attributes.get(kind)
        if wanted and wanted != held and names.is_name(pool, kind):
            owner = await stores.users.find(pool.id, names.key(pool, wanted))
            if owner is not None and owner.sub != after.sub:
                raise names.alias_taken(kind)


async def _save(stores: UserStores, pool: UserPool, before: User, after: User) -> None:
    try:
        await keeping.save(stores, pool, before, after)
    except NameTaken as taken:
        raise names.alias_taken(taken.name.kind) from None


async def send_code(
    accounts: Accounts,
    pool: UserPool,
    user: User,
    attribute: str,
    *,
    client_id: str | None,
    metadata: Mapping[str, str] | None,
) -> Delivery:
    """To the new address that waits, else to the one the user has.

    Raises InvalidParameter, TooManyAttempts, UserNotFound, and what sending raises.
    """
    _check_address(attribute)
    address = user.pending.get(attribute) or user.attributes.get(attribute)
    if not address:
        raise InvalidParameter(f"User has no attribute {attribute} to verify.")
    await keeping.count(accounts, user, "GetUserAttributeVerificationCode")
    destination = Destination(attribute=attribute, address=address)
    occasion = Occasion.of(pool, user, "VerifyUserAttribute", client_id=client_id, metadata=metadata)
    sending = await _prepare(accounts, occasion, user, destination)

    async def work(stores: UserStores, _user: User) -> None:
        await sending.store(stores)

    await keeping.editing(accounts, user, work)
    return destination.delivery


async def verify(accounts: Accounts, pool: UserPool, user: User, attribute: str, given: str) -> None:
    """Raises InvalidParameter, CodeMismatch, ExpiredCode, AliasTaken, TooManyAttempts, UserNotFound."""
    _check_address(attribute)
    purpose = codes.verify(attribute)

    async def work(stores: UserStores, user: User) -> Verdict:
        verdict, code = await keeping.try_code(
            accounts, stores, user, purpose=purpose, given=given, kind="VerifyUserAttribute"
        )
        if verdict is not Verdict.GOOD or code is None:
            return verdict
        proven = attribute_changes.proven(user, attribute, code.destination, accounts.clock.now())
        if proven is None:
            return Verdict.DEAD
        await _save(stores, pool, user, proven)
        await stores.codes.remove(user.pool_id, user.sub, purpose)
        return verdict

    verdict = await keeping.editing(accounts, user, work)
    if verdict is not Verdict.GOOD:
        raise codes.refusal(verdict)


def _check_address(attribute: str) -> None:
    if attribute not in names.ADDRESSES:
        raise InvalidParameter(f"Attribute {attribute} cannot be verified; email and phone_number can.")
