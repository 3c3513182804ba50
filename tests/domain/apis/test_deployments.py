"""What a deployment freezes, and what a stage may be called."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from poolhouse.domain.apis.deployments import check_stage_name, check_variables, snapshot
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource, Deployment, Integration, Method, RestApi

API = RestApi(id="api", name="a", created_date=1.0, root_resource_id="root", binary_media_types=("image/png",))
AUTHORIZER = ApiAuthorizer(api_id="api", id="cog", name="c", type="COGNITO_USER_POOLS")
METHOD = Method(
    http_method="GET",
    authorization_type="COGNITO_USER_POOLS",
    authorizer_id="cog",
    integration=Integration(type="MOCK"),
)
ROOT = ApiResource(api_id="api", id="root", path="/", methods={"GET": METHOD})


def frozen(resources: list[ApiResource], authorizers: list[ApiAuthorizer]) -> Deployment:
    return snapshot(API, resources, authorizers, deployment_id="d", now=2.0, description="first")


def test_everything_that_is_served_is_frozen() -> None:
    assert frozen([ROOT], [AUTHORIZER]) == Deployment(
        api_id="api",
        id="d",
        created_date=2.0,
        description="first",
        resources=(ROOT,),
        authorizers=(AUTHORIZER,),
        binary_media_types=("image/png",),
    )


def test_an_api_without_methods() -> None:
    with pytest.raises(Invalid, match=r"^The REST API doesn't contain any methods$"):
        frozen([replace(ROOT, methods={})], [])


def test_a_method_without_integration() -> None:
    with pytest.raises(Invalid, match=r"^No integration defined for method$"):
        frozen([replace(ROOT, methods={"GET": METHOD, "PUT": replace(METHOD, integration=None)})], [AUTHORIZER])


def test_a_method_whose_authorizer_is_gone() -> None:
    with pytest.raises(Invalid, match=r"^Invalid Authorizer identifier specified$"):
        frozen([ROOT], [])


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
