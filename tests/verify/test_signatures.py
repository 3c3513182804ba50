"""Only the pool's own keys verify a token. The forgeries of PKCS#1 v1.5 are those of the Wycheproof project: here
they are made with the pool's private key, so every one decrypts to just the wrong padding it is named after."""

from __future__ import annotations

import hashlib
import hmac
from base64 import urlsafe_b64decode

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15

from poolhouse.verify import BadSignature, Invalid, UnknownKey, Verifier, WrongAlgorithm, WrongIssuer
from tests.verify import forge
from tests.verify.forge import (
    ACCESS,
    ACCESS_KID,
    ID_KID,
    Forge,
    b64,
    compact_json,
    key,
    machine_claims,
    pkcs1_padded,
)

SIGNED = f"{b64(compact_json({'kid': ACCESS_KID, 'alg': 'RS256'}))}.{b64(compact_json(machine_claims()))}"
GOOD = ACCESS.sign_parts(*SIGNED.split("."))
SIGNATURE = urlsafe_b64decode(GOOD.rpartition(".")[2] + "==")
MODULUS = key("access").public_key().public_numbers().n
DIGEST_INFO = "3031300d060960864801650304020105000420"
HASH = hashlib.sha256(SIGNED.encode()).digest()
MD5 = hashlib.md5(SIGNED.encode()).digest()
SHA1 = hashlib.sha1(SIGNED.encode()).digest()
# Bleichenbacher's forgery of 2006: a verifier that does not look how far the padding reaches takes it.
SHORT = b"\0\1" + b"\xff" * 8 + b"\0" + bytes.fromhex(DIGEST_INFO) + HASH


def _bytes(value: int) -> bytes:
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def _padding(encoded_message: bytes) -> bytes:
    return urlsafe_b64decode(ACCESS.with_padding_of(encoded_message, SIGNED).rpartition(".")[2] + "==")


def _digest_info(prefix: str, digest: bytes = HASH) -> bytes:
    content = bytes.fromhex(prefix) + digest
    return b"\x00\x01" + b"\xff" * (256 - 3 - len(content)) + b"\x00" + content


def test_the_forger_s_padding_is_the_real_one() -> None:
    assert _padding(pkcs1_padded(SIGNED)) == SIGNATURE


FORGED: dict[str, bytes] = {
    "empty": b"",
    "one octet": b"\0",
    "zeroes": bytes(256),
    "ones": b"\xff" * 256,
    "one": (1).to_bytes(256, "big"),
    "the modulus": _bytes(MODULUS),
    "the modulus less one": _bytes(MODULUS - 1),
    "the signature and the modulus": _bytes(int.from_bytes(SIGNATURE, "big") + MODULUS),
    "first octet missing": SIGNATURE[1:],
    "last octet missing": SIGNATURE[:-1],
    "a zero before": b"\0" + SIGNATURE,
    "a zero after": SIGNATURE + b"\0",
    "twice": SIGNATURE * 2,
    "reversed": SIGNATURE[::-1],
    "the hash itself": HASH,
    "the padded hash, not encrypted": pkcs1_padded(SIGNED),
    "no NULL in the algorithm": _padding(_digest_info("302f300b0609608648016503040201" + "0420")),
    "long form of the outer length": _padding(_digest_info("308131300d060960864801650304020105000420")),
    "long form of the octet string": _padding(_digest_info("3032300d06096086480165030402010500048120")),
    "indefinite length": _padding(_digest_info("3080300d060960864801650304020105000420", HASH + b"\0\0")),
    "garbage after the digest info": _padding(_digest_info(DIGEST_INFO, HASH + b"\0\0\0\0")),
    "garbage inside the digest info": _padding(_digest_info("3035" + DIGEST_INFO[4:], HASH + b"\5\0\5\0")),
    "parameters longer than NULL": _padding(_digest_info("3033300f0609608648016503040201050200000420")),
    "OID of SHA-512, hash of SHA-256": _padding(_digest_info("3031300d060960864801650304020305000420")),
    "OID of MD5": _padding(_digest_info("3020300c06082a864886f70d020505000410", MD5)),
    "OID of SHA-1": _padding(_digest_info("3021300906052b0e03021a05000414", SHA1)),
    "the hash without a digest info": _padding(_digest_info("")),
    "short padding, garbage last": _padding(SHORT + bytes(256 - len(SHORT))),
    "padding of block type 0": _padding(b"\0\0" + pkcs1_padded(SIGNED)[2:]),
    "padding of block type 2": _padding(b"\0\2" + pkcs1_padded(SIGNED)[2:]),
    "padding not all ones": _padding(b"\0\1\xff\xfe" + pkcs1_padded(SIGNED)[4:]),
    "no zero after the padding": _padding(pkcs1_padded(SIGNED).replace(b"\xff\0\x30", b"\xff\xff\x30")),
    "the hash one bit off": _padding(_digest_info(DIGEST_INFO, bytes([HASH[0] ^ 1]) + HASH[1:])),
    "PSS": key("access").sign(SIGNED.encode(), PSS(MGF1(hashes.SHA256()), 32), hashes.SHA256()),
    "RS384": key("access").sign(SIGNED.encode(), PKCS1v15(), hashes.SHA384()),
    "RS512": key("access").sign(SIGNED.encode(), PKCS1v15(), hashes.SHA512()),
    "a foreign key": key("foreign").sign(SIGNED.encode(), PKCS1v15(), hashes.SHA256()),
    "the pool's other key": key("id").sign(SIGNED.encode(), PKCS1v15(), hashes.SHA256()),
    "of the payload alone": key("access").sign(SIGNED.partition(".")[2].encode(), PKCS1v15(), hashes.SHA256()),
    "of other claims": key("access").sign(b"x." + SIGNED.encode(), PKCS1v15(), hashes.SHA256()),
    "HMAC with the modulus": hmac.digest(_bytes(MODULUS), SIGNED.encode(), "sha256"),
}  # fmt: skip


