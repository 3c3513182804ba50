"""Reading a form's body: bounded, strict UTF-8, every field once."""

from __future__ import annotations

from typing import Final

from poolhouse import asgi, urlencoded
from poolhouse.asgi import Receive, Scope
from poolhouse.login.refusals import BadForm, FormTooLarge, NotAForm

# An attribute has at most 2,048 characters, a sealed session 16,384, a passkey's answer a few thousand.
MAX_BODY_OCTETS: Final = 64 * 1024


async def read_form(scope: Scope, receive: Receive) -> dict[str, str]:
    """The fields, empty ones included. Raises NotAForm, FormTooLarge or BadForm."""
    try:
        return urlencoded.parameters(await asgi.read_form(scope, receive, at_most=MAX_BODY_OCTETS))
    except asgi.NotAForm as wrong:
        raise NotAForm(str(wrong)) from None
    except asgi.BodyTooLarge:
        raise FormTooLarge(f"the body is longer than {MAX_BODY_OCTETS} octets") from None
    except urlencoded.Malformed as wrong:
        raise BadForm(str(wrong)) from None
