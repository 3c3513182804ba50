"""A Lambda-compatible Invoke API over a real socket, whose answers a test scripts."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

import msgspec


class QuietServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """A client that gave up is what some tests are about."""


@dataclass
class Answer:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Asked:
    path: str
    headers: dict[str, str]
    body: bytes


Script = Callable[[Asked], Answer]


class Endpoint:
    """Use as a context manager. `script` may block on an event that the test sets."""

    def __init__(self, script: Script | None = None) -> None:
        self.script = script or echo
        self.asked: list[Asked] = []
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", "0")))
                asked = Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
                endpoint.asked.append(asked)
                answer = endpoint.script(asked)
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)

            def log_message(self, *args: Any) -> None:
                """Tests are quiet."""

        self._server = QuietServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


def echo(asked: Asked) -> Answer:
    return Answer(body=asked.body)


def responding(**response: Any) -> Script:
    """A function that fills in the event's response."""

    def script(asked: Asked) -> Answer:
        event = msgspec.json.decode(asked.body)
        event["response"].update(response)
        return Answer(body=msgspec.json.encode(event))

    return script


def throwing(message: str) -> Script:
    body = msgspec.json.encode({"errorMessage": message, "errorType": "Error"})
    return lambda _asked: Answer(body=body, headers={"X-Amz-Function-Error": "Unhandled"})
