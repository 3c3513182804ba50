"""Lambda's runtime API: where the processes of functions fetch their invocations and leave their answers.

One listener on loopback for all of them. Each process has a path of its own that nobody can guess, so that a
function can neither read another's events nor answer for it. Source: Lambda developer guide, 'Using the Lambda
runtime API'.
"""

from __future__ import annotations

import asyncio
from typing import Final, Protocol, cast

import httptools

from poolhouse.functions.host.outcomes import MAX_RESPONSE

VERSION: Final = "2018-06-01"
# A runtime may send the description of an error in a header: AWS's Python client allows itself 1 MB.
MAX_HEAD: Final = 2 * 1024 * 1024
_REASONS: Final = {200: b"OK", 202: b"Accepted", 400: b"Bad Request", 403: b"Forbidden", 404: b"Not Found"}
_ACCEPTED: Final = b'{"status":"OK"}\n'


class Waiting(Protocol):
    """A runtime that asked for its next invocation."""

    def send(self, head: bytes, body: bytes) -> None: ...


class Runtime(Protocol):
    """What a process's calls mean to the host. Each answers with the status for the process."""

    def asks(self, waiting: Waiting) -> None:
        """`GET /runtime/invocation/next`"""

    def answers(self, request_id: str, body: bytes, *, failed: bool) -> int:
        """`POST /runtime/invocation/{id}/response` or `/error`"""

    def answers_too_much(self, request_id: str) -> int:
        """A response above the limit; its body was not kept."""

    def cannot_start(self, body: bytes) -> int:
        """`POST /runtime/init/error`"""


class RuntimeApi:
    """Listens from the first process on."""

    def __init__(self) -> None:
        self._runtimes: dict[str, Runtime] = {}
        self._server: asyncio.Server | None = None
        self._starting = asyncio.Lock()
        self._port = 0

    async def address(self, token: str, runtime: Runtime) -> str:
        """Where `runtime`'s process has to look, as `AWS_LAMBDA_RUNTIME_API` says it; `token` is unguessable."""
        async with self._starting:
            if self._server is None:
                loop = asyncio.get_running_loop()
                self._server = await loop.create_server(lambda: _Connection(self._runtimes), "127.0.0.1", 0)
                self._port = self._server.sockets[0].getsockname()[1]
        self._runtimes[token] = runtime
        return f"127.0.0.1:{self._port}/{token}"

    def dismiss(self, token: str) -> None:
        self._runtimes.pop(token, None)

    async def close(self) -> None:
        self._runtimes.clear()
        if self._server is not None:
            self._server.close()
            self._server = None


class _Connection(asyncio.Protocol):
    """One connection of a process; requests come one after the other."""

    def __init__(self, runtimes: dict[str, Runtime]) -> None:
        self._runtimes = runtimes
        self._transport: asyncio.Transport | None = None
        self._parser = httptools.HttpRequestParser(self)
        self._begin()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transport is one in all but its class.
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self._abort()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        self._transport = None

    # httptools calls what follows.

    def on_message_begin(self) -> None:
        self._begin()

    def on_url(self, url: bytes) -> None:
        if self._fits(len(url)):
            self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        fits = self._fits(len(name) + len(value))
        if fits and name.lower() == b"expect" and self._transport is not None:
            self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def on_body(self, body: bytes) -> None:
        self._octets += len(body)
        if self._octets <= MAX_RESPONSE:
            self._body.append(body)
        else:
            self._body.clear()

    def on_message_complete(self) -> None:
        method = self._parser.get_method()
        token, _, call = self._url.decode("latin-1").removeprefix("/").partition("/")
        runtime = self._runtimes.get(token)
        if runtime is None:
            self._answer(403, b'{"errorMessage":"no such runtime","errorType":"Forbidden"}')
            return
        match [method.decode("latin-1"), *call.split("/")]:
            case ["GET", version, "runtime", "invocation", "next"] if version == VERSION:
                runtime.asks(self)
            case ["POST", version, "runtime", "invocation", request_id, "response" | "error" as what] if (
                version == VERSION
            ):
                self._answered(runtime, request_id, failed=what == "error")
            case ["POST", version, "runtime", "init", "error"] if version == VERSION:
                self._status(runtime.cannot_start(b"".join(self._body)))
            case _:
                self._answer(404, b'{"errorMessage":"no such call","errorType":"NotFound"}')

    def send(self, head: bytes, body: bytes) -> None:
        """The invocation that this connection waited for."""
        if self._transport is not None:
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n%bContent-Length: %d\r\n\r\n%b"
                % (head, len(body), body)
            )

    def _answered(self, runtime: Runtime, request_id: str, *, failed: bool) -> None:
        if self._octets > MAX_RESPONSE:
            runtime.answers_too_much(request_id)
            self._answer(413, b'{"errorMessage":"too large","errorType":"RequestEntityTooLarge"}')
        else:
            self._status(runtime.answers(request_id, b"".join(self._body), failed=failed))

    def _status(self, status: int) -> None:
        body = _ACCEPTED if status < 300 else b'{"errorMessage":"not now","errorType":"InvalidRequestID"}'
        self._answer(status, body)

    def _answer(self, status: int, body: bytes) -> None:
        if self._transport is not None:
            self._transport.write(
                b"HTTP/1.1 %d %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
                % (status, _REASONS.get(status, b"-"), len(body), body)
            )

    def _fits(self, octets: int) -> bool:
        self._head += octets
        if self._head > MAX_HEAD:
            self._abort()
        return self._head <= MAX_HEAD

    def _begin(self) -> None:
        self._url = b""
        self._head = 0
        self._octets = 0
        self._body: list[bytes] = []

    def _abort(self) -> None:
        if self._transport is not None:
            self._transport.abort()
            self._transport = None
