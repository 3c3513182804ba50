"""AWS integrations with a function: mapping templates, selection patterns, events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from poolhouse.domain.apis.values import Integration, IntegrationResponse
from poolhouse.gateway.functions import NotInvoked
from tests.gateway.dataplane.apis import open_method
from tests.gateway.dataplane.functions import ScriptedFunctions, failure, lambda_custom, refusing
from tests.gateway.dataplane.gateway import Gateway

REASON = "x-poolhouse-reason"
DEFAULT = IntegrationResponse(status_code="200")
NOT_FOUND = IntegrationResponse(
    status_code="404",
    selection_pattern=r".*not found.*",
    response_templates={"application/json": '{"why": "$input.path(\'$.errorMessage\')"}'},
)


@pytest.fixture
def functions() -> ScriptedFunctions:
    return ScriptedFunctions()


@pytest.fixture
def gateway(functions: ScriptedFunctions) -> Iterator[Gateway]:
    with Gateway(functions=functions) as gateway:
        yield gateway


def deployed(gateway: Gateway, **members: Any) -> str:
    given: dict[str, Any] = {"responses": {"200": DEFAULT, "404": NOT_FOUND}}
    gateway.deploy({"/pets/{id}": {"POST": open_method(lambda_custom(**(given | members)))}})
    return gateway.url("/pets/7")


def test_the_body_is_the_event(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = lambda event: {"got": event}
    answer = requests.post(deployed(gateway), json={"a": 1})
    assert (answer.status_code, answer.json()) == (200, {"got": {"a": 1}})
    assert requests.post(gateway.url("/pets/7")).json() == {"got": {}}


def test_a_template_makes_the_event(gateway: Gateway, functions: ScriptedFunctions) -> None:
    template = '{"id": "$input.params(\'id\')", "body": $input.json(\'$\'), "stage": "$context.stage"}'
    url = deployed(gateway, request_templates={"application/json": template})
    requests.post(url, json={"a": 1})
    assert functions.asked[0].event == {"id": "7", "body": {"a": 1}, "stage": "prod"}


def test_a_template_makes_the_response(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = lambda _: {"name": "Rex"}
    response = IntegrationResponse(
        status_code="201",
        response_templates={"application/json": '{"pet": $input.json("$.name")}'},
        response_parameters={"method.response.header.X-Name": "integration.response.body.name"},
    )
    answer = requests.post(deployed(gateway, responses={"201": response}), json={})
    assert (answer.status_code, answer.json(), answer.headers["X-Name"]) == (201, {"pet": "Rex"}, "Rex")


def test_a_failure_selects_its_response(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = lambda _: failure("pet not found, sorry")
    answer = requests.post(deployed(gateway), json={})
    assert (answer.status_code, answer.json()) == (404, {"why": "pet not found, sorry"})


def test_a_failure_that_nothing_matches_gets_the_default(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = lambda _: failure("boom")
    answer = requests.post(deployed(gateway), json={})
    assert (answer.status_code, answer.json()["errorMessage"]) == (200, "boom")


def test_a_success_is_not_matched(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = lambda _: {"errorMessage": "not found"}
    assert requests.post(deployed(gateway), json={}).status_code == 200


def test_no_default_response(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = lambda _: failure("boom")
    answer = requests.post(deployed(gateway, responses={"404": NOT_FOUND}), json={})
    assert answer.status_code == 500
    assert "boom" in answer.headers[REASON]


def test_an_event_that_nobody_waits_for(gateway: Gateway, functions: ScriptedFunctions) -> None:
    url = deployed(gateway, request_parameters={"integration.request.header.X-Amz-Invocation-Type": "'Event'"})
    answer = requests.post(url, json={"a": 1})
    assert (answer.status_code, answer.content) == (200, b"")
    assert (functions.asked[0].later, functions.asked[0].event) == (True, {"a": 1})


def test_an_event_that_is_no_json(gateway: Gateway) -> None:
    answer = requests.post(deployed(gateway), data="hello")
    assert answer.status_code == 400
    assert answer.text.startswith('{"message": "Could not parse request body into json: ')
    assert "no JSON" in answer.headers[REASON]


def test_a_function_that_is_not_reached(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = refusing(NotInvoked("AccessDeniedException", "no permission"))
    answer = requests.post(deployed(gateway), json={})
    assert (answer.status_code, "no permission" in answer.headers[REASON]) == (500, True)


def test_a_pattern_that_takes_for_ever(gateway: Gateway, functions: ScriptedFunctions) -> None:
    functions.answer = lambda _: failure("a" * 5_000)
    slow = IntegrationResponse(status_code="500", selection_pattern=r"(a|a|aa)*(a|aa)*b")
    answer = requests.post(deployed(gateway, responses={"500": slow, "200": DEFAULT}), json={}, timeout=10)
    assert answer.status_code in (200, 500)


@pytest.mark.parametrize(
    "integration",
    [
        lambda_custom("arn:aws:apigateway:us-east-1:sqs:path/123456789012/queue"),
        lambda_custom(http_method="GET"),
    ],
)
def test_other_services_are_refused(gateway: Gateway, integration: Integration) -> None:
    gateway.deploy({"/pets/{id}": {"POST": open_method(integration)}})
    answer = requests.post(gateway.url("/pets/7"), json={})
    assert (answer.status_code, "cannot be used" in answer.headers[REASON]) == (500, True)
