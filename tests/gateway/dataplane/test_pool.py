"""The pool of connections: bounded, fair, and without connections that nobody can use any more."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from poolhouse.gateway.upstream import pool as module
from poolhouse.gateway.upstream.connection import Connection
from poolhouse.gateway.upstream.errors import Stale, Unreachable
from poolhouse.gateway.upstream.guard import Guard
from poolhouse.gateway.upstream.pool import Target, Upstreams
from tests.gateway.dataplane.test_backpressure import Line

A, B = Target(host="a.example", port=80), Target(host="b.example", port=80)
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"


class House:
    """A pool whose connections are made of nothing, and a clock that a test moves."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.pool = Upstreams(Guard(own_ports=frozenset(), allow_all=False))
        self.made = 0
        self.broken = False
        loop = asyncio.get_running_loop()
        self._ahead = 0.0
        real = loop.time
        monkeypatch.setattr(loop, "time", lambda: real() + self._ahead)

        async def connect(_: Target) -> Connection:
            if self.broken:
                raise Unreachable("nobody there")
            self.made += 1
            connection = Connection(loop)
            connection.connection_made(Line())  # type: ignore[arg-type]
            return connection

        monkeypatch.setattr(self.pool, "_connect", connect)

    def move(self, seconds: float) -> None:
        self._ahead += seconds

    async def used(self, target: Target, answer: bytes = OK) -> Connection:
        """A connection that carried one exchange and was given back."""
        connection = self.pool.idle(target) or await self.pool.open(target)
        connection.begin(head_only=False)
        connection.data_received(answer)
        self.pool.release(target, connection)
        return connection


def running(test: Callable[[House], Awaitable[None]]) -> Callable[[pytest.MonkeyPatch], None]:
    def run(monkeypatch: pytest.MonkeyPatch) -> None:
        async def inside() -> None:
            house = House(monkeypatch)
            try:
                await asyncio.wait_for(test(house), 20)
            finally:
                house.pool.close()

        asyncio.run(inside())

    return run


@running
async def test_a_connection_is_used_again_for_its_own_target(house: House) -> None:
    first = await house.used(A)
    assert house.pool.idle(B) is None
    assert house.pool.idle(A) is first
    assert house.pool.idle(A) is None


@running
async def test_a_connection_kept_too_long_is_not_used(house: House) -> None:
    await house.used(A)
    house.move(module.IDLE_SECONDS + 0.1)
    assert house.pool.idle(A) is None


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhi",
        b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nsurplus",
        b"nonsense",
        b"",
    ],
)
def test_a_spoiled_connection_is_not_kept(answer: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    async def inside() -> None:
        house = House(monkeypatch)
        await house.used(A, answer)
        assert house.pool.idle(A) is None
        assert house.pool._open == 0

    asyncio.run(inside())


@running
async def test_a_connection_the_upstream_closed_is_not_used(house: House) -> None:
    connection = await house.used(A)
    connection.connection_lost(None)
    assert house.pool.idle(A) is None
    assert house.pool._open == 0


@running
async def test_a_connection_closed_before_it_was_used_is_stale(house: House) -> None:
    connection = await house.pool.open(A)
    connection.connection_lost(None)
    with pytest.raises(Stale):
        connection.begin(head_only=False)
    house.pool.release(A, connection)
    assert house.pool._open == 0


@running
async def test_octets_between_exchanges_spoil_a_connection(house: House) -> None:
    connection = await house.used(A)
    connection.data_received(OK)
    assert house.pool.idle(A) is None


@running
async def test_a_failed_connection_takes_no_place(house: House) -> None:
    house.broken = True
    for _ in range(3):
        with pytest.raises(Unreachable):
            await house.pool.open(A)
    assert house.pool._open == 0


def test_places_are_bounded_and_given_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_CONNECTIONS", 2)

    async def inside() -> None:
        house = House(monkeypatch)
        first, second = await house.pool.open(A), await house.pool.open(A)
        waiting = [asyncio.create_task(house.pool.open(B)) for _ in range(3)]
        await asyncio.sleep(0)
        assert house.made == 2
        waiting[0].cancel()
        house.pool.discard(first)
        house.pool.release(A, second)
        done = await asyncio.gather(*waiting[1:])
        assert house.made == 4
        for connection in done:
            house.pool.discard(connection)
        assert (house.pool._open, len(house.pool._queue)) == (0, 0)

    asyncio.run(asyncio.wait_for(inside(), 20))


def test_a_connection_nobody_uses_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_CONNECTIONS", 1)

    async def inside() -> None:
        house = House(monkeypatch)
        await house.used(A)
        connection = await house.pool.open(B)
        assert house.pool.idle(A) is None
        house.pool.discard(connection)

    asyncio.run(asyncio.wait_for(inside(), 20))


@running
async def test_idle_connections_are_closed_after_a_while(house: House) -> None:
    old = await house.used(A)
    house.move(module.IDLE_SECONDS + 1)
    young = await house.used(B)
    house.pool._close_idle()
    assert (old.is_open(), young.is_open()) == (False, True)
    house.move(module.IDLE_SECONDS + 1)
    house.pool._close_idle()
    assert not young.is_open()
    assert (house.pool._idle, house.pool._sweep, house.pool._open) == ({}, None, 0)


@running
async def test_so_many_are_kept_and_no_more(house: House) -> None:
    connections: list[Any] = [await house.pool.open(A) for _ in range(module.MAX_IDLE_PER_TARGET + 3)]
    for connection in connections:
        connection.begin(head_only=False)
        connection.data_received(OK)
        house.pool.release(A, connection)
    assert house.pool._open == module.MAX_IDLE_PER_TARGET
