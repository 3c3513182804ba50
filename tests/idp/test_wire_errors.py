"""No refusal of the domain reaches a caller as a 500."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from operator import attrgetter

import pytest

import poolhouse.domain
from poolhouse.domain.errors import Refused
from poolhouse.idp import errors, wire

# Refusals of other surfaces, which map them: `gateway/control/refusals.py`, `oauth/`, `functions/`.
OTHER_SERVICES = tuple(f"poolhouse.domain.{room}." for room in ("apis", "authorization", "functions", "http_apis"))


def _refusals() -> Iterator[type[Refused]]:
    for module in pkgutil.walk_packages(poolhouse.domain.__path__, "poolhouse.domain."):
        importlib.import_module(module.name)
    waiting = [Refused]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("poolhouse.domain.") and not kind.__module__.startswith(OTHER_SERVICES):
            yield kind


@pytest.mark.parametrize("kind", sorted(_refusals(), key=attrgetter("__name__")))
def test_every_refusal_is_mapped_by_name(kind: type[Refused]) -> None:
    assert kind in errors.WIRE, f"say in idp/errors.py what a caller reads for {kind.__name__}"


def test_the_mapped_errors_are_the_models() -> None:
    for kind, _ in errors.WIRE.values():
        assert getattr(wire, kind.__name__) is kind
        assert kind.status == 400


def test_a_kind_made_later_falls_back_to_its_parent() -> None:
    class Later(poolhouse.domain.errors.NotFound):
        pass

    mapped = errors.to_wire(Later("user u of pool p"))
    assert isinstance(mapped, wire.ResourceNotFoundException)
    assert (mapped.message, mapped.reason) == ("The requested resource does not exist.", "user u of pool p")


def test_what_is_no_refusal_is_not_translated() -> None:
    assert errors.to_wire(KeyError("x")) is None
