"""What a mapping template may ask of a value: Java's methods on strings, lists, maps and numbers, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, Final

import msgspec

# A pattern may come from the caller's data, so it gets little time.
REGEX_SECONDS: Final = 0.1
MAX_TEXT: Final = 10 * 1024 * 1024
# A list may hold itself many times over; what is printed or compared is counted first.
MAX_NODES: Final = 100_000


class NotSupported(Exception):
    """The template asks for something that is not built."""


class Unprinted(dict[str, Any]):
    """A map that as a whole prints nothing."""


def member(value: Any, name: str, given: list[Any] | None) -> Any:
    """`value.name` (`given` is None) or `value.name(…)`. Unknown properties are null, unknown methods refused."""
    members = getattr(value, "members", None) if not isinstance(value, _PLAIN) else None
    if members is not None:
        return _own_member(members, name, given)
    if given is None:
        return _property(value, name)
    kind = dict if isinstance(value, dict) else type(value)
    method = _METHODS.get(kind, _ANY).get(name) or _ANY.get(name)
    if method is None:
        if name in _KNOWN:
            return None  # Velocity: a method that this value lacks gives null
        raise NotSupported(f"the method {name}()")
    try:
        return method(value, *given)
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        raise NotSupported(f"{_java_name(value)}.{name}() with these arguments: {error}") from None


def printed(value: Any) -> str:
    """A value as text, as Velocity prints it: maps `{a=b}`, lists as JSON (recorded), booleans in lower case."""
    if value is None or isinstance(value, Unprinted):
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _double(value)
    check_size(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}={_inner(inner)}" for key, inner in value.items()) + "}"
    try:
        return msgspec.json.encode(value).decode()
    except (TypeError, ValueError, RecursionError):
        raise NotSupported("printing this value") from None


def _double(value: float) -> str:
    """As Java writes it: `1.0E7` from ten millions on and below a thousandth."""
    if value == 0 or not isfinite(value) or 1e-3 <= abs(value) < 1e7:
        return repr(value)
    sign, digits, exponent = Decimal(repr(value)).as_tuple()
    text = "".join(map(str, digits)).rstrip("0")
    return f"{'-' if sign else ''}{text[0]}.{text[1:] or '0'}E{len(digits) + int(exponent) - 1}"


def equal(left: Any, right: Any) -> bool:
    check_size(left)
    check_size(right)
    if isinstance(left, bool) != isinstance(right, bool):
        return False
    return bool(left == right)


def check_size(value: Any) -> None:
    """Raises NotSupported for lists and maps of more than MAX_NODES values, counted as often as they are held."""
    stack, count = [value], 0
    while stack:
        inner = stack.pop()
        held = inner.values() if isinstance(inner, dict) else inner if isinstance(inner, list) else ()
        count += len(held) + 1
        if count > MAX_NODES:
            raise NotSupported(f"a value of more than {MAX_NODES} parts")
        stack.extend(held)


def _inner(value: Any) -> str:
    return "null" if value is None else printed(value)


def _own_member(members: Mapping[str, Callable[..., Any]], name: str, given: list[Any] | None) -> Any:
    """`$input.…` and `$util.…`; `$input.body` is Java's short form of `getBody()`."""
    if given is None:
        getter = members.get("get" + name[:1].upper() + name[1:])
        return None if getter is None else getter()
    method = members.get(name)
    if method is None:
        raise NotSupported(f"the function {name}()")
    try:
        return method(*given)
    except TypeError as error:
        raise NotSupported(f"{name}() with these arguments: {error}") from None


