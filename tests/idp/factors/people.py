"""A pool, a client and a confirmed user, made over the API; and what arrives in the inbox."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from tests.accounts import add_user, inbox

PASSWORD = "Passw0rd!"
FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH", "ALLOW_USER_SRP_AUTH"]


@dataclass
class House:
    """`user` has the e-mail address of their name and, where given, a verified telephone number."""

    cognito: Any
    url: str
    pool: str
    client: str
    user: str

    def sign_in(self) -> Any:
        return self.cognito.initiate_auth(
            ClientId=self.client,
            AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": self.user, "PASSWORD": PASSWORD},
        )

    def answer(self, challenge: str, session: str, **responses: str) -> Any:
        return self.cognito.respond_to_auth_challenge(
            ClientId=self.client,
            ChallengeName=challenge,
            Session=session,
            ChallengeResponses={"USERNAME": self.user, **responses},
        )

    def access_token(self) -> str:
        return str(self.sign_in()["AuthenticationResult"]["AccessToken"])

    def inbox(self, recipient: str) -> list[dict[str, Any]]:
        return inbox(self.url, recipient)


def house(cognito: Any, url: str, *, phone: str | None = None, **pool: Any) -> House:
    pool_id = cognito.create_user_pool(PoolName="people", **pool)["UserPool"]["Id"]
    client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="app", ExplicitAuthFlows=FLOWS)
    name = f"ann-{uuid.uuid4().hex[:8]}"
    attributes = {"email": f"{name}@example.com", "email_verified": "true"}
    if phone:
        attributes |= {"phone_number": phone, "phone_number_verified": "true"}
    add_user(cognito, pool_id, name, password=PASSWORD, **attributes)
    return House(cognito, url, pool_id, client["UserPoolClient"]["ClientId"], name)
