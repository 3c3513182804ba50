"""Bodies between octets and base64 text: `binaryMediaTypes` of the API, `contentHandling` of an integration.

Source: developer guide, 'Content type conversions in API Gateway' (its tables).
"""

from __future__ import annotations

import base64
import binascii
from typing import Final

from poolhouse.gateway.events import is_binary
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.mapping import AnswerView, BadMapping
from poolhouse.gateway.refusals import MISCONFIGURED, Refusal

TO_BINARY: Final = "CONVERT_TO_BINARY"
TO_TEXT: Final = "CONVERT_TO_TEXT"


def handling_of(given: str | None) -> str | None:
    """Raises BadMapping."""
    if given not in (None, "", TO_BINARY, TO_TEXT):
        raise BadMapping(f"contentHandling {given!r} is none there is")
    return given or None


def converted_request(exchange: Exchange, body: bytes, handling: str) -> bytes:
    """The body before its template sees it. Raises Refusal: text that is no base64."""
    binary = is_binary(exchange.header("content-type"), exchange.stage.binary_types)
    if handling == TO_TEXT:
        return base64.b64encode(body) if binary else body
    if binary or not body:
        return body
    decoded = _decoded(body)
    if decoded is None:
        raise Refusal(MISCONFIGURED, "contentHandling CONVERT_TO_BINARY: the request's body is no base64")
    return decoded


def converted_response(exchange: Exchange, answer: AnswerView, body: bytes, handling: str | None) -> bytes:
    """The body as its template left it. Raises Refusal: text that is no base64.

    Without a `handling` the caller's first `Accept` decides, for the API's binary types; what is no base64 then
    stays as it is (AWS's table has it decoded; a text is no less one because a picture would have been taken too).
    """
    types = exchange.stage.binary_types
    kind = next((value for name, value in answer.headers if name.lower() == b"content-type"), None)
    binary = kind is not None and is_binary(kind.decode("latin-1"), types)
    if handling == TO_TEXT:
        return base64.b64encode(body) if binary else body
    if handling == TO_BINARY:
        decoded = body if binary else _decoded(body)
        if decoded is None:
            raise Refusal(MISCONFIGURED, "contentHandling CONVERT_TO_BINARY: the answer is no base64")
        return decoded
    wanted = (exchange.header("accept") or "").partition(",")[0]
    if not wanted or not is_binary(wanted, types):
        return base64.b64encode(body) if binary and wanted and "*/*" not in wanted else body
    return body if binary else _decoded(body) or body


def _decoded(text: bytes) -> bytes | None:
    """A JSON string's quotes do not count: functions answer with one."""
    stripped = text.strip()
    if len(stripped) >= 2 and stripped[:1] == stripped[-1:] == b'"':
        stripped = stripped[1:-1]
    try:
        return base64.b64decode(stripped, validate=True)
    except (binascii.Error, ValueError):
        return None
