"""The schema comes up from nothing on both databases, once, and is what the statements expect."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, select, text

from poolhouse.domain.apis.models import default_models
from poolhouse.settings import InvalidSettings, Settings
from poolhouse.storage import migrations, tables
from poolhouse.storage.connecting import database_for
from poolhouse.storage.database import Database
from poolhouse.storage.migrations import creation, upgrade
from tests.contracts.user_values import a_user
from tests.contracts.values import API, POOL, a_pool, an_api
from tests.storage.databases import MASTER_KEY, opened

ROOT = Path(__file__).parents[2]
START = f"""
import asyncio, json, os, sys
from poolhouse.settings import Settings
from poolhouse.storage.opening import open_storage
from poolhouse.system import SystemClock

async def main():
    settings = Settings(**json.loads(sys.argv[1]))
    storage = open_storage(settings, master_keys=[{MASTER_KEY!r}], clock=SystemClock())
    print("here", flush=True)
    sys.stdin.readline()
    await storage.start()
    await storage.close()
    print("alembic" in sys.modules, "asyncpg" in sys.modules)

asyncio.run(main())
"""


def test_from_nothing_to_the_head(empty_database: Settings) -> None:
    steps = migrations.pending(empty_database)
    assert steps
    assert steps[0] == "0001 User pools and REST APIs"
    migrations.apply(empty_database)
    assert migrations.pending(empty_database) == ()
    migrations.apply(empty_database)
    assert migrations.pending(empty_database) == ()


def test_looking_creates_nothing(tmp_path: Path) -> None:
    assert migrations.pending(Settings(data=str(tmp_path / "none")))
    assert not (tmp_path / "none").exists()


def test_head_is_the_newest_revision() -> None:
    scripts = ScriptDirectory.from_config(upgrade.config())
    assert scripts.get_heads() == [migrations.HEAD]


@pytest.mark.anyio
async def test_a_newer_schema_is_left_alone(empty_database: Settings) -> None:
    async with opened(empty_database) as storage, storage._database.write() as transaction:
        await transaction.run(text("UPDATE alembic_version SET version_num = '9999'"), {})
    with pytest.raises(migrations.UnknownSchema, match="9999"):
        async with opened(empty_database):
            pytest.fail("started")


@pytest.mark.anyio
async def test_nodes_that_start_together_bring_it_up_once(empty_database: Settings) -> None:
    """In processes of their own, released at the same moment."""
    settings = f'{{"data": "{empty_database.data}", "database": "{empty_database.database}"}}'
    nodes = [
        await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            START,
            settings,
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        for _ in range(3)
    ]
    for node in nodes:
        assert node.stdout
        assert await node.stdout.readline() == b"here\n"
    answers = await asyncio.gather(*(node.communicate(b"go\n") for node in nodes))
    assert [node.returncode for node in nodes] == [0, 0, 0], answers
    async with opened(empty_database) as storage:
        [(steps,)] = await storage._database.read(text("SELECT count(*) FROM alembic_version"), {})
        assert steps == 1


@pytest.mark.anyio
async def test_a_start_loads_neither_alembic_nor_another_driver(tmp_path: Path) -> None:
    """Both cost start-up time and memory that a running server has no use for."""
    node = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        START,
        f'{{"data": "{tmp_path}"}}',
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await node.communicate(b"go\n")
    assert output.split() == [b"here", b"False", b"False"]


@pytest.mark.anyio
@pytest.mark.parametrize("way", [creation.from_nothing, upgrade.to_head])
async def test_a_failure_leaves_nothing(empty_database: Settings, way: Callable[[Connection], None]) -> None:
    def broken(connection: Connection) -> None:
        way(connection)
        raise ArithmeticError("after the last step")

    async with connected(empty_database) as database:
        with pytest.raises(ArithmeticError):
            await database.exclusively(broken)
        assert await described(database) == {}


SQLITE = """
    SELECT m.name, 'column', c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_master m,
        pragma_table_info(m.name) c WHERE m.type = 'table'
    UNION ALL SELECT m.name, 'key', f."from", f."table", f."to", f.on_delete, f.seq FROM sqlite_master m,
        pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
    UNION ALL SELECT m.name, 'index', i.name, i."unique", x.name, x.coll, x.seqno FROM sqlite_master m,
        pragma_index_list(m.name) i, pragma_index_xinfo(i.name) x WHERE m.type = 'table'
