"""ApiKey through boto3."""

from __future__ import annotations

import re
from typing import Any

import pytest
from structlog.testing import capture_logs

from tests.gateway.control.driver import answer, is_recent, refused, status

VALUE = "an-api-key-of-twenty-and-more"
NO_KEY = (404, "NotFoundException", "Invalid API Key identifier specified")


@pytest.fixture
def mark(server: Any, apigateway: Any) -> str:
    """Keys are the account's: a test finds its own by a name of its own."""
    created: str = apigateway.create_rest_api(name="mark")["id"]
    return created


def test_life_of_a_key(apigateway: Any, mark: str, server: Any) -> None:
    created = apigateway.create_api_key(name=mark, description="mine", value=f"{VALUE}-{mark}", enabled=True)
    assert status(created) == 201
    assert re.fullmatch("[a-z0-9]{10}", created["id"])
    assert created["value"] == f"{VALUE}-{mark}"
    assert is_recent(created["createdDate"], server.clock.now())
    where = {"apiKey": created["id"]}
    shown = answer(apigateway.get_api_key(**where))
    assert {**shown, "value": created["value"]} == answer(created)
    assert (shown["enabled"], shown["stageKeys"], shown["name"]) == (True, [], mark)
    assert "value" not in shown
    assert apigateway.get_api_key(**where, includeValue=True)["value"] == created["value"]
    changed = apigateway.update_api_key(
        **where,
        patchOperations=[
            {"op": "replace", "path": "/name", "value": f"{mark}-new"},
            {"op": "replace", "path": "/enabled", "value": "false"},
            {"op": "replace", "path": "/description", "value": ""},
            {"op": "replace", "path": "/customerId", "value": "c1"},
            {"op": "add", "path": "/stages", "value": "api/dev"},
        ],
    )
    assert (changed["name"], changed["enabled"], changed["customerId"]) == (f"{mark}-new", False, "c1")
    assert changed["stageKeys"] == ["api/dev"]
    assert "description" not in changed
    assert status(apigateway.delete_api_key(**where)) == 202
    for operation in ("get_api_key", "delete_api_key", "update_api_key"):
        assert refused(apigateway, operation, **where) == NO_KEY


def test_a_value_is_drawn(apigateway: Any, mark: str) -> None:
    created = apigateway.create_api_key(name=mark, generateDistinctId=True)
    assert re.fullmatch("[a-zA-Z0-9]{40}", created["value"])
    assert created["enabled"] is False
    assert created["id"] != created["value"]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("x" * 19, "API Key value should be at least 20 characters"),
        ("x" * 129, "API Key value exceeds maximum size of 128 characters"),
        ("é" * 20, "API Key value can only hold printable ASCII characters"),
    ],
)
def test_values_that_may_not(apigateway: Any, value: str, message: str) -> None:
    assert refused(apigateway, "create_api_key", value=value) == (400, "BadRequestException", message)


def test_bounds_of_values(apigateway: Any, mark: str) -> None:
    for value in (f"{mark}{'a' * 10}", f"{mark}{'b' * 118}"):
        assert apigateway.create_api_key(value=value)["value"] == value


def test_a_value_is_taken_once(apigateway: Any, mark: str) -> None:
    apigateway.create_api_key(value=f"{VALUE}-{mark}")
    assert refused(apigateway, "create_api_key", value=f"{VALUE}-{mark}") == (
        409,
        "ConflictException",
        "API Key already exists",
    )


