"""Resource servers in replies (reference 2.3)."""

from __future__ import annotations

from poolhouse.domain.pools.resource_server import ResourceServer
from poolhouse.idp import wire


def resource_server(server: ResourceServer) -> wire.ResourceServerType:
    """`Scopes` is left out when there are none."""
    scopes = [
        wire.ResourceServerScopeType(scope_name=scope.name, scope_description=scope.description)
        for scope in server.scopes
    ]
    return wire.ResourceServerType(
        user_pool_id=server.pool_id, identifier=server.identifier, name=server.name, scopes=scopes or None
    )
