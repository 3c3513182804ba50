"""Claims as a backend gets them: every value a string (reference 2.7)."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.gateway.authorizers.claims import RenderedClaims, java_date, render_claims
from poolhouse.verify import HeldKeys, read, verify_signed
from tests.gateway.dataplane.pools import NOW, POOL, Pools, id_token


@pytest.mark.parametrize(
    ("name", "value", "rendered"),
    [
        ("sub", "aaaa", "aaaa"),
        ("scope", "a/read a/write", "a/read a/write"),
        ("exp", 1718723104, "Tue Jun 18 15:05:04 UTC 2024"),
        ("iat", 1683172206, "Thu May 04 03:50:06 UTC 2023"),
        ("exp", 0, "Thu Jan 01 00:00:00 UTC 1970"),
        ("exp", -1, "-1"),
        ("exp", True, "true"),
        ("exp", "soon", "soon"),
        ("auth_time", 1718723104, "1718723104"),
        ("version", 2, "2"),
        ("email_verified", True, "true"),
        ("phone_number_verified", False, "false"),
        ("cognito:groups", ["admins", "editors"], "admins,editors"),
        ("cognito:groups", [], ""),
        ("mixed", ["a", 1, True, None, {"b": 2}], 'a,1,true,null,{"b":2}'),
        ("identities", [{"userId": "1"}, {"userId": "2"}], '{"userId":"1"},{"userId":"2"}'),
        ("address", {"formatted": "Main St"}, '{"formatted":"Main St"}'),
        ("ratio", 0.5, "0.5"),
        ("name", "Zoë\n", "Zoë\n"),
    ],
)
def test_a_claim_is_a_string(name: str, value: Any, rendered: str) -> None:
    assert render_claims({name: value}) == {name: rendered}


def test_an_absent_or_null_claim_is_absent() -> None:
    assert render_claims({"username": None}) == {}


def test_days_have_two_digits_and_no_locale() -> None:
    assert java_date(1_900_000_000) == "Sun Mar 17 17:46:40 UTC 2030"


def test_claims_are_rendered_when_they_are_looked_at() -> None:
    pools = Pools(POOL)
    changes: dict[str, Any] = {"cognito:groups": ["a", "b"], "nothing": None}
    token = read(id_token(**changes))
    claims = verify_signed(token, issuer=token.issuer, keys=HeldKeys(pools.loaded[POOL].public), now=NOW)
    shown = RenderedClaims(claims)
    whole = render_claims(claims.to_dict())
    assert shown["sub"] == whole["sub"]
    assert shown["exp"] == whole["exp"]
    assert shown["cognito:groups"] == "a,b"
    for absent in ("nothing", "never"):
        assert absent not in shown
        assert RenderedClaims(claims).get(absent) is None
    assert dict(RenderedClaims(claims)) == whole
    assert len(RenderedClaims(claims)) == len(whole)
