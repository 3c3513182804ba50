"""Tags of user pools over HTTP."""

from __future__ import annotations

from typing import Any

from .calls import body, refusal

ACCOUNT = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/"


def test_tags_come_and_go(cognito: Any) -> None:
    pool = cognito.create_user_pool(PoolName="p", UserPoolTags={"a": "1", "b": "2"})["UserPool"]
    arn = pool["Arn"]
    assert body(cognito.tag_resource(ResourceArn=arn, Tags={"b": "3", "c": ""})) == {}
    assert body(cognito.list_tags_for_resource(ResourceArn=arn)) == {"Tags": {"a": "1", "b": "3", "c": ""}}
    assert body(cognito.untag_resource(ResourceArn=arn, TagKeys=["a", "never there"])) == {}
    assert body(cognito.list_tags_for_resource(ResourceArn=arn)) == {"Tags": {"b": "3", "c": ""}}
    shown = cognito.describe_user_pool(UserPoolId=pool["Id"])["UserPool"]
    assert shown["UserPoolTags"] == {"b": "3", "c": ""}


def test_a_pool_without_tags(cognito: Any, pool_id: str) -> None:
    assert body(cognito.list_tags_for_resource(ResourceArn=ACCOUNT + pool_id)) == {"Tags": {}}


def test_there_are_at_most_50(cognito: Any, pool_id: str) -> None:
    arn = ACCOUNT + pool_id
    cognito.tag_resource(ResourceArn=arn, Tags={f"key {number}": "" for number in range(50)})
    cognito.tag_resource(ResourceArn=arn, Tags={"key 0": "changed"})
    assert refusal(cognito.tag_resource, ResourceArn=arn, Tags={"one more": ""}) == (
        "InvalidParameterException",
        "A user pool can have at most 50 tags.",
    )


def test_only_pools_of_this_account_have_tags(cognito: Any, pool_id: str) -> None:
    for arn in (
        f"{ACCOUNT}us-east-1_nobody",
        f"arn:aws:cognito-idp:eu-west-1:123456789012:userpool/{pool_id}",
        f"arn:aws:cognito-idp:us-east-1:000000000000:userpool/{pool_id}",
    ):
        code, _ = refusal(cognito.list_tags_for_resource, ResourceArn=arn)
        assert code == "ResourceNotFoundException"
    code, text = refusal(cognito.tag_resource, ResourceArn="arn:aws:iam::123456789012:role/x", Tags={"a": ""})
    assert (code, "only user pools" in text) == ("InvalidParameterException", True)


def test_a_tag_poolhouse_does_not_know_is_an_error(cognito: Any, pool_id: str) -> None:
    unknown = {"poolhouse:idd": "a_b"}
    expected = (
        "InvalidParameterException",
        "Unknown poolhouse tag poolhouse:idd; known: poolhouse:id, poolhouse:scopes-on-sign-in.",
    )
    assert refusal(cognito.create_user_pool, PoolName="p", UserPoolTags=unknown) == expected
    assert refusal(cognito.update_user_pool, UserPoolId=pool_id, UserPoolTags=unknown) == expected
    assert refusal(cognito.tag_resource, ResourceArn=ACCOUNT + pool_id, Tags=unknown) == expected
    unbuilt = {"poolhouse:protocol": "standard"}
    assert refusal(cognito.tag_resource, ResourceArn=ACCOUNT + pool_id, Tags=unbuilt) == (
        "InvalidParameterException",
        "The poolhouse tag poolhouse:protocol is not supported yet.",
    )
