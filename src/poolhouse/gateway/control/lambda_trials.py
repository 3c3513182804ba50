"""TestInvokeAuthorizer for Lambda authorizers (reference 1.12): the function is asked, nothing is remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from poolhouse.asgi import Message
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import ApiAuthorizer
from poolhouse.domain.ports import Clock, Random
from poolhouse.gateway.authorizers.lambda_authorizer import LambdaAuthorizer
from poolhouse.gateway.authorizers.lambda_rules import LambdaRule, lambda_rule_of
from poolhouse.gateway.authorizers.rules import Denied
from poolhouse.gateway.authorizers.trial import trial_log
from poolhouse.gateway.control import wire
from poolhouse.gateway.exchange import Exchange, RequestIds, Site, StageFacts
from poolhouse.gateway.integrations.endpoint import BadEndpoint
from poolhouse.gateway.refusals import Refusal

# What AWS calls the stage of a test.
STAGE: Final = "test-invoke-stage"


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
        identity = next((value for _, source in rule.sources if (value := source(exchange))), None)
        begun = self.clock.now()
        try:
            decision = await self.authorizer.ask(rule, exchange)
        except Refusal as refusal:
            return self._answer(rule, identity, begun, Denied(refusal.kind, refusal.reason))
        answer = self._answer(rule, identity, begun, None)
        return wire.TestInvokeAuthorizerResponse(
            client_status=0,
            log=answer.log,
            latency=answer.latency,
            principal_id=decision.principal,
            policy=decision.document,
        )

    def _answer(
        self, rule: LambdaRule, identity: str | None, begun: float, denied: Denied | None
    ) -> wire.TestInvokeAuthorizerResponse:
        now = self.clock.now()
        return wire.TestInvokeAuthorizerResponse(
            client_status=0 if denied is None else denied.kind.status,
            log=trial_log(rule.authorizer_id, identity, denied, start=begun, end=now),
            latency=max(0, round((now - begun) * 1000)),
        )

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
            headers=dict(headers),
            ids=RequestIds.new(self.random),
            now=self.clock.now(),
            verb="GET",
            resource_path="/",
        )


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
