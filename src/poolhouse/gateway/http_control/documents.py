"""OpenAPI documents of HTTP APIs, in both directions. Source: developer guide, 'Working with OpenAPI definitions
for HTTP APIs' and the `x-amazon-apigateway-*` extensions."""

from __future__ import annotations

from typing import Any, Final

from msgspec import Struct

from poolhouse.domain.http_apis.routes import verb_and_path
from poolhouse.domain.http_apis.values import DEFAULT, Cors, HttpAuthorizer, HttpDeployment, HttpIntegration
from poolhouse.gateway.openapi.document import (
    ANY_METHOD,
    BadDocument,
    followed,
    is_three,
    mapping,
    operations,
    sequence,
    text_of,
    texts,
)

PREFIX: Final = "x-amazon-apigateway-"
_VERSION: Final = f"{PREFIX}importexport-version"
_CORS_MEMBERS: Final = {
    "allowOrigins": "allow_origins",
    "allowMethods": "allow_methods",
    "allowHeaders": "allow_headers",
    "exposeHeaders": "expose_headers",
}


class ReadRoute(Struct, frozen=True, kw_only=True):
    """A route that names its authorizer by name, with the integration it has for itself."""

    route_key: str
    authorizer: str | None
    scopes: tuple[str, ...]
    integration: HttpIntegration | None
    operation_name: str | None


class HttpDefinition(Struct, frozen=True, kw_only=True):
    """A document's parts before they have ids; `warnings` are what it says and HTTP APIs do not take over."""

    title: str | None
    version: str | None
    description: str | None
    routes: tuple[ReadRoute, ...]
    authorizers: dict[str, HttpAuthorizer]
    cors: Cors | None
    tags: dict[str, str]
    disable_execute_api_endpoint: bool | None
    warnings: tuple[str, ...]


def read(document: dict[str, Any], *, base_path: str) -> HttpDefinition:
    """`base_path` goes before every path. Raises BadDocument."""
    if not is_three(document):
        raise BadDocument("HTTP APIs are imported from OpenAPI 3.0")
    warnings: list[str] = []
    components = mapping(document, "components")
    defined = mapping(components, "securitySchemes")
    authorizers = {
        name: found
        for name, scheme in defined.items()
        if (found := _authorizer(name, followed(document, scheme), warnings)) is not None
    }
    routes = []
    paths = mapping(document, "paths")
    for path in paths:
        if path.startswith("x-"):
            continue
        for verb, operation in operations(mapping(paths, path)):
            routes.append(_route(document, base_path, path, verb, operation, authorizers, warnings))
    info = mapping(document, "info")
    endpoint = mapping(document, f"{PREFIX}endpoint-configuration")
    disabled = endpoint.get("disableExecuteApiEndpoint")
    return HttpDefinition(
        title=text_of(info, "title"),
        version=text_of(info, "version"),
        description=text_of(info, "description"),
        routes=tuple(routes),
        authorizers=authorizers,
        cors=_cors(mapping(document, f"{PREFIX}cors")),
        tags=_tags(document),
        disable_execute_api_endpoint=None if disabled is None else disabled is True,
        warnings=tuple(warnings),
    )


def _route(
    document: dict[str, Any],
    base_path: str,
    path: str,
    verb: str,
    operation: dict[str, Any],
    authorizers: dict[str, HttpAuthorizer],
    warnings: list[str],
) -> ReadRoute:
    is_default = path in (DEFAULT, f"/{DEFAULT}") or operation.get("isDefaultRoute") is True
    if path == DEFAULT:  # as the SAM translator writes it where warnings are no failure
        warnings.append(f"Parse issue: attribute paths. Resource {DEFAULT} should start with /")
    key = DEFAULT if is_default else f"{verb} {base_path}{path}"
    given = operation.get(f"{PREFIX}integration")
    integration = None
    if given is not None:
        integration = _integration(followed(document, given), key)
    name, scopes = _security(operation.get("security", document.get("security")), key, authorizers)
    if integration is None:
        warnings.append(f"Unable to create integration for resource at path '{path}': it has none")
    return ReadRoute(
        route_key=key,
        authorizer=name,
        scopes=scopes,
        integration=integration,
        operation_name=text_of(operation, "operationId"),
    )


