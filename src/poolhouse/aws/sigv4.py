"""Reads the `Authorization` header of Signature Version 4. Nothing is verified here yet.

AWS's wording of the parser's complaints: apigateway 2.4 (header dumps), 1.2 of cognito-api for the codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from poolhouse.aws.errors import IncompleteSignatureException, MissingAuthenticationTokenException

PARAMETERS = ("Credential", "Signature", "SignedHeaders")
SCOPE_PARTS = 5


@dataclass(frozen=True, slots=True)
class Signature:
    """A parsed header. `credential` is `keyid/date/region/service/aws4_request`."""

    algorithm: str
    credential: tuple[str, ...]
    signed_headers: tuple[str, ...]
    signature: str

    @property
    def access_key(self) -> str:
        return self.credential[0]


def require(headers: Mapping[bytes, bytes], *, status: int = 400) -> Signature:
    """The signature of a request with these (lower-case) headers.

    Raises MissingAuthenticationTokenException or IncompleteSignatureException, both with `status`: cognito-idp
    answers 400, API Gateway 403.
    """
    value = headers.get(b"authorization", b"").decode("latin-1").strip()
    if not value:
        raise MissingAuthenticationTokenException(
            "Missing Authentication Token", reason="the operation must be signed (any credentials)", status=status
        )
    dated = b"x-amz-date" in headers or b"date" in headers
    try:
        return parse(value, dated=dated)
    except ValueError as error:
        # AWS echoes the header to its sender; it may hold a bearer token, so the log does not get it.
        reason = "the Authorization header is no complete SigV4 one"
        raise IncompleteSignatureException(str(error), reason=reason, status=status) from None


def parse(value: str, *, dated: bool) -> Signature:
    """Take the header apart. Raises ValueError with AWS's words."""
    algorithm, _, rest = value.partition(" ")
    given: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in rest.split(","))):
        name, equals, content = part.partition("=")
        if not equals:
            raise ValueError(
                f"'{part}' not a valid key=value pair (missing equal-sign) in Authorization header: '{value}'."
            )
        given[name] = content
    missing = [f"Authorization header requires '{name}' parameter." for name in PARAMETERS if not given.get(name)]
    if not dated:
        missing.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.")
    if missing:
        raise ValueError(f"{' '.join(missing)} Authorization={value}")
    credential = tuple(given["Credential"].split("/"))
    if len(credential) != SCOPE_PARTS:
        raise ValueError(
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, "
            f"got '{given['Credential']}'"
        )
    return Signature(algorithm, credential, tuple(given["SignedHeaders"].split(";")), given["Signature"])
