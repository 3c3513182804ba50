"""`/signup`: what it asks for, what it refuses, and where it leads."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.login.flows.browser import Browser
from tests.login.flows.world import PASSWORD, World


@pytest.fixture
def world(server: Server) -> World:
    return World(server.url)


def test_from_the_form_to_tokens(world: World) -> None:
    browser = world.open("/signup")
    assert browser.answer.status_code == 200
    answer = world.sign_up(browser)
    assert (answer.status_code, answer.headers["location"]) == (302, world.page("/confirm"))
    assert world.user()["status"] == "UNCONFIRMED"
    browser.follow()
    assert "a***@e***" in browser.page.text
    answer = browser.submit("confirmform", code=world.code())
    arrived = world.arrived(answer)
    assert arrived["state"] == "s1"
    assert world.user() | {"status": "CONFIRMED", "email_verified": "true"} == world.user()
    assert browser.cookie("cognito")
    assert world.tokens(arrived["code"])["access_token"]


def test_the_password_travels_nowhere_else(world: World) -> None:
    browser = world.open("/signup")
    answer = world.sign_up(browser, password="kurz")
    assert "kurz" not in answer.text
    assert "kurz" not in str(answer.headers)
    answer = world.sign_up(browser)
    assert world.name not in answer.headers["location"]
    assert PASSWORD not in str(answer.headers)


def test_what_was_typed_stays_but_the_password(world: World) -> None:
    browser = world.open("/signup")
    world.sign_up(browser, password="")
    fields = browser.page.forms["signupform"].fields
    assert (fields["username"], fields["requiredAttributes[email]"]) == (world.name, world.email)
    assert fields["password"] == ""
    assert browser.page.alerts == ["Missing required parameter Password"]
    assert not world.has_user()


@pytest.mark.parametrize(
    ("password", "broken"),
    [
        ("aA1!", {"length"}),
        ("passw0rd!", {"upperletter"}),
        ("PASSW0RD!", {"lowerletter"}),
        ("Password!", {"numbers"}),
        ("Passw0rds", {"symbols"}),
        ("ä", {"length", "lowerletter", "upperletter", "numbers", "symbols"}),
    ],
)
def test_the_policy_says_what_is_met(world: World, password: str, broken: set[str]) -> None:
    browser = world.open("/signup")
    assert "passwordCheck-" not in browser.answer.text
    answer = world.sign_up(browser, password=password)
    rules = {"length", "lowerletter", "upperletter", "numbers", "symbols"}
    for rule in rules:
        state = "notValid" if rule in broken else "valid"
        assert f'"checkPassword-{rule} passwordCheck-{state}-customizable"' in answer.text
    assert browser.page.alerts[0].startswith("Password did not conform with policy: ")
    assert not world.has_user()


def test_only_what_the_policy_asks_for_is_listed(server: Server) -> None:
    world = World(server.url, Policies={"PasswordPolicy": {"MinimumLength": 12, "RequireNumbers": True}})
    text = world.open("/signup").page.text
    assert "Password must contain at least 12 characters" in text
    assert "Password must contain a number" in text
    assert "upper case" not in text


STANDARD = {
    "name": ("text", "Ada Lovelace"),
    "given_name": ("text", "Ada"),
    "family_name": ("text", "Lovelace"),
    "middle_name": ("text", "King"),
    "nickname": ("text", "adie"),
    "profile": ("url", "https://example.com/ada"),
    "picture": ("url", "https://example.com/ada.png"),
    "website": ("url", "https://example.com"),
    "email": ("email", "ada@example.com"),
    "gender": ("text", "female"),
    "birthdate": ("date", "1815-12-10"),
    "zoneinfo": ("text", "Europe/London"),
    "locale": ("text", "en-GB"),
    "phone_number": ("tel", "+442079460000"),
    "address": ("text", "12 St James's Square"),
    "updated_at": ("number", "1735689600"),
}


def test_every_required_attribute_has_a_field_of_its_kind(server: Server) -> None:
    world = World(server.url, Schema=[{"Name": name, "Required": True} for name in STANDARD])
    browser = world.open("/signup")
    inputs = browser.page.forms["signupform"].inputs
    for name, (kind, _) in STANDARD.items():
        shown = inputs[f"requiredAttributes[{name}]"]
        assert (shown["type"], "required" in shown) == (kind, True), name
    typed = {f"requiredAttributes[{name}]": value for name, (_, value) in STANDARD.items()}
    browser.submit("signupform", username=world.name, password=PASSWORD, **typed)
    assert browser.answer.status_code == 302, browser.page.alerts
    user = world.user()
    assert {name: user[name] for name in STANDARD} == {name: value for name, (_, value) in STANDARD.items()}


@pytest.mark.parametrize(
    ("attribute", "value", "says"),
    [
        ("birthdate", "10.12.1815", "birthdate: Attribute value must be a date of the form YYYY-MM-DD."),
        ("birthdate", "1815-13-10", "birthdate: Attribute value must be a date of the form YYYY-MM-DD."),
        ("updated_at", "yesterday", "updated_at: Attribute value must be a number."),
        ("updated_at", "-1", "updated_at: Number must not be less than 0"),
        ("email", "ada at example", "Invalid email address format."),
        ("phone_number", "0123", "Invalid phone number format."),
        ("name", "n" * 2049, "name: String must not be longer than 2048 characters"),
        ("name", "", "name: The attribute is required"),
    ],
)
def test_values_are_checked_by_the_server(server: Server, attribute: str, value: str, says: str) -> None:
    world = World(server.url, AutoVerifiedAttributes=[], Schema=[{"Name": attribute, "Required": True}])
    browser = world.open("/signup")
    typed = {f"requiredAttributes[{attribute}]": value}
    browser.submit("signupform", username=world.name, password=PASSWORD, **typed)
    assert browser.answer.status_code == 200
    assert says in browser.page.alerts[0]
    assert not world.has_user()


def test_telephone_numbers_may_be_written_as_people_write_them(server: Server) -> None:
    world = World(server.url, AutoVerifiedAttributes=[], Schema=[{"Name": "phone_number", "Required": True}])
    browser = world.open("/signup")
    typed = {"requiredAttributes[phone_number]": "+1 (206) 555-01.00"}
    browser.submit("signupform", username=world.name, password=PASSWORD, **typed)
    assert world.user()["phone_number"] == "+12065550100"


def test_fields_that_were_not_asked_for_do_nothing(world: World) -> None:
    browser = world.open("/signup")
    form = browser.page.forms["signupform"]
    fields = {
        **form.fields,
        "username": world.name,
        "password": PASSWORD,
        "requiredAttributes[email]": world.email,
        "requiredAttributes[email_verified]": "true",
        "requiredAttributes[custom:role]": "admin",
        "requiredAttributes[sub]": "me",
    }
    answer = browser.post(world.page("/signup"), fields)
    assert answer.status_code == 302
    assert world.user()["email_verified"] == "false"
    assert "custom:role" not in world.user()


@pytest.mark.parametrize(
    ("kinds", "label", "kind"),
    [
        (["email"], "Email", "email"),
        (["phone_number"], "Phone number", "tel"),
        (["email", "phone_number"], "Email or phone number", "text"),
    ],
)
def test_an_address_as_username_is_asked_for_once(server: Server, kinds: list[str], label: str, kind: str) -> None:
    schema = [{"Name": name, "Required": True} for name in kinds[:1]]
    world = World(server.url, AutoVerifiedAttributes=[], UsernameAttributes=kinds, Schema=schema)
    browser = world.open("/signup")
    inputs = browser.page.forms["signupform"].inputs
    assert label in browser.page.text
    assert inputs["username"]["type"] == kind
    asked_again = f"requiredAttributes[{kinds[0]}]" in inputs
    assert asked_again == (len(kinds) > 1)
    number = "+12065550188" if kinds == ["phone_number"] else ""
    browser.submit("signupform", username=number or world.email, password=PASSWORD)
    assert browser.answer.status_code == 200  # nobody can confirm: nothing is verified by a code here
    user = world.user(number or world.email)
    assert user["username"] == user["sub"]
    assert user[kinds[0]] == (number or world.email)


def test_a_username_that_is_no_address(server: Server) -> None:
    world = World(server.url, UsernameAttributes=["email"])
    browser = world.open("/signup")
    browser.submit("signupform", username="ada", password=PASSWORD)
    assert browser.page.alerts == ["Username should be an email."]


def test_an_alias_is_no_username(server: Server) -> None:
    world = World(server.url, AliasAttributes=["email"])
    browser = world.open("/signup")
    world.sign_up(browser, username=world.email)
    assert "Username cannot be of email format" in browser.page.alerts[0]


def test_a_name_that_is_taken(world: World) -> None:
    world.add_user()
    browser = world.open("/signup")
    world.sign_up(browser)
    assert (browser.answer.status_code, browser.page.alerts) == (200, ["User already exists"])


def test_an_address_that_is_taken(server: Server) -> None:
    world = World(server.url, UsernameAttributes=["email"])
    for expected in (302, 200):
        browser = world.open("/signup")
        answer = browser.submit("signupform", username=world.email, password=PASSWORD)
        assert answer.status_code == expected
    assert browser.page.alerts == ["An account with the given email already exists."]


def test_pools_that_only_administrators_fill(server: Server) -> None:
    world = World(server.url, AdminCreateUserConfig={"AllowAdminCreateUserOnly": True})
    browser = world.open("/signup")
    assert browser.answer.status_code == 403
    assert browser.page.alerts == ["SignUp is not permitted for this user pool"]
    assert "AllowAdminCreateUserOnly" in browser.answer.headers["x-poolhouse-reason"]
    browser.get(world.page("/login"))
    assert not [link for link in browser.page.links if "/signup" in link]
    token = browser.page.forms["cognitoSignInForm"].fields["_csrf"]
    answer = browser.post(world.page("/signup"), {"_csrf": token, "username": world.name, "password": PASSWORD})
    assert answer.status_code == 403
    assert not world.has_user()


def test_without_a_code_an_administrator_has_to_confirm(server: Server) -> None:
    world = World(server.url, AutoVerifiedAttributes=[])
    browser = world.open("/signup")
    browser.submit("signupform", username=world.name, password=PASSWORD)
    assert browser.answer.status_code == 200
    assert "An administrator has to do that" in browser.page.alerts[0]
    assert world.user()["status"] == "UNCONFIRMED"


def test_an_address_for_the_code_is_offered_and_not_demanded(world: World) -> None:
    browser = world.open("/signup")
    assert "required" not in browser.page.forms["signupform"].inputs["requiredAttributes[email]"]
    world.sign_up(browser, **{"requiredAttributes[email]": ""})
    assert "An administrator has to do that" in browser.page.alerts[0]


def test_a_client_that_may_not_write_the_address_does_not_ask_for_it(server: Server) -> None:
    world = World(server.url, client={"WriteAttributes": ["name"]})
    fields = world.open("/signup").page.forms["signupform"].fields
    assert "requiredAttributes[email]" not in fields


def test_whoever_signs_in_with_codes_needs_no_password(server: Server) -> None:
    world = World(
        server.url,
        version=2,
        Policies={"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}},
    )
    browser = world.open("/signup")
    assert "required" not in browser.page.forms["signupform"].inputs["password"]
    world.sign_up(browser, password="")
    browser.follow()
    assert world.arrived(browser.submit("confirmform", code=world.code()))["code"]


def test_the_code_of_one_sign_up_confirms_no_other(server: Server, world: World) -> None:
    first = world.signed_up()
    code = world.code()
    other = World.__new__(World)
    other.__dict__.update(world.__dict__)
    other.name, other.email = f"{world.name}-2", f"2-{world.email}"
    browser = other.signed_up()
    answer = browser.submit("confirmform", code=code)
    if code != other.code():
        assert answer.status_code == 200
        assert other.user()["status"] == "UNCONFIRMED"
    assert world.arrived(first.submit("confirmform", code=code))


def test_head_and_other_methods(world: World) -> None:
    session = Browser().session
    for path in ("/signup", "/confirm", "/forgotPassword", "/confirmforgotPassword"):
        assert session.head(world.page(path)).status_code == 200
        answer = session.put(world.page(path))
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST")


def test_what_is_asked_of_everybody_is_labelled(server: Server) -> None:
    world = World(server.url, Schema=[{"Name": name, "Required": True} for name in STANDARD])
    html: Any = world.open("/signup").answer.text
    for name in STANDARD:
        assert f'for="attribute-{name}"' in html
        assert f'id="attribute-{name}"' in html


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ({"password": "short"}, {"password"}),
        ({"username": "a b"}, {"username"}),
        ({"requiredAttributes[email]": "no address"}, {"requiredAttributes[email]"}),
        (
            {"requiredAttributes[name]": "", "requiredAttributes[birthdate]": "x"},
            {"requiredAttributes[name]", "requiredAttributes[birthdate]"},
        ),
    ],
)
def test_the_field_that_is_wrong_is_marked(server: Server, typed: dict[str, str], marked: set[str]) -> None:
    world = World(server.url, Schema=[{"Name": name, "Required": True} for name in ("name", "birthdate")])
    browser = world.open("/signup")
    good = {"requiredAttributes[name]": "Ada", "requiredAttributes[birthdate]": "1815-12-10"}
    world.sign_up(browser, **{**good, **typed})
    inputs = browser.page.forms["signupform"].inputs
    assert {name for name, given in inputs.items() if given.get("aria-invalid") == "true"} == marked
    for name in marked:
        assert "loginErrorMessage" in inputs[name]["aria-describedby"].split()


def test_an_address_that_is_the_username_and_is_taken(server: Server) -> None:
    world = World(server.url, UsernameAttributes=["email"])
    for _ in range(2):
        browser = world.open("/signup")
        browser.submit("signupform", username=world.email, password=PASSWORD)
    assert browser.page.forms["signupform"].inputs["username"]["aria-invalid"] == "true"
