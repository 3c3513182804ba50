"""Statements past SQLAlchemy's execution: what goes in and comes out is as it was through it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from sqlalchemy import bindparam, delete, func, literal, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from poolhouse.storage.database import NEXT_REVISION, insert, insert_if_absent, upsert
from poolhouse.storage.prepared import prepared
from poolhouse.storage.tables import counters, seals

ODD = "a\0b\\c\ud800"


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect(":memory:", isolation_level=None)
    made.execute("CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER)")
    made.execute("CREATE TABLE seals (name TEXT PRIMARY KEY, sealed BLOB)")
    yield made
    made.close()


def test_values_are_converted_both_ways(connection: sqlite3.Connection) -> None:
    assert prepared(insert(seals)).run(connection, {"name": ODD, "sealed": b"\0\xff"}) == 1
    [row] = prepared(select(seals.c.name, seals.c.sealed)).read(connection, {})
    assert (row.name, row.sealed, row[0], tuple(row)) == (ODD, b"\0\xff", ODD, (ODD, b"\0\xff"))
    [(stored,)] = connection.execute("SELECT name FROM seals")
    assert "\0" not in stored


def test_values_that_a_statement_was_built_with(connection: sqlite3.Connection) -> None:
    prepared(insert(counters)).run(connection, {"name": "revision", "value": 7})
    assert [row.value for row in prepared(NEXT_REVISION).read(connection, {})] == [8]
    nothing = update(counters).values(value=None).where(counters.c.name == bindparam("given"))
    assert prepared(nothing).run(connection, {"given": "revision"}) == 1
    assert prepared(select(counters.c.value, literal(3).label("three"))).read(connection, {}) == [(None, 3)]


def test_the_number_of_rows(connection: sqlite3.Connection) -> None:
    rows = [{"name": name, "value": 1} for name in "abc"]
    prepared(insert(counters)).run(connection, rows)
    assert prepared(insert_if_absent(counters)).run(connection, rows[0]) == 0
    assert prepared(upsert(counters)).run(connection, {"name": "a", "value": 2}) == 1
    [row] = prepared(select(func.count(), func.sum(counters.c.value).label("all"))).read(connection, {})
    assert (row[0], row.all) == (3, 4)
    assert prepared(delete(counters)).run(connection, {}) == 3


def test_a_statement_is_compiled_once() -> None:
    statement = select(counters.c.name)
    assert prepared(statement) is prepared(statement)


def test_failures_are_sqlalchemys_and_show_no_values(connection: sqlite3.Connection) -> None:
    row = {"name": "private", "value": 1}
    prepared(insert(counters)).run(connection, row)
    with pytest.raises(IntegrityError) as taken:
        prepared(insert(counters)).run(connection, [row, row])
    with pytest.raises(OperationalError, match="no such table") as missing:
        prepared(text("SELECT * FROM nowhere WHERE name = :name")).read(connection, {"name": "private"})
    for caught in (taken, missing):
        assert isinstance(caught.value, DBAPIError)
        assert "private" not in str(caught.value)


def test_a_parameter_that_is_missing_is_an_error(connection: sqlite3.Connection) -> None:
    with pytest.raises(KeyError, match="name"):
        prepared(insert(counters)).run(connection, {"value": 1})
