"""Why something about a function was turned down. These texts are Lambda's own and go to the caller."""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.errors import Conflict, NotFound, Refused


class Invalid(Refused):
    """A parameter has a value it may not have."""


class NotSupported(Refused):
    """AWS would do it, poolhouse would only store it: storing it would be pretending."""

    def __init__(self, what: str) -> None:
        super().__init__(f"poolhouse does not support {what} yet (docs/limitations.md).")


class StaleRevision(Refused):
    """The revision id given is not the newest."""

    def __init__(self) -> None:
        super().__init__(
            "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to "
            "retrieve the latest Revision Id"
        )


class TooLarge(Refused):
    """An archive above the limit of what is uploaded."""


class OtherAccount(Refused):
    """The function is another account's; AWS's answer has no text (recorded from CreateFunction)."""

    def __init__(self, account: str) -> None:
        super().__init__()
        self._account = account

    @property
    def reason(self) -> str:
        return f"functions of account {self._account} are none of this server's"


def other_region(region: str, here: str) -> NotFound:
    return NotFound(f"Functions from '{region}' are not reachable in this region ('{here}')")


def no_function(arn: str) -> NotFound:
    return NotFound(f"Function not found: {arn}")


def no_alias(arn: str) -> NotFound:
    return NotFound(f"Cannot find alias arn: {arn}")


def no_statement(statement_id: str) -> NotFound:
    return NotFound(f"Statement {statement_id} is not found in resource policy.")


def no_policy() -> NotFound:
    return NotFound("The resource you requested does not exist.")


def taken_name(name: str) -> Conflict:
    return Conflict(f"Function already exist: {name}")


def taken_alias(arn: str) -> Conflict:
    return Conflict(f"Alias already exists: {arn}")


def taken_statement(statement_id: str) -> Conflict:
    return Conflict(
        f"The statement id ({statement_id}) provided already exists. Please provide a new statement id, or remove "
        "the existing statement."
    )


def being_updated(arn: str) -> Conflict:
    return Conflict(
        f"The operation cannot be performed at this time. An update is in progress for resource: {arn}"
    )


def in_use(arn: str, aliases: Sequence[str]) -> Conflict:
    return Conflict(f"Version cannot be deleted because it is referenced by aliases: {arn} {', '.join(aliases)}")
