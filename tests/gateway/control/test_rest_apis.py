"""RestApi through boto3: defaults, refusals, patches. Expectations are recorded AWS answers where known."""

from __future__ import annotations

import re
from typing import Any
from urllib.request import Request, urlopen

import pytest

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.gateway.control.driver import ACCOUNT, Api, answer, is_recent, refused, status

DEFAULTS = {
    "apiKeySource": "HEADER",
    "disableExecuteApiEndpoint": False,
    "endpointConfiguration": {"types": ["EDGE"], "ipAddressType": "ipv4"},
}
NOT_FOUND = (404, "NotFoundException", f"Invalid API identifier specified {ACCOUNT}:nowhere")


def fixed(response: dict[str, Any], now: float) -> dict[str, Any]:
    """The answer without what differs from run to run, once that is checked."""
    shown = answer(response)
    assert re.fullmatch("[a-z0-9]{10}", shown.pop("id"))
    assert re.fullmatch("[a-z0-9]{10}", shown.pop("rootResourceId"))
    assert is_recent(shown.pop("createdDate"), now)
    return shown


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        pytest.param({}, {}, id="only a name"),
        pytest.param({"description": "d", "version": "v1"}, {"description": "d", "version": "v1"}, id="texts"),
        pytest.param({"binaryMediaTypes": []}, {}, id="no media types"),
        pytest.param({"binaryMediaTypes": ["image/png"]}, {"binaryMediaTypes": ["image/png"]}, id="a media type"),
        pytest.param({"tags": {"team": "shop"}}, {"tags": {"team": "shop"}}, id="tags"),
        pytest.param({"tags": {}}, {}, id="no tags"),
        pytest.param(
            {"endpointConfiguration": {"types": ["REGIONAL"]}},
            {"endpointConfiguration": {"types": ["REGIONAL"], "ipAddressType": "ipv4"}},
            id="regional",
        ),
        pytest.param(
            {"endpointConfiguration": {"types": ["EDGE"], "ipAddressType": "dualstack"}},
            {"endpointConfiguration": {"types": ["EDGE"], "ipAddressType": "dualstack"}},
            id="dualstack",
        ),
        pytest.param({"endpointConfiguration": {}}, {}, id="an empty endpoint configuration"),
        pytest.param({"apiKeySource": "HEADER", "disableExecuteApiEndpoint": False}, {}, id="the defaults given"),
    ],
)
def test_create_and_get(apigateway: Any, server: Any, given: dict[str, Any], shown: dict[str, Any]) -> None:
    created = apigateway.create_rest_api(name="shop", **given)
    assert status(created) == 201
    assert fixed(created, server.clock.now()) == {"name": "shop", **DEFAULTS, **shown}
    found = apigateway.get_rest_api(restApiId=created["id"])
    assert status(found) == 200
    assert answer(found) == answer(created)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"name": ""}, "Name cannot be empty"),
        ({"description": ""}, "Description cannot be an empty string"),
        ({"minimumCompressionSize": -1}, "Invalid minimum compression size, must be between 0 and 10485760"),
        ({"minimumCompressionSize": 10485761}, "Invalid minimum compression size, must be between 0 and 10485760"),
        (
            {"endpointConfiguration": {"types": []}},
            "REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.",
        ),
        (
            {"endpointConfiguration": {"types": ["EDGE", "REGIONAL"]}},
            "Cannot create an api with multiple Endpoint Types.",
        ),
        (
            {"endpointConfiguration": {"types": ["PRIVATE"], "ipAddressType": "ipv4"}},
            "Only dualstack ipAddressType is supported for Private APIs.",
        ),
        ({"tags": {"poolhouse:idd": "x"}}, "poolhouse knows no tag 'poolhouse:idd' here."),
        (
            {"tags": {"poolhouse:id": "a/b"}},
            "'a/b' can not be the identifier of an API: use 1 to 63 of a-zA-Z0-9_-.",
        ),
    ],
)
def test_create_refuses(apigateway: Any, given: dict[str, Any], message: str) -> None:
    assert refused(apigateway, "create_rest_api", **{"name": "shop", **given}) == (
        400,
        "BadRequestException",
        message,
    )


@pytest.mark.parametrize(
    ("given", "what"),
    [
        (
            {"endpointConfiguration": {"types": ["PRIVATE"]}},
            "private endpoints (endpointConfiguration.types PRIVATE)",
        ),
        (
            {"endpointConfiguration": {"vpcEndpointIds": ["vpce-1"]}},
            "VPC endpoints (endpointConfiguration.vpcEndpointIds)",
        ),
        ({"securityPolicy": "TLS_1_2"}, "TLS settings of endpoints (securityPolicy, endpointAccessMode)"),
    ],
)
def test_what_would_be_ignored_is_refused(apigateway: Any, given: dict[str, Any], what: str) -> None:
    assert refused(apigateway, "create_rest_api", name="shop", **given) == (
        400,
        "BadRequestException",
        f"poolhouse does not support {what} yet.",
    )


