"""Signing in, by a password that is sent, by SRP, and again by a refresh token: beside the bare arithmetic."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import mean, median, quantiles

import msgspec

from bench import limits, load, machine, srp_load
from bench.limits import Rate
from bench.load import Load
from bench.people import People, answer, make_people, tokens_of
from bench.poolhouse import serve
from bench.process import Process
from bench.report import Row

# More than one, for the lock-out lets only a few guesses at one password run at once.
USERS = 64


def run(seconds: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder, "data")) as server:
        people = make_people(server.url, "bench-people", USERS)
        check(server.url, people)
        return [
            _by_password(server, people, seconds),
            _by_srp(server, people, seconds),
            _refresh(server, people, seconds),
        ]


def check(url: str, people: People) -> None:
    """What is measured are sign-ins: a wrong password gets nothing, every way gives new tokens."""
    username = people.usernames[0]
    first = tokens_of(url, people, username)
    srp = srp_load.Client(url, people).sign_in(username)
    again = answer(url, people.by_refresh(first["RefreshToken"]))["AuthenticationResult"]
    if len({tokens["AccessToken"] for tokens in (first, srp, again)}) != 3:
        raise RuntimeError("tokens repeat themselves")


def _by_password(server: Process, people: People, seconds: int) -> Row:
    # As many as the server takes by default, on the one core it has here.
    threads = os.cpu_count() or 1
    before = limits.arithmetic("verifications", threads=threads)
    requests = [people.by_password(username) for username in people.usernames]
    measured = load.measure(server, requests, seconds=seconds)
    resident = server.resident_mb
    after = limits.arithmetic("verifications", threads=threads)
    cost = mean((before.processor_us, after.processor_us))
    return Row(
        path="sign-in by password", against=f"argon2id verifications, {threads} threads",
        value=measured.per_second, reference=mean((before.per_second, after.per_second)), at_least=0.9,
        load=measured, resident_mb=resident,
        note=_note(cost, measured, f"{before.per_second:.1f}/s, {after.per_second:.1f}/s"),
    )  # fmt: skip


def _by_srp(server: Process, people: People, seconds: int) -> Row:
    before = _srp_limit()
    measured, clients = _srp_load(server, people, seconds)
    after = _srp_limit()
    cost = mean((before.processor_us, after.processor_us))
    note = _note(cost, measured, f"{before.per_second:,.0f}/s, {after.per_second:,.0f}/s")
    note += f"; the clients used {clients:.0%} of their core"
    if clients > 0.9:
        note += " and are the bottleneck"
    return Row(
        path="sign-in by SRP", against="two 3072-bit powers and two signatures", value=measured.per_second,
        reference=mean((before.per_second, after.per_second)), at_least=0.6, load=measured, note=note,
    )  # fmt: skip


def _refresh(server: Process, people: People, seconds: int) -> Row:
    requests = [
        people.by_refresh(tokens_of(server.url, people, username)["RefreshToken"]) for username in people.usernames
    ]
    before, cost = limits.openssl_rsa2048(), limits.arithmetic("signatures").processor_us * 2
    measured = load.measure(server, requests, seconds=seconds)
    after = limits.openssl_rsa2048()
    halves = before.signs / 2, after.signs / 2
    return Row(
        path="refresh", against="openssl speed rsa2048, half of the signs", value=measured.per_second,
        reference=mean(halves), at_least=0.6, load=measured,
        note=_note(cost, measured, f"{halves[0]:,.0f}/s, {halves[1]:,.0f}/s"),
    )  # fmt: skip


def _note(limit_us: float, measured: Load, around: str) -> str:
    ratio = limit_us / measured.processor_us
    return f"by processor time {ratio:.2f} ({limit_us:,.0f} µs are the limit's); before and after: {around}"


def _srp_limit() -> Rate:
    power, signature = limits.arithmetic("powers", seconds=1.5), limits.arithmetic("signatures", seconds=1.5)
    return Rate(
        per_second=1 / (2 / power.per_second + 2 / signature.per_second),
        processor_us=2 * power.processor_us + 2 * signature.processor_us,
    )


def _srp_load(server: Process, people: People, seconds: int) -> tuple[Load, float]:
    """The load, and the share of their core that the clients used."""
    arguments = [server.url, people.pool_id, people.client_id, str(seconds), *people.usernames]
    used_before = server.processor_seconds
    done = subprocess.run(
        machine.pinned(machine.LOAD_CORE, [sys.executable, "-m", "bench.srp_load", *arguments]),
        capture_output=True, text=True, check=True, timeout=300,
    )  # fmt: skip
    result = msgspec.json.decode(done.stdout, type=srp_load.Done)
    count = len(result.took_ms)
    # Everybody signed in once before the clock ran.
    used = (server.processor_seconds - used_before) / (count + len(people.usernames))
    measured = Load(
        per_second=count / result.seconds,
        p50_ms=median(result.took_ms),
        p99_ms=quantiles(result.took_ms, n=100)[98],
        errors=result.errors,
        processor_us=used * 1e6,
    )
    return measured, result.processor_seconds / result.seconds
