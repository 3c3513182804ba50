"""Which keys of a JWKS are taken."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from poolhouse.verify import BadKeys, HeldKeys, StaticKeys, Verifier
from tests.verify import forge
from tests.verify.forge import ACCESS_KID, ID_KID, jwk, key

ACCESS = jwk(key("access"), ACCESS_KID)


def test_finds_by_kid() -> None:
    keys = StaticKeys(forge.pool_jwks())
    assert keys.find(ACCESS_KID) == key("access").public_key()
    assert keys.find(ID_KID) == key("id").public_key()
    assert keys.find("other") is None


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param({"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA", "kid": "x"}, id="another type"),
        pytest.param({"kty": "oct", "k": "c2VjcmV0", "kid": "x"}, id="a secret"),
        pytest.param(jwk(key("id"), "x", use="enc"), id="for encryption"),
        pytest.param(jwk(key("id"), "x", alg="RS512"), id="another algorithm"),
        pytest.param({**ACCESS, "kid": None}, id="no kid"),
        pytest.param({**ACCESS, "kid": ["x"]}, id="kid a list"),
        pytest.param("key", id="not an object"),
        pytest.param(None, id="null"),
    ],
)
def test_passes_over_keys_for_anything_else(entry: Any) -> None:
    keys = StaticKeys({"keys": [entry, ACCESS]})
    assert keys.find(ACCESS_KID) is not None
    assert keys.find("x") is None


@pytest.mark.parametrize("missing", ["alg", "use"])
def test_alg_and_use_may_be_absent(missing: str) -> None:
    entry = {name: value for name, value in ACCESS.items() if name != missing}
    assert StaticKeys({"keys": [entry]}).find(ACCESS_KID) is not None


@pytest.mark.parametrize(
    ("document", "why"),
    [
        pytest.param({}, "no array", id="no keys member"),
        pytest.param({"keys": {}}, "no array", id="keys an object"),
        pytest.param({"keys": []}, "no RS256 key", id="no key"),
        pytest.param({"keys": [ACCESS, jwk(key("id"), ACCESS_KID)]}, "two keys", id="one kid, two keys"),
        pytest.param({"keys": [{**ACCESS, "n": "!"}]}, "not an RSA public key", id="n not base64"),
        pytest.param({"keys": [{**ACCESS, "n": None}]}, "not an RSA public key", id="n null"),
        pytest.param({"keys": [{**ACCESS, "n": ""}]}, "not an RSA public key", id="n empty"),
        pytest.param({"keys": [{**ACCESS, "e": "AQ"}]}, "not an RSA public key", id="exponent one: anyone signs"),
        pytest.param({"keys": [{**ACCESS, "e": "AA"}]}, "not an RSA public key", id="exponent zero"),
        pytest.param({"keys": [{**ACCESS, "e": "BA"}]}, "not an RSA public key", id="exponent even"),
        pytest.param({"keys": [{"kty": "RSA", "kid": "x"}]}, "not an RSA public key", id="no n, no e"),
        pytest.param({"keys": [jwk(key("small", 1024), "x")]}, "1024 bits", id="too small"),
    ],
)
def test_refuses_what_cannot_be_meant(document: dict[str, Any], why: str) -> None:
    with pytest.raises(BadKeys, match=why):
        StaticKeys(document)


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"keys": 1}'])
def test_a_file_that_is_no_jwks(tmp_path: Path, content: str) -> None:
    file = tmp_path / "jwks.json"
    file.write_text(content)
    with pytest.raises(BadKeys):
        StaticKeys(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadKeys, match=r"absent\.json"):
        StaticKeys(tmp_path / "absent.json")


def test_a_private_key_in_the_file_goes_no_further(tmp_path: Path) -> None:
    file = tmp_path / "jwks.json"
    file.write_text(json.dumps({"keys": [{**ACCESS, "d": "c2VjcmV0"}]}))
    found = StaticKeys(file).find(ACCESS_KID)
    assert found is not None
    assert not hasattr(found, "private_numbers")


def test_keys_of_a_snapshot(now: Any) -> None:
    held = HeldKeys({ACCESS_KID: key("access").public_key()})
    assert Verifier(forge.ISSUER, jwks=held, now=now).verify(forge.ACCESS.token())
    assert held.find(ID_KID) is None
