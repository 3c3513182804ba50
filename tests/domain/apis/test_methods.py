"""Verbs, authorization, parameters and models of methods."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.methods import (
    VERBS,
    check_method,
    check_models,
    check_response_parameters,
    check_verb,
    using,
)
from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource, Method

COGNITO = ApiAuthorizer(api_id="api", id="cog", name="cognito", type="COGNITO_USER_POOLS")
LAMBDA = ApiAuthorizer(api_id="api", id="lam", name="lambda", type="TOKEN")
NO_AUTHORIZER = (
    "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a "
    "valid authorizer."
)


def method(**members: Any) -> Method:
    return Method(**{"http_method": "GET", "authorization_type": "NONE", **members})


def check(given: Method, authorizer: ApiAuthorizer | None) -> None:
    check_method(given, authorizer, models={"Empty", "Error", "Pet"}, validators={"val123"})


@pytest.mark.parametrize("verb", VERBS)
def test_verbs(verb: str) -> None:
    check_verb(verb)


@pytest.mark.parametrize("verb", ["", "get", "TRACE", "CONNECT", "GET ", "*"])
def test_other_verbs(verb: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_verb(verb)
    assert (
        str(refused.value)
        == "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY"
    )


@pytest.mark.parametrize("scopes", [None, ("shop/read",), ("shop/read", "aws.cognito.signin.user.admin")])
def test_a_cognito_method_with_and_without_scopes(scopes: tuple[str, ...] | None) -> None:
    check(
        method(authorization_type="COGNITO_USER_POOLS", authorizer_id="cog", authorization_scopes=scopes), COGNITO
    )


@pytest.mark.parametrize("kind", ["CUSTOM", "COGNITO_USER_POOLS"])
def test_an_authorizer_that_does_not_exist(kind: str) -> None:
    with pytest.raises(Invalid) as refused:
        check(method(authorization_type=kind, authorizer_id="gone"), None)
    assert str(refused.value) == NO_AUTHORIZER
    assert refused.value.reason == "the API has no authorizer gone"


@pytest.mark.parametrize(
    ("kind", "authorizer"), [("CUSTOM", COGNITO), ("COGNITO_USER_POOLS", LAMBDA)], ids=["custom", "cognito"]
)
def test_an_authorizer_of_the_other_kind(kind: str, authorizer: ApiAuthorizer) -> None:
    with pytest.raises(Invalid) as refused:
        check(method(authorization_type=kind, authorizer_id=authorizer.id), authorizer)
    assert str(refused.value) == NO_AUTHORIZER
    assert f"does not go with authorizer {authorizer.id}" in refused.value.reason


def test_scopes_without_cognito() -> None:
    with pytest.raises(Invalid) as refused:
        check(method(authorization_scopes=("shop/read",)), None)
    assert str(refused.value) == (
        "Invalid Method authorization type specified. Authorization Scopes are only valid for COGNITO_USER_POOLS "
        "authorization type"
    )


def test_an_empty_scope() -> None:
    guarded = method(authorization_type="COGNITO_USER_POOLS", authorizer_id="cog", authorization_scopes=("a", ""))
    with pytest.raises(Invalid, match="Authorization Scopes cannot be empty strings"):
        check(guarded, COGNITO)


def test_a_type_that_is_none() -> None:
    with pytest.raises(Invalid, match="Invalid authorization type specified"):
        check(method(authorization_type="OAUTH"), None)


@pytest.mark.parametrize("changed", [{"authorization_type": "AWS_IAM"}, {"api_key_required": True}])
def test_what_callers_have_to_bring(changed: dict[str, Any]) -> None:
    check(method(**changed), None)


def test_request_validators() -> None:
    check(method(request_validator_id="val123"), None)
    with pytest.raises(Invalid) as refused:
        check(method(request_validator_id="abc123"), None)
    assert str(refused.value) == "Invalid Request Validator identifier specified"


def test_models() -> None:
    check(method(request_models={"application/json": "Empty", "application/xml": "Pet"}), None)
    with pytest.raises(Invalid, match=r"^Invalid model identifier specified: petModel$"):
        check(method(request_models={"application/json": "petModel"}), None)
    with pytest.raises(Invalid, match=r"^Invalid model identifier specified: petModel$"):
        check_models({"application/json": "petModel"}, {"Pet"})


def test_declared_parameters() -> None:
    check(
        method(
            request_parameters={
                "method.request.path.id": True,
                "method.request.querystring.q": False,
                "method.request.multivaluequerystring.q": False,
                "method.request.header.X-A": True,
                "method.request.multivalueheader.X-A": True,
            }
        ),
        None,
    )


def test_a_parameter_s_name_stands_in_one_place() -> None:
    with pytest.raises(Invalid, match=r"^Parameter names must be unique across querystring, header and path$"):
        check(
            method(request_parameters={"method.request.querystring.a": False, "method.request.header.a": False}),
            None,
        )


@pytest.mark.parametrize(
    "name", ["true", "method.request.body", "method.request.header.", "integration.request.path.a"]
)
def test_a_parameter_that_is_none(name: str) -> None:
    with pytest.raises(Invalid) as refused:
        check(method(request_parameters={name: True}), None)
    assert str(refused.value) == (
        "Invalid mapping expression specified: Validation Result: warnings : [], errors : "
        f"[Invalid mapping expression specified: {name}]"
    )


def test_response_parameters() -> None:
    check_response_parameters(["method.response.header.Access-Control-Allow-Origin"])
    with pytest.raises(Invalid, match="Invalid mapping expression specified: wrong"):
        check_response_parameters(["wrong"])


def test_who_uses_an_authorizer_is_named_as_aws_names_it() -> None:
    guarded = method(authorization_type="COGNITO_USER_POOLS", authorizer_id="cog")
    resources = [
        ApiResource(api_id="api", id="b", path="/b", methods={"POST": guarded, "GET": guarded}),
        ApiResource(api_id="api", id="a", path="/a", methods={"PUT": guarded, "GET": method()}),
    ]
    assert using(resources, "cog") == "PUT//a"
    assert using(resources, "lam") is None
