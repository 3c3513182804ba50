"""The REST API data plane: route, authorize, integrate, in AWS's order (reference 2.3), and say why not."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

import structlog

from poolhouse.asgi import REASON_HEADER, Receive, Scope, Send, header_safe, respond
from poolhouse.domain.ports import ApiRepository, Changes, Clock, Random
from poolhouse.gateway.authorizers.cognito import CognitoAuthorizer, Granted
from poolhouse.gateway.authorizers.rules import CognitoRule
from poolhouse.gateway.compile import CompiledMethod, CompiledStage, Fault
from poolhouse.gateway.exchange import Exchange, RequestIds, Site, StageFacts
from poolhouse.gateway.integrations.http_proxy import Cut
from poolhouse.gateway.refusals import FORBIDDEN, UNAUTHORIZED, Refusal
from poolhouse.gateway.signature import no_such_route
from poolhouse.gateway.stages import CompiledStages
from poolhouse.gateway.upstream.errors import CallerGone
from poolhouse.gateway.upstream.guard import Guard
from poolhouse.gateway.upstream.pool import Upstreams

log = structlog.get_logger("poolhouse.gateway")

_UUID: Final = re.compile(rb"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


class DataPlane:
    """Serves deployed stages. A warm call reads no database."""

    def __init__(
        self,
        apis: ApiRepository,
        changes: Changes,
        authorizer: CognitoAuthorizer,
        *,
        clock: Clock,
        random: Random,
        region: str,
        account_id: str,
        dev: bool,
        own_port: int,
        allow_internal_upstreams: bool,
    ) -> None:
        """`dev` shows reasons to callers; `own_port` is kept from integrations like the metadata addresses."""
        self._stages = CompiledStages(apis, changes)
        self._authorizer = authorizer
        self._clock = clock
        self._random = random
        self._dev = dev
        self._own_ports = {own_port}
        self._upstreams = Upstreams(Guard(own_ports=self._own_ports, allow_all=allow_internal_upstreams))
        self._site = Site(region=region, account_id=account_id, upstreams=self._upstreams)

    async def serve(
        self, scope: Scope, receive: Receive, send: Send, *, api_id: str, stage: str, path: str
    ) -> None:
        """One call. `path` is raw (undecoded), with its leading slash and without the stage."""
        self._learn_port(scope)
        exchange = Exchange(
            scope=scope,
            receive=receive,
            send=send,
            site=self._site,
            stage=StageFacts(api_id=api_id, stage=stage, deployment_id="", variables={}),
            path=path,
            headers=dict(scope["headers"]),
            ids=RequestIds.new(self._random),
            now=self._clock.now(),
            verb=scope["method"],
        )
        _pin_request_id(exchange)
        try:
            method = await self._route(exchange, api_id, stage)
            await self._admit(exchange, method)
            await method.integration.serve(exchange)
        except Refusal as refusal:
            await self._refuse(exchange, refusal)
        except CallerGone:
            log.debug("caller gone", **_facts(exchange))
        except Cut as cut:
            # The server closes the connection of an answer that is not completed.
            log.warning("cut", **_facts(exchange), reason=str(cut))

    async def close(self) -> None:
        """Close kept connections to upstreams."""
        self._upstreams.close()

    def _learn_port(self, scope: Scope) -> None:
        """The port this server was in fact called on: the configured one may be 0."""
        server = scope.get("server")
        if server and server[1] not in self._own_ports:
            self._own_ports.add(server[1])

    async def _route(self, exchange: Exchange, api_id: str, stage: str) -> CompiledMethod:
        """Raises Refusal."""
        compiled = self._stages.warm(api_id, stage) or await self._stages.get(api_id, stage)
        if compiled is None:
            raise Refusal(FORBIDDEN, f"there is no API {api_id!r} with a stage {stage!r}")
        exchange.stage = compiled.facts
        if compiled.closed is not None:
            raise compiled.closed.refusal()
        path, verb = exchange.path, exchange.verb
        match = None if _has_dot_segment(path) else compiled.routes.match(path, verb)
        if match is None:
            raise self._no_route(exchange, compiled)
        method: CompiledMethod = match.target
        exchange.parameters = match.parameters
        exchange.resource_id = method.resource_id
        exchange.resource_path = method.resource_path
        return method

    async def _admit(self, exchange: Exchange, method: CompiledMethod) -> None:
        """Raises Refusal."""
        access = method.access
        if isinstance(access, Fault):
            raise access.refusal()
        if access is not None:
            await self._authorize(exchange, access)
        if method.demand is not None:
            raise method.demand.refusal()

    async def _authorize(self, exchange: Exchange, rule: CognitoRule) -> None:
        """Raises Refusal."""
        headers = exchange.scope["headers"]
        if len(headers) != len(exchange.headers) and len(exchange.header_values(rule.header)) > 1:
            # Which of them counts would be this server's guess against the upstream's.
            raise Refusal(UNAUTHORIZED, f"the identity header {rule.header.decode('latin-1')!r} is there twice")
        verdict = await self._authorizer.authorize(rule, exchange.headers.get(rule.header))
        if not isinstance(verdict, Granted):
            raise Refusal(verdict.kind, f"authorizer {rule.authorizer_id}: {verdict.reason}")
        exchange.claims = verdict.rendered

    def _no_route(self, exchange: Exchange, compiled: CompiledStage) -> Refusal:
        path, verb = exchange.path, exchange.verb
        if _has_dot_segment(path):
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

    async def _refuse(self, exchange: Exchange, refusal: Refusal) -> None:
        level = log.error if refusal.kind.status >= 500 else log.info
        level("refused", **_facts(exchange), status=refusal.kind.status, reason=refusal.reason)
        headers = [
            (b"content-type", b"application/json"),
            (b"x-amzn-RequestId", exchange.ids.request),
            (b"x-amzn-ErrorType", refusal.kind.error_type.encode()),
            (b"x-amz-apigw-id", exchange.ids.extended),
        ]
        if self._dev:
            headers.append((REASON_HEADER, header_safe(refusal.reason)))
        await respond(exchange.send, refusal.kind.status, headers, refusal.body)


def _pin_request_id(exchange: Exchange) -> None:
    """A caller may choose the request's id (AWS-doc: `X-Amzn-RequestId`)."""
    pinned = exchange.headers.get(b"x-amzn-requestid")
    if pinned is not None and _UUID.fullmatch(pinned):
        exchange.ids = RequestIds(pinned, exchange.ids.extended, exchange.ids.trace)


def _has_dot_segment(path: str) -> bool:
    """Whether a segment, decoded, is `.` or `..`: an upstream that resolves it would serve another resource than
    the one whose authorizer was asked."""
    if "." not in path and "%" not in path:
        return False
    decoded = unquote(path, encoding="latin-1").replace("\\", "/")
    return any(segment in (".", "..") for segment in decoded.split("/"))


def _facts(exchange: Exchange) -> dict[str, str]:
    return {
        "api": exchange.stage.api_id,
        "stage": exchange.stage.stage,
        "verb": exchange.verb,
        "path": exchange.path,
        "request_id": exchange.ids.request.decode(),
    }
