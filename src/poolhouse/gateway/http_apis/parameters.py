"""Parameter mappings of HTTP APIs: what is written over, added to or taken out of requests and answers.

Source: developer guide, 'Transform API requests and responses for HTTP APIs in API Gateway'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec
import structlog
from msgspec import Struct

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.http_apis.values import HttpIntegration
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.http_apis.paths import encoded
from poolhouse.gateway.http_apis.refusals import BAD_REQUEST
from poolhouse.gateway.http_apis.values import in_context
from poolhouse.gateway.integrations.outgoing import Parameters
from poolhouse.gateway.jsonpath import BadPath, compile_path
from poolhouse.gateway.mapping import BadMapping, Source, Value, as_header
from poolhouse.gateway.readings import has_dot_segment
from poolhouse.gateway.refusals import Refusal

log = structlog.get_logger("poolhouse.gateway")

PATH: Final = "\0path"
"""The name under which a path that is written over goes into the endpoint."""
_VARIABLE: Final = re.compile(r"\$\{([^{}]+)\}")
RawHeaders = list[tuple[bytes, bytes]]


class Seen(Struct, frozen=True):
    """What an expression may look at. `headers` and `body` are the answer's where there is one, else None and the
    request's."""

    exchange: Exchange
    headers: RawHeaders | None
    body: bytes


Reader = Callable[[Seen], str | None]


class Expression(Struct, frozen=True):
    """Texts and variables, in turn; `needs_body` where one of them is in the body."""

    parts: tuple[str | Reader, ...]
    needs_body: bool

    def value(self, seen: Seen) -> str | None:
        """None when a variable that stands alone has no value."""
        found = [part if isinstance(part, str) else part(seen) for part in self.parts]
        if len(found) == 1:
            return found[0]
        return "".join(each or "" for each in found)


class Change(Struct, frozen=True):
    """`action` is append, overwrite or remove; `place` is header, querystring, path or statuscode."""

    action: str
    place: str
    name: str
    expression: Expression


class _Mapped(Source, frozen=True, kw_only=True):
    """A change of the request as the integrations that REST APIs share read one."""

    change: Any  # Change
    before: Any = None  # Callable[[Exchange], Value]

    def read(self, call: Exchange, body: bytes) -> Value:
        seen = Seen(call, None, body)
        if self.change.place == "path":
            return _checked_path(self.change.expression.value(seen))
        value = None if self.change.action == "remove" else self.change.expression.value(seen)
        present = self.before(call) if self.change.action == "append" else None
        held = [] if present is None else [present] if isinstance(present, str) else list(present)
        values = held if value is None else [*held, value]
        return (",".join(values) if self.change.place == "header" else values) if values else None


def changes_of(mappings: Mapping[str, str] | None, *, response: bool) -> tuple[Change, ...]:
    """Raises BadMapping."""
    made = []
    for target, source in (mappings or {}).items():
        action, _, where = target.partition(":")
        place, _, name = where.partition(".")
        expression = _expression(source, response=response, of_path=place == "path")
        made.append(Change(action, place, name, expression))
    return tuple(made)


def request_parameters(mappings: Mapping[str, str] | None) -> Parameters:
    """For the request of an HTTP_PROXY integration. Raises BadMapping."""
    path: dict[str, Source] = {}
    query: dict[str, Source] = {}
    header: dict[bytes, Source] = {}
    changes = changes_of(mappings, response=False)
    for change in changes:
        if change.place == "path":
            path[PATH] = _Mapped(change=change, raw=True)
        elif change.place == "header":
            key = change.name.lower().encode("latin-1", "replace")
            header[key] = _Mapped(change=change, before=_header(key))
        else:
            query[change.name] = _Mapped(change=change, before=_query(change.name))
    return Parameters(
        path=path,
        query=query,
        header=header,
        needs_body=any(change.expression.needs_body for change in changes),
    )


def check_readable(integration: HttpIntegration) -> None:
    """Raises Invalid for an expression that cannot be read."""
    try:
        changes_of(integration.request_parameters, response=False)
        for mappings in (integration.response_parameters or {}).values():
            changes_of(mappings, response=True)
    except BadMapping as bad:
        raise Invalid(f"Invalid mapping expression specified: {bad}") from None


