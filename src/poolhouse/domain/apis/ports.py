"""The stores of what an account has beside its APIs. Every method's first argument is the account's partition."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from poolhouse.domain.apis.account import (
    AccountSettings,
    ApiKey,
    BasePathMapping,
    ClientCertificate,
    DomainName,
    UsageDay,
    UsagePlan,
    UsagePlanKey,
)
from poolhouse.domain.secret import Secret

Thing = TypeVar("Thing", AccountSettings, UsagePlan, UsagePlanKey, DomainName, BasePathMapping)


class AccountThings(Protocol[Thing]):
    """`key` and `owner` are parts of `Thing.key`: all of them, and all but the last."""

    async def add(self, thing: Thing) -> None:
        """Raises AlreadyExists."""
        ...

    async def get(self, account_id: str, *key: str) -> Thing | None: ...

    async def put(self, thing: Thing) -> None:
        """Raises NotFound."""
        ...

    async def remove(self, account_id: str, *key: str) -> None:
        """Remove it and everything below it. Raises NotFound."""
        ...

    async def page(
        self, account_id: str, *owner: str, after: str | None = None, limit: int | None = None
    ) -> Sequence[Thing]:
        """Ordered by the last part of the key."""
        ...


class ApiKeys(Protocol):
    async def add(self, key: ApiKey, value: Secret) -> None:
        """Raises AlreadyExists: the id or the value is taken."""
        ...

    async def get(self, account_id: str, key_id: str) -> ApiKey | None: ...

    async def with_value(self, account_id: str, value: str) -> ApiKey | None:
        """The key that a caller shows."""
        ...

    async def values(self, account_id: str, key_ids: Sequence[str]) -> dict[str, Secret]: ...

    async def put(self, key: ApiKey) -> None:
        """Raises NotFound."""
        ...

    async def remove(self, account_id: str, key_id: str) -> None:
        """Also from every usage plan. Raises NotFound."""
        ...

    async def page(
        self, account_id: str, *, after: str | None = None, limit: int | None = None
    ) -> Sequence[ApiKey]: ...


class Usage(Protocol):
    """Counted calls, by plan, key and day."""

    async def count(self, account_id: str, plan_id: str, key_id: str, day: str, calls: int) -> None:
        """Add `calls` to the day. Raises NotFound: there is no such plan, or the key is not in it."""
        ...

    async def grant(self, account_id: str, plan_id: str, key_id: str, day: str, extra: int) -> None:
        """Set the day's `extra`. Raises as `count`."""
        ...

    async def days(self, account_id: str, plan_id: str, *, start: str, end: str) -> Sequence[UsageDay]:
        """From `start` to `end`, both included, in order of key and day; days without calls are left out."""
        ...


class ClientCertificates(Protocol):
    async def add(self, certificate: ClientCertificate, private_pem: Secret) -> None: ...

    async def get(self, account_id: str, certificate_id: str) -> ClientCertificate | None: ...

    async def private_pem(self, account_id: str, certificate_id: str) -> Secret | None: ...

    async def put(self, certificate: ClientCertificate) -> None:
        """Raises NotFound."""
        ...

    async def remove(self, account_id: str, certificate_id: str) -> None:
        """Raises NotFound."""
        ...

    async def page(
        self, account_id: str, *, after: str | None = None, limit: int | None = None
    ) -> Sequence[ClientCertificate]: ...


class AccountStores(Protocol):
    """The stores of an account. Outside of `edit`, every call is a transaction of its own."""

    @property
    def settings(self) -> AccountThings[AccountSettings]: ...
    @property
    def api_keys(self) -> ApiKeys: ...
    @property
    def plans(self) -> AccountThings[UsagePlan]: ...
    @property
    def plan_keys(self) -> AccountThings[UsagePlanKey]: ...
    @property
    def usage(self) -> Usage: ...
    @property
    def domain_names(self) -> AccountThings[DomainName]: ...
    @property
    def mappings(self) -> AccountThings[BasePathMapping]: ...
    @property
    def certificates(self) -> ClientCertificates: ...


class AccountRepository(AccountStores, Protocol):
    def edit(self, account_id: str) -> AbstractAsyncContextManager[AccountStores]:
        """One write transaction with the account locked, which comes to be when it is first edited."""
        ...
