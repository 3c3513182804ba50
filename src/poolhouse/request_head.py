"""What came of a request before its body."""

from __future__ import annotations

from typing import Any, Final, NamedTuple
from urllib.parse import unquote

import httptools

from poolhouse.asgi import Scope

_ASGI: Final = {"version": "3.0", "spec_version": "2.3"}


class Ends(NamedTuple):
    """Of a connection, as a scope has them."""

    server: tuple[str, int | None] | None
    client: tuple[str, int] | None
    scheme: str


class RequestHead:
    """`target` is as it came, `headers` are as in ASGI, `names` are spelled as the caller did, for functions.

    `host` is that header's value. The head has at most so many `octets`.
    """

    __slots__ = ("_scope", "ends", "headers", "host", "names", "octets", "target", "verb", "version")

    def __init__(
        self,
        ends: Ends,
        *,
        verb: str,
        target: bytes,
        version: str,
        headers: list[tuple[bytes, bytes]],
        names: list[bytes],
        host: bytes,
        octets: int,
    ) -> None:
        self.ends = ends
        self.verb = verb
        self.target = target
        self.version = version
        self.headers = headers
        self.names = names
        self.host = host
        self.octets = octets
        self._scope: Scope | None = None

    @property
    def scope(self) -> Scope:
        """ASGI's, made when it is first asked for. Raises UnicodeDecodeError, or httptools.HttpParserError: the
        target is none."""
        if self._scope is None:
            self._scope = self._made_scope()
        return self._scope

    def _made_scope(self) -> dict[str, Any]:
        target = self.target
        if target[:1] == b"/" and b"#" not in target:
            raw_path, _, query = target.partition(b"?")
        else:
            parsed = httptools.parse_url(target)
            raw_path, query = parsed.path, parsed.query or b""
        path = raw_path.decode("ascii")
        server, client, scheme = self.ends
        return {
            "type": "http",
            "asgi": _ASGI,
            "http_version": self.version,
            "server": server,
            "client": client,
            "scheme": scheme,
            "method": self.verb,
            "root_path": "",
            "path": unquote(path) if "%" in path else path,
            "raw_path": raw_path,
            "query_string": query,
            "headers": self.headers,
            "poolhouse.header_names": self.names,
            "poolhouse.head_octets": self.octets,
        }
