"""The stores of HTTP APIs."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from poolhouse.domain.http_apis.values import (
    HttpApi,
    HttpAuthorizer,
    HttpDeployment,
    HttpIntegration,
    HttpStage,
    Route,
)
from poolhouse.domain.ports import ApiParts


class HttpApis(Protocol):
    async def add(self, api: HttpApi) -> None:
        """Raises AlreadyExists (same id)."""
        ...

    async def get(self, api_id: str) -> HttpApi | None: ...

    async def put(self, api: HttpApi) -> None:
        """Raises NotFound."""
        ...

    async def remove(self, api_id: str) -> None:
        """Remove the API and everything below it. Raises NotFound."""
        ...

    async def page(self, *, after: str | None, limit: int) -> Sequence[HttpApi]: ...


class HttpApiStores(Protocol):
    """Outside of `edit`, every call is a transaction of its own."""

    @property
    def apis(self) -> HttpApis: ...
    @property
    def routes(self) -> ApiParts[Route]: ...
    @property
    def integrations(self) -> ApiParts[HttpIntegration]: ...
    @property
    def authorizers(self) -> ApiParts[HttpAuthorizer]: ...
    @property
    def deployments(self) -> ApiParts[HttpDeployment]: ...
    @property
    def stages(self) -> ApiParts[HttpStage]: ...


class HttpApiRepository(HttpApiStores, Protocol):
    def edit(self, api_id: str) -> AbstractAsyncContextManager[HttpApiStores]:
        """One write transaction with the API locked; as `PoolRepository.edit`. Raises NotFound on entry."""
        ...
