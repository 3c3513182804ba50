"""Bodies stream both ways: more than memory holds, no faster than the other side takes them, bounded in size."""

from __future__ import annotations

import hashlib
import http.client
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from poolhouse.gateway.exchange import MAX_BODY
from poolhouse.gateway.integrations import http_proxy, upload
from tests.gateway.dataplane.apis import API, open_method, proxy
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.upstreams import Scripted, read_head, resident, waits_for_hang_up

MIB = 1024 * 1024
PIECE = bytes(range(256)) * 256
REASON = "x-poolhouse-reason"


def _sends(pieces: int, *, framing: str) -> Any:
    def script(connection: socket.socket) -> None:
        read_head(connection)
        if framing == "length":
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (pieces * len(PIECE)))
        elif framing == "chunked":
            connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        else:
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(pieces):
            octets = b"%x\r\n%b\r\n" % (len(PIECE), PIECE) if framing == "chunked" else PIECE
            connection.sendall(octets)
        if framing == "chunked":
            connection.sendall(b"0\r\n\r\n")

    return script


@pytest.mark.parametrize("framing", ["length", "chunked", "until the end"])
def test_an_answer_of_50_mib_passes_in_bounded_memory(gateway: Gateway, framing: str) -> None:
    pieces = 50 * MIB // len(PIECE)
    with Scripted(_sends(pieces, framing=framing)) as scripted:
        gateway.deploy({"/": {"GET": open_method(proxy(scripted.url))}})
        before = most = resident()
        digest = hashlib.sha256()
        with requests.get(gateway.url("/"), stream=True, timeout=60) as answer:
            for octets in answer.iter_content(MIB):
                digest.update(octets)
                most = max(most, resident())
    assert digest.digest() == hashlib.sha256(PIECE * pieces).digest()
    assert most - before < 16 * MIB


def test_a_caller_that_stalls_is_cut_off(gateway: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_proxy, "CALLER_STALL_SECONDS", 0.05)
    hung_up_on = threading.Event()

    def pushes(connection: socket.socket) -> None:
        try:
            _sends(64 * MIB // len(PIECE), framing="length")(connection)
        except ConnectionError:
            hung_up_on.set()

    with Scripted(pushes) as scripted:
        gateway.deploy({"/": {"GET": open_method(proxy(scripted.url))}})
        with socket.create_connection(("127.0.0.1", gateway.port), timeout=20) as caller:
            caller.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
            caller.sendall(f"GET /{API}/prod/ HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            assert hung_up_on.wait(20)


def _pieces(count: int) -> Iterator[bytes]:
    for _ in range(count):
        yield PIECE


@pytest.mark.parametrize("framing", ["length", "chunked"])
def test_a_body_of_9_mib_arrives_whole(gateway: Gateway, upstream: str, framing: str) -> None:
    count = 9 * MIB // len(PIECE)
    gateway.deploy({"/": {"POST": open_method(proxy(upstream))}})
    data: Any = PIECE * count if framing == "length" else _pieces(count)
    answer = requests.post(gateway.url("/"), data=data, timeout=60)
    echoed = answer.json()
    assert hashlib.sha256(echoed["body"].encode("latin-1")).digest() == hashlib.sha256(PIECE * count).digest()
    headers = dict(echoed["headers"])
    assert headers.get("content-length") == (str(9 * MIB) if framing == "length" else None)
    assert headers.get("transfer-encoding") == (None if framing == "length" else "chunked")


def test_an_upstream_that_takes_nothing_times_out(gateway: Gateway) -> None:
    release = threading.Event()

    def reads_late(connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        release.wait(20)

    with Scripted(reads_late) as scripted:
        gateway.deploy({"/": {"POST": open_method(proxy(scripted.url, timeout_in_millis=50))}})
        answer = requests.post(gateway.url("/"), data=PIECE * (9 * MIB // len(PIECE)), timeout=20)
        release.set()
    assert (answer.status_code, answer.json()) == (504, {"message": "Endpoint request timed out"})


def test_a_body_announced_too_large_is_refused_unread(gateway: Gateway, upstream: str) -> None:
    gateway.deploy({"/": {"POST": open_method(proxy(upstream))}})
    connection = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=20)
    connection.putrequest("POST", f"/{API}/prod/")
    connection.putheader("Content-Length", str(MAX_BODY + 1))
    connection.endheaders()
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (413, b"HTTP content length exceeded 10485760 bytes.")
    assert answer.getheader("x-amzn-ErrorType") == "RequestTooLargeException"
    connection.close()


def test_a_body_in_chunks_is_refused_when_it_passes_the_limit(gateway: Gateway) -> None:
    with Scripted(waits_for_hang_up) as scripted:
        gateway.deploy({"/": {"POST": open_method(proxy(scripted.url))}})
        answer = requests.post(gateway.url("/"), data=_pieces(MAX_BODY // len(PIECE) + 1), timeout=20)
    assert (answer.status_code, answer.text) == (413, "HTTP content length exceeded 10485760 bytes.")
    assert str(MAX_BODY) in answer.headers[REASON]


def test_a_body_of_exactly_the_limit_passes(gateway: Gateway, upstream: str) -> None:
    gateway.deploy({"/": {"POST": open_method(proxy(upstream))}})
    assert requests.post(gateway.url("/"), data=b"x" * MAX_BODY, timeout=60).status_code == 200


def test_a_caller_that_stops_in_its_body_is_told_so(gateway: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upload, "CALLER_IDLE_SECONDS", 0.05)
    with Scripted(waits_for_hang_up) as scripted:
        gateway.deploy({"/": {"POST": open_method(proxy(scripted.url))}})
        with socket.create_connection(("127.0.0.1", gateway.port), timeout=20) as caller:
            head = f"POST /{API}/prod/ HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\n"
            caller.sendall(head.encode() + PIECE)
            assert caller.recv(65_536).startswith(b"HTTP/1.1 408 ")


def test_the_body_waits_for_a_yes(gateway: Gateway, upstream: str) -> None:
    """`Expect: 100-continue`: a refused call is refused before its body is sent."""
    gateway.deploy({"/": {"POST": open_method(proxy(upstream))}})
    with socket.create_connection(("127.0.0.1", gateway.port), timeout=20) as caller:
        head = f"POST /{API}/prod/none HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n"
        caller.sendall(head.encode())
        assert caller.recv(65_536).startswith(b"HTTP/1.1 403 ")
    with socket.create_connection(("127.0.0.1", gateway.port), timeout=20) as caller:
        caller.sendall(head.replace("/none", "/").encode())
        assert caller.recv(65_536).startswith(b"HTTP/1.1 100 Continue\r\n\r\n")
        caller.sendall(b"hello")
        assert caller.recv(65_536).startswith(b"HTTP/1.1 200 ")
