"""The request an HTTP or HTTP_PROXY integration sends: its parameters, mapped, and the octets of its head."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from msgspec import Struct

from poolhouse.gateway.exchange import Exchange, StageFacts
from poolhouse.gateway.integrations.headers import (
    DROPPED_FROM_REQUEST,
    NOT_SENT,
    TOKEN,
    UNMAPPABLE,
    connection_named,
)
from poolhouse.gateway.mapping import BadMapping, Source, Value, as_header, request_source

RawHeaders = list[tuple[bytes, bytes]]
Address = tuple[str, int | None] | None
_PREFIX: Final = "integration.request."
# Octets. Callers may write what they like there, and much of it: that is not kept.
_SHORT_CLAIM: Final = 256
# Sending one of these twice does no more than sending it once (RFC 9110 9.2.2).
IDEMPOTENT: Final = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})


class Parameters(Struct, frozen=True, kw_only=True):
    """An integration's `requestParameters`, compiled; the keys of `header` are lower case."""

    path: dict[str, Source]
    query: dict[str, Source]
    header: dict[bytes, Source]
    needs_body: bool


NO_PARAMETERS: Final = Parameters(path={}, query={}, header={}, needs_body=False)


def parameters_of(mappings: Mapping[str, str] | None, *, unmappable: Collection[bytes] = UNMAPPABLE) -> Parameters:
    """`unmappable` are headers that only the gateway writes. Raises BadMapping."""
    if not mappings:
        return NO_PARAMETERS
    path: dict[str, Source] = {}
    query: dict[str, Source] = {}
    header: dict[bytes, Source] = {}
    for target, expression in mappings.items():
        place, _, name = target.removeprefix(_PREFIX).partition(".")
        if not target.startswith(_PREFIX) or not name:
            raise BadMapping(f"{target!r} is no target of a mapping")
        source = request_source(expression)
        if place == "path":
            path[name] = source
        elif place == "querystring":
            query[name] = source
        elif place == "header":
            header[header_name(name, unmappable)] = source
        else:
            raise BadMapping(f"{target!r} is no target of a mapping")
    sources = (*path.values(), *query.values(), *header.values())
    return Parameters(
        path=path, query=query, header=header, needs_body=any(source.from_body is not None for source in sources)
    )


def header_name(name: str, unmappable: Collection[bytes] = UNMAPPABLE) -> bytes:
    """In lower case. Raises BadMapping: no name of a header, or one that only the gateway writes."""
    encoded = token(name)
    if encoded in unmappable:
        raise BadMapping(f"the header {name} may not be mapped (AWS refuses it as well)")
    return encoded


def token(name: str) -> bytes:
    """A header's name in lower case (RFC 9110 5.6.2). Raises BadMapping."""
    encoded = name.lower().encode("utf-8", "replace")
    if not TOKEN.fullmatch(encoded):
        raise BadMapping(f"{name!r} is no name of a header")
    return encoded


class Mapped(Struct, frozen=True, kw_only=True):
    """The values of one call; a parameter without a value is left out of `query` and `header`."""

    path: dict[str, tuple[Value, bool]]
    query: dict[str, str | list[str]]
    header: dict[bytes, bytes]


NOTHING: Final = Mapped(path={}, query={}, header={})


def mapped_values(parameters: Parameters, call: Exchange, body: bytes) -> Mapped:
    """Raises Refusal (a body that is mapped from is not JSON)."""
    query = {name: source.read(call, body) for name, source in parameters.query.items()}
    header = {name: source.read(call, body) for name, source in parameters.header.items()}
    return Mapped(
        path={name: (source.read(call, body), source.raw) for name, source in parameters.path.items()},
        query={name: value for name, value in query.items() if value is not None},
        header={name: as_header(value) for name, value in header.items() if value is not None},
    )


def encode_query(query: Mapping[str, str | list[str]]) -> bytes:
    pairs = [
        f"{quote(name, safe='')}={quote(value, safe='')}"
        for name, values in query.items()
        for value in ([values] if isinstance(values, str) else values)
    ]
    return "&".join(pairs).encode("ascii")