@pytest.mark.parametrize("signature", [pytest.param(value, id=name) for name, value in FORGED.items()])
def test_a_forged_signature(verifier: Verifier, signature: bytes) -> None:
    with pytest.raises(BadSignature):
        verifier.verify(f"{SIGNED}.{b64(signature)}")


def test_every_single_bit_of_the_signature_counts(verifier: Verifier) -> None:
    number = int.from_bytes(SIGNATURE, "big")
    for bit in range(0, 2048, 7):
        with pytest.raises(BadSignature):
            verifier.verify(f"{SIGNED}.{b64((number ^ (1 << bit)).to_bytes(256, 'big'))}")
    assert verifier.verify(GOOD)


def test_every_character_of_the_signed_parts_counts(verifier: Verifier) -> None:
    header, payload, signature = GOOD.split(".")
    for part, place in [(0, i) for i in range(len(header))] + [(1, i) for i in range(0, len(payload), 3)]:
        parts = [header, payload, signature]
        old = parts[part][place]
        parts[part] = parts[part][:place] + ("A" if old != "A" else "B") + parts[part][place + 1 :]
        with pytest.raises(Invalid):
            verifier.verify(".".join(parts))


def test_a_signature_moved_to_another_token(verifier: Verifier) -> None:
    other = ACCESS.token(machine_claims(scope="everything"))
    with pytest.raises(BadSignature):
        verifier.verify(f"{other.rpartition('.')[0]}.{GOOD.rpartition('.')[2]}")


@pytest.mark.parametrize("encoding", [serialization.Encoding.PEM, serialization.Encoding.DER])
@pytest.mark.parametrize(
    "form", [serialization.PublicFormat.SubjectPublicKeyInfo, serialization.PublicFormat.PKCS1]
)
def test_hs256_with_the_public_key_as_the_secret(
    verifier: Verifier, encoding: serialization.Encoding, form: serialization.PublicFormat
) -> None:
    secret = key("access").public_key().public_bytes(encoding, form)
    signed = f"{b64(compact_json({'kid': ACCESS_KID, 'alg': 'HS256'}))}.{b64(compact_json(machine_claims()))}"
    with pytest.raises(WrongAlgorithm):
        verifier.verify(f"{signed}.{b64(hmac.digest(secret, signed.encode(), 'sha256'))}")


@pytest.mark.parametrize("algorithm", ["none", "None", "nOnE"])
def test_no_signature_at_all(verifier: Verifier, algorithm: str) -> None:
    signed = f"{b64(compact_json({'kid': ACCESS_KID, 'alg': algorithm}))}.{b64(compact_json(machine_claims()))}"
    with pytest.raises(WrongAlgorithm):
        verifier.verify(f"{signed}.")


def test_a_foreign_key_under_the_pool_s_kid(verifier: Verifier) -> None:
    with pytest.raises(BadSignature):
        verifier.verify(Forge(private=key("foreign"), kid=ACCESS_KID).token())


def test_a_foreign_key_under_its_own_kid(verifier: Verifier) -> None:
    with pytest.raises(UnknownKey) as refused:
        verifier.verify(Forge(private=key("foreign"), kid="foreign").token())
    assert refused.value.found == "foreign"


def test_one_key_of_the_pool_under_the_other_s_kid(verifier: Verifier) -> None:
    with pytest.raises(BadSignature):
        verifier.verify(Forge(private=key("access"), kid=ID_KID).token())


ISSUERS = [
    "",
    f"{forge.ISSUER}/",
    forge.ISSUER.upper(),
    forge.ISSUER.replace("https", "http"),
    forge.ISSUER.replace("amazonaws.com", "amazonaws.com."),
    forge.ISSUER.replace("us-east-1_AbC123xyz", "us-east-1_abc123xyz"),
    forge.ISSUER.replace("us-east-1_AbC123xyz", "us-east-1_Other0000"),
    forge.ISSUER.replace(".com/", ".com:443/"),
    f"{forge.ISSUER}#",
    f"{forge.ISSUER}\0",
    f" {forge.ISSUER}",
    f"https://evil.example/{forge.ISSUER}",
    forge.ISSUER.replace("https://", "https://user@"),
    forge.ISSUER.replace("/us-east-1_", "/%75s-east-1_"),
]


@pytest.mark.parametrize("issuer", ISSUERS)
def test_an_issuer_that_is_not_the_pool_letter_by_letter(verifier: Verifier, issuer: str) -> None:
    with pytest.raises(WrongIssuer) as refused:
        verifier.verify(ACCESS.token(machine_claims(iss=issuer)))
    assert (refused.value.expected, refused.value.found) == (forge.ISSUER, issuer)
