"""What a contract cannot show of the stores of users: what is left in tables, indexes, nodes, and what is told."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import Select, func, select, text
from sqlalchemy.dialects import sqlite

from poolhouse.domain.errors import AlreadyExists, NotFound
from poolhouse.domain.users.ports import Name, UserPage
from poolhouse.settings import Settings
from poolhouse.storage import removal, tables, user_tables
from poolhouse.storage.importing import NewUser
from poolhouse.storage.opening import Storage
from poolhouse.storage.stores import groups, outbox, tickets, user_keys, users
from tests.contracts.authorization_codes import a_grant
from tests.contracts.racing import outcomes
from tests.contracts.user_values import (
    ANN,
    BOB,
    a_code,
    a_device,
    a_group,
    a_message,
    a_passkey,
    a_password,
    a_session,
    a_token,
    a_user,
    equal,
    names,
    some_attempts,
)
from tests.contracts.values import MANY, NOON, OTHER_POOL, POOL, a_pool
from tests.storage.databases import opened

pytestmark = pytest.mark.anyio


async def fill(storage: Storage) -> None:
    """A row of Ann's in every table of users; users are many enough for several batches."""
    await storage.pools.pools.add(a_pool(), at_most=MANY)
    stores = storage.users
    for sub, name in ((ANN, "ann"), (BOB, "bob")):
        await stores.users.add(a_user(sub), names(name), searchable={"email": f"{name}@x", "name": name})
        await stores.codes.put(a_code(sub))
    await stores.passwords.put(a_password())
    await stores.software_tokens.put(a_token())
    await stores.attempts.put(some_attempts())
    await stores.devices.put(a_device())
    await stores.passkeys.add(a_passkey(), at_most=MANY)
    await stores.sessions.put(a_session())
    await stores.groups.add(a_group(), at_most=MANY)
    await stores.groups.join(POOL, "admins", ANN, at_most=MANY)
    await stores.spent.use(POOL, "t", expires_at=NOON)
    await stores.revocations.add(POOL, "j", expires_at=NOON)
    await storage.outbox.add(a_message())
    await storage.codes.add("code", a_grant())


async def left(storage: Storage) -> Counter[str]:
    """How many rows there are in each table of users."""
    counts = Counter[str]()
    for table in user_tables.ALL:
        [(counts[table.name],)] = await storage._database.read(select(func.count()).select_from(table), {})
    return +counts


async def test_every_table_is_filled_here(here: Storage) -> None:
    """Else the tests of removal below prove nothing."""
    await fill(here)
    assert set(await left(here)) == {table.name for table in user_tables.ALL}


def test_every_table_belongs_to_a_pool() -> None:
    for table in user_tables.ALL:
        assert next(column.name for column in table.primary_key.columns) == "pool_id"
    assert user_tables.ALL[0] is user_tables.users
    assert {*user_tables.ALL}.isdisjoint(tables.metadata.tables[name] for name in user_tables.OTHERS)


