"""`x-amazon-apigateway-integration`, in both directions."""

from __future__ import annotations

from typing import Any, Final

from poolhouse.domain.apis.integrations import HTTP_TYPES, MAX_TIMEOUT_MS
from poolhouse.domain.apis.values import Integration, IntegrationResponse
from poolhouse.gateway.openapi.document import BadDocument, mapping, sequence, text_of, texts

TYPES: Final = ("HTTP", "HTTP_PROXY", "AWS", "AWS_PROXY", "MOCK")
CONVERSIONS: Final = ("CONVERT_TO_BINARY", "CONVERT_TO_TEXT")
DEFAULT: Final = "default"


def integration_of(given: Any, where: str) -> Integration | None:
    """None when the operation has none. Its cache namespace is None where the document does not name one.

    Raises BadDocument.
    """
    if given is None:
        return None
    if not isinstance(given, dict):
        raise BadDocument(f"the integration of {where} is not an object")
    kind = (text_of(given, "type") or "").upper()
    if kind not in TYPES:
        raise BadDocument(f"the integration of {where} is of type {given.get('type')!r}")
    timeout = given.get("timeoutInMillis", MAX_TIMEOUT_MS)
    if isinstance(timeout, bool) or not isinstance(timeout, int):
        raise BadDocument(f"the integration of {where} has a timeout that is no whole number")
    return Integration(
        type=kind,
        http_method=_upper(given, "httpMethod"),
        uri=text_of(given, "uri") or None,
        connection_type=(_upper(given, "connectionType") or "INTERNET") if kind in HTTP_TYPES else None,
        connection_id=text_of(given, "connectionId"),
        credentials=text_of(given, "credentials") or None,
        request_parameters=texts(given, "requestParameters") or None,
        request_templates=texts(given, "requestTemplates") or None,
        passthrough_behavior=_upper(given, "passthroughBehavior") or "WHEN_NO_MATCH",
        content_handling=_conversion(given, where),
        timeout_in_millis=timeout,
        cache_namespace=text_of(given, "cacheNamespace") or None,
        cache_key_parameters=tuple(str(each) for each in sequence(given, "cacheKeyParameters")),
        insecure_skip_verification=mapping(given, "tlsConfig").get("insecureSkipVerification") is True or None,
        responses=_responses(given, where),
    )


def written_integration(value: Integration, *, resource_id: str) -> dict[str, Any]:
    """A document's member for the integration."""
    found: dict[str, Any] = {
        "type": value.type.lower(),
        "httpMethod": value.http_method,
        "uri": value.uri,
        "credentials": value.credentials,
        "responses": {
            response.selection_pattern or DEFAULT: _written_response(response)
            for response in value.responses.values()
        },
        "requestParameters": value.request_parameters,
        "requestTemplates": value.request_templates,
        "passthroughBehavior": value.passthrough_behavior.lower(),
        "contentHandling": value.content_handling,
        "connectionType": value.connection_type if value.connection_type != "INTERNET" else None,
        "connectionId": value.connection_id,
        "timeoutInMillis": value.timeout_in_millis if value.timeout_in_millis != MAX_TIMEOUT_MS else None,
        "cacheNamespace": value.cache_namespace if value.cache_namespace != resource_id else None,
        "cacheKeyParameters": list(value.cache_key_parameters),
        "tlsConfig": {"insecureSkipVerification": True} if value.insecure_skip_verification else None,
    }
    return {name: member for name, member in found.items() if member not in (None, {}, [])}


def _responses(given: dict[str, Any], where: str) -> dict[str, IntegrationResponse]:
    """By status code; the key in the document is the pattern that selects the response."""
    found: dict[str, IntegrationResponse] = {}
    responses = mapping(given, "responses")
    for pattern in responses:
        response = mapping(responses, pattern)
        code = text_of(response, "statusCode") or ("200" if pattern == DEFAULT else pattern)
        templates = mapping(response, "responseTemplates")
        found[code] = IntegrationResponse(
            status_code=code,
            selection_pattern=None if pattern == DEFAULT else pattern,
            response_parameters=texts(response, "responseParameters") or None,
            response_templates={kind: text_of(templates, kind) or None for kind in templates} or None,
            content_handling=_conversion(response, where),
        )
    return found


def _written_response(response: IntegrationResponse) -> dict[str, Any]:
    templates = response.response_templates
    found: dict[str, Any] = {
        "statusCode": response.status_code,
        "responseParameters": response.response_parameters,
        "responseTemplates": None if templates is None else {key: text or "" for key, text in templates.items()},
        "contentHandling": response.content_handling,
    }
    return {name: member for name, member in found.items() if member is not None}


def _conversion(holder: dict[str, Any], where: str) -> str | None:
    found = _upper(holder, "contentHandling")
    if found is not None and found not in CONVERSIONS:
        raise BadDocument(f"contentHandling of {where} is {found!r}")
    return found


def _upper(holder: dict[str, Any], member: str) -> str | None:
    found = text_of(holder, member)
    return found.upper() if found else None
