"""By what users are found: the names they sign in with, each one user's, and the values they are listed by."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

import msgspec
from msgspec import Struct
from sqlalchemy import Select, Table, TextualSelect, and_, bindparam, delete, select, text

from poolhouse.domain.users.ports import Name, NameTaken
from poolhouse.storage.database import Parameters, Rows, Transaction
from poolhouse.storage.tables import Key, original, storable
from poolhouse.storage.user_rows import at, same
from poolhouse.storage.user_tables import LONGEST_INDEXED, user_names, user_search, users

FIND = (
    select(users.c.body)
    .join(user_names, and_(user_names.c.pool_id == users.c.pool_id, user_names.c.sub == users.c.sub))
    .where(*same(user_names, "pool_id", "value"))
)
DROP_NAME = delete(user_names).where(*same(user_names, "pool_id", "value"))
DROP_VALUE = delete(user_search).where(*same(user_search, "pool_id", "attribute", "value", "sub"))


class Keys(Struct, frozen=True):
    """A user's names and search values as the indexes hold them."""

    names: frozenset[str] = frozenset()
    values: frozenset[tuple[str, str]] = frozenset()

    def encode(self) -> bytes:
        # `storable`, for JSON cannot hold half a character either.
        names = sorted(storable(name) for name in self.names)
        values = sorted((storable(attribute), storable(value)) for attribute, value in self.values)
        return msgspec.json.encode((names, values))

    @classmethod
    def decode(cls, octets: bytes) -> Keys:
        names, values = msgspec.json.decode(octets, type=tuple[list[str], list[tuple[str, str]]])
        return cls(
            names=frozenset(original(name) for name in names),
            values=frozenset((original(attribute), original(value)) for attribute, value in values),
        )


def find_by(pool_id: str, name: str) -> tuple[Select[bytes], Parameters]:
    """The statement that reads the user of that name."""
    return FIND, at(pool_id=pool_id, value=indexed_name(name))


def indexed_name(name: str) -> str:
    """As the index holds it; a long one by its digest, for an e-mail address may have 2,048 characters."""
    if len(name) <= LONGEST_INDEXED:
        return name
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{name[:64]}\0sha256:{digest}"


def search_rows(searchable: dict[str, str]) -> frozenset[tuple[str, str]]:
    """As the index holds them: as much of each value as a filter can ask for."""
    return frozenset((attribute, value[:LONGEST_INDEXED]) for attribute, value in searchable.items())


async def replace_names(
    transaction: Transaction, pool_id: str, sub: str, names: Sequence[Name], held: frozenset[str]
) -> frozenset[str]:
    """`names` become all of the user's, who has `held`. Raises NameTaken, and then nothing has changed."""
    wanted = {indexed_name(name.value): name for name in names}
    # First what is new, in order, and then what goes: users who trade names at once are refused, not deadlocked.
    rows = [{"pool_id": pool_id, "value": value, "sub": sub} for value in sorted(wanted.keys() - held)]
    added = {row.value for row in await _insert(transaction, user_names, rows)}
    taken = [wanted[row["value"]] for row in rows if row["value"] not in added]
    for value in added if taken else held - wanted.keys():
        await transaction.run(DROP_NAME, at(pool_id=pool_id, value=value))
    if taken:
        raise NameTaken(taken[0])
    return frozenset(wanted)


async def replace_values(
    transaction: Transaction, pool_id: str, sub: str, searchable: dict[str, str], held: frozenset[tuple[str, str]]
) -> frozenset[tuple[str, str]]:
    """`searchable` become all that the user is listed by, who is listed by `held`."""
    wanted = search_rows(searchable)
    for attribute, value in held - wanted:
        await transaction.run(DROP_VALUE, at(pool_id=pool_id, attribute=attribute, value=value, sub=sub))
    rows = [
        {"pool_id": pool_id, "attribute": attribute, "value": value, "sub": sub}
        for attribute, value in sorted(wanted - held)
    ]
    await _insert(transaction, user_search, rows)
    return wanted


async def _insert(transaction: Transaction, table: Table, rows: Sequence[dict[str, str]]) -> Rows:
    """Those that were not there."""
    if not rows:
        return []
    numbered = {f"{name}_{number}": value for number, row in enumerate(rows) for name, value in row.items()}
    return await transaction.read(_insert_several(table, len(rows)), numbered)


@cache
def _insert_several(table: Table, count: int) -> TextualSelect:
    """One statement for rows in the order given; it returns those that were not there."""
    names = [column.name for column in table.columns]
    rows = (", ".join(f":{name}_{number}" for name in names) for number in range(count))
    columns = ", ".join(names)
    sql = (
        f"INSERT INTO {table.name} ({columns}) VALUES {', '.join(f'({row})' for row in rows)}"  # noqa: S608  own names
        f" ON CONFLICT DO NOTHING RETURNING {columns}"
    )
    binds = (bindparam(f"{name}_{number}", type_=Key) for name in names for number in range(count))
    return text(sql).bindparams(*binds).columns(**dict.fromkeys(names, Key))
