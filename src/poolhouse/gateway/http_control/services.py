"""What the operations of apigatewayv2 need, and how they find what a request names."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol, TypeVar

from poolhouse.aws.paging import PageTokens
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.ports import AccountRepository
from poolhouse.domain.errors import NotFound
from poolhouse.domain.http_apis.ports import HttpApiRepository, HttpApiStores
from poolhouse.domain.http_apis.refusals import no_api, no_part
from poolhouse.domain.http_apis.values import (
    HttpApi,
    HttpAuthorizer,
    HttpDeployment,
    HttpIntegration,
    HttpStage,
    Route,
)
from poolhouse.domain.ports import ApiParts, ApiRepository, Clock, Random

LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"
DEFAULT_LIMIT = 100
MAX_LIMIT = 500
PART_ID_LENGTH = 7

Item = TypeVar("Item")
Part = TypeVar("Part", Route, HttpIntegration, HttpAuthorizer, HttpDeployment, HttpStage)


class Listing(Protocol):
    """A request of a paged list."""

    @property
    def max_results(self) -> str | None: ...
    @property
    def next_token(self) -> str | None: ...


class ListingOfApi(Listing, Protocol):
    @property
    def api_id(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Services:
    """`rest_apis` because both kinds share ids and domain names."""

    apis: HttpApiRepository
    rest_apis: ApiRepository
    accounts: AccountRepository
    clock: Clock
    random: Random
    region: str
    account_id: str
    page_tokens: PageTokens

    def new_id(self, length: int = PART_ID_LENGTH) -> str:
        return self.random.text(length, LETTERS)

    @asynccontextmanager
    async def editing(self, api_id: str | None) -> AsyncIterator[HttpApiStores]:
        """`HttpApiRepository.edit`, with AWS's refusal of an unknown API."""
        async with AsyncExitStack() as stack:
            try:
                stores = await stack.enter_async_context(self.apis.edit(api_id or ""))
            except NotFound:
                raise no_api(api_id or "") from None
            yield stores

    async def parts(
        self, request: ListingOfApi, parts: ApiParts[Part], *, of: str
    ) -> tuple[Sequence[Part], str | None]:
        """A page of what is below the request's API; `of` says what. Raises Invalid or NotThere."""
        api_id = (await api(self.apis, request.api_id)).id

        async def fetch(after: str | None, limit: int) -> Sequence[Part]:
            return await parts.page(api_id, after=after, limit=limit)

        return await self.page(request, fetch, of=f"v2/{api_id}/{of}", key=lambda each: each.key)

    async def page(
        self,
        request: Listing,
        fetch: Callable[[str | None, int], Awaitable[Sequence[Item]]],
        *,
        of: str,
        key: Callable[[Item], str],
    ) -> tuple[Sequence[Item], str | None]:
        """The items, and the next token when there are more. Raises Invalid."""
        limit = _limit(request.max_results)
        after = None
        if request.next_token:
            after = self.page_tokens.read(of, request.next_token)
        items = await fetch(after, limit + 1)
        if len(items) <= limit:
            return items, None
        return items[:limit], self.page_tokens.issue(of, key(items[limit - 1]))


def _limit(given: str | None) -> int:
    if not given:
        return DEFAULT_LIMIT
    if not given.isascii() or not given.isdigit() or len(given) > 9 or int(given) < 1:
        raise Invalid(f"Invalid maxResults specified. Must be between 1 and {MAX_LIMIT}")
    return min(int(given), MAX_LIMIT)


async def api(stores: HttpApiStores, api_id: str | None) -> HttpApi:
    found = await stores.apis.get(api_id or "")
    if found is None:
        raise no_api(api_id or "")
    return found


async def route(stores: HttpApiStores, api_id: str | None, key: str | None) -> Route:
    return await _part(stores, stores.routes, api_id, key, "Route")


async def integration(stores: HttpApiStores, api_id: str | None, key: str | None) -> HttpIntegration:
    return await _part(stores, stores.integrations, api_id, key, "Integration")


async def authorizer(stores: HttpApiStores, api_id: str | None, key: str | None) -> HttpAuthorizer:
    return await _part(stores, stores.authorizers, api_id, key, "Authorizer")


async def deployment(stores: HttpApiStores, api_id: str | None, key: str | None) -> HttpDeployment:
    return await _part(stores, stores.deployments, api_id, key, "Deployment")


async def stage(stores: HttpApiStores, api_id: str | None, key: str | None) -> HttpStage:
    return await _part(stores, stores.stages, api_id, key, "Stage")


async def _part(
    stores: HttpApiStores, parts: ApiParts[Part], api_id: str | None, key: str | None, what: str
) -> Part:
    """Raises NotThere for the API or the part."""
    await api(stores, api_id)
    found = await parts.get(api_id or "", key or "")
    if found is None:
        raise no_part(what, key or "")
    return found
