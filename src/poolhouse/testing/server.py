"""A whole poolhouse server in a thread of this process, on a free port."""

from __future__ import annotations

import contextlib
import tempfile
import threading
from collections.abc import Iterator
from types import TracebackType
from typing import Any

import uvicorn

from poolhouse.app import App, build
from poolhouse.app.serving import OPTIONS
from poolhouse.settings import Settings
from poolhouse.system import SystemClock

START_SECONDS = 30


class _Uvicorn(uvicorn.Server):
    """Signals belong to the test runner."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: Any = None) -> None:
        try:
            await super().startup(sockets)
        finally:
            self.ready.set()


class Server:
    """Use as a context manager, or `start()` and `stop()`.

    `settings` default to an empty SQLite database in a temporary folder. The dev profile's clock is at hand:
    `server.clock.offset = 3600` makes every token an hour older. A `public_url` may name the port before it is
    known: `http://localhost:{port}`.
    """

    def __init__(self, **settings: Any) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="poolhouse-")
        self._given = {"data": self._folder.name, "log_level": "warning", **settings}
        self.url = ""

    @property
    def clock(self) -> SystemClock:
        return self.app.parts.clock

    def start(self) -> Server:
        """Raises RuntimeError when the server does not come up."""
        # The socket is bound first: the issuer's URL holds the port, and the port is the system's choice.
        socket = uvicorn.Config("", host="127.0.0.1", port=0, log_config=None).bind_socket()
        port = socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        given: dict[str, Any] = {"port": port, "public_url": self.url, **self._given}
        given["public_url"] = given["public_url"].replace("{port}", str(port))
        self.app: App = build(Settings.load(environment={}, flags=given))
        self._server = _Uvicorn(uvicorn.Config(self.app, **OPTIONS))
        self._thread = threading.Thread(
            target=self._server.run, kwargs={"sockets": [socket]}, name="poolhouse", daemon=True
        )
        self._thread.start()
        if not self._server.ready.wait(START_SECONDS) or not self._server.started:
            raise RuntimeError("poolhouse did not start; its log says why")
        return self

    def stop(self) -> None:
        """Drain and end; removes the temporary folder."""
        self._server.should_exit = True
        self._thread.join(START_SECONDS)
        self._folder.cleanup()

    def __enter__(self) -> Server:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
