"""Reading a document that comes in pieces."""

from __future__ import annotations

import time

import pytest

from poolhouse.verify.fetch import FetchFailed, _pieces


class Response:
    def __init__(self, *pieces: bytes) -> None:
        self.pieces = list(pieces)

    def read1(self, size: int, /) -> bytes:
        return self.pieces.pop(0) if self.pieces else b""


def test_pieces_are_put_together() -> None:
    assert b"".join(_pieces(Response(b"ab", b"c"), time.monotonic() + 60, 3)) == b"abc"


def test_a_document_that_drips_past_the_deadline_is_given_up() -> None:
    with pytest.raises(FetchFailed, match="in time"):
        list(_pieces(Response(b"a", b"b"), time.monotonic() - 1, 100))


def test_a_document_without_end_is_cut_off() -> None:
    with pytest.raises(FetchFailed, match="more than 3"):
        list(_pieces(Response(b"ab", b"cd", b"ef"), time.monotonic() + 60, 3))
