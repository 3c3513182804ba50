"""From a new account to the app, and a forgotten password."""

from __future__ import annotations

import uuid

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.place import OTHER_PASSWORD, PASSWORD
from tests.browser.signing_in import sign_in

REQUIRED = [{"Name": name, "Required": True, "Mutable": True} for name in ("email", "family_name", "birthdate")]


def somebody() -> tuple[str, str]:
    name = f"eve-{uuid.uuid4().hex[:8]}"
    return name, f"{name}@example.com"


def test_a_new_account_leads_to_the_app(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place(Schema=REQUIRED)
    visitor, (name, email) = make_visitor(place, manner), somebody()
    visitor.page.goto(place.authorize())
    with visitor.page.expect_navigation():
        visitor.page.click("text=Sign up")
    visitor.look()
    visitor.type("username", name)
    visitor.type("requiredAttributes[email]", email)
    visitor.type("requiredAttributes[family_name]", "O'Hara <b>")
    visitor.type("requiredAttributes[birthdate]", "1990-02-28")
    visitor.type("password", "weak")
    visitor.press("signUpButton")
    assert "Password" in visitor.error()
    assert visitor.page.input_value('[name="requiredAttributes[family_name]"]') == "O'Hara <b>"
    visitor.look()
    visitor.type("password", PASSWORD)
    visitor.press("signUpButton")
    assert (visitor.path, "e***@e***" in visitor.text()) == (f"/auth/{place.domain}/confirm", True)
    visitor.look()
    visitor.type("code", "000000" if place.code_for(email) != "000000" else "111111")
    visitor.press("confirm")
    assert visitor.error()
    visitor.look()
    visitor.type("code", place.code_for(email))
    visitor.press("confirm")
    info = place.user_info(visitor.query)
    assert (info["username"], info["email"], info["email_verified"]) == (name, email, "true")
    assert visitor.query["state"] == "st-4711"


def test_a_code_sent_again(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place()
    visitor, (name, email) = make_visitor(place, manner), somebody()
    visitor.page.goto(place.page("/signup"))
    visitor.type("username", name)
    visitor.type("requiredAttributes[email]", email)
    visitor.type("password", PASSWORD)
    visitor.press("signUpButton")
    first = place.code_for(email)
    visitor.press("resend")
    assert "on its way" in visitor.text()
    visitor.look()
    assert place.code_for(email) != first
    visitor.type("code", place.code_for(email))
    visitor.press("confirm")
    assert "code" in visitor.query


def test_a_sign_up_left_in_the_middle_goes_on_at_the_sign_in(
    make_place: MakePlace, make_visitor: MakeVisitor
) -> None:
    place = make_place()
    name, email = somebody()
    place.cognito.sign_up(
        ClientId=place.client_id,
        Username=name,
        Password=PASSWORD,
        UserAttributes=[{"Name": "email", "Value": email}],
    )
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize())
    visitor.type("username", name)
    visitor.type("password", PASSWORD)
    visitor.press("signInSubmitButton")
    assert visitor.path.endswith("/confirm")
    visitor.type("code", place.code_for(email))
    visitor.press("confirm")
    assert "code" in visitor.query


def test_a_name_that_is_taken(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place)
    visitor.page.goto(place.page("/signup"))
    visitor.type("username", person.name)
    visitor.type("requiredAttributes[email]", "other@example.com")
    visitor.type("password", PASSWORD)
    visitor.press("signUpButton")
    assert "User already exists" in visitor.error()
    visitor.look()


def test_where_only_administrators_make_users(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place(AdminCreateUserConfig={"AllowAdminCreateUserOnly": True})
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize())
    assert "Sign up" not in visitor.text()
    answer = visitor.page.goto(place.page("/signup"))
    assert answer is not None
    assert (answer.status, "not permitted" in visitor.text()) == (403, True)
    visitor.look()


def test_a_forgotten_password(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    with visitor.page.expect_navigation():
        visitor.page.click("text=Forgot your password?")
    visitor.look()
    visitor.type("username", person.name)
    visitor.press("reset_my_password")
    assert "a***@e***" in visitor.text()
    visitor.look()
    visitor.type("code", place.code_for(person.email))
    visitor.type("password", OTHER_PASSWORD)
    visitor.type("confirmPassword", "another")
    visitor.press("reset_password")
    assert "not the same" in visitor.error()
    visitor.look()
    visitor.type("password", OTHER_PASSWORD)
    visitor.type("confirmPassword", OTHER_PASSWORD)
    visitor.press("reset_password")
    assert "Your password was changed" in visitor.text()
    visitor.look()
    sign_in(visitor, person, OTHER_PASSWORD)
    assert "code" in visitor.query


def test_an_unknown_name_is_not_told_apart(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(place.page("/forgotPassword"))
    visitor.type("username", "nobody")
    visitor.press("reset_my_password")
    assert visitor.path.endswith("/confirmforgotPassword")


@pytest.mark.parametrize("path", ["/confirm", "/confirmforgotPassword"])
def test_a_page_without_what_came_before_asks_for_the_name(
    make_place: MakePlace, make_visitor: MakeVisitor, path: str
) -> None:
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(place.page(path))
    assert visitor.page.is_visible('[name="username"]')
    visitor.look()


def test_confirming_by_link(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place(VerificationMessageTemplate={"DefaultEmailOption": "CONFIRM_WITH_LINK"})
    visitor, (name, email) = make_visitor(place), somebody()
    visitor.page.goto(place.page("/signup"))
    visitor.type("username", name)
    visitor.type("requiredAttributes[email]", email)
    visitor.type("password", PASSWORD)
    visitor.press("signUpButton")
    assert "link" in visitor.text()
    visitor.look()
    visitor.page.goto(place.link_for(email))
    assert "Your registration has been confirmed!" in visitor.text()
    visitor.look()
    visitor.page.goto(place.authorize())
    visitor.type("username", name)
    visitor.type("password", PASSWORD)
    visitor.press("signInSubmitButton")
    assert "code" in visitor.query
