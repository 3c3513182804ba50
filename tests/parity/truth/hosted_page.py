"""Somebody at a hosted sign-in page, driven as a browser without JavaScript would: any endpoint's classic page."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import requests

from tests.parity.truth.target import TIMEOUT

CALLBACK = "https://truth-table.example/callback"


class _Form(HTMLParser):
    """The fields and the address of the first form that asks for a username."""

    def __init__(self) -> None:
        super().__init__()
        self.action = ""
        self.fields: dict[str, str] = {}
        self._open = self._done = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and not self._done:
            self._open, self.action, self.fields = True, given.get("action", ""), {}
        elif tag == "input" and self._open and given.get("name") and given.get("type") != "submit":
            self.fields[given["name"]] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._open:
            self._open, self._done = False, "username" in self.fields


@dataclass(slots=True)
class Visitor:
    """A person with a browser of their own, whose cookies are kept for one domain. `domain` is its URL."""

    domain: str
    username: str
    password: str
    cookies: dict[str, str] = field(default_factory=dict)

    def authorize(self, parameters: dict[str, str]) -> dict[str, str]:
        """What the app is told in the end: the parameters of the redirect, from its query and its fragment.

        Raises RuntimeError when the browser ends anywhere else.
        """
        answer = self._ask("GET", f"{self.domain}/oauth2/authorize?{urlencode(parameters)}")
        for _ in range(5):
            where = answer.headers.get("location", "")
            if where.startswith(CALLBACK):
                parts = urlsplit(where)
                return dict(parse_qsl(f"{parts.query}&{parts.fragment}".strip("&")))
            if answer.status_code in (302, 303):
                answer = self._ask("GET", urljoin(answer.url, where))
            else:
                answer = self._fill_in(answer)
        raise RuntimeError(f"the sign-in ended at {answer.url}, {answer.status_code}: {answer.text[:300]}")

    def _fill_in(self, page: requests.Response) -> requests.Response:
        form = _Form()
        form.feed(page.text)
        if page.status_code != 200 or "password" not in form.fields:
            raise RuntimeError(f"{page.url} is no sign-in page, {page.status_code}: {page.text[:300]}")
        typed = {**form.fields, "username": self.username, "password": self.password}
        return self._ask("POST", urljoin(page.url, form.action), typed)

    def _ask(self, method: str, url: str, form: dict[str, str] | None = None) -> requests.Response:
        # By hand: a jar would keep the `Secure` cookies of a server on loopback to itself.
        held = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"cookie": held} if held else {}
        answer = requests.request(method, url, data=form, headers=headers, allow_redirects=False, timeout=TIMEOUT)
        for cookie in answer.cookies:
            self.cookies[cookie.name] = cookie.value or ""
        return answer
