"""Groups and who is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import and_, bindparam, delete, func, select

from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.users.group import Group
from poolhouse.domain.users.user import User
from poolhouse.storage import user_rows
from poolhouse.storage.database import Session, Transaction, insert_if_absent
from poolhouse.storage.removal import remove_bounded
from poolhouse.storage.rows import POOL, ValueRows
from poolhouse.storage.user_rows import AFTER, LIMIT, at, same
from poolhouse.storage.user_tables import group_members, user_groups, users

ROWS = ValueRows(user_groups, Group)
LOCK = select(user_groups.c.name).where(*same(user_groups, "pool_id", "name")).with_for_update()
SHARE = LOCK.with_for_update(read=True, key_share=True)
JOIN = insert_if_absent(group_members)
LEAVE = delete(group_members).where(*same(group_members, "pool_id", "name", "sub"))
MEMBERSHIPS = (
    select(func.count(), func.count().filter(group_members.c.name == bindparam("name")))
    .select_from(group_members)
    .where(*same(group_members, "pool_id", "sub"))
)
GROUPS_OF = (
    select(user_groups.c.body)
    .join(
        group_members,
        and_(group_members.c.pool_id == user_groups.c.pool_id, group_members.c.name == user_groups.c.name),
    )
    .where(*same(group_members, "pool_id", "sub"))
)
MEMBERS = (
    select(users.c.body)
    .join(group_members, and_(group_members.c.pool_id == users.c.pool_id, group_members.c.sub == users.c.sub))
    .where(*same(group_members, "pool_id", "name"), group_members.c.sub > AFTER)
    .order_by(group_members.c.sub)
    .limit(LIMIT)
)
GROUP = msgspec.json.Decoder(Group).decode
USER = msgspec.json.Decoder(User).decode


@dataclass(frozen=True, slots=True)
class SqlGroups:
    """Implements domain.users.ports.Groups."""

    session: Session

    async def add(self, group: Group, *, at_most: int) -> None:
        async with self.session.write() as transaction:
            await POOL.hold(transaction, group.pool_id)
            if await ROWS.get(transaction, group.pool_id, group.name) is not None:
                raise AlreadyExists(f"user pool {group.pool_id} has a group {group.name}")
            if await ROWS.count(transaction, group.pool_id) >= at_most:
                raise LimitExceeded(f"user pool {group.pool_id} has {at_most} groups")
            await ROWS.insert(transaction, group.pool_id, group.name, value=group)

    async def get(self, pool_id: str, name: str) -> Group | None:
        # Read to be changed: two who do so at once must not both change what was there before.
        if isinstance(self.session, Transaction):
            await self.session.read(LOCK, at(pool_id=pool_id, name=name))
        return await ROWS.get(self.session, pool_id, name)

    async def put(self, group: Group) -> None:
        async with self.session.write() as transaction:
            if not await ROWS.replace(transaction, group.pool_id, group.name, value=group):
                raise _no_group(group.pool_id, group.name)

    async def remove(self, pool_id: str, name: str) -> None:
        async with self.session.write() as transaction:
            # Before its members: who joins meanwhile shares the row, and is seen afterwards.
            if not await ROWS.delete(transaction, pool_id, name):
                raise _no_group(pool_id, name)
            await remove_bounded(transaction, group_members, pool_id=pool_id, name=name)

    async def page(self, pool_id: str, *, after: str | None, limit: int) -> Sequence[Group]:
        return await ROWS.page(self.session, pool_id, after=after, limit=limit)

    async def join(self, pool_id: str, name: str, sub: str, *, at_most: int) -> None:
        async with self.session.write() as transaction:
            await user_rows.hold(transaction, pool_id, sub)
            if not await transaction.read(SHARE, at(pool_id=pool_id, name=name)):
                raise _no_group(pool_id, name)
            if not await self._may_join(transaction, pool_id, name, sub, at_most):
                raise LimitExceeded(f"user {sub} is in {at_most} groups")
            await transaction.run(JOIN, {"pool_id": pool_id, "name": name, "sub": sub})

    async def _may_join(self, transaction: Transaction, pool_id: str, name: str, sub: str, at_most: int) -> bool:
        rows = await transaction.read(MEMBERSHIPS, {**at(pool_id=pool_id, sub=sub), "name": name})
        [(memberships, already)] = rows
        return bool(already) or memberships < at_most

    async def leave(self, pool_id: str, name: str, sub: str) -> None:
        async with self.session.write() as transaction:
            if await user_rows.hold_if_there(transaction, pool_id, sub):
                await transaction.run(LEAVE, at(pool_id=pool_id, name=name, sub=sub))

    async def of(self, pool_id: str, sub: str) -> Sequence[Group]:
        rows = await self.session.read(GROUPS_OF, at(pool_id=pool_id, sub=sub))
        found = [GROUP(row.body) for row in rows]
        return sorted(found, key=lambda group: (group.precedence is None, group.precedence or 0, group.name))

    async def members(self, pool_id: str, name: str, *, after: str | None, limit: int) -> Sequence[User]:
        wanted = {**at(pool_id=pool_id, name=name), "after": after or "", "limit": limit}
        return [USER(row.body) for row in await self.session.read(MEMBERS, wanted)]


def _no_group(pool_id: str, name: str) -> NotFound:
    return NotFound(f"user pool {pool_id} has no group {name}")
