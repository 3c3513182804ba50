"""Messages to users: the pool's words or a function's, made ready for the outbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from msgspec.structs import replace

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.triggers import senders
from poolhouse.domain.triggers.answers import CustomMessageAnswer
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.triggers.triggers import Triggers
from poolhouse.domain.users import templates
from poolhouse.domain.users.message import Message
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.templates import EMAIL, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Messages:
    """`domain_url` gives the base URL of a prefix domain."""

    triggers: Triggers
    snapshots: PoolSnapshots
    clock: Clock
    random: Random
    domain_url: Callable[[str], str]

    async def compose(self, occasion: Occasion, *, medium: str, recipient: str, code: str) -> Message:
        """Runs the custom message trigger, so call it outside of any transaction; then give the message to
        `stores.outbox.add` in the transaction that stores the code. Where the pool has a custom sender for the
        medium, that function writes the message, and no other is asked.

        `occasion.source`: SignUp, ResendCode, AdminCreateUser, ForgotPassword, UpdateUserAttribute,
        VerifyUserAttribute or Authentication. `code` is empty for an invitation without a password. Raises what
        `Triggers` raises, and InvalidParameter when the pool verifies by link and has no domain.
        """
        pool, source = occasion.pool, occasion.source
        if (sender := senders.custom_sender(pool, medium)) is not None:
            return replace(self._new(occasion, medium, recipient, code), **senders.handed_over(occasion, sender))
        answer = await self.triggers.custom_message(occasion)
        link = ""
        if templates.sends_link(pool, source, medium):
            link = await self._link(occasion, code)
        words = _chosen(templates.words(pool, source, medium), answer, occasion, medium, code)
        name = _shown_name(occasion)
        message = replace(
            self._new(occasion, medium, recipient, code),
            body=templates.filled(words.body, medium, code=code, name=name, link=link),
        )
        if medium != EMAIL:
            return message
        email = pool.settings.email_configuration
        return replace(
            message,
            subject=_one_line(words.subject),
            sender=email.from_ or "",
            reply_to=email.reply_to_email_address or "",
        )

    def _new(self, occasion: Occasion, medium: str, recipient: str, code: str) -> Message:
        now = self.clock.now()
        return Message(
            id=self.random.uuid(),
            pool_id=occasion.pool.id,
            recipient=recipient,
            medium=medium,
            subject="",
            body="",
            code=code,
            purpose=occasion.source,
            created_at=now,
            due_at=now,
        )

    async def _link(self, occasion: Occasion, code: str) -> str:
        """The address that confirms a sign-up by being opened (cognito-oauth.md 1.10)."""
        snapshot = await self.snapshots.pool(occasion.pool.id)
        domain = snapshot and snapshot.domain
        if not domain or occasion.client_id is None:
            raise InvalidParameter("A user pool that verifies by link needs a domain.")
        query = {
            "client_id": occasion.client_id,
            "user_name": occasion.username,
            "confirmation_code": code,
        }
        return f"{domain.url(self.domain_url)}/confirmUser?{urlencode(query)}"


def _chosen(words: Words, answer: CustomMessageAnswer, occasion: Occasion, medium: str, code: str) -> Words:
    body = answer.email_message if medium == EMAIL else answer.sms_message
    link = templates.sends_link(occasion.pool, occasion.source, medium)
    if body is None or not templates.carries_its_code(body, occasion.source, code=code, link=link):
        body = words.body
    return Words(body, answer.email_subject or words.subject)


def _shown_name(occasion: Occasion) -> str:
    """Where people sign in with an address, an invitation names the address, not the generated username."""
    for name in _names(occasion.pool):
        if value := (occasion.attributes or {}).get(name):
            return value
    return occasion.username


def _names(pool: UserPool) -> tuple[str, ...]:
    return pool.username_attributes or ()


def _one_line(subject: str) -> str:
    """A header must not grow lines of its own."""
    return " ".join(subject.split())
