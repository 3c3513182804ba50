"""Nonsense in every member of every operation: AWS's kind of refusal, never a 5xx, nothing broken after it."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from poolhouse.gateway.control import wire
from poolhouse.gateway.control.registry import registry
from tests.gateway.control.driver import Api

SIGNATURE = (
    "AWS4-HMAC-SHA256 Credential=t/20300101/us-east-1/apigateway/aws4_request, SignedHeaders=host, Signature=0"
)
HEADERS = {"Authorization": SIGNATURE, "X-Amz-Date": "20300101T000000Z", "Accept": "application/json"}

CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
# As they stand in JSON.
BAD_TEXTS = [
    r'"\u0000"',
    r'"\ud800"',
    '""',
    '" "',
    r'"\r\nX-Evil: 1"',
    '"{"',
    '"' + "a" * 70_000 + '"',
    r'"\uD83D\uDE00"',
    "1",
    "true",
    "[]",
    "{}",
    "null",
    "1e400",
    '"(((((a+)+)+)+)+$"',
]
BAD_OTHERS = [
    '"x"',
    "-1",
    "9" * 400,
    "1.5",
    "[null]",
    '[""]',
    "[[]]",
    "{}",
    '{"":""}',
    '{"a":null}',
    "true",
    "null",
    "[]",
]
BAD_PATHS = ["%00", "%FF", "%ED%A0%80", "%2F", "%2e%2e", "a" * 5000, "%20", "%C3%A9", "'", "\\", "{x}", "*", "%25"]


class Raw:
    """One kept connection; the server may close it."""

    def __init__(self, url: str) -> None:
        self.netloc = urlsplit(url).netloc
        self.connection = http.client.HTTPConnection(self.netloc, timeout=20)

    def __call__(self, method: str, target: str, body: bytes = b"") -> tuple[int, bytes]:
        self.connection.request(method, target, body or None, HEADERS)
        response = self.connection.getresponse()
        answered = response.read()
        if response.status >= 400:
            assert response.headers["x-amzn-errortype"], (method, target, body[:200])
        return response.status, answered


@pytest.fixture
def raw(server: Any) -> Raw:
    return Raw(server.url)


@pytest.fixture
def names(api: Api) -> dict[str, str]:
    """Something that exists, for every name a path may hold."""
    api.deployable()
    authorizer = api.authorizer()["id"]
    deployment = api.deploy(stageName="dev")
    api.call("put_method_response", resourceId=api.root, httpMethod="GET", statusCode="200")
    api.call("put_integration_response", resourceId=api.root, httpMethod="GET", statusCode="200")
    child = api.resource("child")
    client = api.client
    key = client.create_api_key(name="k")["id"]
    plan = client.create_usage_plan(name="p")["id"]
    client.create_usage_plan_key(usagePlanId=plan, keyId=key, keyType="API_KEY")
    domain = f"{api.id}.shop.example"
    client.create_domain_name(domainName=domain, regionalCertificateArn=CERTIFICATE)
    client.create_base_path_mapping(domainName=domain, restApiId=api.id, basePath="v1")
    part = api.call("create_documentation_part", location={"type": "API"}, properties="{}")["id"]
    api.call("create_documentation_version", documentationVersion="v1")
    api.call("put_gateway_response", responseType="DEFAULT_4XX")
    return {
        "restapi_id": api.id,
        "resource_id": child,
        "parent_id": api.root,
        "http_method": "GET",
        "status_code": "200",
        "authorizer_id": authorizer,
        "deployment_id": deployment,
        "stage_name": "dev",
        "api_Key": key,
        "usageplanId": plan,
        "keyId": key,
        "domain_name": domain,
        "base_path": "v1",
        "clientcertificate_id": client.generate_client_certificate()["clientCertificateId"],
        "part_id": part,
        "doc_version": "v1",
        "model_name": "Empty",
        "requestvalidator_id": api.call("create_request_validator", name="v")["id"],
        "response_type": "DEFAULT_4XX",
        "export_type": "swagger",
        "resource_arn": quote(f"arn:aws:apigateway:us-east-1::/restapis/{api.id}", safe=""),
    }


VALID: dict[str, str] = {
    "name": '"n"',
    "type": '"MOCK"',
    "pathPart": '"p"',
    "authorizationType": '"NONE"',
    "stageName": '"dev"',
    "deploymentId": '"x"',
    "tags": '{"a":"b"}',
    "patchOperations": '[{"op":"replace","path":"/description","value":"d"}]',
    "httpMethod": '"GET"',
    "uri": '"http://shop.example"',
}

registry.discover("poolhouse.gateway.control.ops")
BUILT = sorted(registry.built)


def members(name: str) -> Iterator[tuple[str, str, str, str]]:
    """(key, wire name, kind of its shape, location) of every member of an operation's request."""
    shape = wire.SHAPES[wire.OPERATIONS[name].request.__name__]
    for member in shape[1]:
        key, target = member[0], member[1]
        location, sent = (member[3], member[4]) if len(member) > 4 else ("body", key)
        yield key, sent, wire.SHAPES[target][0], location


