"""Request validators and models, over HTTP."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from poolhouse.domain.apis.values import ApiModel, GatewayResponse, Method, RequestValidator
from tests.gateway.dataplane.apis import API, cognito_method, deployment, mock, open_method, proxy, rest_api, stage
from tests.gateway.dataplane.gateway import Gateway

BOTH = RequestValidator(api_id=API, id="both01", name="both", validates_body=True, validates_parameters=True)
BODY = RequestValidator(api_id=API, id="body01", name="body", validates_body=True)
PARAMETERS = RequestValidator(api_id=API, id="params", name="params", validates_parameters=True)
DRAFT = "http://json-schema.org/draft-04/schema#"
PET = {
    "$schema": DRAFT,
    "type": "object",
    "required": ["name", "price"],
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 10},
        "price": {"type": "number", "minimum": 0, "exclusiveMinimum": True},
        "kind": {"enum": ["dog", "cat"]},
        "tags": {"type": "array", "uniqueItems": True, "items": {"type": "string"}},
        "owner": {"$ref": f"https://apigateway.amazonaws.com/restapis/{API}/models/Owner"},
    },
}
OWNER = {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}}
REASON = "x-poolhouse-reason"


def model(name: str, schema: Any) -> ApiModel:
    text = schema if isinstance(schema, str) else json.dumps(schema)
    return ApiModel(api_id=API, id=name.lower(), name=name, content_type="application/json", schema=text)


def deploy(gateway: Gateway, method: Method, *models: ApiModel, **members: Any) -> None:
    made = deployment(
        {"/pets": {"POST": method}},
        models=models or (model("Pet", PET), model("Owner", OWNER)),
        request_validators=(BOTH, BODY, PARAMETERS),
        **members,
    )
    gateway.apis.put(rest_api(), made, stage())


def with_model(name: str = "Pet", kind: str = "application/json", **members: Any) -> Method:
    return open_method(mock("in"), request_validator_id="body01", request_models={kind: name}, **members)


def post(gateway: Gateway, body: Any = b"", path: str = "/pets", **headers: str) -> requests.Response:
    octets = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {"content-type": "application/json"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    return requests.post(gateway.url(path), data=octets, headers=named, timeout=20)


@pytest.mark.parametrize(
    "pet",
    [
        {"name": "rex", "price": 1},
        {"name": "rex", "price": 0.5, "kind": "dog", "tags": ["a", "b"], "owner": {"id": 1}, "more": None},
    ],
)
def test_a_body_as_described_passes(gateway: Gateway, pet: dict[str, Any]) -> None:
    deploy(gateway, with_model())
    answer = post(gateway, pet)
    assert (answer.status_code, answer.text) == (200, "in")


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({}, 'object has missing required properties (["name","price"])'),
        (b"", 'object has missing required properties (["name","price"])'),
        (
            {"name": "rex", "price": "1"},
            "/price: instance type (string) does not match any allowed primitive type",
        ),
        ({"name": "rex", "price": 0}, "/price:"),
        ({"name": "Rex", "price": 1}, 'ECMA 262 regex "^[a-z]+$" does not match input string "Rex"'),
        ({"name": "abcdefghijk", "price": 1}, "is too long (length: 11, maximum allowed: 10)"),
        ({"name": "rex", "price": 1, "kind": "cow"}, 'instance value ("cow") not found in enum'),
        ({"name": "rex", "price": 1, "tags": ["a", "a"]}, "/tags: array must not contain duplicate elements"),
        ({"name": "rex", "price": 1, "owner": {}}, '/owner: object has missing required properties (["id"])'),
        ({"name": "rex", "price": 1, "owner": {"id": "1"}}, "/owner/id: instance type (string)"),
        ([], "instance type (array)"),
        (b"{oops", "Unable to parse the request body"),
        (b"\xff\xfe", "Unable to parse the request body"),
        (b"[" * 100_000, "Unable to parse the request body"),
    ],
)
def test_another_body_does_not(gateway: Gateway, body: Any, why: str) -> None:
    deploy(gateway, with_model())
    answer = post(gateway, body)
    assert (answer.status_code, answer.content) == (400, b'{"message":"Invalid request body"}')
    assert answer.headers["x-amzn-ErrorType"] == "BadRequestException"
    assert why in answer.headers[REASON]


def test_the_reason_can_be_shown_to_callers(gateway: Gateway) -> None:
    template = '{"message":$context.error.messageString,"why":"$context.error.validationErrorString"}'
    shown = GatewayResponse(
        api_id=API, type="BAD_REQUEST_BODY", status_code="422", response_templates={"application/json": template}
    )
    deploy(gateway, with_model(), gateway_responses=(shown,))
    answer = post(gateway, {"name": "rex", "price": "1"})
    assert answer.status_code == 422
    assert "instance type (string)" in answer.text


def test_a_type_without_a_model_is_not_looked_at(gateway: Gateway, upstream: str) -> None:
    form = {"content_type": "application/x-www-form-urlencoded"}
    method = open_method(
        proxy(upstream), request_validator_id="body01", request_models={"application/json": "Pet"}
    )
    deploy(gateway, method)
    assert post(gateway, b"a=1", **form).status_code == 200
    assert post(gateway, {}, content_type="Application/JSON; charset=utf-8").status_code == 400
    deploy(gateway, with_model(kind="$default"))
    assert post(gateway, b"a=1", **form).status_code == 400


def test_a_validated_body_reaches_the_upstream(gateway: Gateway, upstream: str) -> None:
    pet = {"name": "rex", "price": 1}
    method = open_method(
        proxy(upstream), request_validator_id="body01", request_models={"application/json": "Pet"}
    )
    deploy(gateway, method)
    assert json.loads(post(gateway, pet).json()["body"]) == pet
    large = pet | {"more": "x" * 300_000}
    assert json.loads(post(gateway, large).json()["body"]) == large

    def pieces() -> Any:
        yield from (json.dumps(pet)[at : at + 5].encode() for at in range(0, 40, 5))

    streamed = requests.post(
        gateway.url("/pets"), data=pieces(), headers={"content-type": "application/json"}, timeout=20
    )
    assert json.loads(streamed.json()["body"]) == pet


@pytest.mark.parametrize(
    ("validator", "path", "headers", "missing"),
    [
        ("params", "/pets?q=1", {"x_id": "1"}, None),
        ("params", "/pets?q=1", {}, "X-Id"),
        ("params", "/pets", {}, "X-Id, q"),
        ("params", "/pets?q=", {"x_id": ""}, "X-Id, q"),
        ("both01", "/pets", {"x_id": "1"}, "q"),
        ("body01", "/pets", {}, None),
    ],
)
def test_required_parameters(
    gateway: Gateway, validator: str, path: str, headers: dict[str, str], missing: str | None
) -> None:
    method = open_method(
        mock("in"),
        request_validator_id=validator,
        request_parameters={
            "method.request.querystring.q": True,
            "method.request.header.X-Id": True,
            "method.request.header.X-Other": False,
            "method.request.path.none": False,
        },
    )
    deploy(gateway, method)
    answer = post(gateway, {}, path, **headers)
    if missing is None:
        assert answer.status_code == 200
        return
    assert answer.status_code == 400
    assert answer.json() == {"message": f"Missing required request parameters: [{missing}]"}


def test_a_required_parameter_of_another_path(gateway: Gateway) -> None:
    """Recorded: listed between headers and the query string, whether or not the resource has such a variable."""
    method = open_method(
        mock("in"),
        request_validator_id="params",
        request_parameters={
            "method.request.querystring.qs1": True,
            "method.request.header.x-header-param": True,
            "method.request.path.issuer": True,
        },
    )
    deploy(gateway, method)
    assert post(gateway, {}).json() == {
        "message": "Missing required request parameters: [x-header-param, issuer, qs1]"
    }


def test_authorization_comes_first(gateway: Gateway) -> None:
    method = cognito_method(mock(), request_validator_id="body01", request_models={"application/json": "Pet"})
    deploy(gateway, method)
    assert post(gateway, {}).status_code == 401


@pytest.mark.parametrize(
    "schema",
    [
        "{oops",
        {"type": "nothing"},
        {"required": 3},
        {"properties": {"a": {"$ref": "http://127.0.0.1:1/elsewhere"}}},
        {"properties": {"a": {"$ref": "#/definitions/none"}}},
        {"properties": {"a": {"pattern": "("}}},
        {"id": "http://127.0.0.1:1/", "properties": {"a": {"$ref": "here"}}},
    ],
)
def test_a_model_that_cannot_be_used_fails_closed(gateway: Gateway, schema: Any) -> None:
    deploy(gateway, with_model(), model("Pet", schema))
    answer = post(gateway, {"a": "b"})
    assert (answer.status_code, "model" in answer.headers[REASON] or "validated" in answer.headers[REASON]) == (
        500,
        True,
    )


def test_a_pattern_that_runs_away_is_stopped(gateway: Gateway) -> None:
    deploy(gateway, with_model(), model("Pet", {"properties": {"a": {"pattern": "^(\\w+\\s?)*$"}}}))
    answer = post(gateway, {"a": "x" * 5_000 + "!"})
    assert answer.status_code == 400


def test_many_slow_values_are_stopped_together(gateway: Gateway) -> None:
    schema = {"properties": {"a": {"type": "array", "items": {"pattern": "^(\\w+\\s?)*$"}}}}
    deploy(gateway, with_model(), model("Pet", schema))
    answer = post(gateway, {"a": ["x" * 20 + "!"] * 20_000})
    assert answer.status_code == 400
    assert answer.elapsed.total_seconds() < 15


def test_a_schema_of_itself_and_a_deep_body(gateway: Gateway) -> None:
    tree = {"type": "object", "properties": {"in": {"$ref": f"https://x/restapis/{API}/models/Pet"}}}
    deploy(gateway, with_model(), model("Pet", tree))
    assert post(gateway, {"in": {"in": {}}}).status_code == 200
    assert post(gateway, {"in": {"in": 3}}).status_code == 400
    deep: Any = {}
    for _ in range(800):
        deep = {"in": deep}
    assert post(gateway, deep).status_code == 400


def test_a_body_that_is_too_large_is_not_validated(gateway: Gateway) -> None:
    deploy(gateway, with_model())
    assert post(gateway, b"x" * (10 * 1024 * 1024 + 1)).status_code == 413
