"""What the API's owner put in place of the gateway's own answers."""

from __future__ import annotations

from typing import Any

import pytest
import requests

from poolhouse.domain.apis.values import GatewayResponse
from tests.gateway.dataplane.apis import API, cognito_method, deployment, mock, open_method, rest_api, stage
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import NOW, id_token

ROUTES = {"/": {"GET": cognito_method(mock("in"))}, "/pets/{id}": {"GET": cognito_method(mock("in"))}}


def deploy(gateway: Gateway, *responses: GatewayResponse, routes: Any = ROUTES, **variables: str) -> None:
    made = deployment(routes, gateway_responses=responses)
    gateway.apis.put(rest_api(), made, stage(variables=variables))


def own(kind: str, status: str | None = None, template: str = "", **headers: str) -> GatewayResponse:
    return GatewayResponse(
        api_id=API,
        type=kind,
        status_code=status,
        response_parameters={
            f"gatewayresponse.header.{name.replace('_', '-')}": value for name, value in headers.items()
        },
        response_templates={"application/json": template} if template else {},
    )


def test_headers_for_browsers_stand_on_a_refusal(gateway: Gateway) -> None:
    deploy(gateway, own("DEFAULT_4XX", Access_Control_Allow_Origin="'*'"))
    answer = requests.get(gateway.url("/"), timeout=20)
    assert answer.status_code == 401
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.content == b'{"message":"Unauthorized"}'
    assert answer.headers["x-amzn-ErrorType"] == "UnauthorizedException"


def test_the_exact_type_comes_before_the_default(gateway: Gateway) -> None:
    deploy(gateway, own("DEFAULT_4XX", "418", Which="'default'"), own("UNAUTHORIZED", "403", Which="'exact'"))
    answer = requests.get(gateway.url("/"), timeout=20)
    assert (answer.status_code, answer.headers["which"]) == (403, "exact")
    answer = requests.get(gateway.url("/nowhere"), timeout=20)
    assert (answer.status_code, answer.headers["which"]) == (418, "default")


def test_a_default_without_a_status_keeps_the_cases_own(gateway: Gateway) -> None:
    deploy(gateway, own("DEFAULT_5XX", X="'y'"), routes={"/": {"GET": open_method(None)}})
    answer = requests.get(gateway.url("/"), timeout=20)
    assert (answer.status_code, answer.headers["x"]) == (500, "y")
    assert "x" not in requests.get(gateway.url("/nowhere"), timeout=20).headers


def test_a_template_is_filled_in(gateway: Gateway) -> None:
    template = (
        '{"m":$context.error.messageString,"raw":"$context.error.message","t":"$context.error.responseType",'
        '"v":"$stageVariables.color","path":"$context.resourcePath","id":"$method.request.path.id",'
        '"q":"method.request.querystring.q","h":"$method.request.header.X-Who","none":"$context.nothing"}'
    )
    deploy(gateway, own("UNAUTHORIZED", template=template), color="red")
    answer = requests.get(gateway.url("/pets/7?q=1&q=2"), timeout=20, headers={"x-who": "$context.apiId"})
    assert answer.json() == {
        "m": "Unauthorized",
        "raw": "Unauthorized",
        "t": "UNAUTHORIZED",
        "v": "red",
        "path": "/pets/{id}",
        "id": "7",
        "q": "2",
        # What a caller sends is not filled in again.
        "h": "$context.apiId",
        "none": "",
    }


def test_a_template_is_no_vtl(gateway: Gateway) -> None:
    deploy(gateway, own("UNAUTHORIZED", template='#set($x = 1)$x $input.path("$") $util.urlEncode("a b")'))
    text = requests.get(gateway.url("/"), timeout=20).text
    assert text == '#set($x = 1)$x $input.path("$") $util.urlEncode("a b")'


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("'static text'", "static text"),
        ("context.error.responseType", "UNAUTHORIZED"),
        ("method.request.header.X-Who", "me"),
        ("method.request.querystring.q", "b"),
        ("method.request.path.id", "7"),
        ("stageVariables.color", "red"),
        ("stageVariables.absent", None),
    ],
)
def test_where_a_header_comes_from(gateway: Gateway, source: str, found: str | None) -> None:
    deploy(gateway, own("UNAUTHORIZED", X_Out=source), color="red")
    answer = requests.get(gateway.url("/pets/7?q=a&q=b"), timeout=20, headers={"x-who": "me"})
    assert answer.headers.get("x-out") == found


def test_the_content_type_is_the_templates(gateway: Gateway) -> None:
    response = GatewayResponse(
        api_id=API,
        type="UNAUTHORIZED",
        response_templates={"application/json": "{}", "text/html": "<b>$context.error.message</b>"},
    )
    deploy(gateway, response)
    for accept, kind, text in (
        ("text/html,application/json", "text/html", "<b>Unauthorized</b>"),
        ("*/*", "application/json", "{}"),
        ("image/png", "application/json", "{}"),
    ):
        answer = requests.get(gateway.url("/"), timeout=20, headers={"accept": accept})
        assert (answer.headers["content-type"], answer.text) == (kind, text)


def test_an_expired_token_shows_through_unauthorized(gateway: Gateway) -> None:
    deploy(gateway, own("UNAUTHORIZED", "401", '{"why":$context.error.messageString}'))
    token = id_token(exp=NOW - 1)
    answer = requests.get(gateway.url("/"), timeout=20, headers={"authorization": token})
    assert (answer.status_code, answer.json()) == (401, {"why": "The incoming token has expired"})


def test_what_cannot_be_a_header_cannot_split_the_answer(gateway: Gateway) -> None:
    deploy(gateway, own("UNAUTHORIZED", X_Out="method.request.querystring.q", Content_Length="'1'"))
    answer = requests.get(gateway.url("/?q=a%0d%0aset-cookie:%20x=1"), timeout=20)
    assert answer.headers["x-out"] == "a  set-cookie: x=1"
    assert "set-cookie" not in answer.headers
    assert answer.content == b'{"message":"Unauthorized"}'


def test_a_status_without_a_body_has_none(gateway: Gateway) -> None:
    deploy(gateway, own("UNAUTHORIZED", "204"))
    answer = requests.get(gateway.url("/"), timeout=20)
    assert (answer.status_code, answer.content) == (204, b"")


def test_variables_in_braces(gateway: Gateway) -> None:
    deploy(
        gateway, own("UNAUTHORIZED", template="{${context.error.messageString}} {context.apiId} $context.apiId}")
    )
    assert requests.get(gateway.url("/"), timeout=20).text == f'{{"Unauthorized"}} {{context.apiId}} {API}}}'


def test_the_front_ends_own_words_are_not_replaced(gateway: Gateway) -> None:
    """Recorded: a body above 10 MB is answered in text, whatever REQUEST_TOO_LARGE says."""
    deploy(gateway, own("REQUEST_TOO_LARGE", "400", "mine"), routes={"/": {"POST": open_method(mock("in"))}})
    answer = requests.post(gateway.url("/"), data=b"x" * (10 * 1024 * 1024 + 1), timeout=20)
    assert (answer.status_code, answer.text) == (413, "HTTP content length exceeded 10485760 bytes.")
    assert answer.headers["content-type"] == "text; charset=utf-8"
