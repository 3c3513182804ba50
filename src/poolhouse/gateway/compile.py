"""A deployment and a stage made into the immutable table that the data plane reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, Protocol

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from poolhouse.domain.apis.authorizers import REQUEST, TOKEN
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import ApiAuthorizer, Deployment, Integration, Method, RestApi, Stage
from poolhouse.gateway.access_log import format_of
from poolhouse.gateway.answers import answers_of
from poolhouse.gateway.authorizers.lambda_rules import LambdaRule, lambda_rule_of
from poolhouse.gateway.authorizers.policies import BadPolicy, Policy
from poolhouse.gateway.authorizers.resource_policy import policy_of
from poolhouse.gateway.authorizers.rules import CognitoRule, rule_of
from poolhouse.gateway.demands.demand import Demand, demand_of
from poolhouse.gateway.exchange import Exchange, StageFacts
from poolhouse.gateway.integrations.endpoint import BadEndpoint
from poolhouse.gateway.integrations.http import Http, http_of
from poolhouse.gateway.integrations.http_proxy import HttpProxy, http_proxy_of
from poolhouse.gateway.integrations.lambda_custom import lambda_custom_of
from poolhouse.gateway.integrations.lambda_proxy import lambda_proxy_of
from poolhouse.gateway.integrations.mock import mock_of
from poolhouse.gateway.mapping import BadMapping
from poolhouse.gateway.readings import has_dot_segment
from poolhouse.gateway.refusals import (
    AUTHORIZER_MISCONFIGURED,
    FORBIDDEN,
    MISCONFIGURED,
    NO_SUCH_ROUTE,
    Kind,
    Refusal,
)
from poolhouse.gateway.routing import Match, RouteTree
from poolhouse.gateway.upstream.identity import ClientIdentity

COGNITO: Final = "COGNITO_USER_POOLS"


class Serves(Protocol):
    """An integration. Raises Refusal while nothing was sent to the caller."""

    async def serve(self, exchange: Exchange) -> None: ...


class Fault(Struct, frozen=True):
    """Something the gateway cannot do as it was configured: every call is refused with this, none passes open."""

    kind: Kind
    reason: str

    async def serve(self, exchange: Exchange) -> None:  # noqa: ARG002 - an integration that refuses every call
        raise self.refusal()

    def refusal(self) -> Refusal:
        return Refusal(self.kind, self.reason)


class CompiledMethod(Struct, frozen=True, kw_only=True):
    """`access` is None for an open method. `demand` is what a method asks beyond authorization."""

    resource_id: str
    resource_path: str
    access: CognitoRule | LambdaRule | Fault | None
    demand: Demand | Fault | None
    integration: Any  # Serves; msgspec knows no protocols


class CompiledStage(Struct, frozen=True, kw_only=True):
    """`closed` refuses every call of the stage, `endpoint_closed` those that come by no custom domain name.

    `plain` follows from the rest: the stage itself asks nothing of calls and does nothing to their answers.
    """

    facts: StageFacts
    closed: Fault | None
    endpoint_closed: Fault | None
    routes: Any  # RouteTree[CompiledMethod]
    plain: bool = False

    def __post_init__(self) -> None:
        facts = self.facts
        plain = (
            self.closed is None
            and self.endpoint_closed is None
            and facts.policy is None
            and facts.access_log is None
            and facts.compress_from is None
        )
        force_setattr(self, "plain", plain)

    def match(self, path: str, verb: str) -> Match[CompiledMethod] | None:
        """`path` is raw, without the stage. None for one with a dot segment: an upstream that resolves it would
        serve another resource than the one whose authorizer was asked."""
        if has_dot_segment(path):
            return None
        found: Match[CompiledMethod] | None = self.routes.match(path, verb)
        return found


def compile_stage(
    api: RestApi, deployment: Deployment, stage: Stage, identity: ClientIdentity | None = None
) -> CompiledStage:
    """Never fails: what cannot be served as configured becomes a Fault at its own method.

    `identity` is what the stage's client certificate makes the gateway to its upstreams.
    """
    variables = stage.variables or {}
    authorizers = _Authorizers(deployment.authorizers, variables)
    policy = _policy(deployment)
    return CompiledStage(
        facts=StageFacts(
            api_id=api.id,
            stage=stage.name,
            deployment_id=deployment.id,
            variables=variables,
            binary_types=deployment.binary_media_types,
            api_line=b"x-amzn-apigateway-api-id: %b\r\n" % api.id.encode("ascii", "replace"),
            answers=answers_of(deployment.gateway_responses),
            compress_from=deployment.minimum_compression_size,
            access_log=format_of(stage),
            policy=None if isinstance(policy, Fault) else policy,
        ),
        closed=policy if isinstance(policy, Fault) else _closed(stage, identity),
        endpoint_closed=_endpoint_closed(api),
        routes=RouteTree[CompiledMethod](
            (
                resource.path,
                verb,
                CompiledMethod(
                    resource_id=resource.id,
                    resource_path=resource.path,
                    access=_access(method, authorizers),
                    demand=_demand(resource.path, verb, method, deployment, stage),
                    integration=_integration(method.integration, variables, identity),
                ),
            )
            for resource in deployment.resources
            for verb, method in resource.methods.items()
        ),
    )


def _closed(stage: Stage, identity: ClientIdentity | None) -> Fault | None:
    """Upstreams are never called without the certificate that they may rely on."""
    if not stage.client_certificate_id or identity is not None:
        return None
    return Fault(MISCONFIGURED, f"the stage's client certificate {stage.client_certificate_id} is not there")


def _endpoint_closed(api: RestApi) -> Fault | None:
    """Not part of a deployment: it takes effect at once."""
    if not api.disable_execute_api_endpoint:
        return None
    return Fault(
        FORBIDDEN, f"the API {api.id} has disableExecuteApiEndpoint set: only its custom domains serve it"
    )


def _policy(deployment: Deployment) -> Policy | Fault | None:
    if not deployment.policy:
        return None
    try:
        return policy_of(deployment.policy)
    except BadPolicy as bad:
        return Fault(MISCONFIGURED, f"the API's resource policy cannot be evaluated, so nobody passes: {bad}")


class _Authorizers:
    """Those of a deployment. A Lambda authorizer is compiled once: its decisions are for all its methods.

    Methods that ask for the same share a rule: a call of any of them finds it in the processor's cache.
    """

    def __init__(self, authorizers: Iterable[ApiAuthorizer], variables: Mapping[str, str]) -> None:
        self._by_id = {authorizer.id: authorizer for authorizer in authorizers}
        self._variables = variables
        self._rules: dict[str, LambdaRule | Fault] = {}
        self._cognito: dict[tuple[str, frozenset[str]], CognitoRule] = {}

    def cognito(self, method: Method) -> CognitoRule | Fault:
        authorizer = self._by_id.get(method.authorizer_id or "")
        if authorizer is None or authorizer.type != COGNITO:
            return _no_authorizer("Cognito", method)
        scopes = frozenset(method.authorization_scopes or ())
        return self._cognito.setdefault((authorizer.id, scopes), rule_of(authorizer, scopes))

    def custom(self, method: Method) -> LambdaRule | Fault:
        authorizer = self._by_id.get(method.authorizer_id or "")
        if authorizer is None or authorizer.type not in (TOKEN, REQUEST):
            return _no_authorizer("Lambda", method)
        if authorizer.id not in self._rules:
            self._rules[authorizer.id] = self._compiled(authorizer)
        return self._rules[authorizer.id]

    def _compiled(self, authorizer: ApiAuthorizer) -> LambdaRule | Fault:
        try:
            return lambda_rule_of(authorizer, self._variables)
        except BadEndpoint as error:
            return Fault(AUTHORIZER_MISCONFIGURED, f"the authorizer {authorizer.id} cannot be used: {error}")


def _no_authorizer(kind: str, method: Method) -> Fault:
    return Fault(
        AUTHORIZER_MISCONFIGURED,
        f"the deployment has no {kind} authorizer {method.authorizer_id!r}, which the method needs",
    )


def _access(method: Method, authorizers: _Authorizers) -> CognitoRule | LambdaRule | Fault | None:
    match method.authorization_type:
        case "NONE":
            return None
        case "COGNITO_USER_POOLS":
            return authorizers.cognito(method)
        case "CUSTOM":
            return authorizers.custom(method)
        case "AWS_IAM":
            return Fault(NO_SUCH_ROUTE, "the method expects a request signed with SigV4, which is not checked yet")
        case other:
            return Fault(AUTHORIZER_MISCONFIGURED, f"authorization of type {other} is not built yet")


def _demand(path: str, verb: str, method: Method, deployment: Deployment, stage: Stage) -> Demand | Fault | None:
    try:
        return demand_of(path, verb, method, deployment, stage)
    except Invalid as bad:
        return Fault(MISCONFIGURED, f"requests cannot be validated: {bad.reason}")


def _integration(
    integration: Integration | None, variables: Mapping[str, str], identity: ClientIdentity | None
) -> Serves:
    if integration is None:
        return Fault(MISCONFIGURED, "the method has no integration")
    if integration.connection_type not in (None, "", "INTERNET"):
        return Fault(MISCONFIGURED, f"connections of type {integration.connection_type} are not built yet")
    maker = _MAKERS.get(integration.type)
    if maker is None:
        return Fault(MISCONFIGURED, f"integrations of type {integration.type} are not built yet")
    try:
        made = maker(integration, variables)
    except (BadMapping, BadEndpoint) as error:
        return Fault(MISCONFIGURED, f"the {integration.type} integration cannot be used: {error}")
    if identity is not None and isinstance(made, Http | HttpProxy):
        return replace(made, endpoint=made.endpoint.showing(identity))
    return made


_MAKERS: Final[dict[str, Callable[[Integration, Mapping[str, str]], Serves]]] = {
    "HTTP_PROXY": http_proxy_of,
    "HTTP": http_of,
    "AWS_PROXY": lambda_proxy_of,
    "AWS": lambda_custom_of,
    "MOCK": lambda integration, _: mock_of(integration),
}
