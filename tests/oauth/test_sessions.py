"""A browser's session at `/oauth2/authorize`: single sign-on, `prompt`, `max_age`, and what ends it."""

from __future__ import annotations

import pytest
import requests

from tests.oauth.people import API, CALLBACK, App, People, claims, query_of

LOGIN_REQUIRED = f"{CALLBACK}?state=s&error=login_required"


def is_login(answer: requests.Response) -> bool:
    return answer.headers["location"].startswith(answer.url.partition("/oauth2/")[0] + "/login?")


def test_single_sign_on_between_the_clients_of_a_pool(people: People) -> None:
    cookie = people.cookie()
    for app in (people.client(), people.client(GenerateSecret=True)):
        assert "code" in query_of(app.authorize(cookie))


def test_it_lasts_an_hour_and_use_does_not_extend_it(people: People, app: App) -> None:
    cookie = people.cookie()
    people.server.clock.offset = 3590
    assert "code" in query_of(app.authorize(cookie))
    people.server.clock.offset = 3605
    assert is_login(app.authorize(cookie))


@pytest.mark.parametrize(
    "cookie",
    ["x", "a.b.c.d.e", "eyJjdHkiOiJKV1QifQ....", '"', "\u00e9", "null", "a" * 20_000],
    ids=lambda text: text[:9],
)
def test_a_forged_cookie_is_none(app: App, cookie: str) -> None:
    assert is_login(app.authorize(cookie.encode().decode("latin-1")))


def test_a_refresh_token_is_no_session(app: App) -> None:
    assert is_login(app.authorize(app.tokens()["refresh_token"]))


def test_a_session_of_another_domain_or_pool(app: App, own_people: People) -> None:
    assert is_login(app.authorize(app.people.cookie(domain="elsewhere")))
    assert is_login(app.authorize(own_people.cookie()))
    assert is_login(app.authorize(own_people.cookie(domain=app.people.domain)))


def test_two_cookies_count_as_none(app: App) -> None:
    people = app.people
    answer = app.authorize(f"{people.cookie()}; cognito={people.cookie()}")
    assert is_login(answer)


def test_of_a_user_who_is_gone_or_disabled(own_people: People) -> None:
    app, pool = own_people.client(), own_people.pool
    bob, eve = own_people.add_user("bob"), own_people.add_user("eve")
    own_people.cognito.admin_disable_user(UserPoolId=pool, Username="bob")
    own_people.cognito.admin_delete_user(UserPoolId=pool, Username="eve")
    for sub in (bob, eve):
        assert is_login(app.authorize(own_people.cookie(sub=sub)))


def test_a_global_sign_out_ends_tokens_and_not_the_session(own_people: People) -> None:
    app, cookie = own_people.client(), own_people.cookie()
    code = query_of(app.authorize(cookie))["code"]
    tokens = app.tokens()
    own_people.cognito.admin_user_global_sign_out(UserPoolId=own_people.pool, Username="ann")
    assert app.refresh(tokens["refresh_token"]).json() == {"error": "invalid_grant"}
    assert app.user_info(tokens["access_token"]).status_code == 401
    assert app.redeem(code).json() == {"error": "invalid_grant"}
    assert app.user_info(app.redeem(query_of(app.authorize(cookie))["code"]).json()["access_token"]).ok


@pytest.mark.parametrize("prompt", ["login", "login consent", "select_account login"])
def test_prompt_login_asks_again(app: App, prompt: str) -> None:
    assert is_login(app.authorize(prompt=prompt))


@pytest.mark.parametrize("prompt", ["none", "consent", "select_account", "consent select_account", ""])
def test_other_prompts_go_on_with_a_session(app: App, prompt: str) -> None:
    assert "code" in query_of(app.authorize(prompt=prompt))


def test_prompt_none_without_a_session(app: App) -> None:
    answer = app.authorize(None, prompt="none", state="s")
    assert answer.headers["location"] == LOGIN_REQUIRED
    implicit = app.authorize(None, prompt="none", state="s", response_type="token")
    assert implicit.headers["location"] == LOGIN_REQUIRED.replace("?", "#")


def test_max_age(people: People, app: App) -> None:
    cookie = people.cookie(age=600)
    assert "code" in query_of(app.authorize(cookie, max_age="605"))
    assert is_login(app.authorize(cookie, max_age="590"))
    assert is_login(app.authorize(people.cookie(), max_age="0"))
    assert app.authorize(cookie, max_age="5", prompt="none", state="s").headers["location"] == LOGIN_REQUIRED


def test_other_pages_for_the_domain_end_its_sessions(own_people: People) -> None:
    app, cookie = own_people.client(), own_people.cookie()
    assert "code" in query_of(app.authorize(cookie))
    of_the_domain = {"Domain": own_people.domain, "UserPoolId": own_people.pool}
    own_people.cognito.update_user_pool_domain(**of_the_domain, ManagedLoginVersion=1)
    assert is_login(app.authorize(cookie))


def test_classic_pages_ignore_what_only_managed_login_knows(server: object, own_people: People) -> None:
    own_people.cognito.update_user_pool_domain(
        Domain=own_people.domain, UserPoolId=own_people.pool, ManagedLoginVersion=1
    )
    own_people.managed = False
    app = own_people.client()
    cookie = own_people.cookie(age=600)
    for ignored in (
        {"prompt": "login"},
        {"prompt": "nonsense"},
        {"max_age": "1"},
        {"max_age": "x"},
        {"resource": "nonsense"},
        {"lang": "xx"},
    ):
        assert "code" in query_of(app.authorize(cookie, **ignored))
    assert is_login(app.authorize(None, prompt="none"))
    assert "aud" not in claims(app.tokens(resource=API)["access_token"])


