"""Mapping expressions: where a parameter of an integration request or a method response comes from.

Source: developer guide, 'API request and response data mapping reference'. Header names are matched in any case
(AWS is strict about it; ASGI no longer knows the caller's spelling).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import msgspec
from msgspec import Struct

from poolhouse.gateway.exchange import Exchange, context_of, in_context
from poolhouse.gateway.jsonpath import BadPath, compile_path
from poolhouse.gateway.refusals import MISCONFIGURED, NOT_JSON, Refusal
from poolhouse.gateway.request_headers import header_reader, header_text

Value = str | list[str] | None
_CLAIM: Final = re.compile(
    r"authorizer\.claims(?:\.(?P<dotted>.+)|\[(?P<quote>['\"])(?P<quoted>[^'\"]+)(?P=quote)\])"
)
# A control character in a header's value would be a second header.
_CONTROLS: Final = dict.fromkeys((*range(32), 127), " ")


class BadMapping(Exception):
    """The expression cannot be read; the text says what is wrong with it."""


class Source(Struct, frozen=True, kw_only=True):
    """Where one value comes from: the call, or (`from_body`) the request's body.

    `raw`: the value is a piece of the request's path and still percent-encoded.
    """

    from_call: Callable[[Exchange], Value] | None = None
    from_body: Callable[[bytes], Value] | None = None
    raw: bool = False

    def read(self, call: Exchange, body: bytes) -> Value:
        """None when there is no such value. `body` is looked at by a source `from_body` only."""
        if self.from_body is not None:
            return self.from_body(body)
        return None if self.from_call is None else self.from_call(call)


class AnswerView(Struct, frozen=True):
    """What a method response may be mapped from."""

    headers: list[tuple[bytes, bytes]]
    body: bytes


def request_source(expression: str) -> Source:
    """A source for `integration.request.*`. Raises BadMapping."""
    if not expression.startswith("method.request."):
        return _anywhere(expression)
    rest = expression.removeprefix("method.request.")
    if rest == "body" or rest.startswith("body."):
        return Source(from_body=_from_body(rest, expression))
    place, dot, name = rest.partition(".")
    reader = _REQUEST_PLACES.get(place)
    if reader is None or not dot or not name:
        raise BadMapping(f"{expression!r} is no mapping expression")
    return Source(from_call=reader(name), raw=place == "path")


def response_source(expression: str) -> Callable[[Exchange, AnswerView], Value]:
    """A source for `method.response.header.*`. Raises BadMapping."""
    if not expression.startswith("integration.response."):
        source = _anywhere(expression)
        return lambda call, _: source.read(call, b"")
    rest = expression.removeprefix("integration.response.")
    place, _, name = rest.partition(".")
    if place == "body":
        path = _path(name, expression)
        return lambda _, answer: _in_answer(path, answer.body) if path else _text(answer.body)
    if place not in ("header", "multivalueheader") or not name:
        raise BadMapping(f"{expression!r} is no mapping expression")
    wanted, last = name.lower().encode("latin-1", "replace"), place == "header"

    def header(_: Exchange, answer: AnswerView) -> Value:
        found = [header_text(value) for key, value in answer.headers if key.lower() == wanted]
        return None if not found else found[-1] if last else ",".join(found)

    return header


def as_header(value: str | list[str]) -> bytes:
    """A mapped value as a header's: one line, UTF-8."""
    text = value if isinstance(value, str) else ",".join(value)
    return text.translate(_CONTROLS).strip().encode("utf-8", "replace")


def _anywhere(expression: str) -> Source:
    if len(expression) >= 2 and expression[0] == expression[-1] == "'":
        static = expression[1:-1]
        return Source(from_call=lambda _: static)
    kind, _, name = expression.partition(".")
    if kind == "stageVariables" and name:
        return Source(from_call=lambda call: call.stage.variables.get(name))
    if kind == "context" and name:
        return Source(from_call=_from_context(name))
    raise BadMapping(f"{expression!r} is no mapping expression")


def _from_context(name: str) -> Callable[[Exchange], Value]:
    # Claim names hold colons and dots, and a claim is what is mapped most: no context is built for it.
    if (claim := _CLAIM.fullmatch(name)) is not None:
        wanted = claim["dotted"] or claim["quoted"]
        return lambda call: None if call.claims is None else call.claims.get(wanted)

    return lambda call: in_context(context_of(call), name)


def _path_parameter(name: str) -> Callable[[Exchange], Value]:
    return lambda call: call.parameters.get(name)


def _query_parameter(name: str) -> Callable[[Exchange], Value]:
    return lambda call: call.query[name][-1] if name in call.query else None


def _query_parameters(name: str) -> Callable[[Exchange], Value]:
    return lambda call: call.query.get(name)


def _header(name: str) -> Callable[[Exchange], Value]:
    values = header_reader(name)
    return lambda call: next(reversed(values(call)), None)


def _headers(name: str) -> Callable[[Exchange], Value]:
    values = header_reader(name)
    return lambda call: ",".join(values(call)) or None


_REQUEST_PLACES: Final[dict[str, Callable[[str], Callable[[Exchange], Value]]]] = {
    "path": _path_parameter,
    "querystring": _query_parameter,
    "multivaluequerystring": _query_parameters,
    "header": _header,
    "multivalueheader": _headers,
}


def _from_body(rest: str, expression: str) -> Callable[[bytes], Value]:
    path = _path(rest.partition(".")[2], expression)

    def read(body: bytes) -> Value:
        if path is None:
            return _text(body)
        try:
            return _rendered(path.find(_json(body)))
        except ValueError:
            raise Refusal(NOT_JSON, f"{expression} is mapped and the request's body is not JSON") from None

    return read


def _path(name: str, expression: str) -> Any:
    try:
        return compile_path(name) if name else None
    except BadPath as error:
        raise BadMapping(f"{expression!r}: {error}") from None


def _in_answer(path: Any, body: bytes) -> Value:
    try:
        return _rendered(path.find(_json(body)))
    except ValueError:
        raise Refusal(MISCONFIGURED, "a response parameter is mapped from a body that is not JSON") from None


def _json(body: bytes) -> Any:
    """AWS only reads a body as JSON that begins like an object, an array or a string."""
    stripped = body.strip()
    if not stripped.startswith((b"{", b"[", b'"', b"'")):
        return {}
    try:
        return msgspec.json.decode(stripped)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError(str(error)) from None


def _rendered(value: Any) -> Value:
    if value is None or isinstance(value, str):
        return value
    return msgspec.json.encode(value).decode()


def _text(body: bytes) -> Value:
    return body.decode("utf-8", "replace")
