"""Keys as columns hold them: reversible, and storable on every database."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poolhouse.storage.tables import original, storable

ANY_TEXT = st.text(st.characters(exclude_categories=()) | st.sampled_from("\\0ud8fF\0\ud800\udfff"))


@given(ANY_TEXT)
def test_every_text_comes_back(key: str) -> None:
    assert original(storable(key)) == key


@given(ANY_TEXT)
def test_what_is_stored_is_valid_text_without_nul(key: str) -> None:
    assert b"\0" not in storable(key).encode()


@pytest.mark.parametrize(
    ("key", "stored"),
    [
        ("us-east-1_Ab1", "us-east-1_Ab1"),
        ("https://api.example.com/Bestellübersicht", "https://api.example.com/Bestellübersicht"),
        ("a\0b", "a\\0b"),
        ("a\\0b", "a\\\\0b"),
        ("\ud83d", "\\ud83d"),
        ("🦄", "🦄"),
    ],
)
def test_only_the_impossible_is_written_differently(key: str, stored: str) -> None:
    assert storable(key) == stored
