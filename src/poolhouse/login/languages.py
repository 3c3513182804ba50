"""Which language a page speaks, and its texts."""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

DEFAULT: Final = "en"
# Managed login's, besides English (cognito-oauth.md 5.6).
TRANSLATED: Final = ("de", "es", "fr", "id", "it", "ja", "ko", "nl", "pt-BR", "zh-CN", "zh-TW")
OFFERED: Final = frozenset((DEFAULT, *TRANSLATED))
CATALOGS: Final = Path(__file__).parent / "locale"


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "to be translated, later"
    """Marks a text for the catalogs; whoever shows it translates it."""
    return text


def chosen(asked: str | None, remembered: str | None) -> str:
    """The language of a page: what the request asks for, else what the cookie remembers, else English.

    A language that is not offered, even `pt`, is silently English, as on the service.
    """
    wanted = asked or remembered
    return wanted if wanted in OFFERED else DEFAULT


def directory(language: str) -> str:
    """A language's folder below `locale/`, by gettext's rules: `pt_BR`."""
    return language.replace("-", "_")


@lru_cache(maxsize=len(OFFERED))
def translations(language: str) -> NullTranslations:
    """The catalog of a language that `chosen` may return."""
    if language == DEFAULT:
        return NullTranslations()
    with (CATALOGS / directory(language) / "LC_MESSAGES" / "messages.mo").open("rb") as catalog:
        return GNUTranslations(catalog)
