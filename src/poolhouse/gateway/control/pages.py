"""Lists in pages: `position` is sealed, so that a forged or foreign one is refused instead of misread."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Protocol, TypeVar

from poolhouse.aws.paging import BadToken
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.ports import ApiParts, Part
from poolhouse.gateway.control.services import Services

DEFAULT_LIMIT = 25
MAX_LIMIT = 500

Item = TypeVar("Item")
Held_co = TypeVar("Held_co", covariant=True)


class Listing(Protocol):
    """A request of a paged list."""

    @property
    def position(self) -> str | None: ...
    @property
    def limit(self) -> int | None: ...


class Listed(Protocol[Held_co]):
    """A store that gives what an owner has, in pages."""

    async def page(
        self, owner: str, /, *, after: str | None = None, limit: int | None = None
    ) -> Sequence[Held_co]: ...


async def page(
    services: Services,
    request: Listing,
    fetch: Callable[[str | None, int], Awaitable[Sequence[Item]]],
    *,
    of: str,
    key: Callable[[Item], str],
) -> tuple[Sequence[Item], str | None]:
    """The items, and the next `position` when there are more.

    `fetch(after, limit)` reads from the store, `of` says which list this is. Raises Invalid.
    """
    limit = DEFAULT_LIMIT if request.limit is None else request.limit
    if not 1 <= limit <= MAX_LIMIT:
        raise Invalid(f"Invalid limit specified. Must be between 1 and {MAX_LIMIT}")
    after = _read(services, of, request.position)
    items = await fetch(after, limit + 1)
    if len(items) <= limit:
        return items, None
    return items[:limit], services.page_tokens.issue(of, key(items[limit - 1]))


def below(store: Listed[Item], owner: str) -> Callable[[str | None, int], Coroutine[None, None, Sequence[Item]]]:
    """`fetch` of everything that an API or an account has in a store."""

    async def fetch(after: str | None, limit: int) -> Sequence[Item]:
        return await store.page(owner, after=after, limit=limit)

    return fetch


async def parts(
    services: Services, request: Listing, store: ApiParts[Part], api_id: str, *, of: str
) -> tuple[Sequence[Part], str | None]:
    """`page` of the parts of an API. Raises Invalid."""
    return await page(services, request, below(store, api_id), of=f"{of}/{api_id}", key=lambda part: part.key)


def filtered(
    fetch: Callable[[str | None, int], Awaitable[Sequence[Item]]],
    wanted: Callable[[Item], bool],
    *,
    key: Callable[[Item], str],
) -> Callable[[str | None, int], Awaitable[Sequence[Item]]]:
    """`fetch`, without the items that are not `wanted`: it reads on until there are enough, or no more."""

    async def fetch_wanted(after: str | None, limit: int) -> Sequence[Item]:
        found: list[Item] = []
        while len(found) < limit:
            batch = await fetch(after, MAX_LIMIT)
            found += filter(wanted, batch)
            if len(batch) < MAX_LIMIT:
                break
            after = key(batch[-1])
        return found[:limit]

    return fetch_wanted


def _read(services: Services, of: str, position: str | None) -> str | None:
    if not position:
        return None
    try:
        return services.page_tokens.read(of, position)
    except BadToken as bad:
        raise Invalid("Invalid position parameter specified", why=str(bad) or None) from None
