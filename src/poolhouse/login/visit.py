"""One request of a browser, with everything a page looks at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qs, urlsplit

from poolhouse import cookies
from poolhouse.answers import cookie_path
from poolhouse.asgi import Scope
from poolhouse.domain.authorization.request import AuthorizationRequest
from poolhouse.domain.pools.branding.look import Look
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshot
from poolhouse.domain.signin.lookup import LONGEST_NAME
from poolhouse.login.languages import translations

UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """`path` is the page's (`/login`), `base_url` the domain's absolute address without a trailing slash.

    `request` is None on the pages that need none; `query` is the raw query string, safe to write into an address.
    `fields` are the form's (empty on GET); `csrf` is what `_csrf` and the cookie hold;
    `look_of` the client whose look it is. `ip`: the browser's address.
    """

    scope: Scope
    method: str
    path: str
    query: str
    base_url: str
    domain: PoolDomain
    snapshot: PoolSnapshot
    look: Look
    look_of: str
    language: str
    csrf: str
    remember_language: bool = False
    request: AuthorizationRequest | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    ip: str = ""

    @property
    def pool(self) -> UserPool:
        return self.snapshot.pool

    @property
    def asked(self) -> AuthorizationRequest:
        """The app's request, on pages that need one."""
        assert self.request is not None, f"{self.path} is served without an authorization request"
        return self.request

    @property
    def client_snapshot(self) -> ClientSnapshot:
        return self.asked.client

    @property
    def client(self) -> AppClient:
        return self.asked.client.client

    @property
    def base_path(self) -> str:
        """Where the domain is mounted: empty, or `/auth/name`."""
        return urlsplit(self.base_url).path

    @property
    def cookie_path(self) -> str:
        return cookie_path(self.base_url)

    def href(self, path: str) -> str:
        """A page of this domain for links and forms, with the app's request carried along."""
        return f"{self.base_path}{path}?{self.query}" if self.query else f"{self.base_path}{path}"

    def url(self, path: str) -> str:
        """The same, absolute: for redirects."""
        return f"{self.base_url}{path}?{self.query}" if self.query else f"{self.base_url}{path}"

    def cookie(self, name: str) -> str | None:
        return cookies.read(self.scope, name)

    def field(self, name: str) -> str:
        """What was typed, as it is; empty when the form has no such field."""
        return self.fields.get(name, "")

    def username(self) -> str:
        """The field `username` without the spaces that telephones add; empty when it cannot be anybody's."""
        typed = self.field("username").strip()
        return "" if len(typed) > LONGEST_NAME or UNPRINTABLE.search(typed) else typed

    def translate(self, text: str) -> str:
        """`text` in the page's language; as it is where no catalog knows it (such as what a trigger says)."""
        return translations(self.language).gettext(text) if text else ""


def only(query: str, name: str) -> str | None:
    """The value of a parameter that only looks, words and links depend on; None when it has none, or several, or
    the query cannot be read."""
    try:
        given = parse_qs(query, max_num_fields=100, errors="strict").get(name, [])
    except ValueError:
        return None
    return given[0] if len(given) == 1 else None


def typed_code(visit: Visit, field: str) -> str:
    """A code without the spaces that people and their telephones put into it."""
    return "".join(visit.field(field).split())
