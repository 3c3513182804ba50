"""Request parameters: a form body, and the query string, which Cognito reads as well.

The documentation speaks of the body only. Plenty of working programs send `POST /oauth2/token?grant_type=…` with
an empty form, so a parameter counts wherever it stands.
"""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from poolhouse.asgi import BodyTooLarge, header, read_body
from poolhouse.oauth.errors import InvalidRequest
from poolhouse.oauth.http import Request

FORM = b"application/x-www-form-urlencoded"
# A refresh token has 1-2 kB, `aws_client_metadata` a few; nothing else is long.
MAX_BODY_OCTETS = 64 * 1024
MAX_PARAMETERS = 100
BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


async def read_parameters(request: Request) -> dict[str, str]:
    """Every parameter with a value (RFC 6749 3.2: one without counts as left out).

    Raises InvalidRequest for a body that is not a form, for octets that are not UTF-8, broken escapes, NUL, a
    parameter given twice, and too much of anything.
    """
    scope = request.scope
    content_type = header(scope, b"content-type") or b""
    if content_type != FORM and content_type.partition(b";")[0].strip().lower() != FORM:
        raise InvalidRequest(f"the body must be {FORM.decode()}, not {content_type[:100]!r}")
    try:
        body = await read_body(request.receive, at_most=MAX_BODY_OCTETS)
    except BodyTooLarge:
        raise InvalidRequest(f"the body is longer than {MAX_BODY_OCTETS} octets") from None
    parameters = _decode(body)
    if query := scope["query_string"]:
        for name, value in _decode(query).items():
            if parameters.setdefault(name, value) != value:
                raise InvalidRequest(f"{name[:100]!r} differs between the query string and the body")
    return {name: value for name, value in parameters.items() if value}


def _decode(octets: bytes) -> dict[str, str]:
    try:
        text = octets.decode()
    except UnicodeDecodeError:
        raise InvalidRequest("the parameters are not UTF-8") from None
    if text.count("&") >= MAX_PARAMETERS:
        raise InvalidRequest(f"more than {MAX_PARAMETERS} parameters")
    found: dict[str, str] = {}
    for pair in text.split("&"):
        if not pair:
            continue
        raw_name, _, raw_value = pair.partition("=")
        name = _unescape(raw_name)
        if name in found:
            raise InvalidRequest(f"{name[:100]!r} is given twice")
        found[name] = _unescape(raw_value)
    return found


def _unescape(text: str) -> str:
    if "+" in text:
        text = text.replace("+", " ")
    if "%" in text:
        if BAD_ESCAPE.search(text):
            raise InvalidRequest("a % is not followed by two hexadecimal digits")
        try:
            text = unquote_to_bytes(text).decode()
        except UnicodeDecodeError:
            raise InvalidRequest("a parameter is not UTF-8") from None
    if "\0" in text:
        raise InvalidRequest("a parameter holds a NUL character")
    return text
