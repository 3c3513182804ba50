"""Runs the server: one process in place, or several workers under a supervisor."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator
from types import FrameType
from typing import Any

import structlog
import uvicorn

from poolhouse import app
from poolhouse import settings as settings_module
from poolhouse.app.serving import OPTIONS
from poolhouse.settings import InvalidSettings, Settings

log = structlog.get_logger("poolhouse")

AfterReady = Callable[[str], Awaitable[None]]
"""Called with the server's own URL once it answers."""


class Server(uvicorn.Server):
    """Drains on SIGTERM or SIGINT and ends with exit status 0 (uvicorn would raise the signal again)."""

    def __init__(self, config: uvicorn.Config, after_ready: AfterReady | None = None) -> None:
        super().__init__(config)
        self.after_ready = after_ready
        self._hook: asyncio.Task[None] | None = None

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        before = {number: signal.signal(number, self._stop) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.handle_exit(number, frame)

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        settle_memory()
        if not self.started:
            return
        host, port = self.servers[0].sockets[0].getsockname()[:2]
        if self.after_ready is None:
            log.info("listening", url=f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}")
        else:
            self._hook = asyncio.ensure_future(self.after_ready(f"http://127.0.0.1:{port}"))
            self._hook.add_done_callback(self._hook_done)

    def _hook_done(self, hook: asyncio.Task[None]) -> None:
        if not hook.cancelled() and (error := hook.exception()):
            self.should_exit = True
            self.hook_error = error

    hook_error: BaseException | None = None


def settle_memory() -> None:
    """What a started server holds stays with it: the collector need not look at it again and again.

    Otherwise whoever makes many lasting objects, as new tokens do, has every module's looked through again. The
    little that was garbage already (a thousand objects) stays too: finding it takes 50 ms of the start.
    """
    gc.freeze()
    gc.enable()


def run(settings: Settings, *, after_ready: AfterReady | None = None) -> None:
    """Serve until a signal comes. Raises InvalidSettings, or what `after_ready` raised; SystemExit(3) when the
    start failed."""
    settings_module.check_safe(settings)
    if settings.workers > 1:
        _run_workers(settings, after_ready)
        return
    config = uvicorn.Config(app.build(settings), host=settings.host, port=settings.port, loop="uvloop", **OPTIONS)
    server = Server(config, after_ready)
    server.run(sockets=[_listening(settings)])
    if server.hook_error:
        raise server.hook_error
    if not server.started:
        raise SystemExit(3)


def _run_workers(settings: Settings, after_ready: AfterReady | None) -> None:
    from uvicorn.supervisors import Multiprocess

    if after_ready:
        raise InvalidSettings("workers: this command runs with one worker")
    if settings.port == 0:
        raise InvalidSettings("port: several workers need a port named in advance")
    # Made here once: workers that start together must not each make one.
    settings_module.master_keys(settings)
    settings_module.export_environment(settings)
    settle_memory()
    config = uvicorn.Config(
        "poolhouse.cli.serving:in_worker",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        loop="uvloop",
        **OPTIONS,
    )
    Multiprocess(config, sockets=[_listening(settings)]).run()


def in_worker() -> app.App:
    """What a worker process serves. Its server is uvicorn's own, not the `Server` above, which settles memory."""
    built = app.from_environment()
    settle_memory()
    return built


def _listening(settings: Settings) -> socket.socket:
    """A bound socket. Raises InvalidSettings when the address is taken or not ours."""
    try:
        found = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
    except OSError as error:
        raise InvalidSettings(
            f"port: cannot listen on {settings.host}:{settings.port} ({error.strerror})"
        ) from None
    listening.set_inheritable(True)
    return listening
