"""What the tables below a user share: the user's row, which is held by whoever writes below it, and rows with one
sealed field."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import BindParameter, Table, bindparam, delete, select
from sqlalchemy.sql.elements import ColumnElement

from poolhouse.domain.errors import NotFound
from poolhouse.domain.secret import Secret
from poolhouse.storage.database import Session, Transaction, upsert
from poolhouse.storage.sealing import Place, Sealer
from poolhouse.storage.tables import Key
from poolhouse.storage.user_tables import users

Value = TypeVar("Value", bound=msgspec.Struct)


def same(table: Table, *names: str) -> list[ColumnElement[bool]]:
    """Conditions that each column equals the parameter of its name."""
    return [table.c[name] == bindparam(f"at_{name}", type_=table.c[name].type) for name in names]


def at(**values: object) -> dict[str, object]:
    """The parameters of `same`."""
    return {f"at_{name}": value for name, value in values.items()}


LOCK = select(users.c.sub).where(*same(users, "pool_id", "sub")).with_for_update()


async def hold_if_there(transaction: Transaction, pool_id: str, sub: str) -> bool:
    """Keep all others from writing the user or below it until the transaction ends; False: no such user."""
    held = (f"user of {pool_id}", sub)
    if held not in transaction.held:
        if not await transaction.read(LOCK, at(pool_id=pool_id, sub=sub)):
            return False
        transaction.held.add(held)
    return True


async def hold(transaction: Transaction, pool_id: str, sub: str) -> None:
    """As `hold_if_there`. Raises NotFound."""
    if not await hold_if_there(transaction, pool_id, sub):
        raise NotFound(f"user pool {pool_id} has no user {sub}")


def gone(transaction: Transaction, pool_id: str, sub: str) -> None:
    """The transaction removed the user."""
    transaction.held.discard((f"user of {pool_id}", sub))


class Parts(Generic[Value]):
    """A table whose rows are a primary key, a value's JSON, and perhaps one sealed field of the value.

    `also` names fields that are columns as well.
    """

    def __init__(
        self, table: Table, kind: type[Value], *, sealed: str | None = None, also: tuple[str, ...] = ()
    ) -> None:
        self.table = table
        self._secret = sealed
        self._also = also
        self._key = [column.name for column in table.primary_key.columns]
        # Where the secret was, the body has an empty text, which `opened` replaces.
        self._encode = msgspec.json.Encoder(enc_hook=lambda _secret: "").encode
        self._decode = msgspec.json.Decoder(kind, dec_hook=lambda _type, _text: Secret("")).decode
        self._columns = (
            *(table.c[name] for name in self._key),
            table.c.body,
            *([table.c.sealed] if sealed else []),
        )
        self.selected = select(*self._columns)
        self._get = self.selected.where(*same(table, *self._key))
        self._put = upsert(table)
        self._remove = delete(table).where(*same(table, *self._key))

    async def get(self, session: Session, sealer: Sealer, *key: str) -> Value | None:
        rows = await session.read(self._get, self._at(key))
        return self.opened(sealer, rows[0]) if rows else None

    def opened(self, sealer: Sealer, row: Any) -> Value:
        """Of a row of `selected`."""
        value = self._decode(row.body)
        if self._secret:
            place = Place(self.table.name, tuple(row[: len(self._key)]))
            # `null` for a field that is None: a sealed column is never empty, so that rotation meets no exception.
            text = msgspec.json.decode(sealer.open(place, row.sealed).value, type=str | None)
            value = msgspec.structs.replace(value, **{self._secret: None if text is None else Secret(text)})
        return value

    async def put(self, transaction: Transaction, sealer: Sealer, value: Value) -> None:
        """Add or replace."""
        await transaction.run(self._put, self.row(sealer, value))

    def row(self, sealer: Sealer, value: Value) -> dict[str, object]:
        key = tuple(getattr(value, name) for name in self._key)
        row: dict[str, object] = {**dict(zip(self._key, key, strict=True)), "body": self._encode(value)}
        for name in self._also:
            row[name] = getattr(value, name)
        if self._secret:
            secret: Secret | None = getattr(value, self._secret)
            text = msgspec.json.encode(None if secret is None else secret.value).decode()
            row["sealed"] = sealer.seal(Place(self.table.name, key), Secret(text))
        return row

    async def remove(self, transaction: Transaction, *key: str) -> None:
        await transaction.run(self._remove, self._at(key))

    def _at(self, key: tuple[str, ...]) -> dict[str, object]:
        return at(**dict(zip(self._key, key, strict=True)))


AFTER = bindparam("after", type_=Key)
LIMIT: BindParameter[int] = bindparam("limit")
