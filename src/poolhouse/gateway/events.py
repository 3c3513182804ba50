"""The documents that functions get from the gateway, and what they answer, read: no I/O, nothing of framing.

Payload 1.0 is the reference's section 2.8, recorded from AWS; the REQUEST authorizer's event is its section 4.1.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from poolhouse.gateway.exchange import Exchange, context_of
from poolhouse.gateway.request_headers import OF_THE_CONNECTION, shown_headers

_ANSWER_MEMBERS: Final = frozenset(("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded"))
Headers = list[tuple[str, str]]


class MalformedAnswer(Exception):
    """The function answered what no response can be made of; the text says what is wrong with it."""


class ProxyAnswer(Struct, frozen=True, kw_only=True):
    """`body` is the text, still base64 where `encoded`."""

    status: int
    headers: Headers
    body: str
    encoded: bool


def proxy_event(exchange: Exchange, body: bytes) -> dict[str, Any]:
    """The event of an AWS_PROXY integration of a REST API (payload 1.0)."""
    many = shown_headers(exchange)
    query = exchange.query
    text, encoded = _body(exchange, body)
    return {
        "resource": exchange.resource_path,
        "path": exchange.shown_path,
        "httpMethod": exchange.verb,
        "headers": _last(many),
        "multiValueHeaders": many,
        "queryStringParameters": _last(query) or None,
        "multiValueQueryStringParameters": query or None,
        "pathParameters": dict(exchange.parameters) or None,
        "stageVariables": dict(exchange.stage.variables) or None,
        "requestContext": request_context(exchange),
        "body": text,
        "isBase64Encoded": encoded,
    }


def authorizer_event(exchange: Exchange) -> dict[str, Any]:
    """The event of a REQUEST authorizer of a REST API: empty objects where an integration gets null; no body."""
    many = shown_headers(exchange, but=OF_THE_CONNECTION)
    context = request_context(exchange)
    context.pop("authorizer", None)
    return {
        "type": "REQUEST",
        "methodArn": method_arn(exchange),
        "resource": exchange.resource_path,
        "path": exchange.shown_path,
        "httpMethod": exchange.verb,
        "headers": _last(many),
        "multiValueHeaders": many,
        "queryStringParameters": _last(exchange.query),
        "multiValueQueryStringParameters": exchange.query,
        "pathParameters": dict(exchange.parameters),
        "stageVariables": dict(exchange.stage.variables),
        "requestContext": context,
    }


def method_arn(exchange: Exchange) -> str:
    """`arn:aws:execute-api:{region}:{account}:{api}/{stage}/{VERB}/{path}`: what a policy's `Resource` names."""
    return f"{_api_arn(exchange)}/{exchange.stage.stage}/{exchange.verb}{exchange.path}"


def resource_arn(exchange: Exchange) -> str:
    """As `method_arn`, with the resource's path and its variables: what a function's policy names as source."""
    return f"{_api_arn(exchange)}/{exchange.stage.stage}/{exchange.verb}{exchange.resource_path}"


def authorizer_arn(exchange: Exchange, authorizer_id: str) -> str:
    return f"{_api_arn(exchange)}/authorizers/{authorizer_id}"


def _api_arn(exchange: Exchange) -> str:
    site = exchange.site
    return f"arn:aws:execute-api:{site.region}:{site.account_id}:{exchange.stage.api_id}"


def request_context(exchange: Exchange) -> dict[str, Any]:
    context = context_of(exchange)
    context.pop("xrayTraceId", None)
    return context


def read_proxy_answer(payload: bytes) -> ProxyAnswer:
    """Raises MalformedAnswer (recorded on AWS: another member, an object as body, a status that is no number)."""
    try:
        answer = msgspec.json.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise MalformedAnswer("the answer is no JSON") from None
    if not isinstance(answer, dict):
        raise MalformedAnswer(f"the answer is no object but {type(answer).__name__}")
    if unknown := answer.keys() - _ANSWER_MEMBERS:
        raise MalformedAnswer(f"the answer has a member that no response has: {min(unknown)[:100]!r}")
    body = answer.get("body")
    if body is not None and not isinstance(body, str):
        raise MalformedAnswer(f"the body is no string but {type(body).__name__}")
    return ProxyAnswer(
        status=answer_status(answer.get("statusCode")),
        headers=answer_headers(answer.get("headers"), answer.get("multiValueHeaders")),
        body=body or "",
        encoded=answer.get("isBase64Encoded") is True,
    )


def decoded(body: str) -> bytes:
    """Raises MalformedAnswer."""
    try:
        return base64.b64decode(body.encode("ascii"), validate=True)
    except (binascii.Error, ValueError):
        raise MalformedAnswer("isBase64Encoded is true, and the body is no base64") from None


def is_binary(content_type: str | None, binary_types: Sequence[str]) -> bool:
    """Whether the API treats the media type as binary; `*/*` and `image/*` stand for many."""
    if not binary_types or not content_type:
        return "*/*" in binary_types
    kind = content_type.partition(";")[0].strip().lower()
    group = kind.partition("/")[0] + "/*"
    return any(each.lower() in ("*/*", kind, group) for each in binary_types)


def _last(many: Mapping[str, list[str]]) -> dict[str, str]:
    return {name: values[-1] for name, values in many.items()}


def _body(exchange: Exchange, body: bytes) -> tuple[str | None, bool]:
    if not body:
        return None, False
    if is_binary(exchange.header("content-type"), exchange.stage.binary_types):
        return base64.b64encode(body).decode(), True
    return body.decode("utf-8", "replace"), False


def answer_status(given: Any) -> int:
    """A missing one is 200; text is taken when it is a number."""
    if given is None:
        return 200
    try:
        status = int(given) if isinstance(given, int | str) and not isinstance(given, bool) else -1
    except ValueError:
        status = -1
    if isinstance(given, float) and given.is_integer():
        status = int(given)
    if not 200 <= status <= 599:
        raise MalformedAnswer(f"the status is none that a response can have: {given!r}"[:200])
    return status


def answer_headers(single: Any, multiple: Any) -> Headers:
    """Both maps as one: the values of `multiValueHeaders`, and those of `headers` that are not among them."""
    many: dict[str, list[str]] = {}
    spelled: dict[str, str] = {}
    for name, values in _members(multiple, "multiValueHeaders"):
        if values is None:
            continue
        if not isinstance(values, list):
            raise MalformedAnswer(f"multiValueHeaders has no list for {name[:100]!r}")
        spelled.setdefault(name.lower(), name)
        many.setdefault(name.lower(), []).extend(_header_text(name, value) for value in values)
    for name, value in _members(single, "headers"):
        if value is None:
            continue
        lower = name.lower()
        spelled.setdefault(lower, name)
        text = _header_text(name, value)
        if text not in many.setdefault(lower, []):
            many[lower].append(text)
    return [(spelled[lower], value) for lower, values in many.items() for value in values]


def _members(given: Any, what: str) -> Iterable[tuple[str, Any]]:
    if given is None:
        return ()
    if not isinstance(given, dict):
        raise MalformedAnswer(f"{what} is no object")
    items: Iterable[tuple[str, Any]] = given.items()
    return items


def _header_text(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, int | float):
        return str(value)
    raise MalformedAnswer(f"the value of the header {name[:100]!r} is {type(value).__name__}")
