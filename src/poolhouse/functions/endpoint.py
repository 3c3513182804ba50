"""An endpoint of the operator's own that speaks a protocol of AWS: LocalStack, SAM, an emulated KMS.

The address is the operator's setting, so that no guard stands before it. Requests are not signed: AWS itself
refuses them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import aiohttp

MAX_CONNECTIONS: Final = 128


class Unreachable(Exception):
    """No answer; the text says why."""


class Answer(NamedTuple):
    """`headers` are found in any letter case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Endpoint:
    """`url` is a base URL; empty: there is none, and nothing may be posted."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None
        if self.url:
            # Now and not in the loop, which it would stop for 0.2 s. Servers without an endpoint start without it.
            import aiohttp  # noqa: F401, PLC0415

    async def post(
        self, path: str, body: bytes, headers: Mapping[str, str], *, timeout: float, at_most: int
    ) -> Answer:
        """The answer, its body cut off behind `at_most` octets and one. Raises TimeoutError or Unreachable."""
        import aiohttp  # noqa: PLC0415

        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=MAX_CONNECTIONS), cookie_jar=aiohttp.DummyCookieJar()
            )
        limit = aiohttp.ClientTimeout(total=timeout)
        try:
            async with self._session.post(
                self.url + path, data=body, headers=headers, timeout=limit, allow_redirects=False
            ) as answer:
                read = bytearray()
                async for part in answer.content.iter_any():
                    read += part
                    if len(read) > at_most:
                        break
                return Answer(answer.status, answer.headers, bytes(read[: at_most + 1]))
        except TimeoutError:
            raise
        except (aiohttp.ClientError, OSError) as error:
            raise Unreachable(repr(error)) from None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None


def credential(account: str, region: str, service: str, version: str) -> str:
    """`Authorization`: emulators read account and region out of the credential's scope. It is no signature."""
    scope = f"{account}/{version}/{region}/{service}/aws4_request"
    return f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature={'0' * 64}"
