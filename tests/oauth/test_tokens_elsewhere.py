"""Tokens of a sign-in by redirect, where else they count: Cognito's own operations, and the gateway."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from tests.oauth.people import API, App, People, claims


@pytest.fixture(scope="module")
def url(_session_people: People, _session_apigateway: Any) -> Iterator[str]:
    """`GET /scoped` wants the scope `read`, `GET /any` a token of the pool."""
    people, gateway = _session_people, _session_apigateway
    made = gateway.create_rest_api(name="people")
    api, root = made["id"], made["rootResourceId"]
    pool = people.cognito.describe_user_pool(UserPoolId=people.pool)["UserPool"]["Arn"]
    authorizer = gateway.create_authorizer(
        restApiId=api,
        name="pool",
        type="COGNITO_USER_POOLS",
        providerARNs=[pool],
        identitySource="method.request.header.Authorization",
    )["id"]
    for part, scopes in (("scoped", [f"{API}/read"]), ("any", [])):
        resource = gateway.create_resource(restApiId=api, parentId=root, pathPart=part)["id"]
        method = {"restApiId": api, "resourceId": resource, "httpMethod": "GET"}
        protected = {"authorizationScopes": scopes} if scopes else {}
        gateway.put_method(**method, authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer, **protected)
        gateway.put_method_response(**method, statusCode="200")
        template = {"application/json": '{"statusCode": 200}'}
        gateway.put_integration(**method, type="MOCK", requestTemplates=template)
        gateway.put_integration_response(**method, statusCode="200")
    gateway.create_deployment(restApiId=api, stageName="dev")
    yield f"{people.server.url}/execute-api/{api}/dev"
    gateway.delete_rest_api(restApiId=api)


class TestOperations:
    def test_only_with_the_scope_for_them(self, people: People, app: App) -> None:
        token = app.tokens(scope="openid aws.cognito.signin.user.admin")["access_token"]
        assert people.cognito.get_user(AccessToken=token)["Username"] == "ann"
        for scope in ("openid", f"openid {API}/read"):
            lacking = app.tokens(scope=scope)["access_token"]
            with pytest.raises(people.cognito.exceptions.NotAuthorizedException, match="required scopes"):
                people.cognito.get_user(AccessToken=lacking)

    def test_global_sign_out(self, own_people: People) -> None:
        app = own_people.client()
        first, second = app.tokens(), app.tokens()
        own_people.cognito.global_sign_out(AccessToken=first["access_token"])
        for tokens in (first, second):
            assert app.user_info(tokens["access_token"]).status_code == 401
            assert app.refresh(tokens["refresh_token"]).json() == {"error": "invalid_grant"}

    def test_revoke_token(self, people: People, app: App) -> None:
        tokens = app.tokens()
        people.cognito.revoke_token(ClientId=app.id, Token=tokens["refresh_token"])
        assert app.user_info(tokens["access_token"]).status_code == 401

    def test_get_tokens_from_refresh_token(self, people: People, app: App) -> None:
        tokens = app.tokens(scope=f"openid {API}/read")
        answer = people.cognito.get_tokens_from_refresh_token(
            ClientId=app.id, RefreshToken=tokens["refresh_token"]
        )["AuthenticationResult"]
        access = claims(answer["AccessToken"])
        assert (access["scope"], access["version"]) == (f"openid {API}/read", 2)
        assert "IdToken" in answer

    def test_without_openid_none_of_them_makes_an_id_token(self, people: People, app: App) -> None:
        token = app.tokens(scope=f"{API}/read")["refresh_token"]
        answer = people.cognito.get_tokens_from_refresh_token(ClientId=app.id, RefreshToken=token)
        assert "IdToken" not in answer["AuthenticationResult"]
        refreshed = people.cognito.initiate_auth(
            ClientId=app.id, AuthFlow="REFRESH_TOKEN_AUTH", AuthParameters={"REFRESH_TOKEN": token}
        )["AuthenticationResult"]
        assert "IdToken" not in refreshed
        assert claims(refreshed["AccessToken"])["scope"] == f"{API}/read"

    def test_a_changed_attribute_shows_after_the_next_refresh(self, people: People, app: App) -> None:
        tokens = app.tokens()
        people.cognito.update_user_attributes(
            AccessToken=tokens["access_token"], UserAttributes=[{"Name": "name", "Value": "Ann B"}]
        )
        try:
            assert app.user_info(tokens["access_token"]).json()["name"] == "Ann B"
            assert claims(app.refresh(tokens["refresh_token"]).json()["id_token"])["name"] == "Ann B"
        finally:
            people.cognito.admin_update_user_attributes(
                UserPoolId=people.pool,
                Username="ann",
                UserAttributes=[{"Name": "name", "Value": "Ann Example"}],
            )


class TestGateway:
    @pytest.mark.parametrize(
        ("scope", "kind", "scoped", "whatever"),
        [
            (f"openid {API}/read", "access_token", 200, 401),
            (f"openid {API}/read", "id_token", 401, 200),
            (f"{API}/read {API}/write", "access_token", 200, 401),
            (f"openid {API}/write", "access_token", 401, 401),
            ("openid", "access_token", 401, 401),
            ("openid", "id_token", 401, 200),
            (None, "access_token", 200, 401),
        ],
    )
    def test_by_scope(self, app: App, url: str, scope: str | None, kind: str, scoped: int, whatever: int) -> None:
        token = app.tokens(scope=scope)[kind]
        headers = {"authorization": f"Bearer {token}"}
        answers = [requests.get(f"{url}/{path}", headers=headers).status_code for path in ("scoped", "any")]
        assert answers == [scoped, whatever]

    def test_a_token_from_the_address_bar(self, app: App, url: str) -> None:
        """The workshop of the fourth document: implicit, without a secret, a custom scope alone."""
        location = app.authorize(response_type="token", scope=f"{API}/read").headers["location"]
        token = location.partition("#access_token=")[2].partition("&")[0]
        assert requests.get(f"{url}/scoped", headers={"authorization": token}).status_code == 200

    def test_one_bound_to_a_resource(self, app: App, url: str) -> None:
        token = app.tokens(resource=API, scope=f"{API}/read")["access_token"]
        assert requests.get(f"{url}/scoped", headers={"authorization": f"Bearer {token}"}).status_code == 200
