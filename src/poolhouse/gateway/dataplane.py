"""The REST API data plane: route, authorize, integrate, in AWS's order (reference 2.3), and say why not."""

from __future__ import annotations

import re
from collections.abc import Coroutine
from typing import Any, Final

import structlog

from poolhouse.asgi import REASON_HEADER, Lane, Receive, Scope, Send, header_safe, respond
from poolhouse.domain.ports import Clock, Random
from poolhouse.gateway.access_log import AccessLog
from poolhouse.gateway.answers import rendered
from poolhouse.gateway.compression import Compressing, accepted, decode_request
from poolhouse.gateway.exchange import Exchange, IdsInAdvance, RequestIds, Site, StageFacts
from poolhouse.gateway.functions import NO_FUNCTIONS, CallsFunctions
from poolhouse.gateway.gate import Gate, refuse_websocket
from poolhouse.gateway.integrations.http_proxy import HttpProxy
from poolhouse.gateway.passage import UNUSUAL, Passage, Route
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.settling import settle
from poolhouse.gateway.upstream.guard import Guard
from poolhouse.gateway.upstream.pool import Upstreams

log = structlog.get_logger("poolhouse.gateway")

_UUID: Final = re.compile(rb"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


class DataPlane:
    """Serves deployed stages. A warm call reads no database."""

    def __init__(
        self,
        gate: Gate,
        *,
        clock: Clock,
        random: Random,
        region: str,
        account_id: str,
        dev: bool,
        own_port: int,
        allow_internal_upstreams: bool,
        functions: CallsFunctions = NO_FUNCTIONS,
    ) -> None:
        """`dev` shows reasons to callers; `own_port` is kept from integrations like the metadata addresses."""
        self.gate = gate
        self.clock = clock
        self.ids = IdsInAdvance(random)
        self._dev = dev
        self._own_ports = {own_port}
        self._upstreams = Upstreams(Guard(own_ports=self._own_ports, allow_all=allow_internal_upstreams))
        self.site = Site(region=region, account_id=account_id, upstreams=self._upstreams, functions=functions)

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
        """One call. `path` is raw (undecoded), with its leading slash and without the stage.

        At a custom domain name (`domain`) `base` is the base path with its leading slash, or empty.
        """
        self.learn_port(scope)
        facts = StageFacts(api_id=api_id, stage=stage, deployment_id="", variables={})
        exchange = self._exchange(scope, receive, send, facts, path, self.ids.draw())
        exchange.domain, exchange.base = domain, base
        await self.settled(exchange, self._serve(exchange, api_id, stage))

    def express(self, lane: Lane, place: list[str], query: bytes) -> bool:
        """Serve the call without a task, by the steps of `serve`, where none of them has to wait before its
        request is on the way: a stage at hand, a caller who is remembered, a kept connection to the upstream.

        `place` are the API's id, the stage, and the path without its leading slash. False: the call takes the
        usual way, and nothing has happened.
        """
        api_id, stage, rest = place
        path = f"/{rest}"
        found = self.gate.at_hand(api_id, stage, path, lane.head.verb)
        if found is None:
            return False
        facts, match = found
        method = match.target
        if not isinstance(method.integration, HttpProxy) or not method.integration.plain:
            return False
        headers = dict(lane.head.headers)
        if len(headers) != len(lane.head.headers) or not UNUSUAL.isdisjoint(headers):
            return False
        if headers.get(b"content-length", b"0") != b"0":
            return False
        granted = None
        if method.access is not None:
            granted = self.gate.remembered(method.access, headers)
            if granted is None:
                return False
        route = Route(facts, match, path, query, granted)
        return Passage(self, lane, route, method.integration, headers).begin()

    def exchange_of(self, lane: Lane, route: Route, ids: RequestIds, now: float) -> Exchange:
        """Of a call that was taken by `express`."""
        exchange = self._exchange(lane.head.scope, lane.receive, lane.send, route.facts, route.path, ids)
        exchange.now = now
        if route.granted is not None:
            exchange.claims = route.granted.rendered
        self.gate.meet(exchange, route.match)
        return exchange

    def _exchange(
        self, scope: Scope, receive: Receive, send: Send, facts: StageFacts, path: str, ids: RequestIds
    ) -> Exchange:
        exchange = Exchange(
            scope=scope,
            receive=receive,
            send=send,
            site=self.site,
            stage=facts,
            path=path,
            headers=dict(scope["headers"]),
            ids=ids,
            now=self.clock.now(),
            verb=scope["method"],
        )
        _pin_request_id(exchange)
        return exchange

    async def _serve(self, exchange: Exchange, api_id: str, stage: str) -> None:
        """Raises Refusal, CallerGone or Cut."""
        try:
            method = await self.gate.route(exchange, api_id, stage)
        finally:
            # The stage's settings are for calls of unknown methods as well.
            self._dress(exchange)
        refuse_websocket(exchange)
        await self.gate.identify(exchange, method)
        if exchange.stage.compress_from is not None:
            await decode_request(exchange)
        await self.gate.demand(exchange, method)
        await method.integration.serve(exchange)

    async def settled(self, exchange: Exchange, work: Coroutine[Any, Any, None]) -> None:
        """`work` on the exchange, whose failures are told to the caller as far as that can be done."""
        await settle(exchange, work, refuse=self._refuse, facts=_facts)

    async def count_usage(self) -> None:
        """Write the calls of API keys that were counted so far, and read those that others counted."""
        await self.gate.demands.quotas.write()

    def has_at_hand(self, api_id: str, stage: str) -> bool:
        """Whether the stage is a REST API's that is being served."""
        return self.gate.stages.warm(api_id, stage) is not None

    async def close(self) -> None:
        """Close kept connections to upstreams, and write down what was counted."""
        self._upstreams.close()
        await self.gate.demands.quotas.close()

    def learn_port(self, scope: Scope) -> None:
        """The port this server was in fact called on: the configured one may be 0."""
        server = scope.get("server")
        if server and server[1] not in self._own_ports:
            self._own_ports.add(server[1])

    def _dress(self, exchange: Exchange) -> None:
        """Put between the answer and the caller what the stage has there."""
        facts = exchange.stage
        if facts.access_log is not None:
            exchange.access_log = AccessLog(exchange, exchange.send, self.clock.now)
            exchange.send = exchange.access_log.send
        if facts.compress_from is not None and exchange.verb != "HEAD":
            coding = accepted(exchange.header("accept-encoding"))
            if coding is not None:
                exchange.send = Compressing(exchange.send, coding, facts.compress_from).send

    async def _refuse(self, exchange: Exchange, refusal: Refusal) -> None:
        exchange.refusal = refusal
        status, headers, body = rendered(exchange, refusal)
        reason = await self.gate.undeployed.reason(exchange, refusal)
        level = log.error if refusal.kind.status >= 500 else log.info
        level("refused", **_facts(exchange), status=status, reason=reason)
        headers += [
            (b"x-amzn-RequestId", exchange.ids.request),
            (b"x-amzn-ErrorType", refusal.kind.error_type.encode()),
            (b"x-amz-apigw-id", exchange.ids.extended),
        ]
        if self._dev:
            headers.append((REASON_HEADER, header_safe(reason)))
        await respond(exchange.send, status, headers, b"" if status in (204, 304) else body)


def _pin_request_id(exchange: Exchange) -> None:
    """A caller may choose the request's id (AWS-doc: `X-Amzn-RequestId`)."""
    pinned = exchange.headers.get(b"x-amzn-requestid")
    if pinned is not None and _UUID.fullmatch(pinned):
        exchange.ids = RequestIds(pinned, exchange.ids.extended, exchange.ids.trace)


def _facts(exchange: Exchange) -> dict[str, str]:
    return {
        "api": exchange.stage.api_id,
        "stage": exchange.stage.stage,
        "verb": exchange.verb,
        "path": exchange.path,
        "request_id": exchange.ids.request.decode(),
    }
