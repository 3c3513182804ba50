"""HTTP_PROXY against upstreams that are slow, dead, lying or gone: the documented answer, never a hang."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from structlog.testing import capture_logs

from tests.gateway.dataplane.apis import API, open_method, proxy
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.upstreams import (
    Script,
    Scripted,
    read_head,
    resets,
    says,
    waits_for_hang_up,
)

FAILED = (504, {"message": "Network error communicating with endpoint"})
TIMED_OUT = (504, {"message": "Endpoint request timed out"})
MISCONFIGURED = (500, {"message": "Internal server error"})
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
REASON = "x-poolhouse-reason"


def call(gateway: Gateway, verb: str = "GET", **members: Any) -> requests.Response:
    return requests.request(verb, gateway.url("/"), timeout=20, **members)


def told(answer: requests.Response) -> tuple[int, Any]:
    assert answer.headers["x-amzn-ErrorType"] == "InternalServerErrorException"
    return answer.status_code, answer.json()


@contextlib.contextmanager
def behind(gateway: Gateway, *scripts: Script, limit: int = 5_000) -> Iterator[Scripted]:
    with Scripted(*scripts) as scripted:
        gateway.deploy({"/": {"ANY": open_method(proxy(scripted.url, timeout_in_millis=limit))}})
        yield scripted


BROKEN: dict[str, Script] = {
    "closes at once": lambda _: None,
    "closes after the request": says(b""),
    "resets": says(b"", then=resets),
    "speaks no HTTP": says(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"),
    "half a head": says(b"HTTP/1.1 200 OK\r\nContent-"),
    "a status of 999": says(b"HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n"),
    "switches protocols": says(b"HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"),
    "length and chunks": says(
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"
    ),
    "a bad length": says(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello"),
    "a header with a NUL": says(b"HTTP/1.1 200 OK\r\nX: a\x00b\r\nContent-Length: 0\r\n\r\n"),
    "a megabyte of headers": says(b"HTTP/1.1 200 OK\r\n" + b"X: " + b"a" * 1_000_000),
    "a header without an end": says(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 1_000_000, then=waits_for_hang_up),
    "interim answers without an end": says(b"HTTP/1.1 103 Hints\r\nX: y\r\n\r\n" * 20_000, then=waits_for_hang_up),
    "a head and no body": says(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"),
    "a bad first chunk": says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
}


@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_no_usable_answer_is_a_network_error(gateway: Gateway, script: Script, verb: str) -> None:
    with behind(gateway, script):
        answer = call(gateway, verb, data=b"x" if verb == "POST" else None)
    assert told(answer) == FAILED
    assert "the upstream failed" in answer.headers[REASON]


def test_nobody_listens(gateway: Gateway) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    gateway.deploy({"/": {"ANY": open_method(proxy(f"http://127.0.0.1:{port}/"))}})
    answer = call(gateway)
    assert told(answer) == FAILED
    assert str(port) in answer.headers[REASON]


def test_a_name_that_does_not_exist(gateway: Gateway) -> None:
    gateway.deploy({"/": {"ANY": open_method(proxy("http://no-such-host.invalid/"))}})
    answer = call(gateway)
    assert told(answer) == MISCONFIGURED
    assert "no-such-host.invalid" in answer.headers[REASON]


def test_http_where_https_was_expected(gateway: Gateway) -> None:
    def plain(connection: socket.socket) -> None:
        connection.recv(65_536)  # a TLS greeting has no end of a head
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with Scripted(plain) as scripted:
        uri = scripted.url.replace("http://", "https://")
        gateway.deploy({"/": {"ANY": open_method(proxy(uri))}})
        assert told(call(gateway)) == FAILED


SLOW: dict[str, Script] = {
    "never answers": waits_for_hang_up,
    "stops in the head": says(b"HTTP/1.1 200 OK\r\nContent-", then=waits_for_hang_up),
    "only says continue": says(b"HTTP/1.1 100 Continue\r\n\r\n", then=waits_for_hang_up),
    "stops before the body": says(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", then=waits_for_hang_up),
}


@pytest.mark.parametrize("script", SLOW.values(), ids=SLOW)
@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_a_slow_upstream_times_out_and_is_hung_up_on(gateway: Gateway, script: Script, verb: str) -> None:
    """Leaving the block waits for the script's end: the gateway must have closed the connection."""
    with behind(gateway, script, limit=50):
        answer = call(gateway, verb, data=b"x" if verb == "POST" else None)
    assert told(answer) == TIMED_OUT
    assert "0.05 s" in answer.headers[REASON]


