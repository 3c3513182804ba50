"""HTTP/1.1 over a real socket: framing, order, keep-alive, and applications that break their word."""

from __future__ import annotations

import asyncio
import contextlib

import pytest

from poolhouse.asgi import AsgiApp, Lane, Receive, Scope, Send
from poolhouse.protocol import BODY_HIGH_WATER
from tests.protocol_server import CLOSE, DATE, GET, answering, echo, serving

pytestmark = pytest.mark.anyio
HIDDEN = b"GET /x HTTP/1.1\r\nHost: a\r\n\r\n"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.parametrize(
    ("app", "request_", "expected"),
    [
        (
            answering(b"hello", headers=((b"Content-Length", b"5"), (b"X-Kind", b"a\tb"))),
            GET,
            b"HTTP/1.1 200 OK\r\n" + DATE + b"\r\ncontent-length: 5\r\n"
            b"x-kind: a\tb\r\nconnection: close\r\n\r\nhello",
        ),
        (
            answering(b"one", b"", b"two", b""),
            GET,
            b"HTTP/1.1 200 OK\r\n" + DATE + b"\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n"
            b"3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n",
        ),
        (
            answering(b"hello", headers=((b"content-length", b"5"),)),
            GET.replace(b"GET", b"HEAD"),
            b"HTTP/1.1 200 OK\r\n" + DATE + b"\r\ncontent-length: 5\r\nconnection: close\r\n\r\n",
        ),
        (
            answering(b"", status=204),
            GET,
            b"HTTP/1.1 204 No Content\r\n" + DATE + b"\r\nconnection: close\r\n\r\n",
        ),
        (
            answering(b"x" * 100_000, headers=((b"content-length", b"100000"),)),
            GET,
            b"HTTP/1.1 200 OK\r\n" + DATE + b"\r\ncontent-length: 100000\r\nconnection: close\r\n\r\n"
            + b"x" * 100_000,
        ),
    ],
    ids=["length", "chunked", "head", "no content", "larger than a packet"],
)  # fmt: skip
async def test_answers_are_framed(app: AsgiApp, request_: bytes, expected: bytes) -> None:
    async with serving(app) as server:
        assert await server.say(request_) == expected


@pytest.mark.parametrize(
    ("target", "seen"),
    [
        (b"/a%2Fb//c?x=1?y", b"/a%2Fb//c?x=1?y|"),
        (b"/a?", b"/a?|"),
        (b"/a#part", b"/a?|"),
        (b"http://elsewhere/a?b", b"/a?b|"),
    ],
)
async def test_targets_stay_as_they_were_sent(target: bytes, seen: bytes) -> None:
    async with serving(echo) as server:
        answer = await server.say(b"GET " + target + b" HTTP/1.1\r\n" + CLOSE)
    assert answer.endswith(b"\r\n\r\n" + seen)


async def test_requests_sent_at_once_are_answered_in_order() -> None:
    posts = b"".join(
        b"POST /%d HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc" % number for number in range(20)
    )
    async with serving(echo) as server:
        answer = await server.say(posts + GET)
    assert [part.split(b"\r\n\r\n")[1] for part in answer.split(b"HTTP/1.1 200 OK")[1:]] == [
        *(b"/%d?|abc" % number for number in range(20)),
        b"/?|",
    ]


@pytest.mark.parametrize("protocol", [b"h2c", b"websocket", b"other/1"])
@pytest.mark.parametrize(
    ("framing", "sent", "body"),
    [
        (b"", b"", b""),
        (b"Content-Length: 0\r\n", b"", b""),
        (b"Content-Length: 28\r\n", HIDDEN, HIDDEN),
        (b"Transfer-Encoding: chunked\r\n", b"2\r\nab\r\n1\r\nc\r\n0\r\n\r\n", b"abc"),
    ],
    ids=["none", "empty", "a request as body", "chunks"],
)
async def test_an_offer_to_upgrade_is_passed_over(
    protocol: bytes, framing: bytes, sent: bytes, body: bytes
) -> None:
    """Java's client offers HTTP/2 with its first request, and goes on in HTTP/1.1 on the same connection."""
    offer = b"POST /first HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: " + protocol
    offer += b"\r\n" + framing + b"\r\n" + sent
    async with serving(echo) as server:
        answer = await server.say(offer + offer + GET)
        assert answer.count(b"/first?|" + body) == 2
        assert answer.count(b"HTTP/1.1 200 OK") == 3
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        for octet in offer + offer:
            writer.write(bytes([octet]))
            await writer.drain()
        for _ in range(2):
            assert await asyncio.wait_for(reader.readuntil(b"/first?|" + body), 10)
        writer.close()


