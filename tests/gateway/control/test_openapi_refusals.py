"""Documents that are none, and documents that an API cannot be made of."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import refused
from tests.gateway.control.test_openapi import INVALID, Imported, imported, octets, small


def api_ids(apigateway: Any) -> set[str]:
    """Of every page: the tests before these may have made more than one holds."""
    pages = apigateway.get_paginator("get_rest_apis").paginate(PaginationConfig={"PageSize": 500})
    return {each["id"] for page in pages for each in page["items"]}


def many(depth: int) -> bytes:
    return b"openapi: 3.0.1\ninfo: {title: x}\npaths: " + b"[" * depth + b"]" * depth


BOMB = b"a: &a [1,1,1,1,1,1,1,1,1]\n" + b"".join(
    b"%c: &%c [%b]\n" % (99 + n, 99 + n, b",".join([b"*%c" % (98 + n if n else 97)] * 9)) for n in range(9)
)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"just words",
        b"a: b: c",
        b"!!python/object/apply:os.system [true]",
        b"&a [*a]",
        b"swagger: '2.0'\ninfo: &a {title: *a}",
        many(99_000),
        many(600),
        BOMB.replace(b"b:", b"b2:"),
        octets({"openapi": "3.1.0", "info": {"title": "x"}}),
        octets({"swagger": "1.2", "info": {"title": "x"}}),
        octets({"swagger": "2.0", "info": {}}),
        octets({"swagger": "2.0", "info": []}),
        octets(small(paths=[])),
        octets(small(paths={"a": {}})),
        octets(small(paths={"/a": []})),
        octets(small(paths={"/a": {"get": []}})),
        octets(small(paths={"/a": {"$ref": "https://elsewhere.example/a.json"}})),
        octets(small(paths={"/a": {"$ref": "#/paths/~1a"}})),
        octets(small(paths={"/a": {"$ref": "#/nowhere"}})),
        octets(small(paths={"/a": {"get": {"parameters": [{"$ref": "file:///etc/passwd"}]}}})),
        octets(small(paths={"/a": {"get": {"security": "x"}}})),
        octets(small(paths={"/a": {"get": {"x-amazon-apigateway-integration": {"type": "gopher"}}}})),
        octets(small(components={"schemas": {"A": {"$ref": "other.yaml#/A"}}})),
        octets(small(tags=[1])),
        octets(small(**{"x-amazon-apigateway-documentation": {"documentationParts": [1]}})),
        octets(small(**{"x-amazon-apigateway-gateway-responses": {"THROTTLED": "x"}})),
        octets(small(components={"securitySchemes": {"a": {"x-amazon-apigateway-authorizer": {"type": "jwt"}}}})),
    ],
    ids=lambda body: body[:40].decode("latin-1"),
)
def test_what_is_no_document(apigateway: Any, body: bytes) -> None:
    if body:
        assert refused(apigateway, "import_rest_api", body=body) == INVALID
    before = api_ids(apigateway)
    api_id = imported(apigateway, octets(small())).id
    title = "info" in body.decode("latin-1") and b'"info": {}' in body
    if body and not title:
        assert refused(apigateway, "put_rest_api", restApiId=api_id, body=body) == INVALID
    assert set(Imported(apigateway, api_id).methods) == {("/a", "GET")}
    after = api_ids(apigateway)
    assert after == {*before, api_id}


@pytest.mark.parametrize(
    ("members", "error"),
    [
        (
            {"paths": {"/a{b": {}}},
            (
                "Unable to create resource at path '/a{b': Resource's path part only allow a-zA-Z0-9._-: or a "
                "valid greedy path variable and curly braces at the beginning and the end."
            ),
        ),
        (
            {"paths": {"/{a+}": {}, "/{a+}/b": {}}},
            (
                "Unable to create resource at path '/{a+}/b': Cannot create a child of a resource with a greedy "
                "path variable: {a+}"
            ),
        ),
        (
            {"paths": {"/a": {"get": {"x-amazon-apigateway-integration": {"type": "http", "uri": "x"}}}}},
            (
                "Unable to put integration on 'GET' for resource at path '/a': Enumeration value for HttpMethod "
                "must be non-empty"
            ),
        ),
        (
            {"x-amazon-apigateway-request-validator": "none"},
            "Unable to put method 'GET' on resource at path '/a': Invalid Request Validator identifier specified",
        ),
        (
            {
                "components": {
                    "securitySchemes": {"a": {"x-amazon-apigateway-authorizer": {"type": "cognito_user_pools"}}}
                }
            },
            (
                "Unable to create authorizer 'a': ProviderARNs are required for authorizers of type "
                "COGNITO_USER_POOLS"
            ),
        ),
        (
            {"x-amazon-apigateway-gateway-responses": {"TEAPOT": {}}},
            "Unable to put gateway response 'TEAPOT': Invalid gateway response type specified: TEAPOT",
        ),
    ],
)
def test_what_an_api_may_not_have(apigateway: Any, members: dict[str, Any], error: str) -> None:
    before = api_ids(apigateway)
    expected = (400, "BadRequestException", f"Errors found during import:\n\t{error}")
    assert refused(apigateway, "import_rest_api", body=octets(small(**members))) == expected
    assert api_ids(apigateway) == before
    api_id = imported(apigateway, octets(small())).id
    whole = Imported(apigateway, api_id).everything()
    assert refused(apigateway, "put_rest_api", restApiId=api_id, body=octets(small(**members))) == expected
    assert Imported(apigateway, api_id).everything() == whole, "nothing is half done"


def test_warnings(apigateway: Any) -> None:
    document = small(security=[{"typo": []}])
    answered = apigateway.import_rest_api(body=octets(document))
    text = "Security scheme 'typo' of GET /a is not defined: it asks nothing"
    assert answered["warnings"] == [text]
    assert refused(apigateway, "import_rest_api", body=octets(document), failOnWarnings=True) == (
        400,
        "BadRequestException",
        f"Warnings found during import:\n\t{text}",
    )


def test_more_resources_than_an_api_may_have(apigateway: Any) -> None:
    paths: dict[str, Any] = {f"/r{number}": {} for number in range(1100)}
    code, kind, message = refused(apigateway, "import_rest_api", body=octets(small(paths=paths)))
    assert (code, kind, message) == (400, "BadRequestException", "An API has at most 1000 resources")
