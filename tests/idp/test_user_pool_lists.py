"""ListUserPools: a thousand pools, page by page, on a server of their own."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.conftest import aws_client

from .calls import body, refusal

POOLS = 1000


@pytest.fixture(scope="module")
def crowded() -> Iterator[Any]:
    """A server with as many pools as AWS allows."""
    with Server(sqlite_synchronous="NORMAL") as server:
        cognito = aws_client("cognito-idp", server.url)
        with ThreadPoolExecutor(4) as pool:
            names = (f"pool {number}" for number in range(POOLS))
            list(pool.map(lambda name: cognito.create_user_pool(PoolName=name), names))
        yield cognito


@pytest.mark.slow
@pytest.mark.parametrize(("size", "pages"), [(60, 17), (50, 20), (7, 143)])
def test_every_pool_is_on_one_page(crowded: Any, size: int, pages: int) -> None:
    found = [
        page["UserPools"]
        for page in crowded.get_paginator("list_user_pools").paginate(PaginationConfig={"PageSize": size})
    ]
    assert [len(page) for page in found[:-1]] == [size] * (pages - 1)
    ids = [pool["Id"] for page in found for pool in page]
    assert ids == sorted(ids)
    assert len(set(ids)) == POOLS


@pytest.mark.slow
def test_the_last_page_has_no_token(crowded: Any) -> None:
    token: dict[str, str] = {}
    for _ in range(19):
        token = {"NextToken": crowded.list_user_pools(MaxResults=50, **token)["NextToken"]}
    last = crowded.list_user_pools(MaxResults=50, **token)
    assert len(last["UserPools"]) == 50
    assert "NextToken" not in last


@pytest.mark.slow
def test_there_are_at_most_a_thousand(crowded: Any) -> None:
    assert refusal(crowded.create_user_pool, PoolName="one too many") == (
        "LimitExceededException",
        "The maximum number of user pools, 1000, is reached.",
    )


@pytest.mark.slow
def test_pages_hold_when_pools_come_and_go(crowded: Any) -> None:
    first = crowded.list_user_pools(MaxResults=10)
    last_seen = first["UserPools"][-1]["Id"]
    crowded.delete_user_pool(UserPoolId=last_seen)
    crowded.create_user_pool(PoolName="new", UserPoolTags={"poolhouse:id": "a_0"})
    second = crowded.list_user_pools(MaxResults=10, NextToken=first["NextToken"])
    assert all(pool["Id"] > last_seen for pool in second["UserPools"])
    crowded.delete_user_pool(UserPoolId="a_0")
    crowded.create_user_pool(PoolName="again", UserPoolTags={"poolhouse:id": last_seen})


def test_an_item_is_what_aws_lists(cognito: Any, pool_id: str) -> None:
    trigger = "arn:aws:lambda:us-east-1:123456789012:function:f"
    cognito.update_user_pool(UserPoolId=pool_id, LambdaConfig={"PreSignUp": trigger})
    pool = cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"]
    pages = cognito.get_paginator("list_user_pools").paginate(PaginationConfig={"PageSize": 60})
    item = next(each for page in pages for each in page["UserPools"] if each["Id"] == pool_id)
    assert item == {
        "Id": pool_id,
        "Name": "shop",
        "LambdaConfig": {"PreSignUp": trigger},
        "CreationDate": pool["CreationDate"],
        "LastModifiedDate": pool["LastModifiedDate"],
    }


@pytest.mark.parametrize("token", ["x", "AAAA", "é" * 20, "!" * 5000])
def test_a_token_nobody_issued_is_refused(cognito: Any, token: str) -> None:
    assert refusal(cognito.list_user_pools, MaxResults=5, NextToken=token) == (
        "InvalidParameterException",
        "Invalid pagination token given.",
    )


def test_a_token_is_good_for_its_own_list_only(cognito: Any, api_pool: str) -> None:
    for name in ("a", "b"):
        cognito.create_user_pool_client(UserPoolId=api_pool, ClientName=name)
    page = cognito.list_user_pool_clients(UserPoolId=api_pool, MaxResults=1)
    other = cognito.create_user_pool(PoolName="other")["UserPool"]["Id"]
    wrong = ("InvalidParameterException", "Invalid pagination token given.")
    token = page["NextToken"]
    assert refusal(cognito.list_user_pools, MaxResults=5, NextToken=token) == wrong
    assert refusal(cognito.list_resource_servers, UserPoolId=api_pool, NextToken=token) == wrong
    assert refusal(cognito.list_user_pool_clients, UserPoolId=other, NextToken=token) == wrong
    rest = body(cognito.list_user_pool_clients(UserPoolId=api_pool, NextToken=token))
    assert len(rest["UserPoolClients"]) == 1
