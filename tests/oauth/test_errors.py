"""Every kind of refusal has its row in the wire table."""

from __future__ import annotations

import inspect

import pytest

from poolhouse.domain import errors as domain
from poolhouse.domain.errors import BadCredentials, Refused, Unavailable
from poolhouse.oauth import errors
from poolhouse.oauth.errors import WIRE, NotBuilt, Wire, body, wire

KINDS = sorted(
    {
        kind
        for module in (domain, errors)
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, Refused | Unavailable)
    },
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", KINDS)
def test_every_refusal_has_a_row_of_its_own(kind: type[Refused]) -> None:
    assert kind in WIRE
    assert 400 <= WIRE[kind].status <= 503
    assert WIRE[kind].status != 500


def test_all_are_walked() -> None:
    assert len(KINDS) >= 15
    assert set(WIRE) == set(KINDS)


def test_a_refusal_of_another_room_is_a_bad_request_by_its_nearest_kin() -> None:
    class Elsewhere(Refused): ...

    class Stranger(BadCredentials): ...

    assert wire(Elsewhere("x")) == Wire(400, "invalid_request")
    assert wire(Stranger("x")) == Wire(400, "invalid_client")


def test_only_what_aws_cannot_say_is_described() -> None:
    assert body(BadCredentials("wrong secret for client c1")) == b'{"error":"invalid_client"}'
    assert b"/login is not built" in body(NotBuilt("/login is not built into poolhouse yet."))
