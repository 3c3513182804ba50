"""Operations of a document as methods: parameters, bodies, responses."""

from __future__ import annotations

from typing import Any, Final

from poolhouse.domain.apis.values import Method, MethodResponse
from poolhouse.gateway.openapi.document import BadDocument, followed, mapping, sequence, strings, text_of
from poolhouse.gateway.openapi.integrations import integration_of
from poolhouse.gateway.openapi.schemas import JSON, Schemas
from poolhouse.gateway.openapi.schemes import Schemes
from poolhouse.gateway.openapi.settings import PREFIX

VALIDATOR: Final = f"{PREFIX}request-validator"
_PLACES: Final = {"path": "path", "query": "querystring", "header": "header"}


class Methods:
    """Reads the operations of one document."""

    def __init__(self, document: dict[str, Any], *, three: bool, schemes: Schemes, schemas: Schemas) -> None:
        self._document = document
        self._three = three
        self._schemes = schemes
        self._schemas = schemas

    def read(self, path: str, verb: str, path_item: dict[str, Any], operation: dict[str, Any]) -> Method:
        """Raises BadDocument."""
        where = f"{verb} {path}"
        security = self._schemes.of(operation, where)
        validator = text_of(operation, VALIDATOR) or text_of(self._document, VALIDATOR)
        parameters = self._parameters(path_item, operation)
        return Method(
            http_method=verb,
            authorization_type=security.authorization_type,
            authorizer_id=security.authorizer,
            authorization_scopes=security.scopes,
            api_key_required=security.api_key_required,
            operation_name=text_of(operation, "operationId"),
            request_parameters=self._request_parameters(parameters) or None,
            request_models=self._request_models(parameters, operation) or None,
            request_validator_id=validator or None,
            responses=self._responses(operation),
            integration=integration_of(followed(self._document, operation.get(f"{PREFIX}integration")), where),
        )

    def _parameters(self, path_item: dict[str, Any], operation: dict[str, Any]) -> list[dict[str, Any]]:
        """The path's, replaced by the operation's of the same name and place."""
        found: dict[tuple[str | None, str | None], dict[str, Any]] = {}
        for holder in (path_item, operation):
            for given in sequence(holder, "parameters"):
                parameter = followed(self._document, given)
                if not isinstance(parameter, dict):
                    raise BadDocument("a parameter is an object")
                found[text_of(parameter, "in"), text_of(parameter, "name")] = parameter
        return list(found.values())

    def _request_parameters(self, parameters: list[dict[str, Any]]) -> dict[str, bool]:
        return {
            f"method.request.{place}.{text_of(parameter, 'name')}": parameter.get("required") is True
            for parameter in parameters
            if (place := _PLACES.get(text_of(parameter, "in") or "")) is not None
        }

    def _request_models(self, parameters: list[dict[str, Any]], operation: dict[str, Any]) -> dict[str, str]:
        if self._three:
            body = followed(self._document, operation.get("requestBody"))
            return self._content_models(body)
        schemas = [parameter.get("schema") for parameter in parameters if parameter.get("in") == "body"]
        model = self._schemas.used(schemas[0]) if schemas else None
        return {} if model is None else dict.fromkeys(self._media_types(operation, "consumes"), model)

    def _responses(self, operation: dict[str, Any]) -> dict[str, MethodResponse]:
        """`default` stands for no status and is left out."""
        found: dict[str, MethodResponse] = {}
        for code, given in mapping(operation, "responses").items():
            response = followed(self._document, given)
            if not (len(code) == 3 and code.isascii() and code.isdigit() and code[0] in "12345"):
                continue
            headers = {f"method.response.header.{name}": False for name in mapping(response, "headers")}
            found[code] = MethodResponse(
                status_code=code,
                response_parameters=headers or None,
                response_models=self._response_models(response, operation) or None,
            )
        return found

    def _response_models(self, response: Any, operation: dict[str, Any]) -> dict[str, str]:
        if self._three:
            return self._content_models(response)
        model = self._schemas.used(response.get("schema") if isinstance(response, dict) else None)
        return {} if model is None else dict.fromkeys(self._media_types(operation, "produces"), model)

    def _content_models(self, holder: Any) -> dict[str, str]:
        """Of an OpenAPI 3 body: a model for each media type that has a schema."""
        content = mapping(holder, "content")
        used = {kind: self._schemas.used(mapping(content, kind).get("schema")) for kind in content}
        return {kind: model for kind, model in used.items() if model is not None}

    def _media_types(self, operation: dict[str, Any], member: str) -> list[str]:
        return strings(operation, member) or strings(self._document, member) or [JSON]
