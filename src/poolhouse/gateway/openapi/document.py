"""A document's text as plain values: JSON or YAML, of bounded size, with its references followed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

MAX_VALUES: Final = 400_000
MAX_DEPTH: Final = 100
MAX_REFERENCES: Final = 50
VERBS: Final = frozenset({"get", "put", "post", "delete", "options", "head", "patch"})
ANY_METHOD: Final = "x-amazon-apigateway-any-method"


class BadDocument(Exception):
    """Not a document, or one that cannot be read; the text is for the log."""


def parse(body: bytes) -> dict[str, Any]:
    """The document. Raises BadDocument. For YAML of megabytes this takes seconds: not for the loop."""
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadDocument(f"not UTF-8: {error}") from None
    try:
        found = msgspec.json.decode(text) if text.lstrip()[:1] in ("{", "[") else _yaml(text)
    except (msgspec.DecodeError, RecursionError):
        found = _yaml(text)  # YAML may begin with a brace as well
    if not isinstance(found, dict):
        raise BadDocument("a document is an object")
    return _plain(found)  # type: ignore[no-any-return]  # an object stays one


def is_three(document: dict[str, Any]) -> bool:
    """OpenAPI 3.0 rather than Swagger 2.0. Raises BadDocument for anything else."""
    if document.get("swagger") in ("2.0", 2.0, 2):
        return False
    version = document.get("openapi")
    if isinstance(version, str) and version.startswith("3.0"):
        return True
    raise BadDocument(f"neither swagger 2.0 nor openapi 3.0: {document.get('swagger')!r}, {version!r}")


def mapping(holder: Any, member: str) -> dict[str, Any]:
    """An object's member that is an object, empty when it is absent. Raises BadDocument."""
    found = _member(holder, member)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise BadDocument(f"{member} is not an object")
    return found


def sequence(holder: Any, member: str) -> list[Any]:
    """As `mapping`, for a list."""
    found = _member(holder, member)
    if found is None:
        return []
    if not isinstance(found, list):
        raise BadDocument(f"{member} is not a list")
    return found


def strings(holder: Any, member: str) -> list[str]:
    """As `sequence`, of texts."""
    found = sequence(holder, member)
    if not all(isinstance(each, str) for each in found):
        raise BadDocument(f"{member} holds what is no text")
    return found


def text_of(holder: Any, member: str) -> str | None:
    """As `mapping`, for a text: numbers are taken as they would be written. None when absent."""
    found = _member(holder, member)
    if found is None or isinstance(found, str):
        return found
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise BadDocument(f"{member} is not a text")
    return str(found)


def texts(holder: Any, member: str) -> dict[str, str]:
    """A map of texts. Raises BadDocument."""
    found = mapping(holder, member)
    return {key: text_of(found, key) or "" for key in found}


def _member(holder: Any, member: str) -> Any:
    """None when it is absent, or `holder` is: YAML's `"200":` is an object without members."""
    if holder is None:
        return None
    if not isinstance(holder, dict):
        raise BadDocument(f"what should hold {member} is not an object")
    return holder.get(member)


def followed(document: dict[str, Any], value: Any) -> Any:
    """`value`, or what its `$ref` leads to inside the document. Raises BadDocument."""
    for _ in range(MAX_REFERENCES):
        reference = value.get("$ref") if isinstance(value, dict) else None
        if reference is None:
            return value
        value = _target(document, reference)
    raise BadDocument("references lead in a circle")


def operations(path_item: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The methods of a path as API Gateway names them (`GET`, `ANY`), in any case of letters."""
    for name, operation in path_item.items():
        verb = "ANY" if name == ANY_METHOD else name.upper() if name.lower() in VERBS else None
        if verb is None:
            continue
        if not isinstance(operation, dict):
            raise BadDocument(f"the operation {name} is not an object")
        yield verb, operation


def _target(document: dict[str, Any], reference: Any) -> Any:
    if not isinstance(reference, str) or not reference.startswith("#/"):
        raise BadDocument(f"the reference {reference!r} leads out of the document")
    found: Any = document
    for segment in reference[2:].split("/"):
        name = segment.replace("~1", "/").replace("~0", "~")
        if not isinstance(found, dict) or name not in found:
            raise BadDocument(f"the reference {reference!r} leads nowhere")
        found = found[name]
    return found


def _yaml(text: str) -> Any:
    # Only who imports YAML pays for loading it.
    from poolhouse.gateway.openapi import yaml_text  # noqa: PLC0415

    try:
        return yaml_text.read(text, max_depth=MAX_DEPTH)
    except yaml_text.BadYaml as error:
        raise BadDocument(f"neither JSON nor YAML: {error}") from None


def _plain(value: Any) -> Any:
    """With texts as keys (YAML's `200:` is a number). Raises BadDocument when it is too large or too deep.

    What YAML's aliases share counts as often as it is used, so that a small text cannot become a large document.
    """
    left = [MAX_VALUES]

    def copied(found: Any, depth: int) -> Any:
        left[0] -= 1
        if left[0] < 0 or depth > MAX_DEPTH:
            raise BadDocument(f"more than {MAX_VALUES} values, or nested deeper than {MAX_DEPTH}")
        if isinstance(found, dict):
            return {_key(key): copied(inner, depth + 1) for key, inner in found.items()}
        if isinstance(found, list):
            return [copied(inner, depth + 1) for inner in found]
        return found

    return copied(value, 1)


def _key(key: Any) -> str:
    if isinstance(key, str):
        return key
    if isinstance(key, bool):
        return str(key).lower()
    if isinstance(key, int | float):
        return str(key)
    raise BadDocument(f"a key is not a text: {str(key)[:100]}")
