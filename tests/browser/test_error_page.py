"""Where a browser ends that must not go back to an app."""

from __future__ import annotations

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.place import PASSWORD
from tests.browser.signing_in import sign_in


@pytest.mark.parametrize(
    ("changes", "error", "says"),
    [
        pytest.param({"redirect_uri": "https://evil.example/"}, "redirect_mismatch", "not registered", id="URL"),
        pytest.param({"client_id": "0" * 26}, "invalid_request", "cannot be understood", id="client"),
    ],
)
def test_an_app_that_cannot_be_trusted_is_not_gone_back_to(
    make_place: MakePlace, make_visitor: MakeVisitor, manner: str, changes: dict[str, str], error: str, says: str
) -> None:
    place = make_place()
    visitor = make_visitor(place, manner)
    answer = visitor.page.goto(place.authorize(**changes))
    assert answer is not None
    assert (answer.status, visitor.path) == (400, f"/auth/{place.domain}/error")
    assert visitor.query["error"] == error
    assert says in visitor.text()
    visitor.look()


def test_managed_login_without_a_style(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    place = make_place()
    place.cognito.update_user_pool_domain(UserPoolId=place.pool_id, Domain=place.domain, ManagedLoginVersion=2)
    visitor = make_visitor(place, manner)
    answer = visitor.page.goto(place.authorize())
    assert answer is not None
    assert (answer.status, "Login pages unavailable" in visitor.text()) == (403, True)
    visitor.look()


def test_a_form_whose_cookie_is_gone(make_place: MakePlace, make_visitor: MakeVisitor, manner: str) -> None:
    """Says what to do, and the way on works."""
    place = make_place()
    person, visitor = place.add_person(), make_visitor(place, manner)
    visitor.page.goto(place.authorize())
    visitor.context.clear_cookies()
    sign_in(visitor, person)
    assert visitor.path.endswith("/login")
    visitor.look()
    if visitor.page.query_selector("#signInFormUsername") is None:
        with visitor.page.expect_navigation():
            visitor.page.click("main a")
    sign_in(visitor, person)
    assert "code" in visitor.query


def test_an_account_that_an_administrator_has_to_confirm(
    make_place: MakePlace, make_visitor: MakeVisitor, manner: str
) -> None:
    place = make_place(AutoVerifiedAttributes=[])
    visitor = make_visitor(place, manner)
    visitor.page.goto(place.page("/signup"))
    visitor.type("username", "eve")
    visitor.type("password", PASSWORD)
    visitor.press("signUpButton")
    assert "An administrator has to do that" in visitor.text()
    visitor.look()
