"""Which operations of lambda are built. `functions/ops/` registers here, the surface looks up here."""

from __future__ import annotations

from poolhouse.aws.operations import Registry
from poolhouse.functions import wire

registry = Registry(wire.SERVICE, wire.OPERATIONS)
operation = registry.operation
