"""A look that was changed on one node is the look of the other's pages after its next poll."""

from __future__ import annotations

import pytest

from poolhouse.domain.pools.branding.looks import Looks
from poolhouse.domain.pools.branding.values import ALL_CLIENTS
from poolhouse.storage.opening import Storage
from tests.contracts.branding_values import a_customization, a_style, an_asset, some_terms
from tests.contracts.values import MANY, POOL, a_client, a_pool

pytestmark = pytest.mark.anyio


async def test_every_write_reaches_the_other_node(here: Storage, there: Storage) -> None:
    await here.pools.pools.add(a_pool(), at_most=MANY)
    await here.pools.clients.add(a_client(), [], at_most=MANY)
    await there.changes.poll()
    looks = Looks(there.pools, there.changes)
    branding, terms = here.pools.branding, here.pools.terms
    seen = [(await looks.of(POOL, "client1", version)).version for version in (1, 2)]

    async def changed() -> list[int]:
        """Versions of managed login whose pages look different now."""
        await there.changes.poll()
        before, seen[:] = list(seen), [(await looks.of(POOL, "client1", version)).version for version in (1, 2)]
        return [version for version in (1, 2) if before[version - 1] != seen[version - 1]]

    await branding.customize(a_customization(ALL_CLIENTS, rules="a", image=None))
    assert await changed() == [1]
    await branding.customize(a_customization("client1", rules="b", image=None))
    assert await changed() == [1]
    await branding.add_style(a_style(settings={}), [], at_most=MANY)
    assert await changed() == [2]
    await branding.put_style(a_style(settings={}), [an_asset()])
    assert await changed() == [2]
    await terms.add(some_terms(), at_most=MANY)
    assert await changed() == [2]
    await terms.remove(POOL, "client1", "terms-of-use")
    assert await changed() == [2]
    await branding.remove_style(POOL, "client1")
    assert await changed() == [2]
    await here.pools.clients.remove(POOL, "client1")
    assert await changed() == [1]
    assert await changed() == []