"""
POSTGRES = """
    SELECT c.relname, 'column', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, o.collname,
        pg_get_expr(d.adbin, d.adrelid)
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    LEFT JOIN pg_collation o ON o.oid = a.attcollation
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT conrelid::regclass::text, 'constraint', conname, pg_get_constraintdef(oid), NULL, NULL, NULL
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT tablename, 'index', indexname, indexdef, NULL, NULL, NULL FROM pg_indexes
        WHERE schemaname = 'public'
"""


async def described(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """The schema as the database tells it: columns, keys and indexes by table."""
    statement = text(SQLITE if "Sqlite" in type(database).__name__ else POSTGRES)
    found: dict[str, list[tuple[Any, ...]]] = {}
    for table, *facts in await database.read(statement, {}):
        if not table.startswith("sqlite_"):
            found.setdefault(table, []).append(tuple(facts))
    return {table: sorted(facts, key=repr) for table, facts in found.items()}


@asynccontextmanager
async def connected(settings: Settings) -> AsyncIterator[Database]:
    database = database_for(settings)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


@pytest.mark.anyio
async def test_the_steps_lead_to_what_is_created_at_once(
    empty_database: Settings, another_empty: Settings
) -> None:
    async with connected(empty_database) as stepwise, connected(another_empty) as at_once:
        await stepwise.exclusively(upgrade.to_head)
        await at_once.exclusively(creation.from_nothing)
        assert set(await described(stepwise)) == {*tables.metadata.tables, "alembic_version"}
        assert await described(stepwise) == await described(at_once)
        for table in [creation.VERSION, *tables.metadata.sorted_tables]:
            assert sorted(await stepwise.read(select(table), {})) == sorted(await at_once.read(select(table), {}))


@pytest.mark.anyio
async def test_an_older_schema_is_brought_up_step_by_step(empty_database: Settings) -> None:
    """The oldest there can be: Alembic's table, and no step taken."""
    async with connected(empty_database) as database:
        await database.exclusively(creation.VERSION.create)
        assert await migrations.steps_pending(database) == upgrade.steps_after(None)
        await migrations.ensure(database)
        assert await migrations.current(database) == migrations.HEAD
        assert await migrations.steps_pending(database) == ()


@pytest.mark.anyio
async def test_what_is_there_stays_when_users_come(empty_database: Settings) -> None:
    def to_0001(connection: Connection) -> None:
        command.upgrade(upgrade.config(connection), "0001")

    async with connected(empty_database) as database:
        await database.exclusively(to_0001)
        assert (await migrations.steps_pending(database))[0] == "0002 Users"
        async with database.write() as transaction:
            row = {"id": POOL, "body": msgspec.json.encode(a_pool())}
            await transaction.run(insert(tables.user_pools), row)
    async with opened(empty_database) as storage:
        assert await storage.pools.pools.get(POOL) == a_pool()
        await storage.users.users.add(a_user(), [], searchable={})
        assert await storage.users.users.count(POOL) == 1


@pytest.fixture
def another_empty(request: pytest.FixtureRequest, empty_database: Settings, tmp_path: Path) -> Settings:
    """A second empty database of the same kind."""
    if not empty_database.database:
        return Settings(data=str(tmp_path / "another"))
    return Settings(data=str(tmp_path), database=request.getfixturevalue("second_postgres_database"))


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "poolhouse.db", "postgresql"])
def test_a_database_that_cannot_be_used_is_refused(url: str) -> None:
    with pytest.raises(InvalidSettings, match="database: "):
        database_for(Settings(database=url))


@pytest.mark.anyio
async def test_apis_get_the_models_they_would_be_born_with(empty_database: Settings) -> None:
    """Their methods may name them; which models there are is looked at since."""

    def to_0004(connection: Connection) -> None:
        command.upgrade(upgrade.config(connection), "0004")
        connection.execute(insert(tables.rest_apis), {"id": API, "body": msgspec.json.encode(an_api())})

    async with connected(empty_database) as database:
        await database.exclusively(to_0004)
    async with opened(empty_database) as storage:
        assert await storage.apis.models.page(API) == default_models(API, ["empty0", "error0"])
