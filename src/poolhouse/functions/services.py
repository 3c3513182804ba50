"""What the operations of lambda need; `app` fills it in, a test passes fakes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from poolhouse.aws.paging import PageTokens
from poolhouse.domain.errors import NotFound
from poolhouse.domain.functions import errors
from poolhouse.domain.functions.names import Named, Realm
from poolhouse.domain.functions.ports import FunctionEditor, FunctionRepository
from poolhouse.domain.ports import Clock, Random
from poolhouse.functions.local import LocalFunctions


@dataclass(frozen=True, slots=True)
class Services:
    """`mounts` says whether a folder of this machine may be a function's code."""

    functions: FunctionRepository
    local: LocalFunctions
    realm: Realm
    clock: Clock
    random: Random
    page_tokens: PageTokens
    mounts: bool

    @asynccontextmanager
    async def editing(self, named: Named) -> AsyncIterator[FunctionEditor]:
        """`FunctionRepository.edit`. Raises NotFound in Lambda's words."""
        async with AsyncExitStack() as stack:
            try:
                editor = await stack.enter_async_context(self.functions.edit(named.name))
            except NotFound:
                raise errors.no_function(self.realm.arn(named.name, named.qualifier)) from None
            yield editor
