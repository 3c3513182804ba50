"""The words of messages: the pool's, else the service's, with their placeholders filled in (reference 2.1, 5.3).

Placeholders: `{####}` is the code or temporary password, `{username}` the name, `{##text##}` a link.
"""

from __future__ import annotations

import html
import re

from msgspec import Struct

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import InviteMessageTemplate

EMAIL = "EMAIL"
SMS = "SMS"
CODE = "{####}"
NAME = "{username}"
INVITATION = "AdminCreateUser"
# "Emails from attribute-update and password-reset operations use the code template" (AWS: 'Configuring
# verification and invitation messages').
WITH_LINK = frozenset({"SignUp", "ResendCode"})
PLACEHOLDER = re.compile(r"(?P<code>\{####\})|(?P<name>\{username\})|\{##(?P<link>[^{}]*?)##\}")

CONFIRMATION = "Your confirmation code is {####}"
RESET = "Your password reset code is {####}"
AUTHENTICATION = "Your authentication code is {####}."
INVITED = "Your username is {username} and temporary password is {####}."
BY_LINK = "Please click the link below to verify your email address. {##Verify Email##}"


class Words(Struct, frozen=True):
    """A template; `subject` is empty for SMS."""

    body: str
    subject: str = ""


def words(pool: UserPool, source: str, medium: str) -> Words:
    """The template for a message of that purpose (`SignUp`, …) by EMAIL or SMS."""
    if source == INVITATION:
        return _invitation(pool, medium)
    if source == "Authentication":
        return _authentication(pool, medium)
    default = RESET if source == "ForgotPassword" else CONFIRMATION
    template = pool.settings.verification_message_template
    if medium == SMS:
        return Words(template.sms_message or default)
    if sends_link(pool, source, medium):
        subject = template.email_subject_by_link or "Your verification link"
        return Words(template.email_message_by_link or BY_LINK, subject)
    return Words(template.email_message or default, template.email_subject or "Your verification code")


def sends_link(pool: UserPool, source: str, medium: str) -> bool:
    option = pool.settings.verification_message_template.default_email_option
    return medium == EMAIL and source in WITH_LINK and option == "CONFIRM_WITH_LINK"


def carries_its_code(text: str, source: str, *, code: str, link: bool) -> bool:
    """Whether a function's text holds what it must; the service sends the pool's own words instead of one that
    does not. An invitation must name the user too."""
    has_code = not code or CODE in text or (link and any(found["link"] for found in PLACEHOLDER.finditer(text)))
    return has_code and (source != INVITATION or NAME in text)


def filled(template: str, medium: str, *, code: str, name: str, link: str) -> str:
    """One pass: what a value looks like does not matter. E-mail is HTML, so that values are escaped there."""
    escape = html.escape if medium == EMAIL else str

    def value(found: re.Match[str]) -> str:
        if found["code"]:
            return escape(code)
        if found["name"]:
            return escape(name)
        return f'<a href="{html.escape(link)}">{found["link"]}</a>' if link else found["link"]

    return PLACEHOLDER.sub(value, template)


def _invitation(pool: UserPool, medium: str) -> Words:
    template = pool.settings.admin_create_user_config.invite_message_template or InviteMessageTemplate()
    if medium == SMS:
        return Words(template.sms_message or INVITED)
    return Words(template.email_message or INVITED, template.email_subject or "Your temporary password")


def _authentication(pool: UserPool, medium: str) -> Words:
    if medium == SMS:
        return Words(pool.settings.sms_authentication_message or AUTHENTICATION)
    email = pool.mfa.email
    body = (email and email.message) or AUTHENTICATION
    return Words(body, (email and email.subject) or "Your authentication code")
