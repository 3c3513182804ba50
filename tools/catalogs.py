"""Brings the catalogs of the hosted pages up to date: texts found in templates and code, .po and .mo by language.

python -m tools.catalogs [--check]

New texts enter every `messages.po` without a translation, gone ones leave; `--check` says which files are stale.
A text without a translation fails both.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from poolhouse.login.languages import TRANSLATED, directory
from tools.page import ROOT

LOGIN = ROOT / "src/poolhouse/login"
SOURCES = [("**.py", "python"), ("templates/**.html", "jinja2")]
KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None}
OPTIONS = {"templates/**.html": {"silent": "false", "trimmed": "true"}}
HEADER = "# Texts of the hosted pages: `python -m tools.catalogs` adds new ones, people translate them."


class PlainCatalog(Catalog):
    """Catalogs are compared octet by octet, so that no header says when, by whom or by what one was made."""

    KEPT = frozenset({"Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"})

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [(name, value) for name, value in super().mime_headers if name in self.KEPT]

    @mime_headers.setter
    def mime_headers(self, headers: list[tuple[str, str]]) -> None:
        """Those of a file that is read; none of them is kept."""


def extracted() -> list[tuple[str | tuple[str, ...], str]]:
    """Every text of the pages, once, with the comment for translators."""
    found = extract_from_dir(
        LOGIN, SOURCES, OPTIONS, keywords=KEYWORDS, comment_tags=["Translators:"], strip_comment_tags=True
    )
    texts: dict[str | tuple[str, ...], str] = {}
    for _file, _line, text, comments, _context in found:
        texts[text] = texts.get(text, "") or " ".join(comments)
    return sorted(texts.items(), key=lambda each: each[0] if isinstance(each[0], str) else each[0][0])


def brought_up_to_date(language: str, po: Path) -> PlainCatalog:
    """The catalog of a language: its translations of the texts there are now."""
    held = read_po(io.BytesIO(po.read_bytes()), locale=directory(language)) if po.exists() else Catalog()
    catalog = PlainCatalog(locale=directory(language), header_comment=HEADER, fuzzy=False)
    for text, comment in extracted():
        known = held.get(text)
        catalog.add(text, known.string if known else "", user_comments=[comment] if comment else [])
    return catalog


def untranslated(catalog: Catalog) -> list[str]:
    return [str(message.id) for message in catalog if message.id and not _said(message.string)]


def _said(string: str | tuple[str, ...] | list[str] | None) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


def _octets(catalog: Catalog) -> dict[str, bytes]:
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, catalog, width=0, no_location=True)
    write_mo(mo, catalog)
    return {".po": po.getvalue(), ".mo": mo.getvalue()}


def main() -> int:
    check, stale = "--check" in sys.argv[1:], 0
    for language in TRANSLATED:
        base = LOGIN / "locale" / directory(language) / "LC_MESSAGES"
        catalog = brought_up_to_date(language, base / "messages.po")
        for ending, octets in _octets(catalog).items():
            path = base / f"messages{ending}"
            if path.exists() and path.read_bytes() == octets:
                continue
            if check:
                stale = 1
                print(f"stale: {path.relative_to(ROOT)} (`make generate` writes it)")
            else:
                base.mkdir(parents=True, exist_ok=True)
                path.write_bytes(octets)
                print(f"wrote {path.relative_to(ROOT)}")
        for text in untranslated(catalog):
            stale = 1
            print(f"no translation into {language}: {text}")
    return stale


if __name__ == "__main__":
    raise SystemExit(main())
