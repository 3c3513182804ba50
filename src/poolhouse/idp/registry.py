"""Which operations of cognito-idp are built. `idp/ops/` registers here, the surface looks up here."""

from __future__ import annotations

from poolhouse.aws.operations import Registry
from poolhouse.idp import wire

registry = Registry(wire.SERVICE, wire.OPERATIONS)
operation = registry.operation
