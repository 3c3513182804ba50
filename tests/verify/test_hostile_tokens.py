"""What a verifier must refuse, and by which class. The signatures are good unless a case says otherwise, so that
nothing but the rule in question stands between the token and a pass."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from poolhouse.verify import (
    ForbiddenHeader,
    Invalid,
    InvalidClaim,
    Malformed,
    TooLarge,
    UnknownKey,
    Verifier,
    WrongAlgorithm,
)
from tests.verify import forge
from tests.verify.forge import ACCESS, ACCESS_KID, b64, compact_json, machine_claims

HEADER = compact_json({"kid": ACCESS_KID, "alg": "RS256"})
PAYLOAD = compact_json(machine_claims())
GOOD = ACCESS.sign(HEADER, PAYLOAD)
H, P, S = GOOD.split(".")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def test_the_token_the_cases_start_from_is_good(verifier: Verifier) -> None:
    assert verifier.verify(GOOD).client_id == forge.CLIENT


def _loose_end(part: str) -> str:
    """The same octets in another spelling: the bits after the last octet set (RFC 4648 3.5)."""
    assert len(part) % 4, "all bits are used"
    return part[:-1] + ALPHABET[ALPHABET.index(part[-1]) + 1]


def _loose_payload() -> str:
    for length in range(3):
        payload = b64(compact_json(machine_claims(jti="x" * length)))
        if len(payload) % 4:
            return ACCESS.sign_parts(H, _loose_end(payload))
    raise AssertionError("unreachable: one of three lengths leaves bits over")


SHAPES: list[tuple[str, object, type[Invalid]]] = [
    ("nothing", "", Malformed),
    ("None", None, Malformed),
    ("octets", GOOD.encode(), Malformed),
    ("a list", [GOOD], Malformed),
    ("one part", H, Malformed),
    ("two parts", f"{H}.{P}", Malformed),
    ("four parts", f"{GOOD}.", Malformed),
    ("five parts, as an encrypted token", f"{H}.{P}.{S}.{P}.{S}", Malformed),
    ("dots only", "..", Malformed),
    ("empty header", f".{P}.{S}", Malformed),
    ("empty payload", ACCESS.sign_parts(H, ""), Malformed),
    ("the scheme left on", f"Bearer {GOOD}", Malformed),
    ("leading space", f" {GOOD}", Malformed),
    ("trailing newline", f"{GOOD}\n", Malformed),
    ("space in the payload, signed", ACCESS.sign_parts(H, f"{P[:40]} {P[40:]}"), Malformed),
    ("newline in the payload, signed", ACCESS.sign_parts(H, f"{P[:40]}\n{P[40:]}"), Malformed),
    ("NUL", f"{GOOD}\0", Malformed),
    ("a full stop of another alphabet", GOOD.replace(".", "\uff0e"), Malformed),
    ("a letter of another alphabet", GOOD.replace("e", "е", 1), Malformed),
    ("a lone surrogate", f"{GOOD}\ud800", Malformed),
    ("padded header", ACCESS.sign_parts(f"{H}{'=' * (-len(H) % 4)}" if len(H) % 4 else f"{H}==", P), Malformed),
    ("padded payload", ACCESS.sign_parts(H, f"{P}{'=' * (-len(P) % 4 or 4)}"), Malformed),
    ("padded signature", f"{GOOD}==", Malformed),
    ("set bits after the payload", _loose_payload(), Malformed),
    ("set bits after the signature", f"{H}.{P}.{_loose_end(S)}", Malformed),
    ("a part of impossible length", ACCESS.sign_parts(H, f"{P[: len(P) // 4 * 4]}A"), Malformed),
    (
        "the other base64 alphabet",
        ACCESS.sign_parts(
            H, b64(PAYLOAD[:-1] + b',"x":"\xc3\xbf\xc3\xbf~~??"}').replace("_", "/").replace("-", "+")
        ),
        Malformed,
    ),
    ("JSON serialization", json.dumps({"payload": P, "protected": H, "signature": S}), Malformed),
    ("a million characters", "A" * 1_000_000, TooLarge),
    ("a genuine token beyond the limit", ACCESS.token(machine_claims(padding="x" * 20_000)), TooLarge),
    ("only dots, many", "." * 16_000, Malformed),
]


@pytest.mark.parametrize(("token", "refusal"), [pytest.param(t, r, id=n) for n, t, r in SHAPES])
def test_a_token_of_the_wrong_shape(verifier: Verifier, token: str, refusal: type[Invalid]) -> None:
    with pytest.raises(Invalid) as refused:
        verifier.verify(token)
    assert type(refused.value) is refusal


def _header(**members: Any) -> Callable[[], str]:
    return lambda: ACCESS.token(**members)


def _raw_header(raw: bytes) -> Callable[[], str]:
    return lambda: ACCESS.sign(raw, PAYLOAD)


HEADERS: list[tuple[str, Callable[[], str], type[Invalid]]] = [
    ("no alg", _header(alg=None), WrongAlgorithm),
    ("alg none", _header(alg="none"), WrongAlgorithm),
    ("alg None in capitals", _header(alg="NONE"), WrongAlgorithm),
    ("alg in lower case", _header(alg="rs256"), WrongAlgorithm),
    ("alg with a space", _header(alg="RS256 "), WrongAlgorithm),
    ("alg null", _raw_header(b'{"kid":"k","alg":null}'), WrongAlgorithm),
    ("alg a list", _header(alg=["RS256"]), WrongAlgorithm),
    ("alg an object", _header(alg={"RS256": 1}), WrongAlgorithm),
    *((f"alg {alg}", _header(alg=alg), WrongAlgorithm)
      for alg in ("HS256", "HS512", "RS1", "RS384", "RS512", "PS256", "ES256", "EdDSA", "RSA1_5", "dir")),
    ("a key of its own", _header(jwk=forge.jwk(forge.key("foreign"), ACCESS_KID)), ForbiddenHeader),
    ("a key set of its own", _header(jku="https://evil.example/jwks.json"), ForbiddenHeader),
    ("a certificate of its own", _header(x5c=["MIIB"]), ForbiddenHeader),
    ("a certificate elsewhere", _header(x5u="https://evil.example/cert.pem"), ForbiddenHeader),
    ("crit", _header(crit=["exp"]), ForbiddenHeader),
    ("crit, empty", _header(crit=[]), ForbiddenHeader),
    ("crit with b64", _header(crit=["b64"], b64=False), ForbiddenHeader),
    ("b64 alone", _header(b64=False), ForbiddenHeader),
    ("no kid", _header(kid=None), Malformed),
    ("kid empty", _header(kid=""), Malformed),
    ("kid a number", _header(kid=1), Malformed),
    ("kid a list", _header(kid=[ACCESS_KID]), Malformed),
    ("kid too long", _header(kid="k" * 257), Malformed),
    ("kid a path", _header(kid="../../../../dev/null"), UnknownKey),
    ("kid SQL", _header(kid="x' UNION SELECT 'key'--"), UnknownKey),
    ("kid a command", _header(kid="|/bin/true"), UnknownKey),
    ("kid a URL", _header(kid="https://evil.example/key"), UnknownKey),
    ("kid with NUL", _header(kid=f"{ACCESS_KID}\0"), UnknownKey),
    ("kid with a space", _header(kid=f" {ACCESS_KID}"), UnknownKey),
    ("kid in another spelling", _header(kid=ACCESS_KID.rstrip("=")), UnknownKey),
    ("kid of an attribute", _header(kid="__class__"), UnknownKey),
    ("kid unknown", _header(kid="A" * 43 + "="), UnknownKey),
    ("kid twice", _raw_header(b'{"kid":"x","alg":"RS256","kid":"%s"}' % ACCESS_KID.encode()), Malformed),
    ("alg twice", _raw_header(b'{"kid":"%s","alg":"none","alg":"RS256"}' % ACCESS_KID.encode()), Malformed),
    ("alg twice, once escaped",
     _raw_header(b'{"kid":"%s","\\u0061lg":"none","alg":"RS256"}' % ACCESS_KID.encode()), Malformed),
    ("a header that is a list", _raw_header(b'["RS256"]'), Malformed),
    ("a header that is a string", _raw_header(b'"RS256"'), Malformed),
    ("a header that is null", _raw_header(b"null"), Malformed),
    ("a header that is not JSON", _raw_header(b"{alg:RS256}"), Malformed),
    ("a header with octets after it", _raw_header(HEADER + b"{}"), Malformed),
    ("a header in UTF-16", _raw_header(HEADER.decode().encode("utf-16")), Malformed),
    ("a header with a BOM", _raw_header(b"\xef\xbb\xbf" + HEADER), Malformed),
    ("a header of two kilobytes", _header(typ="x" * 2_000), TooLarge),
]  # fmt: skip


@pytest.mark.parametrize(("make", "refusal"), [pytest.param(m, r, id=n) for n, m, r in HEADERS])
def test_a_hostile_header(verifier: Verifier, make: Callable[[], str], refusal: type[Invalid]) -> None:
    with pytest.raises(Invalid) as refused:
        verifier.verify(make())
    assert type(refused.value) is refusal


def _claims(**changes: object) -> bytes:
    return compact_json(machine_claims() | changes)


def _with(raw: str) -> bytes:
    """The good claims and `raw` members after them."""
    return PAYLOAD[:-1] + f",{raw}}}".encode()


def _exp(spelling: str) -> bytes:
    return PAYLOAD.replace(f'"exp":{forge.EXPIRES}'.encode(), f'"exp":{spelling}'.encode())


PAYLOADS: list[tuple[str, bytes, type[Invalid]]] = [
    ("a list", b"[]", Malformed),
    ("a string", b'"claims"', Malformed),
    ("a number", b"1", Malformed),
    ("null", b"null", Malformed),
    ("a nested token", GOOD.encode(), Malformed),
    ("not JSON", b"{'sub': 'x'}", Malformed),
    ("an object and more", PAYLOAD + b"x", Malformed),
    ("two objects", PAYLOAD + PAYLOAD, Malformed),
    ("a comment", PAYLOAD[:-1] + b"/**/}", Malformed),
    ("a trailing comma", PAYLOAD[:-1] + b",}", Malformed),
    ("invalid UTF-8", _with('"name":"?"').replace(b"?", b"\xff"), Malformed),
    ("overlong UTF-8", _with('"name":"?"').replace(b"?", b"\xc0\xaf"), Malformed),
    ("a lone surrogate", _with('"name":"\\ud800"'), Malformed),
    ("NaN", _with('"x":NaN'), Malformed),
    ("Infinity", _with('"x":Infinity'), Malformed),
    ("a number beyond every float", _with('"x":1e999'), Malformed),
    ("a number of 5,000 digits", _with(f'"x":{"9" * 5_000}'), Malformed),
    ("a thousand arrays deep", _with(f'"x":{"[" * 5_000}{"]" * 5_000}'), Malformed),
    ("sub twice", _with('"sub":"admin"'), Malformed),
    ("exp twice", _with('"exp":9999999999'), Malformed),
    ("scope twice, once escaped", _with('"\\u0073cope":"everything"'), Malformed),
    ("a member twice, further down", _with('"x":{"a":1,"b":[{"c":1,"c":2}]}'), Malformed),
    ("no claims", b"{}", InvalidClaim),
    ("exp absent", compact_json(machine_claims(exp=None)), InvalidClaim),
    ("exp null", _exp("null"), InvalidClaim),
    ("exp a string", _exp(f'"{forge.EXPIRES}"'), InvalidClaim),
    ("exp a fraction", _exp(f"{forge.EXPIRES}.5"), InvalidClaim),
    ("exp a float", _exp(f"{forge.EXPIRES}.0"), InvalidClaim),
    ("exp with an exponent", _exp("2e9"), InvalidClaim),
    ("exp infinite", _exp("1e999"), Malformed),
    ("exp true", _exp("true"), InvalidClaim),
    ("exp a list", _exp(f"[{forge.EXPIRES}]"), InvalidClaim),
    ("exp negative", _exp("-1"), InvalidClaim),
    ("exp after every date", _exp("253402300800"), InvalidClaim),
    ("exp beyond 64 bits", _exp("99999999999999999999"), InvalidClaim),
    ("iat a string", _claims(iat="1760000000"), InvalidClaim),
    ("iat a float", _claims(iat=1.5), InvalidClaim),
    ("nbf a string", _claims(nbf="0"), InvalidClaim),
    ("nbf null", _claims(nbf=None), InvalidClaim),
    ("iss absent", compact_json(machine_claims(iss=None)), InvalidClaim),
    ("iss a list", _claims(iss=[forge.ISSUER]), InvalidClaim),
    ("iss an object", _claims(iss={forge.ISSUER: 1}), InvalidClaim),
    ("token_use absent", compact_json(machine_claims(token_use=None)), InvalidClaim),
    ("token_use unknown", _claims(token_use="refresh"), InvalidClaim),
    ("token_use both", _claims(token_use=["access", "id"]), InvalidClaim),
    ("token_use in capitals", _claims(token_use="ACCESS"), InvalidClaim),
    ("scope a list", _claims(scope=[forge.READ]), InvalidClaim),
    ("scope an object", _claims(scope={forge.READ: True}), InvalidClaim),
    ("scope null", _claims(scope=None), InvalidClaim),
    ("client_id a list", _claims(client_id=[forge.CLIENT]), InvalidClaim),
    ("client_id a number", _claims(client_id=0), InvalidClaim),
    ("aud a number", _claims(aud=1), InvalidClaim),
    ("aud a list of numbers", _claims(aud=[1]), InvalidClaim),
    ("sub an object", _claims(sub={}), InvalidClaim),
    ("username a list", _claims(username=["admin"]), InvalidClaim),
    ("groups a string", _claims(**{"cognito:groups": "admins"}), InvalidClaim),
    ("groups of numbers", _claims(**{"cognito:groups": [1]}), InvalidClaim),
]  # fmt: skip


@pytest.mark.parametrize(("payload", "refusal"), [pytest.param(p, r, id=n) for n, p, r in PAYLOADS])
def test_a_hostile_payload(verifier: Verifier, payload: bytes, refusal: type[Invalid]) -> None:
    with pytest.raises(Invalid) as refused:
        verifier.verify(ACCESS.sign(HEADER, payload))
    assert type(refused.value) is refusal
