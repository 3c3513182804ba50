"""What the service says when the thing an operation names is not there."""

from __future__ import annotations

from poolhouse.idp import wire


def no_pool(pool_id: str) -> wire.ResourceNotFoundException:
    return wire.ResourceNotFoundException(f"User pool {pool_id} does not exist.")


def no_client(client_id: str) -> wire.ResourceNotFoundException:
    return wire.ResourceNotFoundException(f"User pool client {client_id} does not exist.")
