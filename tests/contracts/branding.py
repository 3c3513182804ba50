"""The contracts of domain.pools.branding.ports."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from poolhouse.domain import changes
from poolhouse.domain.errors import AlreadyExists, LimitExceeded, NotFound
from poolhouse.domain.pools.branding.values import ALL_CLIENTS
from poolhouse.domain.ports import Changes, PoolRepository
from tests.contracts.branding_values import a_customization, a_style, an_asset, some_terms
from tests.contracts.racing import outcomes
from tests.contracts.values import HOSTILE, MANY, OTHER_POOL, POOL, a_client, a_pool


class _TwoClients:
    @pytest.fixture(autouse=True)
    async def _two_clients(self, stores: PoolRepository) -> None:
        for pool_id in (POOL, OTHER_POOL):
            await stores.pools.add(a_pool(pool_id), at_most=MANY)
        await stores.clients.add(a_client("client1"), [], at_most=MANY)
        await stores.clients.add(a_client("client2"), [], at_most=MANY)


@pytest.mark.anyio
class CustomizationsContract(_TwoClients):
    @pytest.mark.parametrize("client_id", ["client1", ALL_CLIENTS])
    async def test_what_was_set_is_read_back_whole(self, stores: PoolRepository, client_id: str) -> None:
        await stores.branding.customize(a_customization(client_id))
        assert await stores.branding.customization(POOL, client_id) == a_customization(client_id)
        for other in {"client1", "client2", ALL_CLIENTS} - {client_id}:
            assert await stores.branding.customization(POOL, other) is None
        assert await stores.branding.customization(OTHER_POOL, client_id) is None

    @pytest.mark.parametrize("client_id", ["client1", ALL_CLIENTS])
    async def test_setting_replaces_and_an_empty_one_removes(self, stores: PoolRepository, client_id: str) -> None:
        await stores.branding.customize(a_customization(client_id))
        new = a_customization(client_id, css="new", image=None, image_type=None)
        await stores.branding.customize(new)
        assert await stores.branding.customization(POOL, client_id) == new
        empty = a_customization(client_id, css=None, image=None)
        await stores.branding.customize(empty)
        await stores.branding.customize(empty)
        assert await stores.branding.customization(POOL, client_id) is None

    @pytest.mark.parametrize(
        ("client_id", "pool_id"),
        [("nobody", POOL), ("client1", OTHER_POOL), (ALL_CLIENTS, "us-east-1_No"), ("client1", "us-east-1_No")],
    )
    async def test_needs_its_owner(self, stores: PoolRepository, client_id: str, pool_id: str) -> None:
        with pytest.raises(NotFound):
            await stores.branding.customize(a_customization(client_id, pool_id))
        assert await stores.branding.customization(pool_id, client_id) is None

    @pytest.mark.parametrize("client_id", ["", "\0", "\ud83d", HOSTILE])
    async def test_an_unknown_client_has_none(self, stores: PoolRepository, client_id: str) -> None:
        assert await stores.branding.customization(POOL, client_id) is None

    async def test_it_goes_with_its_client_or_its_pool(self, stores: PoolRepository) -> None:
        await stores.branding.customize(a_customization("client1"))
        await stores.branding.customize(a_customization(ALL_CLIENTS))
        await stores.clients.remove(POOL, "client1")
        assert await stores.branding.customization(POOL, "client1") is None
        assert await stores.branding.customization(POOL, ALL_CLIENTS) is not None
        await stores.pools.remove(POOL)
        assert await stores.branding.customization(POOL, ALL_CLIENTS) is None


@pytest.mark.anyio
class StylesContract(_TwoClients):
    async def test_what_was_added_is_read_back_whole(self, stores: PoolRepository) -> None:
        logo, favicon = an_asset(), an_asset("FAVICON_SVG", "DYNAMIC", extension="SVG", resource_id="r")
        await stores.branding.add_style(a_style(), [logo, favicon], at_most=MANY)
        await stores.branding.add_style(a_style("client2", settings=None), [], at_most=MANY)
        assert await stores.branding.style(POOL, "client1") == a_style()
        assert await stores.branding.assets(POOL, "client1") == [favicon, logo]
        assert await stores.branding.assets(POOL, "client2") == []
        assert await stores.branding.styles(POOL) == [a_style(), a_style("client2", settings=None)]
        assert await stores.branding.styles(OTHER_POOL) == []

    async def test_an_image_of_the_largest_size(self, stores: PoolRepository) -> None:
        large = an_asset(content=bytes(range(250)) * 4000)
        await stores.branding.add_style(a_style(), [large], at_most=MANY)
        assert await stores.branding.assets(POOL, "client1") == [large]

    async def test_a_client_has_one(self, stores: PoolRepository) -> None:
        await stores.branding.add_style(a_style(), [an_asset()], at_most=1)
        with pytest.raises(AlreadyExists):
            await stores.branding.add_style(a_style(settings=None), [], at_most=1)
        assert await stores.branding.style(POOL, "client1") == a_style()
        assert await stores.branding.assets(POOL, "client1") == [an_asset()]

    async def test_of_racing_adds_one_wins(self, stores: PoolRepository) -> None:
        calls = (stores.branding.add_style(a_style(id=str(n)), [an_asset()], at_most=MANY) for n in range(32))
        assert await outcomes(calls) == {"done": 1, "AlreadyExists": 31}

    async def test_the_quota_is_the_pools(self, stores: PoolRepository) -> None:
        await stores.branding.add_style(a_style(), [], at_most=1)
        with pytest.raises(LimitExceeded):
            await stores.branding.add_style(a_style("client2"), [], at_most=1)
        assert await stores.branding.style(POOL, "client2") is None
        await stores.branding.add_style(a_style("client2"), [], at_most=2)

    async def test_put_replaces_settings_and_images(self, stores: PoolRepository) -> None:
        await stores.branding.add_style(a_style(), [an_asset(), an_asset("PAGE_BACKGROUND")], at_most=MANY)
        new, image = a_style(settings={}), an_asset(content=b"new")
        await stores.branding.put_style(new, [image])
        assert await stores.branding.style(POOL, "client1") == new
        assert await stores.branding.assets(POOL, "client1") == [image]

    async def test_unknown_ones(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.branding.add_style(a_style("nobody"), [], at_most=MANY)
        with pytest.raises(NotFound):
            await stores.branding.put_style(a_style(), [an_asset()])
        with pytest.raises(NotFound):
            await stores.branding.remove_style(POOL, "client1")
        assert await stores.branding.style(POOL, "client1") is None
        assert await stores.branding.assets(POOL, "client1") == []

    async def test_it_goes_with_its_images(self, stores: PoolRepository) -> None:
        await stores.branding.add_style(a_style(), [an_asset()], at_most=MANY)
        await stores.branding.remove_style(POOL, "client1")
        assert await stores.branding.style(POOL, "client1") is None
        assert await stores.branding.assets(POOL, "client1") == []

    @pytest.mark.parametrize("owner", ["client", "pool"])
    async def test_it_goes_with_its_owner(self, stores: PoolRepository, owner: str) -> None:
        await stores.branding.add_style(a_style(), [an_asset()], at_most=MANY)
        await (stores.clients.remove(POOL, "client1") if owner == "client" else stores.pools.remove(POOL))
        assert await stores.branding.styles(POOL) == []
        assert await stores.branding.assets(POOL, "client1") == []


@pytest.mark.anyio
class TermsContract(_TwoClients):
    async def test_what_was_added_is_read_back_whole(self, stores: PoolRepository) -> None:
        use, privacy = some_terms(), some_terms("privacy-policy", id="a")
        await stores.terms.add(use, at_most=MANY)
        await stores.terms.add(privacy, at_most=MANY)
        await stores.terms.add(some_terms(client_id="client2"), at_most=MANY)
        assert await stores.terms.of_client(POOL, "client1") == [privacy, use]
        assert await stores.terms.of(POOL) == [privacy, use, some_terms(client_id="client2")]
        assert await stores.terms.of(OTHER_POOL) == []

    async def test_a_client_has_one_of_a_name(self, stores: PoolRepository) -> None:
        await stores.terms.add(some_terms(), at_most=1)
        with pytest.raises(AlreadyExists):
            await stores.terms.add(some_terms(id="other"), at_most=1)
        with pytest.raises(LimitExceeded):
            await stores.terms.add(some_terms("privacy-policy"), at_most=1)
        assert await stores.terms.of(POOL) == [some_terms()]

    async def test_put_replaces_and_may_rename(self, stores: PoolRepository) -> None:
        await stores.terms.add(some_terms(), at_most=MANY)
        renamed = some_terms("privacy-policy", id=some_terms().id, links={"cognito:default": "x"})
        await stores.terms.put(renamed)
        assert await stores.terms.of_client(POOL, "client1") == [renamed]

    async def test_a_name_that_is_taken(self, stores: PoolRepository) -> None:
        await stores.terms.add(some_terms(), at_most=MANY)
        await stores.terms.add(some_terms("privacy-policy"), at_most=MANY)
        with pytest.raises(AlreadyExists):
            await stores.terms.put(some_terms("privacy-policy", id=some_terms().id))
        assert await stores.terms.of_client(POOL, "client1") == [some_terms("privacy-policy"), some_terms()]

    async def test_unknown_ones(self, stores: PoolRepository) -> None:
        with pytest.raises(NotFound):
            await stores.terms.add(some_terms(client_id="nobody"), at_most=MANY)
        with pytest.raises(NotFound):
            await stores.terms.put(some_terms())
        with pytest.raises(NotFound):
            await stores.terms.remove(POOL, "client1", "terms-of-use")
        assert await stores.terms.of(POOL) == []

    async def test_they_go(self, stores: PoolRepository) -> None:
        for name in ("terms-of-use", "privacy-policy"):
            await stores.terms.add(some_terms(name), at_most=MANY)
        await stores.terms.remove(POOL, "client1", "terms-of-use")
        assert await stores.terms.of(POOL) == [some_terms("privacy-policy")]
        await stores.clients.remove(POOL, "client1")
        assert await stores.terms.of(POOL) == []


KEY = changes.branding(POOL, "client1")
WRITES: dict[str, tuple[Callable[[PoolRepository], Awaitable[object]], str]] = {
    "a client's look set": (lambda s: s.branding.customize(a_customization()), KEY),
    "a client's look removed": (lambda s: s.branding.customize(a_customization(css=None, image=None)), KEY),
    "everybody's look set": (
        lambda s: s.branding.customize(a_customization(ALL_CLIENTS)),
        changes.branding(POOL, ALL_CLIENTS),
    ),
    "style added": (
        lambda s: s.branding.add_style(a_style("client2"), [], at_most=MANY),
        changes.branding(POOL, "client2"),
    ),
    "style changed": (lambda s: s.branding.put_style(a_style(settings={}), []), KEY),
    "style removed": (lambda s: s.branding.remove_style(POOL, "client1"), KEY),
    "terms added": (lambda s: s.terms.add(some_terms("privacy-policy"), at_most=MANY), KEY),
    "terms changed": (lambda s: s.terms.put(some_terms(links={})), KEY),
    "terms removed": (lambda s: s.terms.remove(POOL, "client1", "terms-of-use"), KEY),
}


@pytest.mark.anyio
class BrandingChangesContract(_TwoClients):
    @pytest.mark.parametrize("name", WRITES)
    async def test_a_write_is_told_when_it_returns(self, stores: PoolRepository, feed: Changes, name: str) -> None:
        await stores.branding.add_style(a_style(), [an_asset()], at_most=MANY)
        await stores.terms.add(some_terms(), at_most=MANY)
        told: list[frozenset[str]] = []
        feed.subscribe(told.append)
        write, key = WRITES[name]
        await write(stores)
        assert told == [frozenset({key})]