@pytest.mark.parametrize("batch", [1, 2000])
async def test_removal_of_a_pool_leaves_nothing(
    here: Storage, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(removal, "BATCH", batch)
    await fill(here)
    await here.pools.pools.add(a_pool(OTHER_POOL), at_most=MANY)
    await here.users.users.add(a_user(pool_id=OTHER_POOL), names("ann"), searchable={"email": "x"})
    await here.pools.pools.remove(POOL)
    expected = {"users": 1, "user_names": 1, "user_search": 1, "user_counts": 1}
    assert await left(here) == expected


async def test_removal_of_a_user_leaves_nothing(here: Storage) -> None:
    await fill(here)
    await here.users.users.remove(POOL, BOB)
    await here.users.users.remove(POOL, ANN)
    rest = await left(here)
    assert set(rest) == {
        "user_counts",
        "user_groups",
        "spent_tickets",
        "revocations",
        "outbox",
        "authorization_codes",
    }
    assert await here.users.users.count(POOL) == 0


async def test_reset_leaves_nothing(here: Storage) -> None:
    await fill(here)
    await here.reset()
    assert await left(here) == {}


async def test_user_writes_tell_no_changes(here: Storage) -> None:
    """Snapshots hold no users; a sign-up must not wake every node."""
    await here.pools.pools.add(a_pool(OTHER_POOL), at_most=MANY)
    heard: list[frozenset[str]] = []
    here.changes.subscribe(heard.append)
    await fill(here)
    async with here.users.edit(POOL, ANN) as inside:
        await inside.users.put(a_user(enabled=False), names("new"))
    await here.users.users.remove(POOL, ANN)
    assert heard == [{f"pool:{POOL}"}], "the pool itself was added"


async def test_two_nodes_use_a_ticket_once(here: Storage, there: Storage) -> None:
    nodes = (here, there)
    uses = await asyncio.gather(*(nodes[n % 2].users.spent.use(POOL, "t", expires_at=NOON) for n in range(64)))
    assert uses.count(True) == 1


async def test_two_nodes_give_a_name_once(here: Storage, there: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    nodes = (here, there)
    adds = (nodes[n % 2].users.users.add(a_user(f"{n}"), names("ann"), searchable={}) for n in range(64))
    assert await outcomes(adds) == {"done": 1, "NameTaken": 63}
    assert await there.users.users.count(POOL) == 1


async def test_two_nodes_send_a_message_once(here: Storage, there: Storage) -> None:
    for number in range(20):
        await here.outbox.add(a_message(f"m{number}"))
    takes = await asyncio.gather(
        *(node.outbox.take_due(now=NOON, lease=60, limit=3) for _ in range(8) for node in (here, there))
    )
    taken = Counter(message.id for messages in takes for message in messages)
    assert set(taken.values()) == {1}


async def test_an_edit_keeps_the_other_node_waiting(here: Storage, there: Storage) -> None:
    await fill(here)
    async with here.users.edit(POOL, ANN) as inside:
        late = asyncio.create_task(there.users.attempts.put(some_attempts(count=2)))
        await there.ping()
        assert await inside.attempts.get(POOL, ANN, "password") == some_attempts()
        await inside.attempts.put(some_attempts(count=9))
    await late
    assert await here.users.attempts.get(POOL, ANN, "password") == some_attempts(count=2)


def new(number: int, *more: str) -> NewUser:
    email = f"u{number}@example.com"
    all_names = (Name("username", f"u{number}"), *(Name("email", name) for name in more))
    return NewUser(user=a_user(f"{number:05}"), names=all_names, searchable={"email": email})


async def test_many_users_at_once(here: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await here.import_users(POOL, [new(number) for number in range(100)])
    await here.import_users(POOL, [])
    assert await here.users.users.count(POOL) == 100
    assert await here.users.users.find(POOL, "u7") == new(7).user
    found = await here.users.users.page(POOL, search=equal("u99@example.com"), limit=5)
    assert found == UserPage(users=(new(99).user,), next=None)


async def test_of_many_users_none_is_added_when_one_is_taken(here: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await here.import_users(POOL, [new(1)])
    for batch in ([new(2), new(1)], [new(2), new(3, "u1")]):
        with pytest.raises(AlreadyExists):
            await here.import_users(POOL, batch)
    with pytest.raises(NotFound):
        await here.import_users(OTHER_POOL, [new(2)])
    assert await here.users.users.count(POOL) == 1
    assert await here.users.users.get(POOL, "00002") is None


async def test_lookups_use_an_index(tmp_path: Path) -> None:
    """Latency must not grow with the number of users."""
    statements: dict[str, Select[*tuple[object, ...]]] = {
        "find": user_keys.FIND,
        "keys": users.KEYS,
        "page": users.EVERYBODY,
        "equal": users.EQUAL,
        "prefix": users.BEGINNING,
        "groups of": groups.GROUPS_OF,
        "members": groups.MEMBERS,
        "spent": tickets.USED,
        "due": outbox.DUE,
        "delivered": outbox.DELIVERED,
    }
    async with opened(Settings(data=str(tmp_path))) as storage:
        for name, statement in statements.items():
            compiled = statement.compile(dialect=sqlite.dialect(paramstyle="named"))
            plan = await storage._database.read(
                text(f"EXPLAIN QUERY PLAN {compiled}"), dict.fromkeys(compiled.params, 1)
            )
            steps = {row.detail.split()[0] for row in plan}
            assert steps == {"SEARCH"}, (name, [row.detail for row in plan])
