"""Pages: 25 unless asked otherwise, every item once, positions that cannot be made up."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.control.driver import POOL_ARN, Api, answer, refused

BAD_POSITION = (400, "BadRequestException", "Invalid position parameter specified")


@pytest.fixture(scope="module")
def many(_session_apigateway: Any) -> Api:
    """An API with 60 resources, the root among them, 30 authorizers and 30 deployments."""
    api = Api(_session_apigateway)
    for number in range(59):
        api.resource(f"r{number:02}")
    for number in range(30):
        api.authorizer(f"a{number:02}")
    api.deployable()
    for number in range(30):
        api.deploy(description=str(number))
    return api


LISTS = [("get_resources", 60), ("get_authorizers", 30), ("get_deployments", 30)]


def walk(api: Api, operation: str, **members: Any) -> list[list[dict[str, Any]]]:
    """Every page until there is no position."""
    pages = []
    position: dict[str, str] = {}
    while True:
        page = api.call(operation, **members, **position)
        pages.append(page["items"])
        if "position" not in page:
            return pages
        position = {"position": page["position"]}


@pytest.mark.parametrize(("operation", "count"), LISTS)
@pytest.mark.parametrize("limit", [None, 1, 7, 30, 59, 60, 61, 500])
def test_every_item_comes_once(many: Api, operation: str, count: int, limit: int | None) -> None:
    members = {} if limit is None else {"limit": limit}
    pages = walk(many, operation, **members)
    size = limit or 25
    assert [len(page) for page in pages] == [min(size, count - start) for start in range(0, count, size)]
    ids = [item["id"] for page in pages for item in page]
    assert len(set(ids)) == count


def test_pages_show_what_the_whole_list_shows(many: Api) -> None:
    whole = many.call("get_resources", limit=500, embed=["methods"])["items"]
    assert [item for page in walk(many, "get_resources", limit=9, embed=["methods"]) for item in page] == whole


def test_boto3_s_paginator(many: Api) -> None:
    pages = many.client.get_paginator("get_resources").paginate(
        restApiId=many.id, PaginationConfig={"PageSize": 20}
    )
    assert len(list(pages.search("items[].id"))) == 60


def test_apis_page_too(apigateway: Any) -> None:
    made = {Api(apigateway).id for _ in range(3)}
    seen: list[str] = []
    position: dict[str, str] = {}
    while True:
        page = answer(apigateway.get_rest_apis(limit=2, **position))
        assert len(page["items"]) <= 2
        seen += [item["id"] for item in page["items"]]
        if "position" not in page:
            break
        position = {"position": page["position"]}
    assert len(seen) == len(set(seen))
    assert made <= set(seen)


@pytest.mark.parametrize("limit", [0, -1, 501, 2**31 - 1])
def test_limits_outside_the_range(many: Api, limit: int) -> None:
    for operation, _ in LISTS:
        assert many.refused(operation, limit=limit) == (
            400,
            "BadRequestException",
            "Invalid limit specified. Must be between 1 and 500",
        )


@pytest.mark.parametrize("position", ["x", "é", "AAAA", "0", "a" * 10_000])
def test_positions_that_were_never_issued(many: Api, apigateway: Any, position: str) -> None:
    for operation, _ in LISTS:
        assert many.refused(operation, position=position) == BAD_POSITION
    assert refused(apigateway, "get_rest_apis", position=position) == BAD_POSITION


def test_a_position_is_good_for_its_own_list(many: Api, apigateway: Any) -> None:
    issued = many.call("get_resources", limit=1)["position"]
    assert many.refused("get_authorizers", position=issued) == BAD_POSITION
    assert Api(apigateway).refused("get_resources", position=issued) == BAD_POSITION
    tampered = ("A" if issued[0] != "A" else "B") + issued[1:]
    assert many.refused("get_resources", position=tampered) == BAD_POSITION


def test_an_item_that_goes_between_two_pages(apigateway: Any) -> None:
    api = Api(apigateway)
    given = {"type": "COGNITO_USER_POOLS", "providerARNs": [POOL_ARN], "identitySource": "method.request.header.A"}
    ids = [api.call("create_authorizer", name=str(number), **given)["id"] for number in range(6)]
    first = api.call("get_authorizers", limit=2)
    last_seen = first["items"][-1]["id"]
    api.call("delete_authorizer", authorizerId=last_seen)
    rest = api.call("get_authorizers", position=first["position"])["items"]
    assert {item["id"] for item in [*first["items"], *rest]} == set(ids)
