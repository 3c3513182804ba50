"""SMS over a webhook: whoever is behind it knows a carrier."""

from __future__ import annotations

import aiohttp
import msgspec

from poolhouse.domain.users.message import Message
from poolhouse.notify.transport import DeliveryFailed

TIMEOUT_SECONDS = 10.0
MAX_CONNECTIONS = 32


class SmsWebhook:
    """`POST {"id", "to", "message", "pool_id", "purpose"}`; any 2xx means that the text is taken over.

    `Idempotency-Key` is the same at each try. `authorization` is sent as that header where it is not empty.
    """

    def __init__(self, url: str, authorization: str = "") -> None:
        self._url = url
        self._headers = {"Content-Type": "application/json"}
        if authorization:
            self._headers["Authorization"] = authorization
        self._session: aiohttp.ClientSession | None = None

    async def send(self, message: Message) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=MAX_CONNECTIONS), cookie_jar=aiohttp.DummyCookieJar()
            )
        body = {
            "id": message.id,
            "to": message.recipient,
            "message": message.body,
            "pool_id": message.pool_id,
            "purpose": message.purpose,
        }
        try:
            async with self._session.post(
                self._url,
                data=msgspec.json.encode(body),
                headers={**self._headers, "Idempotency-Key": message.id},
                timeout=aiohttp.ClientTimeout(total=TIMEOUT_SECONDS),
                allow_redirects=False,
            ) as answer:
                if not 200 <= answer.status < 300:
                    raise DeliveryFailed(f"the SMS webhook answered {answer.status}")
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise DeliveryFailed(f"the SMS webhook is not there: {type(error).__name__}: {error}") from None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None
