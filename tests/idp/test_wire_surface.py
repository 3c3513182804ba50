"""The surface without any operation of its own: targets, errors, CORS, signatures, failures."""

from __future__ import annotations

import asyncio
from typing import Any

import msgspec
import pytest

from poolhouse.asgi import ClientGone
from poolhouse.aws.operations import Registry
from poolhouse.aws.paging import BadToken
from poolhouse.domain import errors as domain
from poolhouse.idp import wire
from poolhouse.idp.surface import BODY_LIMIT
from tests.aws import driving, samples
from tests.idp.wire_surface import APP, JSON, PREFIX, post, raising, surface


@pytest.mark.parametrize(
    ("content_type", "target"),
    [
        pytest.param(JSON, "", id="no target"),
        pytest.param(JSON, "ListUserPools", id="no prefix"),
        pytest.param(JSON, PREFIX + "Nonsense", id="unknown operation"),
        pytest.param(JSON, "DynamoDB_20120810.ListTables", id="another service"),
        pytest.param(JSON, PREFIX + PREFIX + "ListUserPools", id="prefix twice"),
        pytest.param("application/json", PREFIX + "ListUserPools", id="plain JSON"),
        pytest.param("text/plain", PREFIX + "ListUserPools", id="text"),
        pytest.param("", PREFIX + "ListUserPools", id="no content type"),
    ],
)
def test_what_names_no_operation(content_type: str, target: str) -> None:
    reply = driving.request(APP, "POST", "/", {"content-type": content_type, "x-amz-target": target}, b"{}")
    assert reply.status == 400
    assert reply.json == {"__type": "UnknownOperationException"}
    assert reply.headers["x-amzn-errortype"] == "UnknownOperationException:"
    assert "x-poolhouse-reason" in reply.headers


@pytest.mark.parametrize("content_type", [JSON, f"{JSON}; charset=utf-8", JSON.upper()])
def test_content_types_that_are_json_1_1(content_type: str) -> None:
    assert post(APP, "ListUserPools", b'{"MaxResults":1}', content_type=content_type).status == 200


@pytest.mark.parametrize("size", [BODY_LIMIT + 1, 10 * 1024 * 1024])
def test_a_body_too_large(size: int) -> None:
    reply = post(APP, "CreateUserPool", b'{"PoolName":"' + b"x" * (size - 15) + b'"}')
    assert reply.status == 413
    assert reply.json == {
        "__type": "RequestEntityTooLargeException",
        "message": f"Request size exceeded {BODY_LIMIT} bytes",
    }
    # Closing while the rest is on its way would reset the connection before the client reads the answer.
    assert "connection" not in reply.headers


def test_a_body_at_the_limit_is_read() -> None:
    padding = BODY_LIMIT - len(b'{"PoolName":"p","Unknown":""}')
    assert post(APP, "CreateUserPool", b'{"PoolName":"p","Unknown":"' + b"x" * padding + b'"}').status == 200


@pytest.mark.parametrize(
    ("authorization", "code"),
    [
        pytest.param(None, "MissingAuthenticationTokenException", id="unsigned"),
        pytest.param("", "MissingAuthenticationTokenException", id="empty"),
        pytest.param("Bearer eyJ", "IncompleteSignatureException", id="bearer"),
        pytest.param("eyJhbGciOi", "IncompleteSignatureException", id="bare token"),
        pytest.param("AWS4-HMAC-SHA256 Credential=a", "IncompleteSignatureException", id="half"),
    ],
)
def test_signed_operations_need_a_signature(authorization: str | None, code: str) -> None:
    headers = {"content-type": JSON, "x-amz-target": PREFIX + "ListUserPools", "x-amz-date": "x"}
    if authorization is not None:
        headers["authorization"] = authorization
    with driving.captured_logs() as logs:
        reply = driving.request(APP, "POST", "/", headers, b'{"MaxResults":1}')
    assert (reply.status, reply.json["__type"]) == (400, code)
    assert "eyJ" not in str(logs)


@pytest.mark.parametrize("operation", [name for name, row in wire.OPERATIONS.items() if row.auth != "v4"])
def test_open_operations_are_taken_unsigned(operation: str) -> None:
    shape = samples.operation_model("cognito-idp", operation).input_shape
    assert shape is not None
    body = msgspec.json.encode(samples.Samples("cognito-idp").valid(shape))
    headers = {"content-type": JSON, "x-amz-target": PREFIX + operation}
    assert driving.request(APP, "POST", "/", headers, body).status == 200
    assert driving.request(APP, "POST", "/", headers | {"authorization": "Bearer x"}, body).status == 200


def test_how_many_operations_are_open() -> None:
    """cognito-api 1.5 and 2026 1, 2."""
    assert len([row for row in wire.OPERATIONS.values() if row.auth == "none"]) == 34
    optional = sorted(row.name for row in wire.OPERATIONS.values() if row.auth == "optional")
    assert optional == ["GetClientToken", "GetDerivedToken"]


