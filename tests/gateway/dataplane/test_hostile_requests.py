"""Requests nobody sends by mistake, through the whole server: the documented answer, and others unharmed."""

from __future__ import annotations

import socket
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from poolhouse.testing.server import Server
from tests.gateway.dataplane.shop import SECONDS, Shop
from tests.gateway.dataplane.test_whole_demands import Api


def exchange(server: Server, octets: bytes) -> bytes:
    """Everything the server answers until it closes, or says nothing for a while."""
    place = urlsplit(server.url)
    answer = b""
    with socket.create_connection((place.hostname or "", place.port or 0), SECONDS) as connection:
        connection.sendall(octets)
        connection.settimeout(0.5)
        try:
            while more := connection.recv(65_536):
                answer += more
        except TimeoutError:
            pass
        except ConnectionResetError:
            pass
    return answer


def head(shop: Shop, path: str, *lines: str, verb: str = "POST") -> bytes:
    start = f"{verb} /execute-api/{shop.api}/prod{path} HTTP/1.1"
    return "\r\n".join([start, "Host: localhost", *lines, "", ""]).encode("latin-1")


HIDDEN = "GET /_poolhouse/live HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.mark.parametrize(
    "lines",
    [
        ("Content-Length: 5", "Content-Length: 6"),
        ("Content-Length: 5", "Transfer-Encoding: chunked"),
        ("Transfer-Encoding: chunked", "Content-Length: 0"),
        ("Content-Length: +5",),
        ("Content-Length: 5, 5",),
        ("Content-Length: 0x5",),
        ("Content-Length: -1",),
        ("Content-Length : 5",),
        ("Transfer-Encoding: xchunked",),
        ("Transfer-Encoding: chunked, identity",),
        ("Transfer-Encoding : chunked",),
        ("X-Folded: a\r\n b\r\nContent-Length: 5, 6",),
        ("X: y\nContent-Length: 5",),
        ("X\x00Y: z",),
        ("X: a\x00b",),
    ],
)
def test_a_request_that_two_readers_would_frame_differently(shop: Shop, lines: tuple[str, ...]) -> None:
    answer = exchange(shop.server, head(shop, "/open", *lines) + HIDDEN.encode())
    # Refused, and nothing that follows on the connection is read as a request.
    assert answer.startswith(b"HTTP/1.1 400 "), answer[:200]
    assert answer.count(b"HTTP/1.1 ") == 1
    assert shop.call("/open").status_code == 200


@pytest.mark.parametrize(
    "start",
    [
        "GET /execute-api HTTP/9.9",
        "GET  /execute-api HTTP/1.1",
        "GET /execute-api",
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        "GET /execute-api/\x00 HTTP/1.1",
    ],
)
def test_what_is_no_request(shop: Shop, start: str) -> None:
    answer = exchange(shop.server, start.encode("latin-1") + b"\r\nHost: localhost\r\n\r\n")
    # Two blanks and a line without a version are read as HTTP/0.9 and 1.1 allow: they lead to no API.
    assert not answer or answer.startswith((b"HTTP/1.1 400 ", b"HTTP/1.1 403 ", b"HTTP/1.1 404 ")), answer[:200]
    assert shop.call("/open").status_code == 200


def test_chunks_that_lie(shop: Shop) -> None:
    begun = head(shop, "/open", "Transfer-Encoding: chunked")
    for body in (
        b"5\r\nabc\r\n0\r\n\r\n",
        b"fffffffffffffffff\r\n",
        b"-1\r\n",
        b"5;x=" + b"y" * 70_000 + b"\r\nabcde\r\n",
    ):
        answer = exchange(shop.server, begun + body)
        assert b" 200 " not in answer.partition(b"\r\n")[0]
    assert shop.call("/open").status_code == 200


def test_headers_of_64_kilobytes(shop: Shop) -> None:
    big = {"X-Big": "x" * 65_536}
    url = f"{shop.server.url}/execute-api/{shop.api}/prod/open"
    answer = requests.get(url, headers=big, timeout=SECONDS)
    assert answer.status_code == 431
    many = {f"X-{number}": "y" * 60 for number in range(1_000)}
    assert requests.get(url, headers=many, timeout=SECONDS).status_code == 431
    token = {"Authorization": "Bearer " + "x" * 60_000}
    assert requests.get(url.replace("open", "me"), headers=token, timeout=SECONDS).status_code == 401


def test_two_authorization_headers(shop: Shop) -> None:
    good = shop.id_token()
    for first, second in ((good, good), (good, "other"), ("other", good)):
        lines = (f"Authorization: {first}", f"authorization: {second}")
        answer = exchange(shop.server, head(shop, "/me", *lines, verb="GET"))
        assert answer.startswith(b"HTTP/1.1 401 "), answer[:200]


@pytest.fixture
def guarded(server: Server, apigateway: Any) -> Api:
    """`/admin` is guarded, everything else is open and answers with what it was called as."""
    api = Api(server, apigateway)
    api.method(resource=api.resource("admin"), body="admin", authorizationType="AWS_IAM")
    api.method(resource=api.resource("{proxy+}"), body="open $input.params('proxy')")
    api.deploy()
    return api


@pytest.mark.parametrize("path", ["/admin", "//admin", "/admin/", "///admin//"])
def test_a_guarded_path_in_disguise_is_guarded(guarded: Api, path: str) -> None:
    answer = exchange(
        guarded.server,
        f"GET /execute-api/{guarded.id}/prod{path} HTTP/1.1\r\nHost: x\r\n\r\n".encode(),
    )
    assert answer.startswith(b"HTTP/1.1 403 ")


@pytest.mark.parametrize(
    "path", ["/./admin", "/x/../admin", "/%2e%2e/admin", "/x/%2E./admin", "/x%2f..%2fadmin", "/..\\admin"]
)
def test_dot_segments_reach_nothing(guarded: Api, path: str) -> None:
    answer = exchange(
        guarded.server,
        f"GET /execute-api/{guarded.id}/prod{path} HTTP/1.1\r\nHost: x\r\n\r\n".encode(),
    )
    assert answer.startswith((b"HTTP/1.1 403 ", b"HTTP/1.1 400 ")), answer[:200]


@pytest.mark.parametrize("path", ["/%61dmin", "/admin%2f", "/admin;x=1", "/ADMIN", "/admin%00"])
def test_another_spelling_is_another_path(guarded: Api, path: str) -> None:
    """As on AWS, paths are compared as they are written; what passes on is exactly what was judged."""
    answer = exchange(
        guarded.server,
        f"GET /execute-api/{guarded.id}/prod{path} HTTP/1.1\r\nHost: x\r\n\r\n".encode(),
    )
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert answer.endswith(f"open {path[1:]}".encode())


def test_the_stage_cannot_be_disguised(guarded: Api) -> None:
    for stage in ("%70rod", "prod%2fadmin", "PROD", "..", "prod;x"):
        url = f"/execute-api/{guarded.id}/{stage}/admin"
        answer = exchange(guarded.server, f"GET {url} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
        assert answer.startswith(b"HTTP/1.1 403 ")


def test_a_client_that_stops_reading_holds_nobody_up(shop: Shop) -> None:
    place = urlsplit(shop.server.url)
    stalled = []
    try:
        for _ in range(20):
            connection = socket.create_connection((place.hostname or "", place.port or 0), SECONDS)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1_024)
            connection.sendall(head(shop, "/open?" + "x" * 2_000, verb="GET") * 20)
            stalled.append(connection)
        assert shop.call("/open").status_code == 200
    finally:
        for connection in stalled:
            connection.close()
