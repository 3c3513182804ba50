"""The same through the front door: what an administrator changes with boto3, the next token request obeys."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import jwt
import pytest
import requests

from poolhouse.testing.server import Server
from tests.oauth.house import SECONDS

API = "https://api.example"


class Shop:
    """A pool made as the documents make it."""

    def __init__(self, server: Server, cognito: Any, name: str) -> None:
        self.server, self.cognito, self.domain = server, cognito, name
        self.pool_id = cognito.create_user_pool(PoolName=name)["UserPool"]["Id"]
        cognito.create_resource_server(
            UserPoolId=self.pool_id, Identifier=API, Name="api", Scopes=self.scopes("read", "write")
        )
        cognito.create_user_pool_domain(UserPoolId=self.pool_id, Domain=name)
        self.settings = {
            "ClientName": "c",
            "AllowedOAuthFlows": ["client_credentials"],
            "AllowedOAuthFlowsUserPoolClient": True,
            "AllowedOAuthScopes": [f"{API}/read", f"{API}/write"],
        }
        client = cognito.create_user_pool_client(UserPoolId=self.pool_id, GenerateSecret=True, **self.settings)
        self.client_id = client["UserPoolClient"]["ClientId"]
        self.secret = client["UserPoolClient"]["ClientSecret"]

    @staticmethod
    def scopes(*names: str) -> list[dict[str, str]]:
        return [{"ScopeName": name, "ScopeDescription": name} for name in names]

    def declare(self, *names: str) -> None:
        self.cognito.update_resource_server(
            UserPoolId=self.pool_id, Identifier=API, Name="api", Scopes=self.scopes(*names)
        )

    def change(self, **settings: Any) -> None:
        self.cognito.update_user_pool_client(
            UserPoolId=self.pool_id, ClientId=self.client_id, **{**self.settings, **settings}
        )

    def ask(self, secret: str | None = None, **parameters: str) -> requests.Response:
        return requests.post(
            f"{self.server.url}/auth/{self.domain}/oauth2/token",
            data={"grant_type": "client_credentials", **parameters},
            auth=(self.client_id, secret or self.secret),
            timeout=SECONDS,
        )

    def scope(self, **parameters: str) -> str:
        response = self.ask(**parameters)
        assert response.status_code == 200, response.text
        claims = jwt.decode(response.json()["access_token"], options={"verify_signature": False})
        return str(claims["scope"])


@pytest.fixture
def shop(server: Server, cognito: Any, request: pytest.FixtureRequest) -> Shop:
    name = request.node.name.replace("_", "-").lower()[-60:].strip("-")
    return Shop(server, cognito, name)


def test_a_token_verifies_with_what_discovery_says(shop: Shop) -> None:
    issuer = f"{shop.server.url}/{shop.pool_id}"
    found = requests.get(f"{issuer}/.well-known/openid-configuration", timeout=SECONDS).json()
    assert found["issuer"] == issuer
    answer = requests.post(
        found["token_endpoint"],
        data={"grant_type": "client_credentials", "scope": f"{API}/read"},
        auth=(shop.client_id, shop.secret),
        timeout=SECONDS,
    ).json()
    key = jwt.PyJWKClient(found["jwks_uri"]).get_signing_key_from_jwt(answer["access_token"])
    claims = jwt.decode(answer["access_token"], key.key, algorithms=["RS256"], issuer=issuer)
    assert claims["scope"] == f"{API}/read"
    assert claims["client_id"] == shop.client_id


def test_scopes_follow_the_administrator(shop: Shop) -> None:
    both = f"{API}/read {API}/write"
    assert shop.scope(scope=both) == both
    shop.declare("read")
    assert shop.scope(scope=both) == f"{API}/read"
    assert shop.scope(scope=f"{API}/write") == ""
    shop.declare("read", "write")
    assert shop.scope() == both
    shop.change(AllowedOAuthScopes=[f"{API}/read"])
    assert shop.ask(scope=both).json() == {"error": "invalid_scope"}
    assert shop.scope() == f"{API}/read"
    shop.cognito.delete_resource_server(UserPoolId=shop.pool_id, Identifier=API)
    assert shop.scope() == ""


def test_switching_oauth_off_and_the_lifetime_down(shop: Shop) -> None:
    assert shop.ask().json()["expires_in"] == 3600
    shop.change(AccessTokenValidity=5, TokenValidityUnits={"AccessToken": "minutes"})
    assert shop.ask().json()["expires_in"] == 300
    shop.change(AllowedOAuthFlowsUserPoolClient=False, AllowedOAuthFlows=[], AllowedOAuthScopes=[])
    assert shop.ask().json() == {"error": "invalid_grant"}


def test_secret_rotation(shop: Shop) -> None:
    assert shop.ask().status_code == 200
    client = {"UserPoolId": shop.pool_id, "ClientId": shop.client_id}
    added = shop.cognito.add_user_pool_client_secret(**client)["ClientSecretDescriptor"]
    new = added["ClientSecretValue"]
    assert [shop.ask(secret).status_code for secret in (shop.secret, new)] == [200, 200]
    listed = shop.cognito.list_user_pool_client_secrets(**client)["ClientSecrets"]
    old = next(secret for secret in listed if secret["ClientSecretId"] != added["ClientSecretId"])
    shop.cognito.delete_user_pool_client_secret(**client, ClientSecretId=old["ClientSecretId"])
    assert shop.ask(shop.secret).json() == {"error": "invalid_client"}
    assert shop.ask(new).status_code == 200


def test_deleting_client_domain_and_pool(shop: Shop) -> None:
    assert shop.ask().status_code == 200
    issuer = f"{shop.server.url}/{shop.pool_id}/.well-known/jwks.json"
    assert requests.get(issuer, timeout=SECONDS).status_code == 200
    shop.cognito.delete_user_pool_client(UserPoolId=shop.pool_id, ClientId=shop.client_id)
    assert shop.ask().json() == {"error": "invalid_client"}
    shop.cognito.delete_user_pool_domain(UserPoolId=shop.pool_id, Domain=shop.domain)
    assert shop.ask().status_code == 404
    shop.cognito.delete_user_pool(UserPoolId=shop.pool_id)
    assert requests.get(issuer, timeout=SECONDS).json() == {"message": f"User pool {shop.pool_id} does not exist."}


def test_by_host_name(shop: Shop) -> None:
    port = urlsplit(shop.server.url).port
    for base in ("localhost", "amazoncognito.com"):
        response = requests.post(
            f"{shop.server.url}/oauth2/token",
            headers={"Host": f"{shop.domain}.auth.us-east-1.{base}:{port}"},
            data={"grant_type": "client_credentials"},
            auth=(shop.client_id, shop.secret),
            timeout=SECONDS,
        )
        assert response.status_code == 200


def test_by_a_custom_domain(shop: Shop) -> None:
    name = f"auth.{shop.domain}.example"
    certificate = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-4000-8000-000000000000"
    shop.cognito.create_user_pool_domain(
        UserPoolId=shop.pool_id, Domain=name, CustomDomainConfig={"CertificateArn": certificate}
    )
    form = {"grant_type": "client_credentials"}
    response = requests.post(
        f"{shop.server.url}/oauth2/token",
        headers={"Host": name},
        data=form,
        auth=(shop.client_id, shop.secret),
        timeout=SECONDS,
    )
    assert response.status_code == 200
    assert shop.ask().status_code == 200
    discovery = f"{shop.server.url}/{shop.pool_id}/.well-known/openid-configuration"
    assert requests.get(discovery, timeout=SECONDS).json()["token_endpoint"] == f"https://{name}/oauth2/token"
