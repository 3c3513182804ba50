"""The client certificates that stages show to upstreams."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from poolhouse.domain.apis.ports import ClientCertificates
from poolhouse.gateway.upstream.identity import ClientIdentity, identity_of


@dataclass(frozen=True, slots=True)
class ClientIdentities:
    """Those of an account."""

    certificates: ClientCertificates
    account_id: str

    async def get(self, certificate_id: str | None) -> ClientIdentity | None:
        """None when there is no such certificate (any more), or none is named."""
        if not certificate_id:
            return None
        certificate = await self.certificates.get(self.account_id, certificate_id)
        key = await self.certificates.private_pem(self.account_id, certificate_id)
        if certificate is None or key is None:
            return None
        return await asyncio.to_thread(identity_of, certificate.pem, key)
