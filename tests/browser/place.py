"""A pool with a domain, an app that signs people in there, and the people."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlencode

import requests

from tests.accounts import add_user, inbox
from tests.browser.callback_app import CallbackApp

PASSWORD = "Correct-horse-1"
OTHER_PASSWORD = "Battery-staple-2"
SCOPES = ["openid", "email", "profile", "aws.cognito.signin.user.admin"]
FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH"]


@dataclass
class Place:
    """`url` is the domain's base URL, as a browser knows it; `inbox` the server's."""

    cognito: Any
    pool_id: str
    client_id: str
    domain: str
    url: str
    server_url: str
    app: CallbackApp
    client_secret: str = ""

    @property
    def issuer(self) -> str:
        return f"{self.url.partition('/auth/')[0]}/{self.pool_id}"

    def page(self, path: str, **parameters: str) -> str:
        """A page of the domain with the parameters of a sign-in; one given as "" is left out."""
        asked = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.app.callback,
            "state": "st-4711",
            "scope": "openid email",
        } | parameters
        return f"{self.url}{path}?{urlencode({name: value for name, value in asked.items() if value})}"

    def authorize(self, **parameters: str) -> str:
        return self.page("/oauth2/authorize", **parameters)

    def add_person(self, *, permanent: bool = True, **attributes: str) -> Person:
        """With a verified address, and PASSWORD: for good, or as the temporary one."""
        name = f"ann-{uuid.uuid4().hex[:8]}"
        email = f"{name}@example.com"
        known = {"email": email, "email_verified": "true"} | attributes
        password = PASSWORD if permanent else None
        add_user(self.cognito, self.pool_id, name, password=password, temporary=PASSWORD, **known)
        return Person(name, email)

    def api_sign_in(self, person: Person) -> str:
        """An access token over the API."""
        answer = self.cognito.initiate_auth(
            ClientId=self.client_id,
            AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": person.name, "PASSWORD": PASSWORD},
        )
        return str(answer["AuthenticationResult"]["AccessToken"])

    def code_for(self, recipient: str) -> str:
        """The newest one that was sent."""
        return str(inbox(self.server_url, recipient)[0]["code"])

    def link_for(self, recipient: str) -> str:
        """The address in the newest message."""
        found = re.search(r"https?://[^\s\"'<>]+", str(inbox(self.server_url, recipient)[0]["body"]))
        assert found
        return unescape(found[0])

    def redeem(self, code: str, **more: str) -> requests.Response:
        asked = {
            "grant_type": "authorization_code",
            "client_id": self.client_id,
            "code": code,
            "redirect_uri": self.app.callback,
        }
        if self.client_secret:
            asked["client_secret"] = self.client_secret
        return requests.post(f"{self.url}/oauth2/token", data=asked | more)

    def user_info(self, query: dict[str, str]) -> dict[str, Any]:
        """Whom the code of a callback's query stands for."""
        tokens = self.redeem(query["code"]).json()
        headers = {"Authorization": f"Bearer {tokens['access_token']}"}
        answer: dict[str, Any] = requests.get(f"{self.url}/oauth2/userInfo", headers=headers).json()
        return answer


@dataclass(frozen=True)
class Person:
    name: str
    email: str
    phone: str = ""


def place(
    cognito: Any,
    server_url: str,
    pages_url: str,
    app: CallbackApp,
    *,
    client: Any = None,
    managed: bool = False,
    **pool: Any,
) -> Place:
    """`pool` and `client` are settings of CreateUserPool and CreateUserPoolClient; `managed` is managed login."""
    given: dict[str, Any] = {"AutoVerifiedAttributes": ["email"]} | pool
    pool_id = cognito.create_user_pool(PoolName="people", **given)["UserPool"]["Id"]
    domain = f"pages-{uuid.uuid4().hex[:10]}"
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=domain, ManagedLoginVersion=2 if managed else 1)
    settings: dict[str, Any] = {
        "ClientName": "The app",
        "ExplicitAuthFlows": FLOWS,
        "AllowedOAuthFlowsUserPoolClient": True,
        "AllowedOAuthFlows": ["code", "implicit"],
        "AllowedOAuthScopes": SCOPES,
        "CallbackURLs": [app.callback, f"{app.url}/"],
        "LogoutURLs": [f"{app.url}/bye"],
        "SupportedIdentityProviders": ["COGNITO"],
        "PreventUserExistenceErrors": "ENABLED",
    } | (client or {})
    made = cognito.create_user_pool_client(UserPoolId=pool_id, **settings)["UserPoolClient"]
    if managed:
        # Without a style managed login shows no pages.
        cognito.create_managed_login_branding(
            UserPoolId=pool_id, ClientId=made["ClientId"], UseCognitoProvidedValues=True
        )
    return Place(
        cognito,
        pool_id,
        made["ClientId"],
        domain,
        f"{pages_url}/auth/{domain}",
        server_url,
        app,
        made.get("ClientSecret", ""),
    )