def without_parameters(query: bytes, names: frozenset[str]) -> bytes:
    """The raw query without the caller's own values of parameters that are mapped.

    A mapped parameter is the gateway's word, often a claim: the caller must not be able to say it again.
    """
    if not names or not query:
        return query
    wanted = {name.encode("utf-8", "replace") for name in names}
    kept = [
        pair
        for pair in query.split(b"&")
        if unquote_to_bytes(pair.partition(b"=")[0].replace(b"+", b" ")) not in wanted
    ]
    return b"&".join(kept)


def request_query(parameters: Parameters, call: Exchange, mapped: Mapped) -> bytes:
    """The caller's raw query with what is mapped in place of its own."""
    raw: bytes = call.scope["query_string"]
    if not parameters.query:
        return raw
    own = without_parameters(raw, frozenset(parameters.query))
    added = encode_query(mapped.query)
    return own + b"&" + added if own and added else own or added


def opening(verb: str, target: bytes, authority: bytes, mapped: Mapping[bytes, bytes]) -> list[bytes]:
    """The request line and the `mapped` headers, one of which may name another host than the endpoint's."""
    host = mapped.get(b"host") or authority
    lines = [verb.encode("ascii", "replace"), b" ", target, b" HTTP/1.1\r\nhost: ", host, b"\r\n"]
    for name, value in mapped.items():
        if name != b"host" and name not in NOT_SENT:
            lines += (name, b": ", value, b"\r\n")
    return lines


def passed_headers(
    given: RawHeaders, by_name: Mapping[bytes, bytes], replaced: Container[bytes] = ()
) -> list[bytes]:
    """Lines of the caller's headers that HTTP_PROXY passes on, but those in `replaced` (lower-case names)."""
    dropped = DROPPED_FROM_REQUEST
    lines: list[bytes] = []
    connection = by_name.get(b"connection")
    if connection is not None and (named := connection_named(connection)):
        dropped = dropped | named
    for name, value in given:
        if name not in dropped and name not in replaced:
            lines += (name, b": ", value, b"\r\n")
    return lines


def forwarded(call: Exchange) -> bytes:
    """`X-Forwarded-*` lines: the caller's address is added to what it claims, the rest is what this server saw."""
    scope = call.scope
    return forwarded_by(scope.get("server"), scope.get("client"), scope.get("scheme", "http"), call.headers)


def forwarded_by(server: Address, client: Address, scheme: str, headers: Mapping[bytes, bytes]) -> bytes:
    """As `forwarded`."""
    caller, port = str(client[0]) if client else "", server[1] if server else None
    claimed = headers.get(b"x-forwarded-for")
    lines = _kept_lines if claimed is None or len(claimed) <= _SHORT_CLAIM else _lines
    return lines(caller, claimed, port, scheme)


def _lines(caller: str, claimed: bytes | None, port: int | None, scheme: str) -> bytes:
    chain = caller.encode("ascii", "replace") if claimed is None else b"%b, %b" % (claimed, caller.encode())
    return b"x-forwarded-for: %b\r\nx-forwarded-port: %d\r\nx-forwarded-proto: %b\r\n" % (
        chain,
        port or (443 if scheme == "https" else 80),
        scheme.encode("ascii", "replace"),
    )


# The lines are the same for every call on one connection.
_kept_lines = lru_cache(maxsize=1_024)(_lines)


def default_headers(stage: StageFacts, trace_id: bytes, present: Container[bytes]) -> list[bytes]:
    """Lines that every HTTP integration request has (recorded: the api id, a trace id, Accept and User-Agent)."""
    lines = [stage.api_line, b"x-amzn-trace-id: ", trace_id, b"\r\n"]
    if b"accept" not in present:
        lines.append(b"accept: application/json\r\n")
    if b"user-agent" not in present:
        lines.append(b"user-agent: AmazonAPIGateway_%b\r\n" % stage.api_id.encode("ascii", "replace"))
    return lines


def no_body(verb: str) -> bytes:
    """The end of a head. A verb that usually has a body says that there is none (RFC 9110 8.6)."""
    return b"content-length: 0\r\n\r\n" if verb in ("POST", "PUT", "PATCH") else b"\r\n"
