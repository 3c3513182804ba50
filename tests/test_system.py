"""The adapters of time and randomness."""

from __future__ import annotations

import os
import threading
import uuid

from poolhouse.system import UUIDS_AT_ONCE, SystemClock, SystemRandom

MANY = 5 * UUIDS_AT_ONCE


def test_uuids_are_version_4_and_never_the_same() -> None:
    random = SystemRandom()
    drawn = [random.uuid() for _ in range(MANY)]
    assert len(set(drawn)) == MANY
    for text in drawn:
        parsed = uuid.UUID(text)
        assert (parsed.version, parsed.variant, str(parsed)) == (4, uuid.RFC_4122, text)


def test_every_variant_digit_occurs() -> None:
    random = SystemRandom()
    assert {random.uuid()[19] for _ in range(MANY)} == set("89ab")


def test_threads_do_not_share_a_uuid() -> None:
    random = SystemRandom()
    drawn: list[str] = []
    threads = [threading.Thread(target=lambda: drawn.extend(random.uuid() for _ in range(MANY))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(drawn)) == 4 * MANY


def test_a_forked_child_does_not_repeat_its_parents_uuids() -> None:
    random = SystemRandom()
    random.uuid()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, random.uuid().encode())
        os._exit(0)
    os.waitpid(child, 0)
    theirs = os.read(reading, 36).decode()
    assert uuid.UUID(theirs).version == 4
    assert theirs not in {random.uuid() for _ in range(2 * UUIDS_AT_ONCE)}
    os.close(reading)
    os.close(writing)


def test_the_clock_can_be_moved() -> None:
    clock = SystemClock()
    before = clock.now()
    clock.offset = 3600.0
    assert 3600 <= clock.now() - before < 3700


def test_texts_and_octets_have_the_length_asked_for() -> None:
    random = SystemRandom()
    assert len(random.octets(32)) == 32
    text = random.text(50, "ab")
    assert len(text) == 50
    assert set(text) <= {"a", "b"}
