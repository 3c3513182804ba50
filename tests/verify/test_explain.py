"""Explanations: every step is taken that can be, whatever is wrong with the token."""

from __future__ import annotations

import re
from typing import Any

import pytest

from poolhouse.verify import BadKeys, KeysUnavailable, StaticKeys
from poolhouse.verify.explain import Demands, Explanation, Step, explain, of_method, span
from tests.verify import forge

NOW = forge.ISSUED + 60


def told(token: str, *, now: float = NOW, **demands: Any) -> Explanation:
    keys = StaticKeys(forge.pool_jwks())
    return explain(token, now=now, keys_of=lambda _: keys, demands=Demands(**demands))


def steps(explanation: Explanation) -> dict[str, Step]:
    return {step.name: step for step in explanation.steps}


def test_a_good_token() -> None:
    explanation = told(forge.ACCESS.token(forge.user_access_claims()))
    assert [step.name for step in explanation.steps] == ["form", "issuer", "signature", "times", "kind"]
    assert explanation.verdict == "good"
    assert explanation.header == {"kid": forge.ACCESS_KID, "alg": "RS256"}
    assert explanation.claims == forge.user_access_claims()
    assert steps(explanation)["times"].text == "good for another 59 min (exp 2025-10-09 09:53:20 UTC)"
    assert steps(explanation)["kind"].text == "an access token for the user my-test-user"


def test_a_clients_own_token() -> None:
    assert steps(told(forge.ACCESS.token()))["kind"].text == "an access token for the app client itself"


@pytest.mark.parametrize(
    ("now", "text"),
    [
        (forge.EXPIRES, "expired 0 s ago (exp 2025-10-09 09:53:20 UTC)"),
        (forge.EXPIRES + 192.7, "expired 3 min 12 s ago (exp 2025-10-09 09:53:20 UTC)"),
        (forge.EXPIRES + 90_000, "expired 1 d 1 h ago (exp 2025-10-09 09:53:20 UTC)"),
        (forge.ISSUED - 120, "not good before 2 min from now (iat or nbf 2025-10-09 08:53:20 UTC)"),
    ],
)
def test_times_say_by_how_much(now: float, text: str) -> None:
    explanation = told(forge.ACCESS.token(), now=now)
    assert steps(explanation)["times"] == Step("times", False, text)
    assert steps(explanation)["signature"].passed
    assert explanation.verdict == "refused"


def test_a_forged_token_is_still_explained() -> None:
    forger = forge.Forge(private=forge.key("a stranger"))
    explanation = told(forger.token(forge.machine_claims(exp=NOW - 1)))
    assert {name for name, step in steps(explanation).items() if step.passed is False} == {"signature", "times"}
    assert "forged" in steps(explanation)["signature"].text


def test_a_key_the_issuer_does_not_publish() -> None:
    explanation = told(forge.Forge(kid="other").token())
    assert steps(explanation)["signature"] == Step("signature", False, "the issuer publishes no key other")


@pytest.mark.parametrize("error", [KeysUnavailable("down"), BadKeys("no JWKS"), ValueError("not from there")])
def test_without_keys_nothing_is_claimed(error: Exception) -> None:
    def raising(issuer: str) -> StaticKeys:
        raise error

    explanation = explain(forge.ACCESS.token(), now=NOW, keys_of=raising)
    assert steps(explanation)["signature"].passed is None
    assert explanation.verdict == "unknown"
    assert explain(forge.ACCESS.token(), now=forge.EXPIRES, keys_of=raising).verdict == "refused"


@pytest.mark.parametrize(
    ("demands", "failed"),
    [
        pytest.param({"issuer": forge.ISSUER, "token_use": "access"}, set(), id="met"),
        pytest.param({"issuer": f"{forge.ISSUER}/"}, {"issuer"}, id="issuer"),
        pytest.param({"token_use": "id"}, {"kind"}, id="kind"),
        pytest.param({"clients": frozenset({forge.CLIENT})}, set(), id="client met"),
        pytest.param({"clients": frozenset({"another"})}, {"client"}, id="client"),
    ],
)
def test_demands(demands: dict[str, Any], failed: set[str]) -> None:
    explanation = told(forge.ACCESS.token(), **demands)
    assert {step.name for step in explanation.steps if step.passed is False} == failed


@pytest.mark.parametrize(
    ("token", "readable", "why"),
    [
        pytest.param("", (False, False), "three parts", id="nothing"),
        pytest.param("a.b.c", (False, False), "base64url", id="no token"),
        pytest.param(forge.ACCESS.token(alg="HS256"), (True, True), "algorithm", id="HS256"),
        pytest.param(forge.ACCESS.token(alg="none"), (True, True), "algorithm", id="none"),
        pytest.param(forge.ACCESS.token(jku="https://evil.example"), (True, True), "refused", id="jku"),
        pytest.param(forge.ACCESS.token({"exp": 1}), (True, True), "a claim", id="no issuer"),
        pytest.param(forge.ACCESS.token() + "A" * 20_000, (False, False), "too long", id="too long"),
        pytest.param(forge.ACCESS.sign(b"[1]", b'"x"'), (False, False), "header", id="no objects"),
        pytest.param(forge.ACCESS.sign(b"[" * 700, b"[" * 9000), (False, False), "header", id="deep"),
    ],
)
def test_what_cannot_be_read_is_shown_as_far_as_it_goes(token: str, readable: tuple[bool, bool], why: str) -> None:
    explanation = told(token)
    [step] = explanation.steps
    assert (step.name, step.passed, explanation.verdict) == ("form", False, "refused")
    assert why in step.text
    assert (explanation.header is not None, explanation.claims is not None) == readable


def test_hostile_claims_stay_on_their_line() -> None:
    claims = forge.user_access_claims(username="a\nok  kind\x1b[2J\u202e", iss="https://é\n")
    explanation = told(forge.ACCESS.token(claims, kid="k\nid"), token_use="id", clients=frozenset({"x"}))
    for step in (*explanation.steps, of_method(explanation, frozenset({"s\n"}))):
        assert step.text.isascii()
        assert step.text.isprintable(), step


@pytest.mark.parametrize(
    ("claims", "scopes", "begins"),
    [
        pytest.param(forge.machine_claims(), {forge.READ, "other"}, f"passes: .*carries {forge.READ}", id="one"),
        pytest.param(
            forge.machine_claims(), {"other"}, "401: .*one of other; the token carries", id="none shared"
        ),
        pytest.param(forge.machine_claims(scope=None), {"other"}, "401: .*carries none$", id="no scopes"),
        pytest.param(forge.machine_claims(), set(), "401: the method has no scopes, .* an ID", id="access"),
        pytest.param(forge.id_claims(), set(), "passes: the method has no scopes", id="ID token"),
        pytest.param(forge.id_claims(), {forge.READ}, "401: .*takes an access token; .*'id'", id="ID for scopes"),
        pytest.param(forge.machine_claims(exp=NOW), {forge.READ}, "401: .*see above", id="expired"),
    ],
)
def test_what_a_method_says(claims: dict[str, Any], scopes: set[str], begins: str) -> None:
    step = of_method(told(forge.ACCESS.token(claims)), frozenset(scopes))
    assert step.name == "method"
    assert step.passed is step.text.startswith("passes")
    assert re.match(begins, step.text), step.text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (59.9, "59 s"), (60, "1 min"), (3_661, "1 h 1 min"), (86_400 * 3 + 59, "3 d"), (7_200, "2 h")],
)
def test_spans(seconds: float, text: str) -> None:
    assert span(seconds) == text
