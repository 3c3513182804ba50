"""Statements as SQLite's own driver takes them, each compiled once.

Executing one through SQLAlchemy takes 17 µs, of which an indexed read in SQLite is 3; a refresh or a sign-in has
half a dozen of them. What SQLAlchemy knows about a statement (its text, its parameters' order, its types) is asked
once, and a run is then the driver's.
"""

from __future__ import annotations

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any

from sqlalchemy import ClauseElement, Executable, exc
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from poolhouse.storage.database import Parameters, Rows

Convert = Callable[[Any], Any]
DIALECT = SQLiteDialect_pysqlite(dbapi=sqlite3)
# Far more than there are; one that is built anew for each call must not stay for ever.
KEPT = 2048


class Prepared:
    """One statement. What the driver raises comes as SQLAlchemy's exception, without any value of a row."""

    def __init__(self, statement: Executable) -> None:
        assert isinstance(statement, ClauseElement), "what is executed can be compiled"
        compiled = statement.compile(dialect=DIALECT)
        assert isinstance(compiled, SQLCompiler), "no schema is made here"
        assert not compiled.post_compile_params, "lists of values have no fixed text"
        self._sql = compiled.string
        # What the statement was built with; the rest is given with each run.
        self._fixed = {name: value for name, value in compiled.params.items() if not compiled.binds[name].required}
        self._parameters = tuple(
            (name, _binding(compiled.binds[name].type)) for name in compiled.positiontup or ()
        )
        # A plain text tells nothing of its columns, and needs nothing converted.
        self._results = tuple(_reading(column.type) for column in getattr(statement, "exported_columns", ()))
        self._row: Convert | None = None

    def read(self, connection: sqlite3.Connection, parameters: Parameters) -> Rows:
        """All rows, as named tuples."""
        try:
            cursor = connection.execute(self._sql, self._values(parameters))
            found = cursor.fetchall()
        except sqlite3.Error as error:
            raise _wrapped(self._sql, error) from error
        if not found:
            return found
        row = self._row = self._row or self._shape(cursor)
        return [row(values) for values in found]

    def run(self, connection: sqlite3.Connection, parameters: Parameters | Sequence[Parameters]) -> int:
        """The number of rows that it touched."""
        try:
            if isinstance(parameters, Sequence):
                return connection.executemany(self._sql, map(self._values, parameters)).rowcount
            return connection.execute(self._sql, self._values(parameters)).rowcount
        except sqlite3.Error as error:
            raise _wrapped(self._sql, error) from error

    def _values(self, parameters: Parameters) -> list[object]:
        given = {**self._fixed, **parameters} if self._fixed else parameters
        return [given[name] if convert is None else convert(given[name]) for name, convert in self._parameters]

    def _shape(self, cursor: sqlite3.Cursor) -> Convert:
        """What makes a row of the driver's tuple."""
        names = [column[0] for column in cursor.description]
        row: type[tuple[Any, ...]] = namedtuple("Row", names, rename=True)  # type: ignore[misc]
        make, results = partial(tuple.__new__, row), self._results
        if not any(results):
            return make
        return lambda values: make(
            value if convert is None else convert(value) for convert, value in zip(results, values, strict=True)
        )


@lru_cache(KEPT)
def prepared(statement: Executable) -> Prepared:
    return Prepared(statement)


def _binding(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(DIALECT).bind_processor(DIALECT)


def _reading(kind: TypeEngine[Any]) -> Convert | None:
    return kind.dialect_impl(DIALECT).result_processor(DIALECT, None)


def _wrapped(sql: str, error: sqlite3.Error) -> exc.StatementError:
    """As the engine raises it: its text goes to the log, and must not carry a row's values there."""
    return exc.DBAPIError.instance(sql, None, error, sqlite3.Error, hide_parameters=True, dialect=DIALECT)
