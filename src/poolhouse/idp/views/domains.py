"""Domains in replies (reference 2.4)."""

from __future__ import annotations

from collections.abc import Mapping

from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.idp import wire
from poolhouse.idp.views.shown import shown

# Part of the name of AWS's bucket of static files; nobody reads it, deployment tools compare it.
AIRPORTS: Mapping[str, str] = {"us-east-1": "iad", "us-west-2": "pdx", "eu-west-1": "dub"}


def description(domain: PoolDomain, *, region: str, account_id: str) -> wire.DomainDescriptionType:
    """Everything of a domain. It works at once, so it is never CREATING."""
    return wire.DomainDescriptionType(
        user_pool_id=domain.pool_id,
        aws_account_id=account_id,
        domain=domain.name,
        s3_bucket=f"aws-cognito-prod-{AIRPORTS.get(region, region)}-assets",
        cloud_front_distribution=domain.cloudfront,
        version=domain.version,
        status="ACTIVE",
        # AWS: present and empty for a prefix domain.
        custom_domain_config=wire.CustomDomainConfigType(
            certificate_arn=domain.certificate_arn, security_policy=domain.security_policy
        ),
        managed_login_version=domain.managed_login_version,
        routing=routing(domain),
    )


def alias_target(domain: PoolDomain) -> str | None:
    """What the owner's DNS record must point to: only custom domains need one."""
    return domain.cloudfront if domain.is_custom else None


def routing(domain: PoolDomain) -> wire.RoutingType | None:
    return shown(domain.routing, wire.RoutingType)
