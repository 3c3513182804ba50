"""A pool's domain: its OAuth endpoints and its pages, on one host or below one path."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Protocol

from poolhouse.asgi import Receive, Scope, Send


class DomainPart(Protocol):
    """`path` is raw and begins behind the domain's mount; `base_url` has no trailing slash."""

    def serve(
        self, scope: Scope, receive: Receive, send: Send, *, domain: str, path: str, base_url: str
    ) -> Awaitable[None]: ...


PAGES = frozenset(
    (
        "/login",
        "/signup",
        "/confirm",
        "/confirmUser",
        "/resendcode",
        "/forgotPassword",
        "/confirmforgotPassword",
        "/passkeys/add",
        "/error",
    )
)
PAGE_FILES = ("/branding/", "/static/")


@dataclass(frozen=True, slots=True)
class PoolDomains:
    """`endpoints` answer every path that is no page's, those that do not exist included."""

    endpoints: DomainPart
    pages: DomainPart

    async def serve(
        self, scope: Scope, receive: Receive, send: Send, *, domain: str, path: str, base_url: str
    ) -> None:
        part = self.pages if path in PAGES or path.startswith(PAGE_FILES) else self.endpoints
        await part.serve(scope, receive, send, domain=domain, path=path, base_url=base_url)
