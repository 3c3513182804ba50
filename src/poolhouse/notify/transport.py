"""What carries a message."""

from __future__ import annotations

from typing import Protocol

from poolhouse.domain.users.message import Message


class DeliveryFailed(Exception):
    """The text is for the log and holds no code. `final`: another try would fail alike."""

    def __init__(self, text: str, *, final: bool = False) -> None:
        super().__init__(text)
        self.final = final


class Transport(Protocol):
    async def send(self, message: Message) -> None:
        """Returns when somebody else has taken the message over. Raises DeliveryFailed.

        Ends within TIMEOUT_SECONDS of `delivery`, one way or the other: the caller's lease runs out.
        """
        ...

    async def close(self) -> None: ...


class Nobody:
    """Where nothing is configured. In the dev profile a message is delivered by being in the inbox."""

    def __init__(self, setting: str, *, dev: bool) -> None:
        self._setting = setting
        self._dev = dev

    async def send(self, message: Message) -> None:
        if not self._dev:
            raise DeliveryFailed(f"{message.medium} cannot be sent: the setting {self._setting} is empty")

    async def close(self) -> None:
        """There is nothing to close."""