def test_parameters_that_change_nothing(app: App) -> None:
    for given in (
        {"login_hint": "ann@example.com"},
        {"lang": "de"},
        {"lang": "xx"},
        {"identity_provider": "COGNITO"},
        {"acr_values": "urn:cognito:loa:4"},
        {"response_mode": "form_post"},
        {"request": "eyJ"},
        {"unknown": "x"},
    ):
        assert app.authorize(**given).headers["location"].startswith(f"{CALLBACK}?code=")


class TestLogout:
    def test_ends_the_session_and_goes_where_it_is_told(self, people: People) -> None:
        app = people.client(LogoutURLs=["https://app.example/bye?x=1"])
        cookie = people.cookie()
        answer = self.logout(app, cookie, logout_uri="https://app.example/bye?x=1", state="s", redirect_uri="x")
        assert (answer.status_code, answer.headers["location"]) == (302, "https://app.example/bye?x=1")
        path = f"/auth/{people.domain}"
        cleared = f"cognito=; Path={path}; Max-Age=0; Secure; HttpOnly; SameSite=Lax"
        assert cleared in answer.headers["set-cookie"]
        # A copy of the cookie is worth nothing either.
        assert is_login(app.authorize(cookie))

    def test_it_revokes_no_token(self, people: People) -> None:
        app = people.client(LogoutURLs=["https://app.example/bye"])
        tokens = app.tokens()
        self.logout(app, people.cookie(), logout_uri="https://app.example/bye")
        assert app.user_info(tokens["access_token"]).status_code == 200
        assert app.refresh(tokens["refresh_token"]).status_code == 200

    def test_with_a_redirect_uri_it_goes_to_the_sign_in_page(self, people: People, app: App) -> None:
        cookie = people.cookie()
        answer = self.logout(
            app, cookie, redirect_uri=CALLBACK, response_type="code", state="a b", scope="openid email", nonce="n"
        )
        assert answer.headers["location"] == (
            f"{people.url}/login?client_id={app.id}&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&response_type=code"
            "&state=a+b&scope=openid+email&nonce=n"
        )
        assert is_login(app.authorize(cookie))

    def test_without_scopes_all_of_the_clients(self, people: People) -> None:
        app = people.client(AllowedOAuthScopes=["openid", f"{API}/read"])
        answer = self.logout(app, None, redirect_uri=CALLBACK, response_type="code", identity_provider="COGNITO")
        assert answer.headers["location"] == (
            f"{people.url}/login?client_id={app.id}&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&response_type=code"
            "&scope=openid+https%3A%2F%2Fapi.example%2Fread"
        )

    @pytest.mark.parametrize(
        "query",
        ["", "client_id=x", "id_token_hint=eyJ&post_logout_redirect_uri=https://app.example/", "client_id=%41"],
    )
    def test_with_neither_the_query_goes_to_the_error_page(self, people: People, app: App, query: str) -> None:
        cookie = people.cookie()
        answer = requests.get(
            f"{people.url}/logout" + (f"?{query}" if query else ""),
            headers={"cookie": f"cognito={cookie}"},
            allow_redirects=False,
        )
        shown = query.replace("%41", "A")
        assert answer.headers["location"] == f"{people.url}/error" + (f"?{shown}" if query else "")
        assert is_login(app.authorize(cookie))

    @pytest.mark.parametrize(
        ("given", "error"),
        [
            (
                {"client_id": "", "logout_uri": "https://x.example"},
                "Required+String+parameter+%27client_id%27+is+not+present",
            ),
            ({"client_id": "nobody", "logout_uri": "https://x.example"}, "invalid_request&client_id=nobody"),
            ({"logout_uri": "https://x.example"}, "redirect_mismatch&client_id={id}"),
            ({"logout_uri": CALLBACK}, "redirect_mismatch&client_id={id}"),
            (
                {"redirect_uri": "https://app.example/bye", "response_type": "code"},
                "redirect_mismatch&client_id={id}",
            ),
            (
                {"redirect_uri": CALLBACK},
                "Required+String+parameter+%27response_type%27+is+not+present&client_id={id}",
            ),
            ({"logout_uri": "https://x.example", "redirect_uri": CALLBACK}, "redirect_mismatch&client_id={id}"),
        ],
    )
    def test_refusals(self, people: People, given: dict[str, str], error: str) -> None:
        app = people.client(LogoutURLs=["https://app.example/bye"])
        cookie = people.cookie()
        answer = self.logout(app, cookie, **given)
        assert answer.headers["location"] == f"{people.url}/error?error={error.replace('{id}', app.id)}"
        assert is_login(app.authorize(cookie))

    def test_a_logout_uri_given_twice(self, people: People) -> None:
        app = people.client(LogoutURLs=["https://app.example/bye"])
        twice = "logout_uri=https://app.example/bye&logout_uri=https://evil.example"
        answer = requests.get(f"{people.url}/logout?client_id={app.id}&{twice}", allow_redirects=False)
        assert answer.headers["location"] == f"{people.url}/error?error=invalid_request"

    def logout(self, app: App, cookie: str | None, **given: str) -> requests.Response:
        headers = {} if cookie is None else {"cookie": f"cognito={cookie}"}
        return requests.get(
            f"{app.people.url}/logout",
            params={"client_id": app.id, **given},
            headers=headers,
            allow_redirects=False,
        )
