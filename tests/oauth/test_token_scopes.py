"""Rules A2-A6 of the mission over HTTP, through the life of a scope."""

from __future__ import annotations

import jwt
import pytest
import requests

from tests.oauth.house import Client, Pool

READ, WRITE = "https://api.example/read", "https://api.example/write"


@pytest.fixture
def client(pool: Pool) -> Client:
    return pool.client("s3cret")


def scope_of(response: requests.Response) -> str:
    assert response.status_code == 200, response.text
    claims = jwt.decode(response.json()["access_token"], options={"verify_signature": False})
    assert isinstance(claims["scope"], str)
    return claims["scope"]


def assert_invalid_scope(response: requests.Response) -> None:
    assert (response.status_code, response.content) == (400, b'{"error":"invalid_scope"}')


@pytest.mark.parametrize(
    ("asked", "granted"),
    [
        pytest.param(READ, READ, id="A2 by full name"),
        pytest.param(f"{WRITE} {READ}", f"{WRITE} {READ}", id="in the order asked"),
        pytest.param(f"{READ} {READ}", READ, id="twice"),
        pytest.param(f"  {READ}   {WRITE} ", f"{READ} {WRITE}", id="blanks"),
        pytest.param("", f"{READ} {WRITE}", id="A6 an empty parameter is none"),
        pytest.param("   ", f"{READ} {WRITE}", id="A6 only blanks"),
    ],
)
def test_granted(client: Client, asked: str, granted: str) -> None:
    assert scope_of(client.ask("s3cret", scope=asked)) == granted


def test_none_asked_means_all(client: Client) -> None:
    assert scope_of(client.ask("s3cret")) == f"{READ} {WRITE}"


@pytest.mark.parametrize(
    "asked",
    [
        "https://api.example/delete",
        f"{READ} https://api.example/delete",
        "read",
        "openid",
        "aws.cognito.signin.user.admin",
        f"{READ} openid",
        "offline_access",
        f"{READ},{WRITE}",
        f"{READ}\t{WRITE}",
        f"{READ}\n",
        "/",
    ],
)
def test_refused(client: Client, asked: str) -> None:
    assert_invalid_scope(client.ask("s3cret", scope=asked))


def test_a4_a_scope_deleted_from_its_resource_server_goes_quiet_and_comes_back(client: Client) -> None:
    pool = client.pool
    assert scope_of(client.ask("s3cret", scope=f"{READ} {WRITE}")) == f"{READ} {WRITE}"
    pool.declare("read")
    assert scope_of(client.ask("s3cret", scope=f"{READ} {WRITE}")) == READ
    assert scope_of(client.ask("s3cret")) == READ
    assert scope_of(client.ask("s3cret", scope=WRITE)) == ""
    pool.declare("write", "read")
    assert scope_of(client.ask("s3cret", scope=WRITE)) == WRITE
    assert scope_of(client.ask("s3cret")) == f"{READ} {WRITE}"


def test_a4_a_deleted_resource_server_silences_all_its_scopes(client: Client) -> None:
    stores = client.pool.house.stores
    client.pool.house.do(stores.resource_servers.remove(client.pool.id, "https://api.example"))
    assert scope_of(client.ask("s3cret")) == ""
    assert scope_of(client.ask("s3cret", scope=READ)) == ""
    assert_invalid_scope(client.ask("s3cret", scope="https://api.example/delete"))


def test_a5_a_scope_removed_from_the_client_fails(client: Client) -> None:
    client.change(allowed_oauth_scopes=(READ,))
    assert_invalid_scope(client.ask("s3cret", scope=WRITE))
    assert_invalid_scope(client.ask("s3cret", scope=f"{READ} {WRITE}"))
    assert scope_of(client.ask("s3cret")) == READ
    client.change(allowed_oauth_scopes=(READ, WRITE))
    assert scope_of(client.ask("s3cret", scope=WRITE)) == WRITE


def test_a3_a_scope_that_exists_but_was_never_enabled_fails(client: Client) -> None:
    client.pool.declare("read", "write", "delete")
    assert_invalid_scope(client.ask("s3cret", scope="https://api.example/delete"))
    assert scope_of(client.ask("s3cret")) == f"{READ} {WRITE}"


@pytest.mark.parametrize("scopes", [None, (), ("openid",), ("openid", "aws.cognito.signin.user.admin")])
def test_a_client_without_custom_scopes_gets_no_token(client: Client, scopes: tuple[str, ...] | None) -> None:
    client.change(allowed_oauth_scopes=scopes)
    assert_invalid_scope(client.ask("s3cret"))
    assert_invalid_scope(client.ask("s3cret", scope="openid"))


def test_standard_scopes_on_the_client_stay_out_of_its_token(client: Client) -> None:
    client.change(allowed_oauth_scopes=("openid", READ))
    assert scope_of(client.ask("s3cret")) == READ
    assert_invalid_scope(client.ask("s3cret", scope="openid"))