def test_lists(apigateway: Any, mark: str) -> None:
    for number in range(3):
        apigateway.create_api_key(name=f"{mark}-{number}", customerId=mark)
    apigateway.create_api_key(name=f"x{mark}")
    found = apigateway.get_api_keys(nameQuery=mark)["items"]
    assert {each["name"] for each in found} == {f"{mark}-{number}" for number in range(3)}
    assert not any("value" in each for each in found)
    found = apigateway.get_api_keys(nameQuery=f"{mark}-1", includeValues=True)["items"]
    assert len(found[0]["value"]) == 40
    assert len(apigateway.get_api_keys(customerId=mark)["items"]) == 3
    assert apigateway.get_api_keys(nameQuery=mark.upper() + "!")["items"] == []
    first = apigateway.get_api_keys(nameQuery=mark, limit=2)
    rest = apigateway.get_api_keys(nameQuery=mark, limit=2, position=first["position"])
    names = {each["name"] for each in first["items"] + rest["items"]}
    assert (len(first["items"]), len(names)) == (2, 3)


def test_stage_keys_are_kept(apigateway: Any, mark: str) -> None:
    created = apigateway.create_api_key(name=mark, stageKeys=[{"restApiId": "a", "stageName": "dev"}])
    assert created["stageKeys"] == ["a/dev"]


def test_keys_from_a_file(apigateway: Any, mark: str) -> None:
    plan = apigateway.create_usage_plan(name=mark)["id"]
    body = (
        "Name,key,description,Enabled,usageplanIds\r\n"
        f'{mark}-a,{mark}-aaaaaaaaaaaaaaaa,"said, so",TRUE,"{plan},nowhere"\r\n'
        f"{mark}-b,{mark}-bbbbbbbbbbbbbbbb,,false,\r\n"
        f"{mark}-c,{mark}-bbbbbbbbbbbbbbbb,,false,\r\n"
    )
    imported = apigateway.import_api_keys(body=body.encode(), format="csv")
    assert status(imported) == 201
    assert len(imported["ids"]) == 2
    assert imported["warnings"] == [
        "Invalid Usage Plan ID specified in row 1: nowhere",
        "API Key in row 3 already exists and was not imported",
    ]
    first = apigateway.get_api_key(apiKey=imported["ids"][0], includeValue=True)
    assert (first["name"], first["description"], first["enabled"]) == (f"{mark}-a", "said, so", True)
    assert first["value"] == f"{mark}-aaaaaaaaaaaaaaaa"
    members = apigateway.get_usage_plan_keys(usagePlanId=plan)["items"]
    assert [each["id"] for each in members] == imported["ids"][:1]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"\xff\xfe", "Failed to parse the API key file"),
        (b'name,key\n"open', "Failed to parse the API key file"),
        (
            b"name,color\na,b",
            (
                "Failed to parse the API key file: its first line names the columns Name and Key, and may name "
                "Description, Enabled and UsageplanIds"
            ),
        ),
        (b"name,key\na", "Failed to parse the API key file: row 1 has 1 values"),
        (b"name,key\na,short", "API Key value should be at least 20 characters"),
    ],
)
def test_files_that_are_refused(apigateway: Any, body: bytes, message: str) -> None:
    expected = (400, "BadRequestException", message)
    assert refused(apigateway, "import_api_keys", body=body, format="csv") == expected


def test_a_file_whose_warnings_fail_leaves_nothing(apigateway: Any, mark: str) -> None:
    body = f"name,key\n{mark},{mark}-cccccccccccccccc\n{mark},{mark}-cccccccccccccccc\n".encode()
    code, kind, _ = refused(apigateway, "import_api_keys", body=body, format="csv", failOnWarnings=True)
    assert (code, kind) == (400, "BadRequestException")
    assert apigateway.get_api_keys(nameQuery=mark)["items"] == []


@pytest.mark.usefixtures("every_log_line")
def test_no_log_line_holds_a_value(apigateway: Any, mark: str) -> None:
    value = f"{VALUE}-secret-{mark}"
    with capture_logs() as lines:
        key = apigateway.create_api_key(value=value)["id"]
        apigateway.get_api_key(apiKey=key, includeValue=True)
        refused(apigateway, "create_api_key", value=value)
    assert any("has an API key" in str(line) or "already exists" in str(line) for line in lines)
    assert value not in str(lines)
