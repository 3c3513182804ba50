"""Domain names of a pool's OAuth endpoints and hosted pages."""

from __future__ import annotations

from msgspec import Struct


class PoolDomain(Struct, frozen=True, kw_only=True):
    """A prefix domain, or (with a certificate) a custom one; `name` is unique among all pools."""

    pool_id: str
    name: str
    created_at: float
    managed_login_version: int = 1
    certificate_arn: str | None = None
    security_policy: str | None = None
    version: str = ""
    cloudfront: str | None = None

    @property
    def is_custom(self) -> bool:
        return self.certificate_arn is not None
