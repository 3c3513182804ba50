"""Which operations of apigatewayv2 are built. `ops/` registers here, the surface looks up here."""

from __future__ import annotations

from poolhouse.aws.operations import Registry
from poolhouse.gateway.http_control import wire

registry = Registry(wire.SERVICE, wire.OPERATIONS)
operation = registry.operation
