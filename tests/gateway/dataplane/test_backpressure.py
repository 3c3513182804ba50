"""Neither stream runs ahead of the side that takes it: told by counting what is asked for, not by waiting."""

from __future__ import annotations

import asyncio
from typing import Any

from poolhouse.gateway.integrations.http_proxy import HttpProxy, http_proxy_of
from poolhouse.gateway.integrations.upload import pump
from poolhouse.gateway.upstream.answer import HIGH_WATER
from poolhouse.gateway.upstream.call import Call
from poolhouse.gateway.upstream.connection import Connection
from poolhouse.gateway.upstream.pool import Target
from tests.gateway.dataplane.apis import proxy
from tests.gateway.dataplane.exchanges import Caller, exchange

PIECE = b"x" * 65_536


class Line:
    """A transport to an upstream: collects what is written, and can be read from or not."""

    def __init__(self) -> None:
        self.written: list[bytes] = []
        self._reading = True
        self.gone = False

    def write(self, octets: bytes) -> None:
        self.written.append(octets)

    def pause_reading(self) -> None:
        self._reading = False

    def resume_reading(self) -> None:
        self._reading = True

    def is_reading(self) -> bool:
        return self._reading

    def is_closing(self) -> bool:
        return self.gone

    def abort(self) -> None:
        self.gone = True


class SlowCaller(Caller):
    """Takes a piece of the answer only when allowed to; counts the pieces of its body that were asked for."""

    def __init__(self, *body: bytes) -> None:
        super().__init__(*body)
        self.asked = 0
        self.taking = asyncio.Event()

    async def receive(self) -> Any:
        self.asked += 1
        message = await super().receive()
        if message["type"] == "http.disconnect":
            await asyncio.Event().wait()  # it stays
        return message

    async def send(self, message: Any) -> None:
        await self.taking.wait()
        await super().send(message)


async def settle() -> None:
    """Let every task run until it waits for something."""
    for _ in range(20):
        await asyncio.sleep(0)


def test_a_body_is_asked_for_as_the_upstream_takes_it() -> None:
    async def run() -> None:
        caller = SlowCaller(*[PIECE] * 10)
        call_of = exchange(caller=caller, headers=[("content-length", str(10 * len(PIECE)))])
        line, connection = Line(), Connection(asyncio.get_running_loop())
        connection.connection_made(line)  # type: ignore[arg-type]
        connection.begin(head_only=False)
        call = Call(call_of.site.upstreams, Target(host="x", port=80), limit=20.0)
        call.connection = connection
        connection.pause_writing()
        task = asyncio.create_task(pump(call_of, call, await caller.receive(), chunked=False, idle=20.0))
        await settle()
        assert (caller.asked, len(line.written)) == (1, 1)
        connection.resume_writing()
        await task
        assert (caller.asked, len(line.written)) == (10, 10)
        call.disarm()

    asyncio.run(run())


def test_an_answer_is_read_as_the_caller_takes_it() -> None:
    async def run() -> None:
        caller = SlowCaller()
        call_of = exchange(caller=caller, verb="GET", headers=[])
        integration: HttpProxy = http_proxy_of(proxy("http://upstream.example/"), {})
        line, connection = Line(), Connection(asyncio.get_running_loop())
        connection.connection_made(line)  # type: ignore[arg-type]

        async def opened(_: Target) -> Connection:
            return connection

        call_of.site.upstreams.open = opened  # type: ignore[method-assign, assignment]
        task = asyncio.create_task(integration.serve(call_of))
        await settle()
        assert line.written[0].startswith(b"GET / HTTP/1.1\r\nhost: upstream.example\r\n")
        connection.data_received(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (100 * len(PIECE)))
        fed = 0
        while line.is_reading():
            connection.data_received(PIECE)
            fed += len(PIECE)
            await settle()
        assert fed <= HIGH_WATER + 2 * len(PIECE)
        assert caller.sent == []
        caller.taking.set()
        while fed < 100 * len(PIECE):
            assert not task.done()
            if line.is_reading():
                connection.data_received(PIECE)
                fed += len(PIECE)
            await settle()
        await task
        assert len(caller.body) == fed

    asyncio.run(run())


def test_an_upload_that_ends_after_the_answer_began_sets_no_limit_for_it() -> None:
    async def run() -> None:
        caller = SlowCaller(PIECE, PIECE)
        call_of = exchange(caller=caller, headers=[("content-length", str(2 * len(PIECE)))])
        connection = Connection(asyncio.get_running_loop())
        connection.connection_made(Line())  # type: ignore[arg-type]
        connection.begin(head_only=False)
        call = Call(call_of.site.upstreams, Target(host="x", port=80), limit=20.0)
        call.connection = connection
        call.arrived()
        await pump(call_of, call, await caller.receive(), chunked=False, idle=20.0)
        assert call._timer is None
        call.restart()
        assert call._timer is None

    asyncio.run(run())


def test_an_upload_that_ends_first_gives_the_answer_its_whole_time() -> None:
    async def run() -> None:
        caller = SlowCaller(PIECE, PIECE)
        call_of = exchange(caller=caller, headers=[("content-length", str(2 * len(PIECE)))])
        connection = Connection(asyncio.get_running_loop())
        connection.connection_made(Line())  # type: ignore[arg-type]
        connection.begin(head_only=False)
        call = Call(call_of.site.upstreams, Target(host="x", port=80), limit=20.0)
        call.connection = connection
        await pump(call_of, call, await caller.receive(), chunked=False, idle=20.0)
        assert call._timer is not None
        call.disarm()

    asyncio.run(run())