def _security(
    listed: Any, where: str, authorizers: dict[str, HttpAuthorizer]
) -> tuple[str | None, tuple[str, ...]]:
    """The authorizer's name and the scopes. Raises BadDocument: what is asked for must not be left out."""
    if listed is None or listed == []:
        return None, ()
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise BadDocument(f"security of {where} is not a list of objects")
    named = [(name, each[name]) for each in listed for name in each]
    if not named:
        return None, ()
    name, scopes = named[0]
    if name == "NONE" and name not in authorizers:  # what the SAM translator writes
        return None, ()
    if len(named) > 1:
        raise BadDocument(f"{where} has more than one security scheme; a route has one authorizer")
    if name not in authorizers:
        raise BadDocument(f"the security scheme {name!r} of {where} has no authorizer that HTTP APIs know")
    if not isinstance(scopes, list) or not all(isinstance(scope, str) for scope in scopes):
        raise BadDocument(f"scopes of {where} are texts")
    return name, tuple(dict.fromkeys(scopes))


def _authorizer(name: str, scheme: Any, warnings: list[str]) -> HttpAuthorizer | None:
    given = mapping(scheme, f"{PREFIX}authorizer")
    if not given:
        warnings.append(f"The security scheme '{name}' has no authorizer and is left out")
        return None
    kind = (text_of(given, "type") or "").lower()
    source = given.get("identitySource")
    sources = source if isinstance(source, list) else (source or "").split(",") if source else []
    if not all(isinstance(each, str) for each in sources):
        raise BadDocument(f"identitySource of the authorizer {name} is no text")
    sources = tuple(each.strip() for each in sources if each.strip())
    if kind == "jwt":
        jwt = mapping(given, "jwtConfiguration")
        return HttpAuthorizer(
            api_id="",
            id="",
            name=name,
            type="JWT",
            identity_source=sources or ("$request.header.Authorization",),
            issuer=text_of(jwt, "issuer"),
            audience=tuple(str(each) for each in sequence(jwt, "audience")),
        )
    if kind != "request":
        raise BadDocument(f"the authorizer {name} is of type {kind!r}, which HTTP APIs do not have")
    ttl = given.get("authorizerResultTtlInSeconds")
    if ttl is not None and (isinstance(ttl, bool) or not isinstance(ttl, int)):
        raise BadDocument(f"the authorizer {name} has a TTL that is no whole number")
    return HttpAuthorizer(
        api_id="",
        id="",
        name=name,
        type="REQUEST",
        identity_source=sources,
        uri=text_of(given, "authorizerUri"),
        credentials=text_of(given, "authorizerCredentials"),
        payload_format_version=text_of(given, "authorizerPayloadFormatVersion") or "2.0",
        simple_responses=given.get("enableSimpleResponses") is True or None,
        result_ttl_seconds=ttl,
    )


def _integration(given: Any, where: str) -> HttpIntegration:
    if not isinstance(given, dict):
        raise BadDocument(f"the integration of {where} is not an object")
    kind = (text_of(given, "type") or "").upper()
    timeout = given.get("timeoutInMillis", 30_000)
    if isinstance(timeout, bool) or not isinstance(timeout, int):
        raise BadDocument(f"the integration of {where} has a timeout that is no whole number")
    if text_of(given, "integrationSubtype") or text_of(given, "connectionId"):
        raise BadDocument(f"the integration of {where} has a subtype or a connection, which are not built")
    responses = mapping(given, "responseParameters")
    method = text_of(given, "httpMethod")
    return HttpIntegration(
        api_id="",
        id="",
        type=kind,
        uri=text_of(given, "uri"),
        method="ANY" if method == ANY_METHOD else method or ("POST" if kind == "AWS_PROXY" else None),
        payload_format_version=text_of(given, "payloadFormatVersion") or "1.0",
        timeout_in_millis=timeout,
        connection_type=text_of(given, "connectionType") or "INTERNET",
        credentials=text_of(given, "credentials"),
        request_parameters=texts(given, "requestParameters") or None,
        response_parameters={status: texts(responses, status) for status in responses} or None,
    )


