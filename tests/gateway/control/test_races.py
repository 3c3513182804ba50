"""Two callers at once: one wins, the other reads AWS's word for it, and nothing is there twice.

On one node with SQLite, and on two nodes that share a PostgreSQL.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

import pytest
from botocore.exceptions import ClientError
from cryptography.fernet import Fernet

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.gateway.control.driver import POOL_ARN, Api
from tests.postgres import new_database, postgres_server

__all__ = ["postgres_server"]

CALLERS = 8


@pytest.fixture(scope="module", params=["one node", "two nodes"])
def clients(request: pytest.FixtureRequest) -> Iterator[list[Any]]:
    """As many clients as callers, spread over the nodes."""
    with ExitStack() as stack:
        if request.param == "one node":
            urls = [request.getfixturevalue("_session_server").url]
        else:
            database = stack.enter_context(new_database(request.getfixturevalue("postgres_server")))
            shared = {"database": database, "master_key": Fernet.generate_key().decode()}
            urls = [stack.enter_context(Server(**shared)).url for _ in range(2)]
        yield [aws_client("apigateway", urls[number % len(urls)]) for number in range(CALLERS)]


@pytest.fixture
def api(clients: list[Any]) -> Api:
    return Api(clients[0])


def at_once(clients: list[Any], call: Callable[[Any, int], Any]) -> tuple[list[Any], list[tuple[str, str]]]:
    """What `call(client, number)` gave to those who won, and (code, message) of the others."""
    start = threading.Barrier(len(clients))

    def one(numbered: tuple[int, Any]) -> Any:
        number, client = numbered
        start.wait()
        try:
            return call(client, number)
        except ClientError as error:
            return error.response["Error"]["Code"], error.response["Error"]["Message"]

    with ThreadPoolExecutor(len(clients)) as pool:
        results = list(pool.map(one, enumerate(clients)))
    return [each for each in results if not isinstance(each, tuple)], [
        each for each in results if isinstance(each, tuple)
    ]


def test_one_path_part(api: Api, clients: list[Any]) -> None:
    won, lost = at_once(
        clients,
        lambda client, _: client.create_resource(restApiId=api.id, parentId=api.root, pathPart="pets"),
    )
    assert len(won) == 1
    taken = ("ConflictException", "Another resource with the same parent already has this name: pets")
    assert lost == [taken] * (CALLERS - 1)
    assert sorted(each["path"] for each in api.call("get_resources")["items"]) == ["/", "/pets"]


def test_one_variable_part(api: Api, clients: list[Any]) -> None:
    won, lost = at_once(
        clients,
        lambda client, number: client.create_resource(
            restApiId=api.id, parentId=api.root, pathPart=f"{{v{number}}}"
        ),
    )
    assert len(won) == 1
    assert {code for code, _ in lost} == {"BadRequestException"}
    assert len(api.call("get_resources")["items"]) == 2


def test_different_path_parts_all_win(api: Api, clients: list[Any]) -> None:
    won, lost = at_once(
        clients,
        lambda client, number: client.create_resource(restApiId=api.id, parentId=api.root, pathPart=f"p{number}"),
    )
    assert (len(won), lost) == (CALLERS, [])
    assert len(api.call("get_resources")["items"]) == CALLERS + 1


def test_methods_of_one_resource_do_not_overwrite_each_other(api: Api, clients: list[Any]) -> None:
    verbs = ("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY")
    won, lost = at_once(
        clients,
        lambda client, number: client.put_method(
            restApiId=api.id, resourceId=api.root, httpMethod=verbs[number], authorizationType="NONE"
        ),
    )
    assert (len(won), lost) == (CALLERS, [])
    assert set(api.call("get_resource", resourceId=api.root)["resourceMethods"]) == set(verbs)


def test_one_method(api: Api, clients: list[Any]) -> None:
    won, lost = at_once(
        clients,
        lambda client, _: client.put_method(
            restApiId=api.id, resourceId=api.root, httpMethod="GET", authorizationType="NONE"
        ),
    )
    assert len(won) == 1
    assert lost == [("ConflictException", "Method already exists for this resource")] * (CALLERS - 1)


def test_one_authorizer_name(api: Api, clients: list[Any]) -> None:
    won, lost = at_once(
        clients,
        lambda client, _: client.create_authorizer(
            restApiId=api.id,
            name="one",
            type="COGNITO_USER_POOLS",
            providerARNs=[POOL_ARN],
            identitySource="method.request.header.Authorization",
        ),
    )
    assert len(won) == 1
    message = "Authorizer name must be unique. Authorizer one already exists in this RestApi."
    assert lost == [("BadRequestException", message)] * (CALLERS - 1)


def test_one_stage_name(api: Api, clients: list[Any]) -> None:
    api.deployable()
    deployment = api.deploy()
    won, lost = at_once(
        clients,
        lambda client, _: client.create_stage(restApiId=api.id, stageName="dev", deploymentId=deployment),
    )
    assert len(won) == 1
    assert lost == [("ConflictException", "Stage already exists")] * (CALLERS - 1)


def test_one_pinned_id(clients: list[Any]) -> None:
    won, lost = at_once(
        clients, lambda client, _: client.create_rest_api(name="pinned", tags={"poolhouse:id": "raced-for"})
    )
    assert [each["id"] for each in won] == ["raced-for"]
    taken = ("ConflictException", "An API with the identifier raced-for already exists")
    assert lost == [taken] * (CALLERS - 1)


def test_scopes_added_at_once_are_all_there(api: Api, clients: list[Any]) -> None:
    authorizer = api.authorizer()["id"]
    api.method(authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer)
    won, lost = at_once(
        clients,
        lambda client, number: client.update_method(
            restApiId=api.id,
            resourceId=api.root,
            httpMethod="GET",
            patchOperations=[{"op": "add", "path": "/authorizationScopes", "value": f"shop/{number}"}],
        ),
    )
    assert (len(won), lost) == (CALLERS, [])
    scopes = api.call("get_method", resourceId=api.root, httpMethod="GET")["authorizationScopes"]
    assert sorted(scopes) == [f"shop/{number}" for number in range(CALLERS)]


def test_an_authorizer_is_not_deleted_under_a_method_that_takes_it(api: Api, clients: list[Any]) -> None:
    authorizer = api.authorizer()["id"]

    def call(client: Any, number: int) -> Any:
        if number % 2:
            return client.delete_authorizer(restApiId=api.id, authorizerId=authorizer)
        return client.put_method(
            restApiId=api.id,
            resourceId=api.root,
            httpMethod=("GET", "PUT", "POST", "HEAD")[number // 2],
            authorizationType="COGNITO_USER_POOLS",
            authorizerId=authorizer,
        )

    at_once(clients, call)
    methods = api.call("get_resource", resourceId=api.root, embed=["methods"]).get("resourceMethods", {})
    named = {method["authorizerId"] for method in methods.values()}
    assert named <= {each["id"] for each in api.call("get_authorizers")["items"]}


def test_an_api_deleted_under_its_writers(api: Api, clients: list[Any]) -> None:
    def call(client: Any, number: int) -> Any:
        if number == 0:
            return client.delete_rest_api(restApiId=api.id)
        return client.create_resource(restApiId=api.id, parentId=api.root, pathPart=f"p{number}")

    _, lost = at_once(clients, call)
    assert set(lost) <= {("NotFoundException", "Invalid Resource identifier specified")}
    assert api.refused("get_resources")[0] == 404
