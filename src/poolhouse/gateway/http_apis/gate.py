"""From a call to the route it may use: selection and authorization, for the data plane, forward authorization and
explanations alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from poolhouse.asgi import respond
from poolhouse.domain.http_apis.values import DEFAULT
from poolhouse.gateway.compile import Fault
from poolhouse.gateway.demands.buckets import Buckets
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.http_apis.compile import CompiledHttpStage, CompiledRoute
from poolhouse.gateway.http_apis.cors import is_preflight
from poolhouse.gateway.http_apis.directory import HttpStages
from poolhouse.gateway.http_apis.jwt_authorizer import JwtAuthorizer, JwtRule
from poolhouse.gateway.http_apis.lambda_authorizer import FunctionAuthorizer
from poolhouse.gateway.http_apis.paths import RAW_PATH, read_path
from poolhouse.gateway.http_apis.refusals import NOT_FOUND, THROTTLED
from poolhouse.gateway.readings import check_one_reading
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.undeployed import Undeployed


class _Preflight:
    """The gateway's own answer; what stands between an answer and its caller adds the headers."""

    async def serve(self, exchange: Exchange) -> None:
        await respond(exchange.send, 204, [])


# Open to everybody, as browsers ask without credentials (reference 3.6).
PREFLIGHT: Final = CompiledRoute(
    route_key="", path="", names={}, access=None, limit=None, integration=_Preflight(), answers={}
)


@dataclass(frozen=True, slots=True)
class HttpGate:
    """A warm call reads no database."""

    stages: HttpStages
    jwt: JwtAuthorizer
    functions: FunctionAuthorizer
    buckets: Buckets
    undeployed: Undeployed

    async def stage(self, exchange: Exchange, api_id: str, stage: str) -> CompiledHttpStage:
        """The exchange learns of its stage. Raises Refusal."""
        compiled = await self.stages.get(api_id, stage)
        if compiled is None:
            raise Refusal(NOT_FOUND, f"the HTTP API {api_id} has no stage {stage!r}")
        exchange.stage = compiled.facts
        if exchange.base is None and stage == DEFAULT:
            exchange.base = ""
        return compiled

    def select(self, exchange: Exchange, compiled: CompiledHttpStage) -> CompiledRoute:
        """The route that the call meets; the exchange learns its parameters. With a CORS configuration a preflight
        meets none of the API's own. Raises Refusal."""
        if compiled.closed is not None:
            raise compiled.closed.refusal()
        if compiled.endpoint_closed is not None and not exchange.domain:
            raise compiled.endpoint_closed.refusal()
        if compiled.cors is not None and is_preflight(exchange):
            return PREFLIGHT
        raw, verb = exchange.path, exchange.verb
        exchange.path = path = read_path(exchange)
        if path != raw:
            exchange.scope = {**exchange.scope, RAW_PATH: raw}
        match = compiled.routes.match(path, verb, exact=True)
        route: CompiledRoute | None = compiled.default if match is None else match.target
        if not exchange.direct and route is not None:
            check_one_reading(raw, route, lambda read: _led(compiled, read, verb), NOT_FOUND)
        if route is None:
            raise Refusal(NOT_FOUND, f"no route matches {verb} {path!r}, and there is no $default route")
        if match is not None:
            exchange.parameters = {route.names[at]: value for at, value in match.parameters.items()}
        exchange.route_key = route.route_key
        exchange.resource_path = route.path
        return route

    async def route(self, exchange: Exchange, api_id: str, stage: str) -> CompiledRoute:
        """Both steps. Raises Refusal."""
        return self.select(exchange, await self.stage(exchange, api_id, stage))

    async def admit(
        self,
        exchange: Exchange,
        route: CompiledRoute,
        *,
        counts: bool = True,
        body: bool = True,  # noqa: ARG002 - HTTP APIs look into no body; the gate of REST APIs does
    ) -> None:
        """Whether the caller may use the route; the exchange learns who it is. Raises Refusal."""
        access = route.access
        if isinstance(access, Fault):
            raise access.refusal()
        if isinstance(access, JwtRule):
            await self.jwt.authorize(access, exchange)
        elif access is not None:
            await self.functions.authorize(access, exchange)
        if route.limit is not None and counts:
            stage = exchange.stage
            if not self.buckets.take((stage.api_id, stage.stage, route.route_key), route.limit):
                told = f"{route.limit.rate:g} calls a second, {route.limit.burst:g} at once"
                raise Refusal(THROTTLED, f"the limit of the route {route.route_key} is used up: {told}")


def _led(compiled: CompiledHttpStage, path: str, verb: str) -> CompiledRoute | None:
    match = compiled.routes.match(path, verb, exact=True)
    return compiled.default if match is None else match.target
