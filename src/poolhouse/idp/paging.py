"""Pages of lists: the token names where the next one begins, and is good for the same list only."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple, TypeVar

from poolhouse.aws.paging import PageTokens

Item = TypeVar("Item")


class Asked(NamedTuple):
    """`kind` names the list with all that must be the same on the next call."""

    kind: str
    token: str | None
    size: int


async def page(
    tokens: PageTokens,
    asked: Asked,
    load: Callable[[str | None, int], Awaitable[Sequence[Item]]],
    key: Callable[[Item], str],
) -> tuple[Sequence[Item], str | None]:
    """The items and the token of the next page, None after the last. `load(after, limit)` is ordered by `key`.

    Raises aws.paging.BadToken for a token that is not of this list.
    """
    after = None if asked.token is None else tokens.read(asked.kind, asked.token)
    # One more than asked for tells whether there is a next page.
    found = await load(after, asked.size + 1)
    items = found[: asked.size]
    return items, tokens.issue(asked.kind, key(items[-1])) if len(found) > asked.size else None
