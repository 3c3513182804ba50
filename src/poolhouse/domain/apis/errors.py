"""Why a change to a REST API was turned down.

Unlike other refusals, these texts are written for the caller: they are API Gateway's own words (recorded where
known), and the control plane passes them on. `Conflict` and `NotFound` of `domain.errors` are used the same way.
"""

from __future__ import annotations

from poolhouse.domain.errors import Conflict, NotFound, Refused


class Invalid(Refused):
    """The request asks for something an API may not have. `why` says more than AWS does, for the log only."""

    def __init__(self, text: str, *, why: str | None = None) -> None:
        super().__init__(text)
        self.why = why

    @property
    def reason(self) -> str:
        return self.why or str(self)


class NotSupported(Refused):
    """AWS would take the setting, poolhouse would ignore it: storing it would be pretending."""

    def __init__(self, what: str) -> None:
        super().__init__(f"poolhouse does not support {what} yet.")


def invalid_mapping(error: str, *, why: str | None = None) -> Invalid:
    """A parameter mapping was refused; `error` is what AWS lists as the only error."""
    return Invalid(
        f"Invalid mapping expression specified: Validation Result: warnings : [], errors : [{error}]", why=why
    )


def no_api(account_id: str, api_id: str) -> NotFound:
    return NotFound(f"Invalid API identifier specified {account_id}:{api_id}")


def no_resource() -> NotFound:
    return NotFound("Invalid Resource identifier specified")


def no_method() -> NotFound:
    return NotFound("Invalid Method identifier specified")


def no_integration() -> NotFound:
    return NotFound("Invalid Integration identifier specified")


def no_response() -> NotFound:
    return NotFound("Invalid Response status code specified")


def no_authorizer() -> NotFound:
    return NotFound("Invalid Authorizer identifier specified")


def no_deployment() -> NotFound:
    return NotFound("Invalid Deployment identifier specified")


def no_stage() -> NotFound:
    return NotFound("Invalid Stage identifier specified")


def name_taken(part: str) -> Conflict:
    return Conflict(f"Another resource with the same parent already has this name: {part}")
