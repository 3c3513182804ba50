"""Resource servers over HTTP (mission rows A1 to A4)."""

from __future__ import annotations

from typing import Any

import pytest

from .calls import body, refusal
from .conftest import API


def scopes(*names: str) -> list[dict[str, str]]:
    return [{"ScopeName": name, "ScopeDescription": f"May {name}"} for name in names]


@pytest.mark.parametrize("identifier", [API, "orders", "a/b/c", "!#$%&'()*+,-./:;<=>?@[]^_`{|}~", "x" * 256])
def test_a_server_is_kept_as_it_came(cognito: Any, pool_id: str, identifier: str) -> None:
    asked = {"UserPoolId": pool_id, "Identifier": identifier, "Name": "n", "Scopes": scopes("read", "write")}
    reply = body(cognito.create_resource_server(**asked))
    assert reply == {"ResourceServer": asked}
    assert body(cognito.describe_resource_server(UserPoolId=pool_id, Identifier=identifier)) == reply


@pytest.mark.parametrize("given", [{}, {"Scopes": []}])
def test_a_server_without_scopes_shows_none(cognito: Any, pool_id: str, given: dict[str, Any]) -> None:
    reply = body(cognito.create_resource_server(UserPoolId=pool_id, Identifier="a", Name="n", **given))
    assert reply == {"ResourceServer": {"UserPoolId": pool_id, "Identifier": "a", "Name": "n"}}


def test_a_hundred_scopes(cognito: Any, pool_id: str) -> None:
    many = scopes(*(f"scope-{number}" for number in range(100)))
    cognito.create_resource_server(UserPoolId=pool_id, Identifier="a", Name="n", Scopes=many)
    reply = cognito.describe_resource_server(UserPoolId=pool_id, Identifier="a")
    assert reply["ResourceServer"]["Scopes"] == many


def test_an_identifier_is_unique_in_its_pool(cognito: Any, api_pool: str) -> None:
    again = {"Identifier": API, "Name": "another"}
    assert refusal(cognito.create_resource_server, UserPoolId=api_pool, **again) == (
        "InvalidParameterException",
        f"{API} already exists in user pool {api_pool}.",
    )
    other = cognito.create_user_pool(PoolName="other")["UserPool"]["Id"]
    cognito.create_resource_server(UserPoolId=other, **again)


def test_names_may_repeat(cognito: Any, pool_id: str) -> None:
    for identifier in ("a", "b"):
        cognito.create_resource_server(UserPoolId=pool_id, Identifier=identifier, Name="same")
    assert len(cognito.list_resource_servers(UserPoolId=pool_id)["ResourceServers"]) == 2


def test_an_update_replaces_name_and_scopes(cognito: Any, api_pool: str) -> None:
    asked = {"UserPoolId": api_pool, "Identifier": API, "Name": "New", "Scopes": scopes("delete")}
    assert body(cognito.update_resource_server(**asked)) == {"ResourceServer": asked}
    bare = {"UserPoolId": api_pool, "Identifier": API, "Name": "New"}
    assert body(cognito.update_resource_server(**bare)) == {"ResourceServer": bare}
    assert body(cognito.describe_resource_server(UserPoolId=api_pool, Identifier=API)) == {"ResourceServer": bare}


def test_a_server_is_gone_after_its_deletion(cognito: Any, api_pool: str) -> None:
    named = {"UserPoolId": api_pool, "Identifier": API}
    assert body(cognito.delete_resource_server(**named)) == {}
    missing = ("ResourceNotFoundException", f"Resource server {API} does not exist.")
    assert refusal(cognito.describe_resource_server, **named) == missing
    assert refusal(cognito.delete_resource_server, **named) == missing
    assert refusal(cognito.update_resource_server, **named, Name="n") == missing


