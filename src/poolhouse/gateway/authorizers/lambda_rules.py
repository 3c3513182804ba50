"""A Lambda authorizer as a method uses it: what identifies a caller, and the memory of what was decided."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from poolhouse.domain.apis.authorizers import DEFAULT_TTL_SECONDS, REQUEST, TOKEN, identity_sources
from poolhouse.domain.apis.values import ApiAuthorizer
from poolhouse.gateway.authorizers.policies import Policy
from poolhouse.gateway.bounded import Bounded
from poolhouse.gateway.exchange import Exchange, context_of, in_context
from poolhouse.gateway.integrations.lambda_proxy import function_of

MAX_DECISIONS: Final = 4_096
# Keys hold what callers send; longer ones are decided anew each time.
LONGEST_KEY: Final = 16 * 1024
_HEADER: Final = "request.header."
_QUERY: Final = "request.querystring."
_VARIABLE: Final = "stageVariables."
_CONTEXT: Final = "context."

Source = Callable[[Exchange], str | None]
Identity = tuple[str, ...]


class Decision(Struct, frozen=True, kw_only=True):
    """What a function decided about a caller, for every method of the stage that uses the authorizer.

    `document` is the policy as the function wrote it, `context` holds text, or None for null; `until` is in epoch
    seconds.
    """

    principal: str
    policy: Policy
    document: str
    context: Mapping[str, str | None]
    usage_key: str | None
    until: float


class Decisions:
    """The newest decisions of one authorizer on one stage."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: Bounded[Identity, Decision] = Bounded(MAX_DECISIONS)

    def get(self, identity: Identity, now: float) -> Decision | None:
        found = self._kept.get(identity)
        if found is None:
            return None
        if now >= found.until:
            del self._kept[identity]
            return None
        self._kept.move_to_end(identity)
        return found

    def put(self, identity: Identity, decision: Decision) -> None:
        if sum(map(len, identity)) > LONGEST_KEY:
            return
        self._kept[identity] = decision


class LambdaRule(Struct, frozen=True, kw_only=True):
    """`type` is TOKEN or REQUEST, `ttl` in seconds; `sources` are what identifies a caller, by their names."""

    authorizer_id: str
    type: str
    arn: str
    sources: tuple[tuple[str, Source], ...]
    expression: str | None
    ttl: float
    decisions: Any  # Decisions: the one part that changes

    @property
    def is_token(self) -> bool:
        return self.type == TOKEN


def lambda_rule_of(authorizer: ApiAuthorizer, variables: Mapping[str, str]) -> LambdaRule:
    """Raises BadEndpoint."""
    ttl = DEFAULT_TTL_SECONDS if authorizer.result_ttl_seconds is None else authorizer.result_ttl_seconds
    return LambdaRule(
        authorizer_id=authorizer.id,
        type=authorizer.type,
        arn=function_of(authorizer.authorizer_uri, variables),
        sources=tuple(
            (name, identity_source(name.removeprefix("method."), _in_context))
            for name in identity_sources(authorizer)
        ),
        expression=None if authorizer.type == REQUEST else authorizer.identity_validation_expression or None,
        ttl=float(ttl),
        decisions=Decisions(),
    )


def kept_until(identity: Identity, now: float, ttl: float) -> float:
    """No decision outlives a token in the identity."""
    return min([now + ttl, *(expires for value in identity if (expires := expiry_of(value)) is not None)])


def expiry_of(value: str) -> float | None:
    """When the token in an identity says it expires (epoch seconds); None when it is no JWT that says so.

    Nothing is verified: a decision is only ever kept for a shorter time because of it.
    """
    parts = value.rpartition(" ")[2].split(".")
    if len(parts) != 3:
        return None
    try:
        claims = msgspec.json.decode(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
    except (binascii.Error, ValueError, msgspec.DecodeError, RecursionError):
        return None
    expires = claims.get("exp") if isinstance(claims, dict) else None
    if isinstance(expires, bool) or not isinstance(expires, int | float):
        return None
    try:
        return float(expires)
    except OverflowError:
        return None


def identity_source(name: str, variable_of: Callable[[Exchange, str], str | None]) -> Source:
    """What reads the value of `request.header.x`, `request.querystring.x`, `stageVariables.x` or `context.x`."""
    if name.startswith(_HEADER):
        wanted = name.removeprefix(_HEADER).lower().encode("latin-1", "replace")
        # All values: two callers that differ in the first of two headers are two callers.
        return lambda call: ",".join(call.header_values(wanted)) or None
    if name.startswith(_QUERY):
        parameter = name.removeprefix(_QUERY)
        return lambda call: ",".join(call.query.get(parameter, ())) or None
    if name.startswith(_VARIABLE):
        variable = name.removeprefix(_VARIABLE)
        return lambda call: call.stage.variables.get(variable)
    path = name.removeprefix(_CONTEXT)
    return lambda call: variable_of(call, path)


def _in_context(call: Exchange, path: str) -> str | None:
    return in_context(context_of(call), path)
