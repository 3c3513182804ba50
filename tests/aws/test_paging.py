"""Page tokens: only this server's, only for the list they were made for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poolhouse.aws.paging import BadToken, PageTokens

TOKENS = PageTokens(b"k" * 32)


@given(kind=st.text(max_size=40), position=st.text(max_size=300))
def test_a_token_gives_its_position_back(kind: str, position: str) -> None:
    token = TOKENS.issue(kind, position)
    assert TOKENS.read(kind, token) == position
    assert PageTokens(b"k" * 32).read(kind, token) == position
    # The tightest pattern of a token in the models is `[\S]+`, 1 to 131,072 characters.
    assert token.isascii()
    assert not any(letter.isspace() for letter in token)


def test_a_token_does_not_show_its_position() -> None:
    assert "us-east-1_secret" not in TOKENS.issue("pools", "us-east-1_secret")


@pytest.mark.parametrize(
    "token",
    [
        pytest.param("", id="empty"),
        pytest.param("a", id="one letter"),
        pytest.param("not base64!", id="no base64"),
        pytest.param("é" * 30, id="not ASCII"),
        pytest.param("A" * 43, id="zeros"),
        pytest.param("A" * 200_000, id="huge"),
        pytest.param(PageTokens(b"x" * 32).issue("pools", "p"), id="another server's"),
        pytest.param(TOKENS.issue("clients", "p"), id="another list's"),
        pytest.param(TOKENS.issue("pools", "p") + "A", id="longer"),
        pytest.param(TOKENS.issue("pools", "p")[:-2], id="shorter"),
    ],
)
def test_other_tokens_are_refused(token: str) -> None:
    with pytest.raises(BadToken):
        TOKENS.read("pools", token)


@given(st.integers(min_value=0, max_value=17 * 8 - 1))
def test_no_flipped_bit_survives(bit: int) -> None:
    import base64

    sealed = bytearray(base64.urlsafe_b64decode(TOKENS.issue("pools", "abc") + "=="))
    sealed[bit // 8] ^= 1 << bit % 8
    with pytest.raises(BadToken):
        TOKENS.read("pools", base64.urlsafe_b64encode(sealed).rstrip(b"=").decode())


def test_a_short_key_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="16 octets"):
        PageTokens(b"short")
