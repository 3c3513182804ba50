"""Arithmetic and comparison in mapping templates as Velocity has them: on numbers, in 64 bits, never an error."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, Final

from poolhouse.gateway.integrations.vtl_methods import MAX_TEXT, NotSupported, equal, printed

_SIGN: Final = 1 << 63
_ALL: Final = (1 << 64) - 1


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _long(value: Any) -> Any:
    """Java's overflow, so that repeated multiplication cannot make ever larger numbers."""
    return ((value + _SIGN) & _ALL) - _SIGN if isinstance(value, int) else value


def _same(left: Any, right: Any) -> bool:
    """Velocity's user guide: numbers are compared as such, values of different classes as they print."""
    if left is None or right is None or type(left) is type(right) or (_number(left) and _number(right)):
        return equal(left, right)
    return printed(left) == printed(right)


def _arithmetic(apply: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def calculate(left: Any, right: Any) -> Any:
        if not (_number(left) and _number(right)):
            return None
        try:
            return _long(apply(left, right))
        except (ZeroDivisionError, OverflowError):
            return None

    return calculate


def _divide(left: Any, right: Any) -> Any:
    if isinstance(left, int) and isinstance(right, int):
        # Java rounds towards zero.
        quotient = abs(left) // abs(right)
        return quotient if (left < 0) == (right < 0) else -quotient
    return left / right


def _remainder(left: Any, right: Any) -> Any:
    return left - _divide(left, right) * right if isinstance(left, int) and isinstance(right, int) else None


def _add(left: Any, right: Any) -> Any:
    if isinstance(left, str) or isinstance(right, str):
        text = printed(left) + printed(right)
        if len(text) > MAX_TEXT:
            raise NotSupported("a text this long")
        return text
    return _arithmetic(operator.add)(left, right)


def _comparison(apply: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def compare(left: Any, right: Any) -> bool:
        if (_number(left) and _number(right)) or (isinstance(left, str) and isinstance(right, str)):
            return apply(left, right)
        return False

    return compare


OPERATORS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    ">": _comparison(operator.gt),
    "gt": _comparison(operator.gt),
    ">=": _comparison(operator.ge),
    "ge": _comparison(operator.ge),
    "<": _comparison(operator.lt),
    "lt": _comparison(operator.lt),
    "<=": _comparison(operator.le),
    "le": _comparison(operator.le),
    "==": _same,
    "eq": _same,
    "!=": lambda left, right: not _same(left, right),
    "ne": lambda left, right: not _same(left, right),
    "||": lambda left, right: is_true(left) or is_true(right),
    "or": lambda left, right: is_true(left) or is_true(right),
    "&&": lambda left, right: is_true(left) and is_true(right),
    "and": lambda left, right: is_true(left) and is_true(right),
    "+": _add,
    "-": _arithmetic(operator.sub),
    "*": _arithmetic(operator.mul),
    "/": _arithmetic(_divide),
    "%": _arithmetic(_remainder),
}


def is_true(value: Any) -> bool:
    """Velocity: null and false are false, everything else is true."""
    return value is not None and value is not False
