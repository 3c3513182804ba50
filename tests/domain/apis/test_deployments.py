"""What a deployment freezes, and what a stage may be called."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from poolhouse.domain.apis.deployments import check_access_log, check_complete, check_stage_name, check_variables
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource, Deployment, Integration, Method, Stage

AUTHORIZER = ApiAuthorizer(api_id="api", id="cog", name="c", type="COGNITO_USER_POOLS")
METHOD = Method(
    http_method="GET",
    authorization_type="COGNITO_USER_POOLS",
    authorizer_id="cog",
    integration=Integration(type="MOCK"),
)
ROOT = ApiResource(api_id="api", id="root", path="/", methods={"GET": METHOD})


def check(resources: list[ApiResource], authorizers: list[ApiAuthorizer]) -> None:
    check_complete(
        Deployment(
            api_id="api",
            id="d",
            created_date=2.0,
            resources=tuple(resources),
            authorizers=tuple(authorizers),
        )
    )


def test_an_api_that_can_be_served() -> None:
    check([ROOT], [AUTHORIZER])


def test_an_api_without_methods() -> None:
    with pytest.raises(Invalid, match=r"^The REST API doesn't contain any methods$"):
        check([replace(ROOT, methods={})], [])


def test_a_method_without_integration() -> None:
    with pytest.raises(Invalid, match=r"^No integration defined for method$"):
        check([replace(ROOT, methods={"GET": METHOD, "PUT": replace(METHOD, integration=None)})], [AUTHORIZER])


def test_a_method_whose_authorizer_is_gone() -> None:
    with pytest.raises(Invalid, match=r"^Invalid Authorizer identifier specified$"):
        check([ROOT], [])


@pytest.mark.parametrize("name", ["dev", "v1-dev", "A_9", "a" * 128])
def test_stage_names(name: str) -> None:
    check_stage_name(name)


@pytest.mark.parametrize("name", ["", "$default", "a.b", "a b", "a/b", "é", "a" * 129, "dev\n"])
def test_other_stage_names(name: str) -> None:
    with pytest.raises(Invalid, match=r"^Stage name only allows a-zA-Z0-9_$"):
        check_stage_name(name)


def test_stage_variables() -> None:
    check_variables({"host": "api.shop.example:8080/v1?a=b&c=d,e#f~g-h i", "A_1": "0"})


@pytest.mark.parametrize("value", ["", "{", "a;b", "a\n", "é", "a@b"])
def test_other_values_of_stage_variables(value: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_variables({"host": value})
    assert str(refused.value) == (
        f"Invalid stage variable value: {value}.  Please use values with alphanumeric characters and the symbols "
        "' ', -', '.', '_', ':', '/', '?', '&', '=', and ','."
    )


@pytest.mark.parametrize("name", ["", "a-b", "a.b", "é"])
def test_other_names_of_stage_variables(name: str) -> None:
    with pytest.raises(Invalid, match="Invalid stage variable name"):
        check_variables({name: "x"})


LOGGED = Stage(api_id="api", name="dev", deployment_id="d", created_date=1.0, last_updated_date=1.0)


@pytest.mark.parametrize(
    ("members", "text"),
    [
        ({"access_log_destination": "arn:x"}, "Invalid ARN specified in the request"),
        (
            {"access_log_format": "$context.status"},
            "Access Log format must contain $context.requestId or $context.extendedRequestId",
        ),
        ({"access_log_format": "$context.requestId\nmore"}, "Access Log format must be single line"),
    ],
)
def test_access_logs_that_may_not(members: dict[str, str], text: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_access_log(replace(LOGGED, **members))
    assert str(refused.value) == text


def test_access_logs() -> None:
    check_access_log(LOGGED)
    check_access_log(
        replace(
            LOGGED,
            access_log_destination="arn:aws:logs:us-east-1:123456789012:log-group:shop",
            access_log_format='{"id":"$context.requestId"}',
        )
    )
