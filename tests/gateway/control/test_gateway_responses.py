"""GatewayResponse through boto3."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

TEMPLATES = {"application/json": '{"message":$context.error.messageString}'}
ORIGIN = "gatewayresponse.header.Access-Control-Allow-Origin"
NOT_DEFINED = (404, "NotFoundException", "Gateway response type not defined on api")


def shown(kind: str, code: str | None, **members: Any) -> dict[str, Any]:
    status_code = {} if code is None else {"statusCode": code}
    defaults = {"responseParameters": {}, "responseTemplates": TEMPLATES, "defaultResponse": True}
    return {"responseType": kind, **status_code, **defaults, **members}


def test_every_case_has_a_default(api: Api) -> None:
    found = api.call("get_gateway_responses")["items"]
    assert [each["responseType"] for each in found] == sorted(each["responseType"] for each in found)
    assert len(found) == 21
    assert found[0] == shown("ACCESS_DENIED", "403")
    by_type = {each["responseType"]: each for each in found}
    assert by_type["DEFAULT_4XX"] == shown("DEFAULT_4XX", None)
    assert by_type["INTEGRATION_TIMEOUT"] == shown("INTEGRATION_TIMEOUT", "504")


def test_the_list_has_pages(apigateway: Any, api: Api) -> None:
    first = apigateway.get_gateway_responses(restApiId=api.id, limit=20)
    assert len(first["items"]) == 20
    second = apigateway.get_gateway_responses(restApiId=api.id, limit=20, position=first["position"])
    assert [each["responseType"] for each in second["items"]] == ["WAF_FILTERED"]


def test_life_of_a_response(api: Api, apigateway: Any) -> None:
    put = apigateway.put_gateway_response(
        restApiId=api.id,
        responseType="UNAUTHORIZED",
        statusCode="403",
        responseParameters={ORIGIN: "'*'"},
        responseTemplates={"application/json": "{}"},
    )
    assert status(put) == 201
    own = shown(
        "UNAUTHORIZED",
        "403",
        responseParameters={ORIGIN: "'*'"},
        responseTemplates={"application/json": "{}"},
        defaultResponse=False,
    )
    assert answer(put) == own
    where = {"responseType": "UNAUTHORIZED"}
    assert api.call("get_gateway_response", **where) == own
    changed = api.call(
        "update_gateway_response",
        **where,
        patchOperations=[
            {"op": "replace", "path": "/statusCode", "value": "401"},
            {"op": "remove", "path": f"/responseParameters/{ORIGIN}"},
            {"op": "add", "path": "/responseTemplates/text~1plain", "value": "no"},
        ],
    )
    templates = {"application/json": "{}", "text/plain": "no"}
    assert changed == shown("UNAUTHORIZED", "401", responseTemplates=templates, defaultResponse=False)
    assert status(apigateway.delete_gateway_response(restApiId=api.id, **where)) == 202
    assert api.call("get_gateway_response", **where) == shown("UNAUTHORIZED", "401")
    assert api.refused("delete_gateway_response", **where) == NOT_DEFINED


def test_the_two_defaults_show_through(api: Api) -> None:
    api.call("put_gateway_response", responseType="DEFAULT_5XX", responseParameters={ORIGIN: "'*'"})
    found = {each["responseType"]: each for each in api.call("get_gateway_responses")["items"]}
    assert found["INTEGRATION_FAILURE"]["responseParameters"] == {ORIGIN: "'*'"}
    assert found["INTEGRATION_FAILURE"]["defaultResponse"] is True
    assert found["UNAUTHORIZED"]["responseParameters"] == {}


def test_a_patch_of_a_default_makes_it_one_s_own(api: Api) -> None:
    operations = [{"op": "add", "path": f"/responseParameters/{ORIGIN}", "value": "'*'"}]
    found = api.call("update_gateway_response", responseType="THROTTLED", patchOperations=operations)
    assert found == shown("THROTTLED", "429", responseParameters={ORIGIN: "'*'"}, defaultResponse=False)


@pytest.mark.parametrize(
    ("members", "message"),
    [
        (
            {"responseTemplates": {"application/json": ""}},
            "Invalid null or empty value in responseTemplates",
        ),
        ({"responseParameters": {ORIGIN: ""}}, "Invalid null or empty value in responseParameters"),
        (
            {"responseParameters": {"method.response.header.A": "'*'"}},
            (
                "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid "
                "mapping expression specified: method.response.header.A]"
            ),
        ),
        (
            {"responseParameters": {ORIGIN: "*"}},
            (
                "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid "
                "mapping expression specified: *]"
            ),
        ),
    ],
)
def test_put_refuses(api: Api, members: dict[str, Any], message: str) -> None:
    given = {"responseType": "DEFAULT_4XX", **members}
    assert api.refused("put_gateway_response", **given) == (400, "BadRequestException", message)


def test_a_type_outside_the_enumeration(careless: Any, api: Api) -> None:
    code, kind, message = refused(careless, "put_gateway_response", restApiId=api.id, responseType="TEAPOT")
    assert (code, kind) == (400, "ValidationException")
    assert message.startswith("1 validation error detected: Value 'TEAPOT' at 'responseType' failed")


@pytest.mark.parametrize(
    ("op", "path", "value", "code", "message"),
    [
        ("add", "/statusCode", "404", 400, "Invalid patch path /statusCode"),
        ("remove", "/statusCode", "", 400, "Invalid patch path /statusCode"),
        ("replace", "/statusCode", "99", 400, "Invalid response status code specified: 99"),
        ("remove", f"/responseParameters/{ORIGIN}", "", 404, "Invalid parameter name specified"),
        ("replace", "/responseType", "x", 400, "Invalid patch path /responseType"),
    ],
)
def test_patches_that_are_refused(api: Api, op: str, path: str, value: str, code: int, message: str) -> None:
    kind = "BadRequestException" if code == 400 else "NotFoundException"
    operations = [{"op": op, "path": path, "value": value}]
    assert api.refused("update_gateway_response", responseType="DEFAULT_4XX", patchOperations=operations) == (
        code,
        kind,
        message,
    )


def test_an_unknown_api(apigateway: Any) -> None:
    missing = (404, "NotFoundException", "Invalid API identifier specified 123456789012:nowhere")
    for operation in ("put", "get", "delete", "update"):
        found = refused(apigateway, f"{operation}_gateway_response", restApiId="nowhere", responseType="THROTTLED")
        assert found == missing
