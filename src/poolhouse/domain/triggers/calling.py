"""One call of one function: encode, try, judge the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from poolhouse.domain.triggers.functions import Functions, Invocation, NotInvoked, Throttled, TimedOut
from poolhouse.domain.triggers.refusals import (
    FunctionAnswerInvalid,
    FunctionRefused,
    FunctionUnreachable,
    unrecognizable,
)

TIMEOUT_SECONDS = 5.0
TRIES = 3
# A function's own message reaches the caller and the log; a stack trace must fit neither.
MAX_MESSAGE = 4_000


@dataclass(frozen=True, slots=True)
class Caller:
    """Calls functions the way the service does: 5 s a try, three tries when throttled or too slow."""

    functions: Functions
    timeout: float = TIMEOUT_SECONDS

    async def ask(self, trigger: str, arn: str, event: Mapping[str, Any]) -> dict[str, Any]:
        """The `response` of the answered event.

        Raises FunctionRefused, FunctionUnreachable or FunctionAnswerInvalid. `trigger` is the name in their texts.
        """
        invocation = await self._invoke(trigger, arn, msgspec.json.encode(event))
        answer = _decoded(invocation, trigger)
        if missing := [name for name in event if name not in answer]:
            raise unrecognizable(f"{trigger} did not give back {', '.join(missing)}")
        if answer["userName"] != event["userName"]:
            raise FunctionAnswerInvalid("Invalid user name. User name in Lambda mismatches the actual username.")
        response = answer["response"]
        if not isinstance(response, dict):
            raise unrecognizable(f"{trigger} answered a response that is no object")
        return response

    async def _invoke(self, trigger: str, arn: str, payload: bytes) -> Invocation:
        for left in range(TRIES - 1, -1, -1):
            try:
                return await self.functions.invoke(arn, payload, self.timeout)
            except (TimedOut, Throttled) as failed:
                if not left:
                    raise _unreachable(trigger, failed) from None
            except NotInvoked as failed:
                raise _unreachable(trigger, failed) from None
        raise AssertionError("unreachable")


def _unreachable(trigger: str, failed: NotInvoked) -> FunctionUnreachable:
    text = f"{trigger} invocation failed due to error {failed.code}."
    return FunctionUnreachable(text, hidden=f"{text} {failed}")


def _decoded(invocation: Invocation, trigger: str) -> dict[str, Any]:
    try:
        answer = msgspec.json.decode(invocation.payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        answer = None
    if invocation.function_error is not None:
        raise _refused(trigger, answer)
    if answer is None:
        raise FunctionAnswerInvalid("Invalid lambda function output : Invalid JSON")
    if not isinstance(answer, dict):
        raise unrecognizable(f"{trigger} answered no object")
    # Hosts that do not mark a failure in a header still answer with the failure's shape.
    if "response" not in answer and "errorMessage" in answer:
        raise _refused(trigger, answer)
    return answer


def _refused(trigger: str, answer: object) -> FunctionRefused:
    message = answer.get("errorMessage") if isinstance(answer, dict) else None
    text = message if isinstance(message, str) else ""
    return FunctionRefused(f"{trigger} failed with error {text[:MAX_MESSAGE]}.")
