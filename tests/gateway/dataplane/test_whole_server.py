"""Rows D1-D5 through the front door: boto3 makes the API, the token endpoint gives the token, `requests` calls."""

from __future__ import annotations

import re
import socket
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from botocore.exceptions import ClientError

from poolhouse.testing.server import Server
from tests.gateway.dataplane.shop import RS, SECONDS, Shop
from tests.gateway.dataplane.upstreams import Scripted, echo, resident, says


def test_the_verdicts_of_the_documents(shop: Shop) -> None:
    """Acceptance list 1: scoped and scope-less methods, each kind of token, garbage, no token."""
    access, ident = shop.access_token(), shop.id_token()
    weak = shop.access_token(f"{RS}/read")
    statuses = {
        (path, name): shop.call(path, verb, token).status_code
        for path, verb in (("/open", "GET"), ("/orders", "POST"), ("/me", "GET"))
        for name, token in (
            ("none", None),
            ("access", access),
            ("bearer", f"Bearer {access}"),
            ("weak", weak),
            ("id", ident),
            ("garbage", "eyJhbGciOiJub25lIn0.e30."),
        )
    }
    passing = {key for key, status in statuses.items() if status == 200}
    assert passing == {("/open", name) for name in ("none", "access", "bearer", "weak", "id", "garbage")} | {
        ("/orders", "access"),
        ("/orders", "bearer"),
        ("/me", "id"),
    }
    assert {status for status in statuses.values() if status != 200} == {401}


def test_the_backend_gets_the_claims(shop: Shop) -> None:
    echoed = shop.call("/me?q=1", token=shop.id_token()).json()
    assert echoed["target"] == "/who?q=1"
    assert dict(echoed["headers"])["x-sub"] == "11111111-2222-4333-8444-555555555555"


def test_an_expired_token(shop: Shop, server: Server) -> None:
    token = shop.access_token()
    assert shop.call("/orders", "POST", token).status_code == 200
    server.clock.offset = 3601
    answer = shop.call("/orders", "POST", token)
    assert (answer.status_code, answer.content) == (401, b'{"message":"The incoming token has expired"}')
    server.clock.offset = 0
    assert shop.call("/orders", "POST", token).status_code == 200


def test_a_wrong_path(shop: Shop) -> None:
    assert shop.call("/nope").json() == {"message": "Missing Authentication Token"}
    assert "not a valid key=value pair" in shop.call("/nope", token="Bearer eyJ").json()["message"]


@pytest.mark.parametrize("layout", ["execute-api", "_aws/execute-api", "_user_request_", "host"])
def test_every_address_of_a_deployed_api(shop: Shop, layout: str) -> None:
    base, host = shop.server.url, {}
    match layout:
        case "_user_request_":
            url = f"{base}/restapis/{shop.api}/prod/_user_request_/open?a=b"
        case "host":
            url = f"{base}/prod/open?a=b"
            host = {"Host": f"{shop.api}.execute-api.us-east-1.localhost:{urlsplit(base).port}"}
        case _:
            url = f"{base}/{layout}/{shop.api}/prod/open?a=b"
    answer = requests.get(url, headers=host, timeout=SECONDS)
    assert answer.status_code == 200
    assert answer.json()["target"] == "/?a=b"
    assert re.fullmatch(r"[0-9a-f-]{36}", answer.headers["x-amzn-RequestId"])


@pytest.mark.parametrize("address", ["{api}/nostage/open", "nosuchapi0/prod/open", "{api}", "{api}/"])
def test_an_unknown_stage_or_api(shop: Shop, address: str) -> None:
    answer = requests.get(f"{shop.server.url}/execute-api/{address.format(api=shop.api)}", timeout=SECONDS)
    assert (answer.status_code, answer.json()) == (403, {"message": "Forbidden"})


