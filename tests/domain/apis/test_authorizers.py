"""What a Cognito authorizer may be."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from poolhouse.domain.apis.authorizers import check_authorizer, identity_sources
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.values import ApiAuthorizer

ARN = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_AbCdEf123"
AUTHORIZER = ApiAuthorizer(
    api_id="api",
    id="a1",
    name="cognito",
    type="COGNITO_USER_POOLS",
    provider_arns=(ARN,),
    identity_source="method.request.header.Authorization",
)


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"provider_arns": (ARN, "arn:aws-us-gov:cognito-idp:us-gov-west-1:123456789012:userpool/us-gov-west-1_a")},
        {"identity_source": "method.request.header.X-Token"},
        {"identity_validation_expression": "^[a-z0-9]{26}$"},
        {"identity_validation_expression": r"\p{Alnum}++"},
        {"result_ttl_seconds": 0},
        {"result_ttl_seconds": 3600},
    ],
)
def test_authorizers_that_may_be(changed: dict[str, Any]) -> None:
    check_authorizer(replace(AUTHORIZER, **changed), [replace(AUTHORIZER, id="a2", name="other")])


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"name": ""}, "Name cannot be empty"),
        ({"provider_arns": ()}, "ProviderARNs are required for authorizers of type COGNITO_USER_POOLS"),
        ({"provider_arns": None}, "ProviderARNs are required for authorizers of type COGNITO_USER_POOLS"),
        ({"provider_arns": (ARN, "pool")}, "Invalid ARN. ARN is not well formed pool"),
        (
            {"provider_arns": ("arn:aws:s3:::bucket",)},
            "Invalid ARN. ARN does not name a Cognito user pool arn:aws:s3:::bucket",
        ),
        ({"identity_validation_expression": "("}, "Invalid identity validation expression specified: ("),
        ({"result_ttl_seconds": -1}, "Authorizer result TTL must be between 0 and 3600 seconds"),
        ({"result_ttl_seconds": 3601}, "Authorizer result TTL must be between 0 and 3600 seconds"),
    ],
)
def test_authorizers_that_may_not(changed: dict[str, Any], text: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_authorizer(replace(AUTHORIZER, **changed), [])
    assert str(refused.value) == text


@pytest.mark.parametrize(
    "source", [None, "", "Authorization", "method.request.querystring.token", "method.request.header.a b"]
)
def test_the_token_comes_in_a_header(source: str | None) -> None:
    with pytest.raises(Invalid, match="Invalid identity source specified"):
        check_authorizer(replace(AUTHORIZER, identity_source=source), [])


def test_names_are_unique_in_an_api() -> None:
    with pytest.raises(Invalid) as refused:
        check_authorizer(AUTHORIZER, [replace(AUTHORIZER, id="a2")])
    assert (
        str(refused.value) == "Authorizer name must be unique. Authorizer cognito already exists in this RestApi."
    )


def test_what_is_not_built_says_so() -> None:
    with pytest.raises(NotSupported, match="poolhouse does not support authorizers of type JWT yet"):
        check_authorizer(replace(AUTHORIZER, type="JWT"), [])


URI = (
    "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
    "arn:aws:lambda:us-east-1:123456789012:function:guard/invocations"
)
TOKEN = replace(AUTHORIZER, type="TOKEN", provider_arns=None, authorizer_uri=URI)
REQUEST = replace(
    TOKEN,
    type="REQUEST",
    identity_source="method.request.header.A, method.request.querystring.q,stageVariables.v, context.httpMethod",
)


@pytest.mark.parametrize(
    "authorizer",
    [
        TOKEN,
        replace(TOKEN, authorizer_credentials="arn:aws:iam::123456789012:role/invoke", result_ttl_seconds=0),
        replace(TOKEN, identity_validation_expression="^Bearer .+$", result_ttl_seconds=3600),
        REQUEST,
        replace(REQUEST, identity_source=None, result_ttl_seconds=0),
    ],
)
def test_lambda_authorizers(authorizer: ApiAuthorizer) -> None:
    check_authorizer(authorizer, [])


def test_the_parts_of_an_identity_source() -> None:
    assert identity_sources(REQUEST) == (
        "method.request.header.A",
        "method.request.querystring.q",
        "stageVariables.v",
        "context.httpMethod",
    )


@pytest.mark.parametrize(
    ("authorizer", "text"),
    [
        (
            replace(TOKEN, authorizer_uri="arn:x"),
            (
                "Invalid Authorizer URI: arn:x. Authorizer URI should be a valid API Gateway ARN that represents "
                "a Lambda function invocation."
            ),
        ),
        (replace(TOKEN, authorizer_credentials="me"), "Invalid ARN specified in the request"),
        (
            replace(TOKEN, identity_source="method.request.querystring.token"),
            (
                "Invalid identity source specified: authorizers of type TOKEN require "
                "method.request.header.{headerName}"
            ),
        ),
        (
            replace(REQUEST, identity_source=None),
            "Identity source is required for authorizers of type REQUEST with caching enabled",
        ),
        (replace(REQUEST, identity_source="cookie.a"), "Invalid identity source specified: cookie.a"),
        (
            replace(TOKEN, identity_validation_expression="("),
            "Invalid identity validation expression specified: (",
        ),
        (replace(REQUEST, result_ttl_seconds=3601), "Authorizer result TTL must be between 0 and 3600 seconds"),
    ],
)
def test_lambda_authorizers_that_may_not(authorizer: ApiAuthorizer, text: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_authorizer(authorizer, [])
    assert str(refused.value) == text
