"""The sign-in form: its markup, and what becomes of what people type (cognito-oauth.md 1.8)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.login.house import CALLBACK, PASSWORD, Hosted, code_of, hosted, query_of

if TYPE_CHECKING:
    from poolhouse.testing.server import Server

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def test_the_form_has_the_names_that_browser_tests_look_for(house: Hosted) -> None:
    page = house.open()
    form = page.form
    assert page.status == 200
    assert form.attributes["name"] == "cognitoSignInForm"
    assert form.attributes["method"] == "POST"
    assert form.action == house.address()
    assert form.inputs["username"]["id"] == "signInFormUsername"
    assert form.inputs["password"]["id"] == "signInFormPassword"
    assert form.inputs["password"]["type"] == "password"
    assert form.fields["cognitoAsfData"] == ""
    assert form.buttons == [("signInSubmitButton", "Sign in")]
    assert len(page.page.forms) == 1
    assert re.search(r'name="_csrf" value="([^"]+)"', page.html)
    assert re.search(r'<form action="([^"]*)"[^>]*name="cognitoSignInForm"', page.html)


@pytest.mark.parametrize(
    "name",
    [
        "background-customizable",
        "banner-customizable",
        "inputField-customizable",
        "label-customizable",
        "redirect-customizable",
        "submitButton-customizable",
        "textDescription-customizable",
    ],
)
def test_classes_that_classic_stylesheets_name_are_there(house: Hosted, name: str) -> None:
    assert any(name in given.get("class", "").split() for _, given in house.open().page.elements)


def test_signing_in_leads_to_the_app_with_a_code_and_a_session(house: Hosted) -> None:
    answer = house.sign_in()
    assert UUID.fullmatch(code_of(answer))
    session = answer.cookies()["cognito"]
    assert (session["path"], session["max-age"], session["samesite"]) == (house.base, "3600", "Lax")
    assert session["secure"]
    assert session["httponly"]
    assert answer.body == b""


def test_the_implicit_grant_gets_tokens_in_the_fragment_and_in_no_page(house: Hosted) -> None:
    answer = house.sign_in(response_type="token")
    assert answer.location.startswith(f"{CALLBACK}#")
    assert "access_token=" in answer.location
    assert answer.body == b""


def test_spaces_around_a_name_are_a_telephone_keyboard_s_doing(house: Hosted) -> None:
    assert code_of(house.sign_in(f"  {house.user} "))


def test_a_wrong_password_shows_the_form_again(house: Hosted) -> None:
    answer = house.sign_in(password="wrong")
    assert answer.status == 200
    assert answer.page.texts["loginErrorMessage"] == "Incorrect username or password."
    assert answer.form.inputs["username"]["value"] == house.user
    assert "value" not in answer.form.inputs["password"]
    assert answer.form.inputs["password"]["aria-describedby"] == "loginErrorMessage"
    assert answer.reason == "wrong password"
    assert "cognito" not in answer.cookies()
    assert code_of(house.browser.submit(answer, password=PASSWORD))


@pytest.mark.parametrize(
    ("setting", "says"),
    [("LEGACY", "User does not exist."), ("ENABLED", "Incorrect username or password.")],
)
def test_an_unknown_user_is_told_apart_only_where_the_client_allows(
    server: Server, cognito: Any, setting: str, says: str
) -> None:
    house = hosted(cognito, server.url, client={"PreventUserExistenceErrors": setting})
    assert house.sign_in("nobody").error == says


@pytest.mark.parametrize(
    ("setting", "says"),
    [("LEGACY", "User is disabled."), ("ENABLED", "Incorrect username or password.")],
)
def test_a_disabled_user_does_not_get_in(server: Server, cognito: Any, setting: str, says: str) -> None:
    house = hosted(cognito, server.url, client={"PreventUserExistenceErrors": setting})
    cognito.admin_disable_user(UserPoolId=house.pool, Username=house.user)
    assert house.sign_in(password="wrong").error == says
    assert house.sign_in().error == "User is disabled."


def test_guessing_locks_out_even_the_right_password(house: Hosted) -> None:
    for _ in range(5):
        assert house.sign_in(password="wrong").error == "Incorrect username or password."
    assert house.sign_in().error == "Password attempts exceeded. Wait a while and try again."


def test_after_the_lock_the_right_password_is_good_again(house: Hosted, server: Server) -> None:
    for _ in range(5):
        house.sign_in(password="wrong")
    server.clock.offset += 2
    assert code_of(house.sign_in())


def test_an_unconfirmed_user_is_led_to_the_page_for_their_code(house: Hosted) -> None:
    house.cognito.sign_up(ClientId=house.client, Username="carl", Password=PASSWORD)
    answer = house.sign_in("carl")
    assert answer.status == 302
    assert answer.location == f"{house.url}{house.address('/confirm')}"
    assert answer.reason == "User is not confirmed."
    kept = answer.cookies()["page-data"]
    assert "carl" not in kept.value
    assert kept["httponly"]
    assert house.sign_in("carl", "wrong").error == "Incorrect username or password."


def test_a_user_who_must_reset_is_led_to_the_page_for_their_code(house: Hosted) -> None:
    house.cognito.admin_reset_user_password(UserPoolId=house.pool, Username=house.user)
    answer = house.sign_in()
    assert answer.status == 302
    assert answer.location == f"{house.url}{house.address('/confirmforgotPassword')}"


def test_a_temporary_password_that_is_over_says_so(house: Hosted, server: Server) -> None:
    name = house.add_user(password=None)
    server.clock.offset += 8 * 86_400
    says = "Temporary password has expired and must be reset by an administrator."
    assert house.sign_in(name).error == says


@pytest.mark.parametrize(
    ("username", "password", "says"),
    [
        ("", PASSWORD, "Enter your username."),
        ("  ", PASSWORD, "Enter your username."),
        ("ann", "", "Enter your password."),
    ],
)
def test_an_empty_field_says_what_to_do(house: Hosted, username: str, password: str, says: str) -> None:
    page = house.open()
    assert house.browser.submit(page, username=username, password=password).error == says


@pytest.mark.parametrize(
    "username",
    ["x" * 3000, "a\tb", "a\nb", "😀", "\u202eevil", "' OR 1=1 --", "{{7*7}}", "../../etc/passwd", "%00", "\x7f"],
)
def test_names_that_nobody_has_are_turned_down_politely(house: Hosted, username: str) -> None:
    answer = house.sign_in(username)
    assert answer.status == 200
    assert answer.error in {"User does not exist.", "Enter your username."}


def test_the_hint_of_the_app_fills_the_name_in(house: Hosted) -> None:
    page = house.open(login_hint="ann@example.com")
    assert page.form.inputs["username"]["value"] == "ann@example.com"
    assert "autofocus" in page.form.inputs["password"]


def test_links_carry_the_app_s_request_along(house: Hosted) -> None:
    links = [given["href"] for tag, given in house.open().page.elements if tag == "a"]
    assert links == [house.address("/forgotPassword"), house.address("/signup")]


def test_where_only_administrators_create_users_there_is_no_link_to_sign_up(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, pool={"AdminCreateUserConfig": {"AllowAdminCreateUserOnly": True}})
    assert "/signup" not in house.open().html


@pytest.mark.parametrize(
    ("attributes", "label", "keyboard"),
    [
        (["email"], "Email", "email"),
        (["phone_number"], "Phone number", "tel"),
        (["email", "phone_number"], "Email or phone number", None),
    ],
)
def test_the_field_is_called_what_people_sign_in_with(
    server: Server, cognito: Any, attributes: list[str], label: str, keyboard: str | None
) -> None:
    other = hosted(cognito, server.url, pool={"UsernameAttributes": attributes}, user=False)
    page = other.open()
    assert page.page.texts["label"].startswith(label)
    assert page.form.inputs["username"].get("inputmode") == keyboard
    assert page.form.inputs["username"]["type"] == "text"


def test_a_client_with_a_secret_signs_people_in_without_showing_it(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, client={"GenerateSecret": True})
    described = cognito.describe_user_pool_client(UserPoolId=house.pool, ClientId=house.client)
    page = house.open()
    assert described["UserPoolClient"]["ClientSecret"] not in page.html
    assert code_of(house.sign_in())


def test_flows_of_the_api_do_not_bind_the_pages(server: Server, cognito: Any) -> None:
    house = hosted(cognito, server.url, client={"ExplicitAuthFlows": ["ALLOW_REFRESH_TOKEN_AUTH"]})
    assert code_of(house.sign_in())


def test_two_tabs_sign_in_side_by_side(house: Hosted) -> None:
    first, second = house.open(state="one"), house.open(state="two")
    given = [
        query_of(house.browser.submit(tab, username=house.user, password=PASSWORD).location)["state"]
        for tab in (first, second)
    ]
    assert given == ["one", "two"]
