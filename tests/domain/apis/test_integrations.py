"""Endpoints, time limits and parameter mappings of integrations."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.integrations import check_integration, check_integration_response, function_named
from poolhouse.domain.apis.values import Integration, IntegrationResponse, Method, MethodResponse

METHOD = Method(
    http_method="GET",
    authorization_type="NONE",
    request_parameters={"method.request.path.id": True, "method.request.header.X-Tenant": False},
    responses={
        "200": MethodResponse(status_code="200", response_parameters={"method.response.header.X-A": False})
    },
)
MOCK = Integration(type="MOCK")
HTTP = Integration(type="HTTP", http_method="GET", uri="https://shop.example/api")


@pytest.mark.parametrize(
    "uri",
    [
        "http://localhost:8080",
        "https://shop.example/a/{id}?q={id}",
        "http://${stageVariables.host}/a",
        "http://${stageVariables.host}:${stageVariables.port}/a",
        "https://api.${stageVariables.zone}.example:8443/a/${stageVariables.path}",
        "http://[::1]:8080/a",
        "HTTP://shop.example",
    ],
)
def test_endpoints_that_may_be(uri: str) -> None:
    check_integration(replace(HTTP, uri=uri), METHOD)


@pytest.mark.parametrize(
    "uri",
    [
        None,
        "",
        "shop.example",
        "ftp://shop.example",
        "http://",
        "http:///path",
        "http://{id}.example/",
        "http://shop.example:99999/",
        "http://shop.example:0/",
        "http://shop.example:port/",
        "http://shop example/",
        "http://shop.example/\r\nX-Evil: 1",
        "http://[::1/",
        "${stageVariables.url}/a",
        "http://${stageVariables.}/",
        "http://a\\@b/",
        "http://user:secret@shop.example/",
    ],
)
def test_endpoints_that_may_not(uri: str | None) -> None:
    with pytest.raises(Invalid, match=r"^Invalid HTTP endpoint specified for URI$"):
        check_integration(replace(HTTP, uri=uri), METHOD)


@pytest.mark.parametrize("kind", ["HTTP", "HTTP_PROXY"])
def test_http_needs_a_verb(kind: str) -> None:
    with pytest.raises(Invalid, match=r"^Enumeration value for HttpMethod must be non-empty$"):
        check_integration(replace(HTTP, type=kind, http_method=None), METHOD)
    with pytest.raises(
        Invalid, match=r"Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH"
    ):
        check_integration(replace(HTTP, type=kind, http_method="FETCH"), METHOD)


def test_mock_needs_neither_verb_nor_endpoint() -> None:
    check_integration(MOCK, METHOD)


FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:orders"
INVOKE = f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{FUNCTION}/invocations"
STAGED = INVOKE.replace("orders", "${stageVariables.fn}")
DYNAMO = "arn:aws:apigateway:us-east-1:dynamodb:action/PutItem"


@pytest.mark.parametrize(
    ("kind", "uri"), [("AWS", INVOKE), ("AWS_PROXY", INVOKE), ("AWS_PROXY", STAGED), ("AWS", DYNAMO)]
)
def test_calls_of_aws(kind: str, uri: str) -> None:
    role = "arn:aws:iam::123456789012:role/invoke"
    check_integration(replace(MOCK, type=kind, http_method="POST", uri=uri, credentials=role), METHOD)


def test_the_function_that_is_named() -> None:
    assert function_named(INVOKE) == FUNCTION
    assert function_named(INVOKE.replace("path/", "path//")) == FUNCTION
    assert function_named(STAGED) == FUNCTION.replace("orders", "${stageVariables.fn}")
    for other in ("", DYNAMO, INVOKE.removesuffix("/invocations"), FUNCTION):
        assert function_named(other) is None


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"http_method": None}, "Enumeration value for HttpMethod must be non-empty"),
        ({"uri": None}, "Invalid ARN specified in the request"),
        ({"uri": "https://shop.example"}, "Invalid ARN specified in the request"),
        ({"uri": "arn:aws:apigateway:us-east-1:lambda:x"}, "AWS ARN for integration must contain path or action"),
        (
            {"uri": DYNAMO},
            (
                "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream "
                "invocations."
            ),
        ),
        ({"credentials": "me"}, "Invalid ARN specified in the request"),
    ],
)
def test_calls_of_aws_that_may_not(changed: dict[str, Any], text: str) -> None:
    integration = replace(MOCK, type="AWS_PROXY", http_method="POST", uri=INVOKE)
    with pytest.raises(Invalid) as refused:
        check_integration(replace(integration, **changed), METHOD)
    assert str(refused.value) == text


@pytest.mark.parametrize(
    ("timeout", "fine"), [(49, False), (50, True), (29_000, True), (29_001, False), (-1, False)]
)
def test_time_limits(timeout: int, fine: bool) -> None:
    integration = replace(MOCK, timeout_in_millis=timeout)
    if fine:
        check_integration(integration, METHOD)
        return
    with pytest.raises(Invalid, match=r"^Timeout should be between 50 ms and 29000 ms$"):
        check_integration(integration, METHOD)


@pytest.mark.parametrize("behavior", ["WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"])
def test_passthrough_behaviors(behavior: str) -> None:
    check_integration(replace(MOCK, passthrough_behavior=behavior), METHOD)


def test_an_unknown_passthrough_behavior() -> None:
    with pytest.raises(Invalid, match="Invalid passthrough behavior specified"):
        check_integration(replace(MOCK, passthrough_behavior="SOMETIMES"), METHOD)


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("integration.request.path.id", "method.request.path.id"),
        ("integration.request.header.X-Tenant", "method.request.header.X-Tenant"),
        ("integration.request.querystring.q", "context.authorizer.claims.sub"),
        ("integration.request.header.X-Sub", "context.authorizer.claims['cognito:groups']"),
        ("integration.request.header.X-Stage", "stageVariables.stage"),
        ("integration.request.header.X-Static", "'a, b'"),
        ("integration.request.header.X-Empty", "''"),
        ("integration.request.header.X-Body", "method.request.body"),
        ("integration.request.header.X-Body", "method.request.body.user.name"),
    ],
)
def test_mappings_that_may_be(target: str, source: str) -> None:
    check_integration(replace(HTTP, request_parameters={target: source}), METHOD)


PREFIX = "Invalid mapping expression specified: Validation Result: warnings : [], errors : "


@pytest.mark.parametrize(
    ("target", "source", "error"),
    [
        pytest.param(
            "integration.request.path.id", "true", "Invalid mapping expression specified: true", id="a word"
        ),
        pytest.param(
            "integration.request.path.id",
            '"double"',
            'Invalid mapping expression specified: "double"',
            id="quotes",
        ),
        pytest.param(
            "integration.request.path.id",
            "method.request.path.page",
            "Invalid mapping expression parameter specified: method.request.path.page",
            id="not declared on the method",
        ),
        pytest.param(
            "integration.request.header.A",
            "'a\r\nX-Evil: 1'",
            "Invalid mapping expression specified: 'a\r\nX-Evil: 1'",
            id="a header that would split",
        ),
        pytest.param(
            "integration.request.header.a b", "'x'", "Invalid mapping identifier specified", id="no header"
        ),
        pytest.param("method.request.header.A", "'x'", "Invalid mapping identifier specified", id="no target"),
        pytest.param("integration.request.cookie.A", "'x'", "Invalid mapping identifier specified", id="no place"),
    ],
)
def test_mappings_that_may_not(target: str, source: str, error: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_integration(replace(HTTP, request_parameters={target: source}), METHOD)
    assert str(refused.value) == f"{PREFIX}[{error}]"


def response(**members: Any) -> IntegrationResponse:
    return IntegrationResponse(**{"status_code": "200", **members})


@pytest.mark.parametrize(
    "source",
    [
        "'*'",
        "integration.response.header.Location",
        "integration.response.body.error.message",
        "context.requestId",
        "stageVariables.a",
    ],
)
def test_response_mappings_that_may_be(source: str) -> None:
    check_integration_response(response(response_parameters={"method.response.header.X-A": source}), METHOD)


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        pytest.param(
            {"response_parameters": {"method.response.header.X-B": "'x'"}},
            "Invalid mapping expression parameter specified: method.response.header.X-B",
            id="not declared on the method response",
        ),
        pytest.param(
            {"status_code": "404", "response_parameters": {"method.response.header.X-A": "'x'"}},
            "No method response exists for method.",
            id="no method response",
        ),
        pytest.param(
            {"response_parameters": {"method.response.header.X-A": "*"}},
            "Invalid mapping expression specified: *",
            id="a bare star",
        ),
        pytest.param(
            {"response_parameters": {"header.X-A": "'x'"}}, "Invalid mapping identifier specified", id="no target"
        ),
    ],
)
def test_response_mappings_that_may_not(changed: dict[str, Any], error: str) -> None:
    with pytest.raises(Invalid) as refused:
        check_integration_response(response(**changed), METHOD)
    assert str(refused.value) == f"{PREFIX}[{error}]"


def test_a_response_without_mappings_needs_no_method_response() -> None:
    check_integration_response(response(status_code="500", selection_pattern=r"5\d\d"), METHOD)


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "a{2,1}"])
def test_selection_patterns_that_do_not_compile(pattern: str) -> None:
    with pytest.raises(Invalid, match=r"^Invalid selection pattern specified: "):
        check_integration_response(response(selection_pattern=pattern), METHOD)


@pytest.mark.parametrize("kind", ["application/json", "text/plain; charset=utf-8", "$default"])
def test_content_types_that_may_be(kind: str) -> None:
    check_integration(replace(MOCK, request_templates={kind: "{}"}), METHOD)


def test_a_content_type_that_is_none() -> None:
    with pytest.raises(Invalid) as refused:
        check_integration_response(response(response_templates={"123": "{}"}), METHOD)
    assert str(refused.value) == "Validation Result: warnings : [], errors : [Invalid content type specified: 123]"
