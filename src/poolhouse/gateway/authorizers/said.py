"""What an authorizer's function said, as far as both kinds of APIs read it alike."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from poolhouse.gateway.functions import Invocation

UNAUTHORIZED_MESSAGE: Final = "Unauthorized"


class SaidUnauthorized(Exception):
    """The function raised an error with exactly this message: how it asks for a 401."""


class NoDecision(Exception):
    """It failed, or its answer is no decision; the text says why."""


def said(invocation: Invocation) -> dict[str, Any]:
    """Its answer. Raises SaidUnauthorized or NoDecision."""
    try:
        told = msgspec.json.decode(invocation.payload)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        told = None
    if invocation.function_error is not None:
        message = told.get("errorMessage") if isinstance(told, dict) else None
        if message == UNAUTHORIZED_MESSAGE:
            raise SaidUnauthorized("the function said Unauthorized")
        raise NoDecision(f"the function failed: {str(message)[:500]}")
    if not isinstance(told, dict):
        raise NoDecision("the function's answer is no object")
    return told


def principal_of(told: dict[str, Any]) -> str:
    """Raises NoDecision."""
    principal = told.get("principalId")
    if not isinstance(principal, str | int) or isinstance(principal, bool) or principal == "":
        raise NoDecision("the function's answer has no principalId")
    return str(principal)