def test_every_operation_is_built_or_answers_501_with_its_name() -> None:
    nothing = surface(registry=Registry("cognito-idp", wire.OPERATIONS))
    for operation in samples.operations("cognito-idp"):
        reply = post(nothing, operation)
        assert reply.status == 501
        assert reply.json["__type"] == "NotImplementedException"
        assert f"cognito-idp:{operation} " in reply.json["message"]


class TestHeaders:
    def test_of_a_success(self) -> None:
        reply = post(APP, "ListUserPools", b'{"MaxResults":1}')
        assert reply.headers["content-type"] == JSON
        assert len(reply.headers["x-amzn-requestid"]) == 36
        assert reply.headers["content-length"] == "2"
        assert "access-control-allow-origin" not in reply.headers

    def test_of_an_error(self) -> None:
        error = wire.ResourceNotFoundException("User pool é\nx does not exist.", reason="why")
        reply = post(surface(raising(error)), "ListUserPools", b'{"MaxResults":1}', origin="http://localhost:3000")
        assert reply.status == 400
        assert reply.json == {"__type": "ResourceNotFoundException", "message": "User pool é\nx does not exist."}
        assert reply.headers["x-amzn-errortype"] == "ResourceNotFoundException:"
        assert reply.headers["x-amzn-errormessage"] == "User pool ? x does not exist."
        assert reply.headers["x-poolhouse-reason"] == "why"
        assert reply.headers["access-control-allow-origin"] == "*"
        assert "x-amzn-RequestId" in reply.headers["access-control-expose-headers"]

    def test_no_reason_in_the_prod_profile(self) -> None:
        app = surface(raising(wire.NotAuthorizedException("No", reason="why")), dev=False)
        reply = post(app, "GetUser", b'{"AccessToken":"a"}')
        assert "x-poolhouse-reason" not in reply.headers

    def test_of_a_preflight(self) -> None:
        asked = {
            "origin": "http://localhost:3000",
            "access-control-request-method": "POST",
            "access-control-request-headers": "content-type,x-amz-target,x-amz-user-agent",
        }
        reply = driving.request(APP, "OPTIONS", "/", asked)
        assert (reply.status, reply.body) == (200, b"")
        assert reply.headers["access-control-allow-origin"] == "*"
        assert reply.headers["access-control-allow-headers"] == asked["access-control-request-headers"]
        assert reply.headers["access-control-allow-methods"] == "POST"
        assert reply.headers["access-control-max-age"] == "172800"

    @pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "PATCH"])
    def test_of_another_method(self, method: str) -> None:
        reply = driving.request(APP, method, "/")
        assert (reply.status, reply.json["code"]) == (404, "BadRequest")


class TestFailures:
    def test_an_unexpected_exception_is_logged_and_told_to_nobody(self) -> None:
        with driving.captured_logs() as logs:
            reply = post(surface(raising(RuntimeError("secret detail"))), "ListUserPools", b'{"MaxResults":1}')
        assert reply.status == 500
        assert reply.json == {"__type": "InternalErrorException"}
        assert "secret detail" not in str(reply.headers)
        assert [log["operation"] for log in logs if log["log_level"] == "error"] == ["ListUserPools"]

    def test_every_refusal_is_logged_with_its_reason(self) -> None:
        error = wire.NotAuthorizedException("Incorrect username or password.", reason="no such user")
        with driving.captured_logs() as logs:
            reply = post(surface(raising(error)), "GetUser", b'{"AccessToken":"a"}')
        assert logs == [
            {
                "event": "refused",
                "log_level": "info",
                "operation": "GetUser",
                "code": "NotAuthorizedException",
                "status": 400,
                "reason": "no such user",
                "request_id": reply.headers["x-amzn-requestid"],
            }
        ]

    @pytest.mark.parametrize(
        ("error", "status", "code"),
        [
            (domain.NotFound("pool p"), 400, "ResourceNotFoundException"),
            (domain.LimitExceeded("1000 pools"), 400, "LimitExceededException"),
            (domain.BadCredentials("wrong secret"), 400, "NotAuthorizedException"),
            (BadToken("forged"), 400, "InvalidParameterException"),
            (domain.Unavailable("locked"), 503, "ServiceUnavailableException"),
        ],
    )
    def test_what_no_operation_mapped(self, error: Exception, status: int, code: str) -> None:
        reply = post(surface(raising(error)), "ListUserPools", b'{"MaxResults":1}')
        assert (reply.status, reply.json["__type"]) == (status, code)
        assert str(error) not in reply.json["message"]

    def test_a_client_that_goes_away_is_nobodys_failure(self) -> None:
        sent: list[Any] = []
        messages = [{"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}]

        async def receive() -> Any:
            return messages.pop(0)

        async def send(message: Any) -> None:
            sent.append(message)

        scope = {"type": "http", "method": "POST", "headers": []}
        with pytest.raises(ClientGone):
            asyncio.run(APP(scope, receive, send))
        assert sent == []
