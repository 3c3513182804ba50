"""What is not there, in AWS's words. `kind` goes beside the text (`resourceType`)."""

from __future__ import annotations

from poolhouse.domain.errors import NotFound


class NotThere(NotFound):
    """`resource_type` is AWS's word for what was looked for."""

    def __init__(self, text: str, resource_type: str) -> None:
        super().__init__(text)
        self.resource_type = resource_type


def no_api(api_id: str) -> NotThere:
    return NotThere(f"Invalid API identifier specified {api_id}", "Api")


def no_part(what: str, key: str) -> NotThere:
    """`what` is Route, Integration, Authorizer, Deployment or Stage."""
    return NotThere(f"Invalid {what} identifier specified {key}", what)


def no_domain_name() -> NotThere:
    return NotThere("Invalid domain name identifier specified", "DomainName")


def no_mapping() -> NotThere:
    return NotThere("Invalid API mapping identifier specified", "ApiMapping")
