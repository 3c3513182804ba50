"""Request validators: required parameters are there, and the body is as its model describes it.

Source: developer guide, 'Request validation for REST APIs in API Gateway'; texts recorded (reference 2.5).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import msgspec
from msgspec import Struct

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.models import flattened, parsed
from poolhouse.domain.apis.values import ApiModel, Deployment, Method
from poolhouse.gateway.demands.schema import Schema
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.refusals import BAD_BODY, BAD_PARAMETERS, MISCONFIGURED, Refusal

_JSON: Final = "application/json"
_DEFAULT: Final = "$default"
_PREFIX: Final = "method.request."
# A larger body is looked at beside the loop, so that it does not hold up other calls.
_LARGE: Final = 16 * 1024


class Validation(Struct, frozen=True, kw_only=True):
    """`required` are the parameters that must be there, by name and how to look; `bodies` are by content type."""

    required: tuple[tuple[str, Callable[[Exchange], bool]], ...]
    bodies: Mapping[str, Schema]

    async def check(self, exchange: Exchange, *, body: bool = True) -> None:
        """Raises Refusal. Without `body` only the parameters are looked at."""
        if missing := [name for name, is_there in self.required if not is_there(exchange)]:
            listed = ", ".join(missing)
            raise Refusal(
                BAD_PARAMETERS,
                f"the method's request validator requires parameters that are missing or blank: {listed}",
                message=f"Missing required request parameters: [{listed}]",
            )
        if body and self.bodies and (schema := self._schema(exchange)) is not None:
            await _check_body(exchange, schema)

    def _schema(self, exchange: Exchange) -> Schema | None:
        """The model for the request's media type. A type for which there is none is not looked at, as on AWS."""
        kind = (exchange.header("content-type") or _JSON).partition(";")[0].strip().lower()
        return self.bodies.get(kind) or self.bodies.get(_DEFAULT)


def validation_of(method: Method, deployment: Deployment) -> Validation | None:
    """None when there is nothing to validate. Raises Invalid: a model cannot be used."""
    validator = next(
        (each for each in deployment.request_validators if each.id == method.request_validator_id), None
    )
    if method.request_validator_id is None:
        return None
    if validator is None:
        raise Invalid("Invalid Request Validator identifier specified")
    required = _required(method.request_parameters or {}) if validator.validates_parameters else ()
    bodies = _bodies(method.request_models or {}, deployment.models) if validator.validates_body else {}
    return Validation(required=required, bodies=bodies) if required or bodies else None


def _required(parameters: Mapping[str, bool]) -> tuple[tuple[str, Callable[[Exchange], bool]], ...]:
    """In order of their full names, as AWS lists them (recorded)."""
    found = []
    for full, required in sorted(parameters.items()):
        place, _, name = full.removeprefix(_PREFIX).partition(".")
        if required:
            looks = _path if place == "path" else _header if place.endswith("header") else _query
            found.append((name, looks(name)))
    return tuple(found)


def _path(name: str) -> Callable[[Exchange], bool]:
    """Missing where the resource has no variable of that name."""
    return lambda call: bool(call.parameters.get(name))


def _header(name: str) -> Callable[[Exchange], bool]:
    lower = name.lower().encode("latin-1", "replace")
    return lambda call: bool(call.headers.get(lower, b"").strip())


def _query(name: str) -> Callable[[Exchange], bool]:
    return lambda call: any(value.strip() for value in call.query.get(name, ()))


def _bodies(used: Mapping[str, str], models: Iterable[ApiModel]) -> dict[str, Schema]:
    by_name = {model.name: model for model in models}
    made = {}
    for content_type, name in used.items():
        if name not in by_name:
            raise Invalid(f"Invalid model identifier specified: {name}")
        document = parsed(flattened(by_name[name], by_name))
        made[content_type if content_type == _DEFAULT else content_type.lower()] = Schema(document)
    return made


async def _check_body(exchange: Exchange, schema: Schema) -> None:
    octets = await exchange.hold_body()
    if len(octets) > _LARGE:
        found = await asyncio.to_thread(_complaint, schema, octets)
    else:
        found = _complaint(schema, octets)
    if found is not None:
        raise Refusal(BAD_BODY, f"the body is not as the method's model describes it: {found}", validation=found)


def _complaint(schema: Schema, octets: bytes) -> str | None:
    """What is wrong with the body; an empty one counts as `{}`. Raises Refusal: the model cannot be used."""
    try:
        document: Any = msgspec.json.decode(octets) if octets.strip() else {}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return f"[Unable to parse the request body: {error}]"
    try:
        return schema.complaint(document)
    except Invalid as bad:
        raise Refusal(MISCONFIGURED, f"the method's model cannot be used: {bad.reason}") from None
