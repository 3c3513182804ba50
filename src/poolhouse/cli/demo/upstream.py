"""The shop's own service, which knows nothing of tokens: a list of products and a list of orders, in memory."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

LARGEST_BODY = 64 * 1024
PRODUCTS = [
    {"sku": "tea-green", "name": "Green tea", "price": "4.80"},
    {"sku": "mug-blue", "name": "Blue mug", "price": "9.50"},
]


class _Shop(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.lists: dict[str, list[Any]] = {"products": list(PRODUCTS), "orders": []}
        self.lock = threading.Lock()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Shop
    timeout = 60

    def do_GET(self) -> None:
        name = self.path.partition("?")[0].strip("/")
        with self.server.lock:
            items = list(self.server.lists.get(name, ()))
        if name in self.server.lists:
            self._answer(200, {name: items})
        else:
            self._answer(404, {"message": "no such list"})

    def do_POST(self) -> None:
        name = self.path.partition("?")[0].strip("/")
        item = self._item()
        if name not in self.server.lists or item is None:
            self._answer(400, {"message": "post a JSON object to /products or /orders"})
            return
        with self.server.lock:
            self.server.lists[name].append(item)
            count = len(self.server.lists[name])
        self._answer(201, {"number": count, **item})

    def _item(self) -> dict[str, Any] | None:
        """The posted JSON object, None if it is none (or too large, or of unknown length)."""
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LARGEST_BODY:
            self.close_connection = True
            return None
        try:
            item = json.loads(self.rfile.read(int(length)) or b"{}")
        except ValueError:
            return None
        return item if isinstance(item, dict) else None

    def _answer(self, status: int, body: object) -> None:
        octets = json.dumps(body).encode() + b"\n"
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        self.wfile.write(octets)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Quiet: the gateway's log tells of every call."""


class Upstream:
    """The shop's service on a free loopback port, for as long as the context lasts."""

    def __init__(self) -> None:
        self._shop = _Shop()
        self.address = f"127.0.0.1:{self._shop.server_address[1]}"

    def __enter__(self) -> Upstream:
        threading.Thread(target=self._shop.serve_forever, name="demo upstream", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shop.shutdown()
        self._shop.server_close()
