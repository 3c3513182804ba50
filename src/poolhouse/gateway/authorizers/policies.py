"""Policies: those that Lambda authorizers return and those of APIs, read, and asked about one call. Pure.

Source: reference 4.3; developer guide, 'Output from an API Gateway Lambda authorizer' and 'Access policy language
overview and syntax for Amazon API Gateway'.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any, Final

from msgspec import Struct

from poolhouse.domain.functions.policy import glob
from poolhouse.gateway.authorizers.conditions import BadCondition, Facts, read_conditions

INVOKE: Final = "execute-api:Invoke"
MAX_STATEMENTS: Final = 500
MAX_RESOURCE: Final = 512


Names = tuple[str, ...]
"""What a statement may call one method: its ARN, and in an API's policy also the form without account and API."""
Called = tuple[Names, ...]
"""The names of the call's method as the caller wrote its path, then as an upstream may read it."""


NO_FACTS: Final[Facts] = {}


class BadPolicy(Exception):
    """The authorizer's answer cannot be used; the text says what is wrong with it."""


class Verdict(Enum):
    ALLOW = "allow"
    DENY = "deny"
    SILENT = "silent"


class Rule(Struct, frozen=True):
    """One statement. `except_…`: the list names what the statement is not about (NotAction, NotResource).

    `everybody`: its principal includes callers whom nobody knows.
    """

    allows: bool
    actions: tuple[str, ...]
    except_actions: bool
    resources: tuple[str, ...]
    except_resources: bool
    conditions: tuple[Any, ...] = ()  # Condition or Presence
    everybody: bool = True

    def covers(self, names: Names, facts: Facts) -> bool:
        if not self.everybody:
            return False
        about = any(glob(each.lower()).fullmatch(INVOKE.lower()) for each in self.actions)
        where = any(glob(each).fullmatch(name) for each in self.resources for name in names)
        return (
            about != self.except_actions
            and where != self.except_resources
            and all(condition.holds(facts) for condition in self.conditions)
        )


class Policy(Struct, frozen=True):
    rules: tuple[Rule, ...]

    def verdict(self, called: Called | str, facts: Facts = NO_FACTS) -> Verdict:
        """Explicit deny beats allow beats nothing. `called` may be just an ARN.

        A path is allowed as it was sent, and denied also as an upstream will read it: `%2f` or `//` must not lead
        around a deny.
        """
        called = ((called,),) if isinstance(called, str) else called
        for rule in self.rules:
            if not rule.allows and any(rule.covers(names, facts) for names in called):
                return Verdict.DENY
        allowed = any(rule.allows and rule.covers(called[0], facts) for rule in self.rules)
        return Verdict.ALLOW if allowed else Verdict.SILENT


def read_policy(document: Any, *, of_api: bool = False) -> Policy:
    """`policyDocument`, or (`of_api`) an API's policy, whose statements have a principal. Raises BadPolicy."""
    if not isinstance(document, dict):
        raise BadPolicy("policyDocument is no object")
    statements = document.get("Statement")
    if isinstance(statements, dict):
        statements = [statements]
    if not isinstance(statements, list) or len(statements) > MAX_STATEMENTS:
        raise BadPolicy("policyDocument has no list of statements, or too many")
    return Policy(tuple(_rule(statement, of_api=of_api) for statement in statements))


def _rule(statement: Any, *, of_api: bool) -> Rule:
    if not isinstance(statement, dict):
        raise BadPolicy("a statement is no object")
    effect = statement.get("Effect")
    if effect not in ("Allow", "Deny"):
        raise BadPolicy(f"Effect is neither Allow nor Deny: {effect!r}"[:200])
    try:
        conditions = read_conditions(statement.get("Condition"))
    except BadCondition as bad:
        raise BadPolicy(str(bad)) from None
    actions, except_actions = _either(statement, "Action")
    resources, except_resources = _either(statement, "Resource")
    if any(len(resource) > MAX_RESOURCE for resource in resources):
        raise BadPolicy(f"a Resource is longer than {MAX_RESOURCE} characters")
    return Rule(
        allows=effect == "Allow",
        actions=actions,
        except_actions=except_actions,
        resources=resources,
        except_resources=except_resources,
        conditions=conditions,
        everybody=_means_everybody(statement) if of_api else True,
    )


def _means_everybody(statement: dict[str, Any]) -> bool:
    """Whether callers without AWS credentials are meant: all whom this server knows. Raises BadPolicy."""
    if ("Principal" in statement) == ("NotPrincipal" in statement):
        raise BadPolicy("a statement needs Principal or NotPrincipal")
    if "Principal" in statement:
        return _names_everybody(statement["Principal"])
    # Who is excepted is somebody; whoever is nobody in particular is meant, unless everybody is excepted.
    return not _names_everybody(statement["NotPrincipal"])


def _names_everybody(principal: Any) -> bool:
    if isinstance(principal, dict):
        given = principal.get("AWS")
        return "*" in (given if isinstance(given, list) else [given])
    if principal == "*":
        return True
    raise BadPolicy("Principal is neither * nor an object")


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
