"""The surface of cognito-idp with every operation faked, and one way to call it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from poolhouse.aws.operations import Registry
from poolhouse.idp import wire
from poolhouse.idp.surface import IdpSurface
from tests.aws import driving
from tests.fakes import FakeRandom

JSON = "application/x-amz-json-1.1"
PREFIX = "AWSCognitoIdentityProviderService."


def surface(act: Any = None, *, dev: bool = True, registry: Registry | None = None) -> IdpSurface:
    """Every operation answers `act(operation, request)`, an empty reply by default."""
    act = act or (lambda operation, _: operation.response() if operation.response else None)
    built = registry or driving.full_registry("cognito-idp", wire.OPERATIONS, act)
    return IdpSurface(SimpleNamespace(random=FakeRandom()), dev, built)


def raising(error: Exception) -> Any:
    def act(*_: Any) -> Any:
        raise error

    return act


def post(app: IdpSurface, operation: str, body: bytes = b"{}", **headers: str) -> driving.Reply:
    sent = {"content-type": JSON, "x-amz-target": PREFIX + operation, **driving.SIGNED_HEADERS}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    return driving.request(app, "POST", "/", sent, body)


APP = surface()
