"""An HTTP API and a stage made into the immutable table that the data plane reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.http_apis.integrations import function_of
from poolhouse.domain.http_apis.routes import integration_of, verb_and_path
from poolhouse.domain.http_apis.values import (
    DEFAULT,
    Cors,
    HttpApi,
    HttpAuthorizer,
    HttpDeployment,
    HttpIntegration,
    HttpStage,
    Route,
)
from poolhouse.gateway.access_log import format_of
from poolhouse.gateway.compile import Fault
from poolhouse.gateway.demands.buckets import Limit, limit_of
from poolhouse.gateway.exchange import StageFacts
from poolhouse.gateway.http_apis.cors import CorsRule, cors_rule_of
from poolhouse.gateway.http_apis.forwarded import forwarded
from poolhouse.gateway.http_apis.functions import FunctionIntegration
from poolhouse.gateway.http_apis.jwt_authorizer import JwtRule
from poolhouse.gateway.http_apis.lambda_authorizer import FunctionRule, function_rule_of
from poolhouse.gateway.http_apis.parameters import PATH, Change, changes_of, request_parameters
from poolhouse.gateway.http_apis.paths import encoded
from poolhouse.gateway.http_apis.refusals import INTERNAL, NOT_FOUND
from poolhouse.gateway.integrations.endpoint import BadEndpoint, Endpoint, endpoint_of
from poolhouse.gateway.integrations.http_proxy import HttpProxy
from poolhouse.gateway.mapping import BadMapping, Source
from poolhouse.gateway.routing import RouteTree
from poolhouse.gateway.stage_variables import filled

HEADER: Final = "$request.header."
QUERY: Final = "$request.querystring."


class CompiledRoute(Struct, frozen=True, kw_only=True):
    """`names` are those of the path's parameters by their positions; `access` is None for an open route."""

    route_key: str
    path: str
    names: Mapping[str, str]
    access: JwtRule | FunctionRule | Fault | None
    limit: Limit | None
    integration: Any  # gateway.compile.Serves
    answers: Mapping[int, tuple[Change, ...]]


class CompiledHttpStage(Struct, frozen=True, kw_only=True):
    """`default` takes what no route of `routes` does. `endpoint_closed` refuses calls that come by no custom
    domain name, `closed` all."""

    facts: StageFacts
    routes: Any  # RouteTree[CompiledRoute]
    default: CompiledRoute | None
    cors: CorsRule | None
    closed: Fault | None
    endpoint_closed: Fault | None


class _Parts(Struct, frozen=True):
    routes: tuple[Route, ...]
    integrations: dict[str, HttpIntegration]
    authorizers: dict[str, HttpAuthorizer]
    cors: Cors | None


def compile_http_stage(api: HttpApi, deployment: HttpDeployment | None, stage: HttpStage) -> CompiledHttpStage:
    """`deployment` holds what is served. Never fails: what cannot be served becomes a Fault at its own route."""
    parts = _parts(deployment)
    rules: dict[str, FunctionRule | Fault] = {}
    compiled = [_route(route, parts, stage, rules) for route in parts.routes]
    closed = None
    if deployment is None:
        closed = Fault(NOT_FOUND, f"nothing is deployed to the stage {stage.name}")
    endpoint = None
    if api.disable_execute_api_endpoint:
        told = f"the API {api.id} has disableExecuteApiEndpoint set: only its custom domains serve it"
        endpoint = Fault(NOT_FOUND, told)
    return CompiledHttpStage(
        facts=StageFacts(
            api_id=api.id,
            stage=stage.name,
            deployment_id=stage.deployment_id or "",
            variables=stage.variables,
            access_log=format_of(stage),
        ),
        routes=_tree(compiled),
        default=next((each for each in compiled if each.route_key == DEFAULT), None),
        cors=cors_rule_of(parts.cors),
        closed=closed,
        endpoint_closed=endpoint,
    )


def _parts(deployment: HttpDeployment | None) -> _Parts:
    if deployment is None:
        return _Parts((), {}, {}, None)
    return _Parts(
        deployment.routes,
        {each.id: each for each in deployment.integrations},
        {each.id: each for each in deployment.authorizers},
        deployment.cors,
    )


def _tree(routes: Iterable[CompiledRoute]) -> RouteTree[CompiledRoute]:
    """By positions instead of names: routes of one path may call its parameters differently."""
    rows = []
    for route in routes:
        found = verb_and_path(route.route_key)
        if found is not None:
            rows.append((_positioned(found[1])[0], found[0], route))
    return RouteTree(rows)


def _positioned(path: str) -> tuple[str, dict[str, str]]:
    """The path with `{0}`, `{1+}`, … and the names by their positions."""
    parts, names = [], {}
    for at, part in enumerate(path[1:].split("/")):
        if part.startswith("{"):
            greedy = "+" if part.endswith("+}") else ""
            names[str(at)] = part[1:-1].removesuffix("+")
            parts.append(f"{{{at}{greedy}}}")
        else:
            parts.append(part)
    return "/" + "/".join(parts), names


