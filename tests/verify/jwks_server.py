"""An issuer's JWKS endpoint that counts, fails and hangs on demand."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


class JwksServer:
    """Serves `document`; set `status`, `body`, `headers` to answer otherwise, `gate` to hold answers back."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.status = 200
        self.body: bytes | None = None
        self.headers: dict[str, str] = {}
        self.gate = threading.Event()
        self.gate.set()
        self.arrived = threading.Semaphore(0)
        self.paths: list[str] = []
        handler = type("Handler", (_Handler,), {"owner": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/.well-known/jwks.json"

    @property
    def issuer(self) -> str:
        return self.url.removesuffix("/.well-known/jwks.json")

    @property
    def fetches(self) -> int:
        return len(self.paths)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.gate.set()
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    owner: JwksServer

    def do_GET(self) -> None:
        self.owner.paths.append(self.path)
        self.owner.arrived.release()
        self.owner.gate.wait(30)
        body = self.owner.body if self.owner.body is not None else json.dumps(self.owner.document).encode()
        self.send_response(self.owner.status)
        for name, value in self.owner.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Silent: the tests say what went wrong."""


def settle() -> None:
    """Wait until no fetch of keys is under way."""
    for thread in threading.enumerate():
        if thread.name == "poolhouse-verify-keys":
            thread.join(30)
