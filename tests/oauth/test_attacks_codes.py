"""Codes and refresh tokens in the wrong hands or with the wrong proof: each with its exact answer."""

from __future__ import annotations

import base64
import json
import uuid
from typing import Any

import pytest
import requests

from tests.oauth.people import API, CALLBACK, VERIFIER, App, People, challenge, fragment_of, query_of

S256 = {"code_challenge": challenge(), "code_challenge_method": "S256"}


def refused(answer: requests.Response, error: str, status: int = 400, **more: str) -> None:
    assert (answer.status_code, answer.json()) == (status, {"error": error, **more})
    assert answer.headers["content-type"] == "application/json;charset=UTF-8"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cache-control"] == "no-cache, no-store, max-age=0, must-revalidate"


WRONG_VERIFIERS: dict[str, str | None] = {
    "none": None,
    "empty": "",
    "another": "b" * 43,
    "one letter more": VERIFIER + "a",
    "one letter less": VERIFIER[:-1],
    "capitals": VERIFIER.upper(),
    "the challenge itself": challenge(),
    "padded": VERIFIER + "=",
    "too long": "a" * 129,
    "a space before": " " + VERIFIER,
    "a space after": VERIFIER + " ",
    "letters that look alike": "\u0430" * 43,
    "full width": "\uff41" * 43,
    "other signs": "a" * 42 + "+",
    "a line feed": VERIFIER + "\n",
}


@pytest.mark.parametrize("name", WRONG_VERIFIERS)
def test_a_wrong_verifier(app: App, name: str) -> None:
    refused(app.redeem(app.code(**S256), code_verifier=WRONG_VERIFIERS[name]), "invalid_grant")


def test_a_verifier_for_a_code_without_a_challenge(app: App) -> None:
    """RFC 9700 2.1.1: somebody took the challenge out of the request."""
    refused(app.redeem(app.code(), code_verifier=VERIFIER), "invalid_grant")


@pytest.mark.parametrize("length", [43, 128])
def test_right_verifiers_of_the_least_and_greatest_length(app: App, length: int) -> None:
    verifier = ("aZ09-._~" * 16)[:length]
    code = app.code(code_challenge=challenge(verifier), code_challenge_method="S256")
    assert app.redeem(code, code_verifier=verifier).status_code == 200


WRONG_CODES = {
    "unknown": str(uuid.UUID(int=1)),
    "nonsense": "x",
    "very long": "a" * 10_000,
    "a quotation mark": "' OR '1'='1",
    "a surrogate's neighbour": "\ud7ff",
    "a wildcard": "%",
    "a line feed": "\n",
}


@pytest.mark.parametrize("name", WRONG_CODES)
def test_a_code_that_is_none(app: App, name: str) -> None:
    refused(app.redeem(WRONG_CODES[name]), "invalid_grant")


def test_a_code_in_capitals_or_with_a_space(app: App) -> None:
    code = app.code()
    for wrong in (code.upper(), f" {code}", f"{code} ", code.replace("-", "")):
        refused(app.redeem(wrong), "invalid_grant")
    assert app.redeem(code).status_code == 200


def test_a_code_twice(app: App) -> None:
    code = app.code()
    assert app.redeem(code).status_code == 200
    refused(app.redeem(code), "invalid_grant")
    refused(app.redeem(code), "invalid_grant")


def test_the_code_of_another_client(people: People, app: App) -> None:
    for other in (people.client(), people.client(GenerateSecret=True)):
        refused(other.redeem(app.code()), "invalid_grant")
        refused(app.redeem(other.code()), "invalid_grant")


def test_the_code_of_another_pool(app: App, own_people: People) -> None:
    other = own_people.client()
    refused(other.redeem(app.code()), "invalid_grant")
    # A client of one pool is nobody at the other's domain.
    code = app.code()
    form = {"grant_type": "authorization_code", "client_id": app.id, "code": code, "redirect_uri": CALLBACK}
    refused(requests.post(f"{own_people.url}/oauth2/token", data=form), "invalid_client")
    assert app.redeem(code).status_code == 200


