"""Calls that need no task: a connection to the upstream is kept, the caller is remembered. What goes wrong with
them looks as it always does, and whoever must not pass does not."""

from __future__ import annotations

import contextlib
import http.client
import json
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from structlog.testing import capture_logs

from poolhouse.domain.apis.values import Integration
from tests.gateway.dataplane.apis import authorizer, cognito_method, open_method, proxy
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import NOW, OTHER, access_token, keys_of
from tests.gateway.dataplane.upstreams import (
    PATIENCE,
    Script,
    Scripted,
    echo,
    read_head,
    resets,
    says,
    waits_for_hang_up,
)

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
FAILED = (504, b'{"message": "Network error communicating with endpoint"}')
TIMED_OUT = (504, b'{"message": "Endpoint request timed out"}')


@pytest.fixture
def caller(gateway: Gateway) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=PATIENCE)
    yield connection
    connection.close()


@contextlib.contextmanager
def behind(gateway: Gateway, *scripts: Script, limit: int = 5_000, **members: Any) -> Iterator[Scripted]:
    """The first exchange of the first connection is good, so that the connection is kept for `scripts[0]`."""
    first, *rest = scripts
    with Scripted(says(OK, then=first), *rest) as scripted:
        method = open_method(proxy(scripted.url, timeout_in_millis=limit, **members))
        gateway.deploy({"/": {"ANY": method}})
        yield scripted


def call(
    gateway: Gateway, caller: http.client.HTTPConnection, verb: str = "GET", **headers: str
) -> tuple[int, bytes]:
    caller.request(verb, gateway.url("/").removeprefix(f"http://127.0.0.1:{gateway.port}"), headers=headers)
    answer = caller.getresponse()
    return answer.status, answer.read()


def express_call(
    gateway: Gateway, caller: http.client.HTTPConnection, verb: str = "GET", **headers: str
) -> tuple[int, bytes]:
    """A second call after a first one, which left a connection behind."""
    assert call(gateway, caller) == (200, b"hi")
    before = gateway.express
    answer = call(gateway, caller, verb, **headers)
    assert gateway.express == before + 1
    return answer


