"""A real PostgreSQL for the tests: one cluster a run, shared by the test workers, a database for whoever asks.

Found among the installed programs, or given as `POOLHOUSE_TEST_POSTGRES` (the URL of a server on which databases
may be created). Where there is none, tests that need it are skipped with the reason; in CI (`CI` set) they fail.
"""

from __future__ import annotations

import asyncio
import fcntl
import json
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

DEBIAN = Path("/usr/lib/postgresql")
ROOM = Path(tempfile.gettempdir())
PREFIX = "poolhouse-postgres-"
LOCK = ROOM / f"{PREFIX}lock"
# Quick rather than crash-proof: the shared cluster's data is thrown away. The crash test has a cluster of its own.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
SETTINGS = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "max_connections": "200"}


def missing(reason: str) -> NoReturn:
    """For what cannot be tested here: skips with the reason, in CI fails."""
    if os.environ.get("CI"):
        pytest.fail(f"{reason} (CI must run every test)")
    pytest.skip(reason)


def binaries() -> Path:
    """The folder of initdb and pg_ctl, of the newest version there is. Skips when there is none."""
    installed = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if installed:
        return installed[-1].parent
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    missing(f"PostgreSQL is not installed: neither on PATH nor under {DEBIAN}")


def _server_user() -> str | None:
    """PostgreSQL refuses to run as root; None when this process may run it itself."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


@dataclass
class Cluster:
    """A PostgreSQL of our own in `folder`, on a free port of 127.0.0.1, for its user `poolhouse`."""

    folder: Path
    settings: dict[str, str]
    port: int = 0

    def create(self) -> None:
        self.folder.mkdir(mode=0o700)
        if user := _server_user():
            shutil.chown(self.folder, user, pwd.getpwnam(user).pw_gid)
        self._run("initdb", "--username=poolhouse", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")

    def start(self) -> None:
        """Returns when it takes connections; keeps its port over a restart."""
        for attempt in range(5):
            self.port = self.port if self.port and not attempt else free_port()
            options = {**SETTINGS, **self.settings, "port": str(self.port)}
            line = " ".join(f"-c {name}='{value}'" for name, value in options.items())
            log = str(self.folder / "log")
            try:
                self._run("pg_ctl", "--wait", "--timeout=60", f"--log={log}", f"--options={line}", "start")
            except subprocess.CalledProcessError:
                if attempt == 4:
                    raise
            else:
                return

    def stop(self) -> None:
        with suppress(subprocess.CalledProcessError):
            self._run("pg_ctl", "--wait", "--mode=immediate", "stop")

    def kill(self) -> None:
        """SIGKILL for the server and every process of it: what a crash leaves is what was written."""
        pid_file = self.folder / "data/postmaster.pid"
        server = int(pid_file.read_text().split()[0])
        family = [server, *_children(server)]
        for pid in family:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        while any(map(_runs, family)):
            time.sleep(0.005)
        # In a container nobody may bury the dead server, and a new one would take it for alive.
        pid_file.unlink()

    def remove(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://poolhouse@127.0.0.1:{self.port}/{database}"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(binaries() / program), f"--pgdata={self.folder / 'data'}", *arguments]
        user = _server_user()
        subprocess.run(
            command,
            check=True,
            cwd=self.folder,
            user=user,
            group=pwd.getpwnam(user).pw_gid if user else None,
            extra_groups=[] if user else None,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _children(parent: int) -> list[int]:
    pids = [int(folder.name) for folder in Path("/proc").glob("[0-9]*")]
    return [pid for pid in pids if (state := _state(pid)) and int(state[1]) == parent]


def _runs(pid: int) -> bool:
    if Path("/proc/self/stat").exists():
        state = _state(pid)
        return state is not None and state[0] not in "ZX"
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def _state(pid: int) -> list[str] | None:
    """What /proc says after the name, which may hold anything: state, parent, …"""
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return None


@contextmanager
def _locked() -> Iterator[None]:
    """One worker at a time, of all runs on this machine."""
    with LOCK.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@dataclass
class Shared:
    """The run's cluster, and which workers use it; the last one out stops it."""

    folder: Path

    @property
    def _record(self) -> Path:
        return self.folder / "users.json"

    def enter(self) -> str:
        """The server's URL."""
        with _locked():
            _sweep()
            if not self._record.exists():
                cluster = Cluster(self.folder, CARELESS)
                cluster.create()
                cluster.start()
                self._record.write_text(json.dumps({"port": cluster.port, "users": []}))
            state = json.loads(self._record.read_text())
            self._record.write_text(json.dumps({**state, "users": [*state["users"], os.getpid()]}))
            return Cluster(self.folder, {}, state["port"]).url()

    def leave(self) -> None:
        with _locked():
            state = json.loads(self._record.read_text())
            state["users"].remove(os.getpid())
            self._record.write_text(json.dumps(state))
            self.remove_if_unused()

    def remove_if_unused(self) -> None:
        with suppress(FileNotFoundError):
            if any(map(_runs, json.loads(self._record.read_text())["users"])):
                return
        Cluster(self.folder, {}).remove()


def _sweep() -> None:
    """Clusters of runs that were killed."""
    for record in ROOM.glob(f"{PREFIX}*/users.json"):
        with suppress(PermissionError):
            Shared(record.parent).remove_if_unused()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """URL of the server; databases on it are made with `new_database`."""
    if given := os.environ.get("POOLHOUSE_TEST_POSTGRES"):
        yield given
        return
    binaries()
    shared = Shared(ROOM / f"{PREFIX}{os.environ.get('PYTEST_XDIST_TESTRUNUID') or os.getpid()}")
    url = shared.enter()
    yield url
    shared.leave()


@contextmanager
def new_database(server: str) -> Iterator[str]:
    """URL of an empty database; dropped at the end."""
    name = f"poolhouse_test_{uuid.uuid4().hex}"
    asyncio.run(_execute(server, f'CREATE DATABASE "{name}"'))
    try:
        yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
    finally:
        asyncio.run(_execute(server, f'DROP DATABASE "{name}" WITH (FORCE)'))


async def _execute(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture
def postgres_database(postgres_server: str) -> Iterator[str]:
    """URL of an empty database of the test's own."""
    with new_database(postgres_server) as url:
        yield url


@pytest.fixture
def second_postgres_database(postgres_server: str) -> Iterator[str]:
    """Another one, to compare with."""
    with new_database(postgres_server) as url:
        yield url
