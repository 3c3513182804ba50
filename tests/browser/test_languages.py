"""The pages speak managed login's twelve languages."""

from __future__ import annotations

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor

TITLES = ["de", "en", "es", "fr", "id", "it", "ja", "ko", "nl", "pt-BR", "zh-CN", "zh-TW"]


@pytest.fixture
def managed() -> dict[str, object]:
    return {"managed": True, "client": {"ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"]}}


def test_twelve_languages(make_place: MakePlace, make_visitor: MakeVisitor, managed: dict[str, object]) -> None:
    place = make_place(**managed)
    seen = set()
    for language in TITLES:
        visitor = make_visitor(place, "telephone")
        visitor.page.goto(place.authorize(lang=language))
        assert visitor.page.get_attribute("html", "lang") == language
        seen.add(visitor.page.inner_text("h1"))
        visitor.look()
    assert len(seen) >= 11, seen


def test_a_language_is_remembered(
    make_place: MakePlace, make_visitor: MakeVisitor, managed: dict[str, object]
) -> None:
    place = make_place(**managed)
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize(lang="de"))
    visitor.page.goto(place.page("/forgotPassword"))
    assert visitor.page.get_attribute("html", "lang") == "de"
    visitor.page.goto(place.page("/login", lang="fr"))
    assert visitor.page.get_attribute("html", "lang") == "fr"


def test_an_unknown_language_is_english(
    make_place: MakePlace, make_visitor: MakeVisitor, managed: dict[str, object]
) -> None:
    place = make_place(**managed)
    visitor = make_visitor(place)
    visitor.page.goto(place.authorize(lang="../../etc"))
    assert visitor.page.get_attribute("html", "lang") == "en"
