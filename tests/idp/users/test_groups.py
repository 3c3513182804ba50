"""Groups and who is in them."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from tests.idp.calls import body, race, refusal

from .people import NO_USER, People

ROLE = "arn:aws:iam::123456789012:role/readers"
MISSING = ("ResourceNotFoundException", "Group not found.")
EXISTS = ("GroupExistsException", "A group with the name already exists.")


def group(people: People, name: str = "readers", **members: Any) -> Any:
    return partial(people.cognito.create_group, **people.pool, GroupName=name, **members)


def put_in(people: People, username: str, name: str) -> None:
    reply = people.cognito.admin_add_user_to_group(**people.pool, Username=username, GroupName=name)
    assert reply["ResponseMetadata"]["HTTPHeaders"]["content-length"] == "0"


def groups_of(people: People, username: str = "ada") -> list[str]:
    listed = people.cognito.admin_list_groups_for_user(**people.pool, Username=username)["Groups"]
    return [each["GroupName"] for each in listed]


def test_what_was_not_set_is_left_out(people: People) -> None:
    made = group(people)()["Group"]
    assert set(made) == {"GroupName", "UserPoolId", "CreationDate", "LastModifiedDate"}
    assert (made["GroupName"], made["UserPoolId"]) == ("readers", people.pool_id)
    assert people.cognito.get_group(**people.pool, GroupName="readers")["Group"] == made


def test_everything_set(people: People) -> None:
    made = group(people, Description="They read", RoleArn=ROLE, Precedence=0)()["Group"]
    assert (made["Description"], made["RoleArn"], made["Precedence"]) == ("They read", ROLE, 0)


def test_names_are_taken_once_and_case_counts(people: People) -> None:
    group(people)()
    assert refusal(group(people)) == EXISTS
    group(people, "Readers")()
    won, lost = race([group(people, "contested")] * 8)
    assert (won, set(lost)) == (1, {EXISTS})


@pytest.mark.parametrize("operation", ["create_group", "update_group"])
def test_a_role_of_another_account(people: People, operation: str) -> None:
    group(people, "there")()
    call = getattr(people.cognito, operation)
    refused = refusal(call, **people.pool, GroupName="there", RoleArn="arn:aws:iam::999999999999:role/readers")
    assert refused == ("InvalidParameterException", "Cross-account pass role is not allowed.")


def test_an_update_changes_what_was_sent(people: People) -> None:
    group(people, Description="They read", RoleArn=ROLE, Precedence=5)()
    update = partial(people.cognito.update_group, **people.pool, GroupName="readers")
    assert update(Precedence=0)["Group"]["Precedence"] == 0
    kept = update(Description="")["Group"]
    assert (kept["Description"], kept["RoleArn"], kept["Precedence"]) == ("They read", ROLE, 0)
    assert update(Description="New")["Group"]["Description"] == "New"


def test_updates_at_once_lose_nothing(people: People) -> None:
    group(people)()
    update = partial(people.cognito.update_group, **people.pool, GroupName="readers")
    race([partial(update, Description="They read"), partial(update, Precedence=3), partial(update, RoleArn=ROLE)])
    held = people.cognito.get_group(**people.pool, GroupName="readers")["Group"]
    assert (held["Description"], held["Precedence"], held["RoleArn"]) == ("They read", 3, ROLE)


@pytest.mark.parametrize("operation", ["get_group", "update_group", "delete_group", "list_users_in_group"])
def test_groups_that_are_not_there(people: People, operation: str) -> None:
    call = getattr(people.cognito, operation)
    assert refusal(call, **people.pool, GroupName="nothere") == MISSING
    assert refusal(call, UserPoolId="us-east-1_nothere00", GroupName="g") == (
        "ResourceNotFoundException",
        "User pool us-east-1_nothere00 does not exist.",
    )


def test_members_come_and_go(people: People) -> None:
    people.invited("ada")
    group(people)()
    for _ in range(2):
        put_in(people, "ada", "readers")
    assert groups_of(people) == ["readers"]
    listed = body(people.cognito.list_users_in_group(**people.pool, GroupName="readers"))
    assert [user["Username"] for user in listed["Users"]] == ["ada"]
    assert set(listed) == {"Users"}
    for name in ("readers", "readers", "nothere"):
        people.cognito.admin_remove_user_from_group(**people.pool, Username="ada", GroupName=name)
    assert groups_of(people) == []


def test_the_user_is_looked_for_first(people: People) -> None:
    add = partial(people.cognito.admin_add_user_to_group, **people.pool)
    assert refusal(add, Username="nobody", GroupName="nothere") == NO_USER
    people.invited("ada")
    assert refusal(add, Username="ada", GroupName="nothere") == MISSING


def test_a_group_that_goes_leaves_its_members(people: People) -> None:
    people.invited("ada")
    group(people)()
    put_in(people, "ada", "readers")
    reply = people.cognito.delete_group(**people.pool, GroupName="readers")
    assert reply["ResponseMetadata"]["HTTPHeaders"]["content-length"] == "0"
    assert (groups_of(people), people.get()["Username"]) == ([], "ada")
    group(people)()
    assert groups_of(people) == []


def test_a_user_who_goes_leaves_the_group(people: People) -> None:
    people.invited("ada")
    group(people)()
    put_in(people, "ada", "readers")
    people.cognito.admin_delete_user(**people.pool, Username="ada")
    assert people.cognito.list_users_in_group(**people.pool, GroupName="readers")["Users"] == []


def test_pages(people: People) -> None:
    names = sorted(f"g{number}" for number in range(5))
    for name in names:
        group(people, name)()
    for name in ("ada", "bob", "eve"):
        people.invited(name)
        put_in(people, name, "g0")
    for name in names[1:]:
        put_in(people, "ada", name)
    config = {"PageSize": 2}

    def listed(operation: str, member: str, key: str, **members: Any) -> list[str]:
        pages = people.cognito.get_paginator(operation).paginate(**people.pool, **members, PaginationConfig=config)
        return [each[key] for page in pages for each in page[member]]

    assert listed("list_groups", "Groups", "GroupName") == names
    assert listed("admin_list_groups_for_user", "Groups", "GroupName", Username="ada") == names
    found = listed("list_users_in_group", "Users", "Username", GroupName="g0")
    assert sorted(found) == ["ada", "bob", "eve"]
    bad = ("InvalidParameterException", "Invalid pagination token given.")
    assert refusal(people.cognito.list_groups, **people.pool, NextToken="forged") == bad