def test_enumerations_are_refused_as_the_front_end_does(careless: Any) -> None:
    wrong = {"types": ["wrong"], "ipAddressType": "wrong"}
    code, kind, message = refused(careless, "create_rest_api", name="shop", endpointConfiguration=wrong)
    assert (code, kind) == (400, "ValidationException")
    assert message.startswith("2 validation errors detected: Value '[wrong]' at ")
    assert "'createRestApiInput.endpointConfiguration.types' failed to satisfy constraint" in message
    assert (
        "Value 'wrong' at 'createRestApiInput.endpointConfiguration.ipAddressType' failed to satisfy constraint: "
        "Member must satisfy enum value set: [ipv4, dualstack]" in message
    )


@pytest.mark.parametrize("tag", ["poolhouse:id", "_custom_id_"])
def test_a_tag_pins_the_id_once(apigateway: Any, tag: str) -> None:
    pinned = f"my-api-{tag.strip('_')[:4]}"
    assert apigateway.create_rest_api(name="shop", tags={tag: pinned})["id"] == pinned
    assert refused(apigateway, "create_rest_api", name="again", tags={tag: pinned}) == (
        409,
        "ConflictException",
        f"An API with the identifier {pinned} already exists",
    )
    assert apigateway.get_rest_api(restApiId=pinned)["name"] == "shop"


def test_no_api_gets_the_id_of_an_http_api(server: Server, apigateway: Any) -> None:
    v2 = aws_client("apigatewayv2", server.url)
    pinned = v2.create_api(Name="first", ProtocolType="HTTP", Tags={"poolhouse:id": "taken"})["ApiId"]
    taken = (409, "ConflictException", f"An API with the identifier {pinned} already exists")
    assert refused(apigateway, "create_rest_api", name="second", tags={"_custom_id_": pinned}) == taken
    original = apigateway.create_rest_api(name="original")["id"]
    members = {"name": "second", "tags": {"poolhouse:id": pinned}, "cloneFrom": original}
    assert refused(apigateway, "create_rest_api", **members) == taken
    v2.delete_api(ApiId=pinned)
    assert apigateway.create_rest_api(**members)["id"] == pinned


def test_ids_are_case_sensitive(api: Api, apigateway: Any) -> None:
    upper = api.id.upper() if api.id.upper() != api.id else f"{api.id}X"
    assert refused(apigateway, "get_rest_api", restApiId=upper)[:2] == (404, "NotFoundException")


def test_unknown_apis(apigateway: Any) -> None:
    for operation in ("get_rest_api", "update_rest_api", "delete_rest_api", "get_resources", "get_authorizers"):
        assert refused(apigateway, operation, restApiId="nowhere") == NOT_FOUND
    for operation in ("get_deployments", "get_stages", "create_deployment"):
        assert refused(apigateway, operation, restApiId="nowhere") == NOT_FOUND


def test_delete_takes_everything_along(api: Api, apigateway: Any) -> None:
    child = api.resource("pets")
    assert status(apigateway.delete_rest_api(restApiId=api.id)) == 202
    assert api.refused("get_rest_api")[0] == 404
    assert api.refused("get_resource", resourceId=child) == (
        404,
        "NotFoundException",
        "Invalid Resource identifier specified",
    )


def patched(api: Api, *operations: dict[str, str]) -> dict[str, Any]:
    return api.call("update_rest_api", patchOperations=list(operations))


def test_patches_of_media_types(api: Api) -> None:
    """The values are recorded: `replace` puts the new type last."""
    added = patched(
        api,
        {"op": "add", "path": "/binaryMediaTypes/image~1png"},
        {"op": "add", "path": "/binaryMediaTypes/image~1jpeg"},
    )
    assert added["binaryMediaTypes"] == ["image/png", "image/jpeg"]
    assert added["tags"] == {}
    replaced = patched(api, {"op": "replace", "path": "/binaryMediaTypes/image~1png", "value": "image/gif"})
    assert replaced["binaryMediaTypes"] == ["image/jpeg", "image/gif"]
    assert patched(api, {"op": "remove", "path": "/binaryMediaTypes/image~1gif"})["binaryMediaTypes"] == [
        "image/jpeg"
    ]
    assert "binaryMediaTypes" not in patched(api, {"op": "remove", "path": "/binaryMediaTypes/image~1jpeg"})


def test_media_types_are_no_array(api: Api) -> None:
    shown = patched(api, {"op": "add", "path": "/binaryMediaTypes/-", "value": "image/png"})
    assert shown["binaryMediaTypes"] == ["-"]


