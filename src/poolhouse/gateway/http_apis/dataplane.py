"""The data plane of HTTP APIs: preflight, route, authorize, integrate, and say why not."""

from __future__ import annotations

import structlog

from poolhouse.asgi import REASON_HEADER, Receive, Scope, Send, header_safe, respond
from poolhouse.domain.ports import Clock, Random
from poolhouse.gateway.access_log import AccessLog
from poolhouse.gateway.exchange import Exchange, RequestIds, Site, StageFacts
from poolhouse.gateway.gate import refuse_websocket
from poolhouse.gateway.http_apis.answering import Finishing, Remapping
from poolhouse.gateway.http_apis.compile import CompiledHttpStage, CompiledRoute
from poolhouse.gateway.http_apis.cors import CorsRule
from poolhouse.gateway.http_apis.functions import FunctionIntegration
from poolhouse.gateway.http_apis.gate import HttpGate
from poolhouse.gateway.http_apis.refusals import Challenged, body_of, of
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.settling import settle

log = structlog.get_logger("poolhouse.gateway")


class HttpDataPlane:
    """Serves the stages of HTTP APIs. A warm call reads no database."""

    def __init__(self, gate: HttpGate, site: Site, *, clock: Clock, random: Random, dev: bool) -> None:
        """`site` is that of REST APIs: connections to upstreams are shared. `dev` shows reasons to callers."""
        self.gate = gate
        self._site = site
        self._clock = clock
        self._random = random
        self._dev = dev

    async def serve(
        self,
        scope: Scope,
        receive: Receive,
        send: Send,
        *,
        api_id: str,
        stage: str,
        path: str,
        domain: str = "",
        base: str | None = None,
    ) -> None:
        """One call. `path` is raw and without the stage; `base` as on REST APIs."""
        exchange = Exchange(
            scope=scope,
            receive=receive,
            send=send,
            site=self._site,
            stage=StageFacts(api_id=api_id, stage=stage, deployment_id="", variables={}),
            path=path,
            headers=dict(scope["headers"]),
            ids=_one_id(RequestIds.new(self._random)),
            now=self._clock.now(),
            verb=scope["method"],
            domain=domain,
            base=base,
        )
        await settle(exchange, self._serve(exchange, api_id, stage), refuse=self._refuse, facts=_facts)

    async def _serve(self, exchange: Exchange, api_id: str, stage: str) -> None:
        """Raises Refusal, CallerGone or Cut."""
        compiled: CompiledHttpStage | None = None
        try:
            compiled = await self.gate.stage(exchange, api_id, stage)
        finally:
            self._dress(exchange, None if compiled is None else compiled.cors)
        route = self.gate.select(exchange, compiled)
        refuse_websocket(exchange)
        await self._admit(exchange, route)
        plain = exchange.send
        if route.answers:
            exchange.send = Remapping(exchange, route.answers).send
        try:
            await route.integration.serve(exchange)
        finally:
            exchange.send = plain

    async def _admit(self, exchange: Exchange, route: CompiledRoute) -> None:
        """Raises Refusal."""
        access: AccessLog | None = exchange.access_log
        if access is not None:
            access.step, access.of_function = "authorizer", isinstance(route.integration, FunctionIntegration)
        await self.gate.admit(exchange, route)
        if access is not None:
            access.step = "integration"

    def _dress(self, exchange: Exchange, cors: CorsRule | None) -> None:
        """Put between every answer of the stage and the caller what the stage has there."""
        if exchange.stage.access_log is not None:
            exchange.access_log = AccessLog(exchange, exchange.send, self._clock.now)
            exchange.send = exchange.access_log.send
        exchange.send = Finishing(exchange, exchange.send, cors).send

    async def _refuse(self, exchange: Exchange, refused: Refusal) -> None:
        refusal = of(refused)
        exchange.refusal = refusal
        status = refusal.kind.status
        reason = await self.gate.undeployed.reason(exchange, refusal)
        level = log.error if status >= 500 else log.info
        level("refused", **_facts(exchange), status=status, reason=reason)
        headers = [(b"content-type", b"application/json")]
        if isinstance(refused, Challenged):
            headers.append((b"www-authenticate", header_safe(refused.challenge)))
        if self._dev:
            headers.append((REASON_HEADER, header_safe(reason)))
        await respond(exchange.send, status, headers, body_of(refusal))


def _one_id(ids: RequestIds) -> RequestIds:
    """HTTP APIs have one id, in the form of REST APIs' extended one."""
    return RequestIds(ids.extended, ids.extended, ids.trace)


def _facts(exchange: Exchange) -> dict[str, str]:
    return {
        "api": exchange.stage.api_id,
        "stage": exchange.stage.stage,
        "verb": exchange.verb,
        "path": exchange.path,
        "route": exchange.route_key,
        "request_id": exchange.ids.extended.decode(),
    }
