"""TestInvokeAuthorizer (row D4): it takes an ID token, whatever methods ask for."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from typing import Any

import pytest

from poolhouse.gateway.integrations.presence import Presence
from tests.gateway.control.driver import Api, answer, status
from tests.gateway.dataplane.upstreams import PATIENCE, Scripted, read_head
from tests.parity.minting import minter_of

EMAIL = "jane@shop.example"


@pytest.fixture(scope="module")
def pool(_session_cognito: Any) -> dict[str, str]:
    made = _session_cognito.create_user_pool(PoolName="trials")["UserPool"]
    client = _session_cognito.create_user_pool_client(UserPoolId=made["Id"], ClientName="shop")["UserPoolClient"]
    return {"id": made["Id"], "arn": made["Arn"], "client": client["ClientId"]}


def token(server: Any, pool: dict[str, str], use: str, **changed: Any) -> str:
    import urllib.request

    # The pool's keys are made when somebody first asks for them.
    with urllib.request.urlopen(f"{server.url}/{pool['id']}/.well-known/jwks.json") as answered:
        assert answered.status == 200
    now = int(time.time())
    claims = {
        "sub": "11111111-2222-4333-8444-555555555555",
        "iss": f"{server.url}/{pool['id']}",
        "token_use": use,
        "iat": now,
        "exp": now + 3600,
        "auth_time": now,
        "jti": "6a7b",
    }
    claims |= (
        {"aud": pool["client"], "email": EMAIL, "email_verified": True, "cognito:groups": ["admins", "editors"]}
        if use == "id"
        else {"client_id": pool["client"], "scope": "shop/read", "version": 2}
    )
    return minter_of(server)(pool["id"], use, claims | changed)


def trial(api: Api, authorizer: str, **members: Any) -> dict[str, Any]:
    response = api.client.test_invoke_authorizer(restApiId=api.id, authorizerId=authorizer, **members)
    assert status(response) == 200
    return answer(response)


@pytest.mark.parametrize("prefix", ["", "Bearer "])
def test_an_id_token_passes(api: Api, server: Any, pool: dict[str, str], prefix: str) -> None:
    authorizer = api.authorizer(providerARNs=[pool["arn"]])["id"]
    given = prefix + token(server, pool, "id")
    shown = trial(api, authorizer, headers={"Authorization": given})
    assert shown["clientStatus"] == 0
    assert isinstance(shown["latency"], int)
    claims = shown["claims"]
    assert claims["email"] == EMAIL
    assert claims["email_verified"] == "true"
    assert claims["cognito:groups"] == "admins,editors"
    assert claims["token_use"] == "id"
    moment = time.gmtime(int(claims["auth_time"]) + 3600)
    assert claims["exp"] == time.strftime("%a %b %d %H:%M:%S UTC %Y", moment)
    lines = shown["log"].splitlines()
    assert lines[0] == "Execution log for request test-request"
    assert lines[1].endswith(f" : Starting authorizer: {authorizer} for request: test-request")
    assert lines[2].endswith(f" : Incoming identity: ****{given[-6:]}")
    assert given not in shown["log"]


def test_the_header_in_any_case_and_among_many_values(api: Api, server: Any, pool: dict[str, str]) -> None:
    authorizer = api.authorizer(providerARNs=[pool["arn"]], identitySource="method.request.header.X-Token")["id"]
    given = token(server, pool, "id")
    assert trial(api, authorizer, headers={"x-token": given})["clientStatus"] == 0
    assert trial(api, authorizer, multiValueHeaders={"X-TOKEN": [given]})["clientStatus"] == 0
    assert trial(api, authorizer, headers={"Authorization": given})["clientStatus"] == 401


def test_everything_else_is_refused(api: Api, server: Any, pool: dict[str, str]) -> None:
    authorizer = api.authorizer(providerARNs=[pool["arn"]])["id"]
    wrong = {
        "an access token": token(server, pool, "access"),
        "expired": token(server, pool, "id", exp=int(time.time()) - 1),
        "another issuer": token(server, pool, "id", iss=f"{server.url}/us-east-1_Elsewhere"),
        "no token": "nonsense",
        "signed by nobody": f"{token(server, pool, 'id').rpartition('.')[0]}.AAAA",
    }
    for why, given in wrong.items():
        shown = trial(api, authorizer, headers={"Authorization": given})
        assert shown["clientStatus"] == 401, why
        assert "claims" not in shown, why
        assert shown["log"].rstrip().endswith("Unauthorized request: test-request"), why
    assert trial(api, authorizer)["clientStatus"] == 401


def test_the_validation_expression_is_matched_against_the_audience(
    api: Api, server: Any, pool: dict[str, str]
) -> None:
    given = {"headers": {"Authorization": token(server, pool, "id")}}
    fits = api.authorizer("fits", providerARNs=[pool["arn"]], identityValidationExpression=pool["client"])["id"]
    other = api.authorizer("other", providerARNs=[pool["arn"]], identityValidationExpression="another")["id"]
    assert trial(api, fits, **given)["clientStatus"] == 0
    assert trial(api, other, **given)["clientStatus"] == 401


def test_a_pool_that_does_not_exist_is_a_misconfiguration(api: Api, server: Any, pool: dict[str, str]) -> None:
    authorizer = api.authorizer()["id"]
    shown = trial(api, authorizer, headers={"Authorization": token(server, pool, "id")})
    assert shown["clientStatus"] == 500
    assert "Execution failed due to configuration error" in shown["log"]


def test_a_patch_counts_at_once(api: Api, server: Any, pool: dict[str, str]) -> None:
    """The test looks at the authorizer as it is, not as it was deployed."""
    authorizer = api.authorizer(providerARNs=[pool["arn"]])["id"]
    given = {"headers": {"X-Token": token(server, pool, "id")}}
    assert trial(api, authorizer, **given)["clientStatus"] == 401
    operations = [{"op": "replace", "path": "/identitySource", "value": "method.request.header.X-Token"}]
    api.call("update_authorizer", authorizerId=authorizer, patchOperations=operations)
    assert trial(api, authorizer, **given)["clientStatus"] == 0


@pytest.mark.parametrize("body", [{}, {"body": "tea"}])
def test_a_method_whose_upstream_takes_its_time(api: Api, monkeypatch: pytest.MonkeyPatch, body: Any) -> None:
    """Whoever tries a method is there until it has answered."""
    watched, begin = threading.Event(), Presence.start

    def start(presence: Presence) -> None:
        begin(presence)
        asyncio.get_running_loop().call_soon(watched.set)

    def late(connection: socket.socket) -> None:
        read_head(connection)
        watched.wait(PATIENCE)
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nlate")

    monkeypatch.setattr(Presence, "start", start)
    here = {"resourceId": api.root, "httpMethod": "POST"}
    api.method(verb="POST")
    with Scripted(late) as upstream:
        api.call("put_integration", **here, type="HTTP_PROXY", integrationHttpMethod="POST", uri=upstream.url)
        tried = api.call("test_invoke_method", **here, **body)
    assert (tried["status"], tried["body"]) == (200, "late")


def test_a_tried_methods_headers_are_named_as_declared(api: Api) -> None:
    """They are keys of a map, unlike the headers of a call."""
    here = {"resourceId": api.root, "httpMethod": "GET"}
    api.method()
    api.mock(requestTemplates={"application/json": '{"statusCode": 200}'})
    declared = {"method.response.header.X-My-Header": False}
    api.call("put_method_response", **here, statusCode="200", responseParameters=declared)
    mapped = {"method.response.header.X-My-Header": "'1'"}
    api.call("put_integration_response", **here, statusCode="200", responseParameters=mapped)
    tried = api.call("test_invoke_method", **here)
    assert tried["headers"] == {"Content-Type": "application/json", "X-My-Header": "1"}
    assert tried["multiValueHeaders"] == {"Content-Type": ["application/json"], "X-My-Header": ["1"]}
    assert "Method response headers: {Content-Type=application/json, X-My-Header=1}" in tried["log"]
