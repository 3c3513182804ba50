"""Why the domain turned a request down.

The text of a refusal is its reason: it goes to the log, and in the dev profile to `x-poolhouse-reason`. What a
caller may read is chosen by the surface that catches it.
"""

from __future__ import annotations


class Refused(Exception):
    """A request the server understood and turned down."""

    @property
    def reason(self) -> str:
        return str(self)


class NotFound(Refused):
    """The thing named does not exist (any more)."""


class AlreadyExists(Refused):
    """Another thing of the same name or id is there; of two racing creates one gets this."""


class LimitExceeded(Refused):
    """A quota is used up (AWS: 'Quotas in Amazon Cognito')."""


class Conflict(Refused):
    """The state of the thing forbids the change."""


class BadCredentials(Refused):
    """Unknown client, or its secret is missing or wrong."""


class ClientNotAllowed(Refused):
    """The client may not use this grant."""


class ScopeNotAllowed(Refused):
    """A scope was asked for that is not enabled on the client (rows A3, A5)."""


class Unavailable(Exception):
    """The database cannot be reached, or is too busy to take the write; the same request may succeed later.

    Not a Refused: the request was never judged. A write that was being committed may or may not be there.
    """
