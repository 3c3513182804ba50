"""Drives an ASGI app without a socket: by hand, and from boto3 itself."""

from __future__ import annotations

import asyncio
import functools
import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import boto3
import msgspec
import pytest
import structlog
from botocore.awsrequest import AWSResponse
from botocore.config import Config
from structlog.testing import LogCapture

from poolhouse.asgi import AsgiApp, Message
from poolhouse.aws import surface
from poolhouse.aws.operations import Operation, Registry

SIGNED = (
    b"AWS4-HMAC-SHA256 Credential=AKID/20300101/us-east-1/cognito-idp/aws4_request, "
    b"SignedHeaders=host;x-amz-date, Signature=0123"
)
SIGNED_HEADERS = {"authorization": SIGNED.decode(), "x-amz-date": "20300101T000000Z"}


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return msgspec.json.decode(self.body)


def request(
    app: AsgiApp,
    method: str,
    target: str,
    headers: Mapping[str, str] | list[tuple[bytes, bytes]] = MappingProxyType({}),
    body: bytes = b"",
    *,
    chunk: int = 1 << 16,
) -> Reply:
    """One HTTP request; `target` is the raw path with its query. The body arrives in chunks, as from a server."""
    path, _, query = target.partition("?")
    raw = headers if isinstance(headers, list) else [(k.lower().encode(), v.encode()) for k, v in headers.items()]
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode("utf-8", "surrogateescape"),
        "query_string": query.encode("utf-8", "surrogateescape"),
        "headers": raw,
    }
    pieces = [body[i : i + chunk] for i in range(0, len(body), chunk)] or [b""]
    sent: list[Message] = []

    async def receive() -> Message:
        piece = pieces.pop(0) if pieces else b""
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(_call(app, scope, receive, send))
    start, end = sent
    got = {name.decode(): value.decode() for name, value in start["headers"]}
    return Reply(start["status"], got, end["body"])


async def _call(app: AsgiApp, scope: Any, receive: Any, send: Any) -> None:
    await app(scope, receive, send)


@contextmanager
def captured_logs() -> Iterator[list[Any]]:
    """What the surfaces log. Unlike structlog's own capture it also hears what the configured level would drop."""
    capture = LogCapture()
    logger = structlog.wrap_logger(None, processors=[capture], wrapper_class=structlog.BoundLogger)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(surface, "log", logger)
        yield capture.entries


class _Raw(io.BytesIO):
    def stream(self, *_: Any, **__: Any) -> Iterator[bytes]:
        yield self.read()


def boto_client(service: str, app: AsgiApp, *, checked: bool = False) -> Any:
    """boto3's client of `service`, whose requests go to `app`. Unchecked: it also sends what its model forbids."""
    client = boto3.client(
        service,
        region_name="us-east-1",
        endpoint_url="http://poolhouse.test",
        aws_access_key_id="AKID",
        aws_secret_access_key="secret",
        config=Config(parameter_validation=checked, retries={"total_max_attempts": 1, "mode": "standard"}),
    )

    def answer(request: Any, **_: Any) -> AWSResponse:
        parts = urlsplit(request.url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        body = request.body.read() if hasattr(request.body, "read") else request.body or b""
        body = body.encode() if isinstance(body, str) else bytes(body)
        headers = {k: v.decode() if isinstance(v, bytes) else str(v) for k, v in request.headers.items()}
        reply = _request(app, request.method, target, headers, body)
        return AWSResponse(request.url, reply.status, reply.headers, _Raw(reply.body))

    client.meta.events.register("before-send", answer)
    return client


# `request` is also what botocore calls the argument of a handler.
_request = request


def fake(operation: Operation, act: Callable[[Any], Any]) -> Any:
    """A handler of `operation` that answers `act(request)`, annotated as the registry demands."""

    async def handler(services: Any, request: Any) -> Any:
        return act(request)

    handler.__annotations__ = {
        "services": object,
        "request": operation.request,
        "return": operation.response,
    }
    return handler


def full_registry(
    service: str, operations: Mapping[str, Operation], act: Callable[[Operation, Any], Any]
) -> Registry:
    """Every operation of the service built, each answering `act(operation, request)`."""
    registry = Registry(service, operations)
    for operation in operations.values():
        registry.add(operation, fake(operation, functools.partial(act, operation)))
    return registry
