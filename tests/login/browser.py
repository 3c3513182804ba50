"""A browser without JavaScript: cookies by path, forms with their hidden fields, redirects only when told to."""

from __future__ import annotations

import http.client
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.cookies import Morsel, SimpleCookie
from urllib.parse import urlencode, urlsplit

VOID = {"area", "base", "br", "hr", "img", "input", "link", "meta", "source"}


@dataclass
class Form:
    """`fields` are what it sends by itself, `inputs` all of its inputs by name, `buttons` name and value each."""

    attributes: dict[str, str]
    fields: dict[str, str] = field(default_factory=dict)
    inputs: dict[str, dict[str, str]] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    @property
    def action(self) -> str:
        return self.attributes["action"]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[str, str] = {}
        self._open: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        if tag not in VOID:
            self._open.append((tag, given))
        if tag == "form":
            self.forms.append(Form(given))
        elif tag in ("input", "button") and self.forms:
            self._control(self.forms[-1], tag, given)

    def _control(self, form: Form, tag: str, given: dict[str, str]) -> None:
        kind = given.get("type", "submit" if tag == "button" else "text")
        name = given.get("name", "")
        if kind == "submit":
            form.buttons.append((name, given.get("value", "")))
            return
        form.inputs[name] = given
        if kind == "hidden" or "value" in given:
            form.fields[name] = given.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            name, _ = self._open.pop()
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        for tag, given in self._open:
            for key in (tag, *given.get("class", "").split(), given.get("id", "")):
                if key:
                    self.texts[key] = self.texts.get(key, "") + data


class Seen:
    """An answer. `errors` is what the page says went wrong."""

    def __init__(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status = status
        self.all_headers = headers
        self.body = body
        self.html = body.decode()
        self.page = _Reader()
        self.page.feed(self.html)

    def header(self, name: str) -> str:
        found = [value for key, value in self.all_headers if key.lower() == name]
        return found[0] if found else ""

    def cookies(self) -> dict[str, Morsel[str]]:
        jar: dict[str, Morsel[str]] = {}
        for key, value in self.all_headers:
            if key.lower() == "set-cookie":
                jar.update(SimpleCookie(value))
        return jar

    @property
    def location(self) -> str:
        return self.header("location")

    @property
    def form(self) -> Form:
        return self.page.forms[0]

    @property
    def title(self) -> str:
        return self.page.texts.get("h1", "").strip()

    @property
    def error(self) -> str:
        texts = self.page.texts
        return (texts.get("loginErrorMessage") or texts.get("errorMessage-customizable", "")).strip()

    @property
    def reason(self) -> str:
        return self.header("x-poolhouse-reason")


class Browser:
    """Sends `Secure` cookies over plain HTTP too, as browsers do for loopback addresses."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.jar: dict[tuple[str, str], str] = {}

    def ask(
        self, method: str, address: str, body: bytes | str | None = None, headers: dict[str, str] | None = None
    ) -> Seen:
        parts = urlsplit(address)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        host = urlsplit(self.url)
        connection = http.client.HTTPConnection(host.hostname or "", host.port, timeout=20)
        sent = {"Cookie": cookie} if (cookie := self.cookie_header(parts.path)) else {}
        connection.request(method, path, body, {**sent, **(headers or {})})
        answer = connection.getresponse()
        seen = Seen(answer.status, answer.getheaders(), answer.read())
        connection.close()
        self._keep(seen)
        return seen

    def get(self, address: str, **headers: str) -> Seen:
        return self.ask("GET", address, headers=headers)

    def post(self, address: str, fields: dict[str, str], **headers: str) -> Seen:
        sent = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        return self.ask("POST", address, urlencode(fields), sent)

    def submit(self, seen: Seen, **typed: str) -> Seen:
        """Fill the page's first form and send it; what is typed may name a button as well."""
        return self.post(seen.form.action, {**seen.form.fields, **typed})

    def cookie_header(self, path: str) -> str:
        sent = [
            f"{name}={value}"
            for (name, at), value in self.jar.items()
            if at == "/" or path == at or path.startswith(f"{at}/")
        ]
        return "; ".join(sent)

    def cookie(self, name: str) -> str:
        return next((value for (known, _), value in self.jar.items() if known == name), "")

    def _keep(self, seen: Seen) -> None:
        for name, morsel in seen.cookies().items():
            key = (name, morsel["path"])
            if morsel["max-age"] == "0" or not morsel.value:
                self.jar.pop(key, None)
            else:
                self.jar[key] = morsel.value
