"""Small writes of one turn of the event loop are made together, at the next.

Each by itself, with work between them, would wake the other side as often: with sixteen callers at once that costs
a third of a small answer's processor time. And what is written in pieces, as the head and the body of an answer,
leaves as one packet.
"""

from __future__ import annotations

import asyncio
from typing import Final
from weakref import WeakKeyDictionary

# Beyond this nothing is held back: the transport's own buffer has to see how much there is, or a fast producer
# would never be told to pause.
HELD_OCTETS: Final = 16 * 1024


class Turn:
    """The writers that wait for the end of this turn."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: list[TurnWriter] = []

    def add(self, writer: TurnWriter) -> None:
        if not self._waiting:
            # Not kept: it could never be forgotten as the key it is in `_turns`.
            asyncio.get_running_loop().call_soon(self._end)
        self._waiting.append(writer)

    def _end(self) -> None:
        waiting, self._waiting = self._waiting, []
        try:
            while waiting:
                waiting.pop().flush()
        finally:
            # Whatever became of one of them: who is not added again would hold back for good.
            for writer in waiting:
                self.add(writer)


class TurnWriter:
    """Writes to one transport, in order; nothing else may write to it."""

    __slots__ = ("_held", "_octets", "_transport", "_turn")

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._turn = turn_of(loop)
        self._held: list[bytes] = []
        self._octets = 0

    def write(self, octets: bytes) -> None:
        if not self._held:
            self._turn.add(self)
        self._held.append(octets)
        self._octets += len(octets)
        if self._octets > HELD_OCTETS:
            self.flush()

    def flush(self) -> None:
        """Write what is held now: before the transport is closed, or asked how much it has to send."""
        held = self._held
        if not held:
            return
        self._held, self._octets = [], 0
        # The transport has an end of its own, of which its protocol is told.
        if not self._transport.is_closing():
            self._transport.write(held[0] if len(held) == 1 else b"".join(held))

    def drop(self) -> None:
        """What is held is for nobody any more."""
        self._held, self._octets = [], 0


_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, Turn] = WeakKeyDictionary()


def turn_of(loop: asyncio.AbstractEventLoop) -> Turn:
    turn = _turns.get(loop)
    if turn is None:
        turn = _turns[loop] = Turn()
    return turn
