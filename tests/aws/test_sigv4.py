"""Reading the Authorization header; AWS's complaints as dumped by users (apigateway 2.4)."""

from __future__ import annotations

import pytest

from poolhouse.aws import sigv4
from poolhouse.aws.errors import IncompleteSignatureException, MissingAuthenticationTokenException

CREDENTIAL = "AKID/20300101/us-east-1/apigateway/aws4_request"
GOOD = f"AWS4-HMAC-SHA256 Credential={CREDENTIAL}, SignedHeaders=host;x-amz-date, Signature=0a1b"


def test_a_complete_header() -> None:
    parsed = sigv4.parse(GOOD, dated=True)
    assert parsed == sigv4.Signature(
        "AWS4-HMAC-SHA256", tuple(CREDENTIAL.split("/")), ("host", "x-amz-date"), "0a1b"
    )
    assert parsed.access_key == "AKID"


@pytest.mark.parametrize("separator", [",", ", ", " , "])
def test_separators(separator: str) -> None:
    sigv4.parse(GOOD.replace(", ", separator), dated=True)


NO_DATE = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
MISSING = " ".join(
    f"Authorization header requires '{name}' parameter." for name in ("Credential", "Signature", "SignedHeaders")
)


@pytest.mark.parametrize(
    ("value", "dated", "message"),
    [
        pytest.param("eyJx", False, f"{MISSING} {NO_DATE} Authorization=eyJx", id="bare token"),
        pytest.param("eyJx", True, f"{MISSING} Authorization=eyJx", id="bare token with a date"),
        pytest.param(
            "Bearer eyJx",
            True,
            "'eyJx' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer eyJx'.",
            id="bearer",
        ),
        pytest.param(
            "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=x",
            True,
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, "
            "got 'a/b'",
            id="short credential",
        ),
        pytest.param(GOOD, False, f"{NO_DATE} Authorization={GOOD}", id="no date"),
    ],
)
def test_complaints(value: str, dated: bool, message: str) -> None:
    with pytest.raises(ValueError) as refusal:
        sigv4.parse(value, dated=dated)
    assert str(refusal.value) == message


def test_requirement() -> None:
    assert sigv4.require({b"authorization": GOOD.encode(), b"date": b"x"}).access_key == "AKID"
    with pytest.raises(MissingAuthenticationTokenException) as missing:
        sigv4.require({}, status=403)
    assert missing.value.status == 403
    with pytest.raises(IncompleteSignatureException) as incomplete:
        sigv4.require({b"authorization": b"Bearer eyJx"})
    assert incomplete.value.status == 400
    assert "eyJx" in incomplete.value.message
    assert "eyJx" not in incomplete.value.reason
