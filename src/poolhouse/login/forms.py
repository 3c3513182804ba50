"""Reading a form's body: bounded, strict UTF-8, every field once."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote_to_bytes

from poolhouse.asgi import BodyTooLarge, Receive, Scope, header, read_body
from poolhouse.login.refusals import BadForm, FormTooLarge, NotAForm

FORM: Final = b"application/x-www-form-urlencoded"
# An attribute has at most 2,048 characters, a sealed session 16,384, a passkey's answer a few thousand.
MAX_BODY_OCTETS: Final = 64 * 1024
MAX_FIELDS: Final = 100
BAD_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


async def read_form(scope: Scope, receive: Receive) -> dict[str, str]:
    """The fields, empty ones included. Raises NotAForm, FormTooLarge or BadForm."""
    content_type = (header(scope, b"content-type") or b"").partition(b";")[0].strip().lower()
    if content_type != FORM:
        raise NotAForm(f"the body must be {FORM.decode()}, not {content_type[:100]!r}")
    try:
        body = await read_body(receive, at_most=MAX_BODY_OCTETS)
    except BodyTooLarge:
        raise FormTooLarge(f"the body is longer than {MAX_BODY_OCTETS} octets") from None
    if body.count(b"&") >= MAX_FIELDS:
        raise BadForm(f"more than {MAX_FIELDS} fields")
    return parse(body)


def parse(octets: bytes) -> dict[str, str]:
    """Raises BadForm."""
    fields: dict[str, str] = {}
    for pair in octets.split(b"&"):
        if not pair:
            continue
        raw_name, _, raw_value = pair.partition(b"=")
        name = _unescape(raw_name)
        if name in fields:
            raise BadForm(f"{name[:100]!r} is given twice")
        fields[name] = _unescape(raw_value)
    return fields


def _unescape(octets: bytes) -> str:
    try:
        text = octets.decode().replace("+", " ")
        if "%" in text:
            if BAD_ESCAPE.search(text):
                raise BadForm("a % is not followed by two hexadecimal digits")
            text = unquote_to_bytes(text).decode()
    except UnicodeDecodeError:
        raise BadForm("a field is not UTF-8") from None
    if "\0" in text:
        raise BadForm("a field holds a NUL character")
    return text
