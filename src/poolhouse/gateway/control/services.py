"""What the operations of apigateway need; `app.py` fills it in, a test passes fakes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from poolhouse.aws.paging import PageTokens
from poolhouse.domain.apis.ports import AccountRepository, AccountStores
from poolhouse.domain.errors import NotFound, Refused
from poolhouse.domain.ports import ApiRepository, ApiStores, Clock, Random
from poolhouse.gateway.authorizers.cognito import CognitoAuthorizer


@dataclass(frozen=True, slots=True)
class Services:
    apis: ApiRepository
    accounts: AccountRepository
    authorizer: CognitoAuthorizer
    clock: Clock
    random: Random
    region: str
    account_id: str
    page_tokens: PageTokens

    def editing_account(self) -> AbstractAsyncContextManager[AccountStores]:
        """One write transaction on what lies beside the APIs."""
        return self.accounts.edit(self.account_id)

    @asynccontextmanager
    async def editing(self, api_id: str | None, *, missing: Refused) -> AsyncIterator[ApiStores]:
        """`ApiRepository.edit`; raises `missing` when there is no such API: AWS words it by operation."""
        async with AsyncExitStack() as stack:
            try:
                stores = await stack.enter_async_context(self.apis.edit(api_id or ""))
            except NotFound:
                raise missing from None
            yield stores
