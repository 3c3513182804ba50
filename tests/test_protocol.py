"""Writes of one turn leave as one; nothing is lost, reordered or held for ever."""

from __future__ import annotations

import asyncio

import pytest

from poolhouse.protocol import HELD_OCTETS, JoiningTransport

pytestmark = pytest.mark.anyio


class Recorder(asyncio.Transport):
    def __init__(self) -> None:
        super().__init__()
        self.writes: list[bytes] = []
        self.closed = False

    def write(self, data: object) -> None:
        assert isinstance(data, bytes)
        self.writes.append(data)

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True

    def abort(self) -> None:
        self.closed = True


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
async def transport(recorder: Recorder) -> JoiningTransport:
    return JoiningTransport(recorder, asyncio.get_running_loop())


async def test_head_and_body_leave_together(transport: JoiningTransport, recorder: Recorder) -> None:
    transport.write(b"head ")
    transport.write(b"body")
    assert recorder.writes == []
    await asyncio.sleep(0)
    assert recorder.writes == [b"head body"]


async def test_each_turn_is_a_write_of_its_own(transport: JoiningTransport, recorder: Recorder) -> None:
    for text in (b"one", b"two"):
        transport.write(text)
        await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert recorder.writes == [b"one", b"two"]


async def test_much_at_once_goes_to_the_transport_at_once(transport: JoiningTransport, recorder: Recorder) -> None:
    transport.write(b"head")
    transport.write(b"x" * HELD_OCTETS)
    assert recorder.writes == [b"head" + b"x" * HELD_OCTETS]
    transport.write(b"tail")
    await asyncio.sleep(0)
    assert recorder.writes[1:] == [b"tail"]


async def test_closing_hands_on_what_is_held(transport: JoiningTransport, recorder: Recorder) -> None:
    transport.write(b"last words")
    transport.close()
    assert recorder.writes == [b"last words"]
    assert transport.is_closing()
    await asyncio.sleep(0)
    assert recorder.writes == [b"last words"]


@pytest.mark.parametrize("lost", [False, True])
async def test_nothing_is_written_to_a_connection_that_is_gone(
    transport: JoiningTransport, recorder: Recorder, lost: bool
) -> None:
    transport.write(b"too late")
    if lost:
        recorder.closed = True
    else:
        transport.abort()
    await asyncio.sleep(0)
    assert recorder.writes == []
