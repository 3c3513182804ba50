"""A server that speaks `poolhouse.protocol`, and applications for it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, cast

import uvicorn
from uvicorn.server import ServerState

from poolhouse.asgi import AsgiApp, Receive, Scope, Send
from poolhouse.protocol import HttpConnection

DATE = b"date: Sat, 21 Nov 2026 12:00:00 GMT"
CLOSE = b"Host: a\r\nConnection: close\r\n\r\n"
GET = b"GET / HTTP/1.1\r\n" + CLOSE


class Server:
    def __init__(self, state: ServerState, port: int) -> None:
        self.state = state
        self.port = port

    async def say(self, octets: bytes) -> bytes:
        """What comes back until the server closes the connection."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(octets)
        answer = await asyncio.wait_for(reader.read(), 10)
        writer.close()
        return answer


@asynccontextmanager
async def serving(app: AsgiApp, keep_alive: float = 75) -> AsyncIterator[Server]:
    config = uvicorn.Config(cast("Any", app), http=HttpConnection, ws="none", lifespan="off", log_config=None)
    config.timeout_keep_alive = cast("Any", keep_alive)
    config.proxy_headers = False
    config.load()
    state = ServerState()
    state.default_headers = [(b"date", DATE.removeprefix(b"date: "))]
    make: Callable[[], HttpConnection] = lambda: HttpConnection(config, state, {})  # noqa: E731
    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0)
    try:
        yield Server(state, server.sockets[0].getsockname()[1])
    finally:
        server.close()


def answering(
    *bodies: bytes, status: int = 200, headers: tuple[tuple[bytes, bytes], ...] = ()
) -> Callable[[Scope, Receive, Send], Any]:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": headers})
        for at, body in enumerate(bodies, 1):
            await send({"type": "http.response.body", "body": body, "more_body": at < len(bodies)})

    return app


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    target = scope["raw_path"] + b"?" + scope["query_string"] + b"|" + body
    head = [(b"content-length", str(len(target)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": head})
    await send({"type": "http.response.body", "body": target})
