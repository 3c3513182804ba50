"""The body of an integration request: which template makes it, or whether the caller's passes as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from poolhouse.domain.apis.values import Integration
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.integrations.binary import converted_request, handling_of
from poolhouse.gateway.integrations.responses import JSON
from poolhouse.gateway.integrations.templates import Overrides, Template
from poolhouse.gateway.refusals import UNSUPPORTED_MEDIA_TYPE, Refusal

_DEFAULT: Final = "$default"


class RequestBody(Struct, frozen=True, kw_only=True):
    """`passthrough` is WHEN_NO_MATCH, WHEN_NO_TEMPLATES or NEVER."""

    templates: Mapping[str, Template]
    passthrough: str
    handling: str | None = None

    def make(self, exchange: Exchange, body: bytes, overrides: Overrides) -> bytes:
        """The integration request's body. Raises Refusal: 415, or a template that cannot be used."""
        if self.handling is not None:
            body = converted_request(exchange, body, self.handling)
        content_type = exchange.header("content-type") or JSON
        template = (
            self.templates.get(content_type)
            or self.templates.get(content_type.partition(";")[0].strip().lower())
            or self.templates.get(_DEFAULT)
        )
        if template is not None:
            return template.render(exchange, body, overrides).encode()
        if self.passthrough == "NEVER" or (self.passthrough == "WHEN_NO_TEMPLATES" and self.templates):
            known = ", ".join(self.templates) or "none"
            raise Refusal(
                UNSUPPORTED_MEDIA_TYPE,
                f"passthroughBehavior {self.passthrough}: expected a template for {content_type!r}, found {known}",
            )
        return body


def request_body_of(integration: Integration) -> RequestBody:
    """Raises BadMapping."""
    return RequestBody(
        templates={name: Template(text) for name, text in (integration.request_templates or {}).items() if text},
        passthrough=integration.passthrough_behavior,
        handling=handling_of(integration.content_handling),
    )
