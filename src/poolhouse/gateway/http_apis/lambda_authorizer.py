"""REQUEST authorizers of HTTP APIs: a function decides, by a policy or a plain yes or no (reference 4.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from msgspec import Struct

from poolhouse.domain.http_apis.integrations import function_of
from poolhouse.domain.http_apis.values import HttpAuthorizer
from poolhouse.domain.ports import Clock
from poolhouse.gateway import events as rest
from poolhouse.gateway.authorizers.circumstances import called, facts_of
from poolhouse.gateway.authorizers.lambda_rules import Decisions, Source, identity_source, kept_until
from poolhouse.gateway.authorizers.policies import BadPolicy, Policy, Verdict, read_policy
from poolhouse.gateway.authorizers.said import NoDecision, SaidUnauthorized, principal_of, said
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.functions import Invocation, NotInvoked
from poolhouse.gateway.http_apis import events
from poolhouse.gateway.http_apis.refusals import FORBIDDEN, INTERNAL, UNAUTHORIZED
from poolhouse.gateway.http_apis.values import in_context
from poolhouse.gateway.integrations.endpoint import BadEndpoint
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.stage_variables import filled

TIMEOUT_SECONDS: Final = 10.0


class Decided(Struct, frozen=True, kw_only=True):
    """`policy` is None for a simple response, which `allowed` is then all of. `until` is in epoch seconds."""

    allowed: bool
    policy: Policy | None
    context: dict[str, Any]
    until: float


class FunctionRule(Struct, frozen=True, kw_only=True):
    """`ttl` in seconds; `sources` are what identifies a caller, by their names."""

    authorizer_id: str
    arn: str
    sources: tuple[tuple[str, Source], ...]
    version: str
    simple: bool
    ttl: float
    decisions: Any  # Decisions: the one part that changes


def function_rule_of(authorizer: HttpAuthorizer, variables: Mapping[str, str]) -> FunctionRule:
    """Raises BadEndpoint."""
    text = filled(authorizer.uri or "", variables)
    arn = function_of(text)
    if arn is None:
        raise BadEndpoint(f"the authorizer's uri {text!r} names no function")
    return FunctionRule(
        authorizer_id=authorizer.id,
        arn=arn,
        sources=tuple(
            (name, identity_source(name.removeprefix("$"), in_context)) for name in authorizer.identity_source
        ),
        version=authorizer.payload_format_version or "2.0",
        simple=authorizer.simple_responses or False,
        ttl=float(authorizer.result_ttl_seconds or 0),
        decisions=Decisions(),
    )


@dataclass(frozen=True, slots=True)
class FunctionAuthorizer:
    """One for the server; what differs between authorizers is in the `FunctionRule`."""

    clock: Clock

    async def authorize(self, rule: FunctionRule, exchange: Exchange) -> None:
        """The exchange learns what the function said of the caller. Raises Refusal."""
        identity = self._identity(rule, exchange)
        kept = rule.decisions.get(identity, self.clock.now()) if rule.ttl > 0 else None
        decided = kept or await self._decide(rule, exchange, identity)
        if decided.policy is None:
            if not decided.allowed:
                raise Refusal(FORBIDDEN, f"authorizer {rule.authorizer_id}: the function said isAuthorized false")
        else:
            self._judge(rule, decided.policy, exchange, kept=kept is not None)
        exchange.authorizer = decided.context

    def _identity(self, rule: FunctionRule, exchange: Exchange) -> tuple[str, ...]:
        """Raises Refusal: one is missing, and then the function is not asked."""
        values = []
        for name, source in rule.sources:
            value = source(exchange)
            if not value:
                raise Refusal(
                    UNAUTHORIZED, f"authorizer {rule.authorizer_id}: the identity source {name} is missing"
                )
            values.append(value)
        return tuple(values)

    async def _decide(self, rule: FunctionRule, exchange: Exchange, identity: tuple[str, ...]) -> Decided:
        event = events.authorizer_event(exchange, identity, rule.version)
        try:
            invocation = await exchange.site.functions.call(
                rule.arn,
                msgspec.json.encode(event),
                source=rest.authorizer_arn(exchange, rule.authorizer_id),
                timeout=TIMEOUT_SECONDS,
            )
        except NotInvoked as failed:
            raise _broken(rule, f"{failed.code}: {failed}") from None
        now = self.clock.now()
        decided = _read(rule, invocation, kept_until(identity, now, rule.ttl))
        if decided.until > now:
            rule.decisions.put(identity, decided)
        return decided

    def _judge(self, rule: FunctionRule, policy: Policy, exchange: Exchange, *, kept: bool) -> None:
        """Raises Refusal unless the policy allows this very route."""
        verdict = policy.verdict(called(exchange), facts_of(exchange))
        if verdict is Verdict.ALLOW:
            return
        arn = rest.method_arn(exchange)
        hint = f"; the decision was kept for {rule.ttl:.0f} s from another call" if kept else ""
        said = "denies" if verdict is Verdict.DENY else "does not allow"
        raise Refusal(FORBIDDEN, f"authorizer {rule.authorizer_id}: the policy {said} {arn}{hint}")


def _read(rule: FunctionRule, invocation: Invocation, until: float) -> Decided:
    """Raises Refusal."""
    try:
        return _decided(rule, said(invocation), until)
    except SaidUnauthorized as unauthorized:
        raise Refusal(UNAUTHORIZED, f"authorizer {rule.authorizer_id}: {unauthorized}") from None
    except (NoDecision, BadPolicy) as none:
        raise _broken(rule, str(none)) from None


def _decided(rule: FunctionRule, told: dict[str, Any], until: float) -> Decided:
    """Raises NoDecision or BadPolicy."""
    context = told.get("context")
    if context is not None and not isinstance(context, dict):
        raise NoDecision("context is no object")
    made = dict(context or {})
    if rule.simple:
        allowed = told.get("isAuthorized")
        if not isinstance(allowed, bool):
            raise NoDecision("isAuthorized is not true or false, and simple responses are enabled")
        return Decided(allowed=allowed, policy=None, context=made, until=until)
    if rule.version == "1.0":
        made["principalId"] = principal_of(told)
    policy = read_policy(told.get("policyDocument"))
    return Decided(allowed=False, policy=policy, context=made, until=until)


def _broken(rule: FunctionRule, reason: str) -> Refusal:
    return Refusal(INTERNAL, f"authorizer {rule.authorizer_id}: {reason}")
