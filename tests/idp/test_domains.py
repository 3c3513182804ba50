"""Domains over HTTP."""

from __future__ import annotations

import re
from typing import Any

import pytest

from .calls import body, refusal

CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/c"
NO_DOMAIN = ("InvalidParameterException", "No such domain or user pool exists.")
HEALTH = {"SecondaryRegion": "eu-west-1", "PrimaryRoute53HealthCheckId": "h"}
CHARSET = (
    "The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers,"
    " and hyphens. Please enter a different name that follows this format:"
    r" ^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$"
)
TOO_LONG = (
    f"1 validation error detected: Value '{'a' * 64}' at 'domain' failed to satisfy constraint:"
    " Member must have length less than or equal to 63"
)


def described(cognito: Any, name: str) -> dict[str, Any]:
    return dict(body(cognito.describe_user_pool_domain(Domain=name))["DomainDescription"])


def test_a_prefix_domain(cognito: Any, pool_id: str, prefix: str) -> None:
    assert body(cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=prefix)) == {"ManagedLoginVersion": 1}
    found = described(cognito, prefix)
    assert re.fullmatch("[0-9]{14}", found["Version"])
    assert re.fullmatch(r"d[0-9a-z]{13}\.cloudfront\.net", found["CloudFrontDistribution"])
    assert found == {
        "UserPoolId": pool_id,
        "AWSAccountId": "123456789012",
        "Domain": prefix,
        "S3Bucket": "aws-cognito-prod-iad-assets",
        "CloudFrontDistribution": found["CloudFrontDistribution"],
        "Version": found["Version"],
        "Status": "ACTIVE",
        "CustomDomainConfig": {},
        "ManagedLoginVersion": 1,
    }


def test_a_custom_domain(cognito: Any, pool_id: str, prefix: str) -> None:
    name = f"{prefix}.auth.example.com"
    config = {"CertificateArn": CERTIFICATE, "SecurityPolicy": "TLS_V1_2_2021"}
    reply = body(
        cognito.create_user_pool_domain(
            UserPoolId=pool_id,
            Domain=name,
            CustomDomainConfig=config,
            ManagedLoginVersion=2,
            Routing={"Failover": HEALTH},
        )
    )
    found = described(cognito, name)
    assert reply == {
        "ManagedLoginVersion": 2,
        "CloudFrontDomain": found["CloudFrontDistribution"],
        "Routing": {"Failover": HEALTH},
    }
    assert (found["CustomDomainConfig"], found["Routing"]) == (config, {"Failover": HEALTH})


def test_an_unknown_domain_is_described_as_nothing(cognito: Any) -> None:
    assert body(cognito.describe_user_pool_domain(Domain="nobody-has-this")) == {"DomainDescription": {}}


def test_an_update_changes_what_it_names(cognito: Any, pool_id: str, prefix: str) -> None:
    name = f"{prefix}.auth.example.com"
    cognito.create_user_pool_domain(
        UserPoolId=pool_id, Domain=name, CustomDomainConfig={"CertificateArn": CERTIFICATE}
    )
    before = described(cognito, name)
    new = CERTIFICATE.replace("/c", "/d")
    named = {"UserPoolId": pool_id, "Domain": name}
    reply = body(cognito.update_user_pool_domain(**named, CustomDomainConfig={"CertificateArn": new}))
    assert reply == {"ManagedLoginVersion": 1, "CloudFrontDomain": before["CloudFrontDistribution"]}
    cognito.update_user_pool_domain(**named, ManagedLoginVersion=2)
    assert described(cognito, name) == {
        **before,
        "CustomDomainConfig": {"CertificateArn": new},
        "ManagedLoginVersion": 2,
    }


def test_a_prefix_domain_has_no_certificate(cognito: Any, pool_id: str, prefix: str) -> None:
    named = {"UserPoolId": pool_id, "Domain": prefix}
    cognito.create_user_pool_domain(**named)
    config = {"CertificateArn": CERTIFICATE}
    code, text = refusal(cognito.update_user_pool_domain, **named, CustomDomainConfig=config)
    assert code == "InvalidParameterException"
    assert text.startswith("CustomDomainConfig can only be set on a custom domain")


def test_a_domain_is_free_again_after_its_deletion(cognito: Any, pool_id: str, prefix: str) -> None:
    named = {"UserPoolId": pool_id, "Domain": prefix}
    cognito.create_user_pool_domain(**named)
    assert body(cognito.delete_user_pool_domain(**named)) == {}
    assert described(cognito, prefix) == {}
    assert "Domain" not in cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"]
    assert refusal(cognito.delete_user_pool_domain, **named) == NO_DOMAIN
    other = cognito.create_user_pool(PoolName="other")["UserPool"]["Id"]
    cognito.create_user_pool_domain(UserPoolId=other, Domain=prefix)


def test_a_domain_belongs_to_one_pool(cognito: Any, pool_id: str, prefix: str) -> None:
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=prefix)
    other = {"UserPoolId": cognito.create_user_pool(PoolName="other")["UserPool"]["Id"], "Domain": prefix}
    assert refusal(cognito.create_user_pool_domain, **other) == (
        "InvalidParameterException",
        "Domain already associated with another user pool.",
    )
    assert refusal(cognito.update_user_pool_domain, **other, ManagedLoginVersion=2) == NO_DOMAIN
    assert refusal(cognito.delete_user_pool_domain, **other) == NO_DOMAIN
    assert described(cognito, prefix)["UserPoolId"] == pool_id


def test_a_pool_has_one_prefix(cognito: Any, pool_id: str, prefix: str) -> None:
    cognito.create_user_pool_domain(UserPoolId=pool_id, Domain=prefix)
    assert refusal(cognito.create_user_pool_domain, UserPoolId=pool_id, Domain=f"{prefix}-b") == (
        "InvalidParameterException",
        "User pool already has a domain configured.",
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("my-cognito-shop", "Domain cannot contain reserved word: cognito"),
        (
            "Shop",
            CHARSET,
        ),
        (
            "a" * 64,
            TOO_LONG,
        ),
    ],
)
def test_names_that_are_refused(cognito: Any, pool_id: str, name: str, text: str) -> None:
    assert refusal(cognito.create_user_pool_domain, UserPoolId=pool_id, Domain=name) == (
        "InvalidParameterException",
        text,
    )


def test_managed_login_needs_a_higher_tier(cognito: Any, prefix: str) -> None:
    pool = cognito.create_user_pool(PoolName="p", UserPoolTier="LITE")["UserPool"]["Id"]
    named = {"UserPoolId": pool, "Domain": prefix}
    expected = (
        "FeatureUnavailableInTierException",
        "The following feature is not available for the LITE pricing tier configured: Managed Login Version 2",
    )
    assert refusal(cognito.create_user_pool_domain, **named, ManagedLoginVersion=2) == expected
    cognito.create_user_pool_domain(**named)
    assert refusal(cognito.update_user_pool_domain, **named, ManagedLoginVersion=2) == expected


def test_unknown_pools(cognito: Any, prefix: str) -> None:
    named = {"UserPoolId": "us-east-1_nobody", "Domain": prefix}
    assert refusal(cognito.create_user_pool_domain, **named) == (
        "ResourceNotFoundException",
        "User pool us-east-1_nobody does not exist.",
    )
    assert refusal(cognito.update_user_pool_domain, **named) == NO_DOMAIN
    assert refusal(cognito.delete_user_pool_domain, **named) == NO_DOMAIN
