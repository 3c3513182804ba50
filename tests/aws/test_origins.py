"""A page of another site cannot drive a dev server; everything else calls it as before."""

from __future__ import annotations

import pytest
import requests

from poolhouse.testing.server import Server

SIGNED = (
    "AWS4-HMAC-SHA256 Credential=a/20300101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0"
)


def create_pool(server: Server, **headers: str) -> requests.Response:
    return requests.post(
        server.url,
        data='{"PoolName": "p"}',
        headers={
            "x-amz-target": "AWSCognitoIdentityProviderService.CreateUserPool",
            "content-type": "application/x-amz-json-1.1",
            "authorization": SIGNED,
            "x-amz-date": "20300101T000000Z",
            **headers,
        },
    )


@pytest.mark.parametrize(
    "origin",
    ["http://localhost:3000", "http://127.0.0.1", "http://[::1]:8080", "https://app.localhost", None],
)
def test_local_pages_and_programs_may_call(server: Server, origin: str | None) -> None:
    answer = create_pool(server, **({"origin": origin} if origin else {}))
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "null",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://evillocalhost",
        "http://[bad",
        "file://",
        "",
    ],
)
def test_other_pages_may_not(server: Server, origin: str) -> None:
    answer = create_pool(server, origin=origin)
    assert answer.status_code == 400
    assert answer.json()["__type"] == "AccessDeniedException"


def test_the_control_plane_of_apis_is_closed_to_them_too(server: Server) -> None:
    headers = {"authorization": SIGNED, "x-amz-date": "20300101T000000Z", "origin": "https://evil.example"}
    answer = requests.post(f"{server.url}/restapis", data='{"name": "a"}', headers=headers)
    assert (answer.status_code, answer.headers["x-amzn-errortype"]) == (403, "AccessDeniedException")


def test_open_operations_answer_every_origin(server: Server) -> None:
    """Browser SDKs call those from wherever the app lives, as on AWS."""
    answer = requests.post(
        server.url,
        data="{}",
        headers={
            "x-amz-target": "AWSCognitoIdentityProviderService.GetClientToken",
            "content-type": "application/x-amz-json-1.1",
            "origin": "https://app.example",
        },
    )
    assert answer.json()["__type"] == "InvalidParameterException"
    assert answer.headers["access-control-allow-origin"] == "*"
