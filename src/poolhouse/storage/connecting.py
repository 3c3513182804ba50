"""Which database the settings name."""

from __future__ import annotations

from pathlib import Path

from poolhouse.settings import InvalidSettings, Settings
from poolhouse.storage.database import Database
from poolhouse.storage.sqlite import SqliteDatabase


def database_for(settings: Settings) -> Database:
    """Not opened yet. Raises InvalidSettings."""
    url = settings.database_url()
    if url.startswith("sqlite:///"):
        return SqliteDatabase(Path(url.removeprefix("sqlite:///")), synchronous=settings.sqlite_synchronous)
    if url.startswith(("postgresql://", "postgres://")):
        # Costs 0.1 s and 10 MB, which SQLite's users need not pay.
        from poolhouse.storage.postgres import PostgresDatabase  # noqa: PLC0415  imported only when used

        return PostgresDatabase(url)
    scheme = url.partition(":")[0]
    raise InvalidSettings(f"database: a URL begins with postgresql:// or sqlite:///, not with {scheme}:")