def in_pieces(*pieces: bytes) -> Script:
    """Each piece is sent when the one before has surely been read: the kernel's buffer is empty."""

    def script(connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        read_head(connection)
        for piece in pieces:
            connection.sendall(piece)

    return script


ANSWERS: dict[str, tuple[str, Script, tuple[int, bytes]]] = {
    "in one piece": ("GET", says(OK), (200, b"hi")),
    "a verb that may not be repeated": ("POST", says(OK), (200, b"hi")),
    "no content": ("GET", says(b"HTTP/1.1 204 No Content\r\n\r\n"), (204, b"")),
    "not modified": ("GET", says(b"HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n"), (304, b"")),
    "an error of its own": ("GET", says(b"HTTP/1.1 418 Teapot\r\nContent-Length: 0\r\n\r\n"), (418, b"")),
    "after an interim one": ("GET", says(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + OK), (200, b"hi")),
    "chunked": (
        "GET",
        says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n"),
        (200, b"hi"),
    ),
    "up to the end of the connection": ("GET", says(b"HTTP/1.1 200 OK\r\n\r\nall of it"), (200, b"all of it")),
    "head and body apart": ("GET", in_pieces(OK[:-2], OK[-2:]), (200, b"hi")),
    "octet by octet": ("GET", in_pieces(*(OK[at : at + 1] for at in range(len(OK)))), (200, b"hi")),
    "large": (
        "GET",
        says(b"HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n" + b"x" * 3_000_000),
        (200, b"x" * 3_000_000),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("verb", "script", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_answers_arrive_whole(
    gateway: Gateway, caller: http.client.HTTPConnection, verb: str, script: Script, expected: tuple[int, bytes]
) -> None:
    with behind(gateway, script):
        assert express_call(gateway, caller, verb) == expected


BROKEN: dict[str, Script] = {
    "speaks no HTTP": says(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"),
    "half a head": says(b"HTTP/1.1 200 OK\r\nContent-"),
    "a status of 999": says(b"HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n"),
    "switches protocols": says(b"HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"),
    "length and chunks": says(
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"
    ),
    "a header with a NUL": says(b"HTTP/1.1 200 OK\r\nX: a\x00b\r\nContent-Length: 0\r\n\r\n"),
    "a megabyte of headers": says(b"HTTP/1.1 200 OK\r\n" + b"X: " + b"a" * 1_000_000),
    "a head and no body": says(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"),
}


@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN)
def test_an_answer_that_is_none(gateway: Gateway, caller: http.client.HTTPConnection, script: Script) -> None:
    with behind(gateway, script):
        status, body = express_call(gateway, caller)
    assert (status, json.loads(body)) == (FAILED[0], json.loads(FAILED[1]))


@pytest.mark.parametrize("ends", [lambda _: None, resets], ids=["closes", "resets"])
def test_a_kept_connection_that_ends_is_replaced(
    gateway: Gateway, caller: http.client.HTTPConnection, ends: Script
) -> None:
    with behind(gateway, says(b"", then=ends), says(OK)) as upstream:
        assert express_call(gateway, caller) == (200, b"hi")
        assert upstream.connections == 2


def test_what_may_not_be_repeated_is_not(gateway: Gateway, caller: http.client.HTTPConnection) -> None:
    with behind(gateway, says(b""), says(OK)) as upstream:
        status, _ = express_call(gateway, caller, "POST")
        assert (status, upstream.connections) == (504, 1)


def test_an_upstream_that_takes_too_long(gateway: Gateway, caller: http.client.HTTPConnection) -> None:
    with behind(gateway, waits_for_hang_up, limit=200):
        status, body = express_call(gateway, caller)
    assert (status, json.loads(body)) == (TIMED_OUT[0], json.loads(TIMED_OUT[1]))


def test_a_broken_off_answer_is_cut(gateway: Gateway, caller: http.client.HTTPConnection) -> None:
    half = b"HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n" + b"x" * 100_000
    with behind(gateway, says(half)), pytest.raises(http.client.IncompleteRead):
        express_call(gateway, caller)


def test_the_upstream_learns_that_the_caller_has_gone(
    gateway: Gateway, caller: http.client.HTTPConnection
) -> None:
    asked, hung_up = threading.Event(), threading.Event()

    def script(connection: socket.socket) -> None:
        read_head(connection)
        asked.set()
        waits_for_hang_up(connection)
        hung_up.set()

    with behind(gateway, script), capture_logs():
        assert call(gateway, caller) == (200, b"hi")
        before = gateway.express
        caller.request("GET", gateway.url("/").partition(str(gateway.port))[2])
        assert asked.wait(PATIENCE)
        caller.close()
        assert hung_up.wait(PATIENCE)
    assert gateway.express == before + 1


def test_who_leaves_a_slow_call_is_missed(
    gateway: Gateway, caller: http.client.HTTPConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The call has a task by then."""
    slow, hung_up = threading.Event(), threading.Event()
    settled = gateway.data_plane.settled

    def noticed(exchange: Any, work: Any) -> Any:
        slow.set()
        return settled(exchange, work)

    def script(connection: socket.socket) -> None:
        read_head(connection)
        waits_for_hang_up(connection)
        hung_up.set()

    with behind(gateway, script, limit=25_000):
        assert call(gateway, caller) == (200, b"hi")
        monkeypatch.setattr(gateway.data_plane, "settled", noticed)
        before = gateway.express
        caller.request("GET", gateway.url("/").partition(str(gateway.port))[2])
        assert slow.wait(PATIENCE)
        caller.close()
        assert hung_up.wait(PATIENCE)
    assert gateway.express == before + 1


def test_the_log_tells_the_whole_limit(gateway: Gateway, caller: http.client.HTTPConnection) -> None:
    with behind(gateway, waits_for_hang_up, limit=200), capture_logs() as logs:
        express_call(gateway, caller)
    assert [line["reason"] for line in logs if line["event"] == "refused"] == [
        "the upstream failed: no answer in 0.2 s"
    ]


ALIKE: dict[str, bytes] = {
    "a length": OK,
    "chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
    "renamed": b"HTTP/1.1 404 No\r\nServer: x\r\nWWW-Authenticate: y\r\ncontent-length: 2\r\nDate: z\r\n\r\nhi",
    "dropped and repeated": b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nVia: x\r\nA: 1\r\na: 2\r\nTE: x\r\n\r\n",
}  # fmt: skip


@pytest.mark.parametrize("answer", ALIKE.values(), ids=ALIKE)
@pytest.mark.parametrize("headers", [{}, {"Connection": "close"}], ids=["kept", "closed"])
def test_the_answer_is_the_usual_one(
    gateway: Gateway, caller: http.client.HTTPConnection, answer: bytes, headers: dict[str, str]
) -> None:
    def seen() -> tuple[int, list[tuple[str, str]], bytes]:
        caller.request("GET", gateway.url("/").partition(str(gateway.port))[2], headers=headers)
        got = caller.getresponse()
        varying = ("date", "x-amzn-requestid", "x-amz-apigw-id")
        told = [(name, "" if name in varying else value) for name, value in got.getheaders()]
        return got.status, told, got.read()

    with Scripted(says(answer, then=says(answer))) as scripted:
        gateway.deploy({"/": {"ANY": open_method(proxy(scripted.url))}})
        before = gateway.express
        usual = seen()
        assert gateway.express == before
        assert seen() == usual
        assert gateway.express == before + 1


def test_the_request_is_the_usual_one(gateway: Gateway, caller: http.client.HTTPConnection) -> None:
    path = gateway.url("/").partition(str(gateway.port))[2] + "?b=1&a=%20"

    def seen() -> dict[str, Any]:
        caller.request("GET", path, headers={"X-Mine": "1", "Connection": "x-secret", "X-Secret": "2"})
        told: dict[str, Any] = json.loads(caller.getresponse().read())
        told["headers"] = [pair for pair in told["headers"] if pair[0] != "x-amzn-trace-id"]
        return told

    # An upstream of its own, to which no connection is kept yet.
    with echo() as upstream:
        gateway.deploy({"/": {"ANY": open_method(proxy(upstream))}})
        before = gateway.express
        usual = seen()
        assert gateway.express == before
        assert seen() == usual
        assert gateway.express == before + 1


def test_bodies_upgrades_and_mappings_take_the_usual_way(
    gateway: Gateway, caller: http.client.HTTPConnection, upstream: str
) -> None:
    def deployed(**members: Any) -> None:
        gateway.deploy({"/": {"ANY": open_method(proxy(upstream, **members))}})
        call(gateway, caller)

    deployed()
    before = gateway.express
    assert call(gateway, caller, "HEAD") == (200, b"")
    caller.request("POST", gateway.url("/").partition(str(gateway.port))[2], body=b"some")
    assert json.loads(caller.getresponse().read())["body"] == "some"
    assert call(gateway, caller, Upgrade="websocket", Connection="Upgrade")[0] >= 400
    deployed(request_parameters={"integration.request.header.x-added": "'here'"})
    status, body = call(gateway, caller)
    assert (status, ["x-added", "here"] in json.loads(body)["headers"]) == (200, True)
    assert gateway.express == before


class TestRemembered:
    """A caller who passed once, and then should not."""

    @pytest.fixture(autouse=True)
    def _protected(self, gateway: Gateway, upstream: str) -> None:
        self.integration: Integration = proxy(upstream)
        gateway.deploy({"/": {"ANY": cognito_method(self.integration, "shop/read")}}, authorizer())

    def _passes(self, gateway: Gateway, caller: http.client.HTTPConnection, token: str) -> None:
        for _ in range(2):
            assert call(gateway, caller, Authorization=f"Bearer {token}")[0] == 200

    def test_passes_again(self, gateway: Gateway, caller: http.client.HTTPConnection) -> None:
        before = gateway.express
        self._passes(gateway, caller, access_token())
        assert gateway.express == before + 1

    def test_not_when_the_token_expires(self, gateway: Gateway, caller: http.client.HTTPConnection) -> None:
        token = access_token(jti="expires")
        self._passes(gateway, caller, token)
        gateway.clock.time = NOW + 3600.0
        before = gateway.express
        status, body = call(gateway, caller, Authorization=token)
        assert (status, json.loads(body)) == (401, {"message": "The incoming token has expired"})
        assert gateway.express == before

    def test_not_when_the_pool_is_gone(self, gateway: Gateway, caller: http.client.HTTPConnection) -> None:
        token = access_token(jti="pool is gone")
        self._passes(gateway, caller, token)
        gateway.pools.loaded.clear()
        assert call(gateway, caller, Authorization=token)[0] == 500

    def test_not_when_the_keys_are_others(self, gateway: Gateway, caller: http.client.HTTPConnection) -> None:
        token = access_token(jti="keys are others")
        self._passes(gateway, caller, token)
        pool_id = next(iter(gateway.pools.loaded))
        gateway.pools.loaded[pool_id] = keys_of(OTHER)
        assert call(gateway, caller, Authorization=token)[0] == 401

    def test_not_when_the_method_wants_another_scope(
        self, gateway: Gateway, caller: http.client.HTTPConnection
    ) -> None:
        token = access_token(jti="another scope")
        self._passes(gateway, caller, token)
        gateway.deploy({"/": {"ANY": cognito_method(self.integration, "shop/admin")}}, authorizer())
        call(gateway, caller)
        assert call(gateway, caller, Authorization=token)[0] == 401

    def test_not_when_the_header_is_there_twice(self, gateway: Gateway) -> None:
        token = access_token(jti="twice")
        path = gateway.url("/").partition(str(gateway.port))[2]
        connection = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=PATIENCE)
        self._passes(gateway, connection, token)
        connection.putrequest("GET", path)
        for value in ("nonsense", token):
            connection.putheader("Authorization", value)
        connection.endheaders()
        assert connection.getresponse().status == 401
        connection.close()

    def test_not_with_another_verb_that_is_closed(
        self, gateway: Gateway, caller: http.client.HTTPConnection
    ) -> None:
        token = access_token(jti="another verb")
        gateway.deploy({"/": {"GET": cognito_method(self.integration, "shop/read")}}, authorizer())
        self._passes(gateway, caller, token)
        assert call(gateway, caller, "DELETE", Authorization=token)[0] == 403


def test_a_mistake_of_ours_leaves_no_caller_waiting(
    gateway: Gateway, caller: http.client.HTTPConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(headers: object) -> None:
        raise RuntimeError("a mistake")

    with behind(gateway, says(OK)):
        assert call(gateway, caller) == (200, b"hi")
        monkeypatch.setattr("poolhouse.gateway.passage.lines_back", broken)
        assert call(gateway, caller) == (500, b"Internal Server Error")
