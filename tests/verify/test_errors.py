"""What a refusal tells the log, and what it tells the caller."""

from __future__ import annotations

import pytest

import poolhouse.verify
from poolhouse.verify import Invalid, KeysUnavailable, MissingScope, UnknownKey, Verifier
from tests.verify.forge import ACCESS, READ, machine_claims


def _all(kind: type[Invalid]) -> list[type[Invalid]]:
    return [kind, *(deeper for below in kind.__subclasses__() for deeper in _all(below))]


def test_every_reason_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in _all(Invalid)]
    assert len(set(codes)) == len(codes)


def test_every_reason_is_public() -> None:
    assert {kind.__name__ for kind in _all(Invalid)} <= set(poolhouse.verify.__all__)


def test_everything_public_is_there() -> None:
    assert all(hasattr(poolhouse.verify, name) for name in poolhouse.verify.__all__)


def test_the_log_reads_what_was_expected_and_found() -> None:
    refused = MissingScope("the token has none of the scopes", expected=frozenset({"b", "a"}), found=frozenset())
    assert str(refused) == "the token has none of the scopes, expected ['a', 'b'], found []"


@pytest.mark.parametrize(
    "token",
    [
        pytest.param(ACCESS.token(kid="\r\n\u202e" + "k" * 200), id="kid"),
        pytest.param(ACCESS.token(alg="\x1b[2J\n" + "x" * 300), id="alg"),
        pytest.param(ACCESS.token(machine_claims(token_use="\n2026 all is well" * 99)), id="token_use"),
        pytest.param(ACCESS.token(machine_claims(iss="\n" * 2000)), id="iss"),
    ],
)
def test_a_hostile_value_neither_fills_the_log_nor_breaks_its_lines(verifier: Verifier, token: str) -> None:
    with pytest.raises(Invalid) as refused:
        verifier.verify(token)
    text = str(refused.value)
    assert text.isascii()
    assert text.isprintable()
    assert len(text) < 700


def test_the_token_is_not_part_of_the_text(verifier: Verifier) -> None:
    token = ACCESS.token(machine_claims(iss="https://elsewhere.example"))
    with pytest.raises(Invalid) as refused:
        verifier.verify(token)
    assert all(part not in str(refused.value) for part in token.split("."))


@pytest.mark.parametrize(
    ("refusal", "status", "challenge"),
    [
        (UnknownKey, 401, 'Bearer error="invalid_token"'),
        (MissingScope, 403, 'Bearer error="insufficient_scope"'),
        (KeysUnavailable, 503, "Bearer"),
    ],
)
def test_what_a_caller_may_be_told(refusal: type[Invalid], status: int, challenge: str) -> None:
    refused = refusal("secret reason", expected=READ, found="x")
    assert (refused.http_status, refused.challenge) == (status, challenge)
