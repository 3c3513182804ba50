"""The client certificates that stages show to upstreams."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from poolhouse.domain.apis.ports import ClientCertificates
from poolhouse.gateway.upstream.identity import ClientIdentity, identity_of


@dataclass(frozen=True, slots=True)
class ClientIdentities:
    """Those of an account. Stages that have the same certificate share connections."""

    certificates: ClientCertificates
    account_id: str
    _in_use: WeakValueDictionary[str, ClientIdentity] = field(default_factory=WeakValueDictionary)

    async def get(self, certificate_id: str | None) -> ClientIdentity | None:
        """None when there is no such certificate (any more), or none is named."""
        if not certificate_id:
            return None
        certificate = await self.certificates.get(self.account_id, certificate_id)
        if certificate is None:
            return None
        if (known := self._in_use.get(certificate_id)) is not None:
            return known
        key = await self.certificates.private_pem(self.account_id, certificate_id)
        if key is None:
            return None
        made = await asyncio.to_thread(identity_of, certificate.pem, key)
        return self._in_use.setdefault(certificate_id, made)
