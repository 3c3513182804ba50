"""Lambda authorizers and API keys: the dimensions, the facts they amount to, and the rules on these facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from tests.parity.truth.facts import Allowed, Refused
from tests.parity.truth.rules import UNAUTHORIZED, Rule

FORBIDDEN = Refused(403, "Forbidden", "ForbiddenException")
BROKEN = Refused(500, "None", "AuthorizerConfigurationException")
NOT_ALLOWED = Refused(403, "User is not authorized to access this resource", "AccessDeniedException")
DENIED = Refused(
    403, "User is not authorized to access this resource with an explicit deny", "AccessDeniedException"
)

# What the function makes of the token it is shown; `said` is the token.
SAID = (
    "allow-all",
    "allow-this",
    "allow-other",
    "deny-this",
    "allow-all-but-this",
    "nothing",
    "unauthorized",
    "throw",
    "null",
    "text",
    "no-principal",
    "no-policy",
    "nested-context",
)
GARBAGE = frozenset(("throw", "null", "text", "no-principal", "no-policy", "nested-context"))
KINDS = ("TOKEN", "REQUEST")


@dataclass(frozen=True, slots=True)
class LambdaCall:
    """`remembered`: the same token was decided on before, at another method of the stage."""

    kind: str
    said: str
    present: bool = True
    remembered: bool = False


def lambda_calls() -> Iterator[tuple[tuple[str, ...], LambdaCall]]:
    for kind, said in product(KINDS, SAID):
        yield (kind, said, "asked"), LambdaCall(kind, said)
    for kind in KINDS:
        yield (kind, "allow-all", "no identity"), LambdaCall(kind, "allow-all", present=False)
        for said in ("allow-all", "allow-this", "deny-this"):
            yield (kind, said, "remembered"), LambdaCall(kind, said, remembered=True)


def _says(*said: str) -> Any:
    return lambda call: call.said in said


LAMBDA: tuple[Rule[LambdaCall], ...] = (
    Rule(
        "L-no-identity",
        "Without its identity source a Lambda authorizer is not asked: the call is unauthorized.",
        "API Gateway Developer Guide: Lambda authorizers, identity sources; apigateway 4.3",
        lambda call: not call.present,
        lambda _: UNAUTHORIZED,
    ),
    Rule(
        "L-remembered-policy",
        "A remembered policy decides for every method of the stage: one that names one method allows no other.",
        "API Gateway Developer Guide: 'the cached policy applies to all methods'; apigateway 2.6",
        lambda call: call.remembered and call.said in {"allow-this", "deny-this"},
        lambda _: NOT_ALLOWED,
    ),
    Rule(
        "L-unauthorized",
        "A function that fails with the message Unauthorized has the call refused as unauthorized.",
        "API Gateway Developer Guide: Lambda authorizer output; apigateway 4.3",
        _says("unauthorized"),
        lambda _: UNAUTHORIZED,
    ),
    Rule(
        "L-unusable",
        "A function that fails otherwise, or whose answer is no policy, is a broken authorizer: nobody passes.",
        "verdict table of apigateway 2.5; LocalStack's snapshots",
        lambda call: call.said in GARBAGE,
        lambda _: BROKEN,
    ),
    Rule(
        "L-explicit-deny",
        "A deny that covers the method counts more than any allow, and the text says so.",
        "apigateway 2.5; IAM User Guide: policy evaluation logic",
        _says("deny-this", "allow-all-but-this"),
        lambda _: DENIED,
    ),
    Rule(
        "L-no-allow",
        "A method that the policy does not speak of is not allowed.",
        "apigateway 2.5; IAM User Guide: policy evaluation logic",
        _says("nothing", "allow-other"),
        lambda _: NOT_ALLOWED,
    ),
    Rule(
        "L-allow",
        "A policy that allows execute-api:Invoke on the method lets the call pass.",
        "API Gateway Developer Guide: Lambda authorizer output",
        _says("allow-all", "allow-this"),
        lambda _: Allowed(),
    ),
)


@dataclass(frozen=True, slots=True)
class KeyCall:
    """`key` is what the caller shows; `source` where the API looks for it."""

    key: str
    source: str = "HEADER"
    required: bool = True


KEYS = (
    "in a plan of the stage",
    "none",
    "empty",
    "unknown",
    "other letters",
    "disabled",
    "in no plan",
    "in a plan of another stage",
    "in a plan of another API",
    "limit used up",
    "quota used up",
)
NO_KEYS = frozenset(KEYS[1:-2])


def key_calls() -> Iterator[tuple[tuple[str, ...], KeyCall]]:
    for key in KEYS:
        yield ("HEADER", "required", key), KeyCall(key)
    for key in ("in a plan of the stage", "none", "unknown", "quota used up"):
        yield ("HEADER", "not required", key), KeyCall(key, required=False)
    for key in ("in a plan of the stage", "none", "unknown", "only in the header"):
        yield ("AUTHORIZER", "required", key), KeyCall(key, source="AUTHORIZER")


KEY_RULES: tuple[Rule[KeyCall], ...] = (
    Rule(
        "K-not-required",
        "A method that requires no API key looks at none, and counts none.",
        "API Gateway Developer Guide: usage plans; apigateway 2.3",
        lambda call: not call.required,
        lambda _: Allowed(),
    ),
    Rule(
        "K-authorizer-only",
        "With apiKeySource AUTHORIZER only the key counts that the authorizer names; the header's does not.",
        "API Gateway Developer Guide: choose an API key source",
        lambda call: call.source == "AUTHORIZER" and call.key == "only in the header",
        lambda _: FORBIDDEN,
    ),
    Rule(
        "K-no-good-key",
        "A key that is missing, unknown, disabled or in no plan of the very stage is forbidden.",
        "apigateway 2.5",
        lambda call: call.key in NO_KEYS,
        lambda _: FORBIDDEN,
    ),
    Rule(
        "K-throttled",
        "Calls of a key that come faster than its plan allows are too many requests.",
        "API Gateway Developer Guide: throttling, token bucket; apigateway 2.5",
        lambda call: call.key == "limit used up",
        lambda _: Refused(429, "Too Many Requests", "TooManyRequestsException"),
    ),
    Rule(
        "K-quota",
        "A key that has used up its plan's quota is refused until the next period.",
        "apigateway 2.5",
        lambda call: call.key == "quota used up",
        lambda _: Refused(429, "Limit Exceeded", "LimitExceededException"),
    ),
    Rule(
        "K-good-key",
        "An enabled key of a usage plan that holds the stage passes.",
        "API Gateway Developer Guide: usage plans",
        lambda call: call.key == "in a plan of the stage",
        lambda _: Allowed(),
    ),
)

FAMILIES: dict[str, Sequence[Rule[Any]]] = {"lambda authorizers": LAMBDA, "api keys": KEY_RULES}
