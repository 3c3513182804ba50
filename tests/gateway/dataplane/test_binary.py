"""Binary bodies of mapped integrations, and compression, over HTTP."""

from __future__ import annotations

import base64
import gzip
import json
import zlib
from typing import Any

import pytest
import requests

from poolhouse.domain.apis.values import Integration, IntegrationResponse
from tests.gateway.dataplane.apis import deployment, mock, open_method, proxy, rest_api, stage
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.upstreams import Scripted, says

OCTETS = bytes(range(256))
# Without the time, which gzip writes down: names of tests must not change.
HELLO = gzip.compress(b"hello", mtime=0)
TEXT = base64.b64encode(OCTETS)


def deploy(gateway: Gateway, integration: Integration, **members: Any) -> None:
    made = deployment({"/": {"POST": open_method(integration), "GET": open_method(integration)}}, **members)
    gateway.apis.put(rest_api(), made, stage())


def http(uri: str, handling: str | None = None, **members: Any) -> Integration:
    return Integration(
        type="HTTP",
        http_method="POST",
        uri=uri,
        responses={"200": IntegrationResponse(status_code="200", content_handling=handling)},
        **members,
    )


def answering(body: bytes, kind: str) -> bytes:
    return b"HTTP/1.1 200 OK\r\ncontent-type: %b\r\ncontent-length: %d\r\n\r\n%b" % (
        kind.encode(),
        len(body),
        body,
    )


@pytest.mark.parametrize(
    ("handling", "kind", "body", "received"),
    [
        (None, "image/png", OCTETS, OCTETS),
        ("CONVERT_TO_TEXT", "image/png", OCTETS, TEXT),
        ("CONVERT_TO_BINARY", "image/png", OCTETS, OCTETS),
        (None, "text/plain", TEXT, TEXT),
        ("CONVERT_TO_TEXT", "text/plain", TEXT, TEXT),
        ("CONVERT_TO_BINARY", "text/plain", TEXT, OCTETS),
    ],
)
def test_a_requests_body(
    gateway: Gateway, upstream: str, handling: str | None, kind: str, body: bytes, received: bytes
) -> None:
    deploy(gateway, http(upstream, content_handling=handling), binary_media_types=("image/png",))
    answer = requests.post(gateway.url("/"), data=body, headers={"content-type": kind}, timeout=20)
    assert answer.json()["body"].encode("latin-1") == received


def test_a_template_sees_base64(gateway: Gateway, upstream: str) -> None:
    integration = http(
        upstream,
        content_handling="CONVERT_TO_TEXT",
        request_templates={"image/png": '{"picture":"$input.body"}'},
    )
    deploy(gateway, integration, binary_media_types=("image/*",))
    answer = requests.post(gateway.url("/"), data=OCTETS, headers={"content-type": "image/png"}, timeout=20)
    assert json.loads(answer.json()["body"]) == {"picture": TEXT.decode()}


def test_text_that_is_no_base64(gateway: Gateway, upstream: str) -> None:
    deploy(gateway, http(upstream, content_handling="CONVERT_TO_BINARY"))
    answer = requests.post(gateway.url("/"), data=b"***", headers={"content-type": "text/plain"}, timeout=20)
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})


@pytest.mark.parametrize(
    ("handling", "kind", "body", "accept", "received"),
    [
        (None, "image/png", OCTETS, "image/png", OCTETS),
        (None, "image/png", OCTETS, "*/*", OCTETS),
        (None, "image/png", OCTETS, "text/plain", TEXT),
        (None, "text/plain", TEXT, "image/png,*/*", OCTETS),
        (None, "text/plain", b"no base64", "image/png", b"no base64"),
        (None, "text/plain", TEXT, "text/plain", TEXT),
        ("CONVERT_TO_TEXT", "image/png", OCTETS, "image/png", TEXT),
        ("CONVERT_TO_BINARY", "text/plain", TEXT, "text/plain", OCTETS),
        ("CONVERT_TO_BINARY", "application/json", b'"' + TEXT + b'"', "*/*", OCTETS),
        ("CONVERT_TO_BINARY", "image/png", OCTETS, "*/*", OCTETS),
    ],
)
def test_an_answers_body(
    gateway: Gateway, handling: str | None, kind: str, body: bytes, accept: str, received: bytes
) -> None:
    with Scripted(says(answering(body, kind))) as scripted:
        deploy(gateway, http(scripted.url, handling), binary_media_types=("image/png",))
        answer = requests.get(gateway.url("/"), headers={"accept": accept}, timeout=20)
    assert answer.content == received


