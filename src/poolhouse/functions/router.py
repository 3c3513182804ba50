"""Where a function of an ARN runs: on this server, else behind the configured endpoint."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import msgspec
from msgspec import Struct

from poolhouse.domain.functions.names import Named, Realm
from poolhouse.domain.functions.policy import Visitor
from poolhouse.domain.functions.snapshots import Resolved
from poolhouse.domain.triggers.functions import Invocation, NotInvoked, Throttled, TimedOut
from poolhouse.functions.events import TooManyEvents
from poolhouse.functions.host.code import CodeMissing
from poolhouse.functions.host.pool import TooManyWaiting
from poolhouse.functions.local import LocalFunctions
from poolhouse.functions.remote import RemoteFunctions

COGNITO = "cognito-idp.amazonaws.com"
API_GATEWAY = "apigateway.amazonaws.com"


@dataclass(frozen=True, slots=True)
class FunctionRouter:
    """A function of this server comes first: by its ARN, with its qualifier."""

    local: LocalFunctions
    remote: RemoteFunctions

    async def invoke(self, arn: str, payload: bytes, timeout: float, visitor: Visitor) -> Invocation:
        """Raises NotInvoked."""
        found = await self._here(arn, visitor)
        if found is None:
            return await self.remote.invoke(arn, payload, timeout)
        try:
            async with asyncio.timeout(timeout):
                outcome = await self.local.run(*found, payload)
        except TooManyWaiting:
            raise Throttled(f"too many invocations of {arn} wait already") from None
        except CodeMissing as missing:
            raise NotInvoked("InvalidZipFileException", str(missing)) from None
        except TimeoutError:
            raise TimedOut(f"{arn} did not answer within {timeout} s") from None
        return Invocation(outcome.payload, outcome.error)

    async def submit(self, arn: str, payload: bytes, timeout: float, visitor: Visitor) -> None:
        """Raises NotInvoked."""
        found = await self._here(arn, visitor)
        if found is None:
            await self.remote.submit(arn, payload, timeout)
            return
        try:
            self.local.later(found[0], payload)
        except TooManyEvents:
            raise Throttled(f"too many events of {arn} wait already") from None

    async def close(self) -> None:
        await self.local.close()
        await self.remote.close()

    async def _here(self, arn: str, visitor: Visitor) -> tuple[Named, Resolved] | None:
        """The function of this server, which lets the visitor in; None where it has none. Raises NotInvoked."""
        found = await self.local.find(arn)
        if found is not None:
            self.local.check(*found, visitor)
        elif await self.local.has(arn):
            raise NotInvoked("ResourceNotFoundException", f"{arn} has no such version or alias")
        return found


class _Event(Struct):
    """What every event of a trigger says of the pool it is from."""

    region: str = ""
    user_pool_id: str = msgspec.field(default="", name="userPoolId")


@dataclass(frozen=True, slots=True)
class TriggerFunctions:
    """Implements domain.triggers.functions.Functions for the triggers of this server's user pools."""

    router: FunctionRouter
    realm: Realm

    async def invoke(self, arn: str, payload: bytes, timeout: float) -> Invocation:
        return await self.router.invoke(arn, payload, timeout, self._visitor(payload))

    async def submit(self, arn: str, payload: bytes, timeout: float) -> None:
        await self.router.submit(arn, payload, timeout, self._visitor(payload))

    def _visitor(self, payload: bytes) -> Visitor:
        event = msgspec.json.decode(payload, type=_Event)
        source = f"arn:aws:cognito-idp:{event.region}:{self.realm.account}:userpool/{event.user_pool_id}"
        return Visitor(COGNITO, source, self.realm.account)


@dataclass(frozen=True, slots=True)
class GatewayFunctions:
    """Implements gateway.functions.CallsFunctions."""

    router: FunctionRouter
    realm: Realm

    async def call(self, arn: str, payload: bytes, *, source: str, timeout: float) -> Invocation:
        """`source` is the ARN of the method or authorizer. Raises NotInvoked."""
        return await self.router.invoke(arn, payload, timeout, self._visitor(source))

    async def submit(self, arn: str, payload: bytes, *, source: str, timeout: float) -> None:
        """Raises NotInvoked."""
        await self.router.submit(arn, payload, timeout, self._visitor(source))

    def _visitor(self, source: str) -> Visitor:
        return Visitor(API_GATEWAY, source, self.realm.account)
