"""Lambda authorizers (TOKEN, REQUEST): a function decides who may call what. Source: reference section 4."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from poolhouse.domain.ports import Clock
from poolhouse.gateway import events
from poolhouse.gateway.authorizers.circumstances import called, facts_of
from poolhouse.gateway.authorizers.expressions import matches
from poolhouse.gateway.authorizers.lambda_rules import Decision, Identity, LambdaRule, kept_until
from poolhouse.gateway.authorizers.policies import BadPolicy, Verdict, read_policy
from poolhouse.gateway.authorizers.said import NoDecision, SaidUnauthorized, principal_of, said
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.functions import Invocation, NotInvoked
from poolhouse.gateway.refusals import (
    ACCESS_DENIED,
    AUTHORIZER_FAILED,
    AUTHORIZER_MISCONFIGURED,
    EXPLICITLY_DENIED,
    UNAUTHORIZED,
    URI_TOO_LONG,
    Refusal,
)

TIMEOUT_SECONDS: Final = 30.0
# Developer guide, 'Output from an API Gateway Lambda authorizer'.
LONGEST_ARN: Final = 1_600


@dataclass(frozen=True, slots=True)
class LambdaAuthorizer:
    """One for the server; what differs between authorizers is in the `LambdaRule`."""

    clock: Clock

    async def authorize(self, rule: LambdaRule, exchange: Exchange) -> None:
        """The exchange learns what the function said. Raises Refusal."""
        if len(events.method_arn(exchange)) > LONGEST_ARN:
            raise Refusal(URI_TOO_LONG, f"with this path the method's ARN is longer than {LONGEST_ARN} octets")
        identity = self.identity(rule, exchange)
        now = self.clock.now()
        kept = rule.decisions.get(identity, now) if rule.ttl > 0 else None
        latency = 0
        decision = kept
        if decision is None:
            invocation = await self.invoke(rule, exchange, event_of(rule, exchange, identity))
            decision = self.decision(rule, invocation, identity)
            if decision.until > self.clock.now():
                rule.decisions.put(identity, decision)
            latency = max(0, round((self.clock.now() - now) * 1000))
        exchange.authorizer = {
            **decision.context,
            "principalId": decision.principal,
            "integrationLatency": latency,
        }
        self._judge(rule, decision, exchange, kept=kept is not None)
        exchange.usage_key = decision.usage_key

    def identity(self, rule: LambdaRule, exchange: Exchange) -> Identity:
        """The values that identify the caller. Raises Refusal: one is missing, or the expression refuses it."""
        values: list[str] = []
        for name, source in rule.sources:
            value = source(exchange)
            if not value and (rule.is_token or rule.ttl > 0):
                raise self._refused(rule, f"the identity source {name} is missing")
            values.append(value or "")
        if rule.is_token and len(exchange.header_values(_header_of(rule))) > 1:
            raise self._refused(rule, "the identity header is there twice")
        if rule.expression is not None:
            matched = matches(rule.expression, values[0])
            if matched is None:
                reason = f"identityValidationExpression {rule.expression!r} is no regex, or takes too long"
                raise Refusal(AUTHORIZER_MISCONFIGURED, f"authorizer {rule.authorizer_id}: {reason}")
            if not matched:
                raise self._refused(rule, f"the token does not match the expression {rule.expression!r}")
        return tuple(values)

    async def invoke(self, rule: LambdaRule, exchange: Exchange, event: Mapping[str, Any]) -> Invocation:
        """What the function says, whatever is remembered. Raises Refusal."""
        try:
            invocation: Invocation = await exchange.site.functions.call(
                rule.arn,
                msgspec.json.encode(event),
                source=events.authorizer_arn(exchange, rule.authorizer_id),
                timeout=TIMEOUT_SECONDS,
            )
        except NotInvoked as failed:
            known = failed.code in ("AccessDeniedException", "ResourceNotFoundException")
            kind = AUTHORIZER_MISCONFIGURED if known else AUTHORIZER_FAILED
            raise Refusal(kind, f"authorizer {rule.authorizer_id}: {failed.code}: {failed}") from None
        return invocation

    def decision(self, rule: LambdaRule, invocation: Invocation, identity: Identity) -> Decision:
        """Raises Refusal: the function refuses, or its answer is none."""
        try:
            told = said(invocation)
            return Decision(
                principal=principal_of(told),
                policy=read_policy(told.get("policyDocument")),
                document=msgspec.json.encode(told["policyDocument"]).decode(),
                context=_stringified(told.get("context")),
                usage_key=_usage_key(told),
                until=kept_until(identity, self.clock.now(), rule.ttl),
            )
        except SaidUnauthorized as unauthorized:
            raise self._refused(rule, str(unauthorized)) from None
        except (NoDecision, BadPolicy) as bad:
            reason = f"authorizer {rule.authorizer_id}: {bad}"
            raise Refusal(AUTHORIZER_MISCONFIGURED, reason) from None

    def _judge(self, rule: LambdaRule, decision: Decision, exchange: Exchange, *, kept: bool) -> None:
        """Raises Refusal unless the policy allows this very method."""
        arn = events.method_arn(exchange)
        verdict = decision.policy.verdict(called(exchange), facts_of(exchange))
        # What the function does not speak of, the API's own policy may allow (developer guide, 'How API Gateway
        # resource policies affect authorization workflow', table A); it was asked for a deny before.
        if verdict is Verdict.ALLOW or (verdict is Verdict.SILENT and exchange.allowed_by_policy):
            return
        hint = (
            f"; the decision was kept for {rule.ttl:.0f} s from another call: its policy has to cover every method"
            if kept and verdict is Verdict.SILENT
            else ""
        )
        if verdict is Verdict.DENY:
            raise Refusal(EXPLICITLY_DENIED, f"authorizer {rule.authorizer_id}: the policy denies {arn}")
        raise Refusal(ACCESS_DENIED, f"authorizer {rule.authorizer_id}: the policy does not allow {arn}{hint}")

    def _refused(self, rule: LambdaRule, reason: str) -> Refusal:
        return Refusal(UNAUTHORIZED, f"authorizer {rule.authorizer_id}: {reason}")


def _usage_key(told: Mapping[str, Any]) -> str | None:
    """Raises NoDecision."""
    key = told.get("usageIdentifierKey")
    if key is not None and not isinstance(key, str):
        raise NoDecision("usageIdentifierKey is no text")
    return key


def _stringified(context: Any) -> dict[str, str | None]:
    """Raises NoDecision."""
    if context is None:
        return {}
    if not isinstance(context, dict):
        raise NoDecision("context is no object")
    made: dict[str, str | None] = {}
    for name, value in context.items():
        if isinstance(value, dict | list):
            raise NoDecision(f"context.{name[:100]} is an object or a list")
        made[name] = value if value is None or isinstance(value, str) else msgspec.json.encode(value).decode()
    return made


def event_of(rule: LambdaRule, exchange: Exchange, identity: Identity) -> dict[str, Any]:
    if not rule.is_token:
        return events.authorizer_event(exchange)
    return {"type": "TOKEN", "methodArn": events.method_arn(exchange), "authorizationToken": identity[0]}


def _header_of(rule: LambdaRule) -> bytes:
    return rule.sources[0][0].removeprefix("method.request.header.").lower().encode("latin-1", "replace")
