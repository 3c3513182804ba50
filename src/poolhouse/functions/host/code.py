"""The code of functions as folders: unpacked archives, and mounted folders with a look at what changed in them."""

from __future__ import annotations

import asyncio
import fcntl
import io
import os
import shutil
import stat
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import structlog

from poolhouse.domain.functions.archives import BROKEN, links_of
from poolhouse.domain.functions.ports import FunctionRepository
from poolhouse.domain.functions.values import FunctionVersion
from poolhouse.functions.host.leftovers import end_leftovers

log = structlog.get_logger("poolhouse.functions")

PREFIX: Final = "run-"
SCRATCH: Final = "scratch"
# A mounted folder is looked through up to here; changes in the rest are not noticed.
WATCHED_FILES: Final = 5_000
UNWATCHED: Final = frozenset({".git", "__pycache__", "node_modules", ".venv", ".mypy_cache", ".pytest_cache"})
# Looking through a folder may take a twentieth of the time.
LOOK_SHARE: Final = 20


class CodeMissing(Exception):
    """The code is not there (any more); the text says which."""


class Folders:
    """Where the code lies. Unpacked archives are this process's own and go when it ends."""

    def __init__(self, base: Path, functions: FunctionRepository) -> None:
        """`base` is made when it is needed first."""
        self._base = base
        self._made: _Own | None = None
        self._functions = functions
        self._unpacked: dict[str, asyncio.Task[Path]] = {}
        self._watched: dict[str, _Watched] = {}

    async def of(self, version: FunctionVersion) -> tuple[str, str]:
        """The folder, and a stamp that changes when the code in it does. Raises CodeMissing."""
        mount = version.code.mount
        if mount is not None:
            return mount, self._stamp(mount)
        digest = version.code.digest
        task = self._unpacked.get(digest)
        if task is not None and task.done() and not task.cancelled() and task.exception() is None:
            return str(task.result()), digest
        if task is None or task.done():
            # A task of its own: a caller that goes away must not take the others' folder with it.
            task = self._unpacked[digest] = asyncio.create_task(self._unpack(version))
        return str(await asyncio.shield(task)), digest

    def scratch(self, name: str) -> Path:
        """An empty folder for temporary files. Raises OSError."""
        made = self._own() / SCRATCH / name
        made.mkdir(parents=True, mode=0o700)
        return made

    async def close(self) -> None:
        for task in self._unpacked.values():
            task.cancel()
        if self._made is not None:
            await asyncio.to_thread(_remove, self._made.folder)
            os.close(self._made.lock)
            self._made = None

    def _own(self) -> Path:
        """This process's folder. Whoever can lock another's knows that its process has ended."""
        if self._made is None:
            self._base.mkdir(parents=True, exist_ok=True, mode=0o700)
            for left in self._base.glob(f"{PREFIX}*"):
                _remove_if_left(left)
            folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self._base))
            lock = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._made = _Own(folder, lock)
        return self._made.folder

    async def _unpack(self, version: FunctionVersion) -> Path:
        archive = await self._functions.download(version.name, version.code.digest)
        if archive is None:
            raise CodeMissing(f"the archive of function {version.name} is not in the database")
        try:
            return await asyncio.to_thread(self._unpack_into_place, version, archive)
        except BROKEN as error:
            raise CodeMissing(f"the archive of function {version.name} cannot be unpacked: {error!r}") from None

    def _unpack_into_place(self, version: FunctionVersion, archive: bytes) -> Path:
        name = version.code.digest.translate(str.maketrans("+/=", "-__"))
        place, draft = self._own() / name, self._own() / f".{name}"
        shutil.rmtree(draft, ignore_errors=True)  # of an attempt that failed
        draft.mkdir(parents=True, mode=0o700)
        unpack(archive, draft)
        draft.rename(place)
        return place

    def _stamp(self, mount: str) -> str:
        watched = self._watched.setdefault(mount, _Watched())
        return watched.stamp(mount)


class _Own(NamedTuple):
    """`lock` is the open folder, locked for as long as the process lives."""

    folder: Path
    lock: int


def _remove_if_left(folder: Path) -> None:
    """Of a server that was killed."""
    try:
        opened = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return
    else:
        _remove(folder)
    finally:
        os.close(opened)


def _remove(folder: Path) -> None:
    """With whatever still runs there."""
    end_leftovers(str(folder / SCRATCH))
    shutil.rmtree(folder, ignore_errors=True)


class _Watched:
    """The newest look at a mounted folder."""

    __slots__ = ("_again", "_stamp")

    def __init__(self) -> None:
        self._again = 0.0
        self._stamp = ""

    def stamp(self, mount: str) -> str:
        """Raises CodeMissing."""
        start = time.monotonic()
        if start >= self._again:
            if not Path(mount).is_dir():
                raise CodeMissing(f"the mounted folder {mount} is not there")
            self._stamp = str(hash(tuple(_looked_through(mount))))
            took = time.monotonic() - start
            self._again = start + took * LOOK_SHARE if took > 0.001 else 0.0
        return self._stamp


def _looked_through(mount: str) -> Iterator[tuple[str, int, int]]:
    left = WATCHED_FILES
    for folder, folders, files in os.walk(mount):
        folders[:] = sorted(name for name in folders if name not in UNWATCHED)
        for name in sorted(files):
            if left <= 0:
                return
            left -= 1
            path = os.path.join(folder, name)  # noqa: PTH118 - a third of the cost of a Path
            try:
                found = os.stat(path)  # noqa: PTH116
            except OSError:
                continue
            yield path, found.st_mtime_ns, found.st_size


def unpack(archive: bytes, folder: Path) -> None:
    """The archive passed `check_archive`. Links come last: nothing is written through one."""
    opened = zipfile.ZipFile(io.BytesIO(archive))
    links = links_of(opened)
    linked = frozenset(links)
    for entry in opened.infolist():
        if entry in linked:
            continue
        path = Path(opened.extract(entry, folder))
        executable = (entry.external_attr >> 16) & stat.S_IXUSR
        if executable and path.is_file():
            path.chmod(0o700)
    for entry in links:
        path = folder / entry.filename
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(opened.read(entry).decode())
