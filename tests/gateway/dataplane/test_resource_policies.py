"""Policies of APIs, in AWS's order with authorizers; what cannot be evaluated closes the API."""

from __future__ import annotations

import json
from typing import Any

import pytest
import requests

from poolhouse.gateway.authorizers.conditions import BadCondition, read_conditions
from tests.gateway.dataplane.apis import API, cognito_method, deployment, mock, open_method, rest_api, stage
from tests.gateway.dataplane.gateway import Gateway
from tests.gateway.dataplane.pools import ACCOUNT, id_token

REASON = "x-poolhouse-reason"
ROUTES = {
    "/": {"GET": open_method(mock("in"))},
    "/admin": {"GET": open_method(mock("in"))},
    "/guarded": {"GET": cognito_method(mock("in"))},
    "/{proxy+}": {"GET": open_method(mock("in"))},
}
ARN = f"arn:aws:execute-api:us-east-1:{ACCOUNT}:{API}"


def statement(effect: str = "Allow", resource: Any = "execute-api:/*", **members: Any) -> dict[str, Any]:
    given = {"Effect": effect, "Principal": "*", "Action": "execute-api:Invoke", "Resource": resource}
    return {key: value for key, value in (given | members).items() if value is not None}


def deploy(gateway: Gateway, *statements: dict[str, Any]) -> None:
    policy = json.dumps({"Version": "2012-10-17", "Statement": list(statements)})
    gateway.apis.put(rest_api(), deployment(ROUTES, policy=policy), stage())


def get(gateway: Gateway, path: str = "/", **headers: str) -> requests.Response:
    session = requests.Session()
    request = requests.Request("GET", gateway.url("/"), headers=headers).prepare()
    request.url = gateway.url(path)  # as it stands: requests would tidy it
    return session.send(request, timeout=20)


