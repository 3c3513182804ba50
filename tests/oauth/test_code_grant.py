"""Sign-in by redirect, from `/oauth2/authorize` to tokens that are refreshed."""

from __future__ import annotations

import base64
import hashlib
import re
from concurrent.futures import ThreadPoolExecutor

import jwt
import pytest
import requests

from tests.oauth.people import (
    ALL_SCOPES,
    API,
    CALLBACK,
    PASSWORD,
    VERIFIER,
    App,
    People,
    challenge,
    claims,
    fragment_of,
    query_of,
)

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"


def test_a_session_gives_a_code_at_once(app: App) -> None:
    answer = app.authorize(state="xyz")
    assert re.fullmatch(rf"https://app\.example/cb\?code={UUID}&state=xyz", answer.headers["location"])
    assert (answer.status_code, answer.content) == (302, b"")
    assert answer.headers["cache-control"] == "no-cache, no-store, max-age=0, must-revalidate"


def test_without_a_session_the_browser_goes_to_the_sign_in_page_with_the_same_query(app: App) -> None:
    query = f"client_id={app.id}&response_type=code&redirect_uri=https://app.example/cb&state=a%2Bb+c&unknown=%E2%82%AC"
    answer = app.authorize(None, query=query)
    assert answer.status_code == 302
    assert answer.headers["location"] == f"{app.people.url}/login?{query}"
    assert "access-control-allow-origin" not in answer.headers


def test_the_cookies_that_go_with_it(app: App) -> None:
    url = f"{app.people.url}/oauth2/authorize?client_id={app.id}&response_type=code&redirect_uri={CALLBACK}"
    cookies = requests.get(url, allow_redirects=False).headers["set-cookie"].split(", ")
    path, attributes = f"/auth/{app.people.domain}", "Secure; HttpOnly; SameSite=Lax"
    # AWS forgets a sign-in through another identity provider that was begun and left.
    left = {f"{name}=; Path={path}; Max-Age=0; {attributes}" for name in ("csrf-state", "csrf-state-legacy")}
    (csrf,) = {*cookies} - left
    assert re.fullmatch(f"XSRF-TOKEN={UUID}; Path={path}; {attributes}", csrf)
    assert left < {*cookies}


def test_a_browser_keeps_the_csrf_cookie_it_has(app: App) -> None:
    url = f"{app.people.url}/oauth2/authorize?client_id={app.id}&response_type=code&redirect_uri={CALLBACK}"
    answer = requests.get(url, headers={"cookie": "XSRF-TOKEN=abc"}, allow_redirects=False)
    assert answer.status_code == 302
    assert "XSRF-TOKEN" not in answer.headers["set-cookie"]


@pytest.mark.parametrize("confidential", [False, True])
@pytest.mark.parametrize("pkce", [False, True])
def test_a_code_becomes_tokens(people: People, confidential: bool, pkce: bool) -> None:
    app = people.client(GenerateSecret=confidential)
    asked = {"code_challenge": challenge(), "code_challenge_method": "S256"} if pkce else {}
    code = app.code(nonce="n-1", **asked)
    answer = app.redeem(code, code_verifier=VERIFIER if pkce else None)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json;charset=UTF-8"
    assert answer.headers["access-control-allow-origin"] == "*"
    body = answer.json()
    assert list(body) == ["id_token", "access_token", "refresh_token", "expires_in", "token_type"]
    assert (body["expires_in"], body["token_type"]) == (3600, "Bearer")
    assert body["refresh_token"].startswith("eyJjdHki")


def test_the_tokens_of_a_code(people: People, app: App) -> None:
    tokens = app.tokens(nonce="n-1")
    issuer = f"{people.server.url}/{people.pool}"
    keys = jwt.PyJWKClient(f"{issuer}/.well-known/jwks.json")
    decoded = {
        name: jwt.decode(
            tokens[name],
            keys.get_signing_key_from_jwt(tokens[name]),
            algorithms=["RS256"],
            issuer=issuer,
            options={"verify_aud": False},
        )
        for name in ("id_token", "access_token")
    }
    identity, access = decoded["id_token"], decoded["access_token"]
    assert set(access["scope"].split(" ")) == set(ALL_SCOPES)
    assert access["version"] == 2
    assert (access["client_id"], access["username"], access["sub"]) == (app.id, "ann", people.sub)
    assert "aud" not in access
    assert (identity["aud"], identity["nonce"]) == (app.id, "n-1")
    digest = hashlib.sha256(tokens["access_token"].encode()).digest()[:16]
    assert identity["at_hash"] == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    for shared in ("origin_jti", "event_id", "auth_time", "iat"):
        assert identity[shared] == access[shared]
    assert identity["jti"] != access["jti"]
    assert "nonce" not in access
    assert "version" not in identity


