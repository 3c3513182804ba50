"""HTTP: the request is made by mappings and templates, and so is the response; both are whole, not streams."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from poolhouse.domain.apis.values import Integration
from poolhouse.gateway.exchange import MAX_BODY, Exchange
from poolhouse.gateway.integrations.endpoint import Endpoint, endpoint_of
from poolhouse.gateway.integrations.failures import refusal_of
from poolhouse.gateway.integrations.outgoing import (
    IDEMPOTENT,
    Mapped,
    Parameters,
    default_headers,
    encode_query,
    mapped_values,
    opening,
    parameters_of,
)
from poolhouse.gateway.integrations.presence import Presence
from poolhouse.gateway.integrations.request_body import RequestBody, request_body_of
from poolhouse.gateway.integrations.responses import Outcome, choose, outcomes_of, respond_with
from poolhouse.gateway.integrations.templates import Overrides
from poolhouse.gateway.mapping import AnswerView
from poolhouse.gateway.refusals import INTEGRATION_FAILED, Refusal
from poolhouse.gateway.upstream.call import Call
from poolhouse.gateway.upstream.errors import UpstreamFailed


class Http(Struct, frozen=True, kw_only=True):
    """`verb` is None when the caller's is used; `limit` is in seconds."""

    endpoint: Endpoint
    verb: str | None
    parameters: Parameters
    body: RequestBody
    outcomes: tuple[Outcome, ...]
    limit: float

    async def serve(self, exchange: Exchange) -> None:
        """Raises Refusal."""
        received = await exchange.read_body()
        mapped = mapped_values(self.parameters, exchange, received)
        overrides = Overrides()
        body = self.body.make(exchange, received, overrides)
        mapped = overrides.applied_to(mapped)
        verb = self.verb or exchange.verb
        status, answer = await self._ask(exchange, self._request(exchange, verb, mapped, body), verb)
        await respond_with(exchange, choose(self.outcomes, status), answer, overrides, traced=True)

    def _request(self, exchange: Exchange, verb: str, mapped: Mapped, body: bytes) -> bytes:
        target = self.endpoint.request_target(mapped.path, encode_query(mapped.query))
        lines = opening(verb, target, self.endpoint.authority, mapped.header)
        lines += default_headers(exchange.stage, exchange.trace_id, mapped.header)
        if body or verb not in ("GET", "HEAD", "OPTIONS", "DELETE"):
            if b"content-type" not in mapped.header:
                kind = exchange.headers.get(b"content-type", b"application/json")
                lines += (b"content-type: ", kind, b"\r\n")
            lines.append(b"content-length: %d\r\n" % len(body))
        return b"".join((*lines, b"\r\n", body))

    async def _ask(self, exchange: Exchange, request: bytes, verb: str) -> tuple[int, AnswerView]:
        """The upstream's status and whole answer. Raises Refusal."""
        call = Call(exchange.site.upstreams, self.endpoint.target, self.limit)
        presence = Presence(exchange.receive, call)
        try:
            answer = await call.answer(request, head_only=verb == "HEAD", repeatable=verb in IDEMPOTENT)
            parts: list[bytes] = []
            size = 0
            while octets := await answer.chunk(within=self.limit):
                size += len(octets)
                if size > MAX_BODY:
                    raise Refusal(INTEGRATION_FAILED, f"the upstream's answer passes {MAX_BODY} octets")
                parts.append(octets)
        except UpstreamFailed as failed:
            raise refusal_of(failed) from None
        finally:
            presence.stop()
            call.close()
        return answer.status, AnswerView(headers=answer.headers, body=b"".join(parts))


def http_of(integration: Integration, variables: Mapping[str, str]) -> Http:
    """Raises BadMapping or BadEndpoint."""
    parameters = parameters_of(integration.request_parameters)
    return Http(
        endpoint=endpoint_of(
            integration.uri or "",
            variables=variables,
            mapped=parameters.path.keys(),
            verify=not integration.insecure_skip_verification,
        ),
        verb=None if integration.http_method in (None, "", "ANY") else integration.http_method,
        parameters=parameters,
        body=request_body_of(integration),
        outcomes=outcomes_of(integration.responses.values()),
        limit=integration.timeout_in_millis / 1000,
    )
