"""The policy that a Lambda authorizer returns: read, and asked about one method. Pure.

Source: reference 4.3; developer guide, 'Output from an API Gateway Lambda authorizer'.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any, Final

from msgspec import Struct

from poolhouse.domain.functions.policy import glob

INVOKE: Final = "execute-api:Invoke"
MAX_STATEMENTS: Final = 500
MAX_RESOURCE: Final = 512


class BadPolicy(Exception):
    """The authorizer's answer cannot be used; the text says what is wrong with it."""


class Verdict(Enum):
    ALLOW = "allow"
    DENY = "deny"
    SILENT = "silent"


class Rule(Struct, frozen=True):
    """One statement. `except_…`: the list names what the statement is not about (NotAction, NotResource)."""

    allows: bool
    actions: tuple[str, ...]
    except_actions: bool
    resources: tuple[str, ...]
    except_resources: bool

    def covers(self, arn: str) -> bool:
        about = any(glob(each.lower()).fullmatch(INVOKE.lower()) for each in self.actions)
        where = any(glob(each).fullmatch(arn) for each in self.resources)
        return about != self.except_actions and where != self.except_resources


class Policy(Struct, frozen=True):
    rules: tuple[Rule, ...]

    def verdict(self, arn: str) -> Verdict:
        """Explicit deny beats allow beats nothing."""
        covering = [rule for rule in self.rules if rule.covers(arn)]
        if any(not rule.allows for rule in covering):
            return Verdict.DENY
        return Verdict.ALLOW if covering else Verdict.SILENT


def read_policy(document: Any) -> Policy:
    """`policyDocument`. Raises BadPolicy."""
    if not isinstance(document, dict):
        raise BadPolicy("policyDocument is no object")
    statements = document.get("Statement")
    if isinstance(statements, dict):
        statements = [statements]
    if not isinstance(statements, list) or len(statements) > MAX_STATEMENTS:
        raise BadPolicy("policyDocument has no list of statements, or too many")
    return Policy(tuple(_rule(statement) for statement in statements))


def _rule(statement: Any) -> Rule:
    if not isinstance(statement, dict):
        raise BadPolicy("a statement is no object")
    effect = statement.get("Effect")
    if effect not in ("Allow", "Deny"):
        raise BadPolicy(f"Effect is neither Allow nor Deny: {effect!r}"[:200])
    if statement.get("Condition"):
        raise BadPolicy("a statement has a Condition, and conditions are not evaluated yet")
    actions, except_actions = _either(statement, "Action")
    resources, except_resources = _either(statement, "Resource")
    if any(len(resource) > MAX_RESOURCE for resource in resources):
        raise BadPolicy(f"a Resource is longer than {MAX_RESOURCE} characters")
    return Rule(effect == "Allow", actions, except_actions, resources, except_resources)


def _either(statement: dict[str, Any], name: str) -> tuple[tuple[str, ...], bool]:
    """The list of `Action` or `NotAction` (`Resource` or `NotResource`), and whether it is the second."""
    negated = f"Not{name}"
    if (name in statement) == (negated in statement):
        raise BadPolicy(f"a statement needs {name} or {negated}")
    given: Any = statement.get(name, statement.get(negated))
    listed: Sequence[Any] = [given] if isinstance(given, str) else given
    if not isinstance(listed, list) or not listed or not all(isinstance(each, str) for each in listed):
        raise BadPolicy(f"{name} is neither text nor a list of texts")
    return tuple(listed), negated in statement
