"""Mapping expressions: every kind of source, absent values, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.gateway.mapping import AnswerView, BadMapping, as_header, request_source, response_source
from poolhouse.gateway.refusals import Refusal
from tests.gateway.dataplane.exchanges import exchange

BODY = b'{"a": {"b": [1, {"c": "x"}]}, "text": "caf\xc3\xa9", "none": null, "yes": true}'
CLAIMS = {"sub": "u-1", "cognito:username": "jane", "custom:a.b": "dotted"}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("method.request.path.id", "a%2Fb"),
        ("method.request.path.other", None),
        ("method.request.querystring.q", "last value"),
        ("method.request.querystring.none", None),
        ("method.request.multivaluequerystring.q", ["first", "last value"]),
        ("method.request.multivaluequerystring.none", None),
        ("method.request.header.X-Who", "two"),
        ("method.request.header.x-who", "two"),
        ("method.request.header.None", None),
        ("method.request.multivalueheader.X-Who", "one,two"),
        ("method.request.multivalueheader.None", None),
        ("method.request.body", BODY.decode()),
        ("method.request.body.text", "café"),
        ("method.request.body.a.b[1].c", "x"),
        ("method.request.body.a.b[0]", "1"),
        ("method.request.body.a.b", '[1,{"c":"x"}]'),
        ("method.request.body.yes", "true"),
        ("method.request.body.none", None),
        ("method.request.body.absent.deep", None),
        ("stageVariables.env", "blue"),
        ("stageVariables.absent", None),
        ("'static value'", "static value"),
        ("''", ""),
        ("'it''s'", "it''s"),
        ("context.requestId", "00000000-0000-4000-8000-000000000001"),
        ("context.extendedRequestId", "AAECAwQFBgcICQo="),
        ("context.identity.sourceIp", "203.0.113.7"),
        ("context.identity.userAgent", "curl/8.4"),
        ("context.identity.caller", None),
        ("context.identity", None),
        ("context.httpMethod", "POST"),
        ("context.stage", "prod"),
        ("context.apiId", "a1b2c3d4e5"),
        ("context.accountId", "123456789012"),
        ("context.deploymentId", "dep001"),
        ("context.resourcePath", "/pets/{id}"),
        ("context.resourceId", "res001"),
        ("context.path", "/prod/pets/1"),
        ("context.protocol", "HTTP/1.1"),
        ("context.requestTime", "17/Mar/2030:17:46:40 +0000"),
        ("context.requestTimeEpoch", "1900000000000"),
        ("context.absent.deep", None),
        ("context.authorizer.claims.sub", "u-1"),
        ("context.authorizer.claims.cognito:username", "jane"),
        ("context.authorizer.claims.custom:a.b", "dotted"),
        ("context.authorizer.claims['cognito:username']", "jane"),
        ("context.authorizer.claims.absent", None),
        ("context.authorizer.claims", None),
        ("context.authorizer.principalId", None),
    ],
)
def test_request_sources(expression: str, value: Any) -> None:
    call = exchange(
        query="q=first&q=last+value&empty=",
        headers=[("X-Who", "one"), ("X-Who", "two"), ("User-Agent", "curl/8.4")],
        parameters={"id": "a%2Fb"},
        claims=CLAIMS,
        env="blue",
    )
    assert request_source(expression).read(call, BODY) == value


def test_an_open_method_has_no_claims() -> None:
    assert request_source("context.authorizer.claims.sub").read(exchange(), b"") is None


@pytest.mark.parametrize("body", [b"", b"plain text", b"12"])
def test_a_body_that_is_no_object_has_no_members(body: bytes) -> None:
    assert request_source("method.request.body.a").read(exchange(), body) is None


@pytest.mark.parametrize("body", [b"{", b'{"a":}', b"[1,", b"{" * 100_000, b'{"a":"\\ud800"}'])
def test_a_body_that_only_looks_like_json_is_a_bad_request(body: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        request_source("method.request.body.a").read(exchange(), body)
    assert refused.value.kind.status == 400


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("integration.response.header.X-Total", "7"),
        ("integration.response.header.x-total", "7"),
        ("integration.response.multivalueheader.X-Total", "6,7"),
        ("integration.response.header.None", None),
        ("integration.response.body", '{"id": 5}'),
        ("integration.response.body.id", "5"),
        ("integration.response.body.none", None),
        ("context.requestId", "00000000-0000-4000-8000-000000000001"),
        ("stageVariables.env", "blue"),
        ("'*'", "*"),
    ],
)
def test_response_sources(expression: str, value: Any) -> None:
    answer = AnswerView(headers=[(b"X-Total", b"6"), (b"x-total", b"7")], body=b'{"id": 5}')
    assert response_source(expression)(exchange(env="blue"), answer) == value


def test_a_response_mapped_from_text_that_is_no_json_is_the_owners_fault() -> None:
    with pytest.raises(Refusal) as refused:
        response_source("integration.response.body.id")(exchange(), AnswerView(headers=[], body=b"{oops"))
    assert refused.value.kind.status == 500


BAD = (
    "",
    "true",
    "method.request",
    "method.request.",
    "method.request.cookie.a",
    "method.request.path",
    "method.request.path.",
    "method.request.body.a[?(@.b)]",
    "method.request.body.a.length()",
    "integration.request.header.a",
    "context",
    "stageVariables",
    "'open",
    "'",
    "context.",
)


@pytest.mark.parametrize("expression", BAD)
def test_what_cannot_be_read_is_refused(expression: str) -> None:
    with pytest.raises(BadMapping):
        request_source(expression)


@pytest.mark.parametrize(
    "expression", ["integration.response.header", "integration.response.cookie.a", "method.request.header.a"]
)
def test_a_response_has_its_own_sources(expression: str) -> None:
    with pytest.raises(BadMapping):
        response_source(expression)


@pytest.mark.parametrize(
    ("value", "octets"),
    [
        ("a\r\nX-Evil: 1", b"a  X-Evil: 1"),
        ("\x00a\x7f", b"a"),
        ("  padded ", b"padded"),
        ("Zoë", "Zoë".encode()),
        ("\ud800", b"?"),
        (["a", "b"], b"a,b"),
    ],
)
def test_a_mapped_value_is_one_line_of_a_header(value: Any, octets: bytes) -> None:
    assert as_header(value) == octets
