"""A pool with a domain, a user and app clients on a whole server, and a browser that is signed in there."""

from __future__ import annotations

import base64
import hashlib
import http.client
import io
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import requests

from poolhouse.domain.authorization.browser_session import KIND, BrowserSession
from poolhouse.testing.server import Server
from tests.accounts import add_user

PASSWORD = "Passw0rd!"
CALLBACK = "https://app.example/cb"
API = "https://api.example"
ALL_SCOPES = [
    "openid",
    "email",
    "phone",
    "profile",
    "aws.cognito.signin.user.admin",
    f"{API}/read",
    f"{API}/write",
]
VERIFIER = "a" * 43
SECONDS = 20


def challenge(verifier: str = VERIFIER) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def claims(token: str) -> dict[str, Any]:
    part = token.split(".")[1]
    return dict(json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))))


def query_of(response: requests.Response) -> dict[str, str]:
    """The parameters that the app gets in its query."""
    assert response.status_code == 302, response.text
    return dict(parse_qsl(urlsplit(response.headers["location"]).query, keep_blank_values=True))


def fragment_of(response: requests.Response) -> dict[str, str]:
    assert response.status_code == 302, response.text
    return dict(parse_qsl(urlsplit(response.headers["location"]).fragment, keep_blank_values=True))


def exactly(method: str, url: str, headers: Mapping[str, str]) -> requests.Response:
    """The URL as it is: `requests` would put its escapes right."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 80, timeout=SECONDS)
    try:
        connection.request(method, url.removeprefix(f"http://{parts.netloc}"), headers=dict(headers))
        answer = connection.getresponse()
        response = requests.Response()
        response.status_code = answer.status
        response.headers.update(answer.headers.items())
        response.raw = io.BytesIO(answer.read())
        return response
    finally:
        connection.close()


@dataclass
class People:
    """One pool. `managed` says which login version its domain has."""

    server: Server
    cognito: Any
    managed: bool = True
    pool: str = field(init=False)
    domain: str = field(init=False)
    sub: str = field(init=False)
    user: str = "ann"

    def __post_init__(self) -> None:
        made = self.cognito.create_user_pool(
            PoolName="people",
            Schema=[{"Name": "shoe", "AttributeDataType": "String", "Mutable": True}],
        )
        self.pool = made["UserPool"]["Id"]
        self.domain = f"people-{uuid.uuid4().hex[:12]}"
        self.cognito.create_user_pool_domain(
            Domain=self.domain, UserPoolId=self.pool, ManagedLoginVersion=2 if self.managed else 1
        )
        self.declare("read", "write", new=True)
        self.sub = self.add_user(self.user)

    @property
    def url(self) -> str:
        return f"{self.server.url}/auth/{self.domain}"

    def declare(self, *scopes: str, new: bool = False) -> None:
        """Make these the scopes of the API's resource server."""
        put = self.cognito.create_resource_server if new else self.cognito.update_resource_server
        listed = [{"ScopeName": scope, "ScopeDescription": scope} for scope in scopes]
        put(UserPoolId=self.pool, Identifier=API, Name="api", Scopes=listed)

    def add_user(self, name: str) -> str:
        attributes = {
            "email": f"{name}@example.com",
            "email_verified": "true",
            "phone_number": "+15550100",
            "phone_number_verified": "false",
            "name": "Ann Example",
            "custom:shoe": "42",
        }
        made = add_user(self.cognito, self.pool, name, password=PASSWORD, **attributes)
        return next(str(each["Value"]) for each in made["Attributes"] if each["Name"] == "sub")

    def client(self, **settings: Any) -> App:
        """A public client with every flow of people and every scope, unless `settings` say otherwise."""
        given: dict[str, Any] = {
            "AllowedOAuthFlowsUserPoolClient": True,
            "AllowedOAuthFlows": ["code", "implicit"],
            "AllowedOAuthScopes": ALL_SCOPES,
            "CallbackURLs": [CALLBACK],
            "SupportedIdentityProviders": ["COGNITO"],
            "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            **settings,
        }
        made = self.cognito.create_user_pool_client(
            UserPoolId=self.pool,
            ClientName="app",
            **{name: value for name, value in given.items() if value is not None},
        )["UserPoolClient"]
        return App(self, made["ClientId"], made.get("ClientSecret"))

    def cookie(self, *, age: float = 0, sub: str | None = None, domain: str | None = None) -> str:
        """The session cookie of a browser in which the user signed in `age` seconds ago."""
        parts = self.server.app.parts
        began = parts.clock.now() - age
        session = BrowserSession(
            id=str(uuid.uuid4()),
            pool_id=self.pool,
            domain=domain or self.domain,
            version=2 if self.managed else 1,
            sub=sub or self.sub,
            auth_time=began,
            expires_at=began + 3600,
            passed=("PASSWORD",),
        )
        return parts.tickets.seal(KIND, session)


@dataclass
class App:
    people: People
    id: str
    secret: str | None = None

    def change(self, **settings: Any) -> None:
        """An update replaces everything: what is not named keeps its value."""
        cognito, pool = self.people.cognito, self.people.pool
        now = cognito.describe_user_pool_client(UserPoolId=pool, ClientId=self.id)["UserPoolClient"]
        known = cognito.meta.service_model.operation_model("UpdateUserPoolClient").input_shape.members
        now = {name: value for name, value in now.items() if name in known}
        cognito.update_user_pool_client(**{**now, **settings})

    def authorize(
        self, cookie: str | None = "", method: str | None = None, query: str | None = None, **given: str | None
    ) -> requests.Response:
        """With the cookie of a browser that is signed in (`""`: a fresh one, None: of one that is not)."""
        method = method or "GET"
        asked = {"response_type": "code", "client_id": self.id, "redirect_uri": CALLBACK, **given}
        url = f"{self.people.url}/oauth2/authorize"
        headers = {} if cookie is None else {"cookie": f"cognito={cookie or self.people.cookie()}"}
        if query is not None:
            return exactly(method, f"{url}?{query}", headers)
        present = {name: value for name, value in asked.items() if value is not None}
        return requests.request(
            method, url, params=present, headers=headers, allow_redirects=False, timeout=SECONDS
        )

    def code(self, **given: str | None) -> str:
        return query_of(self.authorize(**given))["code"]

    def post(self, path: str, **form: str | None) -> requests.Response:
        """Authenticated the way this client is: Basic, or its bare id."""
        present = {name: value for name, value in form.items() if value is not None}
        auth = (self.id, self.secret) if self.secret else None
        if auth is None:
            present = {"client_id": self.id, **present}
        return requests.post(f"{self.people.url}{path}", data=present, auth=auth, timeout=SECONDS)

    def redeem(self, code: str, **form: str | None) -> requests.Response:
        asked = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK, **form}
        return self.post("/oauth2/token", **asked)

    def tokens(self, **given: str | None) -> dict[str, Any]:
        """A whole sign-in."""
        response = self.redeem(self.code(**given))
        assert response.status_code == 200, response.text
        return dict(response.json())

    def refresh(self, token: str, **form: str | None) -> requests.Response:
        return self.post("/oauth2/token", grant_type="refresh_token", refresh_token=token, **form)

    def user_info(self, token: str) -> requests.Response:
        return requests.get(
            f"{self.people.url}/oauth2/userInfo", headers={"authorization": f"Bearer {token}"}, timeout=SECONDS
        )
