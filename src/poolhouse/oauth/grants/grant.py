"""What a grant is to the token endpoint, which owns every step that grants share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from poolhouse.domain.pools.snapshots import ClientSnapshot


class TokenAnswer(Struct, frozen=True, omit_defaults=True):
    """Body of a successful answer; AWS sends no `scope` member."""

    access_token: str
    expires_in: int
    token_type: str

    def __repr__(self) -> str:
        return f"TokenAnswer(access_token=***, expires_in={self.expires_in})"


class Grant(Protocol):
    @property
    def flow(self) -> str:
        """The member of AllowedOAuthFlows that enables it on a client."""
        ...

    @property
    def public_clients(self) -> bool:
        """Whether a client without a secret may use it."""
        ...

    async def redeem(self, client: ClientSnapshot, parameters: Mapping[str, str]) -> TokenAnswer:
        """The client is authenticated and may use this grant. Raises Refused."""
        ...
