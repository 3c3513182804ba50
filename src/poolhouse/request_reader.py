"""Requests as they come in on a connection: parsed by llhttp, bounded, and read in one way only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import unquote

import httptools

from poolhouse.asgi import Scope

# So much may come without completing a head or bringing a piece of a body; the dispatcher counts more closely.
LARGEST_HEAD: Final = 256 * 1024
# Headers that say how a request is read, or what it waits for.
_WATCHED: Final = frozenset((b"content-length", b"expect", b"host", b"transfer-encoding"))
_ASGI: Final = {"version": "3.0", "spec_version": "2.3"}


class EndlessHead(Exception):
    """More came than any head has."""


class RequestReader:
    """Calls `begun` with a request's scope, whether the connection may be kept after it and whether it waits for
    `100 Continue`; then `fed` with each piece of its body, and `ended`."""

    __slots__ = (
        "_begun",
        "_client",
        "_ended",
        "_expect",
        "_fed",
        "_framing",
        "_headers",
        "_hosts",
        "_in_head",
        "_names",
        "_parser",
        "_rest",
        "_resumed",
        "_scheme",
        "_server",
        "_unread",
        "_url",
    )

    def __init__(
        self,
        connection: dict[str, Any],
        *,
        begun: Callable[[Scope, bool, bool], None],
        fed: Callable[[bytes], None],
        ended: Callable[[], None],
    ) -> None:
        """`connection` is what a scope says of it: `server`, `client` and `scheme`."""
        self._server = connection["server"]
        self._client = connection["client"]
        self._scheme = connection["scheme"]
        self._begun = begun
        self._fed = fed
        self._ended = ended
        self._parser = self._new_parser()
        # A head for the body that is still to come of a request which offered to upgrade, and whether it was read.
        self._rest: bytes | None = None
        self._resumed = False
        # Octets since the parser last had something to give.
        self._unread = 0

    def feed(self, data: bytes) -> None:
        """Raises httptools.HttpParserError or EndlessHead."""
        self._unread += len(data)
        while data:
            try:
                self._parser.feed_data(data)
                break
            except httptools.HttpParserUpgrade as offer:
                # Nothing is upgraded to, and this parser reads no more: a body goes on, then the next request.
                self._parser = self._new_parser()
                if self._rest is not None:
                    self._resumed = True
                    self._parser.feed_data(self._rest)
                data = data[offer.args[0] :]
        if self._unread > LARGEST_HEAD:
            raise EndlessHead(f"{self._unread} octets of headers, and no end")

    def release(self) -> None:
        """The parser holds this object, and this object holds it."""
        self._parser = None

    # --- httptools' callbacks ---

    def on_message_begin(self) -> None:
        if self._resumed:
            return
        self._in_head = True
        self._framing = b""
        self._url = b""
        self._expect = False
        self._hosts = 0
        self._headers: list[tuple[bytes, bytes]] = []
        # Functions get headers as the caller spelled them (gateway/events.py); ASGI knows lower case only.
        self._names: list[bytes] = []

    def on_url(self, url: bytes) -> None:
        if not self._resumed:
            self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        if not self._in_head:
            return  # a trailer is no header: whoever looked at those has not seen it (RFC 9110 6.5.1)
        lower = name.lower()
        if lower in _WATCHED:
            self._watch(lower, value.lower())
        self._names.append(name)
        self._headers.append((lower, value))

    def on_headers_complete(self) -> None:
        if self._resumed:
            return
        self._in_head, self._unread = False, 0
        parser = self._parser
        version = parser.get_http_version()
        if self._hosts != 1 and (self._hosts or version == "1.1"):
            raise ValueError("not one Host header (RFC 9112 3.2)")
        if self._framing and parser.should_upgrade():
            self._rest = b"POST / HTTP/1.1\r\nhost: a\r\n%b\r\n\r\n" % self._framing
        keep_alive = version != "1.0" and parser.should_keep_alive()
        self._begun(self._scope(version), keep_alive, self._expect)

    def on_body(self, body: bytes) -> None:
        self._unread = 0
        self._fed(body)

    def on_message_complete(self) -> None:
        if self._rest is None:
            self._ended()
        elif self._resumed:
            self._rest, self._resumed = None, False
            self._ended()

    def _new_parser(self) -> Any:
        parser: Any = httptools.HttpRequestParser(self)
        # What follows a request with `Connection: close` does not spoil its answer.
        parser.set_dangerous_leniencies(lenient_data_after_close=True)
        return parser

    def _watch(self, name: bytes, value: bytes) -> None:
        """Raises ValueError, which refuses the request."""
        if name == b"host":
            self._hosts += 1
        elif name == b"expect":
            self._expect = value == b"100-continue"
        elif name == b"content-length":
            self._framing = b"" if value == b"0" else b"content-length: " + value
        elif value.strip() != b"chunked":
            raise ValueError("a transfer coding besides chunked")
        else:
            self._framing = b"transfer-encoding: chunked"

    def _scope(self, version: str) -> Scope:
        url = self._url
        if url[:1] == b"/" and b"#" not in url:
            raw_path, _, query = url.partition(b"?")
        else:
            parsed = httptools.parse_url(url)
            raw_path, query = parsed.path, parsed.query or b""
        path = raw_path.decode("ascii")
        return {
            "type": "http",
            "asgi": _ASGI,
            "http_version": version,
            "server": self._server,
            "client": self._client,
            "scheme": self._scheme,
            "method": self._parser.get_method().decode("ascii"),
            "root_path": "",
            "path": unquote(path) if "%" in path else path,
            "raw_path": raw_path,
            "query_string": query,
            "headers": self._headers,
            "poolhouse.header_names": self._names,
        }
