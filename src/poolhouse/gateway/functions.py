"""How the gateway reaches functions: the port. What is behind it is the server's business, not the gateway's."""

from __future__ import annotations

from typing import Final, Protocol

from poolhouse.domain.triggers.functions import Invocation, NotInvoked, Throttled, TimedOut
from poolhouse.gateway.refusals import EVENT_TOO_LARGE, INTEGRATION_TIMED_OUT, MISCONFIGURED, Refusal

# Lambda's quota for what a synchronous invocation is given.
MAX_EVENT: Final = 6 * 1024 * 1024

__all__ = ["NO_FUNCTIONS", "CallsFunctions", "Invocation", "NotInvoked", "Throttled", "TimedOut", "refusal_of"]


class CallsFunctions(Protocol):
    async def call(self, arn: str, payload: bytes, *, source: str, timeout: float) -> Invocation:
        """Run the function and wait, at most `timeout` seconds. Raises NotInvoked.

        `source` is the ARN of the method or authorizer that calls, which the function's policy has to let in.
        """
        ...

    async def submit(self, arn: str, payload: bytes, *, source: str, timeout: float) -> None:
        """Have the function run soon; nobody reads its answer. Raises NotInvoked."""
        ...


class _NoFunctions:
    async def call(self, arn: str, payload: bytes, *, source: str, timeout: float) -> Invocation:  # noqa: ARG002
        raise NotInvoked("ResourceNotFoundException", f"{arn} cannot be invoked: there are no functions here")

    async def submit(self, arn: str, payload: bytes, *, source: str, timeout: float) -> None:
        await self.call(arn, payload, source=source, timeout=timeout)


NO_FUNCTIONS: Final = _NoFunctions()


def check_size(event: bytes) -> None:
    """Raises Refusal."""
    if len(event) > MAX_EVENT:
        raise Refusal(EVENT_TOO_LARGE, f"an event of {len(event)} octets, of which a function takes {MAX_EVENT}")


def refusal_of(failed: NotInvoked) -> Refusal:
    """How a call that did not happen looks to the caller (reference 2.5): no permission, no function: all one."""
    kind = INTEGRATION_TIMED_OUT if isinstance(failed, TimedOut) else MISCONFIGURED
    return Refusal(kind, f"the function was not invoked: {failed.code}: {failed}")
