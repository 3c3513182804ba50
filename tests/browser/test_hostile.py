"""What a hostile page, link, name or logo gets from a real browser."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
import requests

from tests.browser.callback_app import CallbackApp
from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.place import Place
from tests.browser.signing_in import sign_in, signed_in
from tests.browser.visitor import Visitor

SCRIPT = """"'><script>document.title='owned'</script><img src=x onerror="document.title='owned'">"""
PATHS = ["/login", "/signup", "/confirm", "/forgotPassword", "/confirmforgotPassword", "/error"]


def not_owned(visitor: Visitor) -> None:
    assert "owned" not in visitor.page.title()
    assert visitor.page.query_selector("img[src=x], script:not([src]):not([type])") is None
    assert visitor.complaints == []


@pytest.mark.parametrize("path", PATHS)
def test_no_page_can_be_framed(
    make_place: MakePlace, make_visitor: MakeVisitor, app: CallbackApp, path: str
) -> None:
    place = make_place()
    address = place.page(path).replace("&", "&amp;")
    app.pages["/frame"] = f"<!doctype html><title>trap</title><iframe id=f src='{address}'></iframe>"
    visitor = make_visitor(place)
    visitor.page.goto(f"{app.url}/frame")
    visitor.page.wait_for_load_state("networkidle")
    framed = visitor.page.frames[1]
    assert framed.url.startswith("chrome-error://")
    assert any("frame" in complaint.lower() for complaint in visitor.complaints)


@pytest.mark.parametrize("path", PATHS)
def test_what_a_link_says_is_never_markup(make_place: MakePlace, make_visitor: MakeVisitor, path: str) -> None:
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(
        place.page(
            path,
            state=SCRIPT,
            login_hint=SCRIPT,
            nonce=SCRIPT,
            lang=SCRIPT,
            username=SCRIPT,
            error=SCRIPT,
            error_description=SCRIPT,
        )
    )
    not_owned(visitor)
    visitor.look()


def test_the_state_comes_back_as_it_was_sent(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    visitor = make_visitor(place)
    signed_in(visitor, place.authorize(state=SCRIPT), place.add_person())
    assert visitor.query["state"] == SCRIPT


def test_what_people_type_is_never_markup(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize())
    visitor.type("username", SCRIPT)
    visitor.type("password", SCRIPT)
    visitor.press("signInSubmitButton")
    assert visitor.page.input_value("#signInFormUsername") == SCRIPT
    not_owned(visitor)
    visitor.page.goto(place.page("/signup"))
    visitor.type("username", SCRIPT)
    visitor.page.eval_on_selector("form", "(form) => { form.noValidate = true }")
    visitor.type("requiredAttributes[email]", SCRIPT)
    visitor.type("password", "weak")
    visitor.press("signUpButton")
    assert visitor.page.input_value('[name="requiredAttributes[email]"]') == SCRIPT
    not_owned(visitor)


def test_what_an_app_is_called_is_never_markup(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    """A client's name allows no markup; a pool's user may be called anything printable."""
    place = make_place()
    name = "<b>x</b>&lt;\"'"
    place.cognito.admin_create_user(UserPoolId=place.pool_id, Username=name, MessageAction="SUPPRESS")
    place.cognito.admin_set_user_password(
        UserPoolId=place.pool_id, Username=name, Password="Correct-horse-1", Permanent=True
    )
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize())
    visitor.type("username", name)
    visitor.type("password", "Correct-horse-1")
    visitor.press("signInSubmitButton")
    assert "code" in visitor.query
    visitor.page.goto(place.page("/login"))
    assert name in visitor.text()
    not_owned(visitor)
    visitor.look()


def test_another_sites_form_signs_nobody_in(
    make_place: MakePlace, make_visitor: MakeVisitor, app: CallbackApp
) -> None:
    """Login CSRF: the attacker's own name and password, sent by the victim's browser."""
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place)
    visitor.page.goto(place.authorize())
    app.pages["/trap"] = trap(place, username=person.name, password="Correct-horse-1", _csrf="0" * 36)
    visitor.page.goto(f"{app.url}/trap")
    with visitor.page.expect_navigation():
        visitor.page.click("button")
    assert not visitor.page.url.startswith(place.app.callback)
    names = {cookie["name"] for cookie in visitor.context.cookies()}
    assert "cognito" not in names
    visitor.page.goto(place.authorize())
    sign_in(visitor, person)
    assert "code" in visitor.query


def trap(place: Place, **fields: str) -> str:
    address = place.page("/login").replace("&", "&amp;")
    hidden = "".join(f"<input type=hidden name={name} value='{value}'>" for name, value in fields.items())
    form = f"<form method=post action='{address}'>{hidden}<button>Win</button></form>"
    return f"<!doctype html><title>trap</title>{form}"


def test_no_script_sees_the_cookies(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize())
    assert visitor.page.evaluate("() => document.cookie") == ""
    signed_in(visitor, place.authorize(), place.add_person())
    ours = [cookie for cookie in visitor.context.cookies() if cookie["path"] == f"/auth/{place.domain}"]
    assert {"cognito", "XSRF-TOKEN"} <= {cookie["name"] for cookie in ours}
    for cookie in ours:
        assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "Lax")


def test_a_planted_session_is_nobodys(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    """Session fixation: what the attacker knew before the sign-in is worth nothing after it."""
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place)
    path = f"/auth/{place.domain}"
    visitor.context.add_cookies(
        [{"name": "cognito", "value": "known-to-the-attacker", "domain": "localhost", "path": path}]
    )
    visitor.page.goto(place.authorize())
    sign_in(visitor, person)
    assert "code" in visitor.query
    answer = requests.get(
        place.authorize(), headers={"Cookie": "cognito=known-to-the-attacker"}, allow_redirects=False
    )
    assert answer.headers["Location"].startswith(f"{place.url}/login?")


def test_inline_scripts_do_not_run(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    """Should an escape ever be forgotten, the policy still stands."""
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize())
    visitor.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'owned'";
            document.body.append(script);
        }"""
    )
    assert "owned" not in visitor.page.title()
    assert any("Content Security Policy" in complaint for complaint in visitor.complaints)


@pytest.mark.parametrize("answer", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
@pytest.mark.parametrize("path", ["/login", "/logout", "/oauth2/authorize"])
def test_no_page_leads_to_another_site(
    make_place: MakePlace, make_visitor: MakeVisitor, path: str, answer: str
) -> None:
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(place.page(path, redirect_uri=answer, logout_uri=answer))
    assert visitor.page.url.startswith(place.url)
    assert visitor.path.endswith("/error")
    assert urlencode({"redirect_uri": answer}) not in visitor.page.content()
