"""The outbox is emptied, whatever the mail server does. Time is the test's."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from structlog.testing import capture_logs

from poolhouse.domain.users.message import Message
from poolhouse.notify.delivery import AT_ONCE, GIVE_UP_AFTER, LEASE_SECONDS, Delivery
from poolhouse.notify.smtp import SmtpTransport
from poolhouse.notify.transport import DeliveryFailed, Nobody
from poolhouse.notify.webhook import SmsWebhook
from tests.fakes import FakeClock
from tests.functions.endpoint import Answer, Endpoint
from tests.notify.sinks import MailServer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("every_log_line")]
NOW = 1_900_000_000.0
MAIL = Message(
    id="00000000-0000-4000-8000-000000000001",
    pool_id="us-east-1_a",
    recipient="ada@example.com",
    medium="EMAIL",
    subject="Your verification code",
    body="Your code is <b>123456</b>",
    code="123456",
    purpose="SignUp",
    created_at=NOW,
    due_at=NOW,
)
SMS = replace(MAIL, id="2", medium="SMS", recipient="+15550100", subject="", body="Code 123456")


class MemoryOutbox:
    """Implements the port `Outbox`, leases included."""

    def __init__(self, *messages: Message) -> None:
        self.rows = {message.id: message for message in messages}

    async def add(self, message: Message) -> None:
        self.rows[message.id] = message

    async def take_due(self, *, now: float, lease: float, limit: int) -> Sequence[Message]:
        due = [row for row in self.rows.values() if row.delivered_at is None and row.due_at <= now][:limit]
        for row in due:
            self.rows[row.id] = replace(row, due_at=now + lease)
        return due

    async def put(self, message: Message) -> None:
        self.rows[message.id] = message

    async def newest(self, *, recipient: str | None, limit: int) -> Sequence[Message]:
        raise NotImplementedError

    async def prune(self, *, delivered_before: float) -> None:
        raise NotImplementedError


class Recorder:
    """A transport that keeps what it was given, or fails with `error`."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.sent: list[Message] = []

    async def send(self, message: Message) -> None:
        if self.error is not None:
            raise self.error
        self.sent.append(message)

    async def close(self) -> None:
        pass


def worker(outbox: MemoryOutbox, *, dev: bool = True, **transports: Any) -> Delivery:
    return Delivery(outbox, {"EMAIL": Recorder(), "SMS": Recorder(), **transports}, FakeClock(NOW), dev=dev)


@pytest.fixture
async def mail() -> AsyncIterator[MailServer]:
    server = MailServer()
    await server.start()
    yield server
    await server.stop()


async def test_a_message_is_delivered_once() -> None:
    outbox, transport = MemoryOutbox(MAIL), Recorder()
    delivery = worker(outbox, EMAIL=transport)
    assert await delivery.run_once(NOW) == 1
    assert await delivery.run_once(NOW + LEASE_SECONDS) == 0
    assert [message.id for message in transport.sent] == [MAIL.id]
    assert outbox.rows[MAIL.id].delivered_at == NOW


async def test_what_is_not_due_waits() -> None:
    outbox = MemoryOutbox(replace(MAIL, due_at=NOW + 1))
    assert await worker(outbox).run_once(NOW) == 0


async def test_a_round_takes_so_many() -> None:
    outbox = MemoryOutbox(*(replace(MAIL, id=str(number)) for number in range(AT_ONCE + 1)))
    delivery = worker(outbox)
    assert [await delivery.run_once(NOW), await delivery.run_once(NOW)] == [AT_ONCE, 1]


async def test_a_failure_is_retried_later_and_later() -> None:
    outbox = MemoryOutbox(MAIL)
    delivery = worker(outbox, EMAIL=Recorder(DeliveryFailed("down")))
    pauses, now = [], NOW
    for _ in range(12):
        assert await delivery.run_once(now) == 1
        row = outbox.rows[MAIL.id]
        pauses.append(row.due_at - now)
        now = row.due_at
    assert pauses == [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]
    assert outbox.rows[MAIL.id].attempts == 12


async def test_after_a_day_it_is_given_up_and_said() -> None:
    outbox = MemoryOutbox(MAIL)
    with capture_logs() as lines:
        await worker(outbox, EMAIL=Recorder(DeliveryFailed("down"))).run_once(NOW + GIVE_UP_AFTER)
    row = outbox.rows[MAIL.id]
    assert row.given_up
    assert row.delivered_at == NOW + GIVE_UP_AFTER
    [line] = [line for line in lines if line.get("message") == MAIL.id]
    assert (line["event"], line["log_level"], line["reason"]) == ("message given up", "error", "down")


async def test_what_no_try_will_mend_is_given_up_at_once() -> None:
    outbox = MemoryOutbox(MAIL)
    await worker(outbox, EMAIL=Recorder(DeliveryFailed("no such mailbox", final=True))).run_once(NOW)
    assert outbox.rows[MAIL.id].given_up


async def test_one_broken_message_does_not_keep_the_others() -> None:
    outbox, good = MemoryOutbox(MAIL, SMS), Recorder()
    with capture_logs() as lines:
        assert await worker(outbox, EMAIL=Recorder(RuntimeError("holds 123456")), SMS=good).run_once(NOW) == 2
    assert [message.id for message in good.sent] == [SMS.id]
    assert outbox.rows[MAIL.id].attempts == 1
    assert all("123456" not in str(line.get("reason")) for line in lines)


