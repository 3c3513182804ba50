"""Terms documents (reference 2.9, 2026 3.7)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from poolhouse.domain.errors import AlreadyExists, LimitExceeded
from poolhouse.domain.pools import identifiers
from poolhouse.domain.pools.branding import terms as rules
from poolhouse.domain.pools.branding.values import Terms
from poolhouse.domain.ports import PoolStores
from poolhouse.idp import wire
from poolhouse.idp.editing import editing, pool_in
from poolhouse.idp.ops.app_clients import client_in
from poolhouse.idp.paging import Asked, page
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import branding as views

PAGE_SIZE = 60


@operation("CreateTerms")
async def create_terms(services: Services, request: wire.CreateTermsRequest) -> wire.CreateTermsResponse:
    pool_id, now = required(request.user_pool_id), identifiers.milliseconds(services.clock.now())
    at_most = services.quotas.terms_per_pool
    async with editing(services, pool_id) as stores:
        client = await client_in(stores, pool_id, required(request.client_id))
        terms = Terms(
            pool_id=pool_id,
            client_id=client.id,
            id=services.random.uuid(),
            name=required(request.terms_name),
            created_at=now,
            modified_at=now,
            links=dict(request.links or {}),
            source=required(request.terms_source),
            enforcement=required(request.enforcement),
        )
        rules.check(terms.links)
        try:
            await stores.terms.add(terms, at_most=at_most)
        except AlreadyExists:
            raise _taken(terms) from None
        except LimitExceeded:
            raise wire.LimitExceededException(
                f"The maximum number of terms documents in a user pool, {at_most}, is reached."
            ) from None
    return wire.CreateTermsResponse(terms=views.terms(terms))


@operation("DescribeTerms")
async def describe_terms(services: Services, request: wire.DescribeTermsRequest) -> wire.DescribeTermsResponse:
    pool = await pool_in(services.pools, required(request.user_pool_id))
    terms = await _terms_in(services.pools, pool.id, required(request.terms_id))
    return wire.DescribeTermsResponse(terms=views.terms(terms))


@operation("DescribeTermsByClient")
async def describe_terms_by_client(
    services: Services, request: wire.DescribeTermsByClientRequest
) -> wire.DescribeTermsByClientResponse:
    client = await client_in(services.pools, required(request.user_pool_id), required(request.client_id))
    for terms in await services.pools.terms.of_client(client.pool_id, client.id):
        if terms.name == request.terms_name:
            return wire.DescribeTermsByClientResponse(terms=views.terms(terms))
    raise wire.ResourceNotFoundException(f"Terms {request.terms_name} for client {client.id} does not exist.")


@operation("UpdateTerms")
async def update_terms(services: Services, request: wire.UpdateTermsRequest) -> wire.UpdateTermsResponse:
    """What is not named stays; the links are replaced as a whole."""
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id) as stores:
        before = await _terms_in(stores, pool_id, required(request.terms_id))
        terms = replace(
            before,
            name=request.terms_name or before.name,
            source=request.terms_source or before.source,
            enforcement=request.enforcement or before.enforcement,
            links=before.links if request.links is None else dict(request.links),
            modified_at=identifiers.milliseconds(services.clock.now()),
        )
        rules.check(terms.links)
        try:
            await stores.terms.put(terms)
        except AlreadyExists:
            raise _taken(terms) from None
    return wire.UpdateTermsResponse(terms=views.terms(terms))


@operation("DeleteTerms")
async def delete_terms(services: Services, request: wire.DeleteTermsRequest) -> None:
    pool_id = required(request.user_pool_id)
    async with editing(services, pool_id) as stores:
        terms = await _terms_in(stores, pool_id, required(request.terms_id))
        await stores.terms.remove(pool_id, terms.client_id, terms.name)


@operation("ListTerms")
async def list_terms(services: Services, request: wire.ListTermsRequest) -> wire.ListTermsResponse:
    pool = await pool_in(services.pools, required(request.user_pool_id))

    async def load(after: str | None, limit: int) -> Sequence[Terms]:
        found = await services.pools.terms.of(pool.id)
        return [terms for terms in found if after is None or terms.id > after][:limit]

    asked = Asked(f"ListTerms:{pool.id}", request.next_token, request.max_results or PAGE_SIZE)
    found, token = await page(services.page_tokens, asked, load, lambda terms: terms.id)
    return wire.ListTermsResponse(terms=[views.terms_description(terms) for terms in found], next_token=token)


async def _terms_in(stores: PoolStores, pool_id: str, terms_id: str) -> Terms:
    for terms in await stores.terms.of(pool_id):
        if terms.id == terms_id.lower():
            return terms
    raise wire.ResourceNotFoundException("Terms does not exist.")


def _taken(terms: Terms) -> wire.TermsExistsException:
    return wire.TermsExistsException(f"Terms {terms.name} already exists for client {terms.client_id}")
