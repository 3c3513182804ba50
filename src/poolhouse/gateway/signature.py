"""What AWS says about an `Authorization` header that was to be a SigV4 signature (reference 2.4).

A route that does not exist is looked for among AWS's own operations, which are signed; so whoever calls a wrong
path with a token reads what the signature parser made of the token.
"""

from __future__ import annotations

from typing import Final

from poolhouse.gateway.refusals import BAD_SIGNATURE, NO_SUCH_ROUTE, Refusal

_PARAMETERS: Final = ("Credential", "Signature", "SignedHeaders")


def no_such_route(authorization: str | None, *, dated: bool, reason: str) -> Refusal:
    """`authorization` is the header's value; `dated`: the request has a `Date` or `X-Amz-Date` header."""
    message = None if authorization is None else complaint(authorization, dated=dated)
    if message is None:
        return Refusal(NO_SUCH_ROUTE, reason)
    return Refusal(BAD_SIGNATURE, f"{reason}; the Authorization header is no AWS signature", message=message)


def complaint(authorization: str, *, dated: bool) -> str | None:
    """The parser's text; None for a header that looks like a signature (and is not looked at further)."""
    _, _, rest = authorization.strip().partition(" ")
    names: set[str] = set()
    for part in filter(None, (piece.strip() for piece in rest.split(","))):
        name, equals, _ = part.partition("=")
        if not equals:
            return (
                f"'{part}' not a valid key=value pair (missing equal-sign) in Authorization header: "
                f"'{authorization}'."
            )
        names.add(name)
    missing = [f"Authorization header requires '{name}' parameter." for name in _PARAMETERS if name not in names]
    if not missing:
        return None
    if not dated:
        missing.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.")
    return f"{' '.join(missing)} Authorization={authorization}"
