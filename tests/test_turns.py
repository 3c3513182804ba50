"""Writes of one turn leave as one; nothing is lost, reordered or held for ever."""

from __future__ import annotations

import asyncio

import pytest

from poolhouse.turns import HELD_OCTETS, TurnWriter

pytestmark = pytest.mark.anyio


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


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


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
async def writer(recorder: Recorder) -> TurnWriter:
    return TurnWriter(recorder, asyncio.get_running_loop())


async def test_head_and_body_leave_together(writer: TurnWriter, recorder: Recorder) -> None:
    writer.write(b"head ")
    writer.write(b"body")
    assert recorder.writes == []
    await asyncio.sleep(0)
    assert recorder.writes == [b"head body"]


async def test_each_turn_is_a_write_of_its_own(writer: TurnWriter, recorder: Recorder) -> None:
    for text in (b"one", b"two"):
        writer.write(text)
        await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert recorder.writes == [b"one", b"two"]


async def test_one_turn_serves_all_transports(writer: TurnWriter, recorder: Recorder) -> None:
    other = Recorder()
    another = TurnWriter(other, asyncio.get_running_loop())
    writer.write(b"one")
    another.write(b"two")
    await asyncio.sleep(0)
    assert (recorder.writes, other.writes) == ([b"one"], [b"two"])


async def test_much_at_once_goes_to_the_transport_at_once(writer: TurnWriter, recorder: Recorder) -> None:
    writer.write(b"head")
    writer.write(b"x" * HELD_OCTETS)
    assert recorder.writes == [b"head" + b"x" * HELD_OCTETS]
    writer.write(b"tail")
    await asyncio.sleep(0)
    assert recorder.writes[1:] == [b"tail"]


async def test_what_is_held_can_be_written_before_its_turn(writer: TurnWriter, recorder: Recorder) -> None:
    writer.write(b"last words")
    writer.flush()
    assert recorder.writes == [b"last words"]
    await asyncio.sleep(0)
    assert recorder.writes == [b"last words"]


@pytest.mark.parametrize("lost", [False, True])
async def test_nothing_is_written_to_a_connection_that_is_gone(
    writer: TurnWriter, recorder: Recorder, lost: bool
) -> None:
    writer.write(b"too late")
    if lost:
        recorder.closed = True
    else:
        writer.drop()
    await asyncio.sleep(0)
    assert recorder.writes == []


class Failing(Recorder):
    def write(self, data: object) -> None:
        raise MemoryError


async def test_one_that_fails_holds_no_other_back() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _loop, _context: None)
    transports = [Recorder(), Failing(), Recorder()]
    for transport in transports:
        TurnWriter(transport, loop).write(b"text")
    for _ in range(2):
        await asyncio.sleep(0)
    assert [transport.writes for transport in transports] == [[b"text"], [], [b"text"]]
