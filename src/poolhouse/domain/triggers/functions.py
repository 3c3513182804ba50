"""How a trigger reaches its function: the port, and what can go wrong below it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct


class Invocation(Struct, frozen=True):
    """What came back. `function_error` is `Handled` or `Unhandled` where the function itself failed."""

    payload: bytes
    function_error: str | None = None


class NotInvoked(Exception):
    """The function did not run, or nobody knows. `code` is AWS's name of the failure, the text is for the log."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


class TimedOut(NotInvoked):
    """No answer in time."""

    def __init__(self, text: str) -> None:
        super().__init__("Socket timeout while invoking Lambda function", text)


class Throttled(NotInvoked):
    """Too many calls at once."""

    def __init__(self, text: str) -> None:
        super().__init__("TooManyRequestsException", text)


class Functions(Protocol):
    async def invoke(self, arn: str, payload: bytes, timeout: float) -> Invocation:
        """Run the function and wait for its answer, at most `timeout` seconds. Raises NotInvoked."""
        ...

    async def submit(self, arn: str, payload: bytes, timeout: float) -> None:
        """Have the function run soon; nobody reads its answer. Raises NotInvoked when it was not taken."""
        ...


class CodeSealer(Protocol):
    async def seal(self, key_arn: str, text: str, context: Mapping[str, str]) -> str:
        """Base64 of an AWS Encryption SDK message under the KMS key. Raises NotInvoked."""
        ...

    async def close(self) -> None: ...
