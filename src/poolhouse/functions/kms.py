"""Codes for custom senders: sealed so that only a function that may use the pool's KMS key can read them."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from typing import Final

import msgspec
from msgspec import Struct

from poolhouse.domain.ports import Random
from poolhouse.domain.triggers.functions import NotInvoked
from poolhouse.functions.encrypted_message import KEY_OCTETS, MESSAGE_ID_OCTETS, DataKey, encrypted
from poolhouse.functions.endpoint import Answer, Endpoint, Unreachable, credential

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
        self._endpoint = Endpoint(endpoint)
        self._random = random

    async def seal(self, key_arn: str, text: str, context: Mapping[str, str]) -> str:
        key = await self._data_key(key_arn, context)
        message_id = self._random.octets(MESSAGE_ID_OCTETS)
        return base64.b64encode(encrypted(text.encode(), key, context, message_id=message_id)).decode()

    async def close(self) -> None:
        await self._endpoint.close()

    async def _data_key(self, key_arn: str, context: Mapping[str, str]) -> DataKey:
        named = KEY_ARN.fullmatch(key_arn)
        if not self._endpoint.url:
            raise NotInvoked(
                "KMSDisabledException", f"{key_arn} cannot be used: the setting kms_endpoint is empty"
            )
        if named is None:
            raise NotInvoked("KMSNotFoundException", f"{key_arn} is not the ARN of a KMS key")
        asked = {"KeyId": key_arn, "NumberOfBytes": KEY_OCTETS, "EncryptionContext": context}
        headers = {
            "Content-Type": "application/x-amz-json-1.1",
            "X-Amz-Target": "TrentService.GenerateDataKey",
            "Authorization": credential(named["account"], named["region"], "kms", "20141101"),
        }
        answer = await self._post(msgspec.json.encode(asked), headers)
        if answer.status != 200:
            text = answer.body[:500].decode("utf-8", "replace")
            raise NotInvoked("KMSAccessDeniedException", f"KMS answered {answer.status}: {text}")
        try:
            made = msgspec.json.decode(answer.body, type=GeneratedDataKey)
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise NotInvoked("KMSException", f"KMS answered what is no data key: {type(error).__name__}") from None
        if len(made.plaintext) != KEY_OCTETS:
            raise NotInvoked("KMSException", "KMS answered a data key of another length")
        return DataKey(made.plaintext, made.ciphertext_blob, made.key_id)

    async def _post(self, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Raises NotInvoked."""
        try:
            return await self._endpoint.post("/", body, headers, timeout=TIMEOUT_SECONDS, at_most=MAX_ANSWER)
        except (Unreachable, TimeoutError) as error:
            raise NotInvoked("KMSException", f"KMS is not there: {error}") from None
