"""The app that people sign in for: its callback answers, and keeps what it was sent."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

KINDS = {"js": "text/javascript", "json": "application/json"}
PAGE = "<!doctype html><html lang=en><title>The app</title><h1>The app</h1>"


class CallbackApp:
    """Answers every GET with a page; `pages` are pages of its own by path (`text/html`, or what its name says)."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.visits: list[str] = []
        handler = type("Handler", (_Handler,), {"owner": self, "protocol_version": "HTTP/1.1"})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.url = f"http://localhost:{self._server.server_address[1]}"

    @property
    def callback(self) -> str:
        return f"{self.url}/callback"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    owner: CallbackApp

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.owner.visits.append(self.path)
        body = self.owner.pages.get(path, PAGE).encode()
        kind = KINDS.get(path.rpartition(".")[2], "text/html; charset=utf-8")
        self.send_response(404 if path == "/favicon.ico" else 200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Silent."""
