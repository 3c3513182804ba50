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
from poolhouse.gateway.integrations.http_proxy import Cut
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.upstream.errors import CallerGone

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
        access: AccessLog | None = None
        compiled: CompiledHttpStage | None = None
        try:
            try:
                compiled = await self.gate.stage(exchange, api_id, stage)
            finally:
                access = self._dressed(exchange, None if compiled is None else compiled.cors)
            route = self.gate.select(exchange, compiled)
            refuse_websocket(exchange)
            await self._admit(exchange, route, access)
            plain = exchange.send
            if route.answers:
                exchange.send = Remapping(exchange, route.answers).send
            try:
                await route.integration.serve(exchange)
            finally:
                exchange.send = plain
        except Refusal as refusal:
            await self._refuse(exchange, refusal)
        except CallerGone:
            log.debug("caller gone", **_facts(exchange))
        except Cut as cut:
            # The server closes the connection of an answer that is not completed.
            log.warning("cut", **_facts(exchange), reason=str(cut))
        finally:
            if access is not None:
                access.done()

    async def _admit(self, exchange: Exchange, route: CompiledRoute, access: AccessLog | None) -> None:
        """Raises Refusal."""
        if access is not None:
            access.step, access.of_function = "authorizer", isinstance(route.integration, FunctionIntegration)
        await self.gate.admit(exchange, route)
        if access is not None:
            access.step = "integration"

    def _dressed(self, exchange: Exchange, cors: CorsRule | None) -> AccessLog | None:
        """What stands between every answer of the stage and the caller."""
        access: AccessLog | None = None
        if exchange.stage.access_log is not None:
            access = AccessLog(exchange, exchange.send, self._clock.now)
            exchange.send = access.send
        exchange.send = Finishing(exchange, exchange.send, cors).send
        return access

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