def test_auth_time_is_that_of_the_interactive_sign_in(people: People, app: App) -> None:
    code = query_of(app.authorize(people.cookie(age=1800)))["code"]
    access = claims(app.redeem(code).json()["access_token"])
    assert access["iat"] - access["auth_time"] in (1800, 1801)


def test_secret_in_the_body(people: People) -> None:
    app = people.client(GenerateSecret=True)
    form = {
        "grant_type": "authorization_code",
        "code": app.code(),
        "redirect_uri": CALLBACK,
        "client_id": app.id,
        "client_secret": app.secret or "",
    }
    assert requests.post(f"{people.url}/oauth2/token", data=form).status_code == 200


def test_without_openid_there_is_no_id_token(app: App) -> None:
    tokens = app.tokens(scope=f"{API}/read")
    assert list(tokens) == ["access_token", "refresh_token", "expires_in", "token_type"]
    assert claims(tokens["access_token"])["scope"] == f"{API}/read"
    refreshed = app.refresh(tokens["refresh_token"]).json()
    assert list(refreshed) == ["access_token", "expires_in", "token_type"]


def test_a8_system_and_custom_scopes_combine(app: App) -> None:
    scope = f"openid {API}/write aws.cognito.signin.user.admin"
    assert claims(app.tokens(scope=scope)["access_token"])["scope"] == scope


def test_a_refresh_keeps_what_the_sign_in_was(people: People, app: App) -> None:
    first = app.tokens(scope=f"openid {API}/read", nonce="n")
    people.server.clock.offset = 60
    answer = app.refresh(first["refresh_token"])
    assert list(answer.json()) == ["id_token", "access_token", "expires_in", "token_type"]
    before, after = claims(first["access_token"]), claims(answer.json()["access_token"])
    for kept in ("scope", "auth_time", "origin_jti", "event_id", "version", "client_id", "sub"):
        assert after[kept] == before[kept], kept
    assert after["jti"] != before["jti"]
    assert after["iat"] >= before["iat"] + 60
    identity = claims(answer.json()["id_token"])
    assert "nonce" not in identity
    assert "at_hash" in identity


def test_rotation(people: People) -> None:
    app = people.client(
        RefreshTokenRotation={"Feature": "ENABLED", "RetryGracePeriodSeconds": 0},
        ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"],
    )
    first = app.tokens()["refresh_token"]
    second = app.refresh(first).json()["refresh_token"]
    third = app.refresh(second).json()["refresh_token"]
    assert len({first, second, third}) == 3
    reused = app.refresh(second)
    assert (reused.status_code, reused.json()) == (400, {"error": "invalid_grant"})
    # Whoever reused it may have stolen it: the whole sign-in is over (decision 0009).
    assert app.refresh(third).json() == {"error": "invalid_grant"}


def test_the_tokens_of_an_api_sign_in_refresh_here_as_what_they_are(people: People, app: App) -> None:
    signed_in = people.cognito.initiate_auth(
        ClientId=app.id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": people.user, "PASSWORD": PASSWORD},
    )["AuthenticationResult"]
    answer = app.refresh(signed_in["RefreshToken"])
    assert answer.status_code == 200
    access = claims(answer.json()["access_token"])
    assert access["scope"] == "aws.cognito.signin.user.admin"
    assert "version" not in access


