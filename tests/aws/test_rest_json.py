"""REST-JSON by hand: routes, where members come from, refusals, headers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poolhouse.aws.operations import Operation, Registry
from poolhouse.aws.paging import BadToken
from poolhouse.aws.routes import Routes
from poolhouse.domain import errors as domain
from poolhouse.gateway.api_surface import BODY_LIMIT
from poolhouse.gateway.control import wire
from poolhouse.gateway.control.surface import ControlSurface
from tests.aws import driving, samples
from tests.fakes import FakeRandom

GOT: list[Any] = []


def remember(operation: Operation, request: Any) -> Any:
    GOT.append(request)
    return operation.response() if operation.response else None


def surface(act: Any = remember, *, dev: bool = True, registry: Registry | None = None) -> ControlSurface:
    built = registry or driving.full_registry("apigateway", wire.OPERATIONS, act)
    return ControlSurface(SimpleNamespace(random=FakeRandom()), dev, built)


def raising(error: Exception) -> Any:
    def act(*_: Any) -> Any:
        raise error

    return act


def call(app: ControlSurface, method: str, target: str, body: bytes = b"", **headers: str) -> driving.Reply:
    return driving.request(app, method, target, {**driving.SIGNED_HEADERS, **headers}, body)


APP = surface()


@pytest.mark.parametrize(
    ("method", "target", "body", "expected"),
    [
        pytest.param(
            "PUT",
            "/restapis/api/resources/res/methods/ANY/integration",
            b'{"type":"HTTP_PROXY","httpMethod":"POST","uri":"http://a"}',
            wire.PutIntegrationRequest(
                rest_api_id="api",
                resource_id="res",
                http_method="ANY",
                type="HTTP_PROXY",
                integration_http_method="POST",
                uri="http://a",
            ),
            id="one wire name for two members",
        ),
        pytest.param(
            "GET",
            "/tags/arn%3Aaws%3Aapigateway%3Aus-east-1%3A%3A%2Frestapis%2Fabc?limit=5",
            b"",
            wire.GetTagsRequest(resource_arn="arn:aws:apigateway:us-east-1::/restapis/abc", limit=5),
            id="a slash inside a path parameter",
        ),
        pytest.param(
            "DELETE",
            "/tags/x?tagKeys=a&tagKeys=b%20c",
            b"",
            wire.UntagResourceRequest(resource_arn="x", tag_keys=["a", "b c"]),
            id="a list in the query",
        ),
        pytest.param(
            "POST",
            "/restapis?mode=import&failonwarnings=true&ignore=documentation&basepath=split",
            b"openapi: 3.0.1\n",
            wire.ImportRestApiRequest(
                fail_on_warnings=True,
                parameters={"ignore": "documentation", "basepath": "split"},
                body=b"openapi: 3.0.1\n",
            ),
            id="a raw body, a map in the query, mode=import",
        ),
        pytest.param(
            "POST",
            "/restapis?mode=other",
            b'{"name":"n","mode":"import"}',
            wire.CreateRestApiRequest(name="n"),
            id="not mode=import",
        ),
        pytest.param(
            "PUT",
            "/restapis/a?mode=overwrite",
            b"{}",
            wire.PutRestApiRequest(rest_api_id="a", mode="overwrite", body=b"{}"),
            id="a mode that is a parameter",
        ),
        pytest.param(
            "GET",
            "/apikeys?includeValues=true&name=k&customerId",
            b"",
            wire.GetApiKeysRequest(include_values=True, name_query="k", customer_id=""),
            id="booleans and empty values in the query",
        ),
        pytest.param(
            "PATCH",
            "/restapis/a",
            b'{"patchOperations":[{"op":"move","from":"/a","path":"/b"}]}',
            wire.UpdateRestApiRequest(
                rest_api_id="a", patch_operations=[wire.PatchOperation(op="move", from_="/a", path="/b")]
            ),
            id="a keyword of Python",
        ),
        pytest.param(
            "POST", "/restapis/a/deployments/", b"", wire.CreateDeploymentRequest(rest_api_id="a"), id="no body"
        ),
        pytest.param(
            "GET", "/restapis/%C3%A9", b"", wire.GetRestApiRequest(rest_api_id="é"), id="a path parameter in UTF-8"
        ),
    ],
)
def test_where_members_come_from(method: str, target: str, body: bytes, expected: Any) -> None:
    reply = call(APP, method, target, body)
    assert (reply.status, GOT.pop()) == (
        wire.OPERATIONS[type(expected).__name__.removesuffix("Request")].status,
        expected,
    )


def test_a_header_that_is_a_member() -> None:
    target = "/restapis/a/stages/s/exports/oas30?extensions=apigateway"
    call(APP, "GET", target, accept="application/yaml")
    assert GOT.pop() == wire.GetExportRequest(
        rest_api_id="a",
        stage_name="s",
        export_type="oas30",
        parameters={"extensions": "apigateway"},
        accepts="application/yaml",
    )


def test_a_reply_that_is_no_json() -> None:
    made = wire.ExportResponse(content_type="application/yaml", content_disposition="attachment", body=b"\x00yaml")
    reply = call(surface(lambda *_: made), "GET", "/restapis/a/stages/s/exports/oas30")
    assert (reply.status, reply.body) == (200, b"\x00yaml")
    assert reply.headers["content-type"] == "application/yaml"
    assert reply.headers["content-disposition"] == "attachment"


def test_a_reply_with_a_list_and_times() -> None:
    made = wire.RestApis(items=[wire.RestApi(id="a", created_date=1_700_000_000.98765)], position="next")
    reply = call(surface(lambda *_: made), "GET", "/restapis")
    assert reply.body == b'{"position":"next","item":[{"id":"a","createdDate":1700000000.988}]}'
    assert reply.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("method", "target"),
    [
        ("GET", "/restapis/a/b"),
        ("PATCH", "/restapis"),
        ("OPTIONS", "/restapis"),
        ("GET", "/restapis//resources"),
        ("GET", "/restapis/%FF"),
        ("GET", "/"),
        ("GET", "/nothing"),
    ],
)
def test_what_names_no_operation(method: str, target: str) -> None:
    reply = call(APP, method, target)
    assert (reply.status, reply.json) == (404, {})
    assert reply.headers["x-amzn-errortype"] == "UnknownOperationException"
    assert reply.headers["x-poolhouse-reason"]


AT = "1 validation error detected: Value {} at '{}' failed to satisfy constraint: Member must {}"
WRONG_TYPE = "class {} can not be converted to an {}"


@pytest.mark.parametrize(
    ("target", "body", "error", "message"),
    [
        ("/restapis", b"{", "SerializationException", None),
        ("/restapis", b"[]", "SerializationException", "Start of list found where not expected"),
        (
            "/restapis",
            b'{"name":1}',
            "SerializationException",
            WRONG_TYPE.format("com.amazon.coral.value.json.numbers.TruncatingBigNumber", "String"),
        ),
        (
            "/restapis",
            b'{"minimumCompressionSize":"1"}',
            "SerializationException",
            WRONG_TYPE.format("java.lang.String", "Integer"),
        ),
        ("/restapis", b"{}", "ValidationException", AT.format("null", "createRestApiInput.name", "not be null")),
        (
            "/restapis",
            b'{"name":"n","endpointConfiguration":{"types":["wrong"]}}',
            "ValidationException",
            AT.format(
                "'[wrong]'",
                "createRestApiInput.endpointConfiguration.types",
                "satisfy constraint: [Member must satisfy enum value set: [PRIVATE, EDGE, REGIONAL]]",
            ),
        ),
        (
            "/restapis/a/authorizers",
            b'{"name":"a","type":"X"}',
            "ValidationException",
            AT.format(
                "'X'",
                "createAuthorizerInput.type",
                "satisfy enum value set: [TOKEN, REQUEST, COGNITO_USER_POOLS, JWT]",
            ),
        ),
    ],
)
def test_refused_bodies(target: str, body: bytes, error: str, message: str | None) -> None:
    reply = call(APP, "POST", target, body)
    assert (reply.status, reply.headers["x-amzn-errortype"]) == (400, error)
    assert reply.json == ({"message": message} if message else {})


def test_a_recorded_refusal_of_a_patch() -> None:
    """apigateway 1.3."""
    reply = call(APP, "PATCH", "/restapis/a", b'{"patchOperations":[{"op":"wrong","path":"/name","value":"x"}]}')
    assert reply.json["message"] == (
        "1 validation error detected: Value 'wrong' at 'updateRestApiInput.patchOperations.1.member.op' failed to "
        "satisfy constraint: Member must satisfy enum value set: [add, remove, move, test, replace, copy]"
    )


@pytest.mark.parametrize(
    "query", ["limit=x", "limit=", "limit=1.5", "limit=%2B1", "limit=99999999999", "limit=1_0"]
)
def test_refused_queries(query: str) -> None:
    reply = call(APP, "GET", f"/restapis?{query}")
    assert (reply.status, reply.headers["x-amzn-errortype"]) == (400, "SerializationException")


@pytest.mark.parametrize("query", ["&".join(["a=1"] * 5000), "%FF", "a=%FF"])
def test_queries_nobody_sends(query: str) -> None:
    assert call(APP, "GET", f"/restapis?{query}").status == 400


def test_signatures() -> None:
    unsigned = driving.request(APP, "GET", "/restapis")
    assert (unsigned.status, unsigned.json) == (403, {"message": "Missing Authentication Token"})
    assert unsigned.headers["x-amzn-errortype"] == "MissingAuthenticationTokenException"
    bearer = driving.request(APP, "GET", "/restapis", {"authorization": "Bearer eyJ"})
    assert (bearer.status, bearer.headers["x-amzn-errortype"]) == (403, "IncompleteSignatureException")


@pytest.mark.parametrize("size", [BODY_LIMIT + 1, 10 * 1024 * 1024])
def test_a_body_too_large(size: int) -> None:
    reply = call(APP, "POST", "/restapis", b"x" * size)
    assert (reply.status, reply.headers["x-amzn-errortype"]) == (413, "RequestEntityTooLargeException")


@pytest.mark.parametrize(
    ("error", "status", "kind"),
    [
        (wire.NotFoundException("Invalid API identifier specified 1:x"), 404, "NotFoundException"),
        (wire.ConflictException("taken"), 409, "ConflictException"),
        (wire.TooManyRequestsException("slow", headers={"retry-after": "2"}), 429, "TooManyRequestsException"),
        (domain.NotFound("gone"), 404, "NotFoundException"),
        (domain.AlreadyExists("raced"), 409, "ConflictException"),
        (domain.BadCredentials("not mapped there"), 400, "BadRequestException"),
        (BadToken("forged"), 400, "BadRequestException"),
        (domain.Unavailable("busy"), 503, "ServiceUnavailableException"),
        (RuntimeError("secret"), 500, "InternalFailure"),
    ],
)
def test_errors(error: Exception, status: int, kind: str) -> None:
    reply = call(surface(raising(error)), "GET", "/restapis")
    assert (reply.status, reply.headers["x-amzn-errortype"]) == (status, kind)
    assert "secret" not in reply.body.decode() + str(reply.headers)
    assert ("retry-after" in reply.headers) == (status in (429, 503))


def test_every_operation_is_built_or_answers_501_with_its_name() -> None:
    nothing = surface(registry=Registry("apigateway", wire.OPERATIONS))
    for name, operation in wire.OPERATIONS.items():
        path = operation.uri.replace("{", "").replace("}", "")
        with driving.captured_logs() as logs:
            reply = call(nothing, operation.method, path)
        assert (reply.status, reply.headers["x-amzn-errortype"]) == (501, "NotImplementedException")
        assert f"apigateway:{name} " in reply.json["message"]
        assert [log["operation"] for log in logs] == [name]


def test_no_two_operations_share_a_route() -> None:
    routes = Routes(wire.OPERATIONS.values())
    for operation in wire.OPERATIONS.values():
        path, _, query = operation.uri.partition("?")
        found = routes.find(operation.method, path, [("mode", "import")] if query else [])
        assert found is not None
        assert found[0] is operation


SEGMENTS = st.sampled_from(
    ["restapis", "a", "resources", "methods", "GET", "tags", "%2F", "%FF", "", "..", "apikeys"]
)


@given(
    st.sampled_from(["GET", "POST", "PUT", "PATCH", "DELETE"]),
    st.lists(SEGMENTS, max_size=8),
    st.text("abc=&%+;[]{}é\x00", max_size=30),
    st.one_of(st.binary(max_size=60), st.sampled_from([b'{"name":{}}', b'{"name":"x"}', b'{"type":[1]}'])),
)
@settings(max_examples=400, deadline=None)
def test_nothing_ends_in_a_500(method: str, path: list[str], query: str, body: bytes) -> None:
    assert call(APP, method, f"/{'/'.join(path)}?{query}", body).status < 500
    GOT.clear()


def test_boto3_and_the_surface_agree_on_every_operation() -> None:
    boto = driving.boto_client("apigateway", APP)
    for name in samples.operations("apigateway"):
        shape = samples.operation_model("apigateway", name).input_shape
        assert shape is not None
        for case in samples.cases("apigateway", name):
            if case.rule is None:
                # A query cannot carry an empty list or map.
                given = {key: value for key, value in case.document.items() if value not in ([], {})}
                document = samples.Samples("apigateway").everything(shape) | given
                boto._make_api_call(name, document)
                assert msgspec.to_builtins(GOT.pop(), builtin_types=(bytes,)) == document, (name, case.name)
