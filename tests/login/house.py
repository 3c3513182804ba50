"""A pool with a domain, an app and a user, made over the API; and a browser that visits its pages."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.accounts import add_user, inbox
from tests.login.browser import Browser, Seen

PASSWORD = "Passw0rd!"
CALLBACK = "https://app.example.com/cb"
STATE = "a-state"
FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]


@dataclass
class Hosted:
    """`user` has the e-mail address of their name and, where given, a verified telephone number."""

    cognito: Any
    url: str
    pool: str
    client: str
    domain: str
    user: str
    browser: Browser = field(init=False)

    def __post_init__(self) -> None:
        self.browser = Browser(self.url)

    @property
    def base(self) -> str:
        return f"/auth/{self.domain}"

    def address(self, page: str = "/login", **parameters: str) -> str:
        asked = {
            "client_id": self.client,
            "response_type": "code",
            "redirect_uri": CALLBACK,
            "state": STATE,
            **parameters,
        }
        return f"{self.base}{page}?{urlencode(asked)}"

    def open(self, page: str = "/login", **parameters: str) -> Seen:
        return self.browser.get(self.address(page, **parameters))

    def sign_in(self, username: str | None = None, password: str = PASSWORD, **parameters: str) -> Seen:
        """The form, filled in and sent."""
        page = self.open(**parameters)
        return self.browser.submit(page, username=username or self.user, password=password)

    def new_client(self, name: str = "Another app", **settings: Any) -> str:
        return new_client(self.cognito, self.pool, name, **settings)

    def add_user(self, name: str = "", *, password: str | None = PASSWORD, **attributes: str) -> str:
        name = name or f"bob-{uuid.uuid4().hex[:8]}"
        add_user(self.cognito, self.pool, name, password=password, temporary=PASSWORD, **attributes)
        return name

    def code_from_inbox(self, recipient: str) -> str:
        """The newest code that was sent there."""
        return next(str(message["code"]) for message in inbox(self.url, recipient) if message["code"])


def new_client(cognito: Any, pool: str, name: str = "Unicorn shop", **settings: Any) -> str:
    given = {
        "CallbackURLs": [CALLBACK],
        "AllowedOAuthFlows": ["code", "implicit"],
        "AllowedOAuthScopes": ["openid", "email", "profile"],
        "AllowedOAuthFlowsUserPoolClient": True,
        "SupportedIdentityProviders": ["COGNITO"],
        **settings,
    }
    made = cognito.create_user_pool_client(UserPoolId=pool, ClientName=name, **given)
    return str(made["UserPoolClient"]["ClientId"])


def hosted(
    cognito: Any,
    url: str,
    *,
    managed: bool = False,
    phone: str | None = None,
    pool: dict[str, Any] | None = None,
    mfa: dict[str, Any] | None = None,
    client: dict[str, Any] | None = None,
    user: bool = True,
) -> Hosted:
    """`managed`: a domain of managed login, whose client has the service's own style and choice-based sign-in."""
    pool_id = cognito.create_user_pool(PoolName="Unicorns", **(pool or {}))["UserPool"]["Id"]
    if mfa:
        cognito.set_user_pool_mfa_config(UserPoolId=pool_id, **mfa)
    flows: dict[str, Any] = {"ExplicitAuthFlows": FLOWS} if managed else {}
    client_id = new_client(cognito, pool_id, **{**flows, **(client or {})})
    domain = f"d{uuid.uuid4().hex[:12]}"
    version = {"ManagedLoginVersion": 2} if managed else {}
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=domain, **version)
    if managed:
        cognito.create_managed_login_branding(
            UserPoolId=pool_id, ClientId=client_id, UseCognitoProvidedValues=True
        )
    house = Hosted(cognito, url, pool_id, client_id, domain, "")
    if not user:
        return house
    name = f"ann-{uuid.uuid4().hex[:8]}"
    attributes = {"email": f"{name}@example.com", "email_verified": "true"}
    if phone:
        attributes |= {"phone_number": phone, "phone_number_verified": "true"}
    house.user = house.add_user(name, **attributes)
    return house


def query_of(location: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}


def code_of(seen: Seen) -> str:
    """The code that an app gets; fails where it gets none."""
    assert seen.status == 302, (seen.status, seen.error, seen.reason)
    assert seen.location.startswith(f"{CALLBACK}?code="), seen.location
    given = query_of(seen.location)
    assert given["state"] == STATE
    return given["code"]
