"""Tokens exactly as Amazon Cognito writes them verify, offline, and read back unchanged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from poolhouse.verify import Claims, Verifier
from tests.verify import forge
from tests.verify.conftest import Now


@pytest.mark.parametrize(
    ("signer", "claims"),
    [
        pytest.param(forge.ACCESS, forge.machine_claims(), id="client credentials"),
        pytest.param(forge.ACCESS, forge.user_access_claims(), id="a user's access token"),
        pytest.param(
            forge.ACCESS, forge.user_access_claims(aud="https://api.myecommerce.com"), id="bound to a resource"
        ),
        pytest.param(
            forge.ACCESS,
            forge.user_access_claims(scope="aws.cognito.signin.user.admin", version=None),
            id="from InitiateAuth",
        ),
        pytest.param(forge.ID, forge.id_claims(), id="an ID token"),
        pytest.param(forge.ID, forge.id_claims(name="Zoë Ødegård 日本"), id="an ID token with other letters"),
    ],
)
def test_a_pool_s_token_verifies(verifier: Verifier, signer: forge.Forge, claims: dict[str, object]) -> None:
    verified = verifier.verify(signer.token(claims))
    assert verified.to_dict() == claims
    assert set(verified) == set(claims)
    assert verified.issuer == forge.ISSUER
    assert verified.expires_at == forge.EXPIRES
    assert verified.client_id == forge.CLIENT
    assert verified.subject == claims["sub"]


def test_the_jwks_may_be_a_file(tmp_path: Path, now: Now) -> None:
    file = tmp_path / "jwks.json"
    file.write_text(json.dumps(forge.pool_jwks()))
    verifier = Verifier(forge.ISSUER, jwks=file, now=now)
    assert verifier.verify(forge.ACCESS.token()).token_use == "access"
    assert verifier.verify(forge.ID.token(forge.id_claims())).token_use == "id"


def test_scopes_are_the_words_between_single_spaces(verifier: Verifier) -> None:
    claims = verifier.verify(forge.ACCESS.token(forge.machine_claims(scope="a/b  c/d e/f\u00a0g/h")))
    assert claims.scopes == {"a/b", "c/d", "e/f\u00a0g/h"}


def test_an_id_token_has_no_scopes(verifier: Verifier) -> None:
    assert verifier.verify(forge.ID.token(forge.id_claims())).scopes == frozenset()


def test_octets_after_a_claim_s_json_spelling_do_not_matter(verifier: Verifier) -> None:
    """Cognito's JSON is compact, other issuers' may have spaces and escapes; the members count."""
    payload = json.dumps(forge.machine_claims(), indent=2).replace("/", "\\/").encode()
    header = json.dumps({"alg": "RS256", "kid": forge.ACCESS_KID, "typ": "JWT"}).encode()
    assert verifier.verify(forge.ACCESS.sign(header, payload))["client_id"] == forge.CLIENT


class TestClaimsAreReadOnly:
    """One object serves every request that brings the token: none may change what the next one sees."""

    @pytest.fixture
    def claims(self, verifier: Verifier) -> Claims:
        return verifier.verify(forge.ID.token(forge.id_claims()))

    def test_no_claim_can_be_set(self, claims: Claims) -> None:
        with pytest.raises(TypeError):
            claims["sub"] = "somebody else"  # type: ignore[index]

    def test_nested_values_cannot_be_changed(self, claims: Claims) -> None:
        assert claims["cognito:groups"] == ("admins",)
        with pytest.raises(TypeError):
            claims["identities"][0]["userId"] = "somebody else"

    def test_a_copy_may_be_changed_and_changes_nothing_else(self, claims: Claims, verifier: Verifier) -> None:
        claims.to_dict()["cognito:groups"].append("root")
        assert claims.to_dict()["cognito:groups"] == ["admins"]

    def test_what_is_printed_leaves_personal_data_out(self, claims: Claims) -> None:
        assert "example.com" not in repr(claims)
