"""What a request named, as the domain's values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

Value = TypeVar("Value")


def required(value: Value | None) -> Value:
    """A member that the model requires: the constraint walker has refused requests without it."""
    assert value is not None
    return value


def named(request: Struct) -> dict[str, Any]:
    """The members sent, by attribute name, at every depth: what was not sent gets the domain's defaults."""
    members = ((name, getattr(request, name)) for name in request.__struct_fields__)
    return {name: _plain(value) for name, value in members if value is not None}


def parse(request: Struct, kind: type[Value], **more: Any) -> Value:
    """The domain's value with the members of `request` that it knows, and `more`."""
    return msgspec.convert({**named(request), **more}, kind)


def _plain(value: Any) -> Any:
    if isinstance(value, Struct):
        return named(value)
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value
