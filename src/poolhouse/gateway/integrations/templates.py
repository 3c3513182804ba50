"""Mapping templates (VTL): what `$input`, `$context`, `$util` and `$stageVariables` are, and a bounded rendering.

The engine is airspeed, caged by `vtl`. The template is the API owner's; what a caller sends is only ever a value.
Source: developer guide, 'API Gateway mapping template and access logging variable reference'.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from poolhouse.gateway.exchange import Exchange, context_of
from poolhouse.gateway.integrations.outgoing import Mapped, header_name, token
from poolhouse.gateway.mapping import BadMapping, as_header
from poolhouse.gateway.refusals import MISCONFIGURED, NOT_JSON, Refusal
from poolhouse.gateway.request_headers import shown_headers

# API Gateway quota: "mapping template size 300 KB".
MAX_TEMPLATE: Final = 300 * 1024


class Overrides:
    """`$context.requestOverride` and `$context.responseOverride`: what a template changes besides the body."""

    __slots__ = ("request", "response")

    def __init__(self) -> None:
        self.request: dict[str, Any] = {"header": {}, "path": {}, "querystring": {}}
        self.response: dict[str, Any] = {"header": {}, "status": None}

    def applied_to(self, mapped: Mapped) -> Mapped:
        """The integration request's parameters with the template's word over the mappings'."""
        path, query = (_items(self.request.get(place)) for place in ("path", "querystring"))
        return Mapped(
            path=mapped.path | {name: (_text(value), False) for name, value in path},
            query=mapped.query | {name: _text(value) for name, value in query},
            header=mapped.header | _headers(self.request.get("header"), header_name),
        )

    def response_headers(self) -> dict[bytes, bytes]:
        return _headers(self.response.get("header"), token)

    def status(self) -> int | None:
        """None unless the template set a status that a response can have (AWS ignores any other)."""
        status = self.response.get("status")
        number = int(status) if isinstance(status, str) and status.isdigit() else status
        is_status = isinstance(number, int) and not isinstance(number, bool) and 200 <= number < 600
        return number if is_status else None


class Template:
    """One mapping template, parsed when it is first used: airspeed is not imported before."""

    __slots__ = ("_parsed", "_text")

    def __init__(self, text: str) -> None:
        """Raises BadMapping for one that is too long."""
        if len(text) > MAX_TEMPLATE:
            raise BadMapping(f"a mapping template may have {MAX_TEMPLATE} characters, this one has {len(text)}")
        self._text = text
        self._parsed: Any = None

    def render(self, exchange: Exchange, body: bytes, overrides: Overrides) -> str:
        """Raises Refusal: the template cannot be used (500), or it reads JSON where the caller sent none (400)."""
        from poolhouse.gateway.integrations import vtl  # noqa: PLC0415 - most APIs have no template

        try:
            if self._parsed is None:
                self._parsed = vtl.parse(self._text)
            return vtl.render(self._parsed, _variables(exchange, body, overrides))
        except vtl.NotJson as error:
            raise Refusal(NOT_JSON, f"the template reads JSON: {error}") from None
        except vtl.TemplateRefused as error:
            raise Refusal(MISCONFIGURED, f"mapping template: {error}") from None


def _variables(exchange: Exchange, body: bytes, overrides: Overrides) -> dict[str, Any]:
    from poolhouse.gateway.integrations import template_values  # noqa: PLC0415 - with airspeed, on first use

    context = context_of(exchange)
    # Templates write to these two; a response template may read what the request template wrote.
    context["requestOverride"] = overrides.request
    context["responseOverride"] = overrides.response
    if exchange.claims is not None:
        context["authorizer"] = {"claims": template_values.Claims(exchange.claims)}
    return {
        "context": context,
        "stageVariables": dict(exchange.stage.variables),
        "input": template_values.Input(body, partial(_parameters, exchange)),
        "util": template_values.Util(),
    }


def _parameters(exchange: Exchange) -> dict[str, dict[str, str]]:
    return {
        "path": dict(exchange.parameters),
        "querystring": {name: values[-1] for name, values in exchange.query.items()},
        "header": {name: values[-1] for name, values in shown_headers(exchange).items()},
    }


def _items(values: Any) -> list[tuple[str, Any]]:
    return [(str(name), value) for name, value in values.items()] if isinstance(values, Mapping) else []


def _headers(values: Any, named: Callable[[str], bytes]) -> dict[bytes, bytes]:
    try:
        return {named(name): as_header(_text(value)) for name, value in _items(values)}
    except BadMapping as error:
        raise Refusal(MISCONFIGURED, f"mapping template: {error}") from None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)