def test_the_operations_of_the_issue_are_built() -> None:
    nouns = ("RestApi", "Resource", "Method", "MethodResponse", "Integration", "IntegrationResponse")
    wanted = {f"{verb}{noun}" for noun in nouns for verb in ("Get", "Update", "Delete")}
    wanted |= {f"Put{noun}" for noun in nouns[2:]} | {
        "CreateRestApi",
        "CreateResource",
        "GetRestApis",
        "GetResources",
    }
    for noun in ("Authorizer", "Deployment", "Stage"):
        wanted |= {f"{verb}{noun}" for verb in ("Create", "Get", "Update", "Delete")} | {f"Get{noun}s"}
    assert wanted | {"TestInvokeAuthorizer", "TagResource", "UntagResource", "GetTags"} <= set(BUILT)


@pytest.mark.parametrize("name", BUILT)
def test_nonsense_in_a_body(raw: Raw, api: Api, names: dict[str, str], name: str) -> None:
    operation = wire.OPERATIONS[name]
    in_body = [(sent, kind) for _, sent, kind, location in members(name) if location == "body"]
    target = operation.uri.format(**names)
    for victim, kind in in_body:
        for nonsense in BAD_TEXTS if kind == "string" else BAD_OTHERS:
            sent = {wire_name: VALID[wire_name] for wire_name, _ in in_body if wire_name in VALID} | {
                victim: nonsense
            }
            body = "{" + ",".join(f'"{key}":{value}' for key, value in sent.items()) + "}"
            status, answered = raw(operation.method, target, body.encode())
            assert status < 500, (name, body[:200], answered)
    for broken in (b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b"{}" * 2, b"[" * 50_000):
        status, answered = raw(operation.method, target, broken)
        assert status < 500, (name, broken[:20], answered)
    assert raw("GET", f"/restapis/{api.id}/resources")[0] in (200, 404)


@pytest.mark.parametrize("name", BUILT)
def test_nonsense_in_a_path(raw: Raw, names: dict[str, str], name: str) -> None:
    operation = wire.OPERATIONS[name]
    body = b"{}" if operation.method in ("GET", "DELETE") else _plain_body(name)
    for victim in [sent for _, sent, _, location in members(name) if location == "uri"]:
        for nonsense in BAD_PATHS:
            status, answered = raw(operation.method, operation.uri.format(**{**names, victim: nonsense}), body)
            assert status != 500, (name, victim, nonsense, answered)
            assert status < 500 or (status == 501 and b"does not implement" in answered), (name, victim, nonsense)
    for query in (
        "limit=x",
        "limit=99999999999999999999",
        "position=%00",
        "embed=%FF",
        "embed=",
        "tagKeys=%00",
        "%00",
        "&&=&",
    ):
        status, answered = raw(operation.method, f"{operation.uri.format(**names)}?{query}", body)
        assert status < 500, (name, query, answered)


@pytest.mark.parametrize(
    "pointer",
    [
        "",
        "/",
        "//",
        "/~",
        "/~2",
        "/~1~0",
        "/name/" + "a/" * 2000,
        "/variables/\x00",
        "/*/*",
        "/variables/~1",
        "\ud800",
    ],
)
@pytest.mark.parametrize("name", sorted(each for each in BUILT if each.startswith("Update")))
def test_nonsense_in_a_patch(raw: Raw, names: dict[str, str], name: str, pointer: str) -> None:
    operation = wire.OPERATIONS[name]
    for op in ("add", "remove", "replace", "copy", "move", "test"):
        for value in ("", "\x00", "x" * 10_000, "9" * 30, "(", None):
            change = {"op": op, "path": pointer, "value": value, "from": pointer}
            body = json.dumps({"patchOperations": [change]}).encode()
            status, answered = raw(operation.method, operation.uri.format(**names), body)
            assert status < 500, (name, change, answered)


def test_a_body_of_ten_megabytes(raw: Raw, server: Any) -> None:
    body = b'{"name":"' + b"a" * (10 * 1024 * 1024) + b'"}'
    try:
        status, _ = raw("POST", "/restapis", body)
    except (ConnectionError, http.client.HTTPException):
        status = 413  # refused before the body was read to its end
    assert status == 413
    assert Raw(server.url)("GET", "/restapis?limit=1")[0] == 200


def _plain_body(name: str) -> bytes:
    wanted = [sent for _, sent, _, location in members(name) if location == "body" and sent in VALID]
    return ("{" + ",".join(f'"{sent}":{VALID[sent]}' for sent in wanted) + "}").encode()
