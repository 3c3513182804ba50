"""From a call to the method it may use: routing and authorization, in AWS's order (reference 2.3).

The data plane, forward authorization and explanations all pass here, so none can be more lenient than another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from poolhouse.gateway.authorizers.cognito import CognitoAuthorizer, Granted
from poolhouse.gateway.authorizers.lambda_authorizer import LambdaAuthorizer
from poolhouse.gateway.authorizers.lambda_rules import LambdaRule
from poolhouse.gateway.authorizers.resource_policy import check_allowed, check_denied
from poolhouse.gateway.authorizers.rules import CognitoRule, Denied
from poolhouse.gateway.compile import CompiledMethod, CompiledStage, Fault
from poolhouse.gateway.demands.demand import Demands
from poolhouse.gateway.exchange import Exchange, StageFacts
from poolhouse.gateway.readings import check_one_reading, has_dot_segment
from poolhouse.gateway.refusals import FORBIDDEN, NO_WEBSOCKET, UNAUTHORIZED, Refusal
from poolhouse.gateway.routing import Match
from poolhouse.gateway.signature import no_such_route
from poolhouse.gateway.stages import CompiledStages
from poolhouse.gateway.undeployed import Undeployed


@dataclass(frozen=True, slots=True)
class Gate:
    """A warm call reads no database."""

    stages: CompiledStages
    authorizer: CognitoAuthorizer
    lambda_authorizer: LambdaAuthorizer
    demands: Demands
    undeployed: Undeployed

    async def route(self, exchange: Exchange, api_id: str, stage: str) -> CompiledMethod:
        """The method that a call meets; the exchange learns of stage, resource and parameters. Raises Refusal."""
        compiled = self.stages.warm(api_id, stage) or await self.stages.get(api_id, stage)
        if compiled is None:
            raise Refusal(FORBIDDEN, f"there is no API {api_id!r} with a stage {stage!r}")
        return self.route_in(compiled, exchange)

    def route_in(self, compiled: CompiledStage, exchange: Exchange) -> CompiledMethod:
        """`route` once the stage is known. Raises Refusal."""
        exchange.stage = compiled.facts
        if compiled.closed is not None:
            raise compiled.closed.refusal()
        if compiled.endpoint_closed is not None and exchange.base is None:
            raise compiled.endpoint_closed.refusal()
        path, verb = exchange.path, exchange.verb
        match = compiled.match(path, verb)
        if match is None:
            raise self._no_route(exchange, compiled)
        if not exchange.direct:
            check_one_reading(path, match.target, lambda read: _led(compiled, read, verb), FORBIDDEN)
        return self.meet(exchange, match)

    def meet(self, exchange: Exchange, match: Match[CompiledMethod]) -> CompiledMethod:
        """The exchange learns of its resource."""
        method = match.target
        exchange.parameters = match.parameters
        exchange.resource_id = method.resource_id
        exchange.resource_path = method.resource_path
        return method

    def at_hand(
        self, api_id: str, stage: str, path: str, verb: str
    ) -> tuple[StageFacts, Match[CompiledMethod]] | None:
        """The stage and the match of a call that is asked for nothing but a caller who is known; None for others,
        and where anything would have to be waited for. Raises nothing.
        """
        compiled = self.stages.warm(api_id, stage)
        if compiled is None or not compiled.plain:
            return None
        match = compiled.match(path, verb)
        return None if match is None or match.target.demand is not None else (compiled.facts, match)

    def remembered(self, access: Any, headers: Mapping[bytes, bytes]) -> Granted | None:
        """Who calls, as `identify` would find without waiting, where they may use a method with that `access`.

        None says nothing yet: `identify` has to be asked. No header is there twice.
        """
        identity = headers.get(access.header) if isinstance(access, CognitoRule) else None
        verdict = None if identity is None else self.authorizer.remembered(access, identity)
        return verdict if isinstance(verdict, Granted) else None

    def identify_now(self, exchange: Exchange, method: CompiledMethod) -> bool:
        """`identify` at a stage without a policy; False where that would wait for something. Raises Refusal."""
        access = method.access
        if access is None:
            return True
        if not isinstance(access, CognitoRule):
            return False
        verdict = self.authorizer.at_once(access, _identity(exchange, access))
        if verdict is None:
            return False
        _accept(exchange, access, verdict)
        return True

    async def admit(
        self, exchange: Exchange, method: CompiledMethod, *, counts: bool = True, body: bool = True
    ) -> None:
        """Whether the caller may use the method; the exchange learns who it is. Raises Refusal.

        A call that does not count (`counts`) takes nothing of any limit; without its `body` that is not looked at.
        """
        await self.identify(exchange, method)
        if method.demand is not None:
            await self.demand(exchange, method, counts=counts, body=body)

    async def demand(
        self, exchange: Exchange, method: CompiledMethod, *, counts: bool = True, body: bool = True
    ) -> None:
        """What the method asks for beyond knowing the caller. Raises Refusal."""
        demand = method.demand
        if demand is None:
            return
        if isinstance(demand, Fault):
            raise demand.refusal()
        await self.demands.check(demand, exchange, counts=counts, body=body)

    async def identify(self, exchange: Exchange, method: CompiledMethod) -> None:
        """The API's policy and the method's authorizer, in AWS's order. Raises Refusal."""
        access, policy = method.access, exchange.stage.policy
        if isinstance(access, Fault):
            raise access.refusal()
        if isinstance(access, LambdaRule):
            if policy is not None:
                check_denied(policy, exchange)
            await self.lambda_authorizer.authorize(access, exchange)
            return
        if access is not None:
            _accept(exchange, access, await self.authorizer.authorize(access, _identity(exchange, access)))
        if policy is not None:
            check_allowed(policy, exchange)

    def _no_route(self, exchange: Exchange, compiled: CompiledStage) -> Refusal:
        path, verb = exchange.path, exchange.verb
        if has_dot_segment(path):
            reason = f"the path {path!r} holds a dot segment, which no resource matches"
        elif compiled.routes.has_path(path):
            reason = f"the resource at {path!r} has no method {verb} (nor ANY)"
        else:
            reason = f"no resource matches the path {path!r}; the deployment is {compiled.facts.deployment_id}"
        authorization = exchange.headers.get(b"authorization")
        return no_such_route(
            authorization.decode("latin-1") if authorization else None,
            dated=b"x-amz-date" in exchange.headers or b"date" in exchange.headers,
            reason=reason,
        )


