"""What the look of pages needs from storage; the conventions are those of `domain.ports`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from poolhouse.domain.pools.branding.values import LoginAsset, LoginStyle, Terms, UiCustomization


class BrandingStore(Protocol):
    """Goes with its client or, for what is of all clients, with its pool."""

    async def customization(self, pool_id: str, client_id: str) -> UiCustomization | None:
        """Of exactly that client; ALL_CLIENTS is one of its own."""
        ...

    async def customize(self, customization: UiCustomization) -> None:
        """Store it in place of any other; an empty one only removes. Raises NotFound (no such pool or client)."""
        ...

    async def style(self, pool_id: str, client_id: str) -> LoginStyle | None: ...

    async def styles(self, pool_id: str) -> Sequence[LoginStyle]:
        """Of every client, ordered by client id."""
        ...

    async def assets(self, pool_id: str, client_id: str) -> Sequence[LoginAsset]:
        """Of the client's style, ordered by key."""
        ...

    async def add_style(self, style: LoginStyle, assets: Sequence[LoginAsset], *, at_most: int) -> None:
        """Raises AlreadyExists (the client has one), LimitExceeded (the pool has `at_most`) or NotFound."""
        ...

    async def put_style(self, style: LoginStyle, assets: Sequence[LoginAsset]) -> None:
        """Replace the client's style and all of its assets. Raises NotFound."""
        ...

    async def remove_style(self, pool_id: str, client_id: str) -> None:
        """With its assets. Raises NotFound."""
        ...


class TermsStore(Protocol):
    """Goes with its client."""

    async def add(self, terms: Terms, *, at_most: int) -> None:
        """Raises AlreadyExists (the client has one of that name), LimitExceeded (the pool has `at_most`) or
        NotFound."""
        ...

    async def put(self, terms: Terms) -> None:
        """Replace the one of the same client and id. Raises NotFound, or AlreadyExists (another one has the
        name)."""
        ...

    async def remove(self, pool_id: str, client_id: str, name: str) -> None:
        """Raises NotFound."""
        ...

    async def of(self, pool_id: str) -> Sequence[Terms]:
        """Of every client, ordered by id."""
        ...

    async def of_client(self, pool_id: str, client_id: str) -> Sequence[Terms]:
        """Ordered by name."""
        ...
