"""The endpoint of an HTTP integration: its `uri` with stage variables and path parameters filled in."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.gateway.mapping import Value
from poolhouse.gateway.refusals import BAD_PARAMETERS, Refusal
from poolhouse.gateway.stage_variables import filled
from poolhouse.gateway.upstream.identity import ClientIdentity
from poolhouse.gateway.upstream.pool import Target

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
# What may stand unencoded in a request target; `%` because the owner writes the uri encoded.
_SAFE: Final = "/:@!$&'()*+,;=-._~%?"
_SAFE_IN_QUERY: Final = "/:@!$'()*,;-._~%"


class BadEndpoint(Exception):
    """No request can be made from the uri; the text says why."""


class Endpoint(Struct, frozen=True, kw_only=True):
    """`pieces` are, in turn, fixed text and names of placeholders; one piece means there is nothing to fill in."""

    target: Target
    authority: bytes
    pieces: tuple[str, ...]
    fixed: bytes

    def showing(self, identity: ClientIdentity) -> Endpoint:
        """The same, for calls that show a client certificate."""
        return replace(self, target=replace(self.target, identity=identity))

    def request_target(self, values: Mapping[str, tuple[Value, bool]], query: bytes) -> bytes:
        """Path and query of the request. `values` by placeholder: the value and whether it is still encoded."""
        filled = self.fixed if len(self.pieces) == 1 else self._fill(values)
        if not query:
            return filled
        return filled + (b"&" if b"?" in filled else b"?") + query

    def _fill(self, values: Mapping[str, tuple[Value, bool]]) -> bytes:
        out: list[str] = []
        in_query = False
        for at, piece in enumerate(self.pieces):
            if at % 2 == 0:
                out.append(piece)
                in_query = in_query or "?" in piece
                continue
            value, raw = values.get(piece, (None, False))
            out.append(_encoded(piece, value, raw=raw, in_query=in_query))
        return "".join(out).encode("ascii")


def _encoded(name: str, value: Value, *, raw: bool, in_query: bool) -> str:
    text = value if isinstance(value, str) else ",".join(value or ())
    if raw:
        # Already encoded by the caller. In the query it must not bring parameters of its own.
        return quote(text, safe=_SAFE_IN_QUERY if in_query else _SAFE, encoding="latin-1")
    if text in (".", ".."):
        raise Refusal(BAD_PARAMETERS, f"the path parameter {name} would be a dot segment: {text!r}")
    return quote(text, safe="")


def endpoint_of(
    uri: str, *, variables: Mapping[str, str], mapped: Collection[str], verify: bool = True
) -> Endpoint:
    """`mapped` are the names that have an `integration.request.path.…` mapping. Raises BadEndpoint."""
    text = filled(uri, variables)
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BadEndpoint(f"the uri {uri!r} is no URL: {error}") from None
    if parts.scheme not in ("http", "https") or not host or re.search(r"[\s{}$\\\x00-\x1f\x7f]", parts.netloc):
        raise BadEndpoint(f"the uri {uri!r} (with stage variables: {text!r}) names no http(s) host")
    if parts.username is not None:
        raise BadEndpoint(f"the uri {uri!r} holds credentials, which are not sent")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    pieces = _PLACEHOLDER.split(path)
    if unknown := [name for name in pieces[1::2] if name not in mapped]:
        raise BadEndpoint(
            f"the uri {uri!r} has {{{unknown[0]}}}, but no request parameter integration.request.path."
            f"{unknown[0]} is mapped (as on AWS, a path variable is only filled in when mapped)"
        )
    fixed = tuple(piece if at % 2 else quote(piece, safe=_SAFE) for at, piece in enumerate(pieces))
    tls = parts.scheme == "https"
    target, authority = _place(parts.netloc, host, port or (443 if tls else 80), tls=tls, verify=verify)
    return Endpoint(
        target=target,
        authority=authority,
        pieces=fixed,
        fixed=fixed[0].encode("ascii"),
    )


# Integrations with one service share these, and a look at its connections needs no comparison.
@lru_cache(maxsize=1_024)
def _place(netloc: str, host: str, port: int, *, tls: bool, verify: bool) -> tuple[Target, bytes]:
    target = Target(host=host, port=port, tls=tls, verify=verify)
    return target, netloc.encode("idna" if not netloc.isascii() else "ascii")
