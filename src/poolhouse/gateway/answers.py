"""Gateway responses: what the API's owner put in place of the gateway's own answers.

The exact type counts before `DEFAULT_4XX` and `DEFAULT_5XX`, and these before what is built in. Templates are no
VTL: variables are filled in, once, and that is all.
Source: reference 2.5 and 1.10; developer guide, 'Gateway responses for REST APIs in API Gateway'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import structlog
from msgspec import Struct

from poolhouse.domain.apis.gateway_responses import DEFAULT_4XX, DEFAULT_5XX
from poolhouse.domain.apis.values import GatewayResponse
from poolhouse.gateway.exchange import Exchange, context_of, in_context
from poolhouse.gateway.mapping import BadMapping, Value, as_header, request_source
from poolhouse.gateway.refusals import Refusal

log = structlog.get_logger("poolhouse.gateway")

JSON: Final = "application/json"
_HEADER: Final = "gatewayresponse.header."
_VARIABLE: Final = re.compile(
    r"(?P<sign>\$)?(?P<brace>\{)?(?:"
    r"(?P<root>context|stageVariables)\.(?P<path>[A-Za-z0-9_]+(?:\.[A-Za-z0-9_:-]*[A-Za-z0-9_])*)"
    r"|method\.request\.(?P<place>path|querystring|header)\.(?P<name>[!#$%&'*+\-.^_`|~0-9A-Za-z]+))(?(brace)\})"
)
# The framing is the server's.
_NEVER: Final = frozenset({b"content-length", b"transfer-encoding", b"connection"})
_LARGEST: Final = 1024 * 1024


class OwnAnswer(Struct, frozen=True):
    """`status` is None where the case's own stands; `templates` are by content type."""

    status: int | None
    headers: tuple[tuple[bytes, Callable[[Exchange], Value]], ...]
    templates: Mapping[str, str]


def answers_of(responses: Iterable[GatewayResponse]) -> dict[str, OwnAnswer]:
    return {response.type: _compiled(response) for response in responses}


def rendered(exchange: Exchange, refusal: Refusal) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    """Status, headers (the content type's among them) and body of a refused call. `exchange.refusal` is set."""
    answers: Mapping[str, OwnAnswer] = exchange.stage.answers
    kind = refusal.kind
    if kind.plain:
        return kind.status, [(b"content-type", b"text; charset=utf-8")], refusal.body
    default = DEFAULT_4XX if kind.status < 500 else DEFAULT_5XX
    own = (answers.get(kind.response_type) or answers.get(default)) if answers else None
    if own is None:
        return kind.status, [(b"content-type", b"application/json")], refusal.body
    content_type, body = JSON, refusal.body
    if own.templates:
        content_type, template = _chosen(own.templates, exchange.header("accept"))
        body = _filled(template, exchange)
    headers = {b"content-type": content_type.encode("ascii", "replace")}
    for name, source in own.headers:
        if (value := source(exchange)) is not None:
            headers[name] = as_header(value)
    return own.status or kind.status, list(headers.items()), body


def _compiled(response: GatewayResponse) -> OwnAnswer:
    headers = []
    for target, expression in response.response_parameters.items():
        name = target.removeprefix(_HEADER).lower().encode("ascii", "replace")
        try:
            source = request_source(expression).from_call
        except BadMapping as error:
            log.warning("a gateway response's parameter is left out", type=response.type, reason=str(error))
            continue
        if source is not None and name not in _NEVER:
            headers.append((name, source))
    code = response.status_code or ""
    return OwnAnswer(
        status=int(code) if re.fullmatch(r"[2-5]\d\d", code) else None,
        headers=tuple(headers),
        templates=response.response_templates,
    )


def _chosen(templates: Mapping[str, str], accept: str | None) -> tuple[str, str]:
    wanted = (accept or JSON).partition(",")[0].partition(";")[0].strip()
    for name in (wanted, JSON):
        if name in templates:
            return name, templates[name]
    return next(iter(templates.items()))


def _filled(template: str, exchange: Exchange) -> bytes:
    context = context_of(exchange)

    def value(match: re.Match[str]) -> str:
        if match["brace"] and not match["sign"]:
            return match[0]
        if match["place"] is not None:
            found: Any = _parameter(exchange, match["place"], match["name"])
        elif not match[0].startswith("$"):
            return match[0]
        elif match["root"] == "stageVariables":
            found = exchange.stage.variables.get(match["path"])
        else:
            found = in_context(context, match["path"])
        return "" if found is None else str(found)

    text = _VARIABLE.sub(value, template)
    return text.encode("utf-8", "replace")[:_LARGEST]


def _parameter(exchange: Exchange, place: str, name: str) -> str | None:
    if place == "path":
        return exchange.parameters.get(name)
    if place == "header":
        return exchange.header(name)
    values = exchange.query.get(name)
    return values[-1] if values else None
