"""Codes for custom senders: sealed so that only a function that may use the pool's KMS key can read them.

KMS is an endpoint of the operator's (LocalStack, local-kms). Requests are not signed: AWS itself refuses them.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct

from poolhouse.domain.ports import Random
from poolhouse.domain.triggers.functions import NotInvoked
from poolhouse.functions.encrypted_message import KEY_OCTETS, MESSAGE_ID_OCTETS, DataKey, encrypted

if TYPE_CHECKING:
    import aiohttp

KEY_ARN: Final = re.compile(
    r"arn:[\w-]+:kms:(?P<region>[\w-]+):(?P<account>[0-9]+):(?:key|alias)/[\w/-]+", re.ASCII
)
TIMEOUT_SECONDS = 10.0
MAX_ANSWER = 64 * 1024


class GeneratedDataKey(Struct, rename="pascal"):
    """Answer of GenerateDataKey."""

    ciphertext_blob: bytes
    plaintext: bytes
    key_id: str


class KmsSealer:
    """Implements domain.triggers.functions.CodeSealer. `endpoint` is a base URL; empty: every call fails."""

    def __init__(self, endpoint: str, random: Random) -> None:
        self._endpoint = endpoint.rstrip("/")
        self._random = random
        self._session: aiohttp.ClientSession | None = None
        if self._endpoint:
            # Now and not in the loop, which it would stop for 0.2 s. Servers without an endpoint start without it.
            import aiohttp  # noqa: F401, PLC0415

    async def seal(self, key_arn: str, text: str, context: Mapping[str, str]) -> str:
        key = await self._data_key(key_arn, context)
        message_id = self._random.octets(MESSAGE_ID_OCTETS)
        return base64.b64encode(encrypted(text.encode(), key, context, message_id=message_id)).decode()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _data_key(self, key_arn: str, context: Mapping[str, str]) -> DataKey:
        named = KEY_ARN.fullmatch(key_arn)
        if not self._endpoint:
            raise NotInvoked(
                "KMSDisabledException", f"{key_arn} cannot be used: the setting kms_endpoint is empty"
            )
        if named is None:
            raise NotInvoked("KMSNotFoundException", f"{key_arn} is not the ARN of a KMS key")
        asked = {"KeyId": key_arn, "NumberOfBytes": KEY_OCTETS, "EncryptionContext": context}
        # Emulators read account and region out of the credential's scope. It is no signature.
        scope = f"{named['account']}/20141101/{named['region']}/kms/aws4_request"
        headers = {
            "Content-Type": "application/x-amz-json-1.1",
            "X-Amz-Target": "TrentService.GenerateDataKey",
            "Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature={'0' * 64}",
        }
        status, body = await self._post(msgspec.json.encode(asked), headers)
        if status != 200:
            text = body[:500].decode("utf-8", "replace")
            raise NotInvoked("KMSAccessDeniedException", f"KMS answered {status}: {text}")
        try:
            made = msgspec.json.decode(body, type=GeneratedDataKey)
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise NotInvoked("KMSException", f"KMS answered what is no data key: {type(error).__name__}") from None
        if len(made.plaintext) != KEY_OCTETS:
            raise NotInvoked("KMSException", "KMS answered a data key of another length")
        return DataKey(made.plaintext, made.ciphertext_blob, made.key_id)

    async def _post(self, body: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
        import aiohttp  # noqa: PLC0415

        if self._session is None:
            self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        timeout = aiohttp.ClientTimeout(total=TIMEOUT_SECONDS)
        try:
            async with self._session.post(
                f"{self._endpoint}/", data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, await answer.content.read(MAX_ANSWER)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise NotInvoked("KMSException", f"KMS is not there: {type(error).__name__}: {error}") from None
