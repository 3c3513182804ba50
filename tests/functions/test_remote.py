"""Invoking functions over HTTP: the wire, and everything an endpoint may do wrong."""

from __future__ import annotations

import socket
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from poolhouse.domain.triggers.functions import Invocation, NotInvoked, Throttled, TimedOut
from poolhouse.functions import remote
from poolhouse.functions.remote import RemoteFunctions
from tests.functions.endpoint import Answer, Endpoint, throwing

pytestmark = pytest.mark.anyio
ARN = "arn:aws:lambda:eu-west-1:000000000000:function:pre-sign_up"


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as running:
        yield running


@pytest.fixture
async def functions(endpoint: Endpoint) -> AsyncIterator[RemoteFunctions]:
    made = RemoteFunctions(endpoint.url + "/")
    yield made
    await made.close()


async def test_the_request_is_lambdas(endpoint: Endpoint, functions: RemoteFunctions) -> None:
    assert await functions.invoke(ARN, b'{"a": 1}', 5) == Invocation(b'{"a": 1}', None)
    [asked] = endpoint.asked
    assert asked.path == "/2015-03-31/functions/pre-sign_up/invocations"
    assert asked.headers["x-amz-invocation-type"] == "RequestResponse"
    assert asked.headers["content-type"] == "application/json"
    # Emulators find account and region here.
    assert "Credential=000000000000/20150331/eu-west-1/lambda/aws4_request" in asked.headers["authorization"]


async def test_a_qualifier_goes_along(endpoint: Endpoint, functions: RemoteFunctions) -> None:
    await functions.invoke(f"{ARN}:live", b"{}", 5)
    assert endpoint.asked[0].path == "/2015-03-31/functions/pre-sign_up:live/invocations"


async def test_a_submitted_event_awaits_no_answer(endpoint: Endpoint, functions: RemoteFunctions) -> None:
    endpoint.script = lambda _asked: Answer(202)
    await functions.submit(ARN, b"{}", 5)
    assert endpoint.asked[0].headers["x-amz-invocation-type"] == "Event"


async def test_a_function_that_throws(endpoint: Endpoint, functions: RemoteFunctions) -> None:
    endpoint.script = throwing("no")
    invocation = await functions.invoke(ARN, b"{}", 5)
    assert invocation.function_error == "Unhandled"
    assert b'"errorMessage":"no"' in invocation.payload


STATUSES: list[Any] = [
    pytest.param(403, {}, NotInvoked, "AccessDeniedException", id="forbidden"),
    pytest.param(404, {}, NotInvoked, "ResourceNotFoundException", id="no such function"),
    pytest.param(413, {}, NotInvoked, "RequestTooLargeException", id="too large"),
    pytest.param(429, {}, Throttled, "TooManyRequestsException", id="throttled"),
    pytest.param(500, {}, NotInvoked, "ServiceException", id="broken"),
    pytest.param(302, {"Location": "http://127.0.0.1:1/"}, NotInvoked, "ServiceException", id="a redirect"),
    pytest.param(
        502,
        {"X-Amzn-ErrorType": "InvalidRuntimeException:http://internal"},
        NotInvoked,
        "InvalidRuntimeException",
        id="named by the endpoint",
    ),
    pytest.param(400, {"X-Amzn-ErrorType": "<b>"}, NotInvoked, "ServiceException", id="a name that is none"),
]


@pytest.mark.parametrize(("status", "headers", "kind", "code"), STATUSES)
async def test_a_refusal_of_the_endpoint(
    endpoint: Endpoint,
    functions: RemoteFunctions,
    status: int,
    headers: dict[str, str],
    kind: type[NotInvoked],
    code: str,
) -> None:
    endpoint.script = lambda _asked: Answer(status, b'{"Message": "because \xff"}', headers)
    with pytest.raises(kind, match="because") as failed:
        await functions.invoke(ARN, b"{}", 5)
    assert failed.value.code == code


async def test_an_endpoint_that_hangs(endpoint: Endpoint, functions: RemoteFunctions) -> None:
    over = threading.Event()

    def hangs(_asked: object) -> Answer:
        over.wait(20)
        return Answer()

    endpoint.script = hangs
    try:
        with pytest.raises(TimedOut) as failed:
            await functions.invoke(ARN, b"{}", 0.05)
    finally:
        over.set()
    assert failed.value.code == "Socket timeout while invoking Lambda function"


async def test_an_answer_without_end_is_cut_off(
    endpoint: Endpoint, functions: RemoteFunctions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote, "MAX_PAYLOAD", 1000)
    endpoint.script = lambda _asked: Answer(body=b"x" * 1001)
    with pytest.raises(NotInvoked, match="1000 octets"):
        await functions.invoke(ARN, b"{}", 5)


async def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    functions = RemoteFunctions(f"http://127.0.0.1:{port}")
    with pytest.raises(NotInvoked, match="is not there") as failed:
        await functions.invoke(ARN, b"{}", 5)
    assert failed.value.code == "ServiceException"
    await functions.close()


async def test_no_endpoint_is_configured() -> None:
    functions = RemoteFunctions("")
    with pytest.raises(NotInvoked, match="lambda_endpoint is empty") as failed:
        await functions.invoke(ARN, b"{}", 5)
    assert failed.value.code == "ResourceNotFoundException"
    await functions.close()


@pytest.mark.parametrize(
    "arn",
    [
        "arn:aws:sns:eu-west-1:000000000000:topic",
        "arn:aws:lambda:eu-west-1:000000000000:layer:x",
        "arn:aws:lambda:eu-west-1:000000000000:function:../../admin",
        "arn:aws:lambda:eu-west-1:000000000000:function:a?b=c",
        "",
    ],
)
async def test_what_is_no_function_is_not_called(endpoint: Endpoint, functions: RemoteFunctions, arn: str) -> None:
    with pytest.raises(NotInvoked, match="not the ARN of a function"):
        await functions.invoke(arn, b"{}", 5)
    assert endpoint.asked == []
