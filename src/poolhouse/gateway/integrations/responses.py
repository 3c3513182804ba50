"""From an integration's answer to the method's response, for the integrations that are not proxies."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from msgspec import Struct

from poolhouse.asgi import respond
from poolhouse.domain.apis.values import IntegrationResponse
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.integrations.binary import converted_response, handling_of
from poolhouse.gateway.integrations.headers import RawHeaders, mapped_back
from poolhouse.gateway.integrations.templates import Overrides, Template
from poolhouse.gateway.mapping import AnswerView, BadMapping, Value, as_header, response_source
from poolhouse.gateway.refusals import MISCONFIGURED, Refusal

JSON: Final = "application/json"
_TARGET: Final = re.compile(r"method\.response\.(?:multivalue)?header\.([!#$%&'*+\-.^_`|~0-9A-Za-z]+)")


class Outcome(Struct, frozen=True, kw_only=True):
    """One integration response: chosen when `pattern` matches the whole status; the default has none."""

    status: int
    pattern: re.Pattern[str] | None
    headers: tuple[tuple[bytes, Callable[[Exchange, AnswerView], Value]], ...]
    templates: Mapping[str, Template]
    handling: str | None = None

    def template(self, accept: str | None) -> Template | None:
        """By the caller's `Accept`, else JSON's, else the first (recorded on AWS)."""
        if not self.templates:
            return None
        return (
            self.templates.get(accept or JSON) or self.templates.get(JSON) or next(iter(self.templates.values()))
        )


def outcomes_of(responses: Iterable[IntegrationResponse]) -> tuple[Outcome, ...]:
    """Raises BadMapping. Those with a pattern come first, in order of their status codes."""
    made = [_outcome(response) for response in sorted(responses, key=lambda each: each.status_code)]
    return tuple(sorted(made, key=lambda outcome: outcome.pattern is None))


def choose(outcomes: Iterable[Outcome], status: int) -> Outcome:
    """Raises Refusal: nothing matches and there is no default."""
    for outcome in outcomes:
        if outcome.pattern is None or outcome.pattern.fullmatch(str(status)):
            return outcome
    raise Refusal(
        MISCONFIGURED, f"no integration response matches the status {status} and there is no default one"
    )


async def respond_with(
    exchange: Exchange, outcome: Outcome, answer: AnswerView, overrides: Overrides, *, traced: bool
) -> None:
    """Send the method's response. Raises Refusal while nothing was sent.

    What the request's template wrote to `overrides` counts as well (recorded). `traced`: the caller gets the
    trace's id, as recorded for answers of functions and HTTP endpoints and not for those of a MOCK.
    """
    template = outcome.template(exchange.header("accept"))
    body = answer.body if template is None else template.render(exchange, answer.body, overrides).encode()
    if outcome.handling is not None or exchange.stage.binary_types:
        body = converted_response(exchange, answer, body, outcome.handling)
    headers: dict[bytes, bytes] = {b"content-type": JSON.encode()}
    for name, source in outcome.headers:
        if (value := source(exchange, answer)) is not None:
            headers[name] = as_header(value)
    headers |= overrides.response_headers()
    status = overrides.status() or outcome.status
    await respond(
        exchange.send, status, [*mapped_back(headers), *_own(exchange, traced=traced)], _body(status, body)
    )


def _own(exchange: Exchange, *, traced: bool) -> RawHeaders:
    own = [(b"x-amzn-RequestId", exchange.ids.request), (b"x-amz-apigw-id", exchange.ids.extended)]
    return [*own, (b"X-Amzn-Trace-Id", exchange.trace_id)] if traced else own


def _body(status: int, body: bytes) -> bytes:
    return b"" if status in (204, 304) or status < 200 else body


def _outcome(response: IntegrationResponse) -> Outcome:
    headers = []
    for target, expression in (response.response_parameters or {}).items():
        match = _TARGET.fullmatch(target)
        if match is None:
            raise BadMapping(f"{target!r} is no target of a response mapping")
        headers.append((match[1].lower().encode(), response_source(expression)))
    return Outcome(
        status=_status(response.status_code),
        pattern=_pattern(response.selection_pattern),
        headers=tuple(headers),
        templates={
            content_type: Template(text)
            for content_type, text in (response.response_templates or {}).items()
            if text
        },
        handling=handling_of(response.content_handling),
    )


def _status(code: str) -> int:
    if not re.fullmatch(r"[2-5]\d\d", code):
        raise BadMapping(f"{code!r} is no status a response can have")
    return int(code)


def _pattern(text: str | None) -> re.Pattern[str] | None:
    if not text:
        return None
    try:
        return re.compile(text)
    except (re.error, RecursionError, OverflowError) as error:
        raise BadMapping(f"the selection pattern {text!r} is no regex: {error}") from None
