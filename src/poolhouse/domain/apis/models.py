"""Models: JSON schemas under a name. What may be one, how they refer to each other, and a sample of what fits one.

Source: developer guide, 'Data models for REST APIs'; texts recorded from AWS or widely quoted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import ApiModel, ApiResource
from poolhouse.domain.errors import NotFound

EMPTY: Final = "Empty"
ERROR: Final = "Error"
MAX_SCHEMA: Final = 400 * 1024
MAX_DEPTH: Final = 100
_DRAFT_4 = "http://json-schema.org/draft-04/schema#"
_NAME = re.compile(r"[a-zA-Z0-9]+")
_REFERENCE = re.compile(r"https?://[^/]+/restapis/[^/]+/models/([a-zA-Z0-9]+)")
_TEXTS: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    EMPTY: ("This is a default empty schema model", {"title": "Empty Schema", "type": "object"}),
    ERROR: (
        "This is a default error schema model",
        {"title": "Error Schema", "type": "object", "properties": {"message": {"type": "string"}}},
    ),
}


def default_models(api_id: str, ids: Iterable[str]) -> list[ApiModel]:
    """What every API is born with; `ids` has one for each."""
    return [
        ApiModel(
            api_id=api_id,
            id=model_id,
            name=name,
            content_type="application/json",
            schema=json.dumps({"$schema": _DRAFT_4, **schema}, indent=2),
            description=description,
        )
        for model_id, (name, (description, schema)) in zip(ids, _TEXTS.items(), strict=False)
    ]


def no_model(name: str | None) -> NotFound:
    return NotFound(f"Invalid model name specified: {name}")


def check_model(model: ApiModel, others: Iterable[str]) -> None:
    """Raises Invalid. `others` are the names of the API's other models."""
    if not model.name:
        raise Invalid("Model name must be non-empty")
    if not _NAME.fullmatch(model.name):
        raise Invalid(f"Model name must be alphanumeric: {model.name}")
    if not model.schema:
        raise Invalid("Model schema must have at least 1 property or array items defined")
    if len(model.schema) > MAX_SCHEMA:
        raise _bad_schema(f"the schema has more than {MAX_SCHEMA} characters")
    schema = parsed(model.schema)
    known = {*others, model.name}
    for reference in references(schema):
        named = model_named(reference)
        if named is None and not reference.startswith("#"):
            raise _bad_schema(f"the reference {reference!r} leads neither to a model nor into the schema itself")
        if named is not None and named not in known:
            raise _bad_schema(f"the reference {reference!r} leads to no model of the API")


def parsed(schema: str) -> dict[str, Any]:
    """Raises Invalid."""
    try:
        found = json.loads(schema)
    except (ValueError, RecursionError) as error:
        raise _bad_schema(str(error)) from None
    if not isinstance(found, dict):
        raise _bad_schema("a schema is a JSON object")
    if _depth(found) > MAX_DEPTH:
        raise _bad_schema(f"the schema is nested deeper than {MAX_DEPTH}")
    return found


def references(schema: Any) -> Iterator[str]:
    """Every `$ref` in it."""
    if isinstance(schema, dict):
        reference = schema.get("$ref")
        if isinstance(reference, str):
            yield reference
        for inner in schema.values():
            yield from references(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from references(inner)


def model_named(reference: str) -> str | None:
    """The model that a `$ref` leads to, None when it leads elsewhere."""
    match = _REFERENCE.fullmatch(reference)
    return match[1] if match else None


def flattened(model: ApiModel, models: Mapping[str, ApiModel]) -> str:
    """The schema with every model it needs in its `definitions`."""
    needed: dict[str, Any] = {}
    waiting = [parsed(model.schema or "{}")]
    schema = waiting[0]
    while waiting:
        for reference in list(references(waiting.pop())):
            name = model_named(reference)
            if name is not None and name not in needed and name in models:
                needed[name] = parsed(models[name].schema or "{}")
                waiting.append(needed[name])
    if needed:
        schema = {**schema, "definitions": {**schema.get("definitions", {}), **needed}}
    return json.dumps(redirected(schema, lambda name: f"#/definitions/{name}"), indent=2)


def canonical(api_id: str, name: str) -> str:
    """How one model refers to another."""
    return f"https://apigateway.amazonaws.com/restapis/{api_id}/models/{name}"


def moved(schema: str | None, api_id: str) -> str | None:
    """The schema with its references leading to models of another API."""
    if schema is None or "$ref" not in schema:
        return schema
    return json.dumps(redirected(parsed(schema), lambda name: canonical(api_id, name)), indent=2)


def redirected(schema: Any, target: Any) -> Any:
    """The schema with each reference to a model replaced by `target(name)`."""
    if isinstance(schema, dict):
        return {
            key: target(name)
            if key == "$ref" and isinstance(value, str) and (name := model_named(value)) is not None
            else redirected(value, target)
            for key, value in schema.items()
        }
    if isinstance(schema, list):
        return [redirected(each, target) for each in schema]
    return schema


def user_of(name: str, resources: Iterable[ApiResource], models: Iterable[ApiModel]) -> str | None:
    """Where the model is used, in AWS's words; None when it is not."""
    for resource in sorted(resources, key=lambda each: each.path):
        for verb, method in sorted(resource.methods.items()):
            if name in (method.request_models or {}).values():
                return f"method request: {resource.path}/{verb}"
            if any(name in (each.response_models or {}).values() for each in method.responses.values()):
                return f"method response: {resource.path}/{verb}"
    for model in models:
        if model.name != name and model.schema and name in map(model_named, references(parsed(model.schema))):
            return f"model: {model.name}"
    return None


def sample_template(schema: Mapping[str, Any]) -> str:
    """A mapping template that makes what fits the schema (`GetModelTemplate`), to be edited by its reader."""
    return "#set($inputRoot = $input.path('$'))\n" + _sample(schema, "$inputRoot", 0)


def _sample(schema: Any, at: str, depth: int) -> str:
    kind = schema.get("type") if isinstance(schema, dict) else None
    indent = "  " * (depth + 1)
    if kind == "array" and depth < MAX_DEPTH:
        inner = _sample(schema.get("items") or {}, "$elem", depth + 1)
        hint = "##TODO: Update this foreach loop to reference array from input json"
        return f"[\n{hint}\n#foreach($elem in {at})\n{indent}{inner}#if($foreach.hasNext),#end\n\n#end\n]"
    if kind in ("integer", "number"):
        return "42"
    if kind == "boolean":
        return "true"
    if kind == "string":
        return '"foo"'
    properties = schema.get("properties") if isinstance(schema, dict) else None
    if not isinstance(properties, dict) or not properties or depth >= MAX_DEPTH:
        return "{ }"
    members = (
        f"{indent}{json.dumps(name)} : {_sample(inner, f'{at}.{name}', depth + 1)}"
        for name, inner in properties.items()
    )
    return "{\n" + ",\n".join(members) + "\n" + "  " * depth + "}"


def _depth(value: Any) -> int:
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        found, depth = waiting.pop()
        deepest = max(deepest, depth)
        inner = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
        if depth <= MAX_DEPTH:
            waiting += [(each, depth + 1) for each in inner]
    return deepest


def _bad_schema(why: str) -> Invalid:
    return Invalid(
        "Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema specified]",
        why=why,
    )
