"""The shapes of apigatewayv2: boto3 and the surface agree on every operation, and every bound holds."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from botocore.exceptions import ClientError

from poolhouse.aws.operations import Operation
from poolhouse.gateway.api_surface import BODY_LIMIT
from poolhouse.gateway.http_control import wire
from poolhouse.gateway.http_control.surface import HttpControlSurface
from tests.aws import driving, samples
from tests.fakes import FakeRandom

SERVICE = "apigatewayv2"
GOT: list[Any] = []


def remember(operation: Operation, request: Any) -> Any:
    GOT.append(request)
    return operation.response() if operation.response else None


def app() -> HttpControlSurface:
    registry = driving.full_registry(SERVICE, wire.OPERATIONS, remember)
    return HttpControlSurface(SimpleNamespace(random=FakeRandom()), True, registry)


def lowered(value: Any) -> Any:
    """Inner structures are read under the wire's names, which begin with a small letter."""
    if isinstance(value, dict):
        return {name.lower(): lowered(inner) for name, inner in value.items()}
    return [lowered(inner) for inner in value] if isinstance(value, list | tuple) else value


@pytest.mark.parametrize("name", samples.operations(SERVICE))
def test_every_operation_and_bound(name: str) -> None:
    boto = driving.boto_client(SERVICE, app())
    shape = samples.operation_model(SERVICE, name).input_shape
    assert shape is not None
    for case in samples.cases(SERVICE, name):
        # A query cannot carry an empty list or map.
        given = {key: value for key, value in case.document.items() if value not in ([], {})}
        if case.rule is None:
            document = samples.Samples(SERVICE).everything(shape) | given
            boto._make_api_call(name, document)
            got = msgspec.to_builtins(GOT.pop(), builtin_types=(bytes,))
            assert lowered(got) == lowered(document), case.name
        elif (
            case.path.count(".") == 1
            and given.keys() == case.document.keys()
            and case.rule != "Member must not be null"
        ):
            with pytest.raises(ClientError, match="failed to satisfy constraint"):
                boto._make_api_call(name, samples.Samples(SERVICE).everything(shape) | given)


def test_a_body_that_is_too_large() -> None:
    body = b"x" * (BODY_LIMIT + 1)
    reply = driving.request(app(), "PUT", "/v2/apis", driving.SIGNED_HEADERS, body)
    assert reply.status == 413


@pytest.mark.parametrize(
    ("body", "status"), [(b"[", 400), (b'{"name": 1}', 400), (b'"x"', 400), (b"\xff", 400), (b"{}", 400)]
)
def test_bad_bodies(body: bytes, status: int) -> None:
    assert driving.request(app(), "POST", "/v2/apis", driving.SIGNED_HEADERS, body).status == status