def test_tokens_of_other_kinds_are_no_codes(app: App) -> None:
    tokens = app.tokens()
    for name in ("id_token", "access_token", "refresh_token"):
        refused(app.redeem(tokens[name]), "invalid_grant")


MISSING: dict[str, dict[str, str | None]] = {
    "no code": {"code": None},
    "an empty code": {"code": ""},
    "no redirect_uri": {"redirect_uri": None},
    "an empty redirect_uri": {"redirect_uri": ""},
}


@pytest.mark.parametrize("name", MISSING)
def test_what_a_redemption_needs(app: App, name: str) -> None:
    form: dict[str, Any] = {"grant_type": "authorization_code", "code": app.code(), "redirect_uri": CALLBACK}
    refused(app.post("/oauth2/token", **{**form, **MISSING[name]}), "invalid_request")


def test_the_other_registered_redirect_uri(people: People) -> None:
    other = "https://app.example/other"
    app = people.client(CallbackURLs=[CALLBACK, other])
    refused(
        app.redeem(app.code(), redirect_uri=other), "unauthorized_client", error_description="invalid_redirect"
    )


def test_a_confidential_client_must_prove_itself(people: People) -> None:
    app = people.client(GenerateSecret=True)
    code = app.code()
    bare = App(people, app.id)
    for wrong in (bare, App(people, app.id, "wrong"), App(people, app.id, f"{app.secret} ")):
        refused(wrong.redeem(code), "invalid_client")
    assert app.redeem(code).status_code == 200


def test_a_public_client_has_nothing_to_prove_with(people: People, app: App) -> None:
    refused(App(people, app.id, "secret").redeem(app.code()), "invalid_client")


def test_a_client_that_lost_the_flow_since(people: People) -> None:
    app = people.client()
    code = app.code()
    app.change(AllowedOAuthFlows=["implicit"])
    refused(app.redeem(code), "unauthorized_client")
    app.change(AllowedOAuthFlows=["code"], AllowedOAuthFlowsUserPoolClient=False)
    refused(app.redeem(code), "invalid_grant")


def test_a_user_who_is_gone_since(own_people: People) -> None:
    app, pool = own_people.client(), own_people.pool
    codes = {
        name: query_of(app.authorize(own_people.cookie(sub=own_people.add_user(name))))["code"]
        for name in ("bob", "eve")
    }
    own_people.cognito.admin_disable_user(UserPoolId=pool, Username="bob")
    own_people.cognito.admin_delete_user(UserPoolId=pool, Username="eve")
    refused(app.redeem(codes["bob"]), "invalid_grant")
    refused(app.redeem(codes["eve"]), "invalid_grant")
    # Being disabled signed him out.
    own_people.cognito.admin_enable_user(UserPoolId=pool, Username="bob")
    refused(app.redeem(codes["bob"]), "invalid_grant")


@pytest.mark.parametrize("scope", ["email", "phone"])
def test_a_client_that_may_not_read_all_that_a_scope_is_about(people: People, scope: str) -> None:
    attribute = {"email": "email", "phone": "phone_number"}[scope]
    app = people.client(ReadAttributes=[attribute, "name"])
    refused(app.redeem(app.code(scope=f"openid {scope}")), "invalid_grant")
    assert app.redeem(app.code(scope="openid profile")).status_code == 200
    answer = app.authorize(response_type="token", scope=f"openid {scope}")
    assert fragment_of(answer) == {"error_description": "invalid_grant", "error": "invalid_request"}


class TestResources:
    def test_the_access_token_is_for_it(self, app: App) -> None:
        tokens = app.tokens(resource=API, scope=f"openid {API}/read")
        assert decoded(tokens["access_token"])["aud"] == API
        assert decoded(tokens["id_token"])["aud"] == app.id
        again = app.refresh(tokens["refresh_token"]).json()
        assert decoded(again["access_token"])["aud"] == API
        given = fragment_of(app.authorize(response_type="token", resource=API))
        assert decoded(given["access_token"])["aud"] == API

    def test_one_that_is_no_resource_server_gets_a_code_that_is_worth_nothing(self, app: App) -> None:
        for resource in ("https://other.example", "http://localhost:3000", "myapp://api"):
            refused(app.redeem(app.code(resource=resource, scope="openid")), "invalid_grant")


