"""AWS with a function behind it: the event is made by a mapping template, and so is the response."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

import msgspec
from msgspec import Struct

from poolhouse.domain.apis.values import Integration
from poolhouse.gateway import events
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.functions import NotInvoked, check_size, refusal_of
from poolhouse.gateway.integrations.endpoint import BadEndpoint
from poolhouse.gateway.integrations.headers import UNMAPPABLE_TO_FUNCTIONS
from poolhouse.gateway.integrations.lambda_proxy import described, function_of
from poolhouse.gateway.integrations.outgoing import Parameters, mapped_values, parameters_of
from poolhouse.gateway.integrations.request_body import RequestBody, request_body_of
from poolhouse.gateway.integrations.responses import Outcome, outcomes_of, respond_with
from poolhouse.gateway.integrations.templates import Overrides
from poolhouse.gateway.mapping import AnswerView
from poolhouse.gateway.refusals import EVENT_NOT_JSON, MISCONFIGURED, Refusal

_INVOCATION_TYPE: Final = b"x-amz-invocation-type"
# A pattern that needs longer than this on one message is refused, not waited for.
_MATCH_SECONDS: Final = 0.1


class LambdaCustom(Struct, frozen=True, kw_only=True):
    """`limit` is in seconds."""

    arn: str
    parameters: Parameters
    body: RequestBody
    outcomes: tuple[Outcome, ...]
    limit: float

    async def serve(self, exchange: Exchange) -> None:
        """Raises Refusal."""
        received = await exchange.read_body()
        overrides = Overrides()
        event = self.body.make(exchange, received, overrides) or b"{}"
        headers = overrides.applied_to(mapped_values(self.parameters, exchange, received)).header
        _check_json(event)
        check_size(event)
        source = events.resource_arn(exchange)
        functions = exchange.site.functions
        try:
            if headers.get(_INVOCATION_TYPE) == b"Event":
                await functions.submit(self.arn, event, source=source, timeout=self.limit)
                accepted = AnswerView(headers=[], body=b"")
                await respond_with(exchange, _chosen(self.outcomes, None), accepted, overrides, traced=True)
                return
            invocation = await functions.call(self.arn, event, source=source, timeout=self.limit)
        except NotInvoked as failed:
            raise refusal_of(failed) from None
        failure = None if invocation.function_error is None else _message(invocation.payload)
        try:
            outcome = _chosen(self.outcomes, failure)
        except Refusal as refusal:
            told = described(invocation) if invocation.function_error else "no failure"
            raise Refusal(refusal.kind, f"{refusal.reason}; the function reported {told}") from None
        answer = AnswerView(headers=[], body=invocation.payload)
        await respond_with(exchange, outcome, answer, overrides, traced=True)


def lambda_custom_of(integration: Integration, variables: Mapping[str, str]) -> LambdaCustom:
    """Raises BadMapping or BadEndpoint."""
    if integration.http_method != "POST":
        raise BadEndpoint(
            f"a function is invoked with POST, and the integration's verb is {integration.http_method}"
        )
    return LambdaCustom(
        arn=function_of(integration.uri, variables),
        parameters=parameters_of(integration.request_parameters, unmappable=UNMAPPABLE_TO_FUNCTIONS),
        body=request_body_of(integration),
        outcomes=outcomes_of(integration.responses.values()),
        limit=integration.timeout_in_millis / 1000,
    )


def _check_json(event: bytes) -> None:
    """Lambda takes JSON only; API Gateway passes its refusal on (as users report it, in Jackson's words)."""
    try:
        msgspec.json.decode(event, type=msgspec.Raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal(
            EVENT_NOT_JSON,
            f"the event for the function is no JSON: {error}",
            message=f"{EVENT_NOT_JSON.message}: {error}",
        ) from None


def _message(payload: bytes) -> str:
    """`errorMessage`, which selection patterns look at."""
    try:
        told: Any = msgspec.json.decode(payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    message = told.get("errorMessage") if isinstance(told, dict) else None
    return message if isinstance(message, str) else ""


def _chosen(outcomes: tuple[Outcome, ...], failure: str | None) -> Outcome:
    """By the failure's message; the default one when nothing failed or nothing matches. Raises Refusal."""
    for outcome in outcomes:
        if outcome.pattern is None or (failure is not None and _matches(outcome.pattern.pattern, failure)):
            return outcome
    raise Refusal(MISCONFIGURED, "no integration response matches, and there is no default one")


def _matches(pattern: str, message: str) -> bool:
    try:
        return _compiled(pattern).fullmatch(message, timeout=_MATCH_SECONDS) is not None
    except TimeoutError:
        raise Refusal(MISCONFIGURED, f"the selection pattern {pattern!r} takes too long") from None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> Any:
    import regex  # noqa: PLC0415 - 20 ms that only an API with such an integration pays

    try:
        return regex.compile(pattern)
    except (regex.error, RecursionError, OverflowError):
        raise Refusal(MISCONFIGURED, f"the selection pattern {pattern!r} is no regex") from None