def refuse_websocket(exchange: Exchange) -> None:
    """Raises Refusal. Other upgrades are only offers, and are left out as on AWS."""
    if b"websocket" in exchange.headers.get(b"upgrade", b"").lower():
        raise Refusal(NO_WEBSOCKET, "the caller asks for a WebSocket, and neither REST nor HTTP APIs have any")


def _accept(exchange: Exchange, rule: CognitoRule, verdict: Granted | Denied) -> None:
    """Raises Refusal."""
    if not isinstance(verdict, Granted):
        raise Refusal(
            verdict.kind,
            f"authorizer {rule.authorizer_id}: {verdict.reason}",
            missing_scopes=verdict.missing_scopes,
        )
    exchange.claims = verdict.rendered


def _identity(exchange: Exchange, rule: CognitoRule) -> bytes | None:
    """What the rule's header says, None without it. Raises Refusal."""
    if _is_twice(exchange, rule):
        # Which of them counts would be this server's guess against the upstream's.
        raise Refusal(UNAUTHORIZED, f"the identity header {rule.header.decode('latin-1')!r} is there twice")
    return exchange.headers.get(rule.header)


def _is_twice(exchange: Exchange, rule: CognitoRule) -> bool:
    headers = exchange.scope["headers"]
    return len(headers) != len(exchange.headers) and len(exchange.header_values(rule.header)) > 1


def _led(compiled: CompiledStage, path: str, verb: str) -> CompiledMethod | None:
    match = compiled.match(path, verb)
    return None if match is None else match.target
