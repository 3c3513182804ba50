"""REQUEST authorizers of HTTP APIs with real functions: what they get and may answer, what is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.functions.programs import Functions, archive, arn_of
from tests.gateway.http_apis.house import House

PYTHON = """
import json
count = 0
def shows(event, context):
    return event
def simple(event, context):
    token = event["identitySource"][0]
    if token == "Unauthorized":
        raise Exception("Unauthorized")
    return {"isAuthorized": token == "good", "context": {"n": 1, "deep": {"a": [1]}, "none": None}}
def counted(event, context):
    global count
    count += 1
    return {"isAuthorized": True, "context": {"count": count}}
def told(event, context):
    return json.loads(event["headers"]["x-answer"])
def policy(event, context):
    token = event["headers"]["authorization" if event["version"] == "2.0" else "Authorization"]
    arn = event.get("routeArn") or event["methodArn"]
    statement = {"Action": "execute-api:Invoke", "Effect": "Deny" if token == "banned" else "Allow",
                 "Resource": arn if token != "elsewhere" else arn + "x"}
    return {"principalId": "me", "policyDocument": {"Version": "2012-10-17", "Statement": [statement]},
            "context": {"plan": "gold"}}
def event_as_context(event, context):
    return {"isAuthorized": True, "context": {"event": event}}
"""
CODE = {"ZipFile": archive(app__py=PYTHON)}
UNAUTHORIZED = {"message": "Unauthorized"}
FORBIDDEN = {"message": "Forbidden"}
BROKEN = {"message": "Internal Server Error"}


class Guarded:
    """One route, `GET /x/{id}`, behind one authorizer; the backend shows its event."""

    def __init__(self, functions: Functions, house: House, handler: str, **settings: Any) -> None:
        self._functions, self.house = functions, house
        asked = house.function_authorizer(self._permitted(handler), **settings)
        target = house.integration(self._permitted("app.shows"))
        house.route("GET /x/{id}", target, **asked)
        house.route("GET /other", target, **asked)

    def _permitted(self, handler: str) -> str:
        name = self._functions.create(handler, Code=CODE)
        self._functions.permit(name)
        return arn_of(name)

    def verdict(self, token: str | None, path: str = "/x/1", **headers: str) -> tuple[int, Any]:
        answer = self.house.call(path, token=token, headers=headers)
        body = answer.json()
        return answer.status_code, body if answer.status_code != 200 else body["requestContext"]["authorizer"]


def test_simple_responses(functions: Functions, house: House) -> None:
    guarded = Guarded(functions, house, "app.simple")
    assert guarded.verdict("good") == (200, {"lambda": {"n": 1, "deep": {"a": [1]}, "none": None}})
    assert guarded.verdict("bad") == (403, FORBIDDEN)
    assert guarded.verdict("Unauthorized") == (401, UNAUTHORIZED)
    # The function is not asked.
    assert guarded.verdict(None) == (401, UNAUTHORIZED)


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_policies(version: str, functions: Functions, house: House) -> None:
    settings = {"AuthorizerPayloadFormatVersion": version, "EnableSimpleResponses": False}
    guarded = Guarded(functions, house, "app.policy", **settings)
    status, told = guarded.verdict("good")
    assert (status, told["lambda"]["plan"]) == (200, "gold")
    assert guarded.verdict("banned") == (403, FORBIDDEN)
    assert guarded.verdict("elsewhere") == (403, FORBIDDEN)


BAD: list[Any] = [
    None,
    "yes",
    [],
    {},
    {"isAuthorized": "true"},
    {"isAuthorized": True, "context": "text"},
    {"principalId": "me", "policyDocument": {"Version": "2012-10-17", "Statement": []}},
]


@pytest.mark.parametrize("told", BAD, ids=str)
def test_bad_answers_let_nobody_pass(told: Any, functions: Functions, house: House) -> None:
    guarded = Guarded(functions, house, "app.told")
    assert guarded.verdict("any", **{"X-Answer": json.dumps(told)}) == (500, BROKEN)


def test_a_function_that_is_not_there_or_not_permitted(functions: Functions, house: House, upstream: str) -> None:
    name = functions.create("app.simple", Code=CODE)
    nobody = "arn:aws:lambda:us-east-1:123456789012:function:nobody"
    for at, arn in enumerate((arn_of(name), nobody)):
        house.route(f"GET /{at}", upstream, **house.function_authorizer(arn))
        answer = house.call(f"/{at}", token="good")
        assert (answer.status_code, answer.json()) == (500, BROKEN)


def test_decisions_are_kept_by_identity(functions: Functions, house: House) -> None:
    guarded = Guarded(functions, house, "app.counted", AuthorizerResultTtlInSeconds=60)
    assert guarded.verdict("a") == (200, {"lambda": {"count": 1}})
    # For every route of the authorizer.
    assert guarded.verdict("a", "/other") == (200, {"lambda": {"count": 1}})
    assert guarded.verdict("b") == (200, {"lambda": {"count": 2}})
    house.server.clock.offset = 61.0
    assert guarded.verdict("a") == (200, {"lambda": {"count": 3}})
    house.v2.reset_authorizers_cache(ApiId=house.id, StageName="$default")
    assert guarded.verdict("a") == (200, {"lambda": {"count": 4}})


def test_without_a_ttl_nothing_is_kept(functions: Functions, house: House) -> None:
    guarded = Guarded(functions, house, "app.counted")
    assert [guarded.verdict("a")[1]["lambda"]["count"] for _ in range(3)] == [1, 2, 3]


def test_the_route_may_be_part_of_the_identity(functions: Functions, house: House) -> None:
    sources = ["$request.header.Authorization", "$context.routeKey"]
    guarded = Guarded(functions, house, "app.counted", AuthorizerResultTtlInSeconds=60, IdentitySource=sources)
    assert guarded.verdict("a")[1] == {"lambda": {"count": 1}}
    assert guarded.verdict("a", "/other")[1] == {"lambda": {"count": 2}}


def test_what_the_function_gets(functions: Functions, house: House) -> None:
    guarded = Guarded(
        functions,
        house,
        "app.event_as_context",
        IdentitySource=["$request.header.Authorization", "$request.querystring.q"],
    )
    answer = house.call("/x/1?q=2", token="good")
    event = answer.json()["requestContext"]["authorizer"]["lambda"]["event"]
    assert (event["version"], event["type"], event["routeKey"]) == ("2.0", "REQUEST", "GET /x/{id}")
    assert event["identitySource"] == ["good", "2"]
    arn = f"arn:aws:execute-api:us-east-1:123456789012:{house.id}/$default/GET/x/1"
    assert (event["routeArn"], event["rawPath"], event["pathParameters"]) == (arn, "/x/1", {"id": "1"})
    assert "body" not in event
    assert "authorizer" not in event["requestContext"]
    assert guarded.verdict("good") == (401, UNAUTHORIZED)


def test_no_context_is_null(functions: Functions, house: House) -> None:
    guarded = Guarded(functions, house, "app.told")
    assert guarded.verdict("a", **{"X-Answer": '{"isAuthorized": true}'}) == (200, {"lambda": None})
