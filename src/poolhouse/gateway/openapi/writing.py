"""An API as a document (`GetExport`): what a stage serves, with or without API Gateway's extensions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from msgspec import Struct

from poolhouse.domain.apis.models import EMPTY, ERROR
from poolhouse.domain.apis.values import (
    ApiAuthorizer,
    Deployment,
    DocumentationPart,
    Method,
    RestApi,
)
from poolhouse.gateway.openapi import schemas
from poolhouse.gateway.openapi.document import ANY_METHOD
from poolhouse.gateway.openapi.schemes import API_KEY_HEADER, AUTH_TYPE, AUTHORIZER, SIGNATURE
from poolhouse.gateway.openapi.settings import PREFIX
from poolhouse.gateway.openapi.writing_operations import API_KEY, SIGV4, written_operation

EVERYTHING: Final = frozenset({"integrations", "authorizers", "documentation", "validators", "gatewayresponses"})
"""What `extensions=apigateway` stands for."""


class Export(Struct, frozen=True, kw_only=True):
    """`api` has the name; everything else is as it was deployed. `host` is where the stage is served."""

    api: RestApi
    deployment: Deployment
    stage: str
    host: str
    documentation: Sequence[DocumentationPart]
    three: bool
    extensions: frozenset[str]

    def document(self) -> dict[str, Any]:
        """The document, in the order in which people read one."""
        created = datetime.fromtimestamp(int(self.api.created_date), UTC)
        info = {
            "version": self.api.version or created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "title": self.api.name,
            **({"description": self.api.description} if self.api.description else {}),
        }
        paths = {
            resource.path: {
                ANY_METHOD if verb == "ANY" else verb.lower(): written_operation(
                    method, self.deployment, resource.id, three=self.three, extensions=self.extensions
                )
                for verb, method in sorted(resource.methods.items())
            }
            for resource in sorted(self.deployment.resources, key=lambda each: each.path)
            if resource.methods
        }
        definitions, schemes = self._schemas(), self._schemes()
        if self.three:
            components = {"schemas": definitions, "securitySchemes": schemes}
            return {
                "openapi": "3.0.1",
                "info": info,
                "servers": [
                    {
                        "url": f"https://{self.host}/{{basePath}}",
                        "variables": {"basePath": {"default": f"/{self.stage}"}},
                    }
                ],
                "paths": paths,
                "components": {name: found for name, found in components.items() if found},
                **self._extensions(),
            }
        return {
            "swagger": "2.0",
            "info": info,
            "host": self.host,
            "basePath": f"/{self.stage}",
            "schemes": ["https"],
            "paths": paths,
            **({"securityDefinitions": schemes} if schemes else {}),
            **({"definitions": definitions} if definitions else {}),
            **self._extensions(),
        }

    def _methods(self) -> list[Method]:
        return [method for resource in self.deployment.resources for method in resource.methods.values()]

    def _schemas(self) -> dict[str, Any]:
        """Every model; of the two that each API has, those that are used."""
        used: set[str] = set()
        for method in self._methods():
            used.update((method.request_models or {}).values())
            for response in method.responses.values():
                used.update((response.response_models or {}).values())
        return {
            model.name: schemas.written(model, three=self.three)
            for model in self.deployment.models
            if model.name in used or model.name not in (EMPTY, ERROR)
        }

    def _schemes(self) -> dict[str, Any]:
        methods = self._methods()
        found: dict[str, Any] = {}
        for authorizer in self.deployment.authorizers:
            found[authorizer.name] = _scheme(authorizer, whole="authorizers" in self.extensions)
        if any(method.api_key_required for method in methods):
            found[API_KEY] = {"type": "apiKey", "name": API_KEY_HEADER, "in": "header"}
        if any(method.authorization_type == "AWS_IAM" for method in methods):
            found[SIGV4] = {"type": "apiKey", "name": "Authorization", "in": "header", AUTH_TYPE: SIGNATURE}
        return found

    def _extensions(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if "gatewayresponses" in self.extensions:
            found["gateway-responses"] = {
                response.type: {
                    **({"statusCode": response.status_code} if response.status_code else {}),
                    "responseParameters": response.response_parameters,
                    "responseTemplates": response.response_templates,
                }
                for response in self.deployment.gateway_responses
            }
        if "validators" in self.extensions:
            found["request-validators"] = {
                validator.name: {
                    "validateRequestParameters": validator.validates_parameters,
                    "validateRequestBody": validator.validates_body,
                }
                for validator in self.deployment.request_validators
            }
        if "documentation" in self.extensions and self.documentation:
            found["documentation"] = {"documentationParts": [_part(part) for part in self.documentation]}
        if self.extensions >= EVERYTHING:
            found |= self._settings()
        return {f"{PREFIX}{name}": value for name, value in found.items() if value not in (None, {}, [])}

    def _settings(self) -> dict[str, Any]:
        """Of the API as a whole: they go with all extensions only."""
        deployment = self.deployment
        return {
            "policy": None if deployment.policy is None else json.loads(deployment.policy),
            "binary-media-types": list(deployment.binary_media_types),
            "api-key-source": deployment.api_key_source if deployment.api_key_source != "HEADER" else None,
            "minimum-compression-size": deployment.minimum_compression_size,
            "endpoint-configuration": {"disableExecuteApiEndpoint": True}
            if self.api.disable_execute_api_endpoint
            else None,
        }


def _scheme(authorizer: ApiAuthorizer, *, whole: bool) -> dict[str, Any]:
    source = authorizer.identity_source or ""
    prefix = "method.request.header."
    header = source[len(prefix) :] if source.startswith(prefix) and "," not in source else "Unused"
    found: dict[str, Any] = {"type": "apiKey", "name": header, "in": "header", AUTH_TYPE: authorizer.auth_type}
    if not whole:
        return found
    given = {
        "type": authorizer.type.lower(),
        "providerARNs": list(authorizer.provider_arns or ()) or None,
        "authorizerUri": authorizer.authorizer_uri,
        "authorizerCredentials": authorizer.authorizer_credentials,
        # A scheme's header says the same for the other two.
        "identitySource": authorizer.identity_source if authorizer.type == "REQUEST" else None,
        "identityValidationExpression": authorizer.identity_validation_expression,
        "authorizerResultTtlInSeconds": authorizer.result_ttl_seconds,
    }
    return {**found, AUTHORIZER: {name: value for name, value in given.items() if value is not None}}


def _part(part: DocumentationPart) -> dict[str, Any]:
    location = {
        "type": part.type,
        "path": part.path,
        "method": part.method,
        "statusCode": part.status_code,
        "name": part.name,
    }
    return {
        "location": {name: value for name, value in location.items() if value is not None},
        "properties": json.loads(part.properties),
    }