@pytest.mark.parametrize(
    ("allow", "passes"),
    [
        (statement(), True),
        (statement(resource="*"), True),
        (statement(resource=f"{ARN}/*"), True),
        (statement(resource=f"{ARN}/prod/GET/"), True),
        (statement(resource="execute-api:/prod/GET/"), True),
        (statement(resource=f"{ARN}/test/*"), False),
        (statement(resource="execute-api:/prod/POST/*"), False),
        (statement(Action="execute-api:*"), True),
        (statement(Action="execute-api:ManageConnections"), False),
        (statement(Principal={"AWS": "*"}), True),
        (statement(Principal={"AWS": ["arn:aws:iam::1:root", "*"]}), True),
        (statement(Principal={"AWS": "arn:aws:iam::123456789012:root"}), False),
        (statement(Principal={"Service": "x.amazonaws.com"}), False),
        (statement(Principal=None, NotPrincipal={"AWS": "arn:aws:iam::123456789012:root"}), True),
        (statement(Condition={"IpAddress": {"aws:SourceIp": "127.0.0.0/8"}}), True),
        (statement(Condition={"IpAddress": {"aws:SourceIp": ["10.0.0.0/8", "127.0.0.1"]}}), True),
        (statement(Condition={"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}), False),
        (statement(Condition={"NotIpAddress": {"aws:SourceIp": "127.0.0.1/32"}}), False),
        (statement(Condition={"StringLike": {"aws:UserAgent": "me/*"}}), True),
        (statement(Condition={"StringEquals": {"aws:UserAgent": "you"}}), False),
        (statement(Condition={"StringEquals": {"aws:SourceVpc": "vpc-1"}}), False),
        (statement(Condition={"StringNotEquals": {"aws:SourceVpc": "vpc-1"}}), True),
        (statement(Condition={"StringEqualsIfExists": {"aws:SourceVpce": "vpce-1"}}), True),
        (statement(Condition={"Null": {"aws:SourceVpce": "true"}}), True),
        (statement(Condition={"Bool": {"aws:SecureTransport": True}}), False),
        (statement(Condition={"DateGreaterThan": {"aws:CurrentTime": "2001-01-01T00:00:00Z"}}), True),
        (statement(Condition={"DateLessThan": {"aws:CurrentTime": "2001-01-01"}}), False),
        (statement(Condition={"NumericGreaterThan": {"aws:EpochTime": "1"}}), True),
    ],
)
def test_an_open_method_needs_an_allow(gateway: Gateway, allow: dict[str, Any], passes: bool) -> None:
    deploy(gateway, allow)
    answer = get(gateway, **{"user-agent": "me/1"})
    assert answer.status_code == (200 if passes else 403)


def test_the_refusal_is_awss(gateway: Gateway) -> None:
    deploy(gateway, statement(resource="execute-api:/test/*"))
    answer = get(gateway)
    hidden = f"arn:aws:execute-api:us-east-1:********{ACCOUNT[-4:]}:{API}/prod/GET/"
    assert answer.json() == {
        "Message": f"User: anonymous is not authorized to perform: execute-api:Invoke on resource: {hidden}"
    }
    assert answer.headers["x-amzn-ErrorType"] == "AccessDeniedException"
    deploy(gateway, statement(), statement("Deny"))
    assert get(gateway).json()["Message"].endswith("/prod/GET/ with an explicit deny")


@pytest.mark.parametrize(
    "path",
    [
        "/admin", "/admin/", "//admin", "/%61dmin", "/admin%2f", "/admin%2Fx", "/x%2f..%2fadmin", "/admin;a=b",
        "/admin/x", "/admin//x", "/admin%5cx",
    ],
)  # fmt: skip
def test_a_denied_path_is_denied_however_it_is_written(gateway: Gateway, path: str) -> None:
    deploy(
        gateway, statement(), statement("Deny", ["execute-api:/prod/GET/admin", "execute-api:/prod/GET/admin/*"])
    )
    assert get(gateway, path).status_code == 403
    assert get(gateway, "/other").status_code == 200


def test_a_cognito_authorizer_comes_first_and_does_not_suffice(gateway: Gateway) -> None:
    deploy(gateway, statement(resource="execute-api:/test/*"))
    assert get(gateway, "/guarded").status_code == 401
    assert get(gateway, "/guarded", authorization=id_token()).status_code == 403
    deploy(gateway, statement())
    assert get(gateway, "/guarded", authorization=id_token()).status_code == 200


@pytest.mark.parametrize(
    "unreadable",
    [
        statement(Condition={"StringEquals": {"aws:RequestedRegion": "x"}}),
        statement(Condition={"ForAnyValue:StringEquals": {"aws:UserAgent": "x"}}),
        statement(Condition={"IpAddress": {"aws:SourceIp": "localhost"}}),
        statement(Condition={"NumericEquals": {"aws:SourceIp": "1"}}),
        statement(Condition="x"),
        statement(Principal=None),
        statement(Principal=["*"]),
        statement(NotPrincipal="*"),
        statement(Action=None),
        statement("Maybe"),
    ],
)
def test_what_cannot_be_evaluated_closes_the_api(gateway: Gateway, unreadable: dict[str, Any]) -> None:
    deploy(gateway, statement(), unreadable)
    answer = get(gateway)
    assert (answer.status_code, answer.json()) == (500, {"message": "Internal server error"})
    assert "resource policy cannot be evaluated" in answer.headers[REASON]


def test_a_mapped_address_is_the_one_it_maps() -> None:
    (condition,) = read_conditions({"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}})
    assert condition.holds({"aws:sourceip": "::ffff:203.0.113.9"})
    assert not condition.holds({"aws:sourceip": "2001:db8::1"})
    (six,) = read_conditions({"IpAddress": {"aws:SourceIp": "2001:db8::/32"}})
    assert six.holds({"aws:sourceip": "2001:db8::1"})
    assert not six.holds({})


@pytest.mark.parametrize("given", [[], {"StringEquals": []}, {"StringEquals": {"aws:SourceIp": []}}, {"Null": {}}])
def test_a_condition_that_is_none(given: Any) -> None:
    if given == []:
        with pytest.raises(BadCondition):
            read_conditions([1])
        return
    with pytest.raises(BadCondition):
        read_conditions(given)
