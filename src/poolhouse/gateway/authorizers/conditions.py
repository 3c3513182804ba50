"""Conditions of policies, as far as this server knows what they ask about. Pure.

What is not known is never guessed: a statement with such a condition cannot be read, and nothing passes.
Source: IAM user guide, 'IAM JSON policy elements: Condition operators' and 'AWS global condition context keys'.
"""

from __future__ import annotations

import ipaddress
import operator
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final, NamedTuple

from poolhouse.domain.functions.policy import glob

Facts = Mapping[str, str]
"""What is known of a call, by condition key in lower case. A key that is not there is absent in IAM's sense."""

# The keys a call has a value for here (`aws:referer` when its header is there).
KNOWN: Final = frozenset(
    ("aws:sourceip", "aws:useragent", "aws:referer", "aws:securetransport", "aws:currenttime", "aws:epochtime")
)
# Nobody signs requests here, and no call comes from a VPC or from another service: absent, as on AWS in that case.
ABSENT: Final = frozenset(
    (
        "aws:multifactorauthpresent",
        "aws:principalaccount",
        "aws:principalarn",
        "aws:principalorgid",
        "aws:principalorgpaths",
        "aws:principaltype",
        "aws:sourceaccount",
        "aws:sourcearn",
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:userid",
        "aws:username",
        "aws:vpcsourceip",
    )
)
_IF_EXISTS: Final = "IfExists"
Compare = Callable[[str, str], bool]


class BadCondition(Exception):
    """The condition cannot be evaluated; the text says why."""


class Condition(NamedTuple):
    """`values`: one match is enough. A `negated` operator asks that none matches, and is true of an absent key."""

    key: str
    compare: Compare
    values: tuple[str, ...]
    negated: bool
    if_exists: bool

    def holds(self, facts: Facts) -> bool:
        found = facts.get(self.key)
        if found is None:
            return self.negated or self.if_exists
        return any(self.compare(found, value) for value in self.values) != self.negated


class Presence(NamedTuple):
    """The operator `Null`."""

    key: str
    absent: bool

    def holds(self, facts: Facts) -> bool:
        return (self.key not in facts) == self.absent


def read_conditions(given: Any) -> tuple[Condition | Presence, ...]:
    """The member `Condition` of a statement. Raises BadCondition."""
    if given is None or given == {}:
        return ()
    if not isinstance(given, dict):
        raise BadCondition("Condition is no object")
    return tuple(_read(name, key, values) for name, keys in given.items() for key, values in _members(name, keys))


def _members(name: str, keys: Any) -> list[tuple[str, Any]]:
    if not isinstance(keys, dict) or not keys:
        raise BadCondition(f"the condition {name[:100]} names no key")
    return list(keys.items())


def _read(name: str, key: str, given: Any) -> Condition | Presence:
    lower = key.lower()
    if lower not in KNOWN and lower not in ABSENT:
        raise BadCondition(f"the condition key {key[:100]} is not known here")
    values = tuple(_text(value) for value in (given if isinstance(given, list) else [given]))
    if not values:
        raise BadCondition(f"the condition {name[:100]} of {key} has no value")
    if name == "Null":
        return Presence(lower, _is_true(values[0]))
    if_exists = name.endswith(_IF_EXISTS)
    plain = name.removesuffix(_IF_EXISTS)
    if plain not in _OPERATORS:
        raise BadCondition(f"the condition operator {name[:100]} is not known here")
    compare, negated = _OPERATORS[plain]
    for value in values:
        _try(compare, lower, value)
    return Condition(lower, compare, values, negated, if_exists)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return str(value)
    raise BadCondition("a condition's value is neither text nor a number")


def _try(compare: Compare, key: str, value: str) -> None:
    """Shows now what would fail later: a network that is none, a number compared with an address."""
    try:
        compare(_SAMPLES.get(key, "x"), value)
    except ValueError as error:
        raise BadCondition(f"the condition's value {value[:100]!r} for {key} cannot be used: {error}") from None


def _is_true(text: str) -> bool:
    return text.lower() == "true"


def _equal(found: str, value: str) -> bool:
    return found == value


def _equal_in_any_case(found: str, value: str) -> bool:
    return found.casefold() == value.casefold()


def _like(found: str, value: str) -> bool:
    return glob(value).fullmatch(found) is not None


def _ip(found: str, value: str) -> bool:
    address, network = ipaddress.ip_address(found), _network(value)
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address in network


@lru_cache(maxsize=1_024)
def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    return ipaddress.ip_network(text, strict=False)


def _moment(text: str) -> float:
    """Epoch seconds of a date or of a number's text. Raises ValueError."""
    try:
        return float(text)
    except ValueError:
        when = datetime.fromisoformat(text)
        return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()


def _numeric(relation: Callable[[Any, Any], bool]) -> Compare:
    return lambda found, value: relation(float(found), float(value))


def _dated(relation: Callable[[Any, Any], bool]) -> Compare:
    return lambda found, value: relation(_moment(found), _moment(value))


_SAMPLES: Final = {
    "aws:sourceip": "192.0.2.1",
    "aws:vpcsourceip": "192.0.2.1",
    "aws:currenttime": "2030-01-01T00:00:00Z",
    "aws:epochtime": "1893456000",
}
_RELATIONS: Final = {
    "Equals": (operator.eq, False),
    "NotEquals": (operator.eq, True),
    "LessThan": (operator.lt, False),
    "LessThanEquals": (operator.le, False),
    "GreaterThan": (operator.gt, False),
    "GreaterThanEquals": (operator.ge, False),
}
_OPERATORS: Final[dict[str, tuple[Compare, bool]]] = {
    "StringEquals": (_equal, False),
    "StringNotEquals": (_equal, True),
    "StringEqualsIgnoreCase": (_equal_in_any_case, False),
    "StringNotEqualsIgnoreCase": (_equal_in_any_case, True),
    "StringLike": (_like, False),
    "StringNotLike": (_like, True),
    "ArnEquals": (_like, False),
    "ArnLike": (_like, False),
    "ArnNotEquals": (_like, True),
    "ArnNotLike": (_like, True),
    "Bool": (_equal_in_any_case, False),
    "IpAddress": (_ip, False),
    "NotIpAddress": (_ip, True),
    **{f"Numeric{name}": (_numeric(relation), negated) for name, (relation, negated) in _RELATIONS.items()},
    **{f"Date{name}": (_dated(relation), negated) for name, (relation, negated) in _RELATIONS.items()},
}
