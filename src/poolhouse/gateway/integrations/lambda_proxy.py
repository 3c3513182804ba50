"""AWS_PROXY: the whole request to a function as an event, the whole response from what it answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec
from msgspec import Struct

from poolhouse.asgi import respond
from poolhouse.domain.apis.integrations import function_named
from poolhouse.domain.apis.values import Integration
from poolhouse.gateway import events
from poolhouse.gateway.events import MalformedAnswer, ProxyAnswer
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.functions import Invocation, NotInvoked, check_size, refusal_of
from poolhouse.gateway.integrations.endpoint import BadEndpoint
from poolhouse.gateway.integrations.headers import TOKEN, UNMAPPABLE_TO_FUNCTIONS, RawHeaders, passed_back
from poolhouse.gateway.integrations.outgoing import parameters_of
from poolhouse.gateway.mapping import as_header
from poolhouse.gateway.refusals import BAD_GATEWAY, MISCONFIGURED, Refusal
from poolhouse.gateway.stage_variables import filled

_CONTROLS: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_JSON: Final = (b"content-type", b"application/json")


class LambdaProxy(Struct, frozen=True, kw_only=True):
    """`limit` is in seconds."""

    arn: str
    limit: float

    async def serve(self, exchange: Exchange) -> None:
        """Raises Refusal."""
        body = await exchange.read_body()
        event = msgspec.json.encode(events.proxy_event(exchange, body))
        check_size(event)
        try:
            invocation = await exchange.site.functions.call(
                self.arn, event, source=events.resource_arn(exchange), timeout=self.limit
            )
        except NotInvoked as failed:
            raise refusal_of(failed) from None
        try:
            answer = _read(invocation)
            headers, octets = _headers(answer), _octets(exchange, answer)
        except MalformedAnswer as malformed:
            raise Refusal(BAD_GATEWAY, f"Malformed Lambda proxy response: {malformed}") from None
        if not any(name.lower() == b"content-type" for name, _ in headers):
            headers.append(_JSON)
        headers += [
            (b"x-amzn-RequestId", exchange.ids.request),
            (b"x-amz-apigw-id", exchange.ids.extended),
            (b"X-Amzn-Trace-Id", exchange.trace_id),
        ]
        await respond(exchange.send, answer.status, headers, b"" if answer.status in (204, 304) else octets)


def lambda_proxy_of(integration: Integration, variables: Mapping[str, str]) -> LambdaProxy:
    """Raises BadEndpoint or BadMapping."""
    # Nothing is mapped into an event, but a mapping that AWS refuses makes its calls fail here, too (recorded).
    parameters_of(integration.request_parameters, unmappable=UNMAPPABLE_TO_FUNCTIONS)
    if integration.http_method != "POST":
        raise BadEndpoint(
            f"a function is invoked with POST, and the integration's verb is {integration.http_method}"
        )
    return LambdaProxy(arn=function_of(integration.uri, variables), limit=integration.timeout_in_millis / 1000)


def function_of(uri: str | None, variables: Mapping[str, str]) -> str:
    """The function that the URI of an integration or an authorizer names. Raises BadEndpoint."""
    text = filled(uri or "", variables)
    found = function_named(text)
    if found is None:
        raise BadEndpoint(f"the uri {uri!r} (with stage variables: {text!r}) names no function")
    return found


def described(invocation: Invocation) -> str:
    """The failure that a function reports, for the log."""
    try:
        told = msgspec.json.decode(invocation.payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        told = None
    if not isinstance(told, dict):
        return str(invocation.function_error)
    return f"{told.get('errorType', 'Error')}: {told.get('errorMessage', '')}"[:1000]


def _read(invocation: Invocation) -> ProxyAnswer:
    """Raises Refusal or MalformedAnswer."""
    if invocation.function_error is not None:
        raise Refusal(BAD_GATEWAY, f"the function failed: {described(invocation)}")
    return events.read_proxy_answer(invocation.payload)


def _headers(answer: ProxyAnswer) -> RawHeaders:
    """Raises MalformedAnswer."""
    return header_lines(answer.headers)


def header_lines(headers: Iterable[tuple[str, str]], *, renaming: bool = True) -> RawHeaders:
    """As they go to the caller; `renaming` as of `passed_back`. Raises MalformedAnswer for what would be no
    header, or more than one."""
    made: RawHeaders = []
    for name, value in headers:
        encoded = name.encode("utf-8", "replace")
        if not TOKEN.fullmatch(encoded):
            raise MalformedAnswer(f"{name[:100]!r} is no name of a header")
        if _CONTROLS.search(value):
            raise MalformedAnswer(f"the value of the header {name[:100]!r} holds control characters")
        made.append((encoded, as_header(value)))
    return passed_back(made, renaming=renaming)[0]


def _octets(exchange: Exchange, answer: ProxyAnswer) -> bytes:
    """Raises Refusal."""
    accepted = (exchange.header("accept") or "").partition(",")[0]
    if not answer.encoded or not events.is_binary(accepted, exchange.stage.binary_types):
        return answer.body.encode("utf-8", "replace")
    try:
        return events.decoded(answer.body)
    except MalformedAnswer as malformed:
        # Recorded: not the 502 of other malformed answers.
        raise Refusal(MISCONFIGURED, f"Malformed Lambda proxy response: {malformed}") from None
