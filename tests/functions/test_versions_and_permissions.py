"""Versions, aliases and resource policies, as boto3 drives them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from tests.functions.programs import ROLE, Functions, archive, arn_of
from tests.functions.test_operations import refused


def code(text: str) -> bytes:
    return archive(app__py=f"def echo(event, context): return {text!r}\n")


def test_a_version_stays_what_it_was(functions: Functions) -> None:
    name = functions.create(Code={"ZipFile": code("one")}, Environment={"Variables": {"KEY": "1"}})
    first = functions.client.publish_version(FunctionName=name, Description="the first")
    assert (first["Version"], first["FunctionArn"], first["Description"]) == (
        "1",
        f"{arn_of(name)}:1",
        "the first",
    )
    assert functions.client.publish_version(FunctionName=name)["Version"] == "1"  # nothing changed
    functions.client.update_function_code(FunctionName=name, ZipFile=code("two"))
    functions.client.update_function_configuration(FunctionName=name, Environment={"Variables": {"KEY": "2"}})
    assert functions.client.publish_version(FunctionName=name)["Version"] == "2"
    assert functions.invoke(name, Qualifier="1").payload == "one"
    answer = functions.invoke(f"{name}:2")
    assert (answer.payload, answer.answer["ExecutedVersion"]) == ("two", "2")
    shown = functions.client.get_function_configuration(FunctionName=name, Qualifier="1")
    assert shown["Environment"]["Variables"] == {"KEY": "1"}
    versions = functions.client.list_versions_by_function(FunctionName=name)["Versions"]
    assert [each["Version"] for each in versions] == ["$LATEST", "1", "2"]
    refused(
        functions.client.get_function, "ResourceNotFoundException", f"{name}:3", FunctionName=name, Qualifier="3"
    )
    refused(
        functions.client.invoke,
        "InvalidParameterValueException",
        "derived qualifier",
        FunctionName=f"{name}:1",
        Qualifier="2",
    )


def test_another_description_is_another_version(functions: Functions) -> None:
    name = functions.create(Description="one")
    publish = functions.client.publish_version
    assert publish(FunctionName=name, Description="its own")["Version"] == "1"
    assert publish(FunctionName=name, Description="another")["Description"] == "its own"
    functions.client.update_function_configuration(FunctionName=name, Description="two")
    assert [publish(FunctionName=name)[key] for key in ("Version", "Description")] == ["2", "two"]
    assert publish(FunctionName=name)["Version"] == "2"


def test_published_at_once(functions: Functions) -> None:
    made = functions.client.create_function(
        FunctionName="at-once",
        Runtime="python3.12",
        Role=ROLE,
        Handler="app.echo",
        Code={"ZipFile": code("one")},
        Publish=True,
    )
    name = made["FunctionName"]
    assert (made["Version"], made["FunctionArn"]) == ("1", arn_of(name))
    assert functions.client.get_function(FunctionName=name, Qualifier="1")["Configuration"]["Version"] == "1"
    updated = functions.client.update_function_code(FunctionName=name, ZipFile=code("x"), Publish=True)
    assert updated["Version"] == "2"


def test_publishing_what_somebody_else_changed(functions: Functions) -> None:
    name = functions.create()
    publish = functions.client.publish_version
    refused(publish, "InvalidParameterValueException", "CodeSHA256", FunctionName=name, CodeSha256="other")
    refused(publish, "PreconditionFailedException", FunctionName=name, RevisionId="old")


def test_an_alias_leads_to_its_version(functions: Functions) -> None:
    name = functions.create(Code={"ZipFile": code("one")}, Publish=True)
    functions.client.update_function_code(FunctionName=name, ZipFile=code("two"), Publish=True)
    made = functions.client.create_alias(FunctionName=name, Name="live", FunctionVersion="1", Description="d")
    assert (made["AliasArn"], made["FunctionVersion"]) == (f"{arn_of(name)}:live", "1")
    assert functions.invoke(f"{name}:live").payload == "one"
    functions.client.update_alias(FunctionName=name, Name="live", FunctionVersion="2")
    answer = functions.invoke(name, Qualifier="live")
    assert (answer.payload, answer.answer["ExecutedVersion"]) == ("two", "2")
    assert functions.client.get_alias(FunctionName=name, Name="live")["Description"] == "d"
    assert [each["Name"] for each in functions.client.list_aliases(FunctionName=name)["Aliases"]] == ["live"]
    delete = functions.client.delete_function
    refused(delete, "ResourceConflictException", "live", FunctionName=name, Qualifier="2")
    functions.client.delete_alias(FunctionName=name, Name="live")
    refused(functions.client.get_alias, "ResourceNotFoundException", ":live", FunctionName=name, Name="live")
    refused(functions.client.invoke, "ResourceNotFoundException", ":live", FunctionName=f"{name}:live")
    delete(FunctionName=name, Qualifier="2")
    refused(functions.client.invoke, "ResourceNotFoundException", FunctionName=f"{name}:2")


def test_what_an_alias_may_not_be(functions: Functions) -> None:
    name = functions.create(Publish=True)
    create = functions.client.create_alias
    create(FunctionName=name, Name="live", FunctionVersion="1")
    refused(
        create,
        "ResourceConflictException",
        "Alias already exists",
        FunctionName=name,
        Name="live",
        FunctionVersion="1",
    )
    refused(create, "ResourceNotFoundException", ":9", FunctionName=name, Name="x", FunctionVersion="9")
    refused(create, "ResourceNotFoundException", "nobody:1", FunctionName="nobody", Name="x", FunctionVersion="1")
    refused(create, "ValidationException", "'name'", FunctionName=name, Name="12", FunctionVersion="1")
    weights = {"AdditionalVersionWeights": {"1": 0.5}}
    refused(
        create,
        "NotImplementedException",
        "weighted",
        FunctionName=name,
        Name="half",
        FunctionVersion="1",
        RoutingConfig=weights,
    )


def test_a_policy_and_its_statements(functions: Functions) -> None:
    name = functions.create()
    refused(functions.client.get_policy, "ResourceNotFoundException", FunctionName=name)
    added = functions.client.add_permission(
        FunctionName=name,
        StatementId="api",
        Action="lambda:InvokeFunction",
        Principal="apigateway.amazonaws.com",
        SourceArn="arn:aws:execute-api:us-east-1:123456789012:abc/*/GET/x",
        SourceAccount="123456789012",
    )
    assert json.loads(added["Statement"]) == {
        "Sid": "api",
        "Effect": "Allow",
        "Principal": {"Service": "apigateway.amazonaws.com"},
        "Action": "lambda:InvokeFunction",
        "Resource": arn_of(name),
        "Condition": {
            "ArnLike": {"AWS:SourceArn": "arn:aws:execute-api:us-east-1:123456789012:abc/*/GET/x"},
            "StringEquals": {"AWS:SourceAccount": "123456789012"},
        },
    }
    shown = functions.client.get_policy(FunctionName=name)
    policy = json.loads(shown["Policy"])
    assert (policy["Version"], policy["Id"], len(policy["Statement"])) == ("2012-10-17", "default", 1)
    again = {"StatementId": "api", "Action": "lambda:*", "Principal": "123456789012"}
    error = refused(
        functions.client.add_permission, "ResourceConflictException", "already exists", FunctionName=name, **again
    )
    assert error["ResponseMetadata"]["HTTPStatusCode"] == 409
    remove = functions.client.remove_permission
    refused(remove, "PreconditionFailedException", FunctionName=name, StatementId="api", RevisionId="old")
    remove(FunctionName=name, StatementId="api", RevisionId=shown["RevisionId"])
    refused(
        remove,
        "ResourceNotFoundException",
        "Statement api is not found in resource policy.",
        FunctionName=name,
        StatementId="api",
    )


def test_a_policy_has_the_revision_of_what_it_hangs_on(functions: Functions) -> None:
    name = functions.create(Publish=True)
    functions.client.create_alias(FunctionName=name, Name="live", FunctionVersion="1")

    def revision(qualifier: str | None) -> str:
        if qualifier == "live":
            alias: str = functions.client.get_alias(FunctionName=name, Name="live")["RevisionId"]
            return alias
        asked = {"FunctionName": name} | ({"Qualifier": qualifier} if qualifier else {})
        shown: str = functions.client.get_function_configuration(**asked)["RevisionId"]
        return shown

    for qualifier in (None, "1", "live"):
        asked = {"Qualifier": qualifier} if qualifier else {}
        before = revision(qualifier)
        functions.permit(name, RevisionId=before, **asked)
        after = functions.client.get_policy(FunctionName=name, **asked)["RevisionId"]
        assert before != after == revision(qualifier)
        refused(
            functions.client.remove_permission,
            "PreconditionFailedException",
            "The Revision Id provided does not match the latest Revision Id.",
            FunctionName=name,
            StatementId="apis",
            RevisionId=before,
            **asked,
        )


@pytest.mark.parametrize("principal", ["apigateway.amazonaws", "me", "1234", "x.amazonaws.com."])
def test_a_principal_that_nobody_has(functions: Functions, principal: str) -> None:
    words = "The provided principal was invalid. Please check the principal and try again."
    with pytest.raises(ClientError, match=words):
        functions.permit(functions.create(), Principal=principal)


@pytest.mark.parametrize(
    ("principal", "written"),
    [
        ("*", "*"),
        ("123456789012", {"AWS": "arn:aws:iam::123456789012:root"}),
        ("arn:aws:iam::123456789012:user/me", {"AWS": "arn:aws:iam::123456789012:user/me"}),
        ("alexa-appkit.amazon.com", {"Service": "alexa-appkit.amazon.com"}),
    ],
)
def test_who_may_be_let_in(functions: Functions, principal: str, written: Any) -> None:
    name = functions.create()
    functions.permit(name, Principal=principal)
    policy = json.loads(functions.client.get_policy(FunctionName=name)["Policy"])
    assert policy["Statement"][0]["Principal"] == written


def test_an_alias_has_a_policy_of_its_own(functions: Functions) -> None:
    name = functions.create(Publish=True)
    functions.client.create_alias(FunctionName=name, Name="live", FunctionVersion="1")
    functions.permit(name, Qualifier="live")
    policy = json.loads(functions.client.get_policy(FunctionName=name, Qualifier="live")["Policy"])
    assert policy["Statement"][0]["Resource"] == f"{arn_of(name)}:live"
    refused(functions.client.get_policy, "ResourceNotFoundException", FunctionName=name)
    refused(functions.client.get_policy, "ResourceNotFoundException", FunctionName=name, Qualifier="other")
