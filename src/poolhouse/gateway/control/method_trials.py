"""TestInvokeMethod (reference 1.12): what a method answers, without authorizer, API key and deployment.

The integration is really called. The log has AWS's lines, as far as there is something behind them.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from msgspec.structs import replace

from poolhouse.asgi import Message
from poolhouse.domain.apis.values import ApiResource, Deployment, Method, RestApi, Stage
from poolhouse.domain.ports import Clock, Random
from poolhouse.gateway.answers import rendered
from poolhouse.gateway.authorizers.claims import java_date
from poolhouse.gateway.client_identities import ClientIdentities
from poolhouse.gateway.compile import CompiledMethod, Fault, compile_stage
from poolhouse.gateway.control import wire
from poolhouse.gateway.control.lambda_trials import STAGE, given_headers
from poolhouse.gateway.exchange import Exchange, RequestIds, Site
from poolhouse.gateway.integrations.http_proxy import Cut
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.upstream.errors import CallerGone
from poolhouse.gateway.upstream.identity import ClientIdentity

# A body is shown so far in the log.
_SHOWN: Final = 1_024
_DECLARED: Final = "method.response.header."
_OF_CALLS: Final = frozenset({"content-length", "x-amzn-requestid", "x-amz-apigw-id"})


class _Caller:
    """Plays the caller: gives the body, keeps what is sent."""

    def __init__(self, body: bytes) -> None:
        self._body: bytes | None = body
        self.status = 0
        self.headers: list[tuple[bytes, bytes]] = []
        self.pieces: list[bytes] = []

    async def receive(self) -> Message:
        body, self._body = self._body, None
        if body is None:
            # It waits for its answer, however long that takes: who goes away is not answered.
            await asyncio.get_running_loop().create_future()
        return {"type": "http.request", "body": body or b"", "more_body": False}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], list(message["headers"])
        else:
            self.pieces.append(message.get("body", b""))

    @property
    def body(self) -> str:
        return b"".join(self.pieces).decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class MethodTrials:
    """Implements control.services.MethodTrials."""

    site: Site
    identities: ClientIdentities
    clock: Clock
    random: Random

    async def test_method(
        self,
        api: RestApi,
        deployment: Deployment,
        resource: ApiResource,
        method: Method,
        request: wire.TestInvokeMethodRequest,
    ) -> wire.TestInvokeMethodResponse:
        begun = self.clock.now()
        caller = _Caller((request.body or "").encode("utf-8", "replace"))
        identity = await self.identities.get(request.client_certificate_id)
        exchange, compiled = self._exchange(api, deployment, resource, method, request, caller, identity)
        refusal: Refusal | None = None
        try:
            await _serve(exchange, compiled)
        except Refusal as refused:
            refusal = exchange.refusal = refused
            caller.status, caller.headers, body = rendered(exchange, refused)
            caller.pieces = [body]
        except (CallerGone, Cut) as cut:
            # What came of the answer is all there is.
            caller.pieces.append(f"\n{cut}".encode())
        ended = self.clock.now()
        many = _headers(caller.headers, method)
        return wire.TestInvokeMethodResponse(
            status=caller.status,
            body=caller.body,
            headers={name: values[-1] for name, values in many.items()},
            multi_value_headers=many,
            log=_log(exchange, method, request, caller, refusal, begun=begun, ended=ended),
            latency=max(0, round((ended - begun) * 1000)),
        )

    def _exchange(
        self,
        api: RestApi,
        deployment: Deployment,
        resource: ApiResource,
        method: Method,
        request: wire.TestInvokeMethodRequest,
        caller: _Caller,
        identity: ClientIdentity | None,
    ) -> tuple[Exchange, CompiledMethod]:
        """The call as the data plane would have it behind its gate."""
        verb = "GET" if method.http_method == "ANY" else method.http_method
        open_method = replace(method, authorization_type="NONE", authorizer_id=None, api_key_required=False)
        now = self.clock.now()
        stage = Stage(
            api_id=api.id,
            name=STAGE,
            deployment_id=deployment.id,
            created_date=now,
            last_updated_date=now,
            variables=dict(request.stage_variables or {}),
        )
        only = replace(resource, methods={method.http_method: open_method})
        # Neither its policy nor its compression takes part in a test.
        tried = replace(deployment, resources=(only,), policy=None, minimum_compression_size=None)
        compiled = compile_stage(api, tried, stage, identity)
        path, _, query = (request.path_with_query_string or resource.path).partition("?")
        path = f"/{path.lstrip('/')}"
        match = compiled.routes.match(path, verb)
        target: CompiledMethod = (match or compiled.routes.match(resource.path, verb)).target
        headers = given_headers(request.headers, request.multi_value_headers)
        if request.body:
            headers.append((b"content-length", b"%d" % len(request.body.encode("utf-8", "replace"))))
        scope = {
            "type": "http",
            "method": verb,
            "headers": headers,
            "query_string": query.encode("latin-1", "replace"),
            "client": ("127.0.0.1", 0),
        }
        exchange = Exchange(
            scope=scope,
            receive=caller.receive,
            send=caller.send,
            site=self.site,
            stage=compiled.facts,
            path=path,
            headers=dict(headers),
            ids=RequestIds.new(self.random),
            now=now,
            verb=verb,
            resource_id=resource.id,
            resource_path=resource.path,
            parameters=match.parameters if match is not None and request.path_with_query_string else {},
        )
        return exchange, target


async def _serve(exchange: Exchange, compiled: CompiledMethod) -> None:
    """Raises Refusal."""
    demand = compiled.demand
    if isinstance(demand, Fault):
        raise demand.refusal()
    if demand is not None and demand.validation is not None:
        await demand.validation.check(exchange)
    await compiled.integration.serve(exchange)


def _headers(given: list[tuple[bytes, bytes]], method: Method) -> dict[str, list[str]]:
    """Without those of a call over HTTP; names are written as the method declares them (here they are keys)."""
    declared = (name for response in method.responses.values() for name in response.response_parameters or ())
    named = {"content-type": "Content-Type"}
    named |= {name.lower(): name for name in (full.removeprefix(_DECLARED) for full in declared)}
    many: dict[str, list[str]] = {}
    for octets, value in given:
        name = octets.decode("latin-1")
        if name.lower() not in _OF_CALLS:
            many.setdefault(named.get(name.lower(), name), []).append(value.decode("latin-1"))
    return many


def _log(
    exchange: Exchange,
    method: Method,
    request: wire.TestInvokeMethodRequest,
    caller: _Caller,
    refusal: Refusal | None,
    *,
    begun: float,
    ended: float,
) -> str:
    request_id = exchange.ids.request.decode()
    uri = method.integration.uri if method.integration is not None else None
    asked = parse_qsl(exchange.scope["query_string"].decode("latin-1"))
    before = [
        f"Starting execution for request: {request_id}",
        f"HTTP Method: {exchange.verb}, Resource Path: {exchange.path}",
        f"Method request path: {_braced(exchange.parameters)}",
        f"Method request query string: {_braced(dict(asked))}",
        f"Method request headers: {_braced(request.headers or {})}",
        f"Method request body before transformations: {(request.body or '')[:_SHOWN]}",
        *([f"Endpoint request URI: {uri}"] if uri else []),
    ]
    shown = {name: values[-1] for name, values in _headers(caller.headers, method).items()}
    after = [
        f"Method response body after transformations: {caller.body[:_SHOWN]}",
        f"Method response headers: {_braced(shown)}",
        "Successfully completed execution",
    ]
    if refusal is not None:
        kind = "configuration error" if refusal.kind.status >= 500 else "a client error"
        after = [f"Execution failed due to {kind}: {refusal.reason}"]
    after.append(f"Method completed with status: {caller.status}")
    lines = [f"{java_date(begun)} : {line}" for line in before] + [
        f"{java_date(ended)} : {line}" for line in after
    ]
    return "\n".join([f"Execution log for request {request_id}", *lines, ""])


def _braced(members: object) -> str:
    """As Java prints a map."""
    assert isinstance(members, dict)
    return "{" + ", ".join(f"{name}={value}" for name, value in members.items()) + "}"