async def test_large_bodies_arrive_whole_however_they_are_framed() -> None:
    body = bytes(range(256)) * (BODY_HIGH_WATER // 64)
    head = b"POST / HTTP/1.1\r\nContent-Length: %d\r\n" % len(body)
    chunks = b"".join(
        b"%x\r\n%b\r\n" % (len(part), part)
        for part in (body[at : at + 9_999] for at in range(0, len(body), 9_999))
    )
    async with serving(echo) as server:
        whole = await server.say(head + CLOSE + body)
        parts = await server.say(
            b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + CLOSE + chunks + b"0\r\n\r\n"
        )
    assert whole.endswith(b"/?|" + body)
    assert parts.endswith(b"/?|" + body)


async def test_a_caller_that_waits_for_100_gets_it_when_its_body_is_wanted() -> None:
    async with serving(echo) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n" + CLOSE)
        assert await reader.readuntil(b"\r\n\r\n") == b"HTTP/1.1 100 Continue\r\n\r\n"
        writer.write(b"ok")
        assert (await reader.read()).endswith(b"/?|ok")
        writer.close()
    async with serving(answering(b"", status=403, headers=((b"content-length", b"0"),))) as server:
        refused = await server.say(b"POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n" + CLOSE)
    assert refused.startswith(b"HTTP/1.1 403 Forbidden\r\n")


async def test_a_body_that_was_never_asked_for_is_not_taken_from_what_follows() -> None:
    """Whoever waited for `100 Continue` in vain may send another request instead (RFC 9110 10.1.1)."""
    head = b"POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
    async with serving(answering(b"", status=403, headers=((b"content-length", b"0"),))) as server:
        refused = await server.say(head)
    assert refused.startswith(b"HTTP/1.1 403 Forbidden\r\n")
    assert b"\r\nconnection: close\r\n" in refused


class AtOnce:
    """Answers while the request is still being read."""

    def __init__(self) -> None:
        self.calls = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        raise AssertionError

    def express(self, lane: Lane) -> bool:
        self.calls += 1
        lane.reply(200, ((b"content-length", b"0"),), b"")
        return True


async def test_nothing_is_done_for_what_follows_the_last_request() -> None:
    """It could not be answered, and may be something that is done once only."""
    app = AtOnce()
    async with serving(app) as server:
        answer = await server.say(b"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" * 3)
    assert (answer.count(b"HTTP/1.1 200 OK"), app.calls) == (1, 1)


async def test_callers_of_before_1_1_get_neither_chunks_nor_interim_answers() -> None:
    async with serving(answering(b"one", b"two")) as server:
        answer = await server.say(b"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
    assert answer == b"HTTP/1.1 200 OK\r\n" + DATE + b"\r\nconnection: close\r\n\r\nonetwo"
    async with serving(echo) as server:
        answer = await server.say(b"POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nok")
    assert answer.startswith(b"HTTP/1.1 200 OK\r\n")


@pytest.mark.parametrize(
    "octets",
    [
        b"nonsense\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: a\r\n\r\n",
        b"CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n",
    ],
)
async def test_what_is_no_http_is_refused(octets: bytes) -> None:
    async with serving(echo) as server:
        answer = await server.say(octets)
    assert answer.startswith(b"HTTP/1.1 400 Bad Request\r\n")
    assert answer.endswith(b"connection: close\r\n\r\nInvalid HTTP request received.")


@pytest.mark.parametrize(
    "app",
    [
        answering(b"", headers=((b"x-evil", b"a\r\nset-cookie: b"),)),
        answering(b"", headers=((b"x evil", b"a"),)),
        answering(b"", headers=((b"x", b"a\x00b"),)),
        answering(b"long", headers=((b"content-length", b"3"),)),
        answering(b"short", headers=((b"content-length", b"6"),)),
        answering(),
    ],
    ids=["line break", "name", "zero octet", "too long", "too short", "no answer"],
)
async def test_an_answer_that_is_none_becomes_a_500(app: AsgiApp) -> None:
    async with serving(app) as server:
        answer = await server.say(GET)
    assert answer.startswith(b"HTTP/1.1 500 Internal Server Error\r\n")
    assert b"evil" not in answer


async def test_an_answer_that_breaks_off_is_never_completed() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise RuntimeError("the rest is not to be had")

    async def cut(scope: Scope, receive: Receive, send: Send) -> None:
        with contextlib.suppress(RuntimeError):
            await app(scope, receive, send)

    for broken in (app, cut):
        async with serving(broken) as server:
            answer = await server.say(GET)
        assert answer.endswith(b"\r\n\r\n4\r\nhalf\r\n")


async def test_who_leaves_is_noticed_by_whoever_works_for_them() -> None:
    seen: asyncio.Queue[str] = asyncio.Queue()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        for _ in range(2):
            await seen.put((await receive())["type"])
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"to nobody"})
        await seen.put("done")

    async with serving(app) as server:
        _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        assert await asyncio.wait_for(seen.get(), 10) == "http.request"
        writer.close()
        assert await asyncio.wait_for(seen.get(), 10) == "http.disconnect"
        assert await asyncio.wait_for(seen.get(), 10) == "done"
        assert not server.state.connections


async def test_connections_end_that_nobody_uses_and_those_in_use_do_not() -> None:
    go_on = asyncio.Event()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await go_on.wait()
        await echo(scope, receive, send)

    async with serving(app, keep_alive=0.05) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        assert await server.say(b"") == b""
        go_on.set()
        assert (await asyncio.wait_for(reader.read(), 10)).endswith(b"/slow?|")
        writer.close()


async def test_a_server_that_stops_ends_an_answer_with_its_connection() -> None:
    go_on = asyncio.Event()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await go_on.wait()
        await echo(scope, receive, send)

    async with serving(app) as server:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"GET /last HTTP/1.1\r\nHost: a\r\n\r\n")
        while not server.state.tasks:
            await asyncio.sleep(0)
        for connection in list(server.state.connections):
            connection.shutdown()
        go_on.set()
        answer = await asyncio.wait_for(reader.read(), 10)
        writer.close()
    assert b"connection: close" in answer
    assert answer.endswith(b"/last?|")
