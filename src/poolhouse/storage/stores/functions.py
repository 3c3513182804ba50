"""Functions, their versions and aliases, and the archives of their code."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import msgspec
from sqlalchemy import BindParameter, Row, bindparam, delete, func, select

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, Conflict, NotFound
from poolhouse.domain.functions.ports import FunctionEditor, Stored
from poolhouse.domain.functions.values import LATEST, Alias, Function, FunctionVersion
from poolhouse.storage.database import Database, Session, Transaction, insert_if_absent, upsert
from poolhouse.storage.function_tables import (
    PIECE,
    function_aliases,
    function_archives,
    function_versions,
    functions,
)
from poolhouse.storage.rows import ValueRows
from poolhouse.storage.sealing import Place, Sealer
from poolhouse.storage.user_rows import at, same

ROWS = ValueRows(functions, Function)
ALIASES = ValueRows(function_aliases, Alias)
VERSION = msgspec.json.Decoder(FunctionVersion).decode
LOCK = select(functions.c.name).where(*same(functions, "name")).with_for_update()
LIMIT: BindParameter[int] = bindparam("limit")
READ_VERSION = select(function_versions.c.body, function_versions.c.sealed)
GET_VERSION = READ_VERSION.where(*same(function_versions, "name", "version"))
LIST_VERSIONS = (
    READ_VERSION.where(*same(function_versions, "name"), function_versions.c.number > bindparam("after"))
    .order_by(function_versions.c.number)
    .limit(LIMIT)
)
LIST_LATEST = (
    READ_VERSION.where(
        function_versions.c.number == 0,
        function_versions.c.name > bindparam("after", type_=function_versions.c.name.type),
    )
    .order_by(function_versions.c.name)
    .limit(LIMIT)
)
PUT_VERSION = upsert(function_versions)
PUT_ALIAS = upsert(function_aliases)
REMOVE_VERSION = delete(function_versions).where(*same(function_versions, "name", "version"))
BODIES = select(function_versions.c.body).where(*same(function_versions, "name"))
OF_ARCHIVE = same(function_archives, "name", "digest")
PIECES = select(func.count()).select_from(function_archives).where(*OF_ARCHIVE)
DIGESTS = select(function_archives.c.digest).where(*same(function_archives, "name")).distinct()
READ_PIECE = select(function_archives.c.content).where(*OF_ARCHIVE, *same(function_archives, "piece"))
ADD_PIECE = insert_if_absent(function_archives)
PIECES_AT_ONCE = 16
REMOVE_PIECES = delete(function_archives).where(
    *OF_ARCHIVE, function_archives.c.piece >= bindparam("least"), function_archives.c.piece < bindparam("below")
)


class SqlFunctionReader:
    """Implements domain.functions.ports.FunctionReader over a database or over one open transaction."""

    def __init__(self, session: Session, sealer: Sealer) -> None:
        self._session = session
        self._sealer = sealer

    async def get(self, name: str) -> Function | None:
        return await ROWS.get(self._session, name)

    async def version(self, name: str, version: str) -> Stored | None:
        rows = await self._session.read(GET_VERSION, at(name=name, version=version))
        return self._opened(rows[0]) if rows else None

    async def versions(self, name: str, *, after: str | None, limit: int) -> Sequence[Stored]:
        number = -1 if after is None else _number(after)
        rows = await self._session.read(LIST_VERSIONS, {**at(name=name), "after": number, "limit": limit})
        return [self._opened(row) for row in rows]

    async def alias(self, name: str, alias: str) -> Alias | None:
        return await ALIASES.get(self._session, name, alias)

    async def aliases(self, name: str, *, after: str | None, limit: int) -> Sequence[Alias]:
        return await ALIASES.page(self._session, name, after=after, limit=limit)

    def _opened(self, row: Row[*tuple[Any, ...]]) -> Stored:
        version = VERSION(row[0])
        return Stored(version, self._sealer.open(_place(version), row[1]))


class SqlFunctionEditor(SqlFunctionReader):
    """Implements domain.functions.ports.FunctionEditor."""

    def __init__(self, transaction: Transaction, sealer: Sealer, name: str) -> None:
        super().__init__(transaction, sealer)
        self._transaction = transaction
        transaction.mark(changes.function(name))

    async def put(self, function: Function) -> None:
        await ROWS.replace(self._transaction, function.name, value=function)

    async def put_version(self, stored: Stored) -> None:
        version = stored.version
        await _require_archive(self._transaction, version)
        row = {
            "name": version.name,
            "version": version.version,
            "number": _number(version.version),
            "body": msgspec.json.encode(version),
            "sealed": self._sealer.seal(_place(version), stored.variables),
        }
        await self._transaction.run(PUT_VERSION, row)

    async def put_alias(self, alias: Alias) -> None:
        row = {"name": alias.function, "alias": alias.name, "body": msgspec.json.encode(alias)}
        await self._transaction.run(PUT_ALIAS, row)

    async def remove_version(self, name: str, version: str) -> None:
        await self._transaction.run(REMOVE_VERSION, at(name=name, version=version))

    async def remove_alias(self, name: str, alias: str) -> None:
        await ALIASES.delete(self._transaction, name, alias)

    async def remove(self, name: str) -> None:
        await ROWS.delete(self._transaction, name)


class SqlFunctionRepository(SqlFunctionReader):
    """Implements domain.functions.ports.FunctionRepository."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        super().__init__(database, sealer)
        self._database = database

    @asynccontextmanager
    async def edit(self, name: str) -> AsyncIterator[FunctionEditor]:
        async with self._database.write() as transaction:
            if not await transaction.read(LOCK, at(name=name)):
                raise NotFound(f"there is no function {name}")
            yield SqlFunctionEditor(transaction, self._sealer, name)
            # Not earlier: what was uploaded for this unit of work may be named by its last statement.
            await _forget_archives(transaction, name)

    async def add(self, function: Function, latest: Stored) -> None:
        async with self._database.write() as transaction:
            if not await ROWS.insert(transaction, function.name, value=function):
                raise AlreadyExists(f"function {function.name} exists")
            await SqlFunctionEditor(transaction, self._sealer, function.name).put_version(latest)

    async def latest(self, *, after: str | None, limit: int) -> Sequence[Stored]:
        rows = await self._database.read(LIST_LATEST, {"after": after or "", "limit": limit})
        return [self._opened(row) for row in rows]

    async def upload(self, name: str, digest: str, archive: bytes) -> None:
        for piece, start in enumerate(range(0, len(archive), PIECE)):
            content = archive[start : start + PIECE]
            async with self._database.write() as transaction:
                await transaction.run(
                    ADD_PIECE, {"name": name, "digest": digest, "piece": piece, "content": content}
                )
            await asyncio.sleep(0)

    async def download(self, name: str, digest: str) -> bytes | None:
        [(count,)] = await self._database.read(PIECES, at(name=name, digest=digest))
        pieces: list[bytes] = []
        for piece in range(count):
            rows = await self._database.read(READ_PIECE, at(name=name, digest=digest, piece=piece))
            if not rows:
                return None
            pieces.append(rows[0][0])
            await asyncio.sleep(0)
        return b"".join(pieces) or None


def _number(version: str) -> int:
    return 0 if version == LATEST else int(version)


def _place(version: FunctionVersion) -> Place:
    return Place(function_versions.name, (version.name, version.version))


async def _require_archive(transaction: Transaction, version: FunctionVersion) -> None:
    """Another update may have taken away what was uploaded and not yet named. Raises Conflict."""
    if version.code.mount is not None:
        return
    [(count,)] = await transaction.read(PIECES, at(name=version.name, digest=version.code.digest))
    if count * PIECE < version.code.size:
        raise Conflict(f"the archive {version.code.digest} of function {version.name} is not there")


async def _forget_archives(transaction: Transaction, name: str) -> None:
    """Remove the archives that no version names."""
    named = {VERSION(body).code.digest for (body,) in await transaction.read(BODIES, at(name=name))}
    for (digest,) in await transaction.read(DIGESTS, at(name=name)):
        if digest in named:
            continue
        least = 0
        while await transaction.run(
            REMOVE_PIECES, {**at(name=name, digest=digest), "least": least, "below": least + PIECES_AT_ONCE}
        ):
            least += PIECES_AT_ONCE
            await asyncio.sleep(0)
