"""Explanations of calls that API keys, policies, validators and Lambda authorizers decide."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server
from tests.gateway.dataplane.test_whole_demands import SECONDS, Api


@pytest.fixture
def api(server: Server, apigateway: Any) -> Api:
    return Api(server, apigateway)


def explain(api: Api, path: str = "/", **headers: str) -> dict[str, Any]:
    question = {"api": api.id, "stage": "prod", "method": "GET", "path": path, "headers": headers}
    answer = requests.post(f"{api.server.url}/_poolhouse/explain", json=question, timeout=SECONDS)
    answer.raise_for_status()
    return dict(answer.json())


def steps(told: dict[str, Any]) -> list[tuple[str, bool | None]]:
    return [(step["step"], step["ok"]) for step in told["steps"]]


def test_an_api_key(api: Api) -> None:
    aws = api.apigateway
    api.method(apiKeyRequired=True)
    api.deploy()
    told = explain(api)
    assert steps(told) == [("route", True), ("method", None), ("authorization", True), ("API key", False)]
    assert (told["status"], told["body"]) == (403, {"message": "Forbidden"})
    key = aws.create_api_key(name="k", enabled=True)
    plan = aws.create_usage_plan(
        name="silver", apiStages=[{"apiId": api.id, "stage": "prod"}], quota={"limit": 1, "period": "DAY"}
    )["id"]
    aws.create_usage_plan_key(usagePlanId=plan, keyId=key["id"], keyType="API_KEY")
    for _ in range(3):  # a question is no call
        told = explain(api, **{"x-api-key": key["value"]})
        assert told["allowed"]
        assert steps(told)[-2:] == [("API key", True), ("quota", None)]
    assert "silver" in str(told["steps"])
    assert key["value"] not in json.dumps(told)


def test_a_policy_and_an_answer_of_the_owners(api: Api) -> None:
    aws = api.apigateway
    statement = {
        "Effect": "Allow",
        "Principal": "*",
        "Action": "execute-api:Invoke",
        "Resource": "execute-api:/test/*",
    }
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    aws.update_rest_api(restApiId=api.id, patchOperations=[{"op": "replace", "path": "/policy", "value": policy}])
    aws.put_gateway_response(restApiId=api.id, responseType="ACCESS_DENIED", statusCode="404")
    api.method()
    api.deploy()
    told = explain(api)
    assert steps(told)[-1] == ("policy", False)
    assert told["status"] == 404
    assert api.call().status_code == 404


def test_required_parameters(api: Api) -> None:
    validator = api.apigateway.create_request_validator(
        restApiId=api.id, name="v", validateRequestParameters=True
    )["id"]
    api.method(requestParameters={"method.request.querystring.q": True}, requestValidatorId=validator)
    api.deploy()
    assert steps(explain(api))[-1] == ("validation", False)
    assert steps(explain(api, "/?q=1"))[-1] == ("validation", True)
