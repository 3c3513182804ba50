"""Which words a message has, and what is put into them."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.mfa import EmailMfa, MfaFactors
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import (
    AdminCreateUserConfig,
    EmailConfiguration,
    InviteMessageTemplate,
    PoolSettings,
    VerificationMessageTemplate,
)
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.triggers.functions import Throttled
from poolhouse.domain.triggers.refusals import FunctionRefused, FunctionUnreachable
from poolhouse.domain.users.message import Message
from poolhouse.domain.users.messages import Messages
from poolhouse.domain.users.refusals import InvalidParameter
from tests.domain.triggers.functions import Handler, answering
from tests.domain.triggers.pools import ARN, POOL_ID, occasion, pool, triggers
from tests.fakes import FakeClock, FakeRandom, MemoryRepository

pytestmark = pytest.mark.anyio
BY_LINK = VerificationMessageTemplate(default_email_option="CONFIRM_WITH_LINK")


def with_settings(of: UserPool, **settings: Any) -> UserPool:
    return replace(of, settings=replace(of.settings, **settings))


class House:
    def __init__(self, handler: Handler | None = None) -> None:
        self.stores = MemoryRepository()
        asking, self.functions = triggers(handler)
        clock, random = FakeClock(), FakeRandom()
        self.messages = Messages(
            triggers=asking,
            snapshots=PoolSnapshots(self.stores, self.stores.changes, clock=clock, random=random),
            clock=clock,
            random=random,
            domain_url=lambda name: f"http://localhost:9229/auth/{name}",
        )

    async def compose(
        self, of: UserPool, source: str, medium: str = "EMAIL", *, code: str = "123456", **members: Any
    ) -> Message:
        recipient = "ada@example.com" if medium == "EMAIL" else "+15550100"
        about = occasion(of, source, **members)
        return await self.messages.compose(about, medium=medium, recipient=recipient, code=code)


OWN = PoolSettings(
    verification_message_template=VerificationMessageTemplate(
        sms_message="S {####}",
        email_message="E {####}",
        email_subject="V",
        email_message_by_link="L {##here##}",
        email_subject_by_link="VL",
    ),
    sms_authentication_message="A {####}",
    admin_create_user_config=AdminCreateUserConfig(
        invite_message_template=InviteMessageTemplate(
            sms_message="IS {username} {####}", email_message="IE {username} {####}", email_subject="I"
        )
    ),
)
CONFIRM = ("Your verification code", "Your confirmation code is 123456")
WORDS: list[Any] = [
    # source, medium, default (subject, body), the pool's own
    ("SignUp", "EMAIL", CONFIRM, ("V", "E 123456")),
    ("SignUp", "SMS", ("", CONFIRM[1]), ("", "S 123456")),
    ("ResendCode", "EMAIL", CONFIRM, ("V", "E 123456")),
    ("UpdateUserAttribute", "EMAIL", CONFIRM, ("V", "E 123456")),
    ("VerifyUserAttribute", "SMS", ("", CONFIRM[1]), ("", "S 123456")),
    (
        "ForgotPassword",
        "EMAIL",
        ("Your verification code", "Your password reset code is 123456"),
        ("V", "E 123456"),
    ),
    ("ForgotPassword", "SMS", ("", "Your password reset code is 123456"), ("", "S 123456")),
    ("Authentication", "SMS", ("", "Your authentication code is 123456."), ("", "A 123456")),
    (
        "Authentication",
        "EMAIL",
        ("Your authentication code", "Your authentication code is 123456."),
        ("M", "N 123456"),
    ),
    (
        "AdminCreateUser",
        "EMAIL",
        ("Your temporary password", "Your username is ada and temporary password is 123456."),
        ("I", "IE ada 123456"),
    ),
    (
        "AdminCreateUser",
        "SMS",
        ("", "Your username is ada and temporary password is 123456."),
        ("", "IS ada 123456"),
    ),
]


@pytest.mark.parametrize(("source", "medium", "default", "own"), WORDS)
async def test_the_words(source: str, medium: str, default: tuple[str, str], own: tuple[str, str]) -> None:
    house, plain = House(), pool()
    mine = replace(plain, settings=OWN, mfa=MfaFactors(email=EmailMfa(subject="M", message="N {####}")))
    for of, expected in ((plain, default), (mine, own)):
        message = await house.compose(of, source, medium)
        assert (message.subject, message.body) == expected
        assert (message.code, message.purpose, message.medium) == ("123456", source, medium)
        assert (message.pool_id, message.due_at) == (POOL_ID, message.created_at)
    assert house.functions.asked == []


async def test_values_are_escaped_in_mail_and_not_looked_into() -> None:
    of = with_settings(pool(), admin_create_user_config=OWN.admin_create_user_config)
    house = House()
    asked = replace(occasion(of, "AdminCreateUser"), username="<b>{####}</b>")
    mail = await house.messages.compose(asked, medium="EMAIL", recipient="a@b.example", code="a<&b{username}")
    assert mail.body == "IE &lt;b&gt;{####}&lt;/b&gt; a&lt;&amp;b{username}"
    text = await house.messages.compose(asked, medium="SMS", recipient="+1", code="a<&b")
    assert text.body == "IS <b>{####}</b> a<&b"


async def test_an_invitation_names_the_address_where_people_sign_in_with_it() -> None:
    of = replace(pool(), username_attributes=("email",))
    message = await House().compose(of, "AdminCreateUser")
    assert message.body == "Your username is ada@example.com and temporary password is 123456."


async def test_a_subject_is_one_line() -> None:
    of = with_settings(
        pool(), verification_message_template=VerificationMessageTemplate(email_subject="a\r\nBcc: b@c.example")
    )
    assert (await House().compose(of, "SignUp")).subject == "a Bcc: b@c.example"


async def test_the_pools_own_sender() -> None:
    email = EmailConfiguration(from_="Shop <shop@x.example>", reply_to_email_address="help@x.example")
    of = with_settings(pool(), email_configuration=email)
    message = await House().compose(of, "SignUp")
    assert (message.sender, message.reply_to) == ("Shop <shop@x.example>", "help@x.example")
    assert (await House().compose(of, "SignUp", "SMS")).sender == ""


async def test_a_link_confirms_a_sign_up() -> None:
    house = House()
    of = with_settings(pool(), verification_message_template=BY_LINK)
    await house.stores.pools.add(of, at_most=1)
    await house.stores.domains.add(PoolDomain(pool_id=POOL_ID, name="shop", created_at=1.0))
    message = await house.compose(of, "SignUp")
    link = "http://localhost:9229/auth/shop/confirmUser?client_id=client1&amp;user_name=ada&amp;confirmation_code=123456"
    assert message.subject == "Your verification link"
    assert message.body == (
        f'Please click the link below to verify your email address. <a href="{link}">Verify Email</a>'
    )
    assert "123456" in (await house.compose(of, "SignUp", "SMS")).body
    # Only sign-ups are confirmed by a link (templates.WITH_LINK).
    assert (await house.compose(of, "ForgotPassword")).body == "Your password reset code is 123456"


async def test_a_link_needs_a_domain() -> None:
    house = House()
    of = with_settings(pool(), verification_message_template=BY_LINK)
    await house.stores.pools.add(of, at_most=1)
    with pytest.raises(InvalidParameter, match="domain"):
        await house.compose(of, "SignUp")


CUSTOM: list[Any] = [
    pytest.param(
        "SignUp",
        "EMAIL",
        {"emailMessage": "Hi {####}", "emailSubject": "S"},
        ("S", "Hi 123456"),
        id="its own words",
    ),
    pytest.param("SignUp", "EMAIL", {"emailSubject": "S"}, ("S", CONFIRM[1]), id="a subject only"),
    pytest.param("SignUp", "SMS", {"smsMessage": "T {####}"}, ("", "T 123456"), id="SMS"),
    pytest.param(
        "SignUp", "SMS", {"emailMessage": "Hi {####}"}, ("", CONFIRM[1]), id="words for the other medium"
    ),
    pytest.param(
        "SignUp", "EMAIL", {"emailMessage": "no code"}, CONFIRM, id="words without the code are not sent"
    ),
    pytest.param(
        "AdminCreateUser",
        "EMAIL",
        {"emailMessage": "{username}: {####}"},
        ("Your temporary password", "ada: 123456"),
        id="an invitation",
    ),
    pytest.param(
        "AdminCreateUser",
        "EMAIL",
        {"emailMessage": "only {####}"},
        ("Your temporary password", "Your username is ada and temporary password is 123456."),
        id="an invitation that does not say whom is not sent",
    ),
]


@pytest.mark.parametrize(("source", "medium", "response", "expected"), CUSTOM)
async def test_a_functions_words(
    source: str, medium: str, response: dict[str, str], expected: tuple[str, str]
) -> None:
    house = House(answering(**response))
    message = await house.compose(pool(custom_message=ARN), source, medium)
    assert (message.subject, message.body) == expected
    [(_, event)] = house.functions.asked
    assert "123456" not in str(event)


async def test_a_function_that_fails_refuses_the_message() -> None:
    def throws(event: dict[str, Any]) -> object:
        raise ValueError("no words")

    with pytest.raises(FunctionRefused, match=r"^CustomMessage failed with error no words\.$"):
        await House(throws).compose(pool(custom_message=ARN), "SignUp")

    def busy(event: dict[str, Any]) -> object:
        raise Throttled("busy")

    with pytest.raises(FunctionUnreachable, match=r"^CustomMessage invocation failed due to error TooMany"):
        await House(busy).compose(pool(custom_message=ARN), "SignUp")
