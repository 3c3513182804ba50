"""Resource servers and the scopes they declare (mission rows A1-A4)."""

from __future__ import annotations

from msgspec import Struct

from poolhouse.domain.pools.refusals import InvalidSetting


class Scope(Struct, frozen=True, kw_only=True):
    name: str
    description: str


class ResourceServer(Struct, frozen=True, kw_only=True):
    """An API (or several) whose scopes app clients may be allowed; `identifier` is unique in its pool."""

    pool_id: str
    identifier: str
    name: str
    scopes: tuple[Scope, ...] = ()

    def full_scopes(self) -> frozenset[str]:
        """Scopes as they stand on the wire and in tokens: `identifier/name` (row A2)."""
        return frozenset(f"{self.identifier}/{scope.name}" for scope in self.scopes)


def check(server: ResourceServer) -> None:
    """Raises InvalidSetting when a scope stands twice in the list: which description would win?"""
    names = [scope.name for scope in server.scopes]
    for name in names:
        if names.count(name) > 1:
            raise InvalidSetting(f"Duplicate scope name {name} in resource server {server.identifier}.")
