"""TestInvokeAuthorizer for Lambda authorizers (reference 1.12): the function is asked, nothing is remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from poolhouse.asgi import Message
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import ApiAuthorizer
from poolhouse.domain.ports import Clock, Random
from poolhouse.gateway.authorizers.lambda_authorizer import LambdaAuthorizer, event_of
from poolhouse.gateway.authorizers.lambda_rules import Decision, LambdaRule, lambda_rule_of
from poolhouse.gateway.authorizers.rules import Denied
from poolhouse.gateway.authorizers.trial import hidden, trial_log
from poolhouse.gateway.control import wire
from poolhouse.gateway.exchange import Exchange, RequestIds, Site, StageFacts
from poolhouse.gateway.integrations.endpoint import BadEndpoint
from poolhouse.gateway.refusals import Refusal

# What AWS calls the stage of a test: in the method's ARN, and in the event's context (recorded).
STAGE: Final = "ESTestInvoke-stage"
_CONTEXT: Final = {
    "stage": "test-invoke-stage",
    "resourceId": "test-invoke-resource-id",
    "domainPrefix": "testPrefix",
}
_SHOWN: Final = 1_000


@dataclass(frozen=True, slots=True)
class LambdaTrials:
    """Implements control.services.LambdaTrials."""

    authorizer: LambdaAuthorizer
    site: Site
    clock: Clock
    random: Random

    async def test_authorizer(
        self, authorizer: ApiAuthorizer, request: wire.TestInvokeAuthorizerRequest
    ) -> wire.TestInvokeAuthorizerResponse:
        """Raises Invalid."""
        try:
            rule = lambda_rule_of(authorizer, request.stage_variables or {})
        except BadEndpoint as error:
            raise Invalid("Invalid authorizer URI specified", why=str(error)) from None
        exchange = self._exchange(authorizer, request)
        begun = self.clock.now()
        steps: list[str] = []
        decision: Decision | None = None
        denied: Denied | None = None
        try:
            decision = await self._decision(rule, exchange, steps)
        except Refusal as refusal:
            denied = Denied(refusal.kind, refusal.reason)
        now = self.clock.now()
        log = trial_log(rule.authorizer_id, _shown(rule, exchange), denied, start=begun, end=now, steps=steps)
        return wire.TestInvokeAuthorizerResponse(
            client_status=0 if denied is None else denied.kind.status,
            log=log,
            latency=max(0, round((now - begun) * 1000)),
            principal_id=decision.principal if decision is not None else None,
            policy=decision.document if decision is not None else None,
        )

    async def _decision(self, rule: LambdaRule, exchange: Exchange, steps: list[str]) -> Decision:
        """Raises Refusal. `steps` are for the log."""
        identity = self.authorizer.identity(rule, exchange)
        event = event_of(rule, exchange, identity)
        if "requestContext" in event:
            event["requestContext"] |= _CONTEXT
        uri = f"https://lambda.{self.site.region}.amazonaws.com/2015-03-31/functions/{rule.arn}/invocations"
        shown = event | ({"authorizationToken": hidden(identity[0])} if rule.is_token else {})
        steps += (
            f"Endpoint request URI: {uri}",
            f"Endpoint request body after transformations: {_cut(msgspec.json.encode(shown))}",
            f"Sending request to {uri}",
        )
        invocation = await self.authorizer.invoke(rule, exchange, event)
        steps.append(f"Authorizer result body before parsing: {_cut(invocation.payload)}")
        decision = self.authorizer.decision(rule, invocation, identity)
        steps.append(f"Using valid authorizer policy for principal: {hidden(decision.principal)}")
        return decision

    def _exchange(self, authorizer: ApiAuthorizer, request: wire.TestInvokeAuthorizerRequest) -> Exchange:
        path, _, query = (request.path_with_query_string or "/").partition("?")
        headers = given_headers(request.headers, request.multi_value_headers)
        scope = {
            "type": "http",
            "method": "GET",
            "headers": headers,
            "query_string": query.encode("latin-1", "replace"),
            "client": ("127.0.0.1", 0),
        }
        return Exchange(
            scope=scope,
            receive=_nothing,
            send=_nowhere,
            site=self.site,
            stage=StageFacts(
                api_id=authorizer.api_id, stage=STAGE, deployment_id="", variables=request.stage_variables or {}
            ),
            path=path if path.startswith("/") else f"/{path}",
            base="",
            headers=dict(headers),
            ids=RequestIds.new(self.random),
            now=self.clock.now(),
            verb="GET",
            resource_path="/",
        )


def _shown(rule: LambdaRule, exchange: Exchange) -> str | None:
    """The identity sources that are there, as AWS's log has them."""
    found = [(name, value) for name, source in rule.sources if (value := source(exchange))]
    if rule.is_token or not found:
        return hidden(found[0][1]) if found else None
    return "{" + ", ".join(f"{name}={hidden(value)}" for name, value in found) + "}"


def _cut(octets: bytes) -> str:
    text = octets.decode("utf-8", "replace")
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]} [TRUNCATED]"


def given_headers(
    single: Mapping[str, str] | None, multiple: Mapping[str, Sequence[str]] | None
) -> list[tuple[bytes, bytes]]:
    """As a server would hand them on; of a name in both maps the many values count."""
    many = {name: list(values) for name, values in (multiple or {}).items()}
    given = {name: [value] for name, value in (single or {}).items()} | many
    return [
        (name.lower().encode("latin-1", "replace"), value.encode("utf-8", "replace"))
        for name, values in given.items()
        for value in values
    ]


async def _nothing() -> Message:
    return {"type": "http.disconnect"}


async def _nowhere(_message: Message) -> None:
    pass