def test_a_preflight_of_an_api_that_takes_everything_as_binary(gateway: Gateway) -> None:
    """Templates by Serverless: `{statusCode:200}` with CONVERT_TO_TEXT, and binary types of `*/*`."""
    deploy(gateway, mock("", content_handling="CONVERT_TO_TEXT"), binary_media_types=("*/*",))
    assert requests.get(gateway.url("/"), timeout=20).status_code == 200


# --- compression ---


@pytest.mark.parametrize(
    ("accept", "coding"),
    [
        ("gzip", "gzip"),
        ("deflate", "deflate"),
        ("gzip;q=0, deflate", "deflate"),
        ("deflate;q=0.5, gzip;q=0.8", "gzip"),
        ("*", "gzip"),
        ("br, identity", None),
        ("gzip;q=x", None),
        ("", None),
    ],
)
def test_an_answer_is_compressed_as_asked(gateway: Gateway, accept: str, coding: str | None) -> None:
    deploy(gateway, mock("pool" * 100), minimum_compression_size=400)
    answer = requests.get(gateway.url("/"), headers={"accept-encoding": accept}, timeout=20)
    assert answer.headers.get("content-encoding") == coding
    assert answer.text == "pool" * 100
    if coding:
        assert int(answer.headers["content-length"]) < 100


def test_a_small_answer_is_not(gateway: Gateway) -> None:
    deploy(gateway, mock("pool" * 100), minimum_compression_size=401)
    assert "content-encoding" not in requests.get(gateway.url("/"), timeout=20).headers
    deploy(gateway, mock("pool" * 100))
    assert "content-encoding" not in requests.get(gateway.url("/"), timeout=20).headers


def test_a_streamed_answer_is_compressed_as_it_comes(gateway: Gateway) -> None:
    piece = b"x" * 50_000
    body = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for _ in range(40)) + b"0\r\n\r\n"
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n"
    with Scripted(says(head + body)) as scripted:
        deploy(gateway, proxy(scripted.url), minimum_compression_size=0)
        answer = requests.get(gateway.url("/"), timeout=20)
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.content == piece * 40


def test_an_encoded_answer_passes_as_it_is(gateway: Gateway) -> None:
    octets = HELLO
    head = b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: %d\r\n\r\n" % len(octets)
    with Scripted(says(head + octets)) as scripted:
        deploy(gateway, proxy(scripted.url), minimum_compression_size=0)
        assert requests.get(gateway.url("/"), timeout=20).content == b"hello"


@pytest.mark.parametrize(
    ("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("identity", bytes)]
)
def test_a_compressed_request_is_undone(gateway: Gateway, upstream: str, coding: str, pack: Any) -> None:
    deploy(gateway, proxy(upstream), minimum_compression_size=0)
    answer = requests.post(gateway.url("/"), data=pack(b"hello"), headers={"content-encoding": coding}, timeout=20)
    seen = answer.json()
    assert seen["body"] == "hello"
    assert (coding == "identity") == ("content-encoding" in dict(seen["headers"]))


@pytest.mark.parametrize(
    ("coding", "body", "status"),
    [
        ("gzip", b"no gzip", 400),
        ("gzip", HELLO[:-4], 400),
        ("gzip", HELLO + b"more", 400),
        ("br", b"x", 415),
        ("gzip, gzip", b"x", 415),
        ("gzip", gzip.compress(b"\0" * (11 * 1024 * 1024), mtime=0), 413),
    ],
    ids=["no gzip", "cut", "more behind it", "unknown", "twice", "bomb"],
)
def test_a_body_that_cannot_be_undone(
    gateway: Gateway, upstream: str, coding: str, body: bytes, status: int
) -> None:
    deploy(gateway, proxy(upstream), minimum_compression_size=0)
    answer = requests.post(gateway.url("/"), data=body, headers={"content-encoding": coding}, timeout=20)
    assert answer.status_code == status
    assert requests.get(gateway.url("/"), timeout=20).status_code == 200
