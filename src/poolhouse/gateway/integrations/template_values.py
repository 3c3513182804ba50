"""`$input` and `$util` of mapping templates.

Only the names in `members` can be reached from a template: the cage (`vtl`) asks nothing else of a value.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote_plus, unquote_plus

import msgspec

from poolhouse.gateway.integrations.vtl import NotJson, TemplateRefused
from poolhouse.gateway.integrations.vtl_methods import Unprinted, printed
from poolhouse.gateway.jsonpath import BadPath, compile_path


class Claims(Unprinted):
    """`$context.authorizer.claims`: its members can be had, as a whole it prints nothing (recorded)."""


class Input:
    """`$input`. The body is read as JSON, and parameters are collected, only when a template asks for them."""

    def __init__(self, body: bytes, parameters: Callable[[], Mapping[str, Mapping[str, str]]]) -> None:
        """`parameters` are by place (`path`, `querystring`, `header`) and name."""
        self._body = body
        self._collect = parameters
        self._parameters: Mapping[str, Mapping[str, str]] | None = None
        self._document: Any = None
        self.members: dict[str, Callable[..., Any]] = {
            "json": self.json,
            "params": self.params,
            "path": self.path,
            "getBody": self.body,
        }

    def body(self) -> str:
        return self._body.decode("utf-8", "replace")

    def path(self, expression: Any = "$") -> Any:
        """The value at a JSONPath. An empty body counts as `{}` (recorded)."""
        try:
            path = compile_path(str(expression))
        except BadPath as error:
            raise TemplateRefused(str(error)) from None
        if self._document is None:
            self._document = _document(self._body)
        return path.find(self._document)

    def json(self, expression: Any = "$") -> str:
        """The value as JSON text; `""` in quotes when there is none, as on AWS."""
        found = self.path(expression)
        return '""' if found is None else msgspec.json.encode(found).decode()

    def params(self, name: Any = None) -> Any:
        """All parameters, or the first of path, query string and header that has the name."""
        if self._parameters is None:
            self._parameters = self._collect()
        places = self._parameters
        if name is None:
            return {place: dict(values) for place, values in places.items()}
        wanted = str(name)
        for values in places.values():
            if wanted in values:
                return values[wanted]
        # A header may be asked for in any case; AWS is strict about it, and HTTP/2 knows lower case only.
        lower = wanted.lower()
        return next((value for header, value in places["header"].items() if header.lower() == lower), "")


class Util:
    """`$util`."""

    def __init__(self) -> None:
        self.members: dict[str, Callable[..., Any]] = {
            "base64Decode": _base64_decode,
            "base64Encode": lambda text: base64.b64encode(printed(text).encode()).decode(),
            "escapeJavaScript": _escape_javascript,
            "parseJson": lambda text: _decode(printed(text).encode()),
            "urlDecode": lambda text: unquote_plus(printed(text)),
            "urlEncode": lambda text: quote_plus(printed(text)),
        }


def _document(body: bytes) -> Any:
    """The body as a value. One that is no JSON and does not begin like it is a text: forms are read that way.

    Source: Serverless Framework's template for `application/x-www-form-urlencoded`, `$input.path('$').split('&')`.
    """
    stripped = body.strip()
    if not stripped:
        return {}
    try:
        return _decode(stripped)
    except NotJson:
        if stripped.startswith((b"{", b"[", b'"', b"'")):
            raise
        return body.decode("utf-8", "replace")


def _decode(text: bytes) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise NotJson(str(error)) from None


def _base64_decode(text: Any) -> str:
    try:
        return base64.b64decode(printed(text), validate=False).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


# Apache Commons Lang 2's StringEscapeUtils.escapeJavaScript, which is what AWS documents.
_ESCAPES = {
    '"': '\\"',
    "'": "\\'",
    "\\": "\\\\",
    "/": "\\/",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
}


def _escape_javascript(text: Any) -> str:
    out: list[str] = []
    for letter in printed(text):
        code = ord(letter)
        if letter in _ESCAPES:
            out.append(_ESCAPES[letter])
        elif 32 <= code < 127:
            out.append(letter)
        else:
            units = letter.encode("utf-16-be", "surrogatepass")
            out += (f"\\u{units[at]:02X}{units[at + 1]:02X}" for at in range(0, len(units), 2))
    return "".join(out)
