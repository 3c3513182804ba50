"""What the surface takes for a document of an operation, and what it says about the rest."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.aws.operations import Operation
from poolhouse.idp import wire
from tests.idp.wire_surface import APP, post, surface

LIST = "Start of list found where not expected"
MAP = "Start of structure or map found where not expected."


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut off"),
        pytest.param(b"null", id="null"),
        pytest.param(b'"x"', id="a string"),
        pytest.param(b"1", id="a number"),
        pytest.param(b'{"MaxResults":1,}', id="trailing comma"),
        pytest.param(b'{"MaxResults":NaN}', id="NaN"),
        pytest.param(b'{"MaxResults":1} {}', id="two objects"),
        pytest.param(b'\xef\xbb\xbf{"MaxResults":1}', id="byte order mark"),
        pytest.param(b'{"NextToken":"\xff"}', id="invalid UTF-8"),
        pytest.param(b'{"NextToken":"\\ud800"}', id="lone surrogate"),
        pytest.param(b'{"\\udfff":1}', id="lone surrogate in a key"),
        pytest.param(b'{"NextToken":"\xed\xa0\x80"}', id="lone surrogate in UTF-8"),
        pytest.param(b'{"MaxResults":' + b"9" * 5000 + b"}", id="a number of 5000 digits"),
        pytest.param(b'{"MaxResults":1e999}', id="infinite"),
        pytest.param(b"[" * 100_000, id="deep lists"),
        pytest.param(b'{"a":' * 100_000, id="deep objects"),
    ],
)
def test_what_is_no_json_object(body: bytes) -> None:
    reply = post(APP, "ListUserPools", body)
    assert (reply.status, reply.json) == (400, {"__type": "SerializationException"})
    assert reply.headers["x-poolhouse-reason"]


@pytest.mark.parametrize(
    ("operation", "body", "message"),
    [
        ("ListUserPools", "[]", LIST),
        ("ListUserPools", '{"MaxResults":"1"}', "STRING_VALUE can not be converted to an Integer"),
        ("ListUserPools", '{"MaxResults":true}', "TRUE_VALUE can not be converted to an Integer"),
        ("ListUserPools", '{"MaxResults":[1]}', LIST),
        ("ListUserPools", '{"MaxResults":{}}', MAP),
        ("ListUserPools", '{"NextToken":1}', "NUMBER_VALUE can not be converted to a String"),
        ("ListUserPools", '{"NextToken":1.5}', "NUMBER_VALUE can not be converted to a String"),
        ("ListUserPools", '{"NextToken":false}', "FALSE_VALUE can not be converted to a String"),
        ("CreateUserPool", '{"Schema":"x"}', "Expected list or null"),
        ("CreateUserPool", '{"Schema":{}}', MAP),
        ("CreateUserPool", '{"Policies":1}', "Expected null"),
        ("CreateUserPool", '{"Policies":[]}', LIST),
        ("CreateUserPool", '{"UserPoolTags":1}', "Expected map or null"),
        ("CreateUserPool", '{"UserPoolTags":[]}', LIST),
        ("CreateUserPool", '{"UserPoolTags":{"a":1}}', "NUMBER_VALUE can not be converted to a String"),
        ("CreateUserPool", '{"Schema":[{"Mutable":"x"}]}', "STRING_VALUE can not be converted to a Boolean"),
        ("SetUICustomization", '{"ImageFile":"a"}', "STRING_VALUE can not be converted to a Blob"),
        ("SetUICustomization", '{"ImageFile":"\u00e9"}', "STRING_VALUE can not be converted to a Blob"),
        ("SetUICustomization", '{"ImageFile":1}', "NUMBER_VALUE can not be converted to a Blob"),
        ("CreateGroup", '{"Precedence":2147483648}', "NUMBER_VALUE can not be converted to an Integer"),
        (
            "CreateUserPool",
            '{"PoolName":"","MfaConfiguration":1}',
            "NUMBER_VALUE can not be converted to a String",
        ),
    ],
)
def test_json_types_that_do_not_fit(operation: str, body: str, message: str) -> None:
    """The last row also breaks a constraint: types come first."""
    reply = post(APP, operation, body.encode())
    assert (reply.status, reply.json) == (400, {"__type": "SerializationException", "message": message})


def test_documents_may_not_nest_without_end() -> None:
    def branding(depth: int) -> bytes:
        settings = b'{"a":' * depth + b"1" + b"}" * depth
        return b'{"UserPoolId":"us-east-1_a","ClientId":"a","Settings":' + settings + b"}"

    assert post(APP, "CreateManagedLoginBranding", branding(60)).status == 200
    assert post(APP, "CreateManagedLoginBranding", branding(70)).json == {"__type": "SerializationException"}


@pytest.mark.parametrize(
    ("operation", "body", "request_"),
    [
        pytest.param(
            "CreateUserPool",
            b'{"PoolName":"p","Nonsense":{"a":[1]},"SmsAuthenticationMessage":null,"Schema":[null,{"Name":"n"}]}',
            wire.CreateUserPoolRequest(pool_name="p", schema=[wire.SchemaAttributeType(name="n")]),
            id="unknown members and nulls are absent",
        ),
        pytest.param(
            "ListUserPools",
            b'{"MaxResults":1.9}',
            wire.ListUserPoolsRequest(max_results=1),
            id="a fraction is cut off",
        ),
        pytest.param(
            "ListUserPools",
            b' {"MaxResults":1,"MaxResults":2} ',
            wire.ListUserPoolsRequest(max_results=2),
            id="the last of two members counts",
        ),
    ],
)
def test_what_is_taken(operation: str, body: bytes, request_: Any) -> None:
    got: list[Any] = []

    def act(given: Operation, request: Any) -> Any:
        got.append(request)
        return given.response() if given.response else None

    assert post(surface(act), operation, body).status == 200
    assert got == [request_]
