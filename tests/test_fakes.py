"""The in-memory stores obey the contracts of the real ones, or a test that uses them would prove nothing."""

from __future__ import annotations

import pytest

from tests.contracts.app_clients import AppClientsContract
from tests.contracts.branding import CustomizationsContract, StylesContract, TermsContract
from tests.contracts.client_secrets import ClientSecretsContract
from tests.contracts.domains import DomainsContract
from tests.contracts.resource_servers import ResourceServersContract
from tests.contracts.signing_keys import SigningKeysContract
from tests.contracts.user_pools import UserPoolsContract
from tests.fakes import MemoryRepository


@pytest.fixture
def stores() -> MemoryRepository:
    return MemoryRepository()


class TestUserPools(UserPoolsContract):
    pass


class TestAppClients(AppClientsContract):
    pass


class TestClientSecrets(ClientSecretsContract):
    pass


class TestResourceServers(ResourceServersContract):
    pass


class TestDomains(DomainsContract):
    pass


class TestSigningKeys(SigningKeysContract):
    pass


class TestCustomizations(CustomizationsContract):
    pass


class TestStyles(StylesContract):
    pass


class TestTerms(TermsContract):
    pass