def _route(route: Route, parts: _Parts, stage: HttpStage, rules: dict[str, FunctionRule | Fault]) -> CompiledRoute:
    found = verb_and_path(route.route_key)
    path, names = ("", {}) if found is None else (found[1], _positioned(found[1])[1])
    integration, answers = _integration(route, names, parts, stage)
    return CompiledRoute(
        route_key=route.route_key,
        path=path,
        names=names,
        access=_access(route, parts, stage, rules),
        limit=_limit(route, stage),
        integration=integration,
        answers=answers,
    )


def _access(
    route: Route, parts: _Parts, stage: HttpStage, rules: dict[str, FunctionRule | Fault]
) -> JwtRule | FunctionRule | Fault | None:
    if route.authorization_type == "NONE":
        return None
    authorizer = parts.authorizers.get(route.authorizer_id or "")
    if route.authorization_type == "JWT" and authorizer is not None and authorizer.type == "JWT":
        return _jwt_rule(authorizer, route)
    if route.authorization_type == "CUSTOM" and authorizer is not None and authorizer.type == "REQUEST":
        # Compiled once: its decisions are for all its routes.
        if authorizer.id not in rules:
            try:
                rules[authorizer.id] = function_rule_of(authorizer, stage.variables)
            except BadEndpoint as bad:
                rules[authorizer.id] = Fault(INTERNAL, f"the authorizer {authorizer.id} cannot be used: {bad}")
        return rules[authorizer.id]
    return Fault(
        INTERNAL,
        f"the route {route.route_key} asks for {route.authorization_type} with the authorizer "
        f"{route.authorizer_id!r}, which cannot be enforced",
    )


def _jwt_rule(authorizer: HttpAuthorizer, route: Route) -> JwtRule | Fault:
    source = authorizer.identity_source[0] if authorizer.identity_source else ""
    if source.startswith(HEADER):
        place = ("header", source.removeprefix(HEADER))
    elif source.startswith(QUERY):
        place = ("querystring", source.removeprefix(QUERY))
    else:
        return Fault(INTERNAL, f"the authorizer {authorizer.id} has the identity source {source!r}")
    return JwtRule(
        authorizer_id=authorizer.id,
        source=place,
        issuer=authorizer.issuer or "",
        audience=frozenset(authorizer.audience or ()),
        scopes=route.authorization_scopes or (),
    )


def _limit(route: Route, stage: HttpStage) -> Limit | None:
    for settings in (stage.route_settings.get(route.route_key), stage.default_route_settings):
        if settings is not None:
            limit = limit_of(settings.throttling_rate_limit, settings.throttling_burst_limit)
            if limit is not None:
                return limit
    return None


def _integration(
    route: Route, names: Mapping[str, str], parts: _Parts, stage: HttpStage
) -> tuple[Any, dict[int, tuple[Change, ...]]]:
    integration = parts.integrations.get(integration_of(route) or "")
    if integration is None:
        return Fault(INTERNAL, f"the route {route.route_key} has no integration"), {}
    try:
        answers = {
            int(status): changes_of(mappings, response=True)
            for status, mappings in (integration.response_parameters or {}).items()
        }
        if integration.type == "AWS_PROXY":
            return _function(integration, stage.variables), answers
        return _http(integration, names, stage.variables), answers
    except (BadMapping, BadEndpoint) as bad:
        return Fault(INTERNAL, f"the integration {integration.id} cannot be used: {bad}"), {}


def _function(integration: HttpIntegration, variables: Mapping[str, str]) -> FunctionIntegration:
    text = filled(integration.uri or "", variables)
    arn = function_of(text)
    if arn is None:
        raise BadEndpoint(f"the uri {text!r} names no function")
    limit = integration.timeout_in_millis / 1000
    return FunctionIntegration(
        arn=arn,
        limit=limit,
        version=integration.payload_format_version,
        parameters=request_parameters(integration.request_parameters),
    )


def _http(integration: HttpIntegration, names: Mapping[str, str], variables: Mapping[str, str]) -> HttpProxy:
    """The route's own path parameters fill in the uri's, without a mapping."""
    parameters = request_parameters(integration.request_parameters)
    path: dict[str, Source] = {name: _parameter(name) for name in names.values()}
    endpoint = endpoint_of(integration.uri or "", variables=variables, mapped=path.keys())
    if PATH in parameters.path:
        path[PATH] = parameters.path[PATH]
        endpoint = _with_own_path(endpoint)
    used = frozenset(endpoint.pieces[1::2])
    return HttpProxy(
        endpoint=endpoint,
        verb=None if integration.method in (None, "ANY") else integration.method,
        parameters=replace(parameters, path={name: each for name, each in path.items() if name in used}),
        limit=integration.timeout_in_millis / 1000,
        forwarded=forwarded,
        renames=False,
    )


def _with_own_path(endpoint: Endpoint) -> Endpoint:
    """The same host, with a path that is written over."""
    return replace(endpoint, pieces=("", PATH, ""), fixed=b"")


def _parameter(name: str) -> Source:
    return Source(from_call=lambda call: encoded(call.parameters.get(name, "")), raw=True)
