"""Custom senders: the function gets its event, and opens the code with AWS's own SDK."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import aws_encryption_sdk
import boto3
import msgspec
import pytest
from cryptography.exceptions import InvalidTag
from msgspec.structs import replace

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.triggers.functions import NotInvoked
from poolhouse.domain.users.message import Message
from poolhouse.functions.kms import KmsSealer
from poolhouse.functions.remote import RemoteFunctions
from poolhouse.notify.custom_sender import CustomSender
from poolhouse.notify.transport import DeliveryFailed
from poolhouse.system import SystemRandom
from tests.domain.triggers.pools import ARN, ATTRIBUTES, POOL_ID, occasion, pool, versioned
from tests.domain.users.test_messages import House
from tests.functions.endpoint import Answer, Endpoint
from tests.functions.kms import KEY_ARN, Kms

pytestmark = pytest.mark.anyio


@pytest.fixture
def kms() -> Iterator[Kms]:
    with Kms() as running:
        yield running


def opened(kms: Kms, code: str) -> tuple[str, dict[str, str]]:
    """As the function of AWS's guide opens it, and under which context."""
    provider = aws_encryption_sdk.StrictAwsKmsMasterKeyProvider(key_ids=[KEY_ARN])
    client = boto3.client(
        "kms", endpoint_url=kms.url, region_name="us-east-1", aws_access_key_id="t", aws_secret_access_key="t"
    )
    for member in provider._members:
        member.config.client = client
    sdk = aws_encryption_sdk.EncryptionSDKClient()
    text, header = sdk.decrypt(source=base64.b64decode(code), key_provider=provider)
    return text.decode(), header.encryption_context


def with_senders(**members: Any) -> UserPool:
    senders = {"custom_email_sender": versioned("V1_0"), "custom_sms_sender": versioned("V1_0")}
    return pool(**senders, kms_key_id=KEY_ARN, **members)


@pytest.mark.parametrize("code", ["123456", "Tämp0rary! <p>", "x" * 256])
async def test_the_sdk_opens_the_code(kms: Kms, code: str) -> None:
    sealer = KmsSealer(kms.url, SystemRandom())
    sealed = await sealer.seal(KEY_ARN, code, {"userpool-id": POOL_ID})
    await sealer.close()
    text, context = opened(kms, sealed)
    assert text == code
    assert context["userpool-id"] == POOL_ID
    changed = bytearray(base64.b64decode(sealed))
    changed[-20] ^= 1
    with pytest.raises(InvalidTag):
        opened(kms, base64.b64encode(changed).decode())


@pytest.mark.parametrize(
    ("medium", "trigger", "kind"),
    [
        ("EMAIL", "CustomEmailSender_ForgotPassword", "customEmailSenderRequestV1"),
        ("SMS", "CustomSMSSender_ForgotPassword", "customSMSSenderRequestV1"),
    ],
)
async def test_the_event(kms: Kms, medium: str, trigger: str, kind: str) -> None:
    house = House()
    of = with_senders(custom_message=ARN)
    message = await house.messages.compose(
        occasion(of, "ForgotPassword"), medium=medium, recipient="ada@example.com", code="123456"
    )
    # Where a custom sender writes the message, nobody else is asked for words.
    assert house.functions.asked == []
    assert "123456" not in message.body
    with Endpoint(lambda _asked: Answer(202)) as endpoint:
        await send(message, endpoint, kms)
    [asked] = endpoint.asked
    assert asked.headers["x-amz-invocation-type"] == "Event"
    event = msgspec.json.decode(asked.body)
    assert opened(kms, event["request"].pop("code"))[0] == "123456"
    assert event == {
        "version": "1",
        "region": "eu-west-1",
        "userPoolId": POOL_ID,
        "userName": "ada",
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "client1"},
        "triggerSource": trigger,
        "request": {"userAttributes": ATTRIBUTES, "type": kind, "clientMetadata": {"k": "v"}},
        "response": {},
    }


async def send(message: Message, endpoint: Endpoint, kms: Kms) -> None:
    functions = RemoteFunctions(endpoint.url)
    sender = CustomSender(functions, KmsSealer(kms.url, SystemRandom()))
    try:
        await sender.send(message)
    finally:
        await sender.close()
        await functions.close()


async def composed() -> Message:
    return await House().messages.compose(
        occasion(with_senders(), "SignUp"), medium="EMAIL", recipient="ada@example.com", code="123456"
    )


async def test_an_unwilling_function_or_key_is_asked_again_later(kms: Kms) -> None:
    message = await composed()
    with Endpoint(lambda _asked: Answer(429)) as endpoint:
        with pytest.raises(DeliveryFailed, match="TooManyRequestsException") as failed:
            await send(message, endpoint, kms)
        assert not failed.value.final
        kms.script = lambda _asked: Answer(400, b'{"__type": "AccessDeniedException"}')
        with pytest.raises(DeliveryFailed, match="AccessDeniedException"):
            await send(message, endpoint, kms)
        assert len(endpoint.asked) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b'{"KeyId": "k", "CiphertextBlob": "AA==", "Plaintext": "AA=="}',
        b'{"KeyId": 1}',
        b"\xff",
    ],
)
async def test_a_kms_that_answers_nonsense(kms: Kms, body: bytes) -> None:
    kms.script = lambda _asked: Answer(200, body)
    sealer = KmsSealer(kms.url, SystemRandom())
    with pytest.raises(NotInvoked, match="KMS answered"):
        await sealer.seal(KEY_ARN, "1", {})
    await sealer.close()


async def test_no_kms_no_code() -> None:
    sealer = KmsSealer("", SystemRandom())
    with pytest.raises(NotInvoked, match="kms_endpoint is empty"):
        await sealer.seal(KEY_ARN, "1", {})
    gone = Kms()
    gone._server.server_close()
    sealer = KmsSealer(gone.url, SystemRandom())
    with pytest.raises(NotInvoked, match="is not there"):
        await sealer.seal(KEY_ARN, "1", {})
    with pytest.raises(NotInvoked, match="not the ARN"):
        await sealer.seal("arn:aws:s3:::bucket", "1", {})
    await sealer.close()


async def test_a_medium_without_a_sender_goes_the_usual_way() -> None:
    of = pool(custom_sms_sender=versioned("V1_0"), kms_key_id=KEY_ARN)
    message = await House().messages.compose(occasion(of, "SignUp"), medium="EMAIL", recipient="a@b", code="1")
    assert message.function == ""
    assert replace(message, function="f").body == "Your confirmation code is 1"
