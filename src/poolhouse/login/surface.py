"""The pages' mount: which page answers, what every answer has, and what becomes of refusals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Final
from urllib.parse import urlsplit

import structlog

from poolhouse import cookies
from poolhouse.answers import ALWAYS, Answer, Header, redirect, safe_query, told
from poolhouse.asgi import Receive, Scope, Send, respond
from poolhouse.domain.authorization.redirects import error_page_url, rejection_url
from poolhouse.domain.authorization.refusals import RequestRejected, RequestUntrusted
from poolhouse.domain.errors import Refused, Unavailable
from poolhouse.domain.pools.branding.look import Look
from poolhouse.login import branding, headers, languages, opening
from poolhouse.login.files import PREFIX, StaticFiles
from poolhouse.login.languages import N_
from poolhouse.login.page import Page
from poolhouse.login.refusals import PageRefused, PagesUnavailable, UnknownPage, WrongMethod
from poolhouse.login.routes import routes
from poolhouse.login.services import Services
from poolhouse.login.visit import Visit

log = structlog.get_logger("poolhouse.login")

READING: Final = ("GET", "HEAD")
FILES: Final = (PREFIX, branding.PREFIX)
# What a page shows whose app is not known.
NOBODY: Final = {"look": Look(managed=False, version=""), "brand": "", "branding": "", "terms": None}
TRY_LATER: Final = N_("The service is busy. Wait a moment and try again.")


@dataclass(slots=True)
class LoginSurface:
    """Every page of a user-pool domain. `dev` adds the reason of a refusal to its answer."""

    services: Services
    files: StaticFiles
    _: KW_ONLY
    dev: bool
    _pages: Mapping[str, Page] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._pages = routes(self.services)

    def has(self, path: str) -> bool:
        """Whether a path below the domain is a page's, or below those of the pages' files."""
        return path in self._pages or path.startswith(FILES)

    async def serve(
        self, scope: Scope, receive: Receive, send: Send, *, domain: str, path: str, base_url: str
    ) -> None:
        """Answer one HTTP request. `path` is raw (not decoded) and begins behind the domain's mount; `base_url` is
        the domain's absolute address without a trailing slash."""
        request_id = self.services.random.uuid()
        visit: Visit | None = None
        try:
            if path.startswith(FILES):
                answer = await self._file(scope, domain, path, base_url)
            else:
                page = self._page(scope, path)
                visit = await opening.open_visit(
                    self.services, scope, receive, page, domain=domain, path=path, base_url=base_url
                )
                if not visit.look.available:
                    raise PagesUnavailable(f"managed login has no style for the client on domain {domain}")
                answer = await (page.post(visit) if scope["method"] == "POST" else page.get(visit))
        except (Refused, Unavailable) as error:
            answer = self._refused(error, visit, scope, base_url)
        sent = [
            *told(log, answer, dev=self.dev, domain=domain, path=path, request_id=request_id),
            (b"x-amz-cognito-request-id", request_id.encode()),
            *_headers(answer, visit),
        ]
        await respond(send, answer.status, sent, answer.body)

    def _page(self, scope: Scope, path: str) -> Page:
        """Raises UnknownPage or WrongMethod."""
        page = self._pages.get(path)
        if page is None:
            raise UnknownPage(f"a user-pool domain has no page {path[:256]!r}")
        if scope["method"] not in (*READING, "POST"):
            raise WrongMethod(f"{path} takes no {scope['method'][:32]!r}", allowed="GET, HEAD, POST")
        return page

    async def _file(self, scope: Scope, domain: str, path: str, base_url: str) -> Answer:
        """Raises UnknownPage or WrongMethod."""
        if scope["method"] not in READING:
            raise WrongMethod(f"{path[:256]} takes no {scope['method'][:32]!r}", allowed="GET, HEAD")
        found = self.files.answer(path)
        if found is None and path.startswith(branding.PREFIX):
            found = await branding.answer(self.services, scope, domain, path, base_url)
        if found is None:
            raise UnknownPage(f"no file {path[:256]!r}")
        return found

    def _refused(self, error: Refused | Unavailable, visit: Visit | None, scope: Scope, base_url: str) -> Answer:
        reason = error.reason if isinstance(error, Refused) else str(error)
        match error:
            case RequestRejected() if visit is not None:
                return redirect(rejection_url(error), reason=reason)
            case RequestRejected():
                # A link to a page is no app's redirect: nobody is sent on (cognito-oauth.md 1.8).
                client_id = opening.client_id(scope)
                told = RequestUntrusted(error.description or error.error, reason, client_id=client_id)
                return redirect(error_page_url(base_url, told), reason=reason)
            case RequestUntrusted():
                return redirect(error_page_url(base_url, error), reason=reason)
            case PageRefused():
                return self._error_page(visit, scope, base_url, error.says, error.status, reason, error.headers)
            case Unavailable():
                return self._error_page(visit, scope, base_url, TRY_LATER, 503, reason, ((b"retry-after", b"1"),))
        return self._error_page(visit, scope, base_url, PageRefused.says, 400, reason)

    def _error_page(
        self,
        visit: Visit | None,
        scope: Scope,
        base_url: str,
        says: str,
        status: int,
        reason: str,
        headers: tuple[Header, ...] = (),
    ) -> Answer:
        renderer, base_path = self.services.renderer, urlsplit(base_url).path
        query = safe_query(scope)
        again = f"{base_path}/login?{query}" if opening.client_id(scope) else ""
        shown = {"says": says, "why": "", "code": "", "again": again}
        if visit is not None and visit.look.available:
            shown["says"] = visit.translate(says)
            return renderer.page(visit, "error", status=status, headers=headers, reason=reason, **shown)
        language = languages.chosen(None, cookies.read(scope, cookies.LANGUAGE))
        shown["says"] = languages.translations(language).gettext(says)
        return renderer.bare(
            "error",
            language=language,
            base_path=base_path,
            status=status,
            headers=headers,
            reason=reason,
            context={**NOBODY, **shown},
        )


def _headers(answer: Answer, visit: Visit | None) -> list[Header]:
    given = list(ALWAYS if answer.lasting else headers.OF_PAGES)
    if not answer.lasting and not any(name == headers.POLICY_NAME for name, _ in answer.headers):
        asked = visit.request if visit is not None else None
        given.append(headers.policy(asked.redirect_uri if asked is not None else None))
    if visit is not None:
        given.append(cookies.baked(cookies.CSRF, visit.csrf, path=visit.cookie_path))
        if visit.remember_language:
            given.append(cookies.baked(cookies.LANGUAGE, visit.language, path=visit.cookie_path))
    given.extend(answer.headers)
    return given
