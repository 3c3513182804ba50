"""Custom domain names and API mappings of both kinds of API."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
import requests

from tests.gateway.dataplane.shop import Shop
from tests.gateway.http_apis.asking import refused, status
from tests.gateway.http_apis.house import House


@pytest.fixture
def domain(v2: Any) -> str:
    name = f"{uuid.uuid4().hex[:8]}.shop.example"
    made = v2.create_domain_name(
        DomainName=name,
        DomainNameConfigurations=[{"CertificateArn": "arn:aws:acm:us-east-1:1:certificate/x"}],
        Tags={"a": "b"},
    )
    (configuration,) = made["DomainNameConfigurations"]
    assert (configuration["EndpointType"], configuration["DomainNameStatus"]) == ("REGIONAL", "AVAILABLE")
    assert configuration["CertificateArn"] == "arn:aws:acm:us-east-1:1:certificate/x"
    return name


def called(house: House, domain: str, path: str) -> requests.Response:
    return requests.get(f"{house.server.url}{path}", headers={"Host": domain}, timeout=30)


def test_mappings_serve(house: House, upstream: str, domain: str) -> None:
    house.route("GET /a", f"{upstream}/served")
    v2 = house.v2
    given = {"DomainName": domain, "ApiId": house.id, "Stage": "$default"}
    root = v2.create_api_mapping(**given)
    deep = v2.create_api_mapping(**given, ApiMappingKey="orders/v1")
    assert (root["ApiMappingKey"], deep["ApiMappingKey"]) == ("", "orders/v1")
    assert called(house, domain, "/a").json()["target"] == "/served"
    assert called(house, domain, "/orders/v1/a").json()["target"] == "/served"
    assert called(house, domain, "/orders/a").json() == {"message": "Not Found"}
    # Where the API's own address is switched off, the domain serves it still.
    v2.update_api(ApiId=house.id, DisableExecuteApiEndpoint=True)
    assert house.call("/a").status_code == 404
    assert called(house, domain, "/a").status_code == 200

    moved = v2.update_api_mapping(
        DomainName=domain, ApiMappingId=deep["ApiMappingId"], ApiId=house.id, ApiMappingKey="v2"
    )
    assert (moved["ApiMappingId"], moved["ApiMappingKey"]) == (deep["ApiMappingId"], "v2")
    assert called(house, domain, "/v2/a").status_code == 200
    assert refused(v2.delete_api, ApiId=house.id)[0] == 400
    assert refused(v2.delete_stage, ApiId=house.id, StageName="$default")[0] == 400
    for made in (root, deep):
        assert status(v2.delete_api_mapping(DomainName=domain, ApiMappingId=made["ApiMappingId"])) == 204
    assert v2.get_api_mappings(DomainName=domain)["Items"] == []
    assert called(house, domain, "/a").status_code == 403


def test_a_rest_api_under_the_same_name(house: House, shop: Shop, apigateway: Any, domain: str) -> None:
    made = house.v2.create_api_mapping(DomainName=domain, ApiId=shop.api, Stage="prod", ApiMappingKey="rest")
    assert called(house, domain, "/rest/open").status_code == 200
    assert apigateway.get_base_path_mapping(domainName=domain, basePath="rest")["restApiId"] == shop.api
    apigateway.create_base_path_mapping(domainName=domain, basePath="old", restApiId=shop.api, stage="prod")
    items = house.v2.get_api_mappings(DomainName=domain)["Items"]
    assert sorted(each["ApiMappingKey"] for each in items) == ["old", "rest"]
    (old,) = [each for each in items if each["ApiMappingKey"] == "old"]
    found = house.v2.get_api_mapping(DomainName=domain, ApiMappingId=old["ApiMappingId"])
    assert found["ApiId"] == shop.api
    assert made["ApiMappingId"] != old["ApiMappingId"]


def test_domain_names(v2: Any, domain: str) -> None:
    assert v2.get_domain_name(DomainName=domain)["Tags"] == {"a": "b"}
    assert refused(v2.create_domain_name, DomainName=domain) == (
        409,
        "ConflictException",
        "The domain name you provided already exists.",
    )
    changed = v2.update_domain_name(DomainName=domain, DomainNameConfigurations=[{"SecurityPolicy": "TLS_1_0"}])
    assert changed["DomainNameConfigurations"][0]["SecurityPolicy"] == "TLS_1_0"
    assert domain in [each["DomainName"] for each in v2.get_domain_names(MaxResults="500")["Items"]]
    arn = f"arn:aws:apigateway:us-east-1::/domainnames/{domain}"
    v2.tag_resource(ResourceArn=arn, Tags={"c": "d"})
    assert v2.get_tags(ResourceArn=arn)["Tags"] == {"a": "b", "c": "d"}
    assert status(v2.delete_domain_name(DomainName=domain)) == 204
    assert refused(v2.get_domain_name, DomainName=domain)[:2] == (404, "NotFoundException")


@pytest.mark.parametrize("key", ["/a", "a/", "a//b", "a b"])
def test_keys_that_are_refused(key: str, house: House, domain: str) -> None:
    given = {"DomainName": domain, "ApiId": house.id, "Stage": "$default"}
    assert refused(house.v2.create_api_mapping, **given, ApiMappingKey=key)[0] == 400


def test_what_a_mapping_leads_to_must_be_there(house: House, domain: str) -> None:
    create = house.v2.create_api_mapping
    assert refused(create, DomainName=domain, ApiId="nowhere", Stage="a")[0] == 400
    assert refused(create, DomainName=domain, ApiId=house.id, Stage="nowhere")[0] == 400
    assert refused(create, DomainName="x.example", ApiId=house.id, Stage="$default")[0] == 404
    create(DomainName=domain, ApiId=house.id, Stage="$default", ApiMappingKey="a")
    again = refused(create, DomainName=domain, ApiId=house.id, Stage="$default", ApiMappingKey="a")
    assert again == (409, "ConflictException", "ApiMapping key already exists for this domain name")