def test_patches_of_texts(api: Api) -> None:
    shown = patched(
        api,
        {"op": "replace", "path": "/name", "value": "new"},
        {"op": "replace", "path": "/description", "value": "d"},
        {"op": "replace", "path": "/version", "value": "2"},
        {"op": "replace", "path": "/apiKeySource", "value": "HEADER"},
        {"op": "replace", "path": "/minimumCompressionSize", "value": ""},
        {"op": "replace", "path": "/disableExecuteApiEndpoint", "value": "false"},
        {"op": "replace", "path": "/endpointConfiguration/types/EDGE", "value": "REGIONAL"},
        {"op": "replace", "path": "/endpointConfiguration/ipAddressType", "value": "dualstack"},
    )
    assert (shown["name"], shown["description"], shown["version"]) == ("new", "d", "2")
    assert shown["endpointConfiguration"] == {"types": ["REGIONAL"], "ipAddressType": "dualstack"}
    assert api.call("get_rest_api") == {name: value for name, value in shown.items() if name != "tags"}
    assert "description" not in patched(api, {"op": "remove", "path": "/description"})
    by_index = patched(api, {"op": "replace", "path": "/endpointConfiguration/types/0", "value": "EDGE"})
    assert by_index["endpointConfiguration"]["types"] == ["EDGE"]


ONLY_REPLACE = "Invalid patch operation specified. Must be one of: [replace]"
COMPRESSION = "Invalid minimum compression size, must be between 0 and 10485760"


@pytest.mark.parametrize(
    ("op", "path", "value", "message"),
    [
        ("add", "/binaryMediaTypes", "image/gif", "Invalid patch path /binaryMediaTypes"),
        ("replace", "/binaryMediaTypes", "image/gif", "Invalid patch path /binaryMediaTypes"),
        ("remove", "/binaryMediaTypes", "", "Invalid patch path /binaryMediaTypes"),
        ("replace", "/minimumCompressionSize", "-1", COMPRESSION),
        ("replace", "/minimumCompressionSize", "test", COMPRESSION),
        ("replace", "/minimumCompressionSize", "9" * 5000, COMPRESSION),
        ("add", "/minimumCompressionSize", "10", ONLY_REPLACE),
        ("add", "/endpointConfiguration/ipAddressType", "ipv4", ONLY_REPLACE),
        (
            "replace",
            "/endpointConfiguration/ipAddressType",
            "wrong",
            "ipAddressType must be either ipv4 or dualstack.",
        ),
        (
            "replace",
            "/endpointConfiguration/types/EDGE",
            "wrong",
            "Invalid EndpointTypes specified. Valid options are REGIONAL,EDGE,PRIVATE",
        ),
        (
            "copy",
            "/endpointConfiguration/types/EDGE",
            "REGIONAL",
            "Invalid patch operation specified. Must be 'add'|'remove'|'replace'",
        ),
        (
            "add",
            "/endpointConfiguration/types/1",
            "REGIONAL",
            "Cannot create an api with multiple Endpoint Types.",
        ),
        (
            "remove",
            "/endpointConfiguration/types/EDGE",
            "",
            "REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.",
        ),
        ("replace", "/name", "", "Name cannot be empty"),
        ("add", "/name", "x", ONLY_REPLACE),
        ("replace", "/tags/team", "x", "Invalid patch path /tags/team"),
        ("replace", "/id", "x", "Invalid patch path /id"),
        (
            "replace",
            "/policy",
            "{}",
            "Invalid policy document. Please check the policy syntax and ensure that Principals are valid.",
        ),
        (
            "replace",
            "/apiKeySource",
            "WRONG",
            "Invalid API Key Source specified. Valid options are HEADER,AUTHORIZER",
        ),
    ],
)
def test_patches_that_are_refused(api: Api, op: str, path: str, value: str, message: str) -> None:
    before = api.call("get_rest_api")
    operations = [
        {"op": "replace", "path": "/description", "value": "half"},
        {"op": op, "path": path, "value": value},
    ]
    assert api.refused("update_rest_api", patchOperations=operations) == (400, "BadRequestException", message)
    assert api.call("get_rest_api") == before


def test_operations_outside_the_enumeration(api: Api, careless: Any) -> None:
    wrong = {"op": "wrong", "path": "/name", "value": "x"}
    enum = (
        "failed to satisfy constraint: Member must satisfy enum value set: "
        "[add, remove, move, test, replace, copy]"
    )
    assert refused(careless, "update_rest_api", restApiId=api.id, patchOperations=[wrong, wrong]) == (
        400,
        "ValidationException",
        (
            "2 validation errors detected: Value 'wrong' at "
            f"'updateRestApiInput.patchOperations.1.member.op' {enum}; "
            f"Value 'wrong' at 'updateRestApiInput.patchOperations.2.member.op' {enum}"
        ),
    )


def test_times_are_whole_seconds_on_the_wire(api: Api, server: Any) -> None:
    signature = (
        "AWS4-HMAC-SHA256 Credential=t/20300101/us-east-1/apigateway/aws4_request, SignedHeaders=host, Signature=0"
    )
    headers = {"Authorization": signature, "X-Amz-Date": "20300101T000000Z"}
    with urlopen(Request(f"{server.url}/restapis/{api.id}", headers=headers)) as answered:
        assert re.search(rb'"createdDate":\d{10},', answered.read())
