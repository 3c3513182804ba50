"""Tags that mean something to poolhouse, tags in general, and ids."""

from __future__ import annotations

import pytest

from poolhouse.domain.pools import extensions, identifiers, resource_server, tags
from poolhouse.domain.pools.refusals import InvalidSetting
from poolhouse.domain.pools.resource_server import ResourceServer, Scope


@pytest.mark.parametrize(
    ("given", "pinned"),
    [
        pytest.param({}, None, id="no tag"),
        pytest.param({"team": "a"}, None, id="another tag"),
        pytest.param({"poolhouse:id": "us-east-1_Shop"}, "us-east-1_Shop", id="ours"),
        pytest.param({"_custom_id_": "local_1"}, "local_1", id="LocalStack's"),
        pytest.param({"poolhouse:id": "a_b", "_custom_id_": "a_b"}, "a_b", id="both the same"),
    ],
)
def test_pinned_ids(given: dict[str, str], pinned: str | None) -> None:
    extensions.check(given)
    assert extensions.pinned_id(given) == pinned


@pytest.mark.parametrize("wanted", ["", "shop", "us-east-1_", "us-east-1_a b", "a_ü", "a_" + "b" * 54, "a/b_c"])
def test_an_id_that_no_pool_could_have_is_refused(wanted: str) -> None:
    with pytest.raises(InvalidSetting, match="is not a user pool id"):
        extensions.pinned_id({"_custom_id_": wanted})


def test_two_ids_are_refused() -> None:
    with pytest.raises(InvalidSetting, match="name different ids"):
        extensions.pinned_id({"poolhouse:id": "a_b", "_custom_id_": "a_c"})


def test_an_unknown_tag_of_ours_is_refused() -> None:
    with pytest.raises(InvalidSetting) as refused:
        extensions.check({"poolhouse:idd": "a_b"})
    assert (
        str(refused.value)
        == "Unknown poolhouse tag poolhouse:idd; known: poolhouse:id, poolhouse:scopes-on-sign-in."
    )


@pytest.mark.parametrize("tag", [each.tag for each in extensions.EXTENSIONS if not each.built])
def test_a_tag_that_is_not_built_is_refused(tag: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        extensions.check({tag: "x"})
    assert str(refused.value) == f"The poolhouse tag {tag} is not supported yet."


@pytest.mark.parametrize("value", ["true", "false"])
def test_scopes_on_sign_in_is_a_switch(value: str) -> None:
    extensions.check({"poolhouse:scopes-on-sign-in": value})


@pytest.mark.parametrize("value", ["", "yes", "True", "1"])
def test_a_switch_has_two_values(value: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        extensions.check({"poolhouse:scopes-on-sign-in": value})
    assert str(refused.value) == "The poolhouse tag poolhouse:scopes-on-sign-in must be true or false."


def test_a_pool_keeps_its_id() -> None:
    extensions.check_later({"poolhouse:id": "a_b", "team": "x"}, pool_id="a_b")
    with pytest.raises(InvalidSetting) as refused:
        extensions.check_later({"_custom_id_": "a_c"}, pool_id="a_b")
    assert str(refused.value) == "The pool has the id a_b; it cannot become a_c."


def test_tags_are_added_on_top() -> None:
    assert tags.added({"a": "1", "b": "2"}, {"b": "3"}, pool_id="a_b", at_most=2) == {"a": "1", "b": "3"}


def test_tags_are_replaced_as_a_whole() -> None:
    assert tags.replaced({"b": "3"}, pool_id="a_b", at_most=2) == {"b": "3"}


def test_tags_are_removed_by_key() -> None:
    assert tags.removed({"a": "1", "b": "2"}, ["b", "never there"]) == {"a": "1"}


def test_there_is_a_quota_of_tags() -> None:
    three = {"a": "", "b": "", "c": ""}
    with pytest.raises(InvalidSetting, match="at most 2 tags"):
        tags.at_creation(three, at_most=2)
    with pytest.raises(InvalidSetting, match="at most 2 tags"):
        tags.replaced(three, pool_id="a_b", at_most=2)
    with pytest.raises(InvalidSetting, match="at most 2 tags"):
        tags.added({"a": "", "b": ""}, {"c": ""}, pool_id="a_b", at_most=2)


@pytest.mark.parametrize(
    ("arn", "pool_id"),
    [
        pytest.param("arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_x", "us-east-1_x", id="ours"),
        pytest.param("arn:aws:cognito-idp:eu-west-1:123456789012:userpool/us-east-1_x", None, id="another region"),
        pytest.param(
            "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_x", None, id="another account"
        ),
    ],
)
def test_arns(arn: str, pool_id: str | None) -> None:
    assert identifiers.pool_of_arn(arn, region="us-east-1", account_id="123456789012") == pool_id


@pytest.mark.parametrize(
    "arn",
    ["arn:aws:s3:::bucket", "arn:aws:cognito-idp:us-east-1:123456789012:client/x", "us-east-1_x", ""],
)
def test_an_arn_of_something_else_is_refused(arn: str) -> None:
    with pytest.raises(InvalidSetting, match="only user pools can be tagged"):
        identifiers.pool_of_arn(arn, region="us-east-1", account_id="123456789012")


def test_a_scope_name_stands_once_in_a_server() -> None:
    read, write = Scope(name="read", description="r"), Scope(name="write", description="w")
    resource_server.check(ResourceServer(pool_id="p_1", identifier="api", name="a", scopes=(read, write)))
    twice = ResourceServer(pool_id="p_1", identifier="api", name="a", scopes=(read, write, read))
    with pytest.raises(InvalidSetting) as refused:
        resource_server.check(twice)
    assert str(refused.value) == "Duplicate scope name read in resource server api."
