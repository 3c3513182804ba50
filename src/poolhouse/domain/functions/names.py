"""The ways to name a function: its name, a partial ARN, an ARN, each with or without a qualifier.

Source: Lambda API reference, `FunctionName` of Invoke.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from poolhouse.domain.functions.errors import Invalid, OtherAccount, other_region
from poolhouse.domain.functions.values import LATEST

_NAMED: Final = re.compile(
    r"(?:(?:arn:(?P<partition>aws[a-zA-Z-]*):lambda:)?(?:(?P<region>[a-z]{2,}(?:-[a-z]+)+-\d):)?"
    r"(?:(?P<account>\d{12}):)?function:)?(?P<name>[a-zA-Z0-9_-]+)(?::(?P<qualifier>\$LATEST|[a-zA-Z0-9_-]+))?",
    re.ASCII,
)
_LONGEST_NAME: Final = 64
_INVOCATION_URI: Final = re.compile(
    r"arn:aws[a-z-]*:apigateway:[a-z0-9-]+:lambda:path/2015-03-31/functions/(?P<arn>[^/]+)/invocations", re.ASCII
)


class Named(Struct, frozen=True):
    """`region` and `account` are None where the name leaves them out: then they are this server's."""

    name: str
    qualifier: str | None = None
    region: str | None = None
    account: str | None = None


class Realm(Struct, frozen=True):
    """Where this server's functions live, as their ARNs say it."""

    region: str
    account: str

    def arn(self, name: str, qualifier: str | None = None) -> str:
        plain = f"arn:aws:lambda:{self.region}:{self.account}:function:{name}"
        return plain if qualifier is None else f"{plain}:{qualifier}"

    def holds(self, named: Named) -> bool:
        return named.region in (None, self.region) and named.account in (None, self.account)

    def require(self, named: Named) -> None:
        """Raises NotFound or OtherAccount."""
        if named.region not in (None, self.region):
            raise other_region(named.region or "", self.region)
        if not self.holds(named):
            raise OtherAccount(named.account or "")


def parse(text: str) -> Named | None:
    """None for what names no function."""
    found = _NAMED.fullmatch(text)
    if found is None or len(found["name"]) > _LONGEST_NAME:
        return None
    return Named(found["name"], found["qualifier"], found["region"], found["account"])


def qualified(text: str, qualifier: str | None) -> Named:
    """The function of a request that may give its qualifier twice. Raises Invalid."""
    named = parse(text)
    if named is None:
        raise Invalid(_unreadable(text))
    if qualifier is None or qualifier == named.qualifier:
        return named
    if named.qualifier is not None:
        raise Invalid("The derived qualifier from the function name does not match the specified qualifier.")
    return Named(named.name, qualifier, named.region, named.account)


def _unreadable(text: str) -> str:
    found = _NAMED.fullmatch(text)
    if found is None:
        return f"Could not parse {text} as the name of a function"
    return (
        f"1 validation error detected: Value '{found['name']}' at 'functionName' failed to satisfy constraint: "
        f"Member must have length less than or equal to {_LONGEST_NAME}"
    )


def invoked_by(uri: str) -> str | None:
    """The ARN of the function in API Gateway's URI of an integration or an authorizer; None when it names none.

    `arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}/invocations`
    """
    found = _INVOCATION_URI.fullmatch(uri)
    if found is None or (named := parse(found["arn"])) is None or named.account is None:
        return None
    return found["arn"]


def is_version(qualifier: str) -> bool:
    """Whether it is a version's number or `$LATEST`, and not an alias."""
    return qualifier == LATEST or qualifier.isdigit()
