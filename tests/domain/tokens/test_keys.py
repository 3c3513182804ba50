"""Signing keys: what they are made of, and the key set they are published as."""

from __future__ import annotations

import asyncio
import base64
import json

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from poolhouse.domain.tokens.generation import new_pool_keys
from poolhouse.domain.tokens.keys import PoolKeys
from poolhouse.domain.tokens.loaded import load_keys
from tests.fakes import FakeRandom


@pytest.fixture(scope="module")
def keys() -> PoolKeys:
    return asyncio.run(new_pool_keys("us-east-1_a", now=1.0, random=FakeRandom()))


def test_two_different_rsa_2048_keys(keys: PoolKeys) -> None:
    natives = [
        load_pem_private_key(key.private_pem.value.encode(), None) for key in (keys.id_token, keys.access_token)
    ]
    moduli = set()
    for native in natives:
        assert isinstance(native, RSAPrivateKey)
        assert native.key_size == 2048
        moduli.add(native.public_key().public_numbers().n)
    assert len(moduli) == 2
    assert keys.id_token.kid != keys.access_token.kid


def test_a_kid_is_standard_base64_of_32_octets(keys: PoolKeys) -> None:
    for key in (keys.id_token, keys.access_token):
        assert len(base64.b64decode(key.kid, validate=True)) == 32
        assert len(key.kid) == 44
        assert key.kid.endswith("=")


def test_the_key_set_is_written_as_aws_writes_it(keys: PoolKeys) -> None:
    body = load_keys(keys).jwks_json
    published = json.loads(body)
    assert list(published) == ["keys"]
    assert [list(key) for key in published["keys"]] == [["alg", "e", "kid", "kty", "n", "use"]] * 2
    for key, kid in zip(published["keys"], (keys.id_token.kid, keys.access_token.kid), strict=True):
        assert (key["alg"], key["e"], key["kid"], key["kty"], key["use"]) == ("RS256", "AQAB", kid, "RSA", "sig")
        assert len(key["n"]) == 342
        assert not set(key["n"]) & set("+/=")
    assert b" " not in body


def test_what_verifies_in_this_process_is_what_is_published(keys: PoolKeys) -> None:
    loaded = load_keys(keys)
    published = jwt.PyJWKSet.from_json(loaded.jwks_json.decode())
    assert {key.key_id: key.key for key in published.keys} == loaded.public


def test_nothing_private_is_published_or_printed(keys: PoolKeys) -> None:
    loaded = load_keys(keys)
    published = json.loads(loaded.jwks_json)["keys"]
    assert [set(key) for key in published] == [{"alg", "e", "kid", "kty", "n", "use"}] * 2
    assert "PRIVATE" not in repr(keys)
    assert "private" not in repr(loaded)
