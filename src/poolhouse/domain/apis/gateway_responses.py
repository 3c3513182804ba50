"""What the gateway itself answers: the cases, their defaults, and what an API's owner may change.

Source: developer guide, 'Gateway response types for API Gateway'; defaults as recorded from AWS.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from poolhouse.domain.apis.errors import Invalid, invalid_mapping
from poolhouse.domain.apis.values import GatewayResponse
from poolhouse.domain.errors import NotFound

DEFAULT_TEMPLATES: Final = {"application/json": '{"message":$context.error.messageString}'}
DEFAULT_4XX: Final = "DEFAULT_4XX"
DEFAULT_5XX: Final = "DEFAULT_5XX"
# None: the status of the case that fell through to it.
STATUSES: Final[dict[str, str | None]] = {
    "ACCESS_DENIED": "403",
    "API_CONFIGURATION_ERROR": "500",
    "AUTHORIZER_CONFIGURATION_ERROR": "500",
    "AUTHORIZER_FAILURE": "500",
    "BAD_REQUEST_BODY": "400",
    "BAD_REQUEST_PARAMETERS": "400",
    DEFAULT_4XX: None,
    DEFAULT_5XX: None,
    "EXPIRED_TOKEN": "403",
    "INTEGRATION_FAILURE": "504",
    "INTEGRATION_TIMEOUT": "504",
    "INVALID_API_KEY": "403",
    "INVALID_SIGNATURE": "403",
    "MISSING_AUTHENTICATION_TOKEN": "403",
    "QUOTA_EXCEEDED": "429",
    "REQUEST_TOO_LARGE": "413",
    "RESOURCE_NOT_FOUND": "404",
    "THROTTLED": "429",
    "UNAUTHORIZED": "401",
    "UNSUPPORTED_MEDIA_TYPE": "415",
    "WAF_FILTERED": "403",
}
_FIELD = r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
_TARGET = re.compile(rf"gatewayresponse\.header\.{_FIELD}")
_SOURCE = re.compile(
    r"'[^'\x00-\x1f\x7f]*'|method\.request\.(?:path|(?:multivalue)?(?:querystring|header))\.\S+"
    r"|context\.\S+|stageVariables\.[A-Za-z0-9_]+"
)


def not_defined() -> NotFound:
    return NotFound("Gateway response type not defined on api")


def shown(kind: str, api_id: str, own: Mapping[str, GatewayResponse]) -> tuple[GatewayResponse, bool]:
    """What stands for the case, and whether it is the default. A set DEFAULT_xXX shows through (recorded)."""
    if kind in own:
        return own[kind], False
    status = STATUSES[kind]
    fallback = None if status is None else own.get(DEFAULT_4XX if status.startswith("4") else DEFAULT_5XX)
    if fallback is not None:
        return (
            GatewayResponse(
                api_id=api_id,
                type=kind,
                status_code=fallback.status_code or status,
                response_parameters=fallback.response_parameters,
                response_templates=fallback.response_templates,
            ),
            True,
        )
    return GatewayResponse(
        api_id=api_id, type=kind, status_code=status, response_templates=DEFAULT_TEMPLATES
    ), True


def check_gateway_response(response: GatewayResponse) -> None:
    """Raises Invalid."""
    _check_values("responseParameters", response.response_parameters.values())
    _check_values("responseTemplates", response.response_templates.values())
    for target, source in response.response_parameters.items():
        if not _TARGET.fullmatch(target):
            raise invalid_mapping(f"Invalid mapping expression specified: {target}")
        if not _SOURCE.fullmatch(source):
            raise invalid_mapping(f"Invalid mapping expression specified: {source}")


def _check_values(member: str, values: Iterable[str]) -> None:
    if not all(values):
        raise Invalid(f"Invalid null or empty value in {member}")
