"""Lists in pages: `Marker` is sealed, so that a forged or foreign one is refused instead of misread."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, Protocol, TypeVar

from poolhouse.aws.paging import BadToken
from poolhouse.domain.functions.errors import Invalid
from poolhouse.functions.services import Services

# "Lambda returns up to 50 items by default", and never more.
MOST = 50
EVERYTHING = 2**31 - 1

Item = TypeVar("Item")
Item_co = TypeVar("Item_co", covariant=True)


class Listing(Protocol):
    """A request of a paged list."""

    @property
    def marker(self) -> str | None: ...
    @property
    def max_items(self) -> int | None: ...


class Fetch(Protocol[Item_co]):
    def __call__(self, *, after: str | None, limit: int) -> Coroutine[Any, Any, Sequence[Item_co]]: ...


async def page(
    services: Services, request: Listing, fetch: Fetch[Item], *, of: str, key: Callable[[Item], str]
) -> tuple[Sequence[Item], str | None]:
    """The items, and the marker of the next page when there is one. Raises Invalid."""
    limit = min(request.max_items or MOST, MOST)
    items = await fetch(after=_read(services, of, request.marker), limit=limit + 1)
    if len(items) <= limit:
        return items, None
    return items[:limit], services.page_tokens.issue(f"lambda {of}", key(items[limit - 1]))


def _read(services: Services, of: str, marker: str | None) -> str | None:
    if not marker:
        return None
    try:
        return services.page_tokens.read(f"lambda {of}", marker)
    except BadToken:
        raise Invalid("Invalid value for parameter Marker") from None
