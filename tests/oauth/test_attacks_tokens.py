"""Tokens presented to userInfo and to be revoked: each wrong one with its exact answer."""

from __future__ import annotations

import base64
import json
from typing import Any

import jwt
import pytest
import requests
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.oauth.people import API, PASSWORD, App, People, claims

GONE = "Access token is expired, disabled, or deleted, or the user has globally signed out."
NO_OPENID = "Access token does not contain openid scope"
MALFORMED = "Bad OAuth2 request at UserInfo Endpoint"

EVERYTHING = {"email", "email_verified", "phone_number", "phone_number_verified", "name", "custom:shoe"}


def refused(answer: requests.Response, status: int, code: str, description: str) -> None:
    assert answer.status_code == status
    assert answer.headers["www-authenticate"] == f'error="{code}", error_description="{description}"'
    assert answer.json() == {"error": code, "error_description": description}
    assert answer.headers["access-control-allow-origin"] == "*"


def unverified(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    header, payload, _ = token.split(".")
    return tuple(json.loads(base64.urlsafe_b64decode(part + "==")) for part in (header, payload))


class TestUserInfo:
    def test_tells_strings(self, people: People, app: App) -> None:
        answer = app.user_info(app.tokens()["access_token"])
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "application/json;charset=UTF-8"
        assert answer.json() == {
            "sub": people.sub,
            "email": "ann@example.com",
            "email_verified": "true",
            "phone_number": "+15550100",
            "phone_number_verified": "false",
            "name": "Ann Example",
            "custom:shoe": "42",
            "username": "ann",
        }

    @pytest.mark.parametrize(
        ("scope", "told"),
        [
            ("openid", EVERYTHING),
            (f"openid {API}/read", EVERYTHING),
            ("openid email", {"email", "email_verified"}),
            ("openid phone", {"phone_number", "phone_number_verified"}),
            ("openid profile", {"name", "custom:shoe"}),
            ("openid email phone", {"email", "email_verified", "phone_number", "phone_number_verified"}),
            (
                "openid email profile aws.cognito.signin.user.admin",
                {"email", "email_verified", "name", "custom:shoe"},
            ),
        ],
    )
    def test_by_scope_like_the_id_token(self, app: App, scope: str, told: set[str]) -> None:
        tokens = app.tokens(scope=scope)
        assert set(app.user_info(tokens["access_token"]).json()) == told | {"sub", "username"}
        identity = claims(tokens["id_token"])
        assert EVERYTHING & set(identity) == told
        assert identity.get("email_verified", True) is True

    def test_what_the_client_may_read(self, people: People) -> None:
        app = people.client(ReadAttributes=["name", "email"])
        told = app.user_info(app.tokens(scope="openid")["access_token"]).json()
        assert set(told) == {"sub", "email", "name", "username"}

    @pytest.mark.parametrize(
        "authorization",
        [
            None,
            "",
            "Bearer",
            "Bearer ",
            "Basic YTpi",
            "Bearer a b",
            "bearer: x",
            "Token x",
            "Bearer \u00e9",
            "x" * 5000,
        ],
    )
    def test_no_bearer_token(self, app: App, authorization: str | None) -> None:
        headers = {} if authorization is None else {"authorization": authorization.encode("latin-1")}
        answer = requests.get(f"{app.people.url}/oauth2/userInfo", headers=headers)
        refused(answer, 400, "invalid_request", MALFORMED)

    def test_a_token_in_the_query_is_not_looked_at(self, app: App) -> None:
        url = f"{app.people.url}/oauth2/userInfo?access_token={app.tokens()['access_token']}"
        refused(requests.get(url), 400, "invalid_request", MALFORMED)

    def test_the_scheme_in_any_case(self, app: App) -> None:
        headers = {"authorization": f"bEARER {app.tokens()['access_token']}"}
        assert requests.get(f"{app.people.url}/oauth2/userInfo", headers=headers).status_code == 200

    @pytest.mark.parametrize("token", ["x", "a.b.c", "....", "e30.e30.e30", "null", "eyJhbGciOiJub25lIn0.e30."])
    def test_nonsense(self, app: App, token: str) -> None:
        refused(app.user_info(token), 401, "invalid_token", GONE)

    def test_other_tokens_of_the_same_sign_in(self, app: App) -> None:
        tokens = app.tokens()
        refused(app.user_info(tokens["id_token"]), 401, "invalid_token", GONE)
        refused(app.user_info(tokens["refresh_token"]), 401, "invalid_token", GONE)

    def test_without_openid(self, people: People, app: App) -> None:
        refused(app.user_info(app.tokens(scope=f"{API}/read")["access_token"]), 401, "invalid_token", NO_OPENID)
        signed_in = people.cognito.initiate_auth(
            ClientId=app.id,
            AuthFlow="USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": people.user, "PASSWORD": PASSWORD},
        )["AuthenticationResult"]
        refused(app.user_info(signed_in["AccessToken"]), 401, "invalid_token", NO_OPENID)

    def test_a_clients_own_token(self, people: People) -> None:
        app = people.client(
            GenerateSecret=True,
            AllowedOAuthFlows=["client_credentials"],
            AllowedOAuthScopes=[f"{API}/read"],
            CallbackURLs=None,
            SupportedIdentityProviders=None,
        )
        token = app.post("/oauth2/token", grant_type="client_credentials").json()["access_token"]
        refused(app.user_info(token), 401, "invalid_token", NO_OPENID)

    def test_forged(self, people: People, app: App) -> None:
        token = app.tokens()["access_token"]
        header, payload = unverified(token)
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        forged = [
            jwt.encode(payload, key, algorithm="RS256", headers={"kid": header["kid"]}),
            jwt.encode(payload, "s" * 64, algorithm="HS256", headers={"kid": header["kid"]}),
            jwt.encode(payload, "", algorithm="none"),
            token[:-4] + ("AAAA" if not token.endswith("AAAA") else "BBBB"),
            token + "=",
            ".".join((token.split(".")[0], app.tokens()["access_token"].split(".")[1], token.split(".")[2])),
        ]
        for each in forged:
            refused(app.user_info(each), 401, "invalid_token", GONE)

    def test_of_another_pool(self, app: App, own_people: People) -> None:
        refused(own_people.client().user_info(app.tokens()["access_token"]), 401, "invalid_token", GONE)

    def test_expired(self, people: People, app: App) -> None:
        token = app.tokens()["access_token"]
        people.server.clock.offset = 3605
        refused(app.user_info(token), 401, "invalid_token", GONE)

    def test_of_a_user_or_client_who_is_gone(self, own_people: People) -> None:
        app, cognito, pool = own_people.client(), own_people.cognito, own_people.pool
        token = app.tokens()["access_token"]
        cognito.admin_disable_user(UserPoolId=pool, Username="ann")
        refused(app.user_info(token), 401, "invalid_token", GONE)
        cognito.admin_enable_user(UserPoolId=pool, Username="ann")
        token = app.tokens()["access_token"]
        assert app.user_info(token).status_code == 200
        cognito.delete_user_pool_client(UserPoolId=pool, ClientId=app.id)
        refused(app.user_info(token), 401, "invalid_token", GONE)
        other = own_people.client()
        token = other.tokens()["access_token"]
        cognito.admin_delete_user(UserPoolId=pool, Username="ann")
        refused(other.user_info(token), 401, "invalid_token", GONE)


