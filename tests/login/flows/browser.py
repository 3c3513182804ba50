"""A browser without scripts: follows no redirect by itself, keeps cookies, fills in the forms it is shown."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests


class Form:
    """`fields` are those a browser would send; `buttons` the names of what submits it."""

    def __init__(self, attributes: dict[str, str]) -> None:
        self.name = attributes.get("name", "")
        self.action = attributes["action"]
        self.data = {key: value for key, value in attributes.items() if key.startswith("data-")}
        self.fields: dict[str, str] = {}
        self.inputs: dict[str, dict[str, str]] = {}
        self.buttons: dict[str, str] = {}


class Page(HTMLParser):
    """What a page holds, as far as tests look."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: dict[str, Form] = {}
        self.links: list[str] = []
        self.language = ""
        self.alerts: list[str] = []
        self.notices: list[str] = []
        self.json = ""
        self.text = ""
        self._form: Form | None = None
        self._into: list[str] | None = None
        self._script = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {key: value or "" for key, value in attrs}
        match tag:
            case "html":
                self.language = attributes.get("lang", "")
            case "form":
                self._form = Form(attributes)
                self.forms[self._form.name] = self._form
            case "input" if self._form is not None and "name" in attributes:
                if attributes.get("type") == "submit":
                    self._form.buttons[attributes["name"]] = attributes.get("value", "")
                else:
                    self._form.fields[attributes["name"]] = attributes.get("value", "")
                    self._form.inputs[attributes["name"]] = attributes
            case "button" if self._form is not None:
                self._form.buttons[attributes.get("name", "")] = attributes.get("value", "")
            case "a":
                self.links.append(attributes.get("href", ""))
            case "script":
                self._script = attributes.get("type") == "application/json"
        if tag == "p" and "hidden" not in attributes:
            if attributes.get("role") == "alert":
                self._into = self.alerts
            elif attributes.get("role") == "status":
                self._into = self.notices

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        if tag == "p":
            self._into = None
        if tag == "script":
            self._script = False

    def handle_data(self, data: str) -> None:
        if self._script:
            self.json += data
            return
        self.text += data
        if self._into is not None and data.strip():
            self._into.append(data.strip())


class Browser:
    """`page` is what the last answer showed, `answer` the answer itself."""

    def __init__(self, **headers: str) -> None:
        self.session = requests.Session()
        self.session.headers.update(headers)
        self.answer: requests.Response
        self.page: Page

    def get(self, url: str, **more: Any) -> requests.Response:
        return self._took(self.session.get(url, allow_redirects=False, headers=self._cookies(url), **more))

    def post(self, url: str, fields: dict[str, str], **more: Any) -> requests.Response:
        headers = self._cookies(url)
        return self._took(self.session.post(url, data=fields, allow_redirects=False, headers=headers, **more))

    def submit(self, form: str, button: str = "", **typed: str) -> requests.Response:
        """Fill in a form of the page and send it. Names with brackets: `attributes={…}` of requiredAttributes."""
        shown = self.page.forms[form]
        unknown = set(typed) - set(shown.fields)
        assert not unknown, f"the form {form} has no {unknown}; it has {set(shown.fields)}"
        pressed = button or next(iter(shown.buttons))
        fields = {**shown.fields, **typed, pressed: shown.buttons[pressed]}
        return self.post(urljoin(self.answer.url, shown.action), fields)

    def follow(self) -> requests.Response:
        """Go where the last answer leads, until it leads nowhere."""
        while self.answer.status_code == 302:
            self.get(self.answer.headers["location"])
        return self.answer

    def cookie(self, name: str) -> str | None:
        found: str | None = self.session.cookies.get(name)
        return found

    def _cookies(self, url: str) -> dict[str, str]:
        """Browsers treat loopback as secure; the library does not, and keeps `Secure` cookies to itself."""
        path = urlsplit(url).path
        sent = [f"{each.name}={each.value}" for each in self.session.cookies if path.startswith(each.path)]
        return {"cookie": "; ".join(sent)} if sent else {}

    def _took(self, answer: requests.Response) -> requests.Response:
        self.answer = answer
        self.page = Page(answer.text)
        return answer
