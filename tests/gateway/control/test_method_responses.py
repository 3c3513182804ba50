"""MethodResponse through boto3. Statuses and texts are recorded."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

HEADER = "method.response.header.my-header"
NO_RESPONSE = (404, "NotFoundException", "Invalid Response status code specified")


@pytest.fixture
def where(api: Api) -> dict[str, Any]:
    api.method()
    return {"restApiId": api.id, "resourceId": api.root, "httpMethod": "GET", "statusCode": "200"}


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"responseParameters": {}, "responseModels": {}},
        {"responseParameters": {HEADER: True}, "responseModels": {"application/json": "Empty"}},
    ],
)
def test_life_of_a_method_response(apigateway: Any, where: dict[str, Any], given: dict[str, Any]) -> None:
    created = apigateway.put_method_response(**where, **given)
    assert status(created) == 201
    assert answer(created) == {"statusCode": "200", **given}
    found = apigateway.get_method_response(**where)
    assert status(found) == 200
    assert answer(found) == answer(created)
    method = apigateway.get_method(**{name: where[name] for name in ("restApiId", "resourceId", "httpMethod")})
    assert method["methodResponses"] == {"200": answer(created)}
    assert refused(apigateway, "put_method_response", **where) == (
        409,
        "ConflictException",
        "Response already exists for this resource",
    )
    assert status(apigateway.delete_method_response(**where)) == 204
    for operation in ("get_method_response", "update_method_response", "delete_method_response"):
        assert refused(apigateway, operation, **where) == NO_RESPONSE


def test_patches(apigateway: Any, where: dict[str, Any]) -> None:
    apigateway.put_method_response(
        **where, responseParameters={HEADER: False}, responseModels={"application/json": "Empty"}
    )
    removed = apigateway.update_method_response(
        **where,
        patchOperations=[
            {"op": "remove", "path": f"/responseParameters/{HEADER}", "value": "true"},
            {"op": "remove", "path": "/responseModels/application~1json", "value": "Empty"},
        ],
    )
    assert status(removed) == 201
    assert answer(removed) == {"statusCode": "200"}
    added = apigateway.update_method_response(
        **where,
        patchOperations=[
            {"op": "add", "path": f"/responseParameters/{HEADER}", "value": "true"},
            {"op": "add", "path": "/responseModels/application~1json", "value": "Empty"},
        ],
    )
    assert answer(added) == {
        "statusCode": "200",
        "responseParameters": {HEADER: True},
        "responseModels": {"application/json": "Empty"},
    }


@pytest.mark.parametrize(
    ("op", "path", "code", "message"),
    [
        ("remove", f"/responseParameters/{HEADER}", 404, "Invalid parameter name specified"),
        ("replace", "/responseParameters/wrong", 404, "Invalid parameter name specified"),
        ("remove", "/responseModels/application~1json", 404, "Content-Type specified was not found"),
        ("replace", "/responseModels/wrong", 404, "Content-Type specified was not found"),
        ("remove", f"/wrong/{HEADER}", 400, f"Invalid patch path /wrong/{HEADER}"),
        (
            "add",
            "/responseParameters/wrong",
            400,
            (
                "Invalid mapping expression specified: Validation Result: warnings : [], errors : "
                "[Invalid mapping expression specified: wrong]"
            ),
        ),
        ("add", "/responseModels/application~1json", 400, "Invalid model identifier specified: true"),
    ],
)
def test_patches_that_are_refused(
    apigateway: Any, where: dict[str, Any], op: str, path: str, code: int, message: str
) -> None:
    apigateway.put_method_response(**where, responseParameters={}, responseModels={})
    kind = "BadRequestException" if code == 400 else "NotFoundException"
    operations = [{"op": op, "path": path, "value": "true"}]
    assert refused(apigateway, "update_method_response", **where, patchOperations=operations) == (
        code,
        kind,
        message,
    )


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"restApiId": "nowhere"}, "Invalid Resource identifier specified"),
        ({"resourceId": "nowhere"}, "Invalid Resource identifier specified"),
        ({"httpMethod": "POST"}, "Invalid Method identifier specified"),
    ],
)
def test_what_does_not_exist(
    apigateway: Any, where: dict[str, Any], changed: dict[str, str], message: str
) -> None:
    for operation in ("put", "get", "update", "delete"):
        assert refused(apigateway, f"{operation}_method_response", **{**where, **changed}) == (
            404,
            "NotFoundException",
            message,
        )


def test_statuses_outside_the_pattern_and_wrong_operations(
    apigateway: Any, careless: Any, where: dict[str, Any]
) -> None:
    wrong = {**where, "statusCode": "wrong"}
    pattern = (
        "Value 'wrong' at 'statusCode' failed to satisfy constraint: Member must satisfy regular expression "
        "pattern: "
        r"[1-5]\d\d"
    )
    assert refused(apigateway, "put_method_response", **wrong) == (
        400,
        "ValidationException",
        f"1 validation error detected: {pattern}",
    )
    code, kind, message = refused(
        careless,
        "update_method_response",
        **wrong,
        patchOperations=[{"op": "wrong_op", "path": "/x", "value": "y"}],
    )
    assert (code, kind) == (400, "ValidationException")
    assert message == (
        "2 validation errors detected: Value 'wrong_op' at "
        "'updateMethodResponseInput.patchOperations.1.member.op' "
        "failed to satisfy constraint: Member must satisfy enum value set: "
        "[add, remove, move, test, replace, copy]; "
        f"{pattern}"
    )
