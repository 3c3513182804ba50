"""Every contract, on SQLite and on PostgreSQL."""

from __future__ import annotations

from tests.contracts.accounts import AccountThingsContract, ApiKeysContract, UsagePlansContract
from tests.contracts.app_clients import AppClientsContract
from tests.contracts.changes import ChangesContract
from tests.contracts.client_secrets import ClientSecretsContract
from tests.contracts.domains import DomainsContract
from tests.contracts.resource_servers import ResourceServersContract
from tests.contracts.rest_apis import ApiPartsContract, DeploymentsContract, RestApisContract
from tests.contracts.signing_keys import SigningKeysContract
from tests.contracts.units_of_work import ApiEditContract, PoolEditContract
from tests.contracts.user_pools import UserPoolsContract


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


class TestRestApis(RestApisContract):
    pass


class TestApiParts(ApiPartsContract):
    pass


class TestDeployments(DeploymentsContract):
    pass


class TestPoolEdit(PoolEditContract):
    pass


class TestApiEdit(ApiEditContract):
    pass


class TestChanges(ChangesContract):
    pass


class TestApiKeys(ApiKeysContract):
    pass


class TestUsagePlans(UsagePlansContract):
    pass


class TestAccountThings(AccountThingsContract):
    pass
