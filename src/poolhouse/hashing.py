"""Slow arithmetic off the loop: argon2id and SRP on one small bounded pool of threads.

Parameters are OWASP's (19 MiB, two passes, one lane): 18 ms, during which argon2 holds no GIL. A hash remembers
its own parameters, so a later change of them leaves old hashes good.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import argon2
from argon2.exceptions import InvalidHashError, VerificationError

from poolhouse.domain.ports import Random
from poolhouse.domain.users.refusals import TooManyRequests

Result = TypeVar("Result")
MEMORY_KIB = 19 * 1024
PASSES = 2
LANES = 1
SALT_OCTETS = 16
# At 18 ms each a full queue is some four seconds of work: longer than that nobody waits for a sign-in.
QUEUE_PER_THREAD = 256


class ThreadedHasher:
    """Implements domain.users.ports.PasswordHasher. Every method raises TooManyRequests when the queue is full."""

    def __init__(self, random: Random, *, threads: int | None = None, queue: int | None = None) -> None:
        count = threads or os.cpu_count() or 1
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="hasher")
        self._at_most = count * QUEUE_PER_THREAD if queue is None else queue
        self._pending = 0
        self._random = random
        self._argon2 = argon2.PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES)
        self._decoy: str | None = None

    async def hash(self, password: str) -> str:
        salt = self._random.octets(SALT_OCTETS)
        return await self.run(lambda: self._argon2.hash(_octets(password), salt=salt))

    async def matches(self, hashed: str, password: str) -> bool:
        return await self.run(lambda: self._verify(hashed, password))

    async def waste(self, password: str) -> None:
        if self._decoy is None:
            self._decoy = await self.hash("nobody's password")
        await self.matches(self._decoy, password)

    async def run(self, work: Callable[[], Result]) -> Result:
        if self._pending >= self._at_most:
            raise TooManyRequests("Too many requests", hidden=f"{self._pending} passwords wait to be hashed")
        self._pending += 1
        future = asyncio.get_running_loop().run_in_executor(self._threads, work)
        future.add_done_callback(self._finished)
        return await future

    def close(self) -> None:
        """What is under way ends; what waits is dropped."""
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _finished(self, _: asyncio.Future[Result]) -> None:
        self._pending -= 1

    def _verify(self, hashed: str, password: str) -> bool:
        try:
            return self._argon2.verify(hashed, _octets(password))
        except (VerificationError, InvalidHashError):
            return False


def _octets(password: str) -> bytes:
    return password.encode("utf-8", "surrogatepass")