async def test_the_log_shows_codes_in_the_dev_profile_only() -> None:
    for dev in (True, False):
        outbox = MemoryOutbox(MAIL)
        with capture_logs() as lines:
            await worker(outbox, dev=dev).run_once(NOW)
        assert any(line.get("code") == "123456" for line in lines) is dev
        assert ("123456" in str(lines)) is dev
        assert ("ada@example.com" in str(lines)) is dev
        # What was delivered stays readable in the inbox; elsewhere nobody needs it.
        assert bool(outbox.rows[MAIL.id].code) is dev
        assert bool(outbox.rows[MAIL.id].body) is dev


async def test_nobody_to_send_it_is_delivery_in_the_dev_profile_only() -> None:
    for dev in (True, False):
        outbox = MemoryOutbox(MAIL)
        await worker(outbox, dev=dev, EMAIL=Nobody("smtp_url", dev=dev)).run_once(NOW)
        row = outbox.rows[MAIL.id]
        assert (row.delivered_at is not None) is dev
        assert row.attempts == (0 if dev else 1)


async def test_mail_arrives(mail: MailServer) -> None:
    transport = SmtpTransport(f"smtp://127.0.0.1:{mail.port}", "no-reply@pool.example")
    await transport.send(MAIL)
    [(sender, recipients, letter)] = mail.received
    assert (sender, recipients) == ("no-reply@pool.example", ["ada@example.com"])
    assert letter["Subject"] == "Your verification code"
    assert letter["Message-ID"] == f"<{MAIL.id}@pool.example>"
    assert letter.get_content_type() == "text/html"
    assert letter.get_content().strip() == MAIL.body


async def test_a_pools_own_addresses_and_letters_beyond_ascii(mail: MailServer) -> None:
    transport = SmtpTransport(f"smtp://127.0.0.1:{mail.port}", "no-reply@pool.example")
    await transport.send(
        replace(MAIL, sender="Läden <shop@läden.example>", reply_to="help@x.example", subject="Grüße", body="✓ é")
    )
    [(sender, _, letter)] = mail.received
    assert sender == "shop@läden.example"
    assert letter["Reply-To"] == "help@x.example"
    assert letter["Subject"] == "Grüße"
    assert letter.get_content().strip() == "✓ é"


async def test_a_broken_mail_server_loses_nothing(mail: MailServer) -> None:
    outbox = MemoryOutbox(MAIL)
    delivery = worker(outbox, EMAIL=SmtpTransport(f"smtp://127.0.0.1:{mail.port}", "a@b.example"))
    await mail.stop()
    await delivery.run_once(NOW)
    assert outbox.rows[MAIL.id].delivered_at is None
    await mail.start()
    mail.refusal = "451 try again later"
    await delivery.run_once(outbox.rows[MAIL.id].due_at)
    assert outbox.rows[MAIL.id].attempts == 2
    mail.refusal = None
    await delivery.run_once(outbox.rows[MAIL.id].due_at)
    assert outbox.rows[MAIL.id].delivered_at is not None
    assert len(mail.received) == 1


@pytest.mark.parametrize(
    ("refusal", "data_refusal", "final"),
    [
        ("550 no such user", None, True),
        ("450 busy", None, False),
        (None, "554 spam", True),
        (None, "451 disk", False),
    ],
)
async def test_what_a_mail_server_refuses(
    mail: MailServer, refusal: str | None, data_refusal: str | None, final: bool
) -> None:
    mail.refusal, mail.data_refusal = refusal, data_refusal
    with pytest.raises(DeliveryFailed) as failed:
        await SmtpTransport(f"smtp://127.0.0.1:{mail.port}", "a@b.example").send(MAIL)
    assert failed.value.final is final


async def test_a_password_does_not_travel_in_clear(mail: MailServer) -> None:
    """The sink offers no TLS; 127.1 is this machine without being called so."""
    transport = SmtpTransport(f"smtp://user:secret@127.1:{mail.port}", "a@b.example")
    with pytest.raises(DeliveryFailed, match="STARTTLS"):
        await transport.send(MAIL)
    assert mail.received == []


@pytest.mark.parametrize("recipient", ["a@b.example\r\nBcc: c@d.example", "a@b.example\nX: y"])
async def test_an_address_cannot_add_headers(mail: MailServer, recipient: str) -> None:
    with pytest.raises(DeliveryFailed) as failed:
        await SmtpTransport(f"smtp://127.0.0.1:{mail.port}", "a@b.example").send(
            replace(MAIL, recipient=recipient)
        )
    assert failed.value.final
    assert mail.received == []


async def test_the_webhook_is_asked() -> None:
    with Endpoint(lambda _asked: Answer(204)) as endpoint:
        webhook = SmsWebhook(f"{endpoint.url}/sms", "Bearer t")
        await webhook.send(SMS)
        await webhook.close()
    [asked] = endpoint.asked
    assert asked.path == "/sms"
    assert asked.headers["authorization"] == "Bearer t"
    assert asked.headers["idempotency-key"] == SMS.id
    assert msgspec.json.decode(asked.body) == {
        "id": SMS.id,
        "to": "+15550100",
        "message": "Code 123456",
        "pool_id": "us-east-1_a",
        "purpose": "SignUp",
    }


@pytest.mark.parametrize("status", [302, 400, 401, 429, 500])
async def test_a_webhook_that_refuses_is_tried_again(status: int) -> None:
    with Endpoint(lambda _asked: Answer(status)) as endpoint:
        webhook = SmsWebhook(endpoint.url)
        with pytest.raises(DeliveryFailed, match=str(status)) as failed:
            await webhook.send(SMS)
        await webhook.close()
    assert not failed.value.final
    assert "authorization" not in endpoint.asked[0].headers


async def test_a_webhook_that_is_gone() -> None:
    with Endpoint() as endpoint:
        url = endpoint.url
    webhook = SmsWebhook(url)
    with pytest.raises(DeliveryFailed, match="is not there"):
        await webhook.send(SMS)
    await webhook.close()