def test_b7_a_scope_added_to_a_client_comes_with_the_next_sign_in(people: People) -> None:
    app = people.client(AllowedOAuthScopes=["openid", f"{API}/read"])
    tokens = app.tokens()
    app.change(AllowedOAuthScopes=["openid", f"{API}/read", f"{API}/write"])
    assert claims(app.refresh(tokens["refresh_token"]).json()["access_token"])["scope"] == f"openid {API}/read"
    assert claims(app.tokens()["access_token"])["scope"] == f"openid {API}/read {API}/write"


def test_a_deleted_scope_rests_and_comes_back(own_people: People) -> None:
    app = own_people.client(AllowedOAuthScopes=["openid", f"{API}/read", f"{API}/write"])
    tokens = app.tokens()
    own_people.declare("write")
    assert claims(app.tokens(scope=f"openid {API}/read")["access_token"])["scope"] == "openid"
    assert claims(app.tokens()["access_token"])["scope"] == f"openid {API}/write"
    assert claims(app.refresh(tokens["refresh_token"]).json()["access_token"])["scope"] == f"openid {API}/write"
    own_people.declare("read", "write")
    renewed = app.refresh(tokens["refresh_token"]).json()["access_token"]
    assert claims(renewed)["scope"] == f"openid {API}/read {API}/write"


def test_implicit(app: App) -> None:
    answer = app.authorize(response_type="token", state="s t", nonce="n")
    location = answer.headers["location"]
    assert location.startswith(f"{CALLBACK}#id_token=eyJ")
    assert list(fragment_of(answer)) == ["id_token", "access_token", "expires_in", "token_type", "state"]
    given = fragment_of(answer)
    assert (given["expires_in"], given["token_type"], given["state"]) == ("3600", "Bearer", "s t")
    assert claims(given["id_token"])["nonce"] == "n"
    assert claims(given["access_token"])["version"] == 2


def test_implicit_without_openid_has_an_access_token_alone(app: App) -> None:
    given = fragment_of(app.authorize(response_type="token", scope=f"{API}/read"))
    assert list(given) == ["access_token", "expires_in", "token_type"]


def test_of_64_redemptions_at_once_one_succeeds(app: App) -> None:
    code = app.code()
    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(lambda _: app.redeem(code), range(64)))
    assert sorted(answer.status_code for answer in answers) == [200] + [400] * 63
    assert {answer.text for answer in answers if answer.status_code == 400} == {'{"error":"invalid_grant"}'}


def test_a_replay_revokes_what_the_code_had_issued(app: App) -> None:
    code = app.code()
    tokens = app.redeem(code).json()
    other = app.tokens()
    assert app.user_info(tokens["access_token"]).status_code == 200
    assert app.redeem(code).json() == {"error": "invalid_grant"}
    assert app.user_info(tokens["access_token"]).status_code == 401
    assert app.refresh(tokens["refresh_token"]).json() == {"error": "invalid_grant"}
    # Another sign-in of the same person goes on.
    assert app.user_info(other["access_token"]).status_code == 200


def test_a_stranger_cannot_end_a_sign_in_with_a_leaked_code(people: People, app: App) -> None:
    code = app.code(code_challenge=challenge(), code_challenge_method="S256")
    tokens = app.redeem(code, code_verifier=VERIFIER).json()
    assert app.redeem(code, code_verifier="b" * 43).json() == {"error": "invalid_grant"}
    assert people.client().redeem(code, code_verifier=VERIFIER).json() == {"error": "invalid_grant"}
    assert app.user_info(tokens["access_token"]).status_code == 200


def test_a_mistake_does_not_burn_the_code(people: People, app: App) -> None:
    code = app.code(code_challenge=challenge(), code_challenge_method="S256")
    assert app.redeem(code, code_verifier="b" * 43).status_code == 400
    assert app.redeem(code, redirect_uri=CALLBACK + "/", code_verifier=VERIFIER).status_code == 400
    assert people.client().redeem(code, code_verifier=VERIFIER).status_code == 400
    assert app.redeem(code, code_verifier=VERIFIER).status_code == 200


def test_a_code_lives_five_minutes(people: People, app: App) -> None:
    young, old = app.code(), app.code()
    people.server.clock.offset = 295
    assert app.redeem(young).status_code == 200
    people.server.clock.offset = 305
    assert app.redeem(old).json() == {"error": "invalid_grant"}