def _property(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return value.get(name)
    if name in ("empty", "size", "length") and isinstance(value, str | list):
        return len(value) == 0 if name == "empty" else len(value)
    return None


def _java_name(value: Any) -> str:
    names: dict[type, str] = {
        str: "String",
        list: "List",
        dict: "Map",
        bool: "Boolean",
        int: "Number",
        float: "Number",
    }
    return names.get(type(value), "value")


def _regex(pattern: Any) -> Any:
    import regex  # noqa: PLC0415 - only templates that search pay for it

    try:
        return regex.compile(printed(pattern))
    except (regex.error, RecursionError, OverflowError) as error:
        raise NotSupported(f"the pattern {printed(pattern)[:80]!r}: {error}") from None


def _replaced(text: str, pattern: Any, replacement: Any, count: int) -> str:
    out: list[str] = []
    at = size = 0
    try:
        for match in _regex(pattern).finditer(text, timeout=REGEX_SECONDS):
            piece = text[at : match.start()] + _expanded(match, printed(replacement))
            size += len(piece)
            if size > MAX_TEXT:
                raise NotSupported("a replacement this long")
            out.append(piece)
            at = match.end()
            if len(out) == count:
                break
    except TimeoutError:
        raise NotSupported("a pattern that takes this long") from None
    return "".join(out) + text[at:]


def _expanded(match: Any, replacement: str) -> str:
    """Java's replacement text: `$1` is a group, a backslash makes the next character plain."""
    out: list[str] = []
    letters = iter(replacement)
    for letter in letters:
        if letter == "\\":
            out.append(next(letters, ""))
        elif letter == "$":
            digit = next(letters, "")
            if not digit.isdigit() or int(digit) > match.re.groups:
                raise NotSupported(f"the replacement {replacement[:80]!r}")
            out.append(match[int(digit)] or "")
        else:
            out.append(letter)
    return "".join(out)


def _matches(text: str, pattern: Any) -> bool:
    try:
        return _regex(pattern).fullmatch(text, timeout=REGEX_SECONDS) is not None
    except TimeoutError:
        raise NotSupported("a pattern that takes this long") from None


def _split(text: str, pattern: Any, limit: int = 0) -> list[str]:
    """Java's split: a leading empty match adds nothing, trailing empty strings are dropped unless limited."""
    try:
        parts = _regex(pattern).split(text, maxsplit=max(0, limit - 1), timeout=REGEX_SECONDS)
    except TimeoutError:
        raise NotSupported("a pattern that takes this long") from None
    found = [part for part in parts if part is not None]
    while limit == 0 and len(found) > 1 and not found[-1]:
        found.pop()
    return found


def _put(values: dict[str, Any], key: Any, value: Any) -> Any:
    before = values.get(printed(key))
    values[printed(key)] = value
    return before


def _add(values: list[Any], *given: Any) -> bool:
    if len(given) == 2:
        values.insert(int(given[0]), given[1])
    else:
        values.append(given[0])
    return True


def _substring(text: str, start: int, stop: int | None = None) -> str:
    end = len(text) if stop is None else stop
    if not 0 <= start <= end <= len(text):
        raise ValueError("index out of range")
    return text[start:end]


def _list_item(values: list[Any], index: int) -> Any:
    if not 0 <= index < len(values):
        raise ValueError("index out of range")
    return values[index]


def _equals(value: Any, other: Any) -> bool:
    return type(value) is type(other) and equal(value, other)


def _find(values: list[Any], wanted: Any) -> int:
    return next((at for at, value in enumerate(values) if equal(value, wanted)), -1)


def _add_all(values: list[Any], more: list[Any]) -> bool:
    if len(values) + len(more) > MAX_NODES:
        raise NotSupported(f"a list of more than {MAX_NODES} values")
    values.extend(list(more))
    return True


def _index(values: list[Any], at: int) -> int:
    if not 0 <= at < len(values):
        raise ValueError("index out of range")
    return at


def _set_item(values: list[Any], at: int, value: Any) -> Any:
    before = values[_index(values, at)]
    values[at] = value
    return before


def _bounded_replace(text: str, old: str, new: str) -> str:
    if (text.count(old) if old else len(text) + 1) * len(new) + len(text) > MAX_TEXT:
        raise NotSupported("a replacement this long")
    return text.replace(old, new)


_ANY: Final[dict[str, Callable[..., Any]]] = {
    "toString": printed,
    "equals": _equals,
}
_STRING: Final[dict[str, Callable[..., Any]]] = {
    "charAt": lambda text, at: _substring(text, at, at + 1),
    "concat": lambda text, other: text + printed(other),
    "contains": lambda text, other: printed(other) in text,
    "endsWith": lambda text, other: text.endswith(printed(other)),
    "equalsIgnoreCase": lambda text, other: text.lower() == printed(other).lower(),
    "indexOf": lambda text, other: text.find(printed(other)),
    "isEmpty": lambda text: not text,
    "lastIndexOf": lambda text, other: text.rfind(printed(other)),
    "length": len,
    "matches": _matches,
    "replace": lambda text, old, new: _bounded_replace(text, printed(old), printed(new)),
    "replaceAll": lambda text, pattern, new: _replaced(text, pattern, new, -1),
    "replaceFirst": lambda text, pattern, new: _replaced(text, pattern, new, 1),
    "split": _split,
    "startsWith": lambda text, other: text.startswith(printed(other)),
    "substring": _substring,
    "toLowerCase": str.lower,
    "toUpperCase": str.upper,
    "trim": str.strip,
}
_LIST: Final[dict[str, Callable[..., Any]]] = {
    "add": _add,
    "addAll": _add_all,
    "contains": lambda values, value: _find(values, value) >= 0,
    "get": _list_item,
    "indexOf": _find,
    "isEmpty": lambda values: not values,
    "remove": lambda values, at: values.pop(_index(values, at)),
    "set": _set_item,
    "size": len,
}
_MAP: Final[dict[str, Callable[..., Any]]] = {
    "containsKey": lambda values, key: printed(key) in values,
    "containsValue": lambda values, value: _find(list(values.values()), value) >= 0,
    "entrySet": lambda values: [{"key": key, "value": value} for key, value in values.items()],
    "get": lambda values, key: values.get(printed(key)),
    "getKey": lambda values: values.get("key"),
    "getOrDefault": lambda values, key, other: values.get(printed(key), other),
    "getValue": lambda values: values.get("value"),
    "isEmpty": lambda values: not values,
    "keySet": list,
    "put": _put,
    "putAll": lambda values, more: values.update(dict(more)),
    "remove": lambda values, key: values.pop(printed(key), None),
    "size": len,
    "values": lambda values: list(values.values()),
}
_NUMBER: Final[dict[str, Callable[..., Any]]] = {
    "doubleValue": float,
    "intValue": int,
    "longValue": int,
}
_METHODS: Final[dict[type, dict[str, Callable[..., Any]]]] = {
    str: _STRING,
    list: _LIST,
    dict: _MAP,
    int: _NUMBER,
    float: _NUMBER,
}
_KNOWN: Final = frozenset(_ANY).union(*_METHODS.values())
_PLAIN: Final = (str, list, dict, bool, int, float, type(None))
