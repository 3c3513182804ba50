"""What functions write, kept for reading: the newest lines of each function, in memory."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Sequence
from typing import Final, NamedTuple

KEPT_OCTETS: Final = 256 * 1024
KEPT_FUNCTIONS: Final = 500
LONGEST_LINE: Final = 64 * 1024
TAIL: Final = 4 * 1024
# Of one invocation; what a function writes beyond it is counted and dropped.
PER_INVOCATION: Final = 128 * 1024


class Line(NamedTuple):
    """`at` is in epoch seconds."""

    at: float
    text: str


class LogBook:
    """The newest lines of one function, `KEPT_OCTETS` of them at most."""

    __slots__ = ("_lines", "_size")

    def __init__(self) -> None:
        self._lines: deque[Line] = deque()
        self._size = 0

    def add(self, at: float, text: str) -> None:
        self._lines.append(Line(at, text))
        self._size += len(text) + 16
        while self._size > KEPT_OCTETS:
            self._size -= len(self._lines.popleft().text) + 16

    def newest(self, limit: int) -> Sequence[Line]:
        """In the order they were written."""
        return list(self._lines)[-limit:]


class Logs:
    """The books of all functions; of very many functions the one that wrote first is forgotten."""

    def __init__(self) -> None:
        self._books: OrderedDict[str, LogBook] = OrderedDict()

    def book(self, name: str) -> LogBook:
        found = self._books.get(name)
        if found is None:
            found = self._books[name] = LogBook()
            if len(self._books) > KEPT_FUNCTIONS:
                self._books.popitem(last=False)
        return found

    def newest(self, name: str, limit: int) -> Sequence[Line] | None:
        """None for a function that never ran here."""
        found = self._books.get(name)
        return None if found is None else found.newest(limit)


class Writer:
    """Turns what one process writes into lines, and remembers the end of the current invocation."""

    __slots__ = ("_book", "_dropped", "_partial", "_room", "_tail")

    def __init__(self, book: LogBook) -> None:
        self._book = book
        self._partial = b""
        self._tail = bytearray()
        self._room = PER_INVOCATION
        self._dropped = 0

    def begin(self, at: float, line: str) -> None:
        """An invocation starts, with its first line."""
        self._tail.clear()
        self._room = PER_INVOCATION
        self.line(at, line)

    def line(self, at: float, text: str) -> None:
        """A line of the platform's own."""
        self._book.add(at, text)
        if self._tail and self._tail[-1:] != b"\n":
            self._remember(b"\n")
        self._remember(text.encode("utf-8", "replace") + b"\n")

    def write(self, at: float, octets: bytes) -> None:
        """What the process wrote."""
        self._remember(octets)
        if self._room <= 0:
            self._dropped += len(octets)
            return
        self._room -= len(octets)
        *whole, rest = (self._partial + octets).split(b"\n")
        for line in whole:
            self._add(at, line)
        if len(rest) > LONGEST_LINE:
            self._add(at, rest)
            rest = b""
        self._partial = rest

    def end(self, at: float) -> None:
        """What stands without an end of line is a line too."""
        if self._partial:
            self._add(at, self._partial)
            self._partial = b""
        if self._dropped:
            self._book.add(at, f"({self._dropped} more octets of this invocation's output were dropped)")
            self._dropped = 0

    def tail(self) -> bytes:
        return bytes(self._tail[-TAIL:]).replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _remember(self, octets: bytes) -> None:
        tail = self._tail
        tail += octets[-TAIL:]
        if len(tail) > 2 * TAIL:
            del tail[:-TAIL]

    def _add(self, at: float, line: bytes) -> None:
        # AWS's runtimes keep a record in one line by writing carriage returns; here they are what they stand for.
        self._book.add(at, line.decode("utf-8", "replace").replace("\r", "\n").rstrip("\n"))


def utc(seconds: float) -> str:
    """`2026-11-21T14:04:59.123Z`"""
    whole = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds))
    return f"{whole}.{int(seconds * 1000) % 1000:03}Z"
