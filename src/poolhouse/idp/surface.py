"""`cognito-idp` over HTTP: `POST /` in AWS JSON 1.1, and CORS as browsers meet it on AWS (cognito-api 1.4)."""

from __future__ import annotations

from typing import Protocol

from poolhouse.asgi import Receive, Scope, Send, header, header_safe, respond
from poolhouse.aws.answers import Headers
from poolhouse.aws.json_protocol import JsonProtocol
from poolhouse.aws.operations import Registry
from poolhouse.aws.shapes import Shapes
from poolhouse.aws.surface import AwsSurface
from poolhouse.domain.ports import Random
from poolhouse.idp import errors, wire
from poolhouse.idp.registry import registry as built_operations

# "If your request is larger than 2MB, separate it" (the model's text of CreateManagedLoginBranding).
BODY_LIMIT = 2 * 1024 * 1024
ALLOW_ORIGIN = (b"access-control-allow-origin", b"*")
EXPOSE = (b"access-control-expose-headers", b"x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date")
CORS: Headers = (ALLOW_ORIGIN, EXPOSE)
PREFLIGHT_SECONDS = b"172800"
# What AWS's front end says to any other method, and to paths it does not know (seen in many bug reports).
NOT_UNDERSTOOD = (
    b'{"code":"BadRequest","message":"The server did not understand the operation that was requested.",'
    b'"type":"client"}'
)


class HasRandom(Protocol):
    @property
    def random(self) -> Random: ...


class IdpSurface:
    """ASGI app. `services` is handed to every operation; the registry is a test's to replace."""

    def __init__(self, services: HasRandom, dev: bool, registry: Registry | None = None) -> None:
        if registry is None:
            built_operations.discover("poolhouse.idp.ops")
        protocol = JsonProtocol(
            registry or built_operations,
            Shapes(wire.SHAPES),
            target_prefix=wire.TARGET_PREFIX,
            invalid=wire.InvalidParameterException,
            body_limit=BODY_LIMIT,
        )
        self._surface = AwsSurface(
            protocol=protocol,
            services=services,
            request_id=services.random.uuid,
            translate=errors.to_wire,
            failure=wire.InternalErrorException,
            dev=dev,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "OPTIONS":
            await respond(send, 200, preflight_headers(scope))
        elif scope["method"] == "POST":
            cors = CORS if header(scope, b"origin") is not None else ()
            await self._surface.answer(scope, receive, send, headers=cors)
        else:
            await respond(send, 404, ((b"content-type", b"application/json"),), NOT_UNDERSTOOD)


def preflight_headers(scope: Scope) -> Headers:
    """Echoes what the browser asks for, as AWS does; there are no cookies to protect here."""
    asked = header(scope, b"access-control-request-headers")
    method = header(scope, b"access-control-request-method") or b"POST"
    echo = ((b"access-control-allow-headers", header_safe(asked.decode("latin-1"))),) if asked else ()
    return (
        *CORS,
        *echo,
        (b"access-control-allow-methods", header_safe(method.decode("latin-1"))),
        (b"access-control-max-age", PREFLIGHT_SECONDS),
    )
