"""Signing in and out, on every kind of device."""

from __future__ import annotations

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.signing_in import sign_in, signed_in
from tests.browser.visitor import Visitor


def test_a_password_leads_back_to_the_app(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    assert visitor.path == f"/auth/{place.domain}/login"
    visitor.look()
    sign_in(visitor, person)
    assert visitor.page.url.startswith(f"{place.app.callback}?code=")
    assert visitor.query["state"] == "st-4711"
    info = place.user_info(visitor.query)
    assert (info["username"], info["email"]) == (person.name, person.email)
    assert visitor.complaints == []


@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
def test_a_wrong_password_says_nothing_about_the_user(
    make_place: MakePlace, make_visitor: MakeVisitor, manner: str, known: bool
) -> None:
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place, manner)
    name = person.name if known else "nobody"
    visitor.page.goto(place.authorize())
    visitor.type("username", name)
    visitor.type("password", "Wrong-horse-1")
    visitor.press("signInSubmitButton")
    assert visitor.error() == "Incorrect username or password."
    assert visitor.page.input_value("#signInFormUsername") == name
    assert visitor.page.input_value("#signInFormPassword") == ""
    assert visitor.page.get_attribute("#signInFormPassword", "aria-describedby") == "loginErrorMessage"
    visitor.look()
    sign_in(visitor, person)
    assert "code" in visitor.query


def test_implicit_grant_ends_with_tokens_in_the_address_bar(
    make_place: MakePlace, make_visitor: MakeVisitor
) -> None:
    place = make_place()
    visitor = make_visitor(place)
    signed_in(visitor, place.authorize(response_type="token"), place.add_person())
    assert visitor.query == {}
    assert set(visitor.fragment) == {"access_token", "id_token", "token_type", "expires_in", "state"}


def test_going_on_as_who_is_signed_in(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place, manner)
    signed_in(visitor, place.authorize(), person)
    visitor.page.goto(place.page("/login"))
    assert person.name in visitor.text()
    visitor.look()
    visitor.press("continueButton")
    assert place.user_info(visitor.query)["username"] == person.name


def test_going_on_as_somebody_else(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place()
    first, second, visitor = place.add_person(), place.add_person(), make_visitor(place, manner)
    signed_in(visitor, place.authorize(), first)
    visitor.page.goto(place.page("/login"))
    visitor.press("differentButton")
    visitor.look()
    sign_in(visitor, second)
    assert place.user_info(visitor.query)["username"] == second.name


def test_single_sign_on_and_its_end(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place(managed=True, client={"ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"]})
    person, visitor = place.add_person(), make_visitor(place)
    signed_in(visitor, place.authorize(), person)
    visitor.page.goto(place.authorize(state="again"))
    assert visitor.page.url.startswith(f"{place.app.callback}?code=")
    visitor.page.goto(place.authorize(prompt="login"))
    assert visitor.path.endswith("/login")
    visitor.page.goto(place.page("/logout", logout_uri=f"{place.app.url}/bye"))
    assert visitor.page.url == f"{place.app.url}/bye"
    visitor.page.goto(place.authorize())
    assert visitor.path.endswith("/login")
    assert visitor.page.query_selector("[name=continueButton]") is None


def test_keys_alone_are_enough(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place)
    visitor.page.goto(place.authorize())
    keyboard = visitor.page.keyboard
    # The first field gets the focus by itself, with the first picture of the page.
    visitor.page.wait_for_selector("[name=username]:focus")
    keyboard.type(person.name)
    keyboard.press("Tab")
    keyboard.type("Correct-horse-1")
    with visitor.page.expect_navigation():
        keyboard.press("Enter")
    assert "code" in visitor.query


def test_the_focus_goes_through_the_page_in_its_order(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize())
    seen = [focused(visitor)]
    for _ in range(4):
        visitor.page.keyboard.press("Tab")
        seen.append(focused(visitor))
        assert visitor.page.evaluate(RING) is True, f"no focus to be seen on {seen[-1]}"
    assert seen == ["username", "password", "Forgot your password?", "signInSubmitButton", "Sign up"]


RING = """() => {
    const style = getComputedStyle(document.activeElement);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
}"""


def focused(visitor: Visitor) -> str:
    return str(visitor.page.evaluate("() => document.activeElement.name || document.activeElement.textContent"))


def test_the_app_may_say_who_signs_in(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place)
    visitor.page.goto(place.authorize(login_hint=person.name))
    assert visitor.page.input_value("#signInFormUsername") == person.name
    assert focused(visitor) == "password"


def test_a_page_that_was_left_open_can_be_sent(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    """Two tabs: what the second does must not break the first's form."""
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place)
    visitor.page.goto(place.authorize())
    other = visitor.context.new_page()
    other.goto(place.authorize())
    other.close()
    sign_in(visitor, person)
    assert "code" in visitor.query


def test_the_way_back_does_not_sign_in_again(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place)
    signed_in(visitor, place.authorize(), person)
    visitor.page.go_back()
    assert person.name in visitor.text() or visitor.page.query_selector("#signInFormPassword") is not None
    assert visitor.page.content().count("Correct-horse-1") == 0


@pytest.mark.parametrize(
    ("username_attributes", "kind"), [(["email"], "email"), (["phone_number"], "tel"), ([], "text")]
)
def test_the_field_asks_for_what_people_type(
    make_place: MakePlace, make_visitor: MakeVisitor, username_attributes: list[str], kind: str
) -> None:
    place = make_place(**({"UsernameAttributes": username_attributes} if username_attributes else {}))
    visitor = make_visitor(place, "telephone")
    visitor.page.goto(place.authorize())
    keyboard = {"email": "email", "tel": "tel", "text": None}[kind]
    assert visitor.page.get_attribute("#signInFormUsername", "inputmode") == keyboard
    visitor.look()
