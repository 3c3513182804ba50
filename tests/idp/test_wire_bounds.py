"""Every boundary of every constraint of all 141 operations: accepted on one side, refused on the other."""

from __future__ import annotations

import base64
from typing import Any

import msgspec
import pytest

from poolhouse.aws.json_protocol import JsonProtocol
from poolhouse.aws.operations import Registry
from poolhouse.aws.shapes import Shapes
from poolhouse.aws.surface import Call
from poolhouse.idp import wire
from tests.aws import samples

PROTOCOL = JsonProtocol(
    Registry(wire.SERVICE, wire.OPERATIONS),
    Shapes(wire.SHAPES),
    target_prefix=wire.TARGET_PREFIX,
    invalid=wire.InvalidParameterException,
    body_limit=1 << 20,
)


def verdict(operation: str, document: dict[str, Any]) -> str | None:
    """The message of the refusal; None when the input is taken."""
    body = msgspec.json.encode(document, enc_hook=lambda blob: base64.b64encode(blob).decode())
    try:
        PROTOCOL.read(wire.OPERATIONS[operation], Call({}, {}, body))
    except wire.InvalidParameterException as refusal:
        return refusal.message
    return None


@pytest.mark.parametrize("operation", samples.operations("cognito-idp"))
def test_every_bound(operation: str) -> None:
    wrong = []
    for case in samples.cases("cognito-idp", operation):
        message = verdict(operation, case.document)
        if case.rule is None:
            fits = message is None
        else:
            fits = message is not None and f"at '{case.path}' failed to satisfy constraint: {case.rule}" in message
            fits = fits and message is not None and message.startswith("1 validation error detected: ")
        if not fits:
            wrong.append((case.name, case.rule, message))
    assert wrong == []


def test_there_are_many_bounds() -> None:
    """Guards the generation itself: an empty list of cases would pass everything."""
    every = [case for name in wire.OPERATIONS for case in samples.cases("cognito-idp", name)]
    assert len([case for case in every if case.rule is None]) > 2400
    assert len([case for case in every if case.rule is not None]) > 1500


def test_the_table_has_every_operation() -> None:
    assert sorted(wire.OPERATIONS) == sorted(samples.operations("cognito-idp"))
    assert len(wire.OPERATIONS) == 141
