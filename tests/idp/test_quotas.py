"""Quotas that are too large to reach over HTTP in a test, made small."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from poolhouse.app.parts import build_parts
from poolhouse.app.people import idp_services
from poolhouse.domain.pools.quotas import AWS_DEFAULT, Quotas
from poolhouse.domain.pools.refusals import InvalidSetting
from poolhouse.idp import wire
from poolhouse.idp.ops.app_clients import create_user_pool_client, list_user_pool_clients
from poolhouse.idp.ops.client_secrets import add_user_pool_client_secret
from poolhouse.idp.ops.user_pools import add_custom_attributes, create_user_pool
from poolhouse.idp.services import Services
from poolhouse.settings import Settings
from tests.fakes import FakeClock

pytestmark = pytest.mark.anyio
SMALL = Quotas(user_pools=2, clients_per_pool=2, custom_attributes_per_pool=1)


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[Services]:
    """On an empty SQLite file, with small quotas and a clock that stands still."""
    settings = Settings(data=str(tmp_path), sqlite_synchronous="NORMAL", master_key=Fernet.generate_key().decode())
    parts = build_parts(settings)
    await parts.storage.start()
    yield replace(idp_services(parts), clock=FakeClock(), quotas=SMALL)
    await parts.storage.close()


async def new_pool(services: Services) -> str:
    reply = await create_user_pool(services, wire.CreateUserPoolRequest(pool_name="p"))
    assert reply.user_pool is not None
    assert reply.user_pool.id is not None
    return reply.user_pool.id


async def new_client(services: Services, pool_id: str) -> str:
    request = wire.CreateUserPoolClientRequest(user_pool_id=pool_id, client_name="c", generate_secret=True)
    reply = await create_user_pool_client(services, request)
    assert reply.user_pool_client is not None
    assert reply.user_pool_client.client_id is not None
    return reply.user_pool_client.client_id


async def test_pools(services: Services) -> None:
    for _ in range(2):
        await new_pool(services)
    with pytest.raises(wire.LimitExceededException) as refused:
        await new_pool(services)
    assert refused.value.message == "The maximum number of user pools, 2, is reached."


async def test_clients_of_one_pool(services: Services) -> None:
    pool_id = await new_pool(services)
    for _ in range(2):
        await new_client(services, pool_id)
    with pytest.raises(wire.LimitExceededException) as refused:
        await new_client(services, pool_id)
    assert refused.value.message == "The maximum number of app clients in a user pool, 2, is reached."
    listed = await list_user_pool_clients(services, wire.ListUserPoolClientsRequest(user_pool_id=pool_id))
    assert len(listed.user_pool_clients or ()) == 2
    await new_client(services, await new_pool(services))


async def test_custom_attributes(services: Services) -> None:
    pool_id = await new_pool(services)

    async def add(name: str) -> None:
        attribute = wire.SchemaAttributeType(name=name, attribute_data_type="String")
        await add_custom_attributes(
            services,
            wire.AddCustomAttributesRequest(user_pool_id=pool_id, custom_attributes=[attribute]),
        )

    await add("a")
    with pytest.raises(InvalidSetting, match="at most 1 custom attributes"):
        await add("b")


async def test_secrets_of_one_millisecond_have_ids_of_their_own(services: Services) -> None:
    pool_id = await new_pool(services)
    client_id = await new_client(services, pool_id)
    request = wire.AddUserPoolClientSecretRequest(user_pool_id=pool_id, client_id=client_id)
    added = (await add_user_pool_client_secret(services, request)).client_secret_descriptor
    assert added is not None
    first = round(services.clock.now() * 1000)
    assert added.client_secret_id == f"{client_id}--{first + 1}"
    assert added.client_secret_create_date == (first + 1) / 1000


def test_the_values_are_aws_s() -> None:
    assert (AWS_DEFAULT.user_pools, AWS_DEFAULT.clients_per_pool) == (1_000, 1_000)
    assert (AWS_DEFAULT.resource_servers_per_pool, AWS_DEFAULT.secrets_per_client) == (25, 2)