def test_clients_do_not_hold_a_server(cognito: Any, api_pool: str) -> None:
    client = cognito.create_user_pool_client(
        UserPoolId=api_pool, ClientName="c", AllowedOAuthScopes=[f"{API}/read", f"{API}/write"]
    )["UserPoolClient"]
    cognito.delete_resource_server(UserPoolId=api_pool, Identifier=API)
    kept = cognito.describe_user_pool_client(UserPoolId=api_pool, ClientId=client["ClientId"])
    assert kept["UserPoolClient"] == client


@pytest.mark.parametrize("size", [1, 2, 50])
def test_servers_are_listed_page_by_page(cognito: Any, pool_id: str, size: int) -> None:
    for identifier in ("c", "a", "b", "B", "https://a"):
        cognito.create_resource_server(UserPoolId=pool_id, Identifier=identifier, Name="n", Scopes=scopes("read"))
    pages = cognito.get_paginator("list_resource_servers").paginate(
        UserPoolId=pool_id, PaginationConfig={"PageSize": size}
    )
    items = [item for page in pages for item in page["ResourceServers"]]
    assert [item["Identifier"] for item in items] == ["B", "a", "b", "c", "https://a"]
    assert items[0] == {"UserPoolId": pool_id, "Identifier": "B", "Name": "n", "Scopes": scopes("read")}


def test_there_are_at_most_25(cognito: Any, pool_id: str) -> None:
    for number in range(25):
        cognito.create_resource_server(UserPoolId=pool_id, Identifier=f"api-{number}", Name="n")
    assert refusal(cognito.create_resource_server, UserPoolId=pool_id, Identifier="one-more", Name="n") == (
        "LimitExceededException",
        "The maximum number of resource servers in a user pool, 25, is reached.",
    )
    assert len(cognito.list_resource_servers(UserPoolId=pool_id)["ResourceServers"]) == 25


def test_a_scope_stands_once(cognito: Any, pool_id: str) -> None:
    twice = {"Identifier": "a", "Name": "n", "Scopes": scopes("read", "read")}
    assert refusal(cognito.create_resource_server, UserPoolId=pool_id, **twice) == (
        "InvalidParameterException",
        "Duplicate scope name read in resource server a.",
    )


def test_unknown_pools(cognito: Any) -> None:
    missing = ("ResourceNotFoundException", "User pool us-east-1_nobody does not exist.")
    pool = {"UserPoolId": "us-east-1_nobody"}
    assert refusal(cognito.create_resource_server, Identifier="a", Name="n", **pool) == missing
    assert refusal(cognito.update_resource_server, Identifier="a", Name="n", **pool) == missing
    assert refusal(cognito.describe_resource_server, Identifier="a", **pool) == missing
    assert refusal(cognito.delete_resource_server, Identifier="a", **pool) == missing
    assert refusal(cognito.list_resource_servers, **pool) == missing


@pytest.mark.parametrize(
    ("member", "value", "path", "rule"),
    [
        (
            "Identifier",
            "my api",
            "identifier",
            r"Member must satisfy regular expression pattern: [\x21\x23-\x5B\x5D-\x7E]+",
        ),
        ("Identifier", "x" * 257, "identifier", "Member must have length less than or equal to 256"),
        ("Name", "a/b", "name", r"Member must satisfy regular expression pattern: [\w\s+=,.@-]+"),
    ],
)
def test_bounds_of_the_model(cognito: Any, pool_id: str, member: str, value: str, path: str, rule: str) -> None:
    asked = {"Identifier": "a", "Name": "n", member: value}
    assert refusal(cognito.create_resource_server, UserPoolId=pool_id, **asked) == (
        "InvalidParameterException",
        f"1 validation error detected: Value '{value}' at '{path}' failed to satisfy constraint: {rule}",
    )


def test_a_scope_name_has_no_slash(cognito: Any, pool_id: str) -> None:
    asked = {"Identifier": "a", "Name": "n", "Scopes": scopes("read/all")}
    code, text = refusal(cognito.create_resource_server, UserPoolId=pool_id, **asked)
    assert code == "InvalidParameterException"
    assert "Value 'read/all' at 'scopes.1.member.scopeName' failed to satisfy constraint" in text