NO_REFRESH_TOKENS = {
    "nonsense": "x",
    "four dots": "....",
    "its header alone": "eyJjdHkiOiJKV1QifQ....",
    "very long": "a" * 20_000,
    "not ASCII": "\u00e9" * 10,
}


class TestRefresh:
    @pytest.mark.parametrize("name", NO_REFRESH_TOKENS)
    def test_a_token_that_is_none(self, app: App, name: str) -> None:
        refused(app.refresh(NO_REFRESH_TOKENS[name]), "invalid_grant")

    def test_none_at_all(self, app: App) -> None:
        refused(app.post("/oauth2/token", grant_type="refresh_token"), "invalid_request")
        refused(app.post("/oauth2/token", grant_type="refresh_token", refresh_token=""), "invalid_request")

    def test_an_altered_token(self, app: App) -> None:
        token = app.tokens()["refresh_token"]
        for at in (5, len(token) // 2, len(token) - 2):
            other = "A" if token[at] != "A" else "B"
            refused(app.refresh(token[:at] + other + token[at + 1 :]), "invalid_grant")

    def test_tokens_of_other_kinds(self, app: App) -> None:
        tokens = app.tokens()
        refused(app.refresh(tokens["access_token"]), "invalid_grant")
        refused(app.refresh(tokens["id_token"]), "invalid_grant")
        refused(app.refresh(app.people.cookie()), "invalid_grant")

    def test_of_another_client_or_pool(self, people: People, app: App, own_people: People) -> None:
        token = app.tokens()["refresh_token"]
        refused(people.client().refresh(token), "invalid_grant")
        refused(own_people.client().refresh(token), "invalid_grant")

    def test_an_expired_one(self, people: People) -> None:
        app = people.client(RefreshTokenValidity=60, TokenValidityUnits={"RefreshToken": "minutes"})
        token = app.tokens()["refresh_token"]
        people.server.clock.offset = 3605
        refused(app.refresh(token), "invalid_grant")

    def test_a_client_without_the_flow_still_gets_the_token(self, people: People) -> None:
        app = people.client(ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"])
        refused(app.refresh(app.tokens()["refresh_token"]), "unauthorized_client")

    def test_a_confidential_client_must_prove_itself(self, people: People) -> None:
        app = people.client(GenerateSecret=True)
        token = app.tokens()["refresh_token"]
        refused(App(people, app.id).refresh(token), "invalid_client")
        refused(App(people, app.id, "wrong").refresh(token), "invalid_client")
        assert app.refresh(token).status_code == 200

    def test_scopes_cannot_be_added(self, app: App) -> None:
        token = app.tokens(scope="openid")["refresh_token"]
        again = app.refresh(token, scope=f"openid {API}/write").json()
        assert decoded(again["access_token"])["scope"] == "openid"


@pytest.mark.parametrize("grant_type", ["password", "implicit", "AUTHORIZATION_CODE", "refresh-token", "a" * 999])
def test_other_grants(app: App, grant_type: str) -> None:
    refused(app.post("/oauth2/token", grant_type=grant_type, code="x"), "unsupported_grant_type")


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", json.dumps({"grant_type": "refresh_token", "refresh_token": "x"})),
        ("text/plain", "grant_type=refresh_token&refresh_token=x"),
        ("application/x-www-form-urlencoded", "grant_type=refresh_token&refresh_token=x&refresh_token=y"),
        ("application/x-www-form-urlencoded", "grant_type=refresh_token&refresh_token=%zz"),
        ("application/x-www-form-urlencoded", "grant_type=authorization_code&code=%00&redirect_uri=x"),
        ("application/x-www-form-urlencoded", "grant_type=authorization_code&code=" + "a" * 70_000),
    ],
)
def test_bodies_that_are_no_form(app: App, kind: str, body: str) -> None:
    headers = {"content-type": kind, "authorization": f"Basic {base64.b64encode(b'a:b').decode()}"}
    refused(requests.post(f"{app.people.url}/oauth2/token", data=body, headers=headers), "invalid_request")


def decoded(token: str) -> dict[str, Any]:
    part = token.split(".")[1]
    return dict(json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))))
