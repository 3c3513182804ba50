"""What a request takes with 10,000 users in a pool and with 1,000,000: on SQLite and on PostgreSQL.

Loading takes minutes, so this case runs only when it is asked for: `python -m bench users`.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from bench import crowd, load, postgres
from bench.crowd import Crowd
from bench.load import Load, Request
from bench.people import answer, give_password, make_people, operation, tokens_of
from bench.poolhouse import send, serve
from bench.process import Process
from bench.report import Row
from bench.tools import Missing
from poolhouse.settings import Settings

FEW, MANY = 10_000, 1_000_000
WHEN = "loads a million users, which takes minutes; only when asked for: python -m bench users [--users NUMBER]"
ROUNDS = 5
MOST = 1.5
# Those whose requests go round: far more than stay in a cache that a pool of this size would not fit.
ASKED_FOR = 5_000
PAGES = 200
ALL_OF_THEM = 'name ^= "Person"'
REMOVAL_SECONDS = 90
"""Long enough for the pruner to come round."""

Requests = Callable[[str, Crowd], list[Request]]


def run(seconds: int, many: int = MANY) -> list[Row]:
    rows = on("SQLite", None, seconds, many)
    try:
        with postgres.server() as new_database:
            return rows + on("PostgreSQL", new_database, seconds, many)
    except Missing as reason:
        return [*rows, Row(path="users", against="PostgreSQL", skipped=str(reason))]


def on(database: str, new_database: Callable[[str], str] | None, seconds: int, many: int) -> list[Row]:
    """Both servers run all the time and are asked in turn, so that a busy moment falls on neither alone."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as servers:
        loaded: list[tuple[Process, Crowd]] = []
        rates = []
        for size in (FEW, many):
            url = new_database(f"users_{size}") if new_database else ""
            settings = Settings(data=str(Path(folder, f"data-{size}")), database=url)
            crowd_, rate = crowd.gather(settings, size, with_passwords=ASKED_FOR)
            server = serve(Path(settings.data), environment={"POOLHOUSE_DATABASE": url} if url else None)
            loaded.append((servers.enter_context(server), crowd_))
            rates.append(rate)
        rows = [
            _compared(f"{name}, {many:,} users, {database}", requests, loaded, seconds)
            for name, requests in PATHS.items()
        ]
        rows.append(_removed(f"removing a pool of {many:,} users, {database}", loaded))
        imported = f"import of {many:,} users, {database}"
        note = "without hashing; names and search values included"
        rows.append(Row(path=imported, against="", value=rates[-1], at_least=20_000, note=note))
        return rows


def _compared(path: str, requests: Requests, loaded: list[tuple[Process, Crowd]], seconds: int) -> Row:
    """What one request takes over one connection: the median of the medians of rounds, the two in turn."""
    asked = [requests(server.url, people) for server, people in loaded]
    for (server, _), rotation in zip(loaded, asked, strict=True):
        answer(server.url, rotation[0])
    measured: list[list[Load]] = [[], []]
    length = max(1, seconds // 3)
    for number in range(ROUNDS):
        for each, (server, _), rotation in zip(measured, loaded, asked, strict=True):
            warm_up = 0 if number else 1
            each.append(load.measure(server, rotation, seconds=length, warm_up=warm_up, connections=1))
    few, many = (median(one.p50_ms for one in each) for each in measured)
    cost = [median(one.processor_us for one in each) for each in measured]
    worst = max(measured[1], key=lambda one: one.errors)
    note = f"by processor time {cost[1] / cost[0]:.2f} ({cost[0]:,.0f} µs, {cost[1]:,.0f} µs)"
    return Row(path=path, against=f"the same with {FEW:,} users", value=many, unit="ms",
               reference=few, at_most=MOST, load=worst, note=note)  # fmt: skip


def _get(_: str, people: Crowd) -> list[Request]:
    return [people.door.admin("AdminGetUser", Username=name) for name in people.some(ASKED_FOR)]


def _look_up(_: str, people: Crowd) -> list[Request]:
    """The beginning of an SRP sign-in: finds the user by the name and their password's verifier."""
    return [people.door.by_srp(name, "5" * 768) for name in people.with_passwords]


def _sign_in(_: str, people: Crowd) -> list[Request]:
    return [people.door.by_password(name) for name in people.with_passwords]


def _refresh(url: str, people: Crowd) -> list[Request]:
    names = people.with_passwords[:: len(people.with_passwords) // 200]
    return [people.door.by_refresh(tokens_of(url, people.door, name)["RefreshToken"]) for name in names]


def _pages(url: str, people: Crowd) -> list[Request]:
    """The pages of everybody, one behind the other."""
    requests = [people.door.admin("ListUsers", Limit=60)]
    while len(requests) < min(PAGES, people.size // 60):
        token = answer(url, requests[-1])["PaginationToken"]
        requests.append(people.door.admin("ListUsers", Limit=60, PaginationToken=token))
    return requests


def _filtered(_: str, people: Crowd) -> list[Request]:
    addresses = (crowd.address(name) for name in people.some(ASKED_FOR))
    return [people.door.admin("ListUsers", Filter=f'email = "{address}"') for address in addresses]


def _many_found(url: str, people: Crowd) -> list[Request]:
    """The pages of all whose name begins alike, one behind the other."""
    requests = [people.door.admin("ListUsers", Limit=60, Filter=ALL_OF_THEM)]
    while len(requests) < min(PAGES, people.size // 60):
        token = answer(url, requests[-1])["PaginationToken"]
        requests.append(people.door.admin("ListUsers", Limit=60, Filter=ALL_OF_THEM, PaginationToken=token))
    return requests


def _removed(path: str, loaded: list[tuple[Process, Crowd]]) -> Row:
    """How long everybody else waits while the larger pool is removed: the longest of small writes meanwhile."""
    server, people = loaded[-1]
    others = make_people(server.url, "others", 1)
    remove = operation("DeleteUserPool", {"UserPoolId": people.door.pool_id}, signed=True)
    begun = time.perf_counter()
    status, body = send(server.url, remove)
    if status != 200:
        raise RuntimeError(f"DeleteUserPool: {status} {body[:300]!r}")
    answered = time.perf_counter() - begun
    longest = 0.0
    while (now := time.perf_counter()) < begun + REMOVAL_SECONDS:
        give_password(server.url, others, others.usernames[0])
        longest = max(longest, time.perf_counter() - now)
    note = f"the longest write of others in {REMOVAL_SECONDS} s; DeleteUserPool answered after {answered:.2f} s"
    return Row(path=path, against="", value=longest, unit="s", at_most=1.0, note=note)


PATHS: dict[str, Requests] = {
    "AdminGetUser": _get,
    "sign-in, the look-up": _look_up,
    "sign-in by password": _sign_in,
    "refresh": _refresh,
    "ListUsers, a page of 60": _pages,
    "ListUsers, by e-mail": _filtered,
    "ListUsers, by a prefix of all": _many_found,
}
