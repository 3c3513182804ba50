"""What would be decided about a call of an HTTP API, step by step; the verdict is the gate's own."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from poolhouse.domain.ports import Clock
from poolhouse.gateway.compile import Fault
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.explain import Explanation, Step, Token, not_deployed
from poolhouse.gateway.explain_demands import step_of
from poolhouse.gateway.gate import refuse_websocket
from poolhouse.gateway.http_apis import jws
from poolhouse.gateway.http_apis.compile import CompiledRoute
from poolhouse.gateway.http_apis.directory import split_stage
from poolhouse.gateway.http_apis.gate import PREFLIGHT, HttpGate
from poolhouse.gateway.http_apis.jwt_authorizer import JwtRule, scopes_of, seconds, token_in
from poolhouse.gateway.http_apis.lambda_authorizer import FunctionRule
from poolhouse.gateway.http_apis.refusals import body_of, of
from poolhouse.gateway.refusals import Refusal


@dataclass(frozen=True, slots=True)
class HttpExplain:
    """Implements gateway.explain.ExplainsHttp."""

    gate: HttpGate
    clock: Clock

    async def explain(self, exchange: Exchange, api_id: str, stage: str) -> Explanation | None:
        stages = await self.gate.stages.stages_of(api_id)
        if stages is None:
            return None
        steps: list[Step] = []
        token: Token | None = None
        refusal: Refusal | None = None
        reason: str | None = None
        name, exchange.path = split_stage(stages, f"/{stage}{exchange.path}" if stage else exchange.path)
        try:
            route = await self.gate.route(exchange, api_id, name)
            deployment = exchange.stage.deployment_id
            steps.append(Step("route", True, f"{_named(route)} of the stage {name}, deployment {deployment}"))
            refuse_websocket(exchange)
            told, token = self._facts(exchange, route)
            steps += told
            await self.gate.admit(exchange, route, counts=False, body=False)
            steps.append(Step("authorization", True, "the call may pass" if route.access else "open to everybody"))
            if isinstance(route.integration, Fault):
                raise route.integration.refusal()
        except Refusal as refused:
            refusal = exchange.refusal = of(refused)
            reason = await self.gate.undeployed.reason(exchange, refusal)
            steps.append(Step(step_of(refusal) if steps else "route", False, reason))
        return Explanation(
            allowed=refusal is None,
            status=refusal.kind.status if refusal else None,
            error_type=refusal.kind.error_type if refusal else None,
            body=msgspec.json.decode(body_of(refusal)) if refusal else None,
            reason=reason,
            steps=steps,
            token=token,
            claims=dict(exchange.claims) if exchange.claims is not None else None,
            not_deployed=await not_deployed(self.gate.undeployed, exchange),
        )

    def _facts(self, exchange: Exchange, route: CompiledRoute) -> tuple[list[Step], Token | None]:
        """What the route asks for, and what the caller brought. Raises Refusal: no token at all."""
        access = route.access
        if access is None:
            return [Step("route", None, "no authorization is asked for")], None
        if isinstance(access, Fault):
            return [Step("route", False, access.reason)], None
        if isinstance(access, FunctionRule):
            sources = ", ".join(name for name, _ in access.sources) or "nothing"
            told = f"authorizer {access.authorizer_id} asks the function {access.arn}; it goes by {sources}"
            return [Step("route", None, told)], None
        steps = [Step("route", None, _wanted(access))]
        try:
            found = jws.read(token_in(access, exchange))
        except jws.BadToken as bad:
            return [*steps, Step("token", False, str(bad))], None
        left = _left(found, self.clock.now())
        token = Token(found.kid, found.claims, round(left, 3))
        return [*steps, Step("token", None, _told(found, left))], token


def _named(route: CompiledRoute) -> str:
    return "a preflight, which the gateway answers itself," if route is PREFLIGHT else route.route_key


def _wanted(rule: JwtRule) -> str:
    scopes = f"one of the scopes {' '.join(rule.scopes)}" if rule.scopes else "any scopes or none"
    place, name = rule.source
    return (
        f"authorizer {rule.authorizer_id} wants a token of {rule.issuer} in the {place} {name!r}, with the "
        f"audience {' or '.join(sorted(rule.audience))} and {scopes}"
    )


def _left(token: jws.Jws, now: float) -> float:
    """Seconds; none for what is no time."""
    try:
        return (seconds(token.claims, "exp") or now) - now
    except jws.BadToken:
        return 0.0


def _told(token: jws.Jws, left: float) -> str:
    claims = token.claims
    life = f"expires in {left:.0f} s" if left > 0 else f"expired {-left:.0f} s ago"
    scopes = " ".join(scopes_of(claims)) or "none"
    return (
        f"says it is a token of {str(claims.get('iss'))[:200]}, with the audience "
        f"{claims.get('aud', claims.get('client_id'))} and the scopes: {scopes}; {life}"
    )
