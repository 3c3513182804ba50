"""Templates to HTML. Everything that is the same for every visit is made once, when the server starts."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from poolhouse.answers import Answer, Header
from poolhouse.domain.users.refusals import UserRefused
from poolhouse.login import notices
from poolhouse.login.csrf import FIELD
from poolhouse.login.files import StaticFiles
from poolhouse.login.languages import DEFAULT, translations
from poolhouse.login.visit import Visit

if TYPE_CHECKING:
    from jinja2 import Environment, Template

HTML: Final = (b"content-type", b"text/html; charset=utf-8")
# Terms documents are linked on this page alone (API reference, CreateTerms).
WITH_TERMS: Final = "/signup"
TEMPLATES: Final = Path(__file__).parent / "templates"


class Renderer:
    """One environment a language, so that a text is looked up in its catalog without asking each time whose."""

    def __init__(self, files: StaticFiles) -> None:
        self._files = files
        self._template = lru_cache(maxsize=None)(self._compiled)
        self._environment = lru_cache(maxsize=None)(self._of_language)

    def page(
        self,
        visit: Visit,
        template: str,
        *,
        status: int = 200,
        headers: tuple[Header, ...] = (),
        reason: str = "",
        **context: Any,
    ) -> Answer:
        """A page of a visit. `template` is a name in `templates/` without `.html`; `reason` as in Answer.

        Templates see `visit`, `look`, `language`, `csrf`, `_` and what is given here; a name that nobody gave is
        an error, not an empty text.
        """
        return self.bare(
            template,
            language=visit.language,
            base_path=visit.base_path,
            status=status,
            headers=headers,
            reason=reason,
            context={
                "visit": visit,
                "look": visit.look,
                "csrf": visit.csrf,
                "brand": visit.client.name if visit.request is not None else "",
                "branding": f"{visit.base_path}/branding/{quote(visit.look_of, safe='')}",
                "terms": visit.look.terms_links(visit.language) if visit.path == WITH_TERMS else None,
                **context,
            },
        )

    def form(
        self,
        visit: Visit,
        template: str,
        refused: UserRefused | None,
        *,
        headers: tuple[Header, ...] = (),
        **context: Any,
    ) -> Answer:
        """A page with a form, as `page`; after a refusal with what was wrong, as `error`."""
        said, reason = (notices.text(visit, refused), refused.reason) if refused is not None else ("", "")
        return self.page(visit, template, headers=headers, reason=reason, error=said, **context)

    def bare(
        self,
        template: str,
        *,
        context: dict[str, Any],
        language: str = DEFAULT,
        base_path: str = "",
        status: int = 200,
        headers: tuple[Header, ...] = (),
        reason: str = "",
    ) -> Answer:
        """A page that no visit came to: an address without a pool behind it. `context` holds the names that the
        template and `base.html` ask for."""
        html = self._template(template, language).render(language=language, base_path=base_path, **context)
        return Answer(status, html.encode("utf-8", "replace"), (HTML, *headers), reason)

    def _compiled(self, name: str, language: str) -> Template:
        return self._environment(language).get_template(f"{name}.html")

    def _of_language(self, language: str) -> Environment:
        # Imported for the first page: a tenth of what the whole server takes to start.
        from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            extensions=["jinja2.ext.i18n"],
        )
        catalog = translations(language)
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            catalog.gettext,
            catalog.ngettext,
            newstyle=True,
            pgettext=catalog.pgettext,
            npgettext=catalog.npgettext,
        )
        environment.globals.update(static=self._files.address, csrf_field=FIELD)
        return environment
