"""A function's resource policy: its statements as AWS writes them, and whether they let a service in.

Source: Lambda developer guide, 'Using resource-based policies'; `ArnLike` is the IAM guide's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final

from msgspec import Struct

from poolhouse.domain.functions.values import Statement

_INVOKING: Final = frozenset({"lambda:InvokeFunction", "lambda:*", "*"})
_ARN_PARTS: Final = 6
_ACCOUNT: Final = re.compile(r"\d{12}", re.ASCII)
_AWS_PRINCIPAL: Final = re.compile(r"arn:aws[a-z-]*:(?:iam|sts)::\d{12}:.+", re.ASCII)
_SERVICE: Final = re.compile(r"(?:[a-z0-9-]+\.)+(?:amazonaws\.com(?:\.cn)?|amazon\.com)", re.ASCII)


class Visitor(Struct, frozen=True):
    """A service that wants to invoke, and on whose behalf: `apigateway.amazonaws.com` and the method's ARN."""

    principal: str
    source_arn: str
    account: str


def may_invoke(statements: Iterable[Statement], qualifier: str | None, visitor: Visitor) -> bool:
    """`qualifier` is that of the invocation: an alias's statements are its own."""
    return any(
        statement.qualifier == qualifier
        and statement.action in _INVOKING
        and statement.principal in (visitor.principal, "*")
        and (statement.source_arn is None or arn_like(statement.source_arn, visitor.source_arn))
        and statement.source_account in (None, visitor.account)
        # Nobody here belongs to an organization, and no event source has a token.
        and statement.organization_id is None
        and statement.token is None
        for statement in statements
    )


def arn_like(pattern: str, arn: str) -> bool:
    """`ArnLike`: part by part, with `*` and `?`."""
    wanted, given = pattern.split(":", _ARN_PARTS - 1), arn.split(":", _ARN_PARTS - 1)
    return len(wanted) == len(given) and all(
        glob(part).fullmatch(found) is not None for part, found in zip(wanted, given, strict=True)
    )


@lru_cache(maxsize=1_024)
def glob(pattern: str) -> re.Pattern[str]:
    """IAM's wildcards: `*` is any text, `?` any character. Runs of `*` are one, so that matching stays cheap."""
    text = re.sub(r"\*+", "*", pattern)
    # Atomic groups: a `*` never tries a second place once what follows it was found, which is enough for `*`.
    pieces = [re.escape(piece).replace(r"\?", ".") for piece in text.split("*")]
    if len(pieces) == 1:
        return re.compile(pieces[0], re.DOTALL)
    middle = "".join(f"(?>.*?{piece})" for piece in pieces[1:-1])
    return re.compile(f"{pieces[0]}{middle}.*{pieces[-1]}", re.DOTALL)


def is_principal(principal: str) -> bool:
    """Whether AWS could know it: everybody, an account, one of its users or roles, or a service."""
    forms = (_ACCOUNT, _AWS_PRINCIPAL, _SERVICE)
    return principal == "*" or any(form.fullmatch(principal) for form in forms)


def document(statement: Statement, arn: str) -> dict[str, Any]:
    """The statement as `AddPermission` and `GetPolicy` print it; `arn` is that of the function or qualifier."""
    like: dict[str, Any] = {}
    if statement.source_arn is not None:
        like["ArnLike"] = {"AWS:SourceArn": statement.source_arn}
    equal = {
        "AWS:SourceAccount": statement.source_account,
        "aws:PrincipalOrgID": statement.organization_id,
        "lambda:EventSourceToken": statement.token,
    }
    if given := {name: value for name, value in equal.items() if value is not None}:
        like["StringEquals"] = given
    written: dict[str, Any] = {
        "Sid": statement.id,
        "Effect": "Allow",
        "Principal": _principal(statement.principal),
        "Action": statement.action,
        "Resource": arn,
    }
    return written | ({"Condition": like} if like else {})


def _principal(principal: str) -> Any:
    if principal == "*":
        return "*"
    if _ACCOUNT.fullmatch(principal):
        return {"AWS": f"arn:aws:iam::{principal}:root"}
    return {"AWS" if principal.startswith("arn:") else "Service": principal}
