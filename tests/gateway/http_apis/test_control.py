"""The operations of apigatewayv2 through boto3: what they answer, and in which words they refuse."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from tests.aws import driving
from tests.gateway.http_apis.asking import refused, status, told
from tests.gateway.http_apis.house import House

ARN = "arn:aws:lambda:us-east-1:123456789012:function:f"
SOURCE = ["$request.header.Authorization"]
JWT = {"Issuer": "https://issuer.example", "Audience": ["a"]}


def test_an_api_from_birth_to_death(v2: Any) -> None:
    made = v2.create_api(Name="a", ProtocolType="HTTP", Description="d", Tags={"k": "v"})
    assert status(made) == 201
    found = told(made)
    api_id, created = found.pop("ApiId"), found.pop("CreatedDate")
    assert (len(api_id), created.year >= 2024) == (10, True)
    assert found == {
        "ApiEndpoint": f"https://{api_id}.execute-api.us-east-1.amazonaws.com",
        "ApiKeySelectionExpression": "$request.header.x-api-key",
        "Description": "d",
        "DisableExecuteApiEndpoint": False,
        "IpAddressType": "ipv4",
        "Name": "a",
        "ProtocolType": "HTTP",
        "RouteSelectionExpression": "$request.method $request.path",
        "Tags": {"k": "v"},
    }
    assert told(v2.get_api(ApiId=api_id)) == told(made)
    changed = v2.update_api(ApiId=api_id, Name="b", Version="2", CorsConfiguration={"AllowOrigins": ["*"]})
    assert (changed["Name"], changed["Version"], changed["Description"]) == ("b", "2", "d")
    assert changed["CorsConfiguration"] == {"AllowOrigins": ["*"]}
    assert api_id in [
        each["ApiId"] for each in v2.get_paginator("get_apis").paginate().build_full_result()["Items"]
    ]
    assert status(v2.delete_api(ApiId=api_id)) == 204
    assert refused(v2.get_api, ApiId=api_id) == (
        404,
        "NotFoundException",
        f"Invalid API identifier specified {api_id}",
    )


def test_quick_create(v2: Any) -> None:
    api_id = v2.create_api(Name="q", ProtocolType="HTTP", Target=ARN)["ApiId"]
    (route,) = v2.get_routes(ApiId=api_id)["Items"]
    (integration,) = v2.get_integrations(ApiId=api_id)["Items"]
    (stage,) = v2.get_stages(ApiId=api_id)["Items"]
    assert (route["RouteKey"], route["ApiGatewayManaged"]) == ("$default", True)
    assert route["Target"] == f"integrations/{integration['IntegrationId']}"
    assert (integration["IntegrationType"], integration["PayloadFormatVersion"]) == ("AWS_PROXY", "2.0")
    assert (stage["StageName"], stage["AutoDeploy"], stage["ApiGatewayManaged"]) == ("$default", True, True)
    v2.update_api(ApiId=api_id, Target="https://example.com", RouteKey="GET /a")
    (integration,) = v2.get_integrations(ApiId=api_id)["Items"]
    assert (integration["IntegrationType"], integration["IntegrationUri"]) == ("HTTP_PROXY", "https://example.com")
    assert v2.get_routes(ApiId=api_id)["Items"][0]["RouteKey"] == "GET /a"
    assert refused(v2.create_api, Name="q", ProtocolType="HTTP", RouteKey="GET /a")[0] == 400


def test_pinned_ids(v2: Any, apigateway: Any) -> None:
    tags = {"poolhouse:id": "pinnedhttp"}
    assert v2.create_api(Name="p", ProtocolType="HTTP", Tags=tags)["ApiId"] == "pinnedhttp"
    assert refused(v2.create_api, Name="p", ProtocolType="HTTP", Tags=tags)[:2] == (409, "ConflictException")
    rest = apigateway.create_rest_api(name="r", tags={"_custom_id_": "pinnedrest"})["id"]
    taken = refused(v2.create_api, Name="p", ProtocolType="HTTP", Tags={"_custom_id_": rest})
    assert taken[:2] == (409, "ConflictException")
    v2.delete_api(ApiId="pinnedhttp")


def test_routes(house: House) -> None:
    v2, api = house.v2, {"ApiId": house.id}
    target = house.integration("https://example.com")
    made = v2.create_route(**api, RouteKey="GET /pets/{id}", Target=target, OperationName="getPet")
    assert status(made) == 201
    found = told(made)
    assert len(found.pop("RouteId")) == 7
    assert found == {
        "ApiKeyRequired": False,
        "AuthorizationType": "NONE",
        "OperationName": "getPet",
        "RouteKey": "GET /pets/{id}",
        "Target": target,
    }
    assert told(v2.get_route(**api, RouteId=made["RouteId"])) == told(made)
    asked = house.jwt("https://issuer.example", "a")
    changed = v2.update_route(**api, RouteId=made["RouteId"], AuthorizationScopes=["a/b", "a/b"], **asked)
    assert (changed["AuthorizationScopes"], changed["AuthorizationType"]) == (["a/b"], "JWT")
    opened = v2.update_route(**api, RouteId=made["RouteId"], AuthorizationType="NONE")
    assert "AuthorizationScopes" not in opened
    assert "AuthorizerId" not in opened
    assert status(v2.delete_route(**api, RouteId=made["RouteId"])) == 204
    assert refused(v2.get_route, **api, RouteId="nobody") == (
        404,
        "NotFoundException",
        "Invalid Route identifier specified nobody",
    )


FORMAT = (
    "The provided route key is not formatted properly for HTTP protocol. Format should be "
    '"[HTTP METHOD] /[RESOURCE PATH]" or "$default"'
)
BAD_ROUTES: list[tuple[dict[str, Any], str]] = [
    ({"RouteKey": "GET pets"}, FORMAT),
    ({"RouteKey": "get /pets"}, FORMAT),
    ({"RouteKey": "FETCH /pets"}, FORMAT),
    ({"RouteKey": "$connect"}, FORMAT),
    ({"RouteKey": "GET /{a+}/b"}, "Invalid resource path specified in the route key: /{a+}/b"),
    ({"RouteKey": "GET /x{a}"}, "Invalid resource path specified in the route key: /x{a}"),
    ({"RouteKey": "GET /{a}/{a}"}, "The path parameters of the route key must differ: /{a}/{a}"),
    (
        {"Target": "nobody"},
        "Unexpected or malformed target in route. Correct format should be integrations/<integration_id>.",
    ),
    ({"Target": "integrations/nobody"}, "Invalid target specified: integrations/nobody"),
    (
        {"AuthorizationType": "JWT"},
        "Invalid authorizer ID specified. Setting the authorization type to JWT requires a valid JWT authorizer.",
    ),
    (
        {"AuthorizationType": "CUSTOM", "AuthorizerId": "nobody"},
        (
            "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS "
            "requires a valid authorizer."
        ),
    ),
    (
        {"AuthorizationScopes": ["a"]},
        (
            "Invalid Route authorization type specified. Authorization Scopes are only valid for "
            "COGNITO_USER_POOLS and JWT authorization types"
        ),
    ),
    (
        {"AuthorizationType": "AWS_IAM"},
        "poolhouse does not support routes with the authorization type AWS_IAM yet.",
    ),
    ({"ApiKeyRequired": True}, "ApiKeyRequired is not currently supported for HTTP APIs."),
    ({"RequestModels": {"a": "b"}}, "RequestModels is only supported for WebSocket APIs"),
]


@pytest.mark.parametrize(("given", "message"), BAD_ROUTES)
def test_routes_that_are_refused(given: dict[str, Any], message: str, house: House) -> None:
    found = refused(house.v2.create_route, ApiId=house.id, **{"RouteKey": "GET /a", **given})
    assert found == (400, "BadRequestException", message)


def test_two_routes_for_one_request(house: House) -> None:
    house.v2.create_route(ApiId=house.id, RouteKey="GET /a/{b}")
    for key in ("GET /a/{b}", "GET /a/{c}"):
        assert refused(house.v2.create_route, ApiId=house.id, RouteKey=key)[:2] == (409, "ConflictException")
    other = house.v2.create_route(ApiId=house.id, RouteKey="PUT /a/{c}")["RouteId"]
    again = refused(house.v2.update_route, ApiId=house.id, RouteId=other, RouteKey="GET /a/{b}")
    assert again == (409, "ConflictException", "Route with key GET /a/{b} already exists for this API")


def test_integrations(house: House) -> None:
    v2, api = house.v2, {"ApiId": house.id}
    made = v2.create_integration(
        **api,
        IntegrationType="HTTP_PROXY",
        IntegrationUri="https://example.com/{proxy}",
        IntegrationMethod="GET",
        RequestParameters={"overwrite:header.x": "$context.requestId"},
        ResponseParameters={"500": {"overwrite:statuscode": "502"}},
    )
    found = told(made)
    assert len(found.pop("IntegrationId")) == 7
    assert found == {
        "ConnectionType": "INTERNET",
        "IntegrationMethod": "GET",
        "IntegrationType": "HTTP_PROXY",
        "IntegrationUri": "https://example.com/{proxy}",
        "PayloadFormatVersion": "1.0",
        "RequestParameters": {"overwrite:header.x": "$context.requestId"},
        "ResponseParameters": {"500": {"overwrite:statuscode": "502"}},
        "TimeoutInMillis": 30000,
    }
    changed = v2.update_integration(
        **api,
        IntegrationId=made["IntegrationId"],
        TimeoutInMillis=50,
        RequestParameters={"overwrite:header.x": "", "remove:header.y": "''"},
        ResponseParameters={"500": {}},
    )
    assert changed["RequestParameters"] == {"remove:header.y": "''"}
    assert ("ResponseParameters" in changed, changed["TimeoutInMillis"]) == (False, 50)
    house.route("GET /a", f"integrations/{made['IntegrationId']}")
    used = refused(v2.delete_integration, **api, IntegrationId=made["IntegrationId"])
    assert used[:2] == (409, "ConflictException")
    spare = v2.create_integration(
        **api, IntegrationType="AWS_PROXY", IntegrationUri=ARN, PayloadFormatVersion="2.0"
    )
    assert spare["IntegrationMethod"] == "POST"
    assert status(v2.delete_integration(**api, IntegrationId=spare["IntegrationId"])) == 204
    assert len(v2.get_integrations(**api)["Items"]) == 1


HTTP = {"IntegrationType": "HTTP_PROXY", "IntegrationUri": "https://example.com", "IntegrationMethod": "GET"}
FUNCTION = {"IntegrationType": "AWS_PROXY", "IntegrationUri": ARN, "PayloadFormatVersion": "2.0"}
BAD_INTEGRATIONS: list[tuple[dict[str, Any], str]] = [
    ({**HTTP, "IntegrationMethod": "FETCH"}, "Invalid HttpMethod specified. Valid options are "),
    (
        {"IntegrationType": "HTTP_PROXY", "IntegrationUri": "https://x.example"},
        "HttpMethod parameter method must be specified for integrationType HTTPPROXY",
    ),
    ({**HTTP, "IntegrationUri": "ftp://x"}, "Invalid HTTP endpoint specified for URI"),
    (
        {**HTTP, "PayloadFormatVersion": "2.0"},
        "PayloadFormatVersion 2.0 is not supported for integration of type HTTP_PROXY",
    ),
    (
        {**HTTP, "IntegrationType": "MOCK"},
        "Currently, an API with a protocol type of HTTP may only be associated with proxy",
    ),
    ({**HTTP, "ConnectionType": "VPC_LINK"}, "poolhouse does not support VPC links"),
    ({**HTTP, "TimeoutInMillis": 30_001}, "Timeout should be between 50 ms and 30000 ms"),
    (
        {**HTTP, "RequestParameters": {"overwrite:body": "x"}},
        (
            "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid Request "
            "Actioned Parameter destination specified: overwrite:body]"
        ),
    ),
    ({**HTTP, "RequestParameters": {"overwrite:header.host": "x"}}, "Operations on header host are restricted"),
    (
        {**HTTP, "RequestParameters": {"overwrite:header.x": "$nothing.y"}},
        "Invalid mapping expression specified: ",
    ),
    ({**FUNCTION, "PayloadFormatVersion": "3.0"}, "Unsupported PayloadFormatVersion: 3.0"),
    (
        {**FUNCTION, "IntegrationUri": "https://x.example"},
        "Invalid function ARN or invalid uri: https://x.example",
    ),
    ({**FUNCTION, "IntegrationSubtype": "SQS-SendMessage"}, "poolhouse does not support integrations with AWS"),
    (
        {"IntegrationType": "AWS_PROXY", "IntegrationUri": ARN},
        "PayloadFormatVersion is a required parameter for API with protocol HTTP",
    ),
    ({**HTTP, "RequestTemplates": {"a": "b"}}, "RequestTemplates is only supported for WebSocket APIs"),
]


@pytest.mark.parametrize(("given", "message"), BAD_INTEGRATIONS)
def test_integrations_that_are_refused(given: dict[str, Any], message: str, house: House) -> None:
    code, name, found = refused(house.v2.create_integration, ApiId=house.id, **given)
    assert (code, name) == (400, "BadRequestException")
    assert found.startswith(message)


def test_authorizers(house: House) -> None:
    v2, api = house.v2, {"ApiId": house.id}
    made = v2.create_authorizer(**api, Name="j", AuthorizerType="JWT", IdentitySource=SOURCE, JwtConfiguration=JWT)
    found = told(made)
    assert len(found.pop("AuthorizerId")) == 6
    assert found == {"AuthorizerType": "JWT", "IdentitySource": SOURCE, "JwtConfiguration": JWT, "Name": "j"}
    changed = v2.update_authorizer(
        **api, AuthorizerId=made["AuthorizerId"], Name="k", JwtConfiguration={"Audience": ["b"]}
    )
    assert changed["JwtConfiguration"] == {"Issuer": "https://issuer.example", "Audience": ["b"]}
    request = v2.create_authorizer(
        **api,
        Name="r",
        AuthorizerType="REQUEST",
        IdentitySource=["$request.querystring.t", "$context.routeKey", "$stageVariables.v"],
        AuthorizerUri=f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{ARN}/invocations",
        AuthorizerPayloadFormatVersion="2.0",
        EnableSimpleResponses=True,
        AuthorizerResultTtlInSeconds=300,
    )
    assert (request["EnableSimpleResponses"], request["AuthorizerResultTtlInSeconds"]) == (True, 300)
    assert sorted(each["Name"] for each in v2.get_authorizers(**api)["Items"]) == ["k", "r"]
    route = v2.create_route(**api, RouteKey="GET /a", AuthorizationType="JWT", AuthorizerId=made["AuthorizerId"])
    used = refused(v2.delete_authorizer, **api, AuthorizerId=made["AuthorizerId"])
    assert used[:2] == (409, "ConflictException")
    v2.delete_route(**api, RouteId=route["RouteId"])
    assert status(v2.delete_authorizer(**api, AuthorizerId=made["AuthorizerId"])) == 204
    assert refused(v2.get_authorizer, **api, AuthorizerId="nobody")[2] == (
        "Invalid Authorizer identifier specified nobody"
    )


REQUEST = {
    "AuthorizerType": "REQUEST",
    "AuthorizerUri": ARN,
    "AuthorizerPayloadFormatVersion": "2.0",
    "IdentitySource": SOURCE,
}
OF_JWT = {"AuthorizerType": "JWT", "IdentitySource": SOURCE, "JwtConfiguration": JWT}
BAD_AUTHORIZERS: list[tuple[dict[str, Any], str]] = [
    (
        {**OF_JWT, "IdentitySource": ["method.request.header.A"]},
        "Invalid identity source expression: method.request.header.A",
    ),
    ({**OF_JWT, "IdentitySource": [*SOURCE, *SOURCE]}, "A JWT authorizer has one identity source"),
    ({**OF_JWT, "JwtConfiguration": {}}, "JwtConfiguration must not be null for JWT Authorizer"),
    (
        {**REQUEST, "AuthorizerResultTtlInSeconds": 3601},
        "Authorizer result TTL outside allowable range. TTL must be between 0 and 3600 seconds.",
    ),
    ({**OF_JWT, "JwtConfiguration": {"Audience": ["a"]}}, "Issuer is a required parameter for JWT authorizer"),
    ({**OF_JWT, "JwtConfiguration": {**JWT, "Audience": []}}, "Audience is a required parameter"),
    (
        {**OF_JWT, "JwtConfiguration": {**JWT, "Issuer": "http://x.example"}},
        "Invalid issuer: Issuer is not a valid URL for JWT Authorizer",
    ),
    (
        {**OF_JWT, "JwtConfiguration": {**JWT, "Issuer": "nowhere"}},
        "Invalid issuer: Issuer is not a valid URL for JWT Authorizer",
    ),
    (
        {**REQUEST, "AuthorizerPayloadFormatVersion": "1.0", "EnableSimpleResponses": True},
        'EnableSimpleResponses can only be set for AuthorizerPayloadFormatVersion "2.0".',
    ),
    ({**REQUEST, "AuthorizerUri": "https://x"}, "Invalid Authorizer URI: https://x."),
    (
        {**REQUEST, "IdentitySource": [], "AuthorizerResultTtlInSeconds": 1},
        "Identity source must be set if authorizer caching is enabled (TTL is greater than 0)",
    ),
    ({**REQUEST, "IdentitySource": ["$request.body.x"]}, "Invalid identity source expression: $request.body.x"),
    ({**REQUEST, "IdentityValidationExpression": "a"}, "IdentityValidationExpression is not supported"),
    (
        {name: value for name, value in REQUEST.items() if name != "AuthorizerPayloadFormatVersion"},
        "AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer",
    ),
]


@pytest.mark.parametrize(("given", "message"), BAD_AUTHORIZERS)
def test_authorizers_that_are_refused(given: dict[str, Any], message: str, house: House) -> None:
    code, name, found = refused(house.v2.create_authorizer, ApiId=house.id, Name="a", **given)
    assert (code, name) == (400, "BadRequestException")
    assert found.startswith(message)


def test_a_name_is_taken_once(house: House) -> None:
    house.v2.create_authorizer(ApiId=house.id, Name="a", **OF_JWT)
    assert refused(house.v2.create_authorizer, ApiId=house.id, Name="a", **OF_JWT)[:2] == (
        409,
        "ConflictException",
    )


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"Name": "n" * 129}, "length less than or equal to 128"),
        ({"Description": "d" * 1025}, "length less than or equal to 1024"),
        ({"Target": "https://example.com/" + "x" * 2048}, "length less than or equal to 2048"),
    ],
)
def test_lengths_that_the_model_only_names(given: dict[str, str], rule: str, v2: Any) -> None:
    code, name, message = refused(v2.create_api, **{"Name": "a", "ProtocolType": "HTTP", **given})
    assert (code, name) == (400, "BadRequestException")
    assert message.endswith(f"Member must have {rule}")
    assert v2.create_api(Name="n" * 128, ProtocolType="HTTP", Description="d" * 1024)["Name"] == "n" * 128


def test_an_api_has_a_name(v2: Any, house: House) -> None:
    nameless = (400, "BadRequestException", "Invalid API name specified")
    assert refused(v2.create_api, Name="", ProtocolType="HTTP") == nameless
    assert refused(v2.update_api, ApiId=house.id, Name="") == nameless
    url = f"{house.server.url}/v2/apis"
    answer = requests.post(url, json={"protocolType": "HTTP"}, headers=driving.SIGNED_HEADERS, timeout=30)
    assert (answer.status_code, answer.json()) == (400, {"message": "Invalid API name specified"})
    text = 'Route selection expression is currently limited to "${request.method} ${request.path}"'
    given = {"Name": "a", "ProtocolType": "HTTP", "RouteSelectionExpression": "$request.body.action"}
    assert refused(v2.create_api, **given)[2] == text
