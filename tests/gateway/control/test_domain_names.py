"""DomainName and BasePathMapping through boto3."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status

NO_DOMAIN = (404, "NotFoundException", "Invalid domain name identifier specified")
NO_MAPPING = (404, "NotFoundException", "Invalid base path mapping identifier specified")
CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
REGIONAL = {"endpointConfiguration": {"types": ["REGIONAL"]}, "regionalCertificateArn": CERTIFICATE}


@pytest.fixture
def name(api: Api) -> str:
    return f"{api.id}.shop.example"


def test_life_of_a_domain_name(apigateway: Any, name: str) -> None:
    created = apigateway.create_domain_name(domainName=name.upper(), **REGIONAL)
    assert status(created) == 201
    assert created["domainName"] == name, "hosts are compared in lower case"
    assert created["regionalDomainName"].endswith(".execute-api.us-east-1.amazonaws.com")
    assert created["domainNameStatus"] == "AVAILABLE"
    assert created["endpointConfiguration"]["types"] == ["REGIONAL"]
    assert created["securityPolicy"] == "TLS_1_2"
    assert answer(apigateway.get_domain_name(domainName=name)) == answer(created)
    assert name in {each["domainName"] for each in apigateway.get_domain_names(limit=500)["items"]}
    changed = apigateway.update_domain_name(
        domainName=name,
        patchOperations=[
            {"op": "replace", "path": "/securityPolicy", "value": "TLS_1_0"},
            {"op": "replace", "path": "/endpointConfiguration/types/REGIONAL", "value": "EDGE"},
            {"op": "replace", "path": "/certificateArn", "value": CERTIFICATE},
        ],
    )
    assert changed["securityPolicy"] == "TLS_1_0"
    assert changed["distributionDomainName"].endswith(".cloudfront.net")
    assert "regionalDomainName" not in changed
    assert status(apigateway.delete_domain_name(domainName=name)) == 202
    for operation in ("get_domain_name", "delete_domain_name", "update_domain_name", "get_base_path_mappings"):
        assert refused(apigateway, operation, domainName=name) == NO_DOMAIN


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({"domainName": "localhost"}, "The domain name is not valid"),
        ({"domainName": "a..b"}, "The domain name is not valid"),
        ({"domainName": "a/b.c"}, "The domain name is not valid"),
        ({"domainName": "x" * 64 + ".example"}, "The domain name is not valid"),
        (
            {"endpointConfiguration": {"types": ["EDGE", "REGIONAL"]}},
            "Cannot create a domain name with multiple Endpoint Types.",
        ),
        (
            {"mutualTlsAuthentication": {"truststoreUri": "s3://a/b"}},
            (
                "poolhouse does not support mutual TLS (mutualTlsAuthentication, "
                "ownershipVerificationCertificateArn) yet."
            ),
        ),
        (
            {"certificateBody": "x"},
            (
                "poolhouse does not support uploaded certificates (certificateBody, certificatePrivateKey, "
                "certificateChain) yet."
            ),
        ),
    ],
)
def test_domain_names_that_may_not(apigateway: Any, members: dict[str, Any], message: str) -> None:
    given = {"domainName": "shop.example", **members}
    assert refused(apigateway, "create_domain_name", **given) == (400, "BadRequestException", message)


def test_a_name_is_taken_once(apigateway: Any, name: str) -> None:
    apigateway.create_domain_name(domainName=name)
    assert refused(apigateway, "create_domain_name", domainName=name) == (
        409,
        "ConflictException",
        "The domain name you provided already exists.",
    )


def test_life_of_a_mapping(apigateway: Any, api: Api, name: str) -> None:
    api.deployable()
    api.deploy(stageName="dev")
    apigateway.create_domain_name(domainName=name)
    created = apigateway.create_base_path_mapping(domainName=name, restApiId=api.id)
    assert status(created) == 201
    assert answer(created) == {"basePath": "(none)", "restApiId": api.id}
    apigateway.create_base_path_mapping(domainName=name, restApiId=api.id, basePath="v1", stage="dev")
    found = apigateway.get_base_path_mappings(domainName=name)["items"]
    assert found == [
        {"basePath": "(none)", "restApiId": api.id},
        {"basePath": "v1", "restApiId": api.id, "stage": "dev"},
    ]
    where = {"domainName": name, "basePath": "v1"}
    moved = apigateway.update_base_path_mapping(
        **where, patchOperations=[{"op": "replace", "path": "/basePath", "value": "v2"}]
    )
    assert answer(moved) == {"basePath": "v2", "restApiId": api.id, "stage": "dev"}
    assert refused(apigateway, "get_base_path_mapping", **where) == NO_MAPPING
    where["basePath"] = "v2"
    assert answer(apigateway.get_base_path_mapping(**where)) == answer(moved)
    cleared = [{"op": "replace", "path": "/stage", "value": ""}]
    assert "stage" not in apigateway.update_base_path_mapping(**where, patchOperations=cleared)
    taken = [{"op": "replace", "path": "/basePath", "value": "(none)"}]
    assert refused(apigateway, "update_base_path_mapping", **where, patchOperations=taken) == (
        409,
        "ConflictException",
        "Base path already exists for this domain name",
    )
    assert status(apigateway.delete_base_path_mapping(**where)) == 202
    assert refused(apigateway, "delete_base_path_mapping", **where) == NO_MAPPING


@pytest.mark.parametrize(
    ("members", "code", "message"),
    [
        ({"restApiId": "nowhere"}, 400, "Invalid REST API identifier specified"),
        ({"stage": "nowhere"}, 400, "Invalid stage identifier specified"),
        (
            {"basePath": "a/b"},
            400,
            (
                "API Gateway V1 doesn't support the slash character (/) in base path mappings. To create a "
                "multi-level base path mapping, use API Gateway V2."
            ),
        ),
        ({"basePath": "a b"}, 400, "Base path mappings only allow the characters a-zA-Z0-9$-_.+!*'(),"),
        ({"domainName": "nowhere.example"}, 404, "Invalid domain name identifier specified"),
        ({}, 409, "Base path already exists for this domain name"),
    ],
)
def test_mappings_that_may_not(
    apigateway: Any, api: Api, name: str, members: dict[str, Any], code: int, message: str
) -> None:
    apigateway.create_domain_name(domainName=name)
    given = {"domainName": name, "restApiId": api.id, "basePath": "v1"}
    apigateway.create_base_path_mapping(**given)
    kind = {400: "BadRequestException", 404: "NotFoundException", 409: "ConflictException"}[code]
    asked = {**given, **({"basePath": "v2"} if members and "basePath" not in members else {}), **members}
    assert refused(apigateway, "create_base_path_mapping", **asked) == (code, kind, message)


def test_mappings_go_with_their_domain(apigateway: Any, api: Api, name: str) -> None:
    apigateway.create_domain_name(domainName=name)
    apigateway.create_base_path_mapping(domainName=name, restApiId=api.id)
    apigateway.delete_domain_name(domainName=name)
    apigateway.create_domain_name(domainName=name)
    assert apigateway.get_base_path_mappings(domainName=name)["items"] == []


def test_an_api_under_a_domain_name_stays(apigateway: Any, api: Api, name: str) -> None:
    apigateway.create_domain_name(domainName=name)
    apigateway.create_base_path_mapping(domainName=name, restApiId=api.id)
    assert api.refused("delete_rest_api") == (
        400,
        "BadRequestException",
        (
            f"Deleting RestApi {api.id} failed. Please remove all base path mappings related to the RestApi in "
            f"your domains: {name}"
        ),
    )
    apigateway.delete_base_path_mapping(domainName=name, basePath="(none)")
    api.call("delete_rest_api")