def test_scopes_change_with_a_deployment_only(server: Server, cognito: Any, apigateway: Any) -> None:
    """Acceptance list 2: taking the scope off flips the kind of token, once it is deployed."""
    with echo() as upstream:
        shop = Shop(server, cognito, apigateway, upstream)
        access, ident = shop.access_token(), shop.id_token()
        shop.apigateway.update_method(
            restApiId=shop.api,
            resourceId=shop.resources["orders"],
            httpMethod="POST",
            patchOperations=[{"op": "remove", "path": "/authorizationScopes", "value": f"{RS}/write"}],
        )
        assert [shop.call("/orders", "POST", token).status_code for token in (access, ident)] == [200, 401]
        shop.deploy()
        assert [shop.call("/orders", "POST", token).status_code for token in (access, ident)] == [401, 200]


def test_what_is_deleted_stops_at_once(server: Server, cognito: Any, apigateway: Any) -> None:
    with echo() as upstream:
        shop = Shop(server, cognito, apigateway, upstream)
        access = shop.access_token()
        assert shop.call("/orders", "POST", access).status_code == 200
        cognito.delete_user_pool_domain(UserPoolId=shop.pool_id, Domain=shop.name)
        cognito.delete_user_pool(UserPoolId=shop.pool_id)
        answer = shop.call("/orders", "POST", access)
        assert (answer.status_code, answer.content) == (500, b'{"message":null}')
        assert shop.call("/open").status_code == 200
        apigateway.delete_stage(restApiId=shop.api, stageName="prod")
        assert shop.call("/open").status_code == 403
        shop.deploy()
        assert shop.call("/open").status_code == 200
        apigateway.delete_rest_api(restApiId=shop.api)
        assert shop.call("/open").status_code == 403


def test_the_server_is_not_its_own_upstream(shop: Shop) -> None:
    resource = shop.proxy("loop", "GET", f"{shop.server.url}/_poolhouse/live", authorizationType="NONE")
    shop.deploy()
    answer = shop.call("/loop")
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})
    assert "this server itself" in answer.headers["x-poolhouse-reason"]
    shop.apigateway.delete_resource(restApiId=shop.api, resourceId=resource)
    shop.deploy()


def test_a_mock_with_cors(shop: Shop) -> None:
    names = {"restApiId": shop.api, "resourceId": shop.resources["orders"], "httpMethod": "OPTIONS"}
    header = "method.response.header.Access-Control-Allow-Origin"
    shop.apigateway.put_method(authorizationType="NONE", **names)
    shop.apigateway.put_method_response(statusCode="200", responseParameters={header: False}, **names)
    shop.apigateway.put_integration(
        type="MOCK", requestTemplates={"application/json": '{"statusCode": 200}'}, **names
    )
    shop.apigateway.put_integration_response(statusCode="200", responseParameters={header: "'*'"}, **names)
    shop.deploy()
    answer = shop.call("/orders", "OPTIONS")
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (200, "*")


def test_an_undeployed_change_of_an_authorizer_changes_nothing(shop: Shop) -> None:
    with pytest.raises(ClientError):
        shop.apigateway.delete_authorizer(restApiId=shop.api, authorizerId=shop.authorizer)
    assert shop.call("/me", token=shop.id_token()).status_code == 200


def test_a_large_answer_streams_through_the_real_server(shop: Shop) -> None:
    """The server's own transport (docs/decisions/0007) holds writes back for a moment, and no more than that."""
    piece, count = bytes(range(256)) * 256, 800
    octets = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (count * len(piece))

    def sends(connection: socket.socket) -> None:
        for _ in range(count):
            connection.sendall(piece)

    with Scripted(says(octets, then=sends)) as scripted:
        resource = shop.proxy("large", "GET", scripted.url, authorizationType="NONE")
        shop.deploy()
        before = most = resident()
        received = 0
        with shop.call("/large", stream=True) as answer:
            for part in answer.iter_content(1 << 20):
                assert part == (piece * (len(part) // len(piece) + 2))[received % 256 :][: len(part)]
                received += len(part)
                most = max(most, resident())
    assert received == count * len(piece)
    assert most - before < 24 << 20
    shop.apigateway.delete_resource(restApiId=shop.api, resourceId=resource)
    shop.deploy()
