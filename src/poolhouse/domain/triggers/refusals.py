"""A trigger that fails refuses the request it belongs to. Texts are AWS's (reference 5.2)."""

from __future__ import annotations

from poolhouse.domain.users.refusals import UserRefused


class FunctionRefused(UserRefused):
    """UserLambdaValidationException: the function threw. Its message is meant for the caller."""


class FunctionUnreachable(UserRefused):
    """UnexpectedLambdaException: the function could not be invoked."""


class FunctionAnswerInvalid(UserRefused):
    """InvalidLambdaResponseException: an answer that means nothing."""


def unrecognizable(why: str) -> FunctionAnswerInvalid:
    """`why` goes to the log."""
    return FunctionAnswerInvalid("Unrecognizable lambda output", hidden=f"Unrecognizable lambda output: {why}")