def changed_answer(
    exchange: Exchange, status: int, headers: RawHeaders, body: bytes, changes: tuple[Change, ...]
) -> tuple[int, RawHeaders]:
    """Status and headers of an answer after its mappings."""
    seen = Seen(exchange, headers, body)
    for change in changes:
        value = None if change.action == "remove" else change.expression.value(seen)
        if change.place == "statuscode":
            status = _status(value)
            continue
        name = change.name.lower().encode("latin-1", "replace")
        if change.action != "append":
            headers = [(key, held) for key, held in headers if key.lower() != name]
        if value is not None:
            headers = [*headers, (name, as_header(value))]
    return status, headers


def _status(value: str | None) -> int:
    """500 for what is no status: the answer is under way, and cannot be refused any more."""
    if value is None or not re.fullmatch(r"[2-5]\d\d", value):
        log.error("a mapping gives no status", mapping="overwrite:statuscode", found=(value or "")[:100])
        return 500
    return int(value)


def _checked_path(value: str | None) -> str:
    """A path for an upstream: one that it would resolve to another is refused. It is written encoded."""
    path = "/" + encoded((value or "").lstrip("/"), also="%")
    if has_dot_segment(path):
        raise Refusal(BAD_REQUEST, f"the path that is written over has a dot segment: {path[:200]!r}")
    return path


def _header(name: bytes) -> Callable[[Exchange], Value]:
    return lambda call: ",".join(call.header_values(name)) or None


def _query(name: str) -> Callable[[Exchange], Value]:
    return lambda call: call.query.get(name)


def _expression(source: str, *, response: bool, of_path: bool) -> Expression:
    """A variable (`$request.header.x`), or text with variables (`${request.header.x}`). Raises BadMapping."""
    if source.startswith("$") and not source.startswith("${"):
        reader, needs_body = _variable(source[1:], response=response, of_path=of_path)
        return Expression((reader,), needs_body)
    pieces = _VARIABLE.split(source)
    parts: list[str | Reader] = []
    needs_body = False
    for at, piece in enumerate(pieces):
        if at % 2 == 0:
            parts += [piece] if piece or len(pieces) == 1 else []
            continue
        reader, from_body = _variable(piece.removeprefix("$"), response=response, of_path=of_path)
        parts.append(reader)
        needs_body = needs_body or from_body
    if len(parts) == 1 and isinstance(parts[0], str) and len(parts[0]) >= 2 and parts[0][0] == parts[0][-1] == "'":
        parts = [parts[0][1:-1]]
    return Expression(tuple(parts), needs_body)


def _variable(path: str, *, response: bool, of_path: bool) -> tuple[Reader, bool]:
    """Raises BadMapping."""
    root, _, rest = path.partition(".")
    if root == "context" and rest:
        return (lambda seen: in_context(seen.exchange, rest)), False
    if root == "stageVariables" and rest:
        return (lambda seen: seen.exchange.stage.variables.get(rest)), False
    if root == "request" and not response:
        return _of_request(rest, encoded if of_path else str)
    if root == "response" and response:
        return _of_response(rest)
    raise BadMapping(f"${path}")


def _of_request(rest: str, shown: Callable[[str], str]) -> tuple[Reader, bool]:
    """`shown` writes a piece of the path, which was decoded when it was read."""
    place, _, name = rest.partition(".")
    if place == "header" and name:
        key = name.lower().encode("latin-1", "replace")
        return (lambda seen: ",".join(seen.exchange.header_values(key)) or None), False
    if place == "querystring" and name:
        return (lambda seen: ",".join(seen.exchange.query.get(name, ())) or None), False
    if place == "path":
        if not name:
            return (lambda seen: shown(seen.exchange.path)), False
        return (lambda seen: shown(seen.exchange.parameters.get(name, "")) or None), False
    if place == "body":
        return _in_body(name), True
    raise BadMapping(f"$request.{rest}")


def _of_response(rest: str) -> tuple[Reader, bool]:
    place, _, name = rest.partition(".")
    if place == "header" and name:
        key = name.lower().encode("latin-1", "replace")

        def header(seen: Seen) -> str | None:
            found = [value.decode("latin-1") for given, value in seen.headers or () if given.lower() == key]
            return ",".join(found) or None

        return header, False
    if place == "body":
        return _in_body(name), True
    raise BadMapping(f"$response.{rest}")


def _in_body(name: str) -> Reader:
    """Of a body that is no JSON there is nothing to read."""
    try:
        path = compile_path(name) if name else None
    except BadPath as bad:
        raise BadMapping(f"body.{name}: {bad}") from None

    def read(seen: Seen) -> str | None:
        if path is None:
            return seen.body.decode("utf-8", "replace") or None
        try:
            value = path.find(msgspec.json.decode(seen.body))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
            return None
        return value if value is None or isinstance(value, str) else msgspec.json.encode(value).decode()

    return read
