"""Domain names of a pool's OAuth endpoints and hosted pages: values and rules (reference 2.4, 6.2, oauth 6)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from poolhouse.domain.pools.refusals import InvalidSetting

PREFIX_PATTERN = r"^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$"
LABEL = re.compile(PREFIX_PATTERN, re.ASCII)
CLASSIC_PAGES, MANAGED_LOGIN = 1, 2
RESERVED_WORDS = ("aws", "amazon", "cognito")
CERTIFICATE = re.compile(r"arn:[a-z-]+:acm:us-east-1:[0-9]+:certificate/.+", re.ASCII)


class Failover(Struct, frozen=True, kw_only=True):
    secondary_region: str
    primary_route53_health_check_id: str


class Routing(Struct, frozen=True, kw_only=True):
    failover: Failover | None = None


class PoolDomain(Struct, frozen=True, kw_only=True):
    """A prefix domain, or (with a certificate) a custom one; `name` is unique among all pools."""

    pool_id: str
    name: str
    created_at: float
    managed_login_version: int = CLASSIC_PAGES
    certificate_arn: str | None = None
    security_policy: str | None = None
    version: str = ""
    cloudfront: str | None = None
    routing: Routing | None = None

    @property
    def is_custom(self) -> bool:
        return self.certificate_arn is not None

    @property
    def is_managed(self) -> bool:
        """Whether it has the pages of managed login, not the classic ones."""
        return self.managed_login_version == MANAGED_LOGIN

    def url(self, prefix_url: Callable[[str], str]) -> str:
        """Where it is, without a trailing slash; `prefix_url` says so of prefix domains by their names.

        A custom one is a host of its own with its own certificate: what stands before it speaks TLS.
        """
        return f"https://{self.name}" if self.is_custom else prefix_url(self.name)


def advertised(domains: Iterable[PoolDomain]) -> PoolDomain | None:
    """Of a pool's domains, the custom one when there are two (AWS: federation endpoints)."""
    return min(domains, key=lambda domain: not domain.is_custom, default=None)


def check(domain: PoolDomain) -> None:
    """Whether `domain` may be called so. Raises InvalidSetting."""
    if domain.is_custom:
        _check_custom(domain.name)
    else:
        _check_prefix(domain.name)
    check_settings(domain)


def check_settings(domain: PoolDomain) -> None:
    """The part of `check` that an update can break. Raises InvalidSetting."""
    if domain.certificate_arn is not None and CERTIFICATE.fullmatch(domain.certificate_arn) is None:
        raise InvalidSetting(
            "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid,"
            " or doesn't include a valid certificate chain."
        )
    if domain.managed_login_version not in (CLASSIC_PAGES, MANAGED_LOGIN):
        raise InvalidSetting(f"Invalid ManagedLoginVersion {domain.managed_login_version}: it must be 1 or 2.")


def check_room(existing: Sequence[PoolDomain], domain: PoolDomain) -> None:
    """A pool has at most one prefix and one custom domain. Raises InvalidSetting."""
    if any(other.is_custom == domain.is_custom for other in existing):
        raise InvalidSetting("User pool already has a domain configured.")


def _check_prefix(name: str) -> None:
    if LABEL.fullmatch(name) is None:
        raise InvalidSetting(
            "The domain name contains an invalid character. Domain names can only contain lower-case letters,"
            " numbers, and hyphens. Please enter a different name that follows this format: " + PREFIX_PATTERN
        )
    # Observed: a word counts only as a whole part between hyphens (`x-awsome-y` is fine).
    for word in RESERVED_WORDS:
        if word in name.split("-"):
            raise InvalidSetting(f"Domain cannot contain reserved word: {word}")


def _check_custom(name: str) -> None:
    """AWS also resolves the parent's A record; that cannot be asked of a machine without network."""
    labels = name.split(".")
    if len(labels) < 3:
        raise InvalidSetting(
            "Custom domain is not a valid subdomain: Was not able to resolve a DNS A record for the parent domain"
            " or domain parent is a top-level domain."
        )
    if not all(LABEL.fullmatch(label) for label in labels):
        raise InvalidSetting(
            "The domain name contains an invalid character. Custom domain names can only contain lower-case"
            " letters, numbers, hyphens, and dots."
        )
