"""MOCK: the request template picks the status, the status picks the response; passthrough and CORS."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from poolhouse.domain.apis.values import Integration, IntegrationResponse
from tests.gateway.dataplane.apis import cognito_method, mock, open_method
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import id_token

REASON = "x-poolhouse-reason"
JSON = "application/json"


def call(gateway: Gateway, verb: str = "GET", path: str = "/", **members: Any) -> requests.Response:
    return requests.request(verb, gateway.url(path), timeout=20, **members)


def answers(
    *responses: IntegrationResponse, template: str | None = '{"statusCode": 200}', **members: Any
) -> Integration:
    templates = None if template is None else {JSON: template}
    return Integration(
        type="MOCK",
        request_templates=templates,
        responses={response.status_code: response for response in responses},
        **members,
    )


def response(status: str, body: str = "", pattern: str | None = None, **members: Any) -> IntegrationResponse:
    return IntegrationResponse(
        status_code=status, selection_pattern=pattern, response_templates={JSON: body} if body else None, **members
    )


@pytest.mark.parametrize(
    ("template", "status"),
    [
        ('{"statusCode": 200}', 200),
        ("{statusCode:200}", 200),
        ("{ 'statusCode': 200 }", 200),
        ("{statusCode: 404, x: 1}", 404),
        ('{"statusCode": 404}', 404),
        ('{"statusCode": 503}', 503),
        ('{"statusCode": 500}', 500),
        ('#if($input.params("code") == "404"){"statusCode": 404}#{else}{"statusCode": 200}#end', 404),
    ],
)
def test_the_template_picks_the_response(gateway: Gateway, template: str, status: int) -> None:
    integration = answers(
        response("200", "fine"), response("404", "gone", "404"), response("503", "busy", "5\\d[1-9]"),
        response("500", "broken", "500"), template=template,
    )  # fmt: skip
    gateway.deploy({"/": {"GET": open_method(integration)}})
    answer = call(gateway, path="/?code=404")
    assert answer.status_code == status
    assert answer.text == {200: "fine", 404: "gone", 503: "busy", 500: "broken"}[status]


@pytest.mark.parametrize(
    "template", ["", None, "{}", "200", '{"statusCode": "200"}', '{"statusCode": true}', "[200]", "oops"]
)
def test_without_a_status_it_is_a_configuration_error(gateway: Gateway, template: str | None) -> None:
    gateway.deploy({"/": {"GET": open_method(answers(response("200"), template=template))}})
    answer = call(gateway)
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})
    assert "statusCode" in answer.headers[REASON]


def test_a_pattern_matches_the_whole_status(gateway: Gateway) -> None:
    integration = answers(response("200"), response("400", "no", "40"), template='{"statusCode": 404}')
    gateway.deploy({"/": {"GET": open_method(integration)}})
    assert call(gateway).status_code == 200


def test_without_a_match_and_a_default_it_is_a_configuration_error(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": open_method(answers(response("404", "", "404")))}})
    answer = call(gateway)
    assert answer.status_code == 500
    assert "no integration response matches the status 200" in answer.headers[REASON]


def test_a_template_without_a_body_answers_nothing(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": open_method(answers(response("200")))}})
    answer = call(gateway)
    assert (answer.status_code, answer.content, answer.headers["content-type"]) == (200, b"", JSON)


@pytest.mark.parametrize(
    ("behavior", "content_type", "status"),
    [
        ("WHEN_NO_MATCH", JSON, 200),
        ("WHEN_NO_MATCH", "text/plain", 201),
        ("WHEN_NO_TEMPLATES", JSON, 200),
        ("WHEN_NO_TEMPLATES", "text/plain", 415),
        ("NEVER", JSON, 200),
        ("NEVER", "application/json; charset=utf-8", 200),
        ("NEVER", "text/plain", 415),
        ("NEVER", None, 200),
    ],
)
def test_passthrough_behavior(gateway: Gateway, behavior: str, content_type: str | None, status: int) -> None:
    """The body that passes through names its own status, 201."""
    integration = answers(response("200"), response("201", "", "201"), passthrough_behavior=behavior)
    gateway.deploy({"/": {"POST": open_method(integration)}})
    headers = {"Content-Type": content_type} if content_type else {}
    answer = call(gateway, "POST", data=b'{"statusCode": 201}', headers=headers)
    assert answer.status_code == status
    if status == 415:
        assert answer.json() == {"message": "Unsupported Media Type"}
        assert answer.headers["x-amzn-ErrorType"] == "BadRequestException"
        assert content_type is not None
        assert content_type in answer.headers[REASON]


@pytest.mark.parametrize(("behavior", "status"), [("WHEN_NO_TEMPLATES", 201), ("NEVER", 415)])
def test_passthrough_without_any_template(gateway: Gateway, behavior: str, status: int) -> None:
    integration = answers(
        response("200"), response("201", "", "201"), template=None, passthrough_behavior=behavior
    )
    gateway.deploy({"/": {"POST": open_method(integration)}})
    assert call(gateway, "POST", data=b'{"statusCode": 201}').status_code == status


def test_a_default_template_takes_every_type(gateway: Gateway) -> None:
    integration = answers(response("200"), template=None, passthrough_behavior="NEVER")
    templates = {"$default": '{"statusCode": 200}'}
    gateway.deploy({"/": {"POST": open_method(Integration(
        type="MOCK", request_templates=templates, responses=integration.responses, passthrough_behavior="NEVER"
    ))}})  # fmt: skip
    assert call(gateway, "POST", data=b"x", headers={"Content-Type": "text/odd"}).status_code == 200


def test_preflight_as_the_console_makes_it(gateway: Gateway) -> None:
    cors = {
        "method.response.header.Access-Control-Allow-Headers": "'Content-Type,Authorization'",
        "method.response.header.Access-Control-Allow-Methods": "'GET,OPTIONS'",
        "method.response.header.Access-Control-Allow-Origin": "'*'",
    }
    options = open_method(answers(response("200", response_parameters=cors)))
    gateway.deploy({"/pets": {"GET": cognito_method(mock()), "OPTIONS": options}})
    answer = call(gateway, "OPTIONS", "/pets", headers={"Origin": "https://app.example"})
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["access-control-allow-headers"] == "Content-Type,Authorization"
    assert call(gateway, path="/pets").status_code == 401


def test_response_parameters_and_templates_see_the_call(gateway: Gateway) -> None:
    parameters = {
        "method.response.header.X-Sub": "context.authorizer.claims.sub",
        "method.response.header.X-Env": "stageVariables.env",
        "method.response.header.X-None": "integration.response.header.none",
        "method.response.header.Content-Type": "'text/html'",
    }
    template = "<p>$context.authorizer.claims.email $stageVariables.env $input.params('q')</p>"
    integration = answers(response("200", template, response_parameters=parameters))
    gateway.deploy({"/": {"GET": cognito_method(integration)}}, env="blue")
    answer = call(gateway, path="/?q=1", headers={"Authorization": id_token()})
    assert answer.text == "<p>jane@example.com blue 1</p>"
    assert answer.headers["content-type"] == "text/html"
    assert answer.headers["x-sub"] == "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
    assert answer.headers["x-env"] == "blue"
    assert "x-none" not in answer.headers


def test_a_template_overrides_status_and_headers(gateway: Gateway) -> None:
    template = (
        "#set($context.responseOverride.status = 418)#set($context.responseOverride.header.Teapot = 'short')"
        "#set($context.responseOverride.header.Connection = 'close')ok"
    )
    gateway.deploy({"/": {"GET": open_method(answers(response("200", template)))}})
    answer = call(gateway)
    assert (answer.status_code, answer.text, answer.headers["teapot"]) == (418, "ok", "short")


@pytest.mark.parametrize(
    ("accept", "text"),
    [("application/xml", "<xml/>"), (JSON, "{}"), ("text/odd", "{}"), (None, "{}"), ("*/*", "{}")],
)
def test_accept_picks_the_response_template(gateway: Gateway, accept: str | None, text: str) -> None:
    made = IntegrationResponse(
        status_code="200", response_templates={"application/xml": "<xml/>", JSON: "{}", "text/none": None}
    )
    gateway.deploy({"/": {"GET": open_method(answers(made))}})
    assert call(gateway, headers={"Accept": accept} if accept else {}).text == text


def test_no_content_has_no_content(gateway: Gateway) -> None:
    integration = answers(response("204", "never seen"), template='{"statusCode": 204}')
    gateway.deploy({"/": {"GET": open_method(integration)}})
    answer = call(gateway)
    assert (answer.status_code, answer.content) == (204, b"")


def test_a_template_that_cannot_be_used_says_why(gateway: Gateway) -> None:
    gateway.deploy({"/": {"GET": open_method(answers(response("200", "$util.noSuchThing('x')")))}})
    answer = call(gateway)
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})
    assert "noSuchThing()" in answer.headers[REASON]


def test_a_callers_bad_json_is_a_bad_request(gateway: Gateway) -> None:
    gateway.deploy(
        {"/": {"POST": open_method(answers(response("200"), template="$input.path('$.a'){\"statusCode\":200}"))}}
    )
    answer = call(gateway, "POST", data=b"{oops")
    assert (answer.status_code, answer.json()) == (400, {"message": "Invalid JSON in request body"})


@pytest.mark.parametrize("size", [10 * 1024 * 1024, 10 * 1024 * 1024 + 1])
def test_the_body_has_a_limit(gateway: Gateway, size: int) -> None:
    gateway.deploy({"/": {"POST": open_method(mock())}})
    expected = 200 if size <= 10 * 1024 * 1024 else 413
    try:
        assert call(gateway, "POST", data=b"x" * size).status_code == expected
    except requests.ConnectionError:
        assert expected == 413  # the answer came while the client was still sending
