"""boto3 itself against the surface, for every operation: what it sends arrives, what comes back it understands."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from botocore.exceptions import ClientError

from poolhouse.aws.operations import Operation
from poolhouse.idp import wire
from poolhouse.idp.surface import IdpSurface
from tests.aws import driving, samples
from tests.fakes import FakeRandom

SERVICE = "cognito-idp"
OPERATIONS = samples.operations(SERVICE)


class Recorder:
    """Every operation built; keeps the request and answers (or raises) what it is told."""

    def __init__(self, answer: Any = None) -> None:
        self.got: list[tuple[str, Any]] = []
        self.answer = answer
        registry = driving.full_registry(SERVICE, wire.OPERATIONS, self.act)
        self.surface = IdpSurface(SimpleNamespace(random=FakeRandom()), dev=True, registry=registry)
        self.boto = driving.boto_client(SERVICE, self.surface)

    def act(self, operation: Operation, request: Any) -> Any:
        self.got.append((operation.name, request))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer or (operation.response() if operation.response else None)

    def call(self, operation: str, **given: Any) -> Any:
        return self.boto._make_api_call(operation, given)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_what_boto3_sends_arrives(operation: str) -> None:
    recorder = Recorder()
    for case in samples.cases(SERVICE, operation):
        if case.rule is None:
            recorder.call(operation, **case.document)
            name, request = recorder.got.pop()
            assert name == operation
            assert msgspec.to_builtins(request, builtin_types=(bytes,)) == case.document, case.name


def test_a_refusal_is_the_exception_boto3_models() -> None:
    recorder = Recorder()
    for operation in OPERATIONS:
        for code in wire.OPERATIONS[operation].errors:
            recorder.answer = getattr(wire, code)("It is so.", reason="for the log")
            with pytest.raises(getattr(recorder.boto.exceptions, code)) as refusal:
                recorder.call(operation, **samples.Samples(SERVICE).valid(_input(operation)))
            answer = refusal.value.response
            assert answer["Error"] == {"Message": "It is so.", "Code": code}
            fault = code in ("InternalErrorException", "InternalServerException")
            assert answer["ResponseMetadata"]["HTTPStatusCode"] == (500 if fault else 400)


def test_a_reason_code_travels() -> None:
    recorder = Recorder(wire.InvalidParameterException("No.", members={"reasonCode": "TOKEN_EXPIRED"}))
    with pytest.raises(ClientError) as refusal:
        recorder.call("GetUser", AccessToken="a")
    assert refusal.value.response["reasonCode"] == "TOKEN_EXPIRED"


def test_operations_without_output_answer_nothing_and_all_others_an_object() -> None:
    recorder = Recorder()
    empty = set()
    for operation in OPERATIONS:
        body = msgspec.json.encode(samples.Samples(SERVICE).valid(_input(operation)), enc_hook=lambda _: "eA==")
        reply = _post(recorder, operation, body)
        assert (reply.status, reply.body) in ((200, b""), (200, b"{}"))
        if reply.body == b"":
            empty.add(operation)
    # cognito-api 1.1 lists these thirteen.
    assert empty == {
        "AdminAddUserToGroup",
        "AdminDeleteUser",
        "AdminForgetDevice",
        "AdminRemoveUserFromGroup",
        "DeleteGroup",
        "DeleteIdentityProvider",
        "DeleteManagedLoginBranding",
        "DeleteResourceServer",
        "DeleteTerms",
        "DeleteUser",
        "DeleteUserPool",
        "DeleteUserPoolClient",
        "ForgetDevice",
    }


def test_times_come_back_to_the_millisecond() -> None:
    made = 1_684_147_800.123456
    server = wire.UserPoolType(id="p", creation_date=made, last_modified_date=made)
    recorder = Recorder(wire.DescribeUserPoolResponse(user_pool=server))
    body = _post(recorder, "DescribeUserPool", b'{"UserPoolId":"us-east-1_a"}').body
    assert body == b'{"UserPool":{"Id":"p","LastModifiedDate":1684147800.123,"CreationDate":1684147800.123}}'
    pool = recorder.call("DescribeUserPool", UserPoolId="us-east-1_a")["UserPool"]
    assert pool["CreationDate"].timestamp() == pytest.approx(1_684_147_800.123)


def test_blobs_travel_both_ways() -> None:
    recorder = Recorder(
        wire.DescribeManagedLoginBrandingResponse(
            managed_login_branding=wire.ManagedLoginBrandingType(
                settings={"components": [1, {"x": None}]},
                assets=[
                    wire.AssetType(category="FAVICON_ICO", color_mode="LIGHT", extension="ICO", bytes_=b"\x00\xff")
                ],
            )
        )
    )
    answer = recorder.call(
        "DescribeManagedLoginBranding",
        UserPoolId="us-east-1_a",
        ManagedLoginBrandingId="01234567-89ab-4def-8123-456789abcdef",
    )["ManagedLoginBranding"]
    assert answer["Assets"][0]["Bytes"] == b"\x00\xff"
    assert answer["Settings"] == {"components": [1, {"x": None}]}


def _input(operation: str) -> Any:
    return samples.operation_model(SERVICE, operation).input_shape


def _post(recorder: Recorder, operation: str, body: bytes) -> driving.Reply:
    headers = {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": f"AWSCognitoIdentityProviderService.{operation}",
        **driving.SIGNED_HEADERS,
    }
    return driving.request(recorder.surface, "POST", "/", headers, body)
