"""Tags of APIs and stages, by ARN."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import Api, answer, refused, status


def arn(api: Api, stage: str | None = None) -> str:
    return f"arn:aws:apigateway:us-east-1::/restapis/{api.id}" + (f"/stages/{stage}" if stage else "")


def tags(client: Any, of: str) -> dict[str, str]:
    found: dict[str, str] = answer(client.get_tags(resourceArn=of))["tags"]
    return found


@pytest.mark.parametrize("stage", [None, "dev"])
def test_life_of_tags(api: Api, apigateway: Any, stage: str | None) -> None:
    api.deployable()
    api.deploy(stageName="dev")
    named = arn(api, stage)
    assert tags(apigateway, named) == {}
    assert status(apigateway.tag_resource(resourceArn=named, tags={"a": "1", "b": "2"})) == 204
    apigateway.tag_resource(resourceArn=named, tags={"b": "3", "c/d": "é"})
    assert tags(apigateway, named) == {"a": "1", "b": "3", "c/d": "é"}
    shown = api.call("get_stage", stageName="dev") if stage else api.call("get_rest_api")
    assert shown["tags"] == {"a": "1", "b": "3", "c/d": "é"}
    assert status(apigateway.untag_resource(resourceArn=named, tagKeys=["a", "b", "nothing"])) == 204
    assert tags(apigateway, named) == {"c/d": "é"}
    apigateway.untag_resource(resourceArn=named, tagKeys=["c/d"])
    assert tags(apigateway, named) == {}
    assert "tags" not in (api.call("get_stage", stageName="dev") if stage else api.call("get_rest_api"))


@pytest.mark.parametrize(
    "wrong",
    [
        "x",
        "arn:aws:apigateway:us-east-1::/vpclinks/a",
        "arn:aws:apigateway:eu-west-1::/restapis/a",
        "arn:aws:apigateway:us-east-1::/restapis/",
        "arn:aws:apigateway:us-east-1::/restapis/a/resources/b",
    ],
)
def test_arns_that_name_nothing_here(apigateway: Any, wrong: str) -> None:
    expected = (400, "BadRequestException", "Invalid ARN specified in the request")
    assert refused(apigateway, "get_tags", resourceArn=wrong) == expected
    assert refused(apigateway, "tag_resource", resourceArn=wrong, tags={"a": "1"}) == expected
    assert refused(apigateway, "untag_resource", resourceArn=wrong, tagKeys=["a"]) == expected


def test_what_does_not_exist(api: Api, apigateway: Any) -> None:
    gone = "arn:aws:apigateway:us-east-1::/restapis/nowhere"
    no_api = (404, "NotFoundException", "Invalid API identifier specified 123456789012:nowhere")
    no_stage = (404, "NotFoundException", "Invalid Stage identifier specified")
    for named, expected in ((gone, no_api), (arn(api, "dev"), no_stage)):
        assert refused(apigateway, "get_tags", resourceArn=named) == expected
        assert refused(apigateway, "tag_resource", resourceArn=named, tags={"a": "1"}) == expected
        assert refused(apigateway, "untag_resource", resourceArn=named, tagKeys=["a"]) == expected


def test_an_api_keeps_its_identifier(apigateway: Any) -> None:
    api = Api(apigateway, tags={"poolhouse:id": "kept"})
    named = arn(api)
    apigateway.tag_resource(resourceArn=named, tags={"_custom_id_": "kept"})
    code, kind, message = refused(apigateway, "tag_resource", resourceArn=named, tags={"poolhouse:id": "other"})
    assert (code, kind) == (400, "BadRequestException")
    assert "different identifiers" in message
    apigateway.untag_resource(resourceArn=named, tagKeys=["_custom_id_"])
    assert refused(apigateway, "tag_resource", resourceArn=named, tags={"poolhouse:id": "other"}) == (
        400,
        "BadRequestException",
        "An API keeps its identifier; poolhouse:id and _custom_id_ are read when it is created.",
    )
    assert tags(apigateway, named) == {"poolhouse:id": "kept"}
    assert refused(apigateway, "tag_resource", resourceArn=named, tags={"poolhouse:colour": "red"}) == (
        400,
        "BadRequestException",
        "poolhouse knows no tag 'poolhouse:colour' here.",
    )


def test_tags_of_what_lies_beside_the_apis(api: Api, apigateway: Any) -> None:
    domain = f"{api.id}.shop.example"
    apigateway.create_domain_name(domainName=domain)
    named = {
        f"apikeys/{apigateway.create_api_key(tags={'a': '1'})['id']}": {"a": "1"},
        f"usageplans/{apigateway.create_usage_plan(name='p', tags={'a': '1'})['id']}": {"a": "1"},
        f"clientcertificates/{apigateway.generate_client_certificate()['clientCertificateId']}": {},
        f"domainnames/{domain}": {},
    }
    for place, before in named.items():
        resource = f"arn:aws:apigateway:us-east-1::/{place}"
        assert tags(apigateway, resource) == before
        apigateway.tag_resource(resourceArn=resource, tags={"b": "2"})
        assert tags(apigateway, resource) == {**before, "b": "2"}
        apigateway.untag_resource(resourceArn=resource, tagKeys=["b", "c"])
        assert tags(apigateway, resource) == before
        refusal = refused(apigateway, "tag_resource", resourceArn=resource, tags={"poolhouse:id": "x"})
        assert refusal == (400, "BadRequestException", "poolhouse knows no tag 'poolhouse:id' here.")
    assert refused(apigateway, "get_tags", resourceArn="arn:aws:apigateway:us-east-1::/apikeys/none") == (
        404,
        "NotFoundException",
        "Invalid API Key identifier specified",
    )
