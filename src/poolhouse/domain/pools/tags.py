"""Tags of a user pool: how many, and which mean something to poolhouse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from poolhouse.domain.pools import extensions
from poolhouse.domain.pools.refusals import InvalidSetting


def at_creation(tags: Mapping[str, str], *, at_most: int) -> dict[str, str]:
    extensions.check(tags)
    return _bounded(dict(tags), at_most)


def replaced(tags: Mapping[str, str], *, pool_id: str, at_most: int) -> dict[str, str]:
    """The whole set an update gives."""
    extensions.check_later(tags, pool_id=pool_id)
    return _bounded(dict(tags), at_most)


def added(before: Mapping[str, str], tags: Mapping[str, str], *, pool_id: str, at_most: int) -> dict[str, str]:
    """`before` with `tags` on top. Only what is new is checked: the rest was when it came."""
    extensions.check_later(tags, pool_id=pool_id)
    return _bounded({**before, **tags}, at_most)


def removed(before: Mapping[str, str], keys: Iterable[str]) -> dict[str, str]:
    gone = frozenset(keys)
    return {key: value for key, value in before.items() if key not in gone}


def _bounded(tags: dict[str, str], at_most: int) -> dict[str, str]:
    if len(tags) > at_most:
        raise InvalidSetting(f"A user pool can have at most {at_most} tags.")
    return tags
