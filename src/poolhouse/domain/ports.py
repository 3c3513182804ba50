"""What the domain needs from outside, as protocols.

Times are epoch seconds in UTC as `float`. Absence is `None`. A store method is named for what happens, and says
which `errors` it raises; each may raise Unavailable as well. A taken id is AlreadyExists even when a quota is used
up too. Every write is durable when the method (or the `edit` block) returns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from poolhouse.domain.apis.values import (
    ApiAuthorizer,
    ApiModel,
    ApiResource,
    Deployment,
    DocumentationPart,
    DocumentationVersion,
    GatewayResponse,
    RequestValidator,
    RestApi,
    Stage,
)
from poolhouse.domain.http_apis.values import HttpAuthorizer, HttpDeployment, HttpIntegration, HttpStage, Route
from poolhouse.domain.pools.branding.ports import BrandingStore, TermsStore
from poolhouse.domain.pools.client import AppClient, ClientSecret
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.resource_server import ResourceServer
from poolhouse.domain.tokens.keys import PoolKeys


class Clock(Protocol):
    def now(self) -> float:
        """Seconds since the epoch, UTC."""
        ...


class Random(Protocol):
    def uuid(self) -> str:
        """A version 4 UUID in lower case."""
        ...

    def text(self, length: int, alphabet: str) -> str:
        """`length` characters drawn evenly from `alphabet`, fit for secrets."""
        ...

    def octets(self, length: int) -> bytes:
        """`length` random octets, fit for keys."""
        ...


class UserPools(Protocol):
    async def add(self, pool: UserPool, *, at_most: int) -> None:
        """Raises AlreadyExists (same id) or LimitExceeded (`at_most` pools are there)."""
        ...

    async def get(self, pool_id: str) -> UserPool | None: ...

    async def put(self, pool: UserPool) -> None:
        """Replace an existing pool. Raises NotFound."""
        ...

    async def remove(self, pool_id: str) -> None:
        """Remove the pool and everything in it, in one transaction. Raises NotFound."""
        ...

    async def page(self, *, after: str | None, limit: int) -> Sequence[UserPool]:
        """Up to `limit` pools ordered by id, beginning after the id `after`."""
        ...


class AppClients(Protocol):
    async def add(self, client: AppClient, secrets: Sequence[ClientSecret], *, at_most: int) -> None:
        """Raises AlreadyExists (the id is taken, in any pool), LimitExceeded, or NotFound (no such pool)."""
        ...

    async def get(self, pool_id: str, client_id: str) -> AppClient | None: ...

    async def find(self, client_id: str) -> AppClient | None:
        """The client of that id in whichever pool (for operations that name no pool)."""
        ...

    async def put(self, client: AppClient) -> None:
        """Replace an existing client; its secrets stay. Raises NotFound."""
        ...

    async def remove(self, pool_id: str, client_id: str) -> None:
        """Remove the client with its secrets. Raises NotFound."""
        ...

    async def page(self, pool_id: str, *, after: str | None, limit: int) -> Sequence[AppClient]: ...


class ClientSecrets(Protocol):
    async def add(self, secret: ClientSecret, *, at_most: int) -> None:
        """Raises AlreadyExists, LimitExceeded or NotFound (no such client)."""
        ...

    async def of(self, pool_id: str, client_id: str) -> Sequence[ClientSecret]:
        """Every active secret, oldest first."""
        ...

    async def remove(self, pool_id: str, client_id: str, secret_id: str, *, at_least: int) -> None:
        """Raises NotFound, or Conflict when fewer than `at_least` secrets would remain."""
        ...


class ResourceServers(Protocol):
    async def add(self, server: ResourceServer, *, at_most: int) -> None:
        """Raises AlreadyExists, LimitExceeded or NotFound (no such pool)."""
        ...

    async def get(self, pool_id: str, identifier: str) -> ResourceServer | None: ...

    async def put(self, server: ResourceServer) -> None:
        """Replace name and the whole scope list. Raises NotFound."""
        ...

    async def remove(self, pool_id: str, identifier: str) -> None:
        """Raises NotFound. Clients keep the scope strings (they become inactive)."""
        ...

    async def page(
        self, pool_id: str, *, after: str | None = None, limit: int | None = None
    ) -> Sequence[ResourceServer]:
        """Ordered by identifier; every one of the pool when `limit` is None."""
        ...


class Domains(Protocol):
    async def add(self, domain: PoolDomain) -> None:
        """Raises AlreadyExists (the name is taken in any pool) or NotFound (no such pool)."""
        ...

    async def get(self, name: str) -> PoolDomain | None: ...

    async def of(self, pool_id: str) -> Sequence[PoolDomain]:
        """The pool's domains: at most one prefix and one custom."""
        ...

    async def put(self, domain: PoolDomain) -> None:
        """Raises NotFound."""
        ...

    async def remove(self, pool_id: str, name: str) -> None:
        """Raises NotFound."""
        ...