def _cors(given: dict[str, Any]) -> Cors | None:
    if not given:
        return None
    lists = {
        member: tuple(str(each) for each in sequence(given, name)) or None
        for name, member in _CORS_MEMBERS.items()
    }
    age, credentials = given.get("maxAge"), given.get("allowCredentials")
    if age is not None and (isinstance(age, bool) or not isinstance(age, int)):
        raise BadDocument("maxAge of the CORS configuration is no whole number")
    return Cors(**lists, max_age=age, allow_credentials=None if credentials is None else credentials is True)


def _tags(document: dict[str, Any]) -> dict[str, str]:
    """The document's `tags` with a value are the API's (as SAM writes `httpapi:createdBy`)."""
    found = {}
    for each in sequence(document, "tags"):
        name, value = text_of(each, "name"), text_of(each, f"{PREFIX}tag-value")
        if name and value is not None:
            found[name] = value
    return found


def written(
    name: str, version: str, description: str | None, deployment: HttpDeployment, *, extensions: bool
) -> dict[str, Any]:
    """The document of what a stage serves, or of the API as it is."""
    by_id = {each.id: each for each in deployment.authorizers}
    integrations = {each.id: each for each in deployment.integrations}
    paths: dict[str, dict[str, Any]] = {}
    for route in sorted(deployment.routes, key=lambda each: each.route_key):
        verb, path = verb_and_path(route.route_key) or ("ANY", f"/{DEFAULT}")
        made: dict[str, Any] = {
            "responses": {"default": {"description": f"Default response for {route.route_key}"}}
        }
        if route.operation_name:
            made["operationId"] = route.operation_name
        if route.route_key == DEFAULT and extensions:
            made["isDefaultRoute"] = True
        authorizer = by_id.get(route.authorizer_id or "")
        if authorizer is not None:
            made["security"] = [{authorizer.name: list(route.authorization_scopes or ())}]
        integration = integrations.get((route.target or "").removeprefix("integrations/"))
        if integration is not None and extensions:
            made[f"{PREFIX}integration"] = _written_integration(integration)
        paths.setdefault(path, {})[ANY_METHOD if verb == "ANY" else verb.lower()] = made
    info = {"title": name, "version": version, **({"description": description} if description else {})}
    document: dict[str, Any] = {"openapi": "3.0.1", "info": info, "paths": paths}
    schemes = {each.name: _written_scheme(each, extensions=extensions) for each in deployment.authorizers}
    if schemes:
        document["components"] = {"securitySchemes": schemes}
    if extensions:
        if deployment.cors is not None:
            document[f"{PREFIX}cors"] = _written_cors(deployment.cors)
        document[_VERSION] = "1.0"
    return document


def _written_integration(value: HttpIntegration) -> dict[str, Any]:
    found: dict[str, Any] = {
        "payloadFormatVersion": value.payload_format_version,
        "type": value.type.lower(),
        "httpMethod": value.method,
        "uri": value.uri,
        "connectionType": value.connection_type,
        "credentials": value.credentials,
        "requestParameters": value.request_parameters,
        "responseParameters": value.response_parameters,
        "timeoutInMillis": value.timeout_in_millis,
    }
    return {name: member for name, member in found.items() if member is not None}


def _written_scheme(value: HttpAuthorizer, *, extensions: bool) -> dict[str, Any]:
    if value.type == "JWT":
        scheme: dict[str, Any] = {"type": "oauth2"}
        own: dict[str, Any] = {
            "identitySource": ",".join(value.identity_source),
            "type": "jwt",
            "jwtConfiguration": {"audience": list(value.audience or ()), "issuer": value.issuer},
        }
    else:
        scheme = {"type": "apiKey", "name": "Authorization", "in": "header"}
        own = {
            "identitySource": ",".join(value.identity_source) or None,
            "type": "request",
            "authorizerUri": value.uri,
            "authorizerCredentials": value.credentials,
            "authorizerPayloadFormatVersion": value.payload_format_version,
            "enableSimpleResponses": value.simple_responses,
            "authorizerResultTtlInSeconds": value.result_ttl_seconds,
        }
    if extensions:
        scheme[f"{PREFIX}authorizer"] = {name: member for name, member in own.items() if member is not None}
    return scheme


def _written_cors(cors: Cors) -> dict[str, Any]:
    found: dict[str, Any] = {name: getattr(cors, member) for name, member in _CORS_MEMBERS.items()}
    found |= {"maxAge": cors.max_age, "allowCredentials": cors.allow_credentials}
    return {name: member for name, member in found.items() if member is not None}
