"""Deployed APIs of both kinds behind one door: an id tells which it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from poolhouse.asgi import Lane, Receive, Scope, Send
from poolhouse.gateway.answers import rendered
from poolhouse.gateway.dataplane import DataPlane
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.gate import Gate
from poolhouse.gateway.http_apis.compile import CompiledRoute
from poolhouse.gateway.http_apis.dataplane import HttpDataPlane
from poolhouse.gateway.http_apis.directory import split_stage
from poolhouse.gateway.http_apis.gate import HttpGate
from poolhouse.gateway.http_apis.refusals import body_of, of
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.undeployed import Undeployed


@dataclass(frozen=True, slots=True)
class DeployedApis:
    """A warm call reads no database."""

    rest: DataPlane
    http: HttpDataPlane

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
        """As `DataPlane.serve`. An HTTP API takes a first segment that is no stage of it as part of the path; at a
        custom domain name (`base`) the stage is given."""
        stages = None
        if not self.rest.has_at_hand(api_id, stage):
            stages = await self.http.gate.stages.stages_of(api_id)
        if stages is None:
            await self.rest.serve(
                scope, receive, send, api_id=api_id, stage=stage, path=path, domain=domain, base=base
            )
            return
        if base is None:
            # The dispatcher took the first segment for a stage; whether a slash followed it, it cannot say.
            bare = path == "/" and not (stage and scope["raw_path"].endswith(b"/"))
            whole = f"/{stage}" if bare else f"/{stage}{path}"
            stage, path = split_stage(stages, whole)
        self.rest.learn_port(scope)
        await self.http.serve(
            scope, receive, send, api_id=api_id, stage=stage, path=path, domain=domain, base=base
        )

    @property
    def express(self) -> Callable[[Lane, list[str], bytes], bool]:
        """As `DataPlane.express`."""
        return self.rest.express

    async def close(self) -> None:
        await self.rest.close()


@dataclass(frozen=True, slots=True)
class Gates:
    """The gates of both kinds as one, for those who only ask what would be decided."""

    rest: Gate
    http: HttpGate

    async def route(self, exchange: Exchange, api_id: str, stage: str) -> Any:
        """CompiledMethod or CompiledRoute. `stage` is named, also where it is `$default`. Raises Refusal."""
        # A REST API that is being served costs one look-up: this is forward authorization's way as well.
        if (compiled := self.rest.stages.warm(api_id, stage)) is not None:
            return self.rest.route_in(compiled, exchange)
        stage = unquote(stage)
        if await self.http.stages.stages_of(api_id) is None:
            return await self.rest.route(exchange, api_id, stage)
        return await self.http.route(exchange, api_id, stage)

    @property
    def undeployed(self) -> Undeployed:
        return self.rest.undeployed

    async def refused_with(self, exchange: Exchange, refusal: Refusal) -> tuple[list[tuple[bytes, bytes]], bytes]:
        """Headers and body with which the gateway itself would refuse: gateway responses of the API, and what lets
        a browser show the refusal to a page of another origin."""
        stage = exchange.stage
        if await self.http.stages.stages_of(stage.api_id) is None:
            exchange.refusal = refusal
            _, headers, body = rendered(exchange, refusal)
            return headers, body
        exchange.refusal = of(refusal)
        compiled = await self.http.stages.get(stage.api_id, stage.stage)
        cors = compiled.cors.headers(exchange) if compiled is not None and compiled.cors is not None else []
        return [(b"content-type", b"application/json"), *cors], body_of(exchange.refusal)

    def admit(self, exchange: Exchange, method: Any, *, counts: bool = True, body: bool = True) -> Awaitable[None]:
        """Raises Refusal."""
        if isinstance(method, CompiledRoute):
            return self.http.admit(exchange, method, counts=counts, body=body)
        return self.rest.admit(exchange, method, counts=counts, body=body)