class TestRevocation:
    def test_ends_all_of_the_sign_in_and_nothing_else(self, people: People, app: App) -> None:
        tokens, other = app.tokens(), app.tokens()
        refreshed = app.refresh(tokens["refresh_token"]).json()
        answer = app.post("/oauth2/revoke", token=tokens["refresh_token"])
        assert (answer.status_code, answer.content) == (200, b"")
        assert answer.headers["access-control-allow-origin"] == "*"
        for token in (tokens["access_token"], refreshed["access_token"]):
            refused(app.user_info(token), 401, "invalid_token", GONE)
        assert app.refresh(tokens["refresh_token"]).json() == {"error": "invalid_grant"}
        assert app.user_info(other["access_token"]).status_code == 200
        with pytest.raises(people.cognito.exceptions.NotAuthorizedException, match="revoked"):
            people.cognito.get_user(AccessToken=tokens["access_token"])

    def test_again_and_of_what_is_no_token_answers_alike(self, app: App) -> None:
        token = app.tokens()["refresh_token"]
        for each in (token, token, "x", "a.b.c", "....", "\u00e9", token[:-1], "a" * 20_000):
            answer = app.post("/oauth2/revoke", token=each)
            assert (answer.status_code, answer.content) == (200, b"")

    def test_an_expired_one_too(self, people: People, app: App) -> None:
        token = app.tokens()["refresh_token"]
        people.server.clock.offset = 31 * 86_400
        assert app.post("/oauth2/revoke", token=token).status_code == 200

    def test_no_token(self, app: App) -> None:
        for form in ({}, {"token": ""}, {"Token": "x"}):
            answer = app.post("/oauth2/revoke", **form)
            assert (answer.status_code, answer.json()) == (400, {"error": "invalid_request"})

    def test_other_kinds_of_token(self, app: App) -> None:
        tokens = app.tokens()
        for name in ("access_token", "id_token"):
            answer = app.post("/oauth2/revoke", token=tokens[name], token_type_hint=name)
            assert (answer.status_code, answer.json()) == (400, {"error": "unsupported_token_type"})
        assert app.user_info(tokens["access_token"]).status_code == 200

    def test_bad_credentials_are_401_here(self, people: People) -> None:
        app = people.client(GenerateSecret=True)
        token = app.tokens()["refresh_token"]
        for wrong in (
            App(people, app.id),
            App(people, app.id, "wrong"),
            App(people, "nobody", "x"),
            App(people, "x"),
        ):
            answer = wrong.post("/oauth2/revoke", token=token)
            assert (answer.status_code, answer.json()) == (401, {"error": "invalid_client"})
        assert app.refresh(token).status_code == 200
        form = {"token": token, "client_id": app.id, "client_secret": app.secret}
        assert requests.post(f"{people.url}/oauth2/revoke", data=form).status_code == 200
        assert app.refresh(token).json() == {"error": "invalid_grant"}

    def test_no_client_at_all(self, app: App) -> None:
        answer = requests.post(f"{app.people.url}/oauth2/revoke", data={"token": "x"})
        assert (answer.status_code, answer.json()) == (400, {"error": "invalid_request"})

    def test_another_clients_token(self, people: People, app: App) -> None:
        token = app.tokens()["refresh_token"]
        answer = people.client().post("/oauth2/revoke", token=token)
        assert (answer.status_code, answer.json()) == (401, {"error": "invalid_client"})
        assert app.refresh(token).status_code == 200

    def test_where_revocation_is_off(self, people: People) -> None:
        app = people.client(EnableTokenRevocation=False)
        token = app.tokens()["refresh_token"]
        answer = app.post("/oauth2/revoke", token=token)
        assert (answer.status_code, answer.json()) == (400, {"error": "invalid_request"})
        assert app.refresh(token).status_code == 200

    def test_not_a_form(self, app: App) -> None:
        answer = requests.post(f"{app.people.url}/oauth2/revoke", json={"token": "x", "client_id": app.id})
        assert (answer.status_code, answer.json()) == (400, {"error": "invalid_request"})

    @pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD"])
    def test_other_methods(self, app: App, method: str) -> None:
        answer = requests.request(method, f"{app.people.url}/oauth2/revoke")
        assert (answer.status_code, answer.content, answer.headers["allow"]) == (405, b"", "POST")

    @pytest.mark.parametrize("path", ["/oauth2/token", "/oauth2/revoke", "/oauth2/userInfo"])
    def test_preflights(self, app: App, path: str) -> None:
        answer = requests.options(f"{app.people.url}{path}", headers={"origin": "https://a.example"})
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["access-control-allow-methods"] == "GET, POST"
        allowed = answer.headers["access-control-allow-headers"]
        assert allowed == "authorization, content-type, x-amz-user-agent"
