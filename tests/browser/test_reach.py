"""Pages for everybody: narrow windows, large letters, fingers, the keyboard, forced colours."""

from __future__ import annotations

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor
from tests.browser.place import PASSWORD
from tests.browser.visitor import SIDEWAYS

PATHS = ["/login", "/signup", "/confirm", "/forgotPassword", "/confirmforgotPassword", "/error"]
# WCAG 2.5.8: 24 pixels; links within a sentence are let off.
SMALL = """() => [...document.querySelectorAll("button, input:not([type=hidden]), select")]
    .map((element) => [element.name, element.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([name]) => name)"""
UNLABELLED = """() => [...document.querySelectorAll("input:not([type=hidden]):not([type=submit])")]
    .filter((input) => !input.hidden && !input.labels.length).map((input) => input.name)"""


@pytest.mark.parametrize("path", PATHS)
def test_narrow_windows_and_large_letters(make_place: MakePlace, make_visitor: MakeVisitor, path: str) -> None:
    """WCAG 1.4.10: 320 pixels are what a window of 1,280 has at 400 %."""
    place = make_place()
    visitor = make_visitor(place, viewport={"width": 320, "height": 512})
    visitor.page.goto(place.page(path))
    assert visitor.page.evaluate(SIDEWAYS) <= 0
    visitor.page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")
    assert visitor.page.evaluate(SIDEWAYS) <= 0


@pytest.mark.parametrize("path", PATHS)
def test_fields_have_names_and_room_for_a_finger(
    make_place: MakePlace, make_visitor: MakeVisitor, path: str
) -> None:
    place = make_place()
    visitor = make_visitor(place, "telephone")
    visitor.page.goto(place.page(path))
    assert visitor.page.evaluate(SMALL) == []
    assert visitor.page.evaluate(UNLABELLED) == []
    assert visitor.page.locator("h1").count() == 1
    assert visitor.page.get_attribute("html", "lang") == "en"


def test_signing_up_with_keys_alone(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(place.page("/signup"))
    keyboard = visitor.page.keyboard
    # The focus comes by itself, with the first picture of a page.
    visitor.page.wait_for_selector("[name=username]:focus")
    for text in ("key-boarder", "key-boarder@example.com", PASSWORD):
        keyboard.type(text)
        keyboard.press("Tab")
    with visitor.page.expect_navigation():
        keyboard.press("Enter")
    assert visitor.path.endswith("/confirm")
    visitor.page.wait_for_selector("[name=code]:focus")
    keyboard.type(place.code_for("key-boarder@example.com"))
    with visitor.page.expect_navigation():
        keyboard.press("Enter")
    assert "code" in visitor.query


def test_an_error_is_read_out_with_its_field(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize())
    visitor.type("username", "nobody")
    visitor.type("password", "Wrong-horse-1")
    visitor.press("signInSubmitButton")
    assert visitor.page.get_attribute("#loginErrorMessage", "role") == "alert"
    for name in ("username", "password"):
        assert visitor.page.get_attribute(f"input[name={name}]", "aria-invalid") == "true"


def test_nothing_moves_for_those_who_asked(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    visitor = make_visitor(place, reduced_motion="reduce")
    visitor.page.goto(place.authorize())
    visitor.page.emulate_media(color_scheme="dark")
    assert visitor.page.evaluate("() => document.getAnimations().length") == 0


def test_forced_colours_keep_edges(make_place: MakePlace, make_visitor: MakeVisitor) -> None:
    place = make_place()
    visitor = make_visitor(place, forced_colors="active")
    visitor.page.goto(place.authorize())
    for selector in ("#signInFormUsername", "[name=signInSubmitButton]"):
        width = visitor.page.eval_on_selector(selector, "(box) => getComputedStyle(box).borderTopWidth")
        assert float(width.removesuffix("px")) >= 1
