"""CreateRestApi with cloneFrom, and the settings of an API as a whole."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.gateway.control.driver import Api, refused
from tests.gateway.control.test_openapi import SHOP, Imported, imported

POLICY = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/*"}
        ],
    }
)
BAD_POLICY = "Invalid policy document. Please check the policy syntax and ensure that Principals are valid."


def test_a_copy_has_everything_but_deployments_and_tags(apigateway: Any) -> None:
    original = imported(apigateway, SHOP)
    apigateway.create_deployment(restApiId=original.id, stageName="dev")
    copy = Imported(apigateway, apigateway.create_rest_api(name="shop", cloneFrom=original.id)["id"])
    expected, found = original.everything(), copy.everything()
    expected["api"].pop("tags")
    expected["api"]["apiKeySource"] = "HEADER"  # CreateRestApi says so, given or not
    assert found == expected
    assert apigateway.get_deployments(restApiId=copy.id)["items"] == []
    ids = {each["id"] for each in copy.items("get_resources")}
    assert not ids & {each["id"] for each in original.items("get_resources")}


def test_a_copy_of_nothing(apigateway: Any) -> None:
    assert refused(apigateway, "create_rest_api", name="x", cloneFrom="nowhere") == (
        400,
        "BadRequestException",
        "Invalid API identifier specified in cloneFrom",
    )


def test_settings(apigateway: Any) -> None:
    api = Api(
        apigateway,
        policy=POLICY,
        apiKeySource="AUTHORIZER",
        minimumCompressionSize=0,
        disableExecuteApiEndpoint=True,
    )
    shown = api.call("get_rest_api")
    # Terraform reads it as a quoted text.
    assert json.loads(json.loads(f'"{shown["policy"]}"')) == json.loads(POLICY)
    assert (shown["apiKeySource"], shown["minimumCompressionSize"]) == ("AUTHORIZER", 0)
    assert shown["disableExecuteApiEndpoint"] is True
    changed = api.call(
        "update_rest_api",
        patchOperations=[
            {"op": "replace", "path": "/policy", "value": ""},
            {"op": "replace", "path": "/apiKeySource", "value": "HEADER"},
            {"op": "replace", "path": "/minimumCompressionSize", "value": ""},
            {"op": "replace", "path": "/disableExecuteApiEndpoint", "value": "false"},
        ],
    )
    assert "policy" not in changed
    assert "minimumCompressionSize" not in changed
    assert (changed["apiKeySource"], changed["disableExecuteApiEndpoint"]) == ("HEADER", False)


@pytest.mark.parametrize(
    "policy",
    [
        "{",
        "[]",
        "{}",
        '{"Statement":[]}',
        '{"Statement":[{"Effect":"Maybe","Principal":"*","Action":"*","Resource":"*"}]}',
        '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    ],
)
def test_policies_that_may_not(apigateway: Any, policy: str) -> None:
    expected = (400, "BadRequestException", BAD_POLICY)
    assert refused(apigateway, "create_rest_api", name="x", policy=policy) == expected
