"""A JSON schema of draft 4, caged: it reads nothing from elsewhere, and no pattern in it runs away.

The checking is `jsonschema`'s. What it says is put in the words of the Java validator that API Gateway uses, as
far as these are known (`$context.error.validationErrorString`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from functools import lru_cache
from itertools import islice
from typing import Any, Final

import msgspec

from poolhouse.domain.apis.errors import Invalid

# All patterns together may take this long on one body.
_PATTERN_SECONDS: Final = 1.0
_patterns_end: ContextVar[float] = ContextVar("patterns end")
_MOST: Final = 10
_LONGEST: Final = 1_000


class Schema:
    """Compiled when it is first used: the library is not imported before."""

    __slots__ = ("_document", "_validator")

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._validator: Any = None

    def complaint(self, value: Any) -> str | None:
        """What is wrong with `value`, as a list in brackets; None when nothing is. Raises Invalid: the schema."""
        import jsonschema  # noqa: PLC0415 - 60 ms that only an API with models pays
        import referencing  # noqa: PLC0415
        import referencing.exceptions  # noqa: PLC0415

        _patterns_end.set(time.monotonic() + _PATTERN_SECONDS)
        try:
            if self._validator is None:
                # With a registry of its own: the default one fetches what a reference names.
                self._validator = _validator_class()(self._document, registry=referencing.Registry())
            errors = islice(self._validator.iter_errors(value), _MOST)
            # One error for each absent member says all of them each time.
            found = list(dict.fromkeys(map(_worded, errors)))
        except jsonschema.exceptions.UnknownType as error:
            raise Invalid("Invalid model", why=f"unknown type {error.type!r}") from None
        except referencing.exceptions.Unresolvable as error:
            raise Invalid("Invalid model", why=f"a reference leads nowhere: {error}") from None
        except TimeoutError:
            return "[the patterns of the schema take too long on the value]"
        except RecursionError:
            return "[the value is nested too deeply]"
        except (TypeError, ValueError, AttributeError, KeyError) as error:
            # A schema that is none: `{"required": 3}`.
            raise Invalid("Invalid model", why=f"the schema is none of draft 4: {error}") from None
        return f"[{', '.join(found)}]"[:_LONGEST] if found else None


@lru_cache(maxsize=1)
def _validator_class() -> Any:
    """Draft 4 with patterns that have a time limit and with a check of uniqueness that is not quadratic."""
    import jsonschema  # noqa: PLC0415
    from jsonschema.validators import extend  # noqa: PLC0415

    keywords = {
        "additionalProperties": _additional_properties,
        "pattern": _pattern,
        "patternProperties": _pattern_properties,
        "uniqueItems": _unique_items,
    }
    return extend(jsonschema.Draft4Validator, keywords)  # type: ignore[no-untyped-call]


def _error(text: str) -> Any:
    from jsonschema.exceptions import ValidationError  # noqa: PLC0415

    return ValidationError(text)


def _pattern(validator: Any, text: str, instance: Any, _schema: Any) -> Iterator[Any]:
    if validator.is_type(instance, "string") and not _searched(text, instance):
        yield _error(f"{instance!r} does not match {text!r}")


def _pattern_properties(validator: Any, patterns: dict[str, Any], instance: Any, _schema: Any) -> Iterator[Any]:
    if not validator.is_type(instance, "object"):
        return
    for text, inner in patterns.items():
        for name, value in instance.items():
            if _searched(text, name):
                yield from validator.descend(value, inner, path=name, schema_path=text)


def _additional_properties(validator: Any, allowed: Any, instance: Any, schema: Any) -> Iterator[Any]:
    if not validator.is_type(instance, "object"):
        return
    known, patterns = schema.get("properties", {}), schema.get("patternProperties", {})
    extras = [
        each for each in instance if each not in known and not any(_searched(text, each) for text in patterns)
    ]
    if isinstance(allowed, dict):
        for name in extras:
            yield from validator.descend(instance[name], allowed, path=name)
    elif allowed is False and extras:
        yield _error(_json(sorted(extras)))


def _unique_items(validator: Any, wanted: Any, instance: Any, _schema: Any) -> Iterator[Any]:
    if wanted is True and validator.is_type(instance, "array"):
        seen = {msgspec.json.encode(each, order="deterministic") for each in instance}
        if len(seen) != len(instance):
            yield _error("array must not contain duplicate elements")


def _searched(pattern: str, text: str) -> bool:
    """Raises TimeoutError, or Invalid for no pattern."""
    left = _patterns_end.get() - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return _compiled(pattern).search(text, timeout=left) is not None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> Any:
    import regex  # noqa: PLC0415

    try:
        return regex.compile(pattern)
    except (regex.error, RecursionError, OverflowError) as error:
        raise Invalid("Invalid model", why=f"{pattern!r} is no regex: {error}") from None


def _worded(error: Any) -> str:
    wording = _WORDINGS.get(error.validator)
    text = error.message if wording is None else wording(error)
    path = "".join(f"/{part}" for part in error.absolute_path)
    return f"{path}: {text}" if path else text


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _missing(error: Any) -> str:
    absent = sorted(name for name in error.validator_value if name not in error.instance)
    return f"object has missing required properties ({_json(absent)})"


_TYPES: Final[dict[type, str]] = {
    dict: "object",
    list: "array",
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
}


def _wrong_type(error: Any) -> str:
    wanted = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
    return (
        f"instance type ({_TYPES.get(type(error.instance), 'null')}) does not match any allowed primitive type "
        f"(allowed: {_json(sorted(wanted))})"
    )


def _not_in_enum(error: Any) -> str:
    return (
        f"instance value ({_json(error.instance)}) not found in enum "
        f"(possible values: {_json(error.validator_value)})"
    )


def _length(error: Any, is_too: str, bound: str) -> str:
    text = error.instance
    return f"string {_json(text)} is {is_too} (length: {len(text)}, {bound}: {error.validator_value})"


def _bound(error: Any, relation: str, bound: str) -> str:
    return (
        f"numeric instance is {relation} than the required {bound} "
        f"({bound}: {error.validator_value}, found: {error.instance})"
    )


_WORDINGS: Final[dict[str, Callable[[Any], str]]] = {
    "additionalProperties": lambda e: (
        f"object instance has properties which are not allowed by the schema: {e.message}"
    ),
    "enum": _not_in_enum,
    "maximum": lambda e: _bound(e, "greater", "maximum"),
    "maxLength": lambda e: _length(e, "too long", "maximum allowed"),
    "minimum": lambda e: _bound(e, "lower", "minimum"),
    "minLength": lambda e: _length(e, "too short", "required minimum"),
    "pattern": lambda e: f'ECMA 262 regex "{e.validator_value}" does not match input string {_json(e.instance)}',
    "required": _missing,
    "type": _wrong_type,
}
