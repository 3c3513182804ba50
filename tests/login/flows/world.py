"""A pool with a domain and an app that sends people there; made over the API, as a user of poolhouse would."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import requests

from tests.accounts import add_user, inbox
from tests.conftest import aws_client
from tests.login.flows.browser import Browser

CALLBACK = "https://app.example/callback"
PASSWORD = "Passw0rd!"
FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]


class World:
    """`version` is the domain's ManagedLoginVersion; `client` are members of CreateUserPoolClient, the rest those
    of CreateUserPool."""

    def __init__(self, url: str, *, version: int = 1, client: dict[str, Any] | None = None, **pool: Any) -> None:
        self.url = url
        self.cognito: Any = aws_client("cognito-idp", url)
        given = {"AutoVerifiedAttributes": ["email"], **pool}
        if version == 2:
            given.setdefault("UserPoolTier", "ESSENTIALS")
        self.pool = self.cognito.create_user_pool(PoolName="people", **given)["UserPool"]["Id"]
        self.client = self.cognito.create_user_pool_client(
            UserPoolId=self.pool,
            ClientName="app",
            **{
                "CallbackURLs": [CALLBACK],
                "AllowedOAuthFlows": ["code"],
                "AllowedOAuthScopes": ["openid", "email"],
                "AllowedOAuthFlowsUserPoolClient": True,
                "SupportedIdentityProviders": ["COGNITO"],
                "ExplicitAuthFlows": FLOWS,
                "PreventUserExistenceErrors": "ENABLED",
                **(client or {}),
            },
        )["UserPoolClient"]["ClientId"]
        self.domain = f"p{uuid.uuid4().hex[:12]}"
        self.cognito.create_user_pool_domain(Domain=self.domain, UserPoolId=self.pool, ManagedLoginVersion=version)
        if version == 2:
            self.cognito.create_managed_login_branding(
                UserPoolId=self.pool, ClientId=self.client, UseCognitoProvidedValues=True
            )
        self.name = f"ada-{uuid.uuid4().hex[:8]}"
        self.email = f"{self.name}@example.com"

    @property
    def base(self) -> str:
        return f"{self.url}/auth/{self.domain}"

    def query(self, **more: str) -> str:
        asked = {"client_id": self.client, "response_type": "code", "redirect_uri": CALLBACK, "state": "s1"}
        return urlencode({**asked, **more})

    def page(self, path: str, **more: str) -> str:
        return f"{self.base}{path}?{self.query(**more)}"

    def open(self, path: str, **more: str) -> Browser:
        browser = Browser()
        browser.get(self.page(path, **more))
        return browser

    def inbox(self, recipient: str | None = None) -> list[dict[str, Any]]:
        """Newest first."""
        return inbox(self.url, recipient or self.email)

    def code(self, recipient: str | None = None) -> str:
        found: str = self.inbox(recipient)[0]["code"]
        return found

    def wrong(self, code: str) -> str:
        return f"{(int(code) + 1) % 1_000_000:06d}"

    def user(self, username: str | None = None) -> dict[str, Any]:
        found = self.cognito.admin_get_user(UserPoolId=self.pool, Username=username or self.name)
        attributes = {each["Name"]: each["Value"] for each in found["UserAttributes"]}
        return {"status": found["UserStatus"], "username": found["Username"], **attributes}

    def has_user(self, username: str | None = None) -> bool:
        try:
            self.user(username)
        except self.cognito.exceptions.UserNotFoundException:
            return False
        return True

    def add_user(self, *, verified: bool = True) -> None:
        """Confirmed, with PASSWORD."""
        attributes = {"email": self.email, "email_verified": str(verified).lower()}
        add_user(self.cognito, self.pool, self.name, password=PASSWORD, **attributes)

    def sign_up(self, browser: Browser, **typed: str) -> requests.Response:
        """Fill in the sign-up page that is open. Required attributes by `requiredAttributes[name]`."""
        fields = {"username": self.name, "password": PASSWORD, "requiredAttributes[email]": self.email, **typed}
        return browser.submit("signupform", **fields)

    def signed_up(self, **more: str) -> Browser:
        """A browser in front of `/confirm`."""
        browser = self.open("/signup", **more)
        self.sign_up(browser)
        browser.follow()
        return browser

    def arrived(self, answer: requests.Response) -> dict[str, str]:
        """What the app got at its callback."""
        assert answer.status_code == 302, answer.text
        location = answer.headers["location"]
        assert location.startswith(f"{CALLBACK}?"), location
        return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}

    def tokens(self, code: str) -> dict[str, Any]:
        answer = requests.post(
            f"{self.base}/oauth2/token",
            data={
                "grant_type": "authorization_code",
                "client_id": self.client,
                "code": code,
                "redirect_uri": CALLBACK,
            },
        )
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found
