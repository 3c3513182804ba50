"""The contract of domain.functions.ports.FunctionRepository."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.errors import AlreadyExists, Conflict, NotFound
from poolhouse.domain.functions.ports import FunctionRepository, Stored
from poolhouse.domain.functions.values import LATEST, Alias, Code, Function, FunctionVersion, Statement
from poolhouse.domain.secret import Secret
from poolhouse.storage.function_tables import PIECE
from tests.contracts.racing import outcomes
from tests.contracts.values import HOSTILE, NOON

ARCHIVE = bytes(range(256)) * (PIECE // 128) + b"the last piece is short"
NAME = "orders"


def a_version(version: str = LATEST, name: str = NAME, digest: str = "digest", **fields: Any) -> Stored:
    given = {
        "name": name,
        "version": version,
        "runtime": "python3.12",
        "handler": "app.handler",
        "role": "arn:aws:iam::123456789012:role/r",
        "code": Code(digest=digest, size=len(ARCHIVE)),
        "modified": NOON,
        "revision_id": "r1",
    }
    return Stored(FunctionVersion(**{**given, **fields}), Secret('{"TABLE":"orders"}'))


def an_alias(name: str = "live", **fields: Any) -> Alias:
    return Alias(**{"function": NAME, "name": name, "version": LATEST, "revision_id": "a1", **fields})


@pytest.mark.anyio
class FunctionsContract:
    async def _add(self, functions: FunctionRepository, name: str = NAME) -> None:
        await functions.upload(name, "digest", ARCHIVE)
        await functions.add(Function(name=name), a_version(name=name))

    async def test_a_function_and_its_archive(self, functions: FunctionRepository) -> None:
        await self._add(functions)
        assert await functions.get(NAME) == Function(name=NAME)
        assert await functions.version(NAME, LATEST) == a_version()
        assert await functions.download(NAME, "digest") == ARCHIVE
        assert await functions.get("unknown\0") is None
        assert await functions.version(NAME, "1") is None
        assert await functions.download(NAME, "other") is None

    async def test_a_name_is_taken_once(self, functions: FunctionRepository) -> None:
        await functions.upload(NAME, "digest", ARCHIVE)
        calls = (functions.add(Function(name=NAME), a_version()) for _ in range(16))
        assert await outcomes(calls) == {"done": 1, "AlreadyExists": 15}
        with pytest.raises(AlreadyExists):
            await functions.add(Function(name=NAME), a_version())

    async def test_a_version_needs_the_archive_it_names(self, functions: FunctionRepository) -> None:
        await functions.upload(NAME, "digest", ARCHIVE[:PIECE])
        with pytest.raises(Conflict):
            await functions.add(Function(name=NAME), a_version())
        assert await functions.get(NAME) is None
        mounted = a_version(code=Code(digest="d", size=0, mount="/srv/app"))
        await functions.add(Function(name=NAME), mounted)
        assert await functions.version(NAME, LATEST) == mounted

    async def test_an_archive_nobody_names_is_forgotten(self, functions: FunctionRepository) -> None:
        await self._add(functions)
        await functions.upload(NAME, "new", ARCHIVE)
        async with functions.edit(NAME) as edited:
            await edited.put_version(a_version("1"))
            await edited.put_version(a_version(digest="new"))
        assert await functions.download(NAME, "digest") == ARCHIVE  # version 1 names it
        async with functions.edit(NAME) as edited:
            await edited.remove_version(NAME, "1")
        assert await functions.download(NAME, "digest") is None
        assert await functions.download(NAME, "new") == ARCHIVE

    async def test_versions_are_listed_by_number(self, functions: FunctionRepository) -> None:
        await self._add(functions)
        async with functions.edit(NAME) as edited:
            for number in ("10", "2", "9"):
                await edited.put_version(a_version(number))
        listed = [stored.version.version for stored in await functions.versions(NAME, after=None, limit=3)]
        assert listed == [LATEST, "2", "9"]
        assert [s.version.version for s in await functions.versions(NAME, after="9", limit=3)] == ["10"]

    async def test_latest_of_all_by_name(self, functions: FunctionRepository) -> None:
        for name in ("c", "a", "b"):
            await self._add(functions, name)
        assert [s.version.name for s in await functions.latest(after=None, limit=2)] == ["a", "b"]
        assert [s.version.name for s in await functions.latest(after="b", limit=2)] == ["c"]

    async def test_permissions_tags_and_aliases(self, functions: FunctionRepository) -> None:
        await self._add(functions)
        statement = Statement(id="s", action="lambda:InvokeFunction", principal="apigateway.amazonaws.com")
        changed = Function(name=NAME, published=3, tags={"k": HOSTILE}, statements=(statement,))
        async with functions.edit(NAME) as edited:
            await edited.put(changed)
            await edited.put_alias(an_alias(description=HOSTILE))
            await edited.put_alias(an_alias("beta"))
            assert await edited.get(NAME) == changed
        assert await functions.get(NAME) == changed
        assert await functions.alias(NAME, "live") == an_alias(description=HOSTILE)
        assert await functions.aliases(NAME, after="beta", limit=5) == [an_alias(description=HOSTILE)]
        async with functions.edit(NAME) as edited:
            await edited.remove_alias(NAME, "live")
        assert await functions.alias(NAME, "live") is None

    async def test_remove_takes_everything_of_the_function(self, functions: FunctionRepository) -> None:
        await self._add(functions)
        await self._add(functions, "other")
        async with functions.edit(NAME) as edited:
            await edited.put_alias(an_alias())
            await edited.remove(NAME)
        assert await functions.get(NAME) is None
        assert await functions.versions(NAME, after=None, limit=5) == []
        assert await functions.aliases(NAME, after=None, limit=5) == []
        assert await functions.download(NAME, "digest") is None
        assert await functions.download("other", "digest") == ARCHIVE
        with pytest.raises(NotFound):
            async with functions.edit(NAME):
                pass

    async def test_an_edit_that_fails_changes_nothing(self, functions: FunctionRepository) -> None:
        await self._add(functions)

        async def edits_and_fails() -> None:
            async with functions.edit(NAME) as edited:
                await edited.put(Function(name=NAME, published=9))
                raise Conflict("on purpose")

        with pytest.raises(Conflict):
            await edits_and_fails()
        assert await functions.get(NAME) == Function(name=NAME)
