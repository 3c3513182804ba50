"""What a connection does not take: what reads in two ways, what has no end, who neither speaks nor listens."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any, cast

import pytest
import uvicorn
from uvicorn.server import ServerState

from poolhouse.asgi import Receive, Scope, Send
from poolhouse.protocol import HttpConnection
from poolhouse.request_head import Ends, RequestHead
from poolhouse.request_reader import RequestReader
from tests.protocol_server import GET, answering, echo, serving

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.parametrize(
    "octets",
    [
        b"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
        b"GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    ],
)
async def test_what_could_be_read_in_two_ways_is_refused(octets: bytes) -> None:
    async with serving(echo) as server:
        assert (await server.say(octets)).startswith(b"HTTP/1.1 400 Bad Request\r\n")
        assert (await server.say(b"GET / HTTP/1.0\r\n\r\n")).startswith(b"HTTP/1.1 200 ")


async def test_a_trailer_is_no_header() -> None:
    """Whoever looked at the headers has not seen it: a second Authorization would pass unseen."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive())["more_body"]:
            pass
        await answering(repr((scope["headers"], scope["poolhouse.header_names"])).encode())(scope, receive, send)

    head = b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
    async with serving(app) as server:
        answer = await server.say(head + b"1\r\na\r\n0\r\nAuthorization: other\r\nExpect: x\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"uthorization" not in answer


def test_no_octet_of_a_head_is_left_uncounted() -> None:
    """Not even of one that begins where another request ends, and comes in parts."""
    heads: list[RequestHead] = []
    reader = RequestReader(
        Ends(None, None, "http"),
        begun=lambda head, _keep, _expects: heads.append(head),
        fed=lambda _: None,
        ended=lambda: None,
    )
    first = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab"
    second = b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 1_000 + b"\r\n\r\n"
    for data in (first + second[:700], second[700:] + second, first, second):
        reader.feed(data)
    reader.release()
    sent = (first, second, second, first, second)
    assert [head.octets >= len(each) - 2 for head, each in zip(heads, sent, strict=True)] == [True] * 5
    assert [head.octets for head in heads[3:]] == [len(first), len(second)]


@pytest.mark.parametrize(
    "begin",
    [
        b"GET /",
        b"GET / HTTP/1.1\r\nHost: a\r\nX: ",
        b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX: ",
        b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;",
    ],
    ids=["target", "header", "trailer", "extension of a chunk"],
)
async def test_what_has_no_end_is_not_kept(begin: bytes) -> None:
    async with serving(echo) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(begin)
        with contextlib.suppress(ConnectionError):
            for _ in range(64):
                writer.write(b"a" * 64 * 1024)
                await writer.drain()
        # It may be too late to read why.
        with contextlib.suppress(ConnectionError):
            assert (await asyncio.wait_for(reader.read(), 10)).startswith(b"HTTP/1.1 431 ")
        writer.close()
        assert (await server.say(GET)).startswith(b"HTTP/1.1 200 ")


async def test_requests_sent_at_once_wait_for_the_answers() -> None:
    """The server holds what it read at once, and reads no more before that is answered."""
    go_on = asyncio.Semaphore(0)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await go_on.acquire()
        await answering(b"x", headers=((b"content-length", b"1"),))(scope, receive, send)

    count = 200
    async with serving(app) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n" * count)
        await writer.drain()
        for answered in (1, count - 2):
            for _ in range(answered):
                go_on.release()
                assert b"HTTP/1.1 200 " in await asyncio.wait_for(reader.readuntil(b"\r\n\r\nx"), 10)
            [connection] = server.state.connections
            assert not cast("HttpConnection", connection).transport.is_reading()
        # The last one: nothing of a body is missing, so nothing is read while it is answered either.
        go_on.release()
        await asyncio.wait_for(reader.readuntil(b"\r\n\r\nx"), 10)
        while not cast("HttpConnection", connection).transport.is_reading():
            await asyncio.sleep(0)
        writer.close()


async def test_half_a_body_is_not_waited_for() -> None:
    seen: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        while (message := await receive())["type"] == "http.request" and message["more_body"]:
            pass
        seen.append(message["type"])
        await answering(b"late")(scope, receive, send)

    half = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf"
    async with serving(app, keep_alive=0.05) as server:
        assert await server.say(half) == b""
    assert seen == ["http.disconnect"]


@pytest.mark.parametrize("ending", [b"", b"Connection: close\r\n"])
@pytest.mark.parametrize("pieces", [1, 400], ids=["at once", "in pieces"])
async def test_a_caller_that_takes_nothing_is_let_go(ending: bytes, pieces: int) -> None:
    """Neither an answer that is complete nor one that waits for room is kept for whoever does not read."""
    app = answering(*[b"x" * (20_000_000 // pieces)] * pieces)
    async with serving(app, keep_alive=0.05) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=1)
        writer.write(b"GET / HTTP/1.1\r\nHost: a\r\n" + ending + b"\r\n")
        await asyncio.wait_for(reader.readexactly(1), 10)
        cast("asyncio.ReadTransport", writer.transport).pause_reading()
        while server.state.connections:
            await asyncio.sleep(0)
        writer.close()


class Taking(asyncio.Transport):
    """Says in turn how much the caller has left untaken, and remembers how it was ended."""

    def __init__(self, *unsent: int) -> None:
        super().__init__()
        self.unsent = list(unsent)
        self.ended: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def get_write_buffer_size(self) -> int:
        return self.unsent.pop(0)

    def close(self) -> None:
        self.ended.set_result("closed")

    def abort(self) -> None:
        self.ended.set_result("aborted")


@pytest.mark.parametrize(
    ("unsent", "ended"), [((0,), "closed"), ((9, 5, 2, 0), "closed"), ((9, 5, 5), "aborted"), ((9, 9), "aborted")]
)
async def test_a_slow_caller_is_given_time(unsent: tuple[int, ...], ended: str) -> None:
    config = uvicorn.Config(cast("Any", echo), http=HttpConnection, ws="none", lifespan="off", log_config=None)
    config.timeout_keep_alive = cast("Any", 0.001)
    config.load()
    transport = Taking(*unsent)
    HttpConnection(config, ServerState(), {}).connection_made(transport)
    assert await asyncio.wait_for(transport.ended, 10) == ended
    assert not transport.unsent
