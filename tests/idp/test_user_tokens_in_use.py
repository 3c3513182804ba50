"""A user's tokens where they are used: poolhouse.verify, and an API behind a COGNITO_USER_POOLS authorizer."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server
from poolhouse.verify import MissingScope, Verifier, WrongTokenUse
from tests.idp.signed_in import SignedIn, new_client, new_user, sign_in, somebody

SECONDS = 10
ADMIN = "aws.cognito.signin.user.admin"
READ = "https://api.example.com/read"


def answer(server: Server, apigateway: Any, pool_id: str, scope: str | None, token: str) -> int:
    """What `GET /things` behind that scope says to the token."""
    api = apigateway.create_rest_api(name="things")
    authorizer = apigateway.create_authorizer(
        restApiId=api["id"],
        name="pool",
        type="COGNITO_USER_POOLS",
        providerARNs=[f"arn:aws:cognito-idp:us-east-1:123456789012:userpool/{pool_id}"],
        identitySource="method.request.header.Authorization",
    )
    resource = apigateway.create_resource(restApiId=api["id"], parentId=api["rootResourceId"], pathPart="things")
    method = {"restApiId": api["id"], "resourceId": resource["id"], "httpMethod": "GET"}
    apigateway.put_method(
        **method,
        authorizationType="COGNITO_USER_POOLS",
        authorizerId=authorizer["id"],
        authorizationScopes=[scope] if scope else [],
    )
    apigateway.put_method_response(**method, statusCode="200")
    apigateway.put_integration(**method, type="MOCK", requestTemplates={"application/json": '{"statusCode": 200}'})
    apigateway.put_integration_response(**method, statusCode="200")
    apigateway.create_deployment(restApiId=api["id"], stageName="v1")
    url = f"{server.url}/execute-api/{api['id']}/v1/things"
    return requests.get(url, headers={"Authorization": token}, timeout=SECONDS).status_code


@pytest.fixture
def ann(cognito: Any, pool_id: str) -> SignedIn:
    return somebody(cognito, pool_id)


def test_the_library_takes_both(server: Server, ann: SignedIn) -> None:
    issuer = f"{server.url}/{ann.pool_id}"
    access = Verifier(issuer, token_use="access", client_id=ann.client_id, scopes=ADMIN)
    assert access.verify(ann.access)["username"] == "ann"
    identity = Verifier(issuer, token_use="id", client_id=ann.client_id)
    assert identity.verify(ann.tokens["IdToken"])["email"] == "ann@example.com"
    with pytest.raises(WrongTokenUse):
        access.verify(ann.tokens["IdToken"])
    with pytest.raises(MissingScope):
        Verifier(issuer, scopes=READ).verify(ann.access)


@pytest.mark.parametrize(
    ("scope", "token", "status"),
    [
        pytest.param(ADMIN, "AccessToken", 200, id="the scope of an API sign-in"),
        pytest.param(READ, "AccessToken", 401, id="a custom scope, row A7"),
        pytest.param(None, "IdToken", 200, id="an ID token where no scope is asked for"),
        pytest.param(None, "AccessToken", 401, id="an access token where no scope is asked for"),
        pytest.param(ADMIN, "IdToken", 401, id="an ID token has no scopes"),
    ],
)
def test_the_gateway(
    server: Server, apigateway: Any, ann: SignedIn, scope: str | None, token: str, status: int
) -> None:
    assert answer(server, apigateway, ann.pool_id, scope, ann.tokens[token]) == status


def test_a_pool_that_opted_in_opens_the_gateway_with_custom_scopes(
    server: Server, cognito: Any, apigateway: Any, api_pool: str
) -> None:
    client = new_client(
        cognito,
        api_pool,
        AllowedOAuthScopes=[READ, "openid"],
        AllowedOAuthFlows=["code"],
        AllowedOAuthFlowsUserPoolClient=True,
        CallbackURLs=["https://app.example.com/back"],
    )
    new_user(cognito, api_pool)
    plain = sign_in(cognito, api_pool, client["ClientId"])
    assert answer(server, apigateway, api_pool, READ, plain.access) == 401
    arn = f"arn:aws:cognito-idp:us-east-1:123456789012:userpool/{api_pool}"
    cognito.tag_resource(ResourceArn=arn, Tags={"poolhouse:scopes-on-sign-in": "true"})
    opted = sign_in(cognito, api_pool, client["ClientId"])
    assert answer(server, apigateway, api_pool, READ, opted.access) == 200
    cognito.get_user(AccessToken=opted.access)
