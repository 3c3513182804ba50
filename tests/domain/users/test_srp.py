"""SRP-6a against pycognito's client, which was written by others and talks to the real service."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any

import pytest
from pycognito.aws_srp import AWSSRP, N_HEX, calculate_u, compute_hkdf, generate_hash_device, hex_hash, pad_hex

from poolhouse.domain.users import srp

POOL = "eu-central-1_Ab3dEf9hI"
GROUP = "Ab3dEf9hI"
USER = "anna"
PASSWORD = "Correct-Horse-1 ünï"
SALT = "41" * 16
# b such as no caller would draw, so that B, u and the key below are known answers.
B_SECRET = bytes(range(1, 33))
# Computed with Python"s `pow` and pycognito"s padding and key derivation for a = 3^200: beginnings of SHA-256 over
# v and B in hexadecimal, and the key.
KNOWN_DIGESTS = ["092b77a5cbfe4b7e", "b4c2d811b0840ecb"]
KNOWN_KEY = "2d42963a4625983c74678ede8de9716d"


def client(user: str = USER, password: str = PASSWORD, *, secret: int = 0) -> Any:
    """pycognito's own client, without a network; `secret` pins its a."""
    made = AWSSRP(user, password, POOL, "client", client=object())
    if secret:
        made.small_a_value = secret
        made.large_a_value = made.calculate_a()
    return made


def sha256_int(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")


def test_the_group_is_the_one_clients_use() -> None:
    assert srp.N_HEX == N_HEX
    assert client().val_k == srp.K
    assert int(srp.G) == client().val_g


@pytest.mark.parametrize(
    "value", [0, 1, 0x7F, 0x80, 0xFF, 0x100, 0x8000, 2**255, 2**256 - 1, 2**3071, 2**3072 - 1]
)
def test_padding_is_the_clients(value: int) -> None:
    assert srp.pad(value) == bytes.fromhex(pad_hex(value)) if value else srp.pad(0) == b"\0"


def test_the_verifier_is_what_a_client_would_compute_from_salt_and_password() -> None:
    """By the textbook, with Python's own `pow`."""
    inner = hashlib.sha256(f"{GROUP}{USER}:{PASSWORD}".encode()).hexdigest()
    x = int(hex_hash(pad_hex(int(SALT, 16)) + inner), 16)
    assert int(srp.verifier(GROUP, USER, PASSWORD, SALT), 16) == pow(2, x, int(N_HEX, 16))


def test_a_known_answer() -> None:
    """Pinned, so that a change of arithmetic cannot move both sides at once."""
    verifier = srp.verifier(GROUP, USER, PASSWORD, SALT)
    me = client(secret=3**200)
    hello = srp.hello(me.large_a_value, verifier, B_SECRET)
    key = srp.session_key(me.large_a_value, verifier, B_SECRET, hello.scrambler)
    assert key is not None
    digests = [hashlib.sha256(part.encode()).hexdigest()[:16] for part in (verifier, hello.public)]
    assert digests == KNOWN_DIGESTS
    assert key.hex() == KNOWN_KEY


@pytest.mark.parametrize("seed", range(12))
def test_both_sides_get_the_same_key(seed: int) -> None:
    """Different numbers each: leading zeros and top bits come in all combinations."""
    salt = srp.new_salt(hashlib.sha256(f"salt {seed}".encode()).digest()[:16])
    secret = hashlib.sha256(f"b {seed}".encode()).digest()
    me = client(secret=sha256_int(f"a {seed}"))
    verifier = srp.verifier(GROUP, USER, PASSWORD, salt)
    hello = srp.hello(me.large_a_value, verifier, secret)
    assert hello.scrambler == calculate_u(me.large_a_value, int(hello.public, 16))
    theirs = me.get_password_authentication_key(USER, PASSWORD, int(hello.public, 16), salt)
    assert srp.session_key(me.large_a_value, verifier, secret, hello.scrambler) == theirs


def test_another_password_gets_another_key() -> None:
    me = client(password="wrong")
    verifier = srp.verifier(GROUP, USER, PASSWORD, SALT)
    hello = srp.hello(me.large_a_value, verifier, B_SECRET)
    theirs = me.get_password_authentication_key(USER, "wrong", int(hello.public, 16), SALT)
    assert srp.session_key(me.large_a_value, verifier, B_SECRET, hello.scrambler) != theirs


def test_the_proof_is_the_one_pycognito_signs() -> None:
    me = client()
    verifier = srp.verifier(GROUP, USER, PASSWORD, SALT)
    hello = srp.hello(me.large_a_value, verifier, B_SECRET)
    block = base64.b64encode(b"any octets").decode()
    shown = {"USER_ID_FOR_SRP": USER, "USERNAME": USER, "SALT": SALT, "SRP_B": hello.public, "SECRET_BLOCK": block}
    answer = me.process_challenge(shown, {"USERNAME": USER})
    key = srp.session_key(me.large_a_value, verifier, B_SECRET, hello.scrambler)
    assert key is not None
    expected = srp.proof(key, GROUP, USER, b"any octets", answer["TIMESTAMP"])
    assert base64.b64encode(expected).decode() == answer["PASSWORD_CLAIM_SIGNATURE"]


def test_a_device_proves_itself_with_its_group_and_key() -> None:
    password, config = generate_hash_device("-group", "device")
    salt = base64.b64decode(config["Salt"]).hex()
    verifier = srp.verifier("-group", "device", password, salt)
    assert int(verifier, 16) == int.from_bytes(base64.b64decode(config["PasswordVerifier"]), "big")


@pytest.mark.parametrize("multiple", [0, 1, 2])
def test_a_public_key_that_fixes_the_secret_yields_no_key(multiple: int) -> None:
    verifier = srp.verifier(GROUP, USER, PASSWORD, SALT)
    zero = multiple * int(N_HEX, 16)
    hello = srp.hello(zero, verifier, B_SECRET)
    assert srp.session_key(zero, verifier, B_SECRET, hello.scrambler) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ff", 255),
        ("00FF", 255),
        ("0", 0),
        ("00" + N_HEX, int(N_HEX, 16)),
        ("", None),
        ("xyz", None),
        ("-1", None),
        (" 1", None),
        ("0x1", None),
        ("1\n", None),
        ("1" + N_HEX, None),
        ("0" * 800, None),
        ("٣", None),
    ],
)
def test_public_keys_are_hexadecimal_numbers_of_the_groups_size(text: str, value: int | None) -> None:
    assert srp.public_key(text) == value


def test_a_salt_never_begins_with_a_zero_octet() -> None:
    """pycognito keeps leading zeros, amazon-cognito-identity-js drops them: their keys would differ."""
    assert srp.new_salt(bytes(16)) == "01" + "00" * 15
    assert len(srp.new_salt(b"\xff" * 16)) == 32


def test_the_fixed_base_table_is_right_at_its_edges() -> None:
    n = int(N_HEX, 16)
    for exponent in (0, 1, 255, 256, 2**248, 2**256 - 1):
        assert int(srp._power_of_g(exponent)) == pow(2, exponent, n)


def test_hkdf_is_the_clients() -> None:
    extracted = hmac.digest(b"salt", b"key", "sha256")
    assert hmac.digest(extracted, srp.INFO, "sha256")[:16] == compute_hkdf(b"key", b"salt")
