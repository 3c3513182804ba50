"""Custom senders: functions that send a pool's messages themselves (reference 5.3).

They are asked by the outbox's worker, not by the request: it neither waits for them nor fails with them. What is
made here is the event; its code is sealed when it is sent.
"""

from __future__ import annotations

from typing import TypedDict

import msgspec

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.triggers.occasion import Occasion

# Name in `triggerSource` and `type` of the request, by medium.
KINDS = {
    "EMAIL": ("CustomEmailSender", "customEmailSenderRequestV1"),
    "SMS": ("CustomSMSSender", "customSMSSenderRequestV1"),
}


class Sender(msgspec.Struct, frozen=True, kw_only=True):
    """`arn` of the function; `key` is the ARN of the KMS key that seals codes for it."""

    medium: str
    arn: str
    key: str


class HandedOver(TypedDict):
    """Members of a `Message` for a custom sender."""

    body: str
    function: str
    kms_key: str


def custom_sender(pool: UserPool, medium: str) -> Sender | None:
    config = pool.settings.lambda_config
    found = config.custom_email_sender if medium == "EMAIL" else config.custom_sms_sender
    return None if found is None else Sender(medium=medium, arn=found.lambda_arn, key=config.kms_key_id or "")


def handed_over(occasion: Occasion, sender: Sender) -> HandedOver:
    """What the message is for the function: its event, still without the code."""
    trigger, kind = KINDS[sender.medium]
    event = occasion.event(trigger, {"type": kind, "code": None, "clientMetadata": occasion.metadata}, {})
    return {"body": msgspec.json.encode(event).decode(), "function": sender.arn, "kms_key": sender.key}
