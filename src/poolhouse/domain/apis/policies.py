"""Resource policies of APIs: who may call at all. Only their form is looked at here."""

from __future__ import annotations

import json
from typing import Any, Final

from poolhouse.domain.apis.errors import Invalid

MAX_POLICY: Final = 8192
_EFFECTS = ("Allow", "Deny")


def checked_policy(policy: str | None) -> str | None:
    """The policy, None for none. Raises Invalid."""
    if not policy:
        return None
    if len(policy) > MAX_POLICY:
        raise Invalid(f"Resource policies cannot exceed {MAX_POLICY} characters")
    try:
        document = json.loads(policy)
    except (ValueError, RecursionError) as error:
        raise _invalid(str(error)) from None
    statements = document.get("Statement") if isinstance(document, dict) else None
    if isinstance(statements, dict):
        statements = [statements]
    if not isinstance(statements, list) or not statements:
        raise _invalid("there is no Statement")
    for statement in statements:
        _check(statement)
    return policy


def _check(statement: Any) -> None:
    if not isinstance(statement, dict) or statement.get("Effect") not in _EFFECTS:
        raise _invalid("a statement has the Effect Allow or Deny")
    for member in ("Principal", "Action", "Resource"):
        if member not in statement and f"Not{member}" not in statement:
            raise _invalid(f"a statement needs {member} (or Not{member})")


def _invalid(why: str) -> Invalid:
    return Invalid(
        "Invalid policy document. Please check the policy syntax and ensure that Principals are valid.", why=why
    )
