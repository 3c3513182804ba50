"""The decoder agrees with joserfc's strict one on everything."""

from __future__ import annotations

from base64 import urlsafe_b64encode

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from joserfc.util import urlsafe_b64decode

from poolhouse.verify.base64url import decode

ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def outcome(decoder: object, part: bytes) -> bytes | None:
    try:
        value: bytes = decoder(part)  # type: ignore[operator]
    except ValueError:
        return None
    return value


@given(st.binary(max_size=40))
def test_what_is_encoded_comes_back(octets: bytes) -> None:
    assert decode(urlsafe_b64encode(octets).rstrip(b"=")) == octets


@given(st.binary(max_size=12) | st.lists(st.sampled_from(ALPHABET + b'+/=!\n ."\\'), max_size=12).map(bytes))
@settings(max_examples=1_000)
@example(b"")
@example(b"=")
@example(b"====")
@example(b"QQ==")
@example(b"QUJD\n")
@example(b"\\u0041")
@example(b'QUJD"')
def test_agrees_with_joserfc(part: bytes) -> None:
    assert outcome(decode, part) == outcome(urlsafe_b64decode, part)


@pytest.mark.parametrize("place", [0, 1, 2, 3, 6])
def test_an_octet_of_no_alphabet_is_refused_wherever_it_is(place: int) -> None:
    for octet in range(256):
        part = bytearray(b"QUJDQUI")
        part[place] = octet
        assert (outcome(decode, bytes(part)) is not None) == (
            octet in (ALPHABET if place < 6 else b"AEIMQUYcgkosw048")
        )


@pytest.mark.parametrize("length", [2, 3])
def test_exactly_one_spelling_of_each_ending(length: int) -> None:
    """Every last character: only those with their unused bits zero are taken."""
    good = [bytes([c]) for c in ALPHABET if outcome(decode, b"A" * (length - 1) + bytes([c])) is not None]
    assert len(good) == 4 ** (length - 1)
    assert all(outcome(decode, b"A" * (length - 1) + bytes([c])) is None for c in range(256)
               if bytes([c]) not in good)  # fmt: skip
