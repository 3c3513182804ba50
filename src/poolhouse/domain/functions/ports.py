"""What functions need of storage."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import NamedTuple, Protocol

from poolhouse.domain.functions.values import Alias, Function, FunctionVersion
from poolhouse.domain.secret import Secret


class Stored(NamedTuple):
    """A version with its environment variables: a JSON object, or null where none were given; sealed at rest."""

    version: FunctionVersion
    variables: Secret


class FunctionReader(Protocol):
    async def get(self, name: str) -> Function | None: ...

    async def version(self, name: str, version: str) -> Stored | None: ...

    async def versions(self, name: str, *, after: str | None, limit: int) -> Sequence[Stored]:
        """`$LATEST` first, then published ones by number. `after` is a version."""
        ...

    async def alias(self, name: str, alias: str) -> Alias | None: ...

    async def aliases(self, name: str, *, after: str | None, limit: int) -> Sequence[Alias]: ...


class FunctionEditor(FunctionReader, Protocol):
    """One function, held until the unit of work ends."""

    async def put(self, function: Function) -> None: ...

    async def put_version(self, stored: Stored) -> None:
        """Adds or replaces. Raises Conflict: the archive it names was never uploaded, or is gone again."""
        ...

    async def put_alias(self, alias: Alias) -> None: ...

    async def remove_version(self, name: str, version: str) -> None: ...

    async def remove_alias(self, name: str, alias: str) -> None: ...

    async def remove(self, name: str) -> None:
        """With all versions, aliases and archives."""
        ...


class FunctionRepository(FunctionReader, Protocol):
    def edit(self, name: str) -> AbstractAsyncContextManager[FunctionEditor]:
        """A unit of work. Raises NotFound."""
        ...

    async def add(self, function: Function, latest: Stored) -> None:
        """Raises AlreadyExists, or Conflict as `put_version` does."""
        ...

    async def latest(self, *, after: str | None, limit: int) -> Sequence[Stored]:
        """`$LATEST` of every function, by name. `after` is a name."""
        ...

    async def upload(self, name: str, digest: str, archive: bytes) -> None:
        """Keep an archive until a version names it: in pieces, so that no statement holds up others."""
        ...

    async def download(self, name: str, digest: str) -> bytes | None:
        """None when there is no such archive (any more)."""
        ...
