"""Many users at once, for imports and benchmarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import Table, TextClause
from sqlalchemy.exc import IntegrityError

from poolhouse.domain.errors import AlreadyExists
from poolhouse.domain.users.ports import Name
from poolhouse.domain.users.user import User
from poolhouse.storage.database import Database, insert
from poolhouse.storage.rows import POOL
from poolhouse.storage.stores.user_keys import indexed_name, search_rows
from poolhouse.storage.stores.users import ADD_TO_COUNT, shard_of, user_row
from poolhouse.storage.user_tables import user_names, user_search, users

INSERTS: dict[Table, TextClause] = {table: insert(table) for table in (users, user_names, user_search)}


class NewUser(Struct, frozen=True, kw_only=True):
    """As `Users.add` takes them; no two of `names` have the same value."""

    user: User
    names: tuple[Name, ...]
    searchable: dict[str, str]


async def add_many(database: Database, pool_id: str, batch: Sequence[NewUser]) -> None:
    """All of them, in one transaction: a few thousand at a time. They are users of `pool_id`.

    Raises AlreadyExists (a sub or a name is taken), and then none is added; or NotFound (no such pool).
    """
    rows: dict[Table, list[dict[str, object]]] = {table: [] for table in INSERTS}
    for new in batch:
        key = {"pool_id": pool_id, "sub": new.user.sub}
        rows[users].append(user_row(new.user, new.names, new.searchable))
        rows[user_names] += ({**key, "value": indexed_name(name.value)} for name in new.names)
        rows[user_search] += (
            {**key, "attribute": attribute, "value": value} for attribute, value in search_rows(new.searchable)
        )
    shards = Counter(shard_of(new.user.sub) for new in batch)
    try:
        async with database.write() as transaction:
            await POOL.share(transaction, pool_id)
            for table, statement in INSERTS.items():
                if rows[table]:
                    await transaction.run(statement, rows[table])
            # In order, so that imports at once do not wait for each other in a circle.
            for shard, number in sorted(shards.items()):
                await transaction.run(ADD_TO_COUNT, {"pool_id": pool_id, "shard": shard, "number": number})
    except IntegrityError:
        raise AlreadyExists(f"user pool {pool_id} has a user of that sub or name") from None