class SigningKeys(Protocol):
    async def get(self, pool_id: str) -> PoolKeys | None: ...

    async def add_if_absent(self, keys: PoolKeys) -> PoolKeys:
        """Store the keys unless the pool has some; returns those stored. Raises NotFound (no such pool)."""
        ...


class PoolStores(Protocol):
    """The stores of user pools. Outside of `edit`, every call is a transaction of its own."""

    @property
    def pools(self) -> UserPools: ...
    @property
    def clients(self) -> AppClients: ...
    @property
    def secrets(self) -> ClientSecrets: ...
    @property
    def resource_servers(self) -> ResourceServers: ...
    @property
    def domains(self) -> Domains: ...
    @property
    def keys(self) -> SigningKeys: ...
    @property
    def branding(self) -> BrandingStore: ...
    @property
    def terms(self) -> TermsStore: ...


class PoolRepository(PoolStores, Protocol):
    def edit(self, pool_id: str) -> AbstractAsyncContextManager[PoolStores]:
        """One write transaction with the pool locked: rules that look before they write see no race.

        Entering raises NotFound when there is no such pool. A clean exit commits, an exception rolls back; a
        refusal caught inside undoes nothing else. Await nothing but the yielded stores inside: a write that
        bypasses them would wait for itself and raises RuntimeError.
        """
        ...


class RestApis(Protocol):
    async def add(self, api: RestApi, root: ApiResource, models: Sequence[ApiModel] = ()) -> None:
        """The API with what it is born with. Raises AlreadyExists (same id)."""
        ...

    async def get(self, api_id: str) -> RestApi | None: ...

    async def put(self, api: RestApi) -> None:
        """Raises NotFound."""
        ...

    async def remove(self, api_id: str) -> None:
        """Remove the API and everything below it. Raises NotFound."""
        ...

    async def page(self, *, after: str | None, limit: int) -> Sequence[RestApi]: ...


Part = TypeVar(
    "Part",
    ApiResource,
    ApiAuthorizer,
    Deployment,
    Stage,
    ApiModel,
    RequestValidator,
    GatewayResponse,
    DocumentationPart,
    DocumentationVersion,
    Route,
    HttpIntegration,
    HttpAuthorizer,
    HttpDeployment,
    HttpStage,
)


class ApiParts(Protocol[Part]):
    """Resources, authorizers, deployments, … of an API. `Part.key` is the id; a stage's and a model's is its
    name, a gateway response's its type."""

    async def add(self, part: Part) -> None:
        """Raises AlreadyExists, or NotFound (no such API)."""
        ...

    async def get(self, api_id: str, key: str) -> Part | None: ...

    async def put(self, part: Part) -> None:
        """Raises NotFound."""
        ...

    async def remove(self, api_id: str, key: str) -> None:
        """Raises NotFound."""
        ...

    async def page(self, api_id: str, *, after: str | None = None, limit: int | None = None) -> Sequence[Part]:
        """Ordered by key; every one of the API when `limit` is None."""
        ...


class ApiStores(Protocol):
    """The stores of REST APIs. Outside of `edit`, every call is a transaction of its own."""

    @property
    def apis(self) -> RestApis: ...
    @property
    def resources(self) -> ApiParts[ApiResource]: ...
    @property
    def authorizers(self) -> ApiParts[ApiAuthorizer]: ...
    @property
    def deployments(self) -> ApiParts[Deployment]: ...
    @property
    def stages(self) -> ApiParts[Stage]: ...
    @property
    def models(self) -> ApiParts[ApiModel]: ...
    @property
    def request_validators(self) -> ApiParts[RequestValidator]: ...
    @property
    def gateway_responses(self) -> ApiParts[GatewayResponse]: ...
    @property
    def documentation_parts(self) -> ApiParts[DocumentationPart]: ...
    @property
    def documentation_versions(self) -> ApiParts[DocumentationVersion]: ...


class ApiRepository(ApiStores, Protocol):
    def edit(self, api_id: str) -> AbstractAsyncContextManager[ApiStores]:
        """One write transaction with the API locked; as `PoolRepository.edit`. Raises NotFound on entry."""
        ...


class Changes(Protocol):
    """Tells what was written, here at once and by other processes within a second."""

    def subscribe(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Call `listener` with the changed keys (see `domain.changes`) after each commit.

        An empty set means "anything may have changed": drop everything.
        """
        ...
