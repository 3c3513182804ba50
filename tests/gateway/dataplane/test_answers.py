"""Reading an upstream's answer: every framing of HTTP/1.1, in whatever pieces it comes, good and bad."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poolhouse.gateway.upstream.answer import HIGH_WATER, MAX_HEADER_OCTETS, Answer
from poolhouse.gateway.upstream.errors import Broken, TimedOut


class Line:
    """A transport that only remembers whether it may be read from."""

    def __init__(self) -> None:
        self.paused = False

    def pause_reading(self) -> None:
        self.paused = True

    def resume_reading(self) -> None:
        self.paused = False


class Outcome(NamedTuple):
    status: int
    body: bytes
    keep_alive: bool
    error: str


async def _read(pieces: list[bytes], *, head_only: bool, closed: bool, reset: bool) -> Outcome:
    answer = Answer(asyncio.get_running_loop(), Line(), head_only=head_only)  # type: ignore[arg-type]
    for piece in pieces:
        if answer.complete:
            answer.keep_alive = False  # what the connection does with octets nobody asked for
        else:
            answer.feed(piece)
    if closed:
        answer.end(ConnectionResetError("reset") if reset else None)
    parts: list[bytes] = []
    try:
        await answer.head()
        while octets := await answer.chunk(within=0.001):
            parts.append(octets)
    except (Broken, TimedOut) as error:
        return Outcome(answer.status, b"".join(parts), False, type(error).__name__)
    return Outcome(answer.status, b"".join(parts), answer.keep_alive, "")


def outcome(
    octets: bytes,
    cuts: list[int] | None = None,
    *,
    head_only: bool = False,
    closed: bool = True,
    reset: bool = False,
) -> Outcome:
    edges = [0, *sorted(cut for cut in cuts or [] if cut < len(octets)), len(octets)]
    pieces = [octets[start:end] for start, end in pairwise(edges) if end > start]
    return asyncio.run(_read(pieces, head_only=head_only, closed=closed, reset=reset))


def said(status: str, *headers: str, body: bytes = b"") -> bytes:
    return "\r\n".join((f"HTTP/1.1 {status}", *headers, "", "")).encode() + body


GOOD: dict[str, tuple[bytes, int, bytes]] = {
    "content-length": (said("200 OK", "Content-Length: 5", body=b"hello"), 200, b"hello"),
    "empty": (said("200 OK", "Content-Length: 0"), 200, b""),
    "chunked": (
        said("200 OK", "Transfer-Encoding: chunked", body=b"5\r\nhello\r\n1;x=y\r\n!\r\n0\r\n\r\n"),
        200,
        b"hello!",
    ),
    "chunked with a trailer": (
        said("200 OK", "Transfer-Encoding: chunked", body=b"1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n"),
        200,
        b"a",
    ),
    "until the end": (said("200 OK", body=b"hello"), 200, b"hello"),
    "until the end, HTTP/1.0": (b"HTTP/1.0 200 OK\r\n\r\nhello", 200, b"hello"),
    "no content": (said("204 No Content"), 204, b""),
    "not modified with a length": (said("304 Not Modified", "Content-Length: 5"), 304, b""),
    "after continue": (said("100 Continue") + said("200 OK", "Content-Length: 1", body=b"a"), 200, b"a"),
    "after early hints": (
        said("103 Early Hints", "Link: </a>") + said("200 OK", "Content-Length: 1", body=b"a"),
        200,
        b"a",
    ),
    "no reason phrase": (said("404", "Content-Length: 1", body=b"a"), 404, b"a"),
    "a strange status": (said("599 Odd", "Content-Length: 0"), 599, b""),
}


@pytest.mark.parametrize(("octets", "status", "body"), GOOD.values(), ids=GOOD)
@given(cuts=st.lists(st.integers(1, 200), max_size=12))
@settings(deadline=None, max_examples=60)
def test_answers_in_any_pieces(octets: bytes, status: int, body: bytes, cuts: list[int]) -> None:
    found = outcome(octets, cuts)
    assert (found.status, found.body, found.error) == (status, body, "")


BAD: dict[str, bytes] = {
    "nothing": b"",
    "not HTTP": b"SSH-2.0-OpenSSH_9.2\r\n",
    "half a head": b"HTTP/1.1 200 OK\r\nContent-Le",
    "a body too short": said("200 OK", "Content-Length: 10", body=b"hello"),
    "chunks without an end": said("200 OK", "Transfer-Encoding: chunked", body=b"5\r\nhello\r\n"),
    "a chunk too short": said("200 OK", "Transfer-Encoding: chunked", body=b"9\r\nhello"),
    "a chunk size that is none": said("200 OK", "Transfer-Encoding: chunked", body=b"zz\r\nhello\r\n0\r\n\r\n"),
    "two lengths": said("200 OK", "Content-Length: 1", "Content-Length: 2", body=b"ab"),
    "length and chunked": said(
        "200 OK", "Content-Length: 1", "Transfer-Encoding: chunked", body=b"1\r\na\r\n0\r\n\r\n"
    ),
    "a length that is none": said("200 OK", "Content-Length: x", body=b"ab"),
    "a negative length": said("200 OK", "Content-Length: -1", body=b"ab"),
    "a huge length": said("200 OK", f"Content-Length: {'9' * 40}", body=b"ab"),
    "a header without a colon": said("200 OK", "Nonsense", body=b"ab"),
    "a header name with a blank": said("200 OK", "X y: z", body=b"ab"),
    "a NUL in a header": said("200 OK", "X: a\x00b", "Content-Length: 0"),
    "a control character in a header": said("200 OK", "X: a\x01b", "Content-Length: 0"),
    "a folded header": said("200 OK", "X: a", " b", "Content-Length: 0"),
    "a bare line feed": b"HTTP/1.1 200 OK\nContent-Length: 0\n\n",
    "status 600": said("600 What", "Content-Length: 0"),
    "status 99": said("099 What", "Content-Length: 0"),
    "status 1000": said("1000 What", "Content-Length: 0"),
    "switching protocols": said("101 Switching Protocols", "Upgrade: h2c", "Connection: Upgrade"),
    "switching without saying to what": said("101 Switching Protocols"),
    "only a continue": said("100 Continue"),
    "headers without end": said(
        "200 OK", *(f"X-{number}: {'a' * 1000}" for number in range(MAX_HEADER_OCTETS // 1000 + 2))
    ),
}


@pytest.mark.parametrize("octets", BAD.values(), ids=BAD)
@given(cuts=st.lists(st.integers(1, 200), max_size=12))
@settings(deadline=None, max_examples=25)
def test_a_broken_answer_is_never_taken_for_a_whole_one(octets: bytes, cuts: list[int]) -> None:
    assert outcome(octets, cuts).error == "Broken"


@given(octets=st.binary(max_size=300))
@settings(deadline=None, max_examples=300)
def test_random_octets_crash_nothing(octets: bytes) -> None:
    assert outcome(octets).error == "Broken"


@given(
    head=st.sampled_from([octets for octets, _, _ in GOOD.values()]),
    at=st.integers(0, 120),
    octet=st.binary(max_size=3),
)
@settings(deadline=None, max_examples=300)
def test_damaged_answers_crash_nothing(head: bytes, at: int, octet: bytes) -> None:
    found = outcome(head[:at] + octet + head[at + 1 :])
    assert found.error in ("", "Broken")


def test_a_reset_is_no_end_of_a_body() -> None:
    assert outcome(said("200 OK", body=b"hello"), reset=True).error == "Broken"


@pytest.mark.parametrize("name", ["content-length", "chunked", "not modified with a length", "until the end"])
def test_an_answer_to_head_has_no_body(name: str) -> None:
    octets = GOOD[name][0].partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    found = outcome(octets, head_only=True, closed=False)
    assert (found.body, found.error) == (b"", "")


@pytest.mark.parametrize(
    ("octets", "kept"),
    [
        pytest.param(said("200 OK", "Content-Length: 1", body=b"a"), True, id="kept"),
        pytest.param(said("200 OK", "Content-Length: 1", "Connection: close", body=b"a"), False, id="close"),
        pytest.param(b"HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na", False, id="HTTP/1.0"),
        pytest.param(said("200 OK", "Content-Length: 1", body=b"aXX"), False, id="too long"),
        pytest.param(
            said("200 OK", "Content-Length: 1", body=b"a") + said("200 OK", "Content-Length: 0"), False, id="twice"
        ),
        pytest.param(said("204 No Content"), True, id="no content"),
    ],
)
def test_whether_the_connection_may_be_used_again(octets: bytes, kept: bool) -> None:
    found = outcome(octets, closed=False)
    assert (found.keep_alive, found.error) == (kept, "")
    assert found.body in (b"a", b"")


def test_reading_stops_while_nobody_takes_the_body() -> None:
    async def run() -> None:
        line = Line()
        answer = Answer(asyncio.get_running_loop(), line, head_only=False)  # type: ignore[arg-type]
        answer.feed(said("200 OK", "Content-Length: 100000000"))
        fed = 0
        while not line.paused:
            answer.feed(b"x" * 65_536)
            fed += 65_536
        assert fed <= HIGH_WATER + 65_536
        await answer.head()
        assert len(await answer.chunk(within=1)) == fed
        assert not line.paused

    asyncio.run(run())


@pytest.mark.parametrize("wait", ["head", "chunk"])
def test_whoever_waits_is_told(wait: str) -> None:
    async def run() -> None:
        answer = Answer(asyncio.get_running_loop(), Line(), head_only=False)  # type: ignore[arg-type]
        if wait == "chunk":
            answer.feed(said("200 OK", "Content-Length: 5"))
        waiting: Any = answer.head() if wait == "head" else answer.chunk(within=10)
        task = asyncio.create_task(waiting)
        await asyncio.sleep(0)
        answer.fail(Broken("gone"))
        with pytest.raises(Broken, match="gone"):
            await task

    asyncio.run(run())
