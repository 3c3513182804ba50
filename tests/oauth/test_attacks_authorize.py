"""Authorization requests that must not end in a code: each with its exact answer (cognito-oauth.md 1.2)."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest
import requests

from tests.oauth.people import API, CALLBACK, App, People, challenge, query_of

LOGIN = "Login option is not available. Please try another one"
S256 = {"code_challenge": challenge(), "code_challenge_method": "S256"}

# Parameters -> what the app gets, `state` and its place included.
TO_THE_APP: dict[str, tuple[dict[str, str | None], str]] = {
    "no response type": ({"response_type": None}, "?state=s&error=invalid_request"),
    "an empty response type": ({"response_type": ""}, "?state=s&error=invalid_request"),
    "an ID token alone": ({"response_type": "id_token"}, "?state=s&error=invalid_request"),
    "the hybrid flow": ({"response_type": "code id_token"}, "?state=s&error=invalid_request"),
    "tokens of both kinds": ({"response_type": "token id_token"}, "?state=s&error=invalid_request"),
    "code in capitals": ({"response_type": "CODE"}, "?state=s&error=invalid_request"),
    "code with a space": ({"response_type": "code "}, "?state=s&error=invalid_request"),
    "no type at all": ({"response_type": "none"}, "?state=s&error=invalid_request"),
    # PKCE cannot be turned down (RFC 9700 2.1.1).
    "plain": ({**S256, "code_challenge_method": "plain"}, "?state=s&error=invalid_request"),
    "plain by default": ({"code_challenge": challenge()}, "?state=s&error=invalid_request"),
    "method in lower case": ({**S256, "code_challenge_method": "s256"}, "?state=s&error=invalid_request"),
    "another hash": ({**S256, "code_challenge_method": "S512"}, "?state=s&error=invalid_request"),
    "no hash": ({**S256, "code_challenge_method": "none"}, "?state=s&error=invalid_request"),
    "a method without a challenge": ({"code_challenge_method": "S256"}, "?state=s&error=invalid_request"),
    "plain without a challenge": ({"code_challenge_method": "plain"}, "?state=s&error=invalid_request"),
    "a challenge too short": ({**S256, "code_challenge": "a" * 42}, "?state=s&error=invalid_request"),
    "a challenge too long": ({**S256, "code_challenge": "a" * 44}, "?state=s&error=invalid_request"),
    "a padded challenge": ({**S256, "code_challenge": challenge() + "="}, "?state=s&error=invalid_request"),
    "a challenge in plain base64": (
        {**S256, "code_challenge": "a+/" * 14 + "a"},
        "?state=s&error=invalid_request",
    ),
    "a challenge in other digits": ({**S256, "code_challenge": "\u0661" * 43}, "?state=s&error=invalid_request"),
    # Scopes.
    "an unknown scope": (
        {"scope": "openid nonsense"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    "an undeclared custom scope": (
        {"scope": f"{API}/delete"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    "a scope name alone": ({"scope": "read"}, "?error_description=invalid_scope&state=s&error=invalid_request"),
    "the server alone": ({"scope": API}, "?error_description=invalid_scope&state=s&error=invalid_request"),
    "a scope in capitals": ({"scope": "OpenID"}, "?error_description=invalid_scope&state=s&error=invalid_request"),
    "offline access": (
        {"scope": "openid offline_access"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    "scopes with a comma": (
        {"scope": "openid,email"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    "scopes with a tab": (
        {"scope": "openid\temail"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    "a wildcard": ({"scope": f"{API}/*"}, "?error_description=invalid_scope&state=s&error=invalid_request"),
    "a slash too many": (
        {"scope": f"{API}//read"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    "email without openid": ({"scope": "email"}, "?error_description=invalid_scope&state=s&error=invalid_request"),
    "phone without openid": (
        {"scope": f"phone {API}/read"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    "profile without openid": (
        {"scope": "profile aws.cognito.signin.user.admin"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    # Managed login.
    "an unknown prompt": ({"prompt": "create"}, "?state=s&error=invalid_request"),
    "a prompt in capitals": ({"prompt": "None"}, "?state=s&error=invalid_request"),
    "none and login": ({"prompt": "none login"}, "?state=s&error=invalid_request"),
    "consent and none": ({"prompt": "consent none"}, "?state=s&error=invalid_request"),
    "a negative age": ({"max_age": "-1"}, "?state=s&error=invalid_request"),
    "an age in words": ({"max_age": "hour"}, "?state=s&error=invalid_request"),
    "an age with a fraction": ({"max_age": "1.5"}, "?state=s&error=invalid_request"),
    "an age beyond all ages": ({"max_age": "9" * 30}, "?state=s&error=invalid_request"),
    "a resource without scheme": ({"resource": "api.example"}, "?state=s&error=invalid_request"),
    "a resource over http": ({"resource": "http://api.example"}, "?state=s&error=invalid_request"),
    "a resource that begins like localhost": (
        {"resource": "http://localhost.evil.example"},
        "?state=s&error=invalid_request",
    ),
    "a resource with a fragment": ({"resource": f"{API}#x"}, "?state=s&error=invalid_request"),
    "a resource that is a script": ({"resource": "javascript:alert(1)"}, "?state=s&error=invalid_request"),
    "scopes of another resource": (
        {"resource": "https://other.example", "scope": f"openid {API}/read"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    "another resource and every scope": (
        {"resource": "https://other.example"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
    "a resource with a slash more": (
        {"resource": f"{API}/", "scope": f"{API}/read"},
        "?error_description=invalid_scope&state=s&error=invalid_request",
    ),
}


@pytest.mark.parametrize("name", TO_THE_APP)
def test_the_app_is_told(app: App, name: str) -> None:
    given, expected = TO_THE_APP[name]
    answer = app.authorize(**{"state": "s", **given})
    assert (answer.status_code, answer.headers["location"]) == (302, CALLBACK + expected)
    assert answer.content == b""


# Errors of an implicit request come in the fragment.
IMPLICIT = ("an unknown scope", "offline access", "email without openid", "none and login", "an age in words")


@pytest.mark.parametrize("name", IMPLICIT)
def test_in_the_fragment_where_tokens_would_be(app: App, name: str) -> None:
    given, expected = TO_THE_APP[name]
    answer = app.authorize(**{"state": "s", **given, "response_type": "token"})
    assert answer.headers["location"] == CALLBACK + expected.replace("?", "#", 1)


@pytest.mark.parametrize(
    "name", ["scope", "state", "response_type", "nonce", "code_challenge", "prompt", "resource", "max_age", "lang"]
)
def test_a_parameter_given_twice(app: App, name: str) -> None:
    query = f"client_id={app.id}&response_type=code&redirect_uri={CALLBACK}&state=s&{name}=a&{name}=b"
    answer = app.authorize(query=query)
    state = "" if name == "state" else "state=s&"
    assert answer.headers["location"] == f"{CALLBACK}?{state}error=invalid_request"


@pytest.mark.parametrize(("flow", "response_type", "sign"), [("implicit", "code", "?"), ("code", "token", "#")])
def test_a_flow_the_client_does_not_have(people: People, flow: str, response_type: str, sign: str) -> None:
    app = people.client(AllowedOAuthFlows=[flow])
    answer = app.authorize(response_type=response_type, state="s")
    expected = f"{CALLBACK}{sign}error_description=unauthorized_client&state=s&error=invalid_request"
    assert answer.headers["location"] == expected


def test_a_scope_of_the_pool_that_is_not_the_clients(people: People) -> None:
    app = people.client(AllowedOAuthScopes=["openid", f"{API}/read"])
    answer = app.authorize(scope=f"openid {API}/write")
    assert answer.headers["location"] == f"{CALLBACK}?error_description=invalid_scope&error=invalid_request"
    assert "code" in query_of(app.authorize(scope=f"openid {API}/read"))


OUR_OWN_PAGE: dict[str, tuple[dict[str, str | None], str]] = {
    "no client": ({"client_id": None}, "Required String parameter 'client_id' is not present"),
    "an empty client": ({"client_id": ""}, "Required String parameter 'client_id' is not present"),
    "an identity provider that is none": ({"identity_provider": "Google"}, LOGIN),
    "its name in lower case": ({"identity_provider": "cognito"}, LOGIN),
    "an identifier of a provider": ({"idp_identifier": "example.com"}, LOGIN),
    "both": ({"identity_provider": "COGNITO", "idp_identifier": "example.com"}, LOGIN),
}


@pytest.mark.parametrize("name", OUR_OWN_PAGE)
def test_our_own_error_page(app: App, name: str) -> None:
    given, error = OUR_OWN_PAGE[name]
    answer = app.authorize(**given)
    client = "" if "client_id" in given else f"&client_id={app.id}"
    assert answer.status_code == 302
    assert answer.headers["location"] == f"{app.people.url}/error?error={quote_plus(error)}{client}"


@pytest.mark.parametrize(
    "client_id", ["nobody", "a" * 500, "../../x", "x\r\ny: z", "<script>", "\u00fc", "' OR 1=1 --", "*"]
)
def test_an_unknown_client(app: App, client_id: str) -> None:
    answer = app.authorize(client_id=client_id)
    shown = quote_plus(client_id[:128])
    assert answer.headers["location"] == f"{app.people.url}/error?error=invalid_request&client_id={shown}"
    assert "y" not in answer.headers


def test_a_client_of_another_pool(app: App, own_people: People) -> None:
    answer = own_people.client().authorize(client_id=app.id)
    assert answer.headers["location"] == f"{own_people.url}/error?error=invalid_request&client_id={app.id}"


def test_oauth_switched_off(people: People) -> None:
    app = people.client(AllowedOAuthFlowsUserPoolClient=False)
    location = app.authorize().headers["location"]
    error = "Client+is+not+enabled+for+OAuth2.0+flows."
    assert location == f"{people.url}/error?error={error}&client_id={app.id}"


def test_a_client_without_providers(people: People) -> None:
    app = people.client(SupportedIdentityProviders=None)
    location = app.authorize().headers["location"]
    assert location == f"{people.url}/error?error={quote_plus(LOGIN)}&client_id={app.id}"


def test_no_redirect_uri_and_several_to_choose_from(people: People) -> None:
    app = people.client(CallbackURLs=[CALLBACK, "https://app.example/other"])
    location = app.authorize(redirect_uri=None).headers["location"]
    error = "Required+String+parameter+%27redirect_uri%27+is+not+present"
    assert location == f"{people.url}/error?error={error}&client_id={app.id}"


def test_no_redirect_uri_and_one_to_choose(people: People, app: App) -> None:
    assert app.authorize(redirect_uri=None).headers["location"].startswith(f"{CALLBACK}?code=")
    other = "https://app.example/other"
    chosen = people.client(CallbackURLs=[CALLBACK, other], DefaultRedirectURI=other)
    assert chosen.authorize(redirect_uri=None).headers["location"].startswith(f"{other}?code=")
    # An empty parameter counts as left out (RFC 6749 3.1).
    assert app.authorize(redirect_uri="").headers["location"].startswith(f"{CALLBACK}?code=")


STATES = (
    "a+b",
    "a%20b",
    "%7E~",
    "%7e",
    "a%2Bb%3D%3D",
    "YWJj/w==",
    "a/b:c@d!$'()*,;",
    "%E2%82%AC",
    "%22%3E%3Cscript%3E",
    "%0D%0ASet-Cookie:%20a=b",
    "{%22a%22:1}",
    "a?b",
)


@pytest.mark.parametrize("state", STATES)
def test_the_state_comes_back_as_it_was_sent(app: App, state: str) -> None:
    query = f"client_id={app.id}&response_type=code&redirect_uri={CALLBACK}&state={state}"
    location = app.authorize(query=query).headers["location"]
    sent_back = location.partition("&state=")[2]
    assert sent_back == state.replace("{", "%7B").replace("}", "%7D")
    assert app.authorize(query=query + "&scope=x").headers["location"] == (
        f"{CALLBACK}?error_description=invalid_scope&state={sent_back}&error=invalid_request"
    )


def test_no_state_stays_none(app: App) -> None:
    assert list(query_of(app.authorize())) == ["code"]
    assert list(query_of(app.authorize(state=""))) == ["code"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "PROPFIND"])
@pytest.mark.parametrize("path", ["/oauth2/authorize", "/logout", "/oauth2/userInfo"])
def test_other_methods(app: App, path: str, method: str) -> None:
    if (path, method) == ("/oauth2/userInfo", "OPTIONS"):
        return
    answer = requests.request(method, f"{app.people.url}{path}?client_id={app.id}", allow_redirects=False)
    assert (answer.status_code, answer.content) == (405, b"")
    assert answer.headers["allow"] == "GET"


@pytest.mark.parametrize("path", ["/oauth2/authorize/", "/oauth2/Authorize", "/oauth2/userinfo", "/oauth2//token"])
def test_paths_are_exact(app: App, path: str) -> None:
    answer = requests.get(f"{app.people.url}{path}", allow_redirects=False)
    assert (answer.status_code, answer.content) == (404, b"")


def test_no_path_crosses_origins_but_the_three(app: App) -> None:
    for path in ("/oauth2/authorize", "/logout", "/login"):
        answer = requests.get(
            f"{app.people.url}{path}", headers={"origin": "https://a.example"}, allow_redirects=False
        )
        assert "access-control-allow-origin" not in answer.headers


def test_the_framing_of_no_answer_is_allowed(app: App) -> None:
    for answer in (app.authorize(), app.authorize(None), app.authorize(client_id="x")):
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["x-content-type-options"] == "nosniff"
