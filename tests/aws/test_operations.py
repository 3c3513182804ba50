"""The registry refuses what is not the model's, when the module is imported."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.aws.operations import Registry
from poolhouse.idp import wire


@pytest.fixture
def registry() -> Registry:
    return Registry(wire.SERVICE, wire.OPERATIONS)


def test_a_right_one_is_found(registry: Registry) -> None:
    @registry.operation("DescribeUserPool")
    async def describe(services: object, request: wire.DescribeUserPoolRequest) -> wire.DescribeUserPoolResponse:
        return wire.DescribeUserPoolResponse()

    assert registry.handler("DescribeUserPool") is describe
    assert registry.built == {"DescribeUserPool"}
    assert registry.handler("DeleteUserPool") is None


def test_an_operation_with_nothing_to_say_may_return_nothing(registry: Registry) -> None:
    @registry.operation("DeleteUserPool")
    async def no_output(services: object, request: wire.DeleteUserPoolRequest) -> None: ...

    @registry.operation("TagResource")
    async def empty_output(services: object, request: wire.TagResourceRequest) -> None: ...

    assert registry.built == {"DeleteUserPool", "TagResource"}


def _takes_another_request(services: Any, request: wire.ListUserPoolsRequest) -> wire.DescribeUserPoolResponse:
    raise NotImplementedError


def _returns_another(services: Any, request: wire.DescribeUserPoolRequest) -> wire.ListUserPoolsResponse:
    raise NotImplementedError


def _returns_nothing(services: Any, request: wire.DescribeUserPoolRequest) -> None:
    raise NotImplementedError


def _is_untyped(services, request):  # type: ignore[no-untyped-def]
    raise NotImplementedError


@pytest.mark.parametrize("function", [_takes_another_request, _returns_another, _returns_nothing, _is_untyped])
def test_wrong_types(registry: Registry, function: Any) -> None:
    with pytest.raises(TypeError, match=r"DescribeUserPool (takes|returns)"):
        registry.operation("DescribeUserPool")(function)


def test_wrong_names(registry: Registry) -> None:
    with pytest.raises(TypeError, match="no operation Nonsense"):
        registry.operation("Nonsense")

    async def tag(services: Any, request: wire.TagResourceRequest) -> None: ...

    registry.operation("TagResource")(tag)
    with pytest.raises(TypeError, match="registered twice"):
        registry.operation("TagResource")(tag)
