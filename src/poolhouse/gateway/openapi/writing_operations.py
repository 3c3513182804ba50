"""A method as an operation of a document."""

from __future__ import annotations

from typing import Any, Final

from poolhouse.domain.apis.values import Deployment, Method, MethodResponse
from poolhouse.gateway.openapi.integrations import written_integration
from poolhouse.gateway.openapi.settings import PREFIX

API_KEY: Final = "api_key"
SIGV4: Final = "sigv4"
_PLACES: Final = {"path": "path", "querystring": "query", "header": "header"}


def written_operation(
    method: Method, deployment: Deployment, resource_id: str, *, three: bool, extensions: frozenset[str]
) -> dict[str, Any]:
    """The operation, with the members of the version."""
    found: dict[str, Any] = {"operationId": method.operation_name}
    if not three:
        found["consumes"] = sorted(method.request_models or {}) or None
        kinds = {kind for response in method.responses.values() for kind in response.response_models or {}}
        found["produces"] = sorted(kinds) or None
    found["parameters"] = _parameters(method, three=three) or None
    if three and method.request_models:
        found["requestBody"] = {"content": _content(method.request_models), "required": True}
    found["responses"] = {
        code: _response(response, three=three) for code, response in sorted(method.responses.items())
    }
    found["security"] = _security(method, deployment) or None
    if "validators" in extensions and method.request_validator_id is not None:
        found[f"{PREFIX}request-validator"] = next(
            (each.name for each in deployment.request_validators if each.id == method.request_validator_id), None
        )
    if "integrations" in extensions and method.integration is not None:
        found[f"{PREFIX}integration"] = written_integration(method.integration, resource_id=resource_id)
    return {name: member for name, member in found.items() if member is not None}


def _parameters(method: Method, *, three: bool) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for name, required in sorted((method.request_parameters or {}).items()):
        place, _, key = name.removeprefix("method.request.").partition(".")
        kind = {"schema": {"type": "string"}} if three else {"type": "string"}
        in_ = _PLACES[place.removeprefix("multivalue")]
        # The specification knows no path parameter that may be left out.
        needed = {"required": True} if required or in_ == "path" else {}
        found.append({"name": key, "in": in_, **needed, **kind})
    if not three and method.request_models:
        model = next(iter(method.request_models.values()))
        found.append({"name": model, "in": "body", "required": True, "schema": _reference(model, three=False)})
    return found


def _response(response: MethodResponse, *, three: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"description": f"{response.status_code} response"}
    kind = {"schema": {"type": "string"}} if three else {"type": "string"}
    names = sorted(name.rpartition("method.response.header.")[2] for name in response.response_parameters or {})
    if names:
        found["headers"] = dict.fromkeys(names, kind)
    if response.response_models:
        if three:
            found["content"] = _content(response.response_models)
        else:
            found["schema"] = _reference(next(iter(response.response_models.values())), three=False)
    elif three:
        found["content"] = {}
    return found


def _content(models: dict[str, str]) -> dict[str, Any]:
    return {kind: {"schema": _reference(name, three=True)} for kind, name in sorted(models.items())}


def _reference(model: str, *, three: bool) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{model}" if three else f"#/definitions/{model}"}


def _security(method: Method, deployment: Deployment) -> list[dict[str, list[str]]]:
    """Together in one object: all of them are asked."""
    asked: dict[str, list[str]] = {}
    if method.authorization_type == "AWS_IAM":
        asked[SIGV4] = []
    for authorizer in deployment.authorizers:
        if authorizer.id == method.authorizer_id:
            asked[authorizer.name] = list(method.authorization_scopes or ())
    if method.api_key_required:
        asked[API_KEY] = []
    return [asked] if asked else []
