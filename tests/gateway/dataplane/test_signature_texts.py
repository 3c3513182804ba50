"""What AWS says to a token sent to a path that does not exist (reference 2.4, captured)."""

from __future__ import annotations

import pytest

from poolhouse.gateway.signature import complaint, no_such_route

MISSING = (
    "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. "
    "Authorization header requires 'SignedHeaders' parameter."
)
UNDATED = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."


@pytest.mark.parametrize(
    ("value", "dated", "text"),
    [
        ("eyJhbGci.e30.sig", False, f"{MISSING} {UNDATED} Authorization=eyJhbGci.e30.sig"),
        ("eyJhbGci.e30.sig", True, f"{MISSING} Authorization=eyJhbGci.e30.sig"),
        (
            "Bearer eyJhbGci",
            False,
            (
                "'eyJhbGci' not a valid key=value pair (missing equal-sign) "
                "in Authorization header: 'Bearer eyJhbGci'."
            ),
        ),
        ("Bearer a=b", True, f"{MISSING} Authorization=Bearer a=b"),
        (
            "AWS4-HMAC-SHA256 Credential=x, Signature=y",
            True,
            (
                "Authorization header requires 'SignedHeaders' parameter. "
                "Authorization=AWS4-HMAC-SHA256 Credential=x, Signature=y"
            ),
        ),
        ("AWS4-HMAC-SHA256 Credential=x, Signature=y, SignedHeaders=host", True, None),
    ],
)
def test_the_signature_parsers_words(value: str, dated: bool, text: str | None) -> None:
    assert complaint(value, dated=dated) == text


def test_without_a_header_the_token_is_missing() -> None:
    refusal = no_such_route(None, dated=False, reason="no resource")
    assert (refusal.kind.status, refusal.kind.error_type) == (403, "MissingAuthenticationTokenException")
    assert refusal.body == b'{"message":"Missing Authentication Token"}'


def test_the_reason_never_holds_the_header() -> None:
    refusal = no_such_route("Bearer secret-token", dated=False, reason="no resource")
    assert "secret-token" not in refusal.reason
    assert refusal.kind.error_type == "IncompleteSignatureException"
    assert b"secret-token" in refusal.body
