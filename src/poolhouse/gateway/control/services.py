"""What the operations of apigateway need; `app.py` fills it in, a test passes fakes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Protocol

from poolhouse.aws.paging import PageTokens
from poolhouse.domain.apis import errors
from poolhouse.domain.apis.ports import AccountRepository, AccountStores
from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource, Deployment, Method, RestApi
from poolhouse.domain.errors import NotFound, Refused
from poolhouse.domain.http_apis.ports import HttpApiRepository
from poolhouse.domain.ports import ApiRepository, ApiStores, Clock, Random
from poolhouse.gateway.authorizers.cognito import CognitoAuthorizer
from poolhouse.gateway.control import wire


class LambdaTrials(Protocol):
    """TestInvokeAuthorizer for authorizers of type TOKEN and REQUEST."""

    async def test_authorizer(
        self, authorizer: ApiAuthorizer, request: wire.TestInvokeAuthorizerRequest
    ) -> wire.TestInvokeAuthorizerResponse: ...


class MethodTrials(Protocol):
    """TestInvokeMethod: what a method would answer, without authorizer and API key."""

    async def test_method(
        self,
        api: RestApi,
        deployment: Deployment,
        resource: ApiResource,
        method: Method,
        request: wire.TestInvokeMethodRequest,
    ) -> wire.TestInvokeMethodResponse:
        """`deployment` is the API as it stands, deployed nowhere. Raises Invalid."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """`http_apis` because both kinds share ids. `…_trials` are None where the data plane has no such tests.

    `count_usage` has the data plane write which calls it counted, and learn what was granted.
    """

    apis: ApiRepository
    http_apis: HttpApiRepository
    accounts: AccountRepository
    authorizer: CognitoAuthorizer
    clock: Clock
    random: Random
    region: str
    account_id: str
    page_tokens: PageTokens
    lambda_trials: LambdaTrials | None = None
    method_trials: MethodTrials | None = None
    count_usage: Callable[[], Awaitable[None]] | None = None

    async def counted(self) -> None:
        """Usage as stored is as of now, and what was granted counts from now on."""
        if self.count_usage is not None:
            await self.count_usage()

    def editing_account(self) -> AbstractAsyncContextManager[AccountStores]:
        """One write transaction on what lies beside the APIs."""
        return self.accounts.edit(self.account_id)

    @asynccontextmanager
    async def editing(self, api_id: str | None, *, missing: Refused | None = None) -> AsyncIterator[ApiStores]:
        """`ApiRepository.edit`. Raises `missing`, or what AWS says at most places, when there is no such API."""
        async with AsyncExitStack() as stack:
            try:
                stores = await stack.enter_async_context(self.apis.edit(api_id or ""))
            except NotFound:
                raise missing or errors.no_api(self.account_id, api_id or "") from None
            yield stores
