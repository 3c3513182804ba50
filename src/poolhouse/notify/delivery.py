"""The worker that empties the outbox. Each message is tried until somebody takes it, or for a day.

At least once: a process that dies between sending and noting so sends again after the lease.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping

import structlog
from msgspec.structs import replace

from poolhouse.domain.ports import Clock
from poolhouse.domain.users.message import Message
from poolhouse.domain.users.ports import Outbox
from poolhouse.notify.transport import DeliveryFailed, Transport

log = structlog.get_logger("poolhouse.notify")

CUSTOM = "CUSTOM"
PERIOD = 1.0
AT_ONCE = 32
TIMEOUT_SECONDS = 30.0
LEASE_SECONDS = 2 * TIMEOUT_SECONDS
FIRST_PAUSE = 5.0
LONGEST_PAUSE = 3600.0
# By then the code in it has expired (reference 3.2).
GIVE_UP_AFTER = 24 * 3600.0


class Delivery:
    """`transports` by medium, and the one for custom senders under CUSTOM.

    `dev`: the log shows recipients and codes, and what was sent stays readable.
    """

    def __init__(self, outbox: Outbox, transports: Mapping[str, Transport], clock: Clock, *, dev: bool) -> None:
        self._outbox = outbox
        self._transports = transports
        self._clock = clock
        self._dev = dev
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._follow(), name="poolhouse delivery")

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        for transport in self._transports.values():
            await transport.close()

    async def run_once(self, now: float) -> int:
        """Try up to AT_ONCE messages that are due; returns how many. Raises Unavailable."""
        due = await self._outbox.take_due(now=now, lease=LEASE_SECONDS, limit=AT_ONCE)
        await asyncio.gather(*(self._deliver(message, now) for message in due))
        return len(due)

    async def _follow(self) -> None:
        while True:
            tried = 0
            try:
                tried = await self.run_once(self._clock.now())
            except Exception as error:
                # Nothing is lost: a lease ends, and the next round meets the message again.
                log.warning("messages cannot be delivered", error=str(error))
            if tried < AT_ONCE:
                await asyncio.sleep(PERIOD)

    async def _deliver(self, message: Message, now: float) -> None:
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                await self._transport(message).send(message)
        except DeliveryFailed as failed:
            await self._failed(message, now, str(failed), final=failed.final)
        except TimeoutError:
            await self._failed(message, now, f"nobody took it within {TIMEOUT_SECONDS} s", final=False)
        except Exception as error:
            # One message that breaks a transport must not keep the others; its text may hold the code.
            await self._failed(message, now, f"the transport broke: {type(error).__name__}", final=False)
        else:
            self._tell("message delivered", message)
            await self._outbox.put(self._ended(message, now))

    def _transport(self, message: Message) -> Transport:
        return self._transports[CUSTOM if message.function else message.medium]

    async def _failed(self, message: Message, now: float, reason: str, *, final: bool) -> None:
        attempts = message.attempts + 1
        if final or now - message.created_at >= GIVE_UP_AFTER:
            log.error("message given up", **_known(message), attempts=attempts, reason=reason)
            await self._outbox.put(replace(self._ended(message, now), attempts=attempts, given_up=True))
            return
        pause = min(FIRST_PAUSE * 2 ** min(message.attempts, 30), LONGEST_PAUSE)
        log.warning("message not delivered", **_known(message), attempts=attempts, reason=reason, retry_in=pause)
        await self._outbox.put(replace(message, attempts=attempts, due_at=now + pause))

    def _ended(self, message: Message, now: float) -> Message:
        ended = replace(message, delivered_at=now)
        # Outside of the dev profile nobody needs to read it again, and an invitation holds a password.
        return ended if self._dev else replace(ended, subject="", body="", code="")

    def _tell(self, event: str, message: Message) -> None:
        shown = {"recipient": message.recipient, "code": message.code} if self._dev else {}
        log.info(event, **_known(message), **shown)


def _known(message: Message) -> dict[str, str]:
    """What any log may say of a message."""
    return {
        "message": message.id,
        "pool": message.pool_id,
        "medium": message.medium,
        "purpose": message.purpose,
    }
