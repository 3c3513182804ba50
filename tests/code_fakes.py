"""Authorization codes in memory, with the contract of the databases."""

from __future__ import annotations

from poolhouse.domain.authorization.codes import CodeGrant
from poolhouse.domain.errors import AlreadyExists


class MemoryAuthorizationCodes:
    """Implements domain.authorization.codes.AuthorizationCodes."""

    def __init__(self) -> None:
        self._grants: dict[tuple[str, str], CodeGrant] = {}
        self._used: set[tuple[str, str]] = set()

    async def add(self, code: str, grant: CodeGrant) -> None:
        if (grant.pool_id, code) in self._grants:
            raise AlreadyExists(code)
        self._grants[grant.pool_id, code] = grant

    async def find(self, pool_id: str, code: str, *, now: float) -> CodeGrant | None:
        grant = self._grants.get((pool_id, code))
        return grant if grant is not None and grant.expires_at > now else None

    async def use(self, pool_id: str, code: str, *, now: float) -> bool:
        key = (pool_id, code)
        if key in self._used or await self.find(pool_id, code, now=now) is None:
            return False
        self._used.add(key)
        return True
