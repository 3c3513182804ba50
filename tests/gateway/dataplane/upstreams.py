"""Upstream services for tests: an honest one that says what it got, and scripted ones that misbehave."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PATIENCE = 20.0
Script = Callable[[socket.socket], None]


class _Echo(BaseHTTPRequestHandler):
    """Answers with its request as JSON; `X-Answer-*` headers of the request steer the answer."""

    protocol_version = "HTTP/1.1"
    server_version = "Echo/1"
    sys_version = ""

    def _answer(self) -> None:
        body = self._body()
        seen = {
            "verb": self.command,
            "target": self.path,
            "headers": [[name.lower(), value] for name, value in self.headers.items()],
            "body": body.decode("latin-1"),
        }
        octets = json.dumps(seen).encode()
        self.send_response(int(self.headers.get("X-Answer-Status", "200")))
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(octets)))
        for line in self.headers.get_all("X-Answer-Header") or ():
            name, _, value = line.partition(":")
            self.send_header(name, value.strip())
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(octets)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", "0")))
        parts: list[bytes] = []
        while size := int(self.rfile.readline(), 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = _answer  # noqa: N815

    def log_message(self, *_: Any) -> None: ...


@contextlib.contextmanager
def echo() -> Iterator[str]:
    """The URL of an echoing upstream."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Echo)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(PATIENCE)


class Scripted:
    """Runs one script per connection, the last one for all that follow. `url` is where it listens."""

    def __init__(self, *scripts: Script) -> None:
        self._scripts = list(scripts)
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.connections = 0
        self.failures: list[BaseException] = []
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            script = self._scripts.pop(0) if len(self._scripts) > 1 else self._scripts[0]
            self.connections += 1
            thread = threading.Thread(target=self._run, args=(script, connection), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _run(self, script: Script, connection: socket.socket) -> None:
        connection.settimeout(PATIENCE)
        try:
            with connection:
                script(connection)
        except (ConnectionError, BrokenPipeError):
            pass  # the gateway hung up, which some tests are about
        except BaseException as failure:
            self.failures.append(failure)

    def __enter__(self) -> Scripted:
        return self

    def __exit__(self, *_: object) -> None:
        # shutdown() wakes the thread in accept(); close() alone does not.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join(PATIENCE)
        for thread in self._threads:
            thread.join(PATIENCE)
        assert not self.failures, self.failures


def read_head(connection: socket.socket) -> bytes:
    """The request line and headers; what follows them stays unread only if it comes later."""
    octets = b""
    while b"\r\n\r\n" not in octets:
        more = connection.recv(65_536)
        if not more:
            return octets
        octets += more
    return octets


def says(answer: bytes, *, then: Script | None = None) -> Script:
    """Read a request's head, answer with exactly these octets, then close (or do what `then` does)."""

    def script(connection: socket.socket) -> None:
        if not read_head(connection):
            return
        connection.sendall(answer)
        if then is not None:
            then(connection)

    return script


def waits_for_hang_up(connection: socket.socket) -> None:
    """Say nothing until the other side closes."""
    with contextlib.suppress(ConnectionError):
        while connection.recv(65_536):
            pass


def resets(connection: socket.socket) -> None:
    """Close with a RST instead of a FIN."""
    linger = b"\x01\x00\x00\x00\x00\x00\x00\x00"
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)


def resident() -> int:
    """Octets of resident memory of this process, which is the gateway's too."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
