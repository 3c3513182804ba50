"""Policies of Lambda authorizers: who may call what."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.functions.policy import Visitor, arn_like, may_invoke
from poolhouse.domain.functions.values import Statement
from poolhouse.gateway.authorizers.policies import BadPolicy, Verdict, read_policy

ARN = "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/prod/GET/pets/1"


def statement(effect: str = "Allow", **members: Any) -> dict[str, Any]:
    return {"Effect": effect, "Action": "execute-api:Invoke", "Resource": ARN, **members}


def verdict(*statements: dict[str, Any]) -> Verdict:
    return read_policy({"Version": "2012-10-17", "Statement": list(statements)}).verdict(ARN)


RESOURCES: dict[str, Verdict] = {
    ARN: Verdict.ALLOW,
    "*": Verdict.ALLOW,
    "arn:aws:execute-api:*:*:a1b2c3d4e5/prod/GET/*": Verdict.ALLOW,
    "arn:aws:execute-api:*:*:a1b2c3d4e5/*/*/*": Verdict.ALLOW,
    "arn:aws:execute-api:*:*:a1b2c3d4e5/*": Verdict.ALLOW,
    "arn:aws:execute-api:*:*:*/GET/pets/?": Verdict.ALLOW,
    "arn:aws:execute-api:*:*:*/pets*1": Verdict.ALLOW,
    "arn:aws:execute-api:*:*:a1b2c3d4e5/prod/POST/*": Verdict.SILENT,
    "arn:aws:execute-api:*:*:a1b2c3d4e5/prod/get/*": Verdict.SILENT,
    "arn:aws:execute-api:*:*:a1b2c3d4e5/prod/GET/pets": Verdict.SILENT,
    "arn:aws:execute-api:*:*:a1b2c3d4e5/prod/GET/pets/1/": Verdict.SILENT,
    "arn:aws:execute-api:*:*:a1b2c3d4e5/prod/GET/pets/??": Verdict.SILENT,
    "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/prod/GET/pets/[0-9]": Verdict.SILENT,
    "": Verdict.SILENT,
}


@pytest.mark.parametrize(("resource", "expected"), RESOURCES.items())
def test_resources(resource: str, expected: Verdict) -> None:
    assert verdict(statement(Resource=resource)) is expected
    assert verdict(statement(Resource=["arn:other", resource])) is expected


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("execute-api:Invoke", Verdict.ALLOW),
        ("execute-api:invoke", Verdict.ALLOW),
        ("execute-api:*", Verdict.ALLOW),
        ("*", Verdict.ALLOW),
        ("execute-api:ManageConnections", Verdict.SILENT),
        ("lambda:*", Verdict.SILENT),
    ],
)
def test_actions(action: str, expected: Verdict) -> None:
    assert verdict(statement(Action=action)) is expected
    assert verdict(statement(Action=["s3:GetObject", action])) is expected


def test_deny_beats_allow_beats_nothing() -> None:
    deny = statement("Deny", Resource="*/GET/pets/*")
    assert verdict(statement(Resource="*"), deny) is Verdict.DENY
    assert verdict(deny, statement(Resource="*")) is Verdict.DENY
    assert verdict() is Verdict.SILENT
    assert read_policy({"Statement": statement()}).verdict(ARN) is Verdict.ALLOW  # one alone, without a list


def test_what_a_statement_is_not_about() -> None:
    other = {"Effect": "Allow", "NotAction": "s3:*", "NotResource": ["arn:other"]}
    assert verdict(other) is Verdict.ALLOW
    assert verdict({"Effect": "Deny", "Action": "*", "NotResource": ARN}) is Verdict.SILENT


@pytest.mark.parametrize(
    "document",
    [
        None,
        "{}",
        {},
        {"Statement": "x"},
        {"Statement": ["x"]},
        {"Statement": [statement("allow")]},
        {"Statement": [statement(Action=None)]},
        {"Statement": [statement(Action=[])]},
        {"Statement": [statement(Resource=[1])]},
        {"Statement": [statement(NotAction="x")]},
        {"Statement": [{"Effect": "Allow", "Resource": "*"}]},
        {"Statement": [statement(Condition={"StringEquals": {"aws:RequestedRegion": "us-east-1"}})]},
        {"Statement": [statement(Resource="x" * 513)]},
        {"Statement": [statement()] * 501},
    ],
)
def test_a_policy_that_cannot_be_used(document: Any) -> None:
    with pytest.raises(BadPolicy):
        read_policy(document)


def test_stars_do_not_make_matching_slow() -> None:
    hostile = "*a" * 200 + "b"
    assert verdict(statement(Resource=hostile)) is Verdict.SILENT
    assert read_policy({"Statement": [statement(Resource=hostile)]}).verdict("a" * 5_000) is Verdict.SILENT


GATEWAY = "apigateway.amazonaws.com"
SOURCE = "arn:aws:execute-api:us-east-1:123456789012:abc/prod/GET/pets/{id}"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (SOURCE, True),
        ("arn:aws:execute-api:us-east-1:123456789012:abc/*/GET/pets/*", True),
        ("arn:aws:execute-api:us-east-1:123456789012:abc/*", True),
        ("arn:aws:execute-api:*:123456789012:*", True),
        ("arn:aws:execute-api:us-east-1:123456789012:abd/*", False),
        ("arn:aws:execute-api:us-east-1:123456789012", False),
        ("*", False),
    ],
)
def test_arn_like(pattern: str, expected: bool) -> None:
    assert arn_like(pattern, SOURCE) is expected


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({}, True),
        ({"action": "lambda:*"}, True),
        ({"action": "lambda:GetFunction"}, False),
        ({"principal": "*"}, True),
        ({"principal": "cognito-idp.amazonaws.com"}, False),
        ({"qualifier": "live"}, False),
        ({"source_arn": SOURCE}, True),
        ({"source_arn": "arn:aws:execute-api:us-east-1:123456789012:other/*"}, False),
        ({"source_account": "123456789012"}, True),
        ({"source_account": "000000000000"}, False),
        ({"organization_id": "o-1"}, False),
        ({"token": "t"}, False),
    ],
)
def test_who_may_invoke(members: dict[str, Any], expected: bool) -> None:
    given = {"id": "s", "action": "lambda:InvokeFunction", "principal": GATEWAY} | members
    visitor = Visitor(GATEWAY, SOURCE, "123456789012")
    assert may_invoke([Statement(**given)], None, visitor) is expected
    assert may_invoke([Statement(**{**given, "qualifier": "live"})], "live", visitor) is (
        expected or "qualifier" in members
    )
    assert may_invoke([], None, visitor) is False
