"""Lambda's control plane, as boto3 drives it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests
from botocore.exceptions import ClientError

from poolhouse.testing.server import Server
from tests.functions.programs import NODE_ARCHIVE, PYTHON_ARCHIVE, ROLE, Functions, archive, arn_of


def refused(call: Any, code: str, words: str = "", **request: Any) -> dict[str, Any]:
    with pytest.raises(ClientError) as raised:
        call(**request)
    error: dict[str, Any] = raised.value.response
    assert error["Error"]["Code"] == code
    assert words in error["Error"]["Message"]
    return error


def test_what_is_created_is_shown(functions: Functions) -> None:
    name = functions.create(
        "app.about",
        Description="tells",
        MemorySize=256,
        Environment={"Variables": {"TABLE": "orders"}},
        Tags={"team": "a"},
        Architectures=["arm64"],
        TracingConfig={"Mode": "Active"},
    )
    shown = functions.client.get_function(FunctionName=name)
    configuration = shown["Configuration"]
    assert {key: configuration[key] for key in ("FunctionName", "Handler", "Role", "Runtime", "Description")} == {
        "FunctionName": name,
        "Handler": "app.about",
        "Role": ROLE,
        "Runtime": "python3.12",
        "Description": "tells",
    }
    assert configuration["FunctionArn"] == arn_of(name)
    assert configuration["CodeSize"] == len(PYTHON_ARCHIVE)
    assert configuration["CodeSha256"] == base64.b64encode(hashlib.sha256(PYTHON_ARCHIVE).digest()).decode()
    assert (configuration["State"], configuration["LastUpdateStatus"]) == ("Active", "Successful")
    assert (configuration["Version"], configuration["PackageType"]) == ("$LATEST", "Zip")
    assert (configuration["Timeout"], configuration["MemorySize"]) == (10, 256)
    assert configuration["Environment"] == {"Variables": {"TABLE": "orders"}}
    assert configuration["Architectures"] == ["arm64"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000", configuration["LastModified"])
    assert shown["Tags"] == {"team": "a"}
    assert functions.client.get_function_configuration(FunctionName=arn_of(name))["FunctionName"] == name


def test_waiters_are_satisfied(functions: Functions) -> None:
    name = functions.create()
    for waiter in ("function_active", "function_active_v2", "function_exists", "function_updated_v2"):
        functions.client.get_waiter(waiter).wait(FunctionName=name, WaiterConfig={"MaxAttempts": 1})


def test_a_name_is_taken_once(functions: Functions) -> None:
    name = functions.create()
    error = refused(functions.create, "ResourceConflictException", f"Function already exist: {name}", name=name)
    assert (error["ResponseMetadata"]["HTTPStatusCode"], error["Type"]) == (409, "User")


@pytest.mark.parametrize(
    "form",
    [
        "{name}",
        "123456789012:function:{name}",
        "function:{name}",
        "arn:aws:lambda:us-east-1:123456789012:function:{name}",
    ],
)
def test_the_forms_of_a_name(functions: Functions, form: str) -> None:
    name = functions.create()
    assert (
        functions.client.get_function(FunctionName=form.format(name=name))["Configuration"]["FunctionName"] == name
    )
    assert functions.invoke(form.format(name=name), {"a": 1}).payload == {"a": 1}


@pytest.mark.parametrize("name", ["nobody", arn_of("nobody")])
@pytest.mark.parametrize(
    ("operation", "qualifier"),
    [("get_function", ""), ("invoke", ":$LATEST"), ("delete_function", ""), ("update_function_configuration", "")],
)
def test_an_unknown_function(functions: Functions, name: str, operation: str, qualifier: str) -> None:
    call = getattr(functions.client, operation)
    error = refused(call, "ResourceNotFoundException", FunctionName=name)
    assert error["Error"]["Message"] == f"Function not found: {arn_of('nobody')}{qualifier}"
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 404


@pytest.mark.parametrize(
    "operation", ["get_function", "invoke", "delete_function", "get_policy", "list_aliases", "publish_version"]
)
def test_functions_of_elsewhere(functions: Functions, operation: str) -> None:
    call = getattr(functions.client, operation)
    words = "Functions from 'eu-west-1' are not reachable in this region ('us-east-1')"
    away = arn_of("x").replace("us-east-1", "eu-west-1")
    refused(call, "ResourceNotFoundException", words, FunctionName=away)
    others = arn_of("x").replace("123456789012", "999999999999")
    error = refused(call, "AccessDeniedException", FunctionName=others)
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 403
    assert "999999999999" in error["ResponseMetadata"]["HTTPHeaders"]["x-poolhouse-reason"]


def test_list_in_pages(functions: Functions) -> None:
    mine = {functions.create(name=f"listed-{number}") for number in range(3)}
    pages = functions.client.get_paginator("list_functions").paginate(PaginationConfig={"PageSize": 2})
    names = [each["FunctionName"] for page in pages for each in page["Functions"]]
    assert mine <= set(names)
    assert names == sorted(set(names))
    refused(functions.client.list_functions, "InvalidParameterValueException", Marker="forged")


def test_new_code_and_a_new_configuration(functions: Functions) -> None:
    name = functions.create()
    before = functions.client.get_function_configuration(FunctionName=name)
    changed = archive(app__py="def echo(event, context): return 'new'\n")
    after = functions.client.update_function_code(FunctionName=name, ZipFile=changed)
    assert after["CodeSha256"] != before["CodeSha256"]
    assert functions.invoke(name).payload == "new"
    shown = functions.client.update_function_configuration(
        FunctionName=name, Timeout=7, Environment={"Variables": {"TABLE": "b"}}, RevisionId=after["RevisionId"]
    )
    assert (shown["Timeout"], shown["Environment"], shown["Handler"]) == (
        7,
        {"Variables": {"TABLE": "b"}},
        "app.echo",
    )
    kept = functions.client.update_function_configuration(FunctionName=name, Timeout=8)
    assert kept["Environment"] == {"Variables": {"TABLE": "b"}}
    refused(
        functions.client.update_function_configuration,
        "PreconditionFailedException",
        FunctionName=name,
        Timeout=9,
        RevisionId=after["RevisionId"],
    )


def test_updates_at_once(functions: Functions) -> None:
    """Each takes effect or says that another is under way."""
    name = functions.create()

    def update(number: int) -> str | None:
        code = archive(app__py=f"def echo(event, context): return {number}")
        try:
            functions.client.update_function_code(FunctionName=name, ZipFile=code, Publish=True)
        except ClientError as error:
            return f"{error.response['Error']['Code']}: {error.response['Error']['Message']}"
        return None

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(update, range(8)))
    busy = f"An update is in progress for resource: {arn_of(name)}"
    assert None in answers
    assert all(
        answer is None or (answer.startswith("ResourceConflictException: ") and answer.endswith(busy))
        for answer in answers
    )
    versions = functions.client.list_versions_by_function(FunctionName=name)["Versions"]
    assert len(versions) == 1 + answers.count(None)
    told = [functions.invoke(name, Qualifier=each["Version"]).payload for each in versions]
    assert {answers[number] for number in told} == {None}


def test_a_dry_update_changes_nothing(functions: Functions) -> None:
    name = functions.create()
    shown = functions.client.update_function_code(FunctionName=name, ZipFile=NODE_ARCHIVE, DryRun=True)
    kept = functions.client.get_function_configuration(FunctionName=name)
    assert shown["CodeSha256"] != kept["CodeSha256"]
    assert functions.invoke(name, [1]).payload == [1]


def test_delete_ends_it(functions: Functions) -> None:
    name = functions.create()
    functions.invoke(name)
    assert functions.client.delete_function(FunctionName=name)["ResponseMetadata"]["HTTPStatusCode"] == 204
    refused(functions.client.invoke, "ResourceNotFoundException", FunctionName=name)
    functions.create(name=name)


BAD: dict[str, tuple[dict[str, Any], str, str]] = {
    "no handler": ({"Handler": None}, "InvalidParameterValueException", "Runtime and Handler are mandatory"),
    "runtime not built": ({"Runtime": "java21"}, "NotImplementedException", "the runtime java21"),
    "runtime unknown": ({"Runtime": "cobol"}, "ValidationException", "Member must satisfy enum value set"),
    "role": ({"Role": "me"}, "ValidationException", "'role' failed to satisfy constraint"),
    "timeout": ({"Timeout": 901}, "InvalidParameterValueException", "900"),
    "memory": ({"MemorySize": 10_241}, "InvalidParameterValueException", "10240"),
    "name of a variable": (
        {"Environment": {"Variables": {"A": "x"}}},
        "ValidationException",
        "Map keys must satisfy",
    ),
    "no zip": ({"Code": {"ZipFile": b"PK nonsense"}}, "InvalidParameterValueException", "Could not unzip"),
    "empty zip": ({"Code": {"ZipFile": archive()}}, "InvalidParameterValueException", "non-empty zip"),
    "zip that climbs": (
        {"Code": {"ZipFile": archive(**{"../x__py": "x"})}},
        "InvalidParameterValueException",
        "Could not unzip",
    ),
    "no code": ({"Code": {}}, "InvalidParameterValueException", "Please provide a source for function code"),
    "S3": ({"Code": {"S3Bucket": "bucket", "S3Key": "k"}}, "NotImplementedException", "hot-reload"),
    "a folder that is not there": (
        {"Code": {"S3Bucket": "hot-reload", "S3Key": "/nowhere/at/all"}},
        "InvalidParameterValueException",
        "/nowhere/at/all",
    ),
    "an image": ({"PackageType": "Image", "Code": {"ImageUri": "x"}}, "NotImplementedException", "images"),
    "layers": (
        {"Layers": ["arn:aws:lambda:us-east-1:123456789012:layer:x:1"]},
        "NotImplementedException",
        "layers",
    ),
    "reserved variable": (
        {"Environment": {"Variables": {"AWS_REGION": "x"}}},
        "InvalidParameterValueException",
        "Reserved keys used in this request: AWS_REGION",
    ),
    "too many variables": (
        {"Environment": {"Variables": {"BIG": "x" * 5000}}},
        "InvalidParameterValueException",
        f'exceeded the 4KB limit. String measured: {{"BIG":"{"x" * 5000}"}}',
    ),
    "name": (
        {"name": "n" * 65},
        "InvalidParameterValueException",
        "nnn' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64",
    ),
    "too many tags": (
        {"Tags": {f"k{number}": "v" for number in range(51)}},
        "InvalidParameterValueException",
        "Number of tags exceeds resource tag limit.",
    ),
}


@pytest.mark.parametrize(("settings", "code", "words"), BAD.values(), ids=BAD)
def test_what_a_function_may_not_be(functions: Functions, settings: dict[str, Any], code: str, words: str) -> None:
    refused(functions.create, code, words, **{"name": "never-made", **settings})
    refused(functions.client.get_function, "ResourceNotFoundException", FunctionName="never-made")


def test_variables_are_shown_as_given(functions: Functions) -> None:
    show = functions.client.get_function_configuration
    assert "Environment" not in show(FunctionName=functions.create())
    name = functions.create(Environment={"Variables": {}})
    assert show(FunctionName=name)["Environment"] == {"Variables": {}}
    assert functions.invoke(name, 1).payload == 1


def test_settings_of_logs_are_changed_one_by_one(functions: Functions) -> None:
    name = functions.create(LoggingConfig={"LogFormat": "JSON", "ApplicationLogLevel": "DEBUG"})
    update = functions.client.update_function_configuration
    changed = update(FunctionName=name, LoggingConfig={"LogGroup": "mine"})["LoggingConfig"]
    assert changed == {
        "LogFormat": "JSON",
        "ApplicationLogLevel": "DEBUG",
        "SystemLogLevel": "INFO",
        "LogGroup": "mine",
    }
    text = update(FunctionName=name, LoggingConfig={"LogFormat": "Text"})["LoggingConfig"]
    assert text == {"LogFormat": "Text", "LogGroup": "mine"}


def test_lists_show_no_state(functions: Functions) -> None:
    name = functions.create()
    versions = functions.client.list_versions_by_function(FunctionName=name)["Versions"]
    for each in (*versions, *functions.client.list_functions()["Functions"]):
        assert not {"State", "LastUpdateStatus"} & set(each)


def test_tags(functions: Functions) -> None:
    name = functions.create(Tags={"a": "1"})
    functions.client.tag_resource(Resource=arn_of(name), Tags={"b": "2", "c": "3"})
    functions.client.untag_resource(Resource=arn_of(name), TagKeys=["a", "c"])
    assert functions.client.list_tags(Resource=arn_of(name))["Tags"] == {"b": "2"}
    refused(functions.client.list_tags, "ResourceNotFoundException", Resource=arn_of("nobody"))
    words = "Tags on function aliases and versions are not supported. Please specify a function ARN."
    for qualifier in ("$LATEST", "1"):
        qualified = f"{arn_of(name)}:{qualifier}"
        refused(functions.client.list_tags, "InvalidParameterValueException", words, Resource=qualified)


def test_an_operation_that_is_not_built_says_so(functions: Functions) -> None:
    error = refused(functions.client.list_layers, "NotImplementedException", "lambda:ListLayers")
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 501


def test_terraform_asks_for_code_signing(functions: Functions) -> None:
    name = functions.create()
    assert set(functions.client.get_function_code_signing_config(FunctionName=name)) == {"ResponseMetadata"}


def test_errors_have_lambdas_shape(server: Server) -> None:
    headers = {
        "Authorization": "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=0",
        "X-Amz-Date": "20261121T000000Z",
    }
    url = f"{server.url}/2015-03-31/functions/nobody"
    answer = requests.get(url, headers=headers)
    assert answer.json() == {"Type": "User", "Message": f"Function not found: {arn_of('nobody')}"}
    assert answer.headers["x-amzn-ErrorType"] == "ResourceNotFoundException"
    unsigned = requests.get(url)
    assert (unsigned.status_code, json.loads(unsigned.text)["Type"]) == (403, "User")
