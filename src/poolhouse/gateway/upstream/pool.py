"""Connections to upstreams: made with the guard's consent, kept for a few seconds, bounded in number."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections import deque
from functools import cached_property, lru_cache
from typing import Final

from msgspec import Struct

from poolhouse.gateway.upstream.connection import Connection
from poolhouse.gateway.upstream.errors import AddressRefused, NameUnknown, Unreachable
from poolhouse.gateway.upstream.guard import Guard
from poolhouse.gateway.upstream.identity import ClientIdentity, context_of
from poolhouse.gateway.upstream.slow import SlowCalls

# Shorter than the keep-alive of common servers (uvicorn and Node: 5 s), so that the one who closes is us.
IDLE_SECONDS: Final = 4.0
MAX_CONNECTIONS: Final = 1_000
MAX_IDLE_PER_TARGET: Final = 128


class Target(Struct, frozen=True, cache_hash=True):
    """Where a connection leads. `verify`: the certificate is checked against the system's authorities.

    `identity` is shown to an upstream that asks for a client certificate.
    """

    host: str
    port: int
    tls: bool = False
    verify: bool = True
    identity: ClientIdentity | None = None


class Upstreams:
    """The pool. Lives in one event loop, the one it is first used in."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._idle: dict[Target, list[Connection]] = {}
        self._open = 0
        self._queue: deque[asyncio.Future[None]] = deque()
        self._sweep: asyncio.TimerHandle | None = None
        self.slow = SlowCalls()

    @cached_property
    def loop(self) -> asyncio.AbstractEventLoop:
        """Asking asyncio for it is a system call each time (Python 3.11)."""
        return asyncio.get_running_loop()

    def idle(self, target: Target) -> Connection | None:
        """A kept connection ready for `begin`, if there is one."""
        kept = self._idle.get(target)
        if not kept:
            return None
        oldest = self.loop.time() - IDLE_SECONDS
        while kept:
            connection = kept.pop()
            if connection.idle_since > oldest and connection.is_reusable():
                return connection
            self.discard(connection)
        return None

    async def open(self, target: Target) -> Connection:
        """A new connection. Raises AddressRefused, NameUnknown or Unreachable; time limits are the caller's."""
        await self._place()
        try:
            return await self._connect(target)
        except BaseException:
            self._leave()
            raise

    def release(self, target: Target, connection: Connection) -> None:
        """Give the connection back after an exchange; it is kept if it can serve another."""
        kept = self._idle.setdefault(target, [])
        if not connection.is_reusable() or len(kept) >= MAX_IDLE_PER_TARGET or self._queue:
            self.discard(connection)
            return
        connection.idle_since = self.loop.time()
        kept.append(connection)
        if self._sweep is None:
            self._sweep = self.loop.call_later(IDLE_SECONDS, self._close_idle)

    def discard(self, connection: Connection) -> None:
        connection.abort(Unreachable("the connection was given up"))
        self._leave()

    def close(self) -> None:
        """Close what is idle; exchanges under way end by themselves."""
        if self._sweep is not None:
            self._sweep.cancel()
            self._sweep = None
        for kept in self._idle.values():
            for connection in kept:
                self.discard(connection)
        self._idle.clear()

    async def _place(self) -> None:
        """Wait for one of MAX_CONNECTIONS places; a connection nobody uses makes room."""
        while self._open >= MAX_CONNECTIONS:
            if (unused := next((kept for kept in self._idle.values() if kept), None)) is not None:
                self.discard(unused.pop(0))
                continue
            waiter = self.loop.create_future()
            self._queue.append(waiter)
            try:
                await waiter
            except BaseException:
                if waiter.done() and not waiter.cancelled():
                    self._next()
                else:
                    self._queue.remove(waiter)
                raise
        self._open += 1

    def _leave(self) -> None:
        self._open -= 1
        self._next()

    def _next(self) -> None:
        while self._queue:
            waiter = self._queue.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    async def _connect(self, target: Target) -> Connection:
        loop = self.loop
        context = _context(target) if target.tls else None
        failure: Exception = Unreachable(f"{target.host} has no address")
        for address in await self._resolve(target):
            # The address itself is connected to, so what the guard saw is what is reached.
            try:
                _, connection = await loop.create_connection(
                    lambda: Connection(loop),
                    address,
                    target.port,
                    ssl=context,
                    server_hostname=target.host if target.tls else None,
                )
            except (OSError, ssl.SSLError) as error:
                failure = Unreachable(f"{target.host} ({address}) port {target.port}: {error}")
            else:
                return connection
        raise failure

    async def _resolve(self, target: Target) -> list[str]:
        """The addresses to try. One forbidden address forbids the name: whoever set it up meant it."""
        try:
            found = await self.loop.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise NameUnknown(f"{target.host}: {error}") from None
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            if (reason := self._guard.refuses(address, target.port)) is not None:
                raise AddressRefused(f"the upstream {target.host} may not be called: {reason}")
        return addresses

    def _close_idle(self) -> None:
        loop = self.loop
        oldest = loop.time() - IDLE_SECONDS
        self._sweep = None
        for target, kept in list(self._idle.items()):
            for connection in [each for each in kept if each.idle_since <= oldest or not each.is_reusable()]:
                kept.remove(connection)
                self.discard(connection)
            if not kept:
                del self._idle[target]
        if self._idle:
            self._sweep = loop.call_later(IDLE_SECONDS / 2, self._close_idle)


def _context(target: Target) -> ssl.SSLContext:
    if target.identity is None:
        return _anonymous(target.verify)
    context: ssl.SSLContext = target.identity.verifying if target.verify else target.identity.trusting
    return context


@lru_cache(maxsize=2)
def _anonymous(verify: bool) -> ssl.SSLContext:
    return context_of(verify=verify)
