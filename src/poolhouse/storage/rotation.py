"""Rotating the master key while servers run.

First give every server the new key behind the old one, then in front of it, then reseal, then drop the old key: at
no time does a server meet a value it cannot open.
"""

from __future__ import annotations

from sqlalchemy import Table, bindparam, select, tuple_, update

from poolhouse.storage import account_tables, function_tables, user_tables
from poolhouse.storage.database import Database
from poolhouse.storage.sealing import Sealer

BATCH = 100
ALL = {
    *account_tables.metadata.sorted_tables,
    *function_tables.metadata.sorted_tables,
    *user_tables.metadata.sorted_tables,
}
SEALED = tuple(sorted((table for table in ALL if "sealed" in table.columns), key=lambda table: table.name))
"""Found by the column's name, so that no table is forgotten."""


async def reseal(database: Database, sealer: Sealer) -> int:
    """Seal everything with the newest key; the number of values that were under an older one.

    Short transactions of `BATCH` rows, so writers pass in between. Running it again finishes what was cut short.
    Raises Unsealable or Unavailable.
    """
    return sum([await _reseal_table(database, sealer, table) for table in SEALED])


async def _reseal_table(database: Database, sealer: Sealer, table: Table) -> int:
    key = list(table.primary_key.columns)
    after = [bindparam(f"after_{column.name}", type_=column.type) for column in key]
    same = [column == bindparam(f"at_{column.name}", type_=column.type) for column in key]
    batch = (
        select(*key, table.c.sealed)
        .where(tuple_(*key) > tuple_(*after))
        .order_by(*key)
        .limit(BATCH)
        .with_for_update()
    )
    renew = update(table).where(*same).values(sealed=bindparam("renewed", type_=table.c.sealed.type))
    position = {f"after_{column.name}": "" for column in key}
    renewed_rows = 0
    while True:
        async with database.write() as transaction:
            rows = await transaction.read(batch, position)
            for row in rows:
                renewed = sealer.renewed(row.sealed)
                if renewed is not None:
                    names = {f"at_{column.name}": value for column, value in zip(key, row, strict=False)}
                    renewed_rows += await transaction.run(renew, {**names, "renewed": renewed})
        if len(rows) < BATCH:
            return renewed_rows
        position = {f"after_{column.name}": value for column, value in zip(key, rows[-1], strict=False)}
