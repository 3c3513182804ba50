"""E-mail over SMTP: one connection a message."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from urllib.parse import unquote, urlsplit

import aiosmtplib

from poolhouse.domain.users.message import Message
from poolhouse.notify.transport import DeliveryFailed

# Of one step (connecting, a command); `delivery` bounds the whole.
STEP_SECONDS = 10.0
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
DEFAULT_PORTS = {"smtp": 25, "smtps": 465}


class SmtpTransport:
    """`url` is `smtp://user:password@host:port`, or `smtps://…` for TLS from the first octet.

    Over `smtp` TLS is used where the server offers it; a password never goes to another machine without.
    """

    def __init__(self, url: str, sender: str) -> None:
        parts = urlsplit(url)
        self._host = parts.hostname or "localhost"
        self._port = parts.port or DEFAULT_PORTS[parts.scheme]
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._use_tls = parts.scheme == "smtps"
        self._sender = sender

    async def send(self, message: Message) -> None:
        start_tls = True if self._user and not self._use_tls and self._host not in LOOPBACK else None
        client = aiosmtplib.SMTP(
            hostname=self._host,
            port=self._port,
            username=self._user,
            password=self._password,
            use_tls=self._use_tls,
            start_tls=False if self._use_tls else start_tls,
            timeout=STEP_SECONDS,
        )
        try:
            letter = written(message, self._sender)
        except ValueError as error:
            raise DeliveryFailed(f"no e-mail can be written: {error}", final=True) from None
        try:
            async with client:
                await client.send_message(letter)
        except aiosmtplib.SMTPRecipientsRefused as refused:
            codes = [each.code for each in refused.recipients]
            text = f"the server refuses the recipient: {codes}"
            raise DeliveryFailed(text, final=all(code >= 500 for code in codes)) from None
        except aiosmtplib.SMTPDataError as refused:
            raise DeliveryFailed(
                f"the server refuses the text: {refused.code}", final=refused.code >= 500
            ) from None
        except (aiosmtplib.SMTPException, OSError, ValueError) as error:
            raise DeliveryFailed(f"{self._host}:{self._port}: {type(error).__name__}: {error}") from None

    async def close(self) -> None:
        """Connections last one message."""


def written(message: Message, sender: str) -> EmailMessage:
    """The e-mail. `sender` is used where the pool names none. Raises ValueError for a header that cannot be."""
    letter = EmailMessage(policy=SMTP)
    letter["From"] = message.sender or sender
    letter["To"] = message.recipient
    if message.reply_to:
        letter["Reply-To"] = message.reply_to
    letter["Subject"] = message.subject
    letter["Date"] = format_datetime(datetime.fromtimestamp(message.created_at, UTC))
    domain = parseaddr(message.sender or sender)[1].rpartition("@")[2]
    # The same at each try, so that a mailbox can tell a repetition.
    letter["Message-ID"] = f"<{message.id}@{domain or 'localhost'}>"
    letter.set_content(message.body, subtype="html")
    return letter
