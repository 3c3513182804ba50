"""What the control planes of REST APIs and of HTTP APIs have in common as services: REST-JSON and its limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

from poolhouse.asgi import Receive, Scope, Send
from poolhouse.aws.errors import AwsError, InternalFailure, ValidationException
from poolhouse.aws.operations import Registry
from poolhouse.aws.rest_json import RestJson
from poolhouse.aws.shapes import Shapes
from poolhouse.aws.surface import AwsSurface
from poolhouse.domain.ports import Random

# "The maximum size of the API definition file is 6MB" (the model's text of ImportRestApi).
BODY_LIMIT: Final = 6 * 1024 * 1024


class HasRandom(Protocol):
    @property
    def random(self) -> Random: ...


class ApiSurface:
    """ASGI app. `services` is handed to every operation."""

    def __init__(
        self,
        registry: Registry,
        shapes: Mapping[str, Any],
        *,
        services: HasRandom,
        dev: bool,
        translate: Callable[[Exception], AwsError | None],
        invalid: type[AwsError] = ValidationException,
    ) -> None:
        """`translate` as of AwsSurface, `invalid` as of RestJson."""
        self._surface = AwsSurface(
            protocol=RestJson(registry, Shapes(shapes), body_limit=BODY_LIMIT, invalid=invalid),
            services=services,
            request_id=services.random.uuid,
            translate=translate,
            failure=InternalFailure,
            dev=dev,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._surface.answer(scope, receive, send)
