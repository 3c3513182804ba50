"""The pages speak managed login's twelve languages."""

from __future__ import annotations

import pytest

from tests.browser.conftest import MakePlace, MakeVisitor

LANGUAGES = ["de", "en", "es", "fr", "id", "it", "ja", "ko", "nl", "pt-BR", "zh-CN", "zh-TW"]
LONGEST_AND_WIDEST = {"de", "ja"}


@pytest.fixture
def managed() -> dict[str, object]:
    return {"managed": True, "client": {"ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"]}}


def test_twelve_languages(make_place: MakePlace, make_visitor: MakeVisitor, managed: dict[str, object]) -> None:
    visitor, titles = make_visitor(place := make_place(**managed), "telephone"), set()
    for language in LANGUAGES:
        visitor.page.goto(place.authorize(lang=language))
        assert visitor.page.get_attribute("html", "lang") == language
        titles.add(visitor.page.inner_text("h1"))
        if language in LONGEST_AND_WIDEST:
            visitor.look()
    assert len(titles) >= len(LANGUAGES) - 1, titles


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
