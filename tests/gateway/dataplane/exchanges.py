"""An Exchange without a server, for mappings and templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from poolhouse.asgi import Message
from poolhouse.gateway.exchange import Exchange, RequestIds, Site, StageFacts
from poolhouse.gateway.functions import NO_FUNCTIONS, CallsFunctions
from poolhouse.gateway.upstream.guard import Guard
from poolhouse.gateway.upstream.pool import Upstreams
from tests.gateway.dataplane.apis import API, STAGE
from tests.gateway.dataplane.pools import ACCOUNT, NOW


class Caller:
    """Plays the server: gives the body in pieces and keeps what is sent."""

    def __init__(self, *body: bytes) -> None:
        self._pieces = list(body) or [b""]
        self.sent: list[Message] = []

    async def receive(self) -> Message:
        if not self._pieces:
            return {"type": "http.disconnect"}
        piece = self._pieces.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(self._pieces)}

    async def send(self, message: Message) -> None:
        self.sent.append(message)

    @property
    def status(self) -> int:
        return int(self.sent[0]["status"])

    @property
    def headers(self) -> dict[str, str]:
        return {name.decode().lower(): value.decode() for name, value in self.sent[0]["headers"]}

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.sent[1:])


def exchange(
    *,
    verb: str = "POST",
    path: str = "/pets/1",
    query: str = "",
    headers: list[tuple[str, str]] | None = None,
    body: bytes = b"",
    parameters: Mapping[str, str] | None = None,
    claims: Mapping[str, str] | None = None,
    caller: Caller | None = None,
    functions: CallsFunctions = NO_FUNCTIONS,
    **variables: str,
) -> Exchange:
    caller = caller or Caller(body)
    given = headers if headers is not None else [("content-type", "application/json"), ("user-agent", "curl/8.4")]
    raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in given]
    if body:
        raw.append((b"content-length", str(len(body)).encode()))
    scope: dict[str, Any] = {
        "type": "http",
        "method": verb,
        "headers": raw,
        "query_string": query.encode(),
        "client": ("203.0.113.7", 50_000),
        "server": ("127.0.0.1", 9229),
        "scheme": "http",
        "http_version": "1.1",
    }
    site = Site(
        region="us-east-1",
        account_id=ACCOUNT,
        upstreams=Upstreams(Guard(own_ports=frozenset(), allow_all=False)),
        functions=functions,
    )
    return Exchange(
        scope=scope,
        receive=caller.receive,
        send=caller.send,
        site=site,
        stage=StageFacts(api_id=API, stage=STAGE, deployment_id="dep001", variables=variables),
        path=path,
        headers=dict(raw),
        ids=RequestIds(b"00000000-0000-4000-8000-000000000001", b"AAECAwQFBgcICQo=", b"0" * 24),
        now=float(NOW),
        verb=verb,
        resource_id="res001",
        resource_path="/pets/{id}",
        parameters=dict(parameters or {}),
        claims=claims,
    )
