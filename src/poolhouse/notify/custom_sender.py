"""Messages that a pool's own function sends (CustomEmailSender, CustomSMSSender)."""

from __future__ import annotations

import msgspec

from poolhouse.domain.triggers.functions import CodeSealer, Functions, NotInvoked
from poolhouse.domain.users.message import Message
from poolhouse.notify.transport import DeliveryFailed

TIMEOUT_SECONDS = 15.0


class CustomSender:
    """Hands the event to the function with its code sealed; nobody waits for what the function does."""

    def __init__(self, functions: Functions, sealer: CodeSealer) -> None:
        self._functions = functions
        self._sealer = sealer

    async def send(self, message: Message) -> None:
        """The function to be is `message.function`, the event `message.body`."""
        event = msgspec.json.decode(message.body)
        try:
            # The service's own context, on which key policies may insist.
            context = {"userpool-id": message.pool_id}
            event["request"]["code"] = await self._sealer.seal(message.kms_key, message.code, context)
            await self._functions.submit(message.function, msgspec.json.encode(event), TIMEOUT_SECONDS)
        except NotInvoked as failed:
            raise DeliveryFailed(f"{message.function}: {failed.code}: {failed}") from None

    async def close(self) -> None:
        """The functions are others' to close."""
        await self._sealer.close()
