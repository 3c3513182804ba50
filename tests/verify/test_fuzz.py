"""Whatever comes in, the answer is claims or a subclass of Invalid."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from poolhouse.verify import Claims, Invalid, Verifier
from tests.verify import forge
from tests.verify.forge import ACCESS, ACCESS_KID, b64, compact_json, machine_claims

VERIFIER = Verifier(forge.ISSUER, jwks=forge.pool_jwks(), now=lambda: forge.ISSUED + 60.0)
GOOD = ACCESS.token()
HEADER = compact_json({"kid": ACCESS_KID, "alg": "RS256"})
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
claim_names = st.sampled_from([*forge.id_claims(), "scope", "client_id", "nbf", "username"]) | st.text()


def answers(token: Any) -> Claims | None:
    """The claims, or None if refused; any other exception fails the test."""
    try:
        return VERIFIER.verify(token)
    except Invalid as refused:
        text = str(refused)
    assert text.isprintable()
    return None


@given(st.text() | st.binary() | st.none() | st.integers() | st.lists(st.text()))
@settings(max_examples=300, deadline=None)
@example("\ud800")
@example("..")
def test_anything_at_all(token: object) -> None:
    assert answers(token) is None


@given(st.text(alphabet="ABCabc019-_.=+/ \n", max_size=400))
@settings(max_examples=300, deadline=None)
def test_anything_that_looks_a_bit_like_a_token(token: str) -> None:
    assert answers(token) is None


@given(st.binary(max_size=300), st.binary(max_size=300), st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_three_parts_of_anything(header: bytes, payload: bytes, signature: bytes) -> None:
    assert answers(f"{b64(header)}.{b64(payload)}.{b64(signature)}") is None


@given(st.integers(0, len(GOOD) - 1), st.characters())
@settings(max_examples=300, deadline=None)
def test_a_good_token_with_one_character_changed(place: int, character: str) -> None:
    token = GOOD[:place] + character + GOOD[place + 1 :]
    assert (answers(token) is not None) == (token == GOOD)


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_a_signed_payload_of_any_octets(payload: bytes) -> None:
    assert answers(ACCESS.sign(HEADER, payload)) is None


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_a_signed_header_of_any_octets(header: bytes) -> None:
    assert answers(ACCESS.sign(header, compact_json(machine_claims()))) is None


@given(st.dictionaries(claim_names, json_values, max_size=6))
@settings(max_examples=200, deadline=None)
def test_a_signed_payload_of_any_claims(changes: dict[str, Any]) -> None:
    """What passes has the types every caller may rely on."""
    claims = answers(ACCESS.sign(HEADER, json.dumps(forge.id_claims() | changes).encode()))
    if claims is not None:
        assert isinstance(claims.expires_at, int)
        assert isinstance(claims.subject, str)
        assert all(isinstance(scope, str) for scope in claims.scopes)
        assert json.loads(json.dumps(claims.to_dict())) == claims.to_dict()
        assert all(name in claims for name in claims)


@given(st.dictionaries(st.sampled_from(["alg", "kid", "typ", "cty", "crit", "jwk", "x"]) | st.text(), json_values))
@settings(max_examples=200, deadline=None)
def test_a_signed_header_of_any_members(members: dict[str, Any]) -> None:
    claims = answers(ACCESS.sign(json.dumps(members).encode(), compact_json(machine_claims())))
    assert claims is None or (members["alg"], members["kid"]) == ("RS256", ACCESS_KID)


@pytest.mark.parametrize("depth", [10, 900, 990, 1_000, 1_010, 5_000])
def test_nesting_of_any_depth(depth: int) -> None:
    payload = compact_json(machine_claims())[:-1] + b',"x":' + b"[" * depth + b"]" * depth + b"}"
    claims = answers(ACCESS.sign(HEADER, payload))
    assert claims is None or claims.client_id == forge.CLIENT
