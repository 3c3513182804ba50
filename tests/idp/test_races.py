"""Racing writers: one wins, the others get the documented exception, nothing is lost or doubled."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from poolhouse.testing.server import Server

from .calls import race
from .conftest import API, client_of

WRITERS = 8


@pytest.fixture
def cognito(either_server: Server) -> Any:
    return client_of("cognito-idp", either_server.url)


def test_one_identifier_of_a_resource_server(cognito: Any, pool_id: str) -> None:
    won, lost = race(
        partial(cognito.create_resource_server, UserPoolId=pool_id, Identifier=API, Name=f"writer {n}")
        for n in range(WRITERS)
    )
    expected = ("InvalidParameterException", f"{API} already exists in user pool {pool_id}.")
    assert (won, lost) == (1, [expected] * (WRITERS - 1))
    assert len(cognito.list_resource_servers(UserPoolId=pool_id)["ResourceServers"]) == 1


def test_the_last_place_for_a_resource_server(cognito: Any, pool_id: str) -> None:
    for number in range(24):
        cognito.create_resource_server(UserPoolId=pool_id, Identifier=f"api-{number}", Name="n")
    won, lost = race(
        partial(cognito.create_resource_server, UserPoolId=pool_id, Identifier=f"racer-{n}", Name="n")
        for n in range(WRITERS)
    )
    assert won == 1
    assert {code for code, _ in lost} == {"LimitExceededException"}
    assert len(cognito.list_resource_servers(UserPoolId=pool_id)["ResourceServers"]) == 25


def test_one_domain_wanted_by_many_pools(cognito: Any, prefix: str) -> None:
    pools = [cognito.create_user_pool(PoolName="p")["UserPool"]["Id"] for _ in range(WRITERS)]
    won, lost = race(
        partial(cognito.create_user_pool_domain, UserPoolId=pool_id, Domain=prefix) for pool_id in pools
    )
    taken = ("InvalidParameterException", "Domain already associated with another user pool.")
    assert (won, lost) == (1, [taken] * (WRITERS - 1))
    holders = [
        pool_id
        for pool_id in pools
        if cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"].get("Domain") == prefix
    ]
    assert holders == [cognito.describe_user_pool_domain(Domain=prefix)["DomainDescription"]["UserPoolId"]]


def test_many_domains_wanted_by_one_pool(cognito: Any, pool_id: str, prefix: str) -> None:
    won, lost = race(
        partial(cognito.create_user_pool_domain, UserPoolId=pool_id, Domain=f"{prefix}-{n}")
        for n in range(WRITERS)
    )
    full = ("InvalidParameterException", "User pool already has a domain configured.")
    assert (won, lost) == (1, [full] * (WRITERS - 1))


def test_one_pinned_id(cognito: Any, prefix: str) -> None:
    wanted = f"us-east-1_{prefix.replace('-', '')}"
    won, lost = race(
        partial(cognito.create_user_pool, PoolName=f"writer {n}", UserPoolTags={"poolhouse:id": wanted})
        for n in range(WRITERS)
    )
    taken = ("InvalidParameterException", f"User pool {wanted} already exists.")
    assert (won, lost) == (1, [taken] * (WRITERS - 1))


def test_the_second_secret(cognito: Any, pool_id: str) -> None:
    client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="c", GenerateSecret=True)
    named = {"UserPoolId": pool_id, "ClientId": client["UserPoolClient"]["ClientId"]}
    won, lost = race(partial(cognito.add_user_pool_client_secret, **named) for _ in range(WRITERS))
    assert won == 1
    assert {code for code, _ in lost} == {"LimitExceededException"}
    assert len(cognito.list_user_pool_client_secrets(**named)["ClientSecrets"]) == 2


def test_the_last_secret(cognito: Any, pool_id: str) -> None:
    client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="c", GenerateSecret=True)
    named = {"UserPoolId": pool_id, "ClientId": client["UserPoolClient"]["ClientId"]}
    cognito.add_user_pool_client_secret(**named)
    ids = [each["ClientSecretId"] for each in cognito.list_user_pool_client_secrets(**named)["ClientSecrets"]]
    won, lost = race(
        partial(cognito.delete_user_pool_client_secret, **named, ClientSecretId=secret_id) for secret_id in ids
    )
    assert (won, [code for code, _ in lost]) == (1, ["InvalidParameterException"])
    assert len(cognito.list_user_pool_client_secrets(**named)["ClientSecrets"]) == 1


def test_tags_of_many_writers_are_all_kept(cognito: Any, pool_id: str) -> None:
    arn = f"arn:aws:cognito-idp:us-east-1:123456789012:userpool/{pool_id}"
    won, _ = race(
        partial(cognito.tag_resource, ResourceArn=arn, Tags={f"writer {n}": "x"}) for n in range(WRITERS)
    )
    assert won == WRITERS
    assert len(cognito.list_tags_for_resource(ResourceArn=arn)["Tags"]) == WRITERS


def test_a_pool_deleted_under_its_writers(cognito: Any, pool_id: str) -> None:
    creators = [
        partial(cognito.create_user_pool_client, UserPoolId=pool_id, ClientName=f"writer {n}")
        for n in range(WRITERS)
    ]
    delete = partial(cognito.delete_user_pool, UserPoolId=pool_id)
    _, lost = race([*creators[:4], delete, *creators[4:]])
    missing = ("ResourceNotFoundException", f"User pool {pool_id} does not exist.")
    assert set(lost) <= {missing}
    _, again = race([partial(cognito.list_user_pool_clients, UserPoolId=pool_id)])
    assert again == [missing]
