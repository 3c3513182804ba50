"""RequestValidator through boto3."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

NO_VALIDATOR = (404, "NotFoundException", "Invalid Request Validator identifier specified")


def test_life_of_a_validator(api: Api, apigateway: Any) -> None:
    created = apigateway.create_request_validator(restApiId=api.id, name="all", validateRequestBody=True)
    assert status(created) == 201
    assert re.fullmatch("[a-z0-9]{6}", created["id"])
    shown = {"name": "all", "validateRequestBody": True, "validateRequestParameters": False}
    assert answer(created) == {"id": created["id"], **shown}
    where = {"requestValidatorId": created["id"]}
    assert api.call("get_request_validators") == {"items": [answer(created)]}
    changed = api.call(
        "update_request_validator",
        **where,
        patchOperations=[
            {"op": "replace", "path": "/name", "value": "none"},
            {"op": "replace", "path": "/validateRequestBody", "value": "yes"},
            {"op": "replace", "path": "/validateRequestParameters", "value": "true"},
        ],
    )
    assert changed == {
        "id": created["id"],
        "name": "none",
        "validateRequestBody": False,
        "validateRequestParameters": True,
    }
    assert api.call("get_request_validator", **where) == changed
    assert status(apigateway.delete_request_validator(restApiId=api.id, **where)) == 202
    for operation in ("get_request_validator", "delete_request_validator", "update_request_validator"):
        assert api.refused(operation, **where) == NO_VALIDATOR


def test_an_unknown_api_is_a_bad_request(apigateway: Any) -> None:
    assert refused(apigateway, "create_request_validator", restApiId="nowhere", name="v") == (
        400,
        "BadRequestException",
        "Invalid REST API identifier specified",
    )


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("/name", "", "Request Validator name cannot be blank"),
        ("/name", " ", "Request Validator name cannot be blank"),
        (
            "/id",
            "x",
            (
                "Invalid patch path  '/id' specified for op 'replace'. Must be one of: [/name, "
                "/validateRequestParameters, /validateRequestBody]"
            ),
        ),
    ],
)
def test_patches_that_are_refused(api: Api, path: str, value: str, message: str) -> None:
    validator = api.call("create_request_validator", name="v")["id"]
    operations = [{"op": "replace", "path": path, "value": value}]
    assert api.refused("update_request_validator", requestValidatorId=validator, patchOperations=operations) == (
        400,
        "BadRequestException",
        message,
    )


def test_a_validator_in_use_stays(api: Api) -> None:
    validator = api.call("create_request_validator", name="v")["id"]
    api.method(requestValidatorId=validator)
    assert api.refused("delete_request_validator", requestValidatorId=validator) == (
        409,
        "ConflictException",
        "Cannot delete request validator 'v', is referenced in method: GET//",
    )
    cleared = [{"op": "replace", "path": "/requestValidatorId", "value": ""}]
    api.call("update_method", resourceId=api.root, httpMethod="GET", patchOperations=cleared)
    api.call("delete_request_validator", requestValidatorId=validator)