def test_a_connection_that_is_never_accepted_times_out(gateway: Gateway) -> None:
    """A full backlog: the handshake does not complete."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        for _ in range(4):
            filler = stack.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex(address)
        uri = f"http://127.0.0.1:{address[1]}/"
        gateway.deploy({"/": {"GET": open_method(proxy(uri, timeout_in_millis=50))}})
        assert told(call(gateway)) == TIMED_OUT


CUT: dict[str, Script] = {
    "body shorter than its length": says(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello"),
    "chunks without an end": says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"),
    "a bad later chunk": says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n"),
    "reset in the body": says(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello", then=resets),
    "stops in the body": says(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello", then=waits_for_hang_up),
    "stops between chunks": says(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", then=waits_for_hang_up
    ),
}


@pytest.mark.usefixtures("every_log_line")
@pytest.mark.parametrize("script", CUT.values(), ids=CUT)
def test_an_answer_that_breaks_off_is_cut_and_never_looks_whole(gateway: Gateway, script: Script) -> None:
    with (
        capture_logs() as logs,
        behind(gateway, script, limit=500),
        pytest.raises((requests.exceptions.ChunkedEncodingError, requests.exceptions.ConnectionError)),
    ):
        assert call(gateway).content == b"never whole"
    cut = [line for line in logs if line["event"] in ("cut", "refused")]
    assert cut
    assert cut[0]["reason"]


def test_octets_beyond_the_length_reach_nobody(gateway: Gateway) -> None:
    """Response smuggling: the surplus must not become the answer to the next caller."""
    smuggled = OK + b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged"
    with behind(gateway, says(smuggled, then=waits_for_hang_up), says(OK)) as scripted:
        assert [call(gateway).text for _ in range(3)] == ["hi", "hi", "hi"]
        assert scripted.connections >= 3


def test_octets_sent_between_requests_reach_nobody(gateway: Gateway) -> None:
    answered, sent = threading.Event(), threading.Event()

    def pushes(connection: socket.socket) -> None:
        says(OK)(connection)
        answered.wait(20)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged")
        sent.set()
        waits_for_hang_up(connection)

    with behind(gateway, pushes, says(OK)):
        assert call(gateway).text == "hi"
        answered.set()
        sent.wait(20)
        assert call(gateway).text == "hi"


def test_a_kept_connection_that_was_closed_is_replaced(gateway: Gateway) -> None:
    """The upstream closes right when the next request arrives: it never saw it, so GET is sent again."""

    def once(connection: socket.socket) -> None:
        says(OK)(connection)
        connection.recv(1)

    with behind(gateway, once, says(OK)) as scripted:
        assert [call(gateway).text for _ in range(2)] == ["hi", "hi"]
        assert scripted.connections == 2


def test_a_post_is_never_sent_twice(gateway: Gateway) -> None:
    """The same for POST: whether the upstream acted on it nobody knows."""

    def once(connection: socket.socket) -> None:
        says(OK)(connection)
        read_head(connection)

    with behind(gateway, once, says(OK)) as scripted:
        assert call(gateway, "POST").text == "hi"
        assert told(call(gateway, "POST")) == FAILED
        assert scripted.connections == 1


def test_an_early_answer_ends_the_upload(gateway: Gateway) -> None:
    """The upstream refuses after the first piece of a large body; the caller gets that answer."""
    refusal = b"HTTP/1.1 413 Too Large\r\nContent-Length: 3\r\nConnection: close\r\n\r\nbig"
    with behind(gateway, says(refusal, then=waits_for_hang_up)):
        answer = call(gateway, "POST", data=b"x" * 5_000_000)
    assert (answer.status_code, answer.text) == (413, "big")


def test_an_early_answer_leaves_no_half_request_behind(gateway: Gateway) -> None:
    """Request smuggling: the next request must not be taken for the rest of an unfinished body."""
    answered = threading.Event()

    def early(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(OK)
        answered.wait(20)
        waits_for_hang_up(connection)

    with behind(gateway, early, says(OK)) as scripted:
        with _raw(gateway, "Content-Length: 1000000") as caller:
            caller.sendall(b"x" * 100_000)
            assert caller.recv(65_536).startswith(b"HTTP/1.1 200 OK")
            answered.set()
            assert call(gateway).text == "hi"
        assert scripted.connections == 2


def _raw(gateway: Gateway, *lines: str) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", gateway.port), timeout=20)
    head = "\r\n".join((f"POST /{API}/prod/ HTTP/1.1", "Host: x", *lines, "", ""))
    connection.sendall(head.encode())
    return connection


def test_a_caller_that_goes_ends_the_upstream_call(gateway: Gateway) -> None:
    started = threading.Event()

    def slow(connection: socket.socket) -> None:
        read_head(connection)
        started.set()
        waits_for_hang_up(connection)

    with behind(gateway, slow, limit=29_000):
        connection = _raw(gateway, "Content-Length: 0")
        assert started.wait(20)
        connection.close()


def test_a_caller_that_goes_in_the_middle_of_its_body(gateway: Gateway) -> None:
    got = threading.Event()

    def slow(connection: socket.socket) -> None:
        read_head(connection)
        got.set()
        waits_for_hang_up(connection)

    with behind(gateway, slow, limit=29_000):
        connection = _raw(gateway, "Content-Length: 1000000")
        connection.sendall(b"x" * 100_000)
        assert got.wait(20)
        connection.close()


def test_a_caller_that_goes_in_the_middle_of_the_answer(gateway: Gateway) -> None:
    def endless(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        with contextlib.suppress(OSError):
            while True:
                connection.sendall(b"x" * 65_536)

    with behind(gateway, endless, limit=29_000):
        connection = _raw(gateway, "Content-Length: 0")
        assert connection.recv(100_000)
        connection.close()


@pytest.mark.parametrize(
    "uri", ["http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://[fe80::1]/"]
)
def test_metadata_addresses_are_refused(gateway: Gateway, uri: str) -> None:
    gateway.deploy({"/": {"ANY": open_method(proxy(uri))}})
    answer = call(gateway)
    assert told(answer) == MISCONFIGURED
    assert "metadata" in answer.headers[REASON]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "127.1"])
def test_the_server_does_not_call_itself(gateway: Gateway, host: str) -> None:
    gateway.deploy({"/": {"ANY": open_method(proxy(f"http://{host}:{gateway.port}/{API}/prod/"))}})
    answer = call(gateway)
    assert told(answer) == MISCONFIGURED
    assert "this server itself" in answer.headers[REASON]


def test_unless_that_is_allowed(upstream: str) -> None:
    with Gateway(allow_internal=True) as gateway:
        own = f"http://127.0.0.1:{gateway.port}/{API}/prod/inner"
        gateway.deploy({"/": {"GET": open_method(proxy(own))}, "/inner": {"GET": open_method(proxy(upstream))}})
        assert json.loads(call(gateway).text)["verb"] == "GET"
