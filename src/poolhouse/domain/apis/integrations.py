"""What an integration may be: its endpoint, its verb, its time limit, its parameter mappings.

Source: API Gateway developer guide, 'API Gateway API request and response data mapping reference'; texts recorded
from AWS or widely quoted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from poolhouse.domain.apis.errors import Invalid, invalid_mapping
from poolhouse.domain.apis.methods import check_verb
from poolhouse.domain.apis.values import Integration, IntegrationResponse, Method

HTTP_TYPES = ("HTTP", "HTTP_PROXY")
AWS_TYPES = ("AWS", "AWS_PROXY")
PASSTHROUGH = ("WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER")
MIN_TIMEOUT_MS = 50
MAX_TIMEOUT_MS = 29_000

_FIELD = r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"  # RFC 9110 5.6.2: what a header's name is made of
_NAME = r"[^\s.][^\s]*"
_TO_INTEGRATION = re.compile(rf"integration\.request\.(?:(?:path|querystring)\.{_NAME}|header\.{_FIELD})")
_FROM_METHOD = re.compile(rf"method\.request\.(?:path|(?:multivalue)?(?:querystring|header))\.{_NAME}")
_TO_METHOD = re.compile(rf"method\.response\.header\.{_FIELD}")
_ANYWHERE = rf"context\.{_NAME}|stageVariables\.[A-Za-z0-9_]+|'[^'\x00-\x1f\x7f]*'"
_OTHER_REQUEST_SOURCE = re.compile(rf"method\.request\.body(?:\.{_NAME})?|{_ANYWHERE}")
_RESPONSE_SOURCE = re.compile(
    rf"integration\.response\.(?:(?:multivalue)?header\.{_FIELD}|body(?:\.{_NAME})?)|{_ANYWHERE}"
)
_STAGE_VARIABLE = re.compile(r"\$\{stageVariables\.[A-Za-z0-9_]+\}")
_SERVICE_ARN = re.compile(
    r"arn:aws[a-z-]*:apigateway:[a-z0-9-]+:(?P<service>[\w.${}-]+):(?P<kind>path|action)/(?P<rest>\S+)"
)
# AWS takes a doubled slash (recorded), and users write one.
_FUNCTION = re.compile(r"/?\d{4}-\d{2}-\d{2}/functions/(\S+)/(?:invocations|response-streaming-invocations)")
_CREDENTIALS = re.compile(r"arn:aws[a-z-]*:iam::(?:\d{12}|\*):(?:role|user)/\S+")
_CONTENT_TYPE = re.compile(rf"{_FIELD}/{_FIELD}(?:\s*;.*)?|\$default")


def check_integration(integration: Integration, method: Method) -> None:
    """Raises Invalid."""
    if integration.type in HTTP_TYPES:
        _check_http(integration)
    if integration.type in AWS_TYPES:
        _check_aws(integration)
    if integration.credentials and not _CREDENTIALS.fullmatch(integration.credentials):
        raise Invalid("Invalid ARN specified in the request", why="credentials name no role")
    if integration.passthrough_behavior not in PASSTHROUGH:
        raise Invalid(f"Invalid passthrough behavior specified. Valid options are {','.join(PASSTHROUGH)}")
    if not MIN_TIMEOUT_MS <= integration.timeout_in_millis <= MAX_TIMEOUT_MS:
        raise Invalid(f"Timeout should be between {MIN_TIMEOUT_MS} ms and {MAX_TIMEOUT_MS} ms")
    _check_content_types(integration.request_templates)
    declared = method.request_parameters or {}
    for target, source in (integration.request_parameters or {}).items():
        if not _TO_INTEGRATION.fullmatch(target):
            raise invalid_mapping("Invalid mapping identifier specified")
        if _FROM_METHOD.fullmatch(source):
            if source not in declared:
                raise invalid_mapping(f"Invalid mapping expression parameter specified: {source}")
        elif not _OTHER_REQUEST_SOURCE.fullmatch(source):
            raise invalid_mapping(f"Invalid mapping expression specified: {source}")


def check_integration_response(response: IntegrationResponse, method: Method) -> None:
    """Raises Invalid."""
    _check_selection_pattern(response.selection_pattern)
    _check_content_types(response.response_templates)
    if not response.response_parameters:
        return
    counterpart = method.responses.get(response.status_code)
    if counterpart is None:
        raise invalid_mapping("No method response exists for method.")
    declared = counterpart.response_parameters or {}
    for target, source in response.response_parameters.items():
        if not _TO_METHOD.fullmatch(target):
            raise invalid_mapping("Invalid mapping identifier specified")
        if target not in declared:
            raise invalid_mapping(f"Invalid mapping expression parameter specified: {target}")
        if not _RESPONSE_SOURCE.fullmatch(source):
            raise invalid_mapping(f"Invalid mapping expression specified: {source}")


def function_named(uri: str) -> str | None:
    """The function (an ARN, or a name) that an invocation's ARN names; None when it is no such ARN.

    It may hold `${stageVariables.name}`, which the data plane fills in.
    """
    parts = _SERVICE_ARN.fullmatch(uri)
    if parts is None or parts["service"] != "lambda" or parts["kind"] != "path":
        return None
    function = _FUNCTION.fullmatch(parts["rest"])
    return function[1] if function else None


def _check_aws(integration: Integration) -> None:
    uri = integration.uri or ""
    if not integration.http_method:
        raise Invalid("Enumeration value for HttpMethod must be non-empty")
    check_verb(integration.http_method)
    if not uri.startswith("arn:"):
        raise Invalid("Invalid ARN specified in the request")
    if not _SERVICE_ARN.fullmatch(uri):
        raise Invalid("AWS ARN for integration must contain path or action")
    if integration.type == "AWS_PROXY" and function_named(uri) is None and ":firehose:" not in uri:
        raise Invalid(
            "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream "
            "invocations."
        )


def _check_selection_pattern(pattern: str | None) -> None:
    """The data plane matches it against the status of the upstream's answer."""
    try:
        re.compile(pattern or "")
    except (re.error, RecursionError, OverflowError):
        raise Invalid(f"Invalid selection pattern specified: {pattern}") from None


def _check_http(integration: Integration) -> None:
    if not integration.http_method:
        raise Invalid("Enumeration value for HttpMethod must be non-empty")
    check_verb(integration.http_method)
    if not is_http_uri(integration.uri or ""):
        raise Invalid("Invalid HTTP endpoint specified for URI")


def is_http_uri(uri: str) -> bool:
    """Stage variables may stand anywhere after the scheme, path parameters (`{id}`) after the host."""
    if re.search(r"[\s\x00-\x1f\x7f]", uri):
        return False
    try:
        parts = urlsplit(_STAGE_VARIABLE.sub("1", uri))
        return (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.username is None
            and parts.port != 0
            and not re.search(r"[{}$\\]", parts.netloc)
        )
    except ValueError:
        return False


def _check_content_types(templates: Mapping[str, object] | None) -> None:
    for content_type in templates or {}:
        if not _CONTENT_TYPE.fullmatch(content_type):
            raise Invalid(
                f"Validation Result: warnings : [], errors : [Invalid content type specified: {content_type}]"
            )
