"""A pool's domain: its OAuth endpoints and its pages, on one host or below one path."""

from __future__ import annotations

import re
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Protocol

from poolhouse.asgi import Message, Receive, Scope, Send


class DomainPart(Protocol):
    """`path` is raw and begins behind the domain's mount; `base_url` has no trailing slash."""

    def serve(
        self, scope: Scope, receive: Receive, send: Send, *, domain: str, path: str, base_url: str
    ) -> Awaitable[None]: ...


class PagesPart(DomainPart, Protocol):
    def has(self, path: str) -> bool:
        """Whether a page or a file of the pages is there."""
        ...


PIN = b"strict-transport-security"
# TLS in front of a path-based domain on this machine. A domain with a host of its own shares it with nobody.
SHARED_HOST = re.compile(r"https://localhost(?:[:/]|$)")


@dataclass(frozen=True, slots=True)
class PoolDomains:
    """`endpoints` answer every path that is no page's, those that do not exist included."""

    endpoints: DomainPart
    pages: PagesPart

    async def serve(
        self, scope: Scope, receive: Receive, send: Send, *, domain: str, path: str, base_url: str
    ) -> None:
        if SHARED_HOST.match(base_url):
            send = _unpinned(send)
        part = self.pages if self.pages.has(path) else self.endpoints
        await part.serve(scope, receive, send, domain=domain, path=path, base_url=base_url)


def _unpinned(send: Send) -> Send:
    """Without `strict-transport-security`: a browser remembers it for a year and for every port, so that whatever
    else somebody develops on `localhost` would be out of reach."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [pair for pair in message["headers"] if pair[0] != PIN]
        await send(message)

    return sending
