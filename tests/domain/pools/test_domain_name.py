"""Names of domains."""

from __future__ import annotations

import pytest

from poolhouse.domain.pools import domain_name
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.refusals import InvalidSetting

CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/c"
CHARSET = (
    "The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers,"
    " and hyphens. Please enter a different name that follows this format:"
    r" ^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$"
)
NO_PARENT = (
    "Custom domain is not a valid subdomain: Was not able to resolve a DNS A record for the parent domain"
    " or domain parent is a top-level domain."
)
NO_CERTIFICATE = (
    "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid,"
    " or doesn't include a valid certificate chain."
)


def prefix(name: str, version: int = 1) -> PoolDomain:
    return PoolDomain(pool_id="p_1", name=name, created_at=1.0, managed_login_version=version)


def custom(name: str, certificate: str = CERTIFICATE) -> PoolDomain:
    return PoolDomain(pool_id="p_1", name=name, created_at=1.0, certificate_arn=certificate)


@pytest.mark.parametrize(
    "domain",
    [
        prefix("a"),
        prefix("my-shop-2"),
        prefix("x-awsome-y"),
        prefix("cognitopia"),
        prefix("a" * 63, version=2),
        custom("auth.example.com"),
        custom("a.b.c.example.com"),
    ],
    ids=lambda domain: str(domain.name),
)
def test_accepts(domain: PoolDomain) -> None:
    domain_name.check(domain)


@pytest.mark.parametrize(
    ("domain", "message"),
    [
        pytest.param(prefix("Shop"), CHARSET, id="capital"),
        pytest.param(prefix("-shop"), CHARSET, id="hyphen first"),
        pytest.param(prefix("shop-"), CHARSET, id="hyphen last"),
        pytest.param(prefix("my.shop"), CHARSET, id="dot"),
        pytest.param(prefix("shop\n"), CHARSET, id="line end"),
        pytest.param(prefix("shöp"), CHARSET, id="umlaut"),
        pytest.param(prefix("my-cognito-shop"), "Domain cannot contain reserved word: cognito", id="cognito"),
        pytest.param(prefix("aws"), "Domain cannot contain reserved word: aws", id="aws"),
        pytest.param(prefix("amazon-x"), "Domain cannot contain reserved word: amazon", id="amazon"),
        pytest.param(prefix("shop", 3), "Invalid ManagedLoginVersion 3: it must be 1 or 2.", id="version 3"),
        pytest.param(custom("example.com"), NO_PARENT, id="parent is a top-level domain"),
        pytest.param(custom("example"), NO_PARENT, id="custom without dots"),
        pytest.param(
            custom("auth.example.com", CERTIFICATE.replace("us-east-1", "eu-west-1")),
            NO_CERTIFICATE,
            id="certificate elsewhere",
        ),
        pytest.param(
            custom("auth.example.com", CERTIFICATE.replace(":acm:", ":iam:")), NO_CERTIFICATE, id="no certificate"
        ),
    ],
)
def test_refuses(domain: PoolDomain, message: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        domain_name.check(domain)
    assert str(refused.value) == message


@pytest.mark.parametrize("name", ["Auth.example.com", "a..example.com", "-a.example.com", "a_b.example.com"])
def test_refuses_custom_names_that_are_no_host(name: str) -> None:
    with pytest.raises(InvalidSetting, match="Custom domain names can only contain"):
        domain_name.check(custom(name))


def test_a_pool_has_room_for_one_of_each_kind() -> None:
    domain_name.check_room([], prefix("a"))
    domain_name.check_room([prefix("a")], custom("auth.example.com"))
    domain_name.check_room([custom("auth.example.com")], prefix("a"))
    for existing in (prefix("a"), custom("auth.example.com")):
        with pytest.raises(InvalidSetting) as refused:
            domain_name.check_room([prefix("a"), custom("auth.example.com")], existing)
        assert str(refused.value) == "User pool already has a domain configured."
