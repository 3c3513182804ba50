"""Members of an answer, with their types checked: a wrong one is refused, never guessed at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from poolhouse.domain.triggers.refusals import unrecognizable

Answer = Mapping[str, Any]


def flag(answer: Answer, name: str) -> bool:
    """A boolean; null and absence are False."""
    value = answer.get(name)
    if value is None or isinstance(value, bool):
        return bool(value)
    raise unrecognizable(f"{name} is not a boolean")


def text(answer: Answer, name: str) -> str | None:
    value = answer.get(name)
    if value is None or isinstance(value, str):
        return value
    raise unrecognizable(f"{name} is not a string")


def texts(answer: Answer, name: str) -> tuple[str, ...]:
    """A list of strings; null and absence are empty."""
    value = answer.get(name)
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise unrecognizable(f"{name} is not a list of strings")


def members(answer: Answer, name: str) -> dict[str, Any]:
    """An object; null and absence are empty."""
    value = answer.get(name)
    if value is None:
        return {}
    if isinstance(value, dict):
        return value
    raise unrecognizable(f"{name} is not an object")


def string_members(answer: Answer, name: str) -> dict[str, str]:
    """An object whose values are strings; members that are null are left out."""
    found = {key: value for key, value in members(answer, name).items() if value is not None}
    if all(isinstance(value, str) for value in found.values()):
        return found
    raise unrecognizable(f"{name} has a value that is not a string")


def one_of(answer: Answer, name: str, allowed: tuple[str, ...]) -> str | None:
    value = text(answer, name)
    if not value or value in allowed:
        return value or None
    raise unrecognizable(f"{name} is none of {', '.join(allowed)}")
