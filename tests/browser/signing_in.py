"""The sign-in that most tests only pass through."""

from __future__ import annotations

from tests.browser.place import PASSWORD, Person
from tests.browser.visitor import Visitor


def sign_in(visitor: Visitor, person: Person, password: str = PASSWORD) -> None:
    """On the sign-in page."""
    visitor.type("username", person.name)
    visitor.type("password", password)
    visitor.press("signInSubmitButton")


def signed_in(visitor: Visitor, url: str, person: Person) -> str:
    """Where the browser ends that begins at `url`: the callback, with what it was given."""
    visitor.page.goto(url)
    sign_in(visitor, person)
    return visitor.page.url
