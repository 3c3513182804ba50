"""Users, how many a pool has, and the pages they are listed in."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Select, and_, bindparam, delete, func, select, text, tuple_, update

from poolhouse.domain.errors import AlreadyExists
from poolhouse.domain.users.ports import Name, Search, UserPage
from poolhouse.domain.users.user import User
from poolhouse.storage import user_rows
from poolhouse.storage.database import Session, Transaction, insert_if_absent
from poolhouse.storage.rows import POOL
from poolhouse.storage.stores.user_keys import (
    Keys,
    find_by,
    indexed_name,
    replace_names,
    replace_values,
    search_rows,
)
from poolhouse.storage.tables import Key, original, storable
from poolhouse.storage.user_rows import AFTER, LIMIT, at, same
from poolhouse.storage.user_tables import LONGEST_INDEXED, OF_USER, user_counts, user_search, users

SHARDS = 16
NONE = Keys()
INSERT = insert_if_absent(users)
GET = select(users.c.body).where(*same(users, "pool_id", "sub"))
KEYS = select(users.c["keys"]).where(*same(users, "pool_id", "sub"))
PUT = (
    update(users).where(*same(users, "pool_id", "sub")).values(body=bindparam("new_body", type_=users.c.body.type))
)
PUT_ALL = PUT.values(keys=bindparam("new_keys", type_=users.c.body.type))
COUNT = select(func.coalesce(func.sum(user_counts.c.number), 0)).where(*same(user_counts, "pool_id"))
ADD_TO_COUNT = text(
    "INSERT INTO user_counts (pool_id, shard, number) VALUES (:pool_id, :shard, :number)"
    " ON CONFLICT (pool_id, shard) DO UPDATE SET number = user_counts.number + excluded.number"
).bindparams(
    bindparam("pool_id", type_=Key),
    bindparam("shard", type_=user_counts.c.shard.type),
    bindparam("number", type_=user_counts.c.number.type),
)
REMOVE_ROW = delete(users).where(*same(users, "pool_id", "sub"))
REMOVE = tuple(delete(table).where(*same(table, "pool_id", "sub")) for table in OF_USER)

EVERYBODY = (
    select(users.c.created_at, users.c.sub, users.c.body)
    .where(
        *same(users, "pool_id"),
        tuple_(users.c.created_at, users.c.sub)
        > tuple_(bindparam("after_time", type_=users.c.created_at.type), AFTER),
    )
    .order_by(users.c.created_at, users.c.sub)
    .limit(LIMIT)
)
FOUND = (
    select(user_search.c.value, user_search.c.sub, users.c.body)
    .join(users, and_(users.c.pool_id == user_search.c.pool_id, users.c.sub == user_search.c.sub))
    .where(*same(user_search, "pool_id", "attribute"))
    .limit(LIMIT)
)
EQUAL = FOUND.where(*same(user_search, "value"), user_search.c.sub > AFTER).order_by(user_search.c.sub)
# One condition is the beginning of the range, whether it is the prefix or a place within, so that the index is
# entered there.
BEGINNING = FOUND.where(
    tuple_(user_search.c.value, user_search.c.sub)
    > tuple_(bindparam("after_value", type_=Key), bindparam("after", type_=Key)),
    user_search.c.value <= bindparam("last", type_=Key),
).order_by(user_search.c.value, user_search.c.sub)
BEYOND = "\U0010ffff" * (LONGEST_INDEXED + 1)
"""Behind a prefix: no value that begins with it is greater."""

encode = msgspec.json.encode
decode = msgspec.json.Decoder(User).decode


def shard_of(sub: str) -> int:
    return zlib.crc32(sub.encode("utf-8", "surrogatepass")) % SHARDS


@dataclass(frozen=True, slots=True)
class SqlUsers:
    """Implements domain.users.ports.Users."""

    session: Session

    async def add(self, user: User, names: Sequence[Name], *, searchable: dict[str, str]) -> None:
        async with self.session.write() as transaction:
            await POOL.share(transaction, user.pool_id)
            if not await transaction.run(INSERT, user_row(user, names, searchable)):
                raise AlreadyExists(f"user pool {user.pool_id} has a user {user.sub}")
            try:
                await replace_names(transaction, user.pool_id, user.sub, names, NONE.names)
            except AlreadyExists:
                # Inside `edit` or `create` the transaction may go on.
                await transaction.run(REMOVE_ROW, at(pool_id=user.pool_id, sub=user.sub))
                raise
            await replace_values(transaction, user.pool_id, user.sub, searchable, NONE.values)
            await _count(transaction, user.pool_id, user.sub, 1)

    async def get(self, pool_id: str, sub: str) -> User | None:
        return _first(await self.session.read(GET, at(pool_id=pool_id, sub=sub)))

    async def find(self, pool_id: str, name: str) -> User | None:
        return _first(await self.session.read(*find_by(pool_id, name)))

    async def put(
        self, user: User, names: Sequence[Name] | None = None, *, searchable: dict[str, str] | None = None
    ) -> None:
        async with self.session.write() as transaction:
            await user_rows.hold(transaction, user.pool_id, user.sub)
            row = {**at(pool_id=user.pool_id, sub=user.sub), "new_body": encode(user)}
            if names is None and searchable is None:
                await transaction.run(PUT, row)
                return
            keys = await _replace_keys(transaction, user.pool_id, user.sub, names, searchable)
            await transaction.run(PUT_ALL, {**row, "new_keys": keys.encode()})

    async def remove(self, pool_id: str, sub: str) -> None:
        async with self.session.write() as transaction:
            await user_rows.hold(transaction, pool_id, sub)
            await _replace_keys(transaction, pool_id, sub, [], {})
            for statement in REMOVE:
                await transaction.run(statement, at(pool_id=pool_id, sub=sub))
            user_rows.gone(transaction, pool_id, sub)
            await _count(transaction, pool_id, sub, -1)

    async def page(
        self, pool_id: str, *, search: Search | None = None, after: str | None = None, limit: int
    ) -> UserPage:
        statement, wanted = _listing(search, after or "")
        # One more than asked for tells whether there is a next page.
        rows = await self.session.read(statement, {**wanted, **at(pool_id=pool_id), "limit": limit + 1})
        last = rows[limit - 1] if len(rows) > limit else None
        users_found = tuple(decode(row.body) for row in rows[:limit])
        return UserPage(users=users_found, next=None if last is None else _place(search, last))

    async def count(self, pool_id: str) -> int:
        [(count,)] = await self.session.read(COUNT, at(pool_id=pool_id))
        return int(count)


def user_row(user: User, names: Sequence[Name], searchable: dict[str, str]) -> dict[str, object]:
    keys = Keys(frozenset(indexed_name(name.value) for name in names), search_rows(searchable))
    return {
        "pool_id": user.pool_id,
        "sub": user.sub,
        "body": encode(user),
        "created_at": user.created_at,
        "keys": keys.encode(),
    }


async def _replace_keys(
    transaction: Transaction,
    pool_id: str,
    sub: str,
    names: Sequence[Name] | None,
    searchable: dict[str, str] | None,
) -> Keys:
    """Of a user who is held: the rows of names and search values, where given; all the user then has."""
    [(octets,)] = await transaction.read(KEYS, at(pool_id=pool_id, sub=sub))
    held = Keys.decode(octets)
    new_names, values = held.names, held.values
    if names is not None:
        new_names = await replace_names(transaction, pool_id, sub, names, held.names)
    if searchable is not None:
        values = await replace_values(transaction, pool_id, sub, searchable, held.values)
    return Keys(new_names, values)


def _first(rows: Sequence[Any]) -> User | None:
    return decode(rows[0].body) if rows else None


async def _count(transaction: Transaction, pool_id: str, sub: str, number: int) -> None:
    await transaction.run(ADD_TO_COUNT, {"pool_id": pool_id, "shard": shard_of(sub), "number": number})


def _listing(search: Search | None, after: str) -> tuple[Select[Any], dict[str, object]]:
    """The statement of a page and its parameters."""
    if search is None:
        time, _, sub = after.rpartition("\0")
        return EVERYBODY, {"after_time": float(time or "-inf"), "after": sub}
    if not search.prefix:
        return EQUAL, {**at(attribute=search.attribute, value=search.value), "after": after}
    value, _, sub = after.rpartition("\0")
    place = {"after_value": original(value) if after else search.value, "after": sub}
    return BEGINNING, {**at(attribute=search.attribute), **place, "last": search.value + BEYOND}


def _place(search: Search | None, row: Any) -> str:
    """Where the page that ends with `row` ends, as text without what cannot be encoded."""
    if search is None:
        return f"{row.created_at!r}\0{row.sub}"
    return f"{storable(row.value)}\0{row.sub}" if search.prefix else str(row.sub)
