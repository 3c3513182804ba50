"""Requests as they come in on a connection: parsed by llhttp, bounded, and read in one way only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import httptools

from poolhouse.request_head import Ends, RequestHead

# So much may come without completing a head or bringing a piece of a body; the dispatcher counts more closely.
LARGEST_HEAD: Final = 256 * 1024
# Headers that say how a request is read, or what it waits for.
_WATCHED: Final = frozenset((b"content-length", b"expect", b"host", b"transfer-encoding"))


class EndlessHead(Exception):
    """More came than any head has."""


class RequestReader:
    """Calls `begun` with a request's head, whether the connection may be kept after it and whether it waits for
    `100 Continue`; then `fed` with each piece of its body, and `ended`."""

    __slots__ = (
        "_begun",
        "_came",
        "_ended",
        "_ends",
        "_expect",
        "_fed",
        "_framing",
        "_headers",
        "_host",
        "_hosts",
        "_in_head",
        "_missed",
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
        ends: Ends,
        *,
        begun: Callable[[RequestHead, bool, bool], None],
        fed: Callable[[bytes], None],
        ended: Callable[[], None],
    ) -> None:
        self._ends = ends
        self._begun = begun
        self._fed = fed
        self._ended = ended
        self._parser = self._new_parser()
        # A head for the body that is still to come of a request which offered to upgrade, and whether it was read.
        self._rest: bytes | None = None
        self._resumed = False
        # Octets since the parser last had something to give; those that came last, and how many of them may be of
        # a head besides: it begins where something else ends.
        self._unread = 0
        self._came = 0
        self._missed = 0

    def feed(self, data: bytes) -> None:
        """Raises httptools.HttpParserError or EndlessHead."""
        self._came = len(data)
        self._unread += self._came
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
        self._missed = 0 if self._unread else self._came
        self._framing = b""
        self._url = b""
        self._expect = False
        self._hosts = 0
        self._host = b""
        self._headers: list[tuple[bytes, bytes]] = []
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
        parser, octets = self._parser, self._unread + self._missed
        self._in_head, self._unread = False, 0
        version = parser.get_http_version()
        if self._hosts != 1 and (self._hosts or version == "1.1"):
            raise ValueError("not one Host header (RFC 9112 3.2)")
        if self._framing and parser.should_upgrade():
            self._rest = b"POST / HTTP/1.1\r\nhost: a\r\n%b\r\n\r\n" % self._framing
        head = RequestHead(
            self._ends,
            verb=parser.get_method().decode("ascii"),
            target=self._url,
            version=version,
            headers=self._headers,
            names=self._names,
            host=self._host,
            octets=octets,
        )
        later = version != "1.0"
        self._begun(head, later and parser.should_keep_alive(), later and self._expect)

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
            self._host = value
        elif name == b"expect":
            self._expect = value == b"100-continue"
        elif name == b"content-length":
            self._framing = b"" if value == b"0" else b"content-length: " + value
        elif value.strip() != b"chunked":
            raise ValueError("a transfer coding besides chunked")
        else:
            self._framing = b"transfer-encoding: chunked"
