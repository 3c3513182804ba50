"""Answers that send a browser elsewhere."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from poolhouse.asgi import RawHeaders
from poolhouse.domain.authorization.redirects import ASCII
from poolhouse.oauth.http import Answer, Request


def redirect(url: str, headers: RawHeaders = ()) -> Answer:
    """302, as AWS. `url` is absolute."""
    return Answer(302, headers=((b"location", quote(url, safe=ASCII).encode("ascii")), *headers))


def cookie_path(request: Request) -> str:
    """Where the domain is mounted: `/`, or `/auth/name`."""
    return urlsplit(request.base_url).path or "/"


def safe_query(request: Request) -> str:
    """The raw query string, fit for a URL of our own."""
    return quote(request.scope["query_string"], safe=ASCII)
