"""Functions around a sign-in, users who come from elsewhere, and the refresh flow."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from poolhouse.domain.pools.client import RefreshTokenRotation
from poolhouse.domain.pools.pool_settings import LambdaConfig
from poolhouse.domain.signin.requests import Prove
from poolhouse.domain.triggers.refusals import FunctionRefused
from poolhouse.domain.users.refusals import (
    InvalidParameter,
    NotAuthorized,
    PasswordResetRequired,
    UnsupportedOperation,
    UserNotFound,
)
from tests.domain.signin.house import PASSWORD, POOL, House, session_of, signed_in
from tests.domain.signin.triggers import ARN, tokens_trigger
from tests.domain.triggers.functions import answering

pytestmark = pytest.mark.anyio


def sources(house: House) -> list[str]:
    return [event["triggerSource"] for _, event in house.functions.asked]


async def test_functions_run_in_the_services_order(house: House) -> None:
    house.change_pool(
        lambda_config=replace(tokens_trigger(), pre_authentication=ARN + "pre", post_authentication=ARN + "post")
    )
    await house.add_user()
    signed_in(await house.by_password(metadata={"why": "because"}))
    assert sources(house) == [
        "PreAuthentication_Authentication",
        "PostAuthentication_Authentication",
        "TokenGeneration_Authentication",
    ]
    pre, *others = (event["request"] for _, event in house.functions.asked)
    assert pre["validationData"] == {"why": "because"}
    assert [request["clientMetadata"] for request in others] == [None, None]


async def test_metadata_of_an_answer_reaches_the_functions_after_it(house: House) -> None:
    house.change_pool(lambda_config=replace(tokens_trigger(), post_authentication=ARN + "post"))
    await house.add_user(status="FORCE_CHANGE_PASSWORD")
    session = session_of(await house.by_password(metadata={"why": "first"}), "NEW_PASSWORD_REQUIRED")
    given = {"NEW_PASSWORD": "Another-Horse-2"}
    signed_in(await house.respond("NEW_PASSWORD_REQUIRED", given, session, metadata={"why": "second"}))
    assert [event["request"]["clientMetadata"] for _, event in house.functions.asked] == [{"why": "second"}] * 2


async def test_pre_authentication_may_refuse_and_no_password_is_looked_at(house: House) -> None:
    house.change_pool(lambda_config=LambdaConfig(pre_authentication=ARN + "pre"))
    await house.add_user()

    def closed(event: dict[str, Any]) -> dict[str, Any]:
        raise ValueError("closed on Sundays")

    house.functions.handler = closed
    with pytest.raises(FunctionRefused, match=r"PreAuthentication failed with error closed on Sundays\."):
        await house.by_password()
    assert house.hasher.verified == 0


async def test_pre_authentication_hears_of_nobody_only_where_users_are_hidden(house: House) -> None:
    house.change_pool(lambda_config=LambdaConfig(pre_authentication=ARN + "pre"))
    with pytest.raises(UserNotFound):
        await house.by_password("nobody")
    assert sources(house) == []
    house.change_client(prevent_user_existence_errors="ENABLED")
    with pytest.raises(NotAuthorized):
        await house.by_password("nobody")
    assert house.functions.asked[0][1]["request"]["userNotFound"] is True


async def test_a_user_of_another_directory_moves_in(house: House) -> None:
    house.change_pool(lambda_config=LambdaConfig(user_migration=ARN + "migrate"))
    attributes = {"email": "anna@example.com", "email_verified": "true"}
    house.functions.handler = answering(userAttributes=attributes, finalUserStatus="CONFIRMED")
    signed_in(await house.by_password())
    assert house.functions.asked[0][1]["request"]["password"] == PASSWORD
    found = await house.users.users.find(POOL, "anna")
    assert found is not None
    assert (found.status, found.attributes) == ("CONFIRMED", attributes)
    signed_in(await house.by_srp())
    assert len(house.functions.asked) == 1


async def test_who_must_reset_there_must_reset_here(house: House) -> None:
    house.change_pool(lambda_config=LambdaConfig(user_migration=ARN + "migrate"))
    answer = answering(userAttributes={"email": "a@example.com"}, finalUserStatus="RESET_REQUIRED")
    house.functions.handler = answer
    with pytest.raises(PasswordResetRequired):
        await house.by_password()


async def test_a_directory_that_knows_nobody_adds_nobody(house: House) -> None:
    house.change_pool(lambda_config=LambdaConfig(user_migration=ARN + "migrate"))
    with pytest.raises(UserNotFound, match=r"User does not exist\."):
        await house.by_password()
    assert await house.users.users.count(POOL) == 0


async def test_a_directory_that_fails_is_hidden_where_users_are(house: House) -> None:
    house.change_pool(lambda_config=LambdaConfig(user_migration=ARN + "migrate"))

    def broken(event: dict[str, Any]) -> dict[str, Any]:
        raise ValueError("no such person")

    house.functions.handler = broken
    with pytest.raises(UserNotFound, match="Exception migrating user in app client"):
        await house.by_password()
    house.change_client(prevent_user_existence_errors="ENABLED")
    with pytest.raises(NotAuthorized, match="Incorrect username or password"):
        await house.by_password()


async def test_srp_cannot_bring_a_user_in(house: House) -> None:
    house.change_pool(lambda_config=LambdaConfig(user_migration=ARN + "migrate"))
    with pytest.raises(UserNotFound):
        await house.by_srp()
    assert house.functions.asked == []


@pytest.mark.parametrize("flow", ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"])
async def test_a_refresh_token_gives_new_tokens(house: House, flow: str) -> None:
    await house.add_user()
    token = signed_in(await house.by_password()).tokens.refresh_token
    assert token is not None
    again = signed_in(await house.start(flow, {"REFRESH_TOKEN": token})).tokens
    assert again.refresh_token is None
    assert again.access_token.count(".") == 2


@pytest.mark.parametrize(
    ("flows", "rotation", "kind"),
    [
        (("ALLOW_USER_PASSWORD_AUTH",), None, InvalidParameter),
        (("ALLOW_USER_PASSWORD_AUTH",), RefreshTokenRotation(feature="ENABLED"), UnsupportedOperation),
    ],
)
async def test_clients_that_may_not_refresh_so(
    house: House, flows: tuple[str, ...], rotation: RefreshTokenRotation | None, kind: type[Exception]
) -> None:
    house.change_client(explicit_auth_flows=flows, refresh_token_rotation=rotation)
    with pytest.raises(kind):
        await house.start("REFRESH_TOKEN_AUTH", {"REFRESH_TOKEN": "x"})


async def test_garbage_is_no_refresh_token(house: House) -> None:
    with pytest.raises(NotAuthorized, match="Invalid Refresh Token"):
        await house.start("REFRESH_TOKEN_AUTH", {"REFRESH_TOKEN": "x"})


async def test_the_client_proves_itself_for_the_name_in_the_request(house: House) -> None:
    proven: list[str] = []
    await house.add_user(attributes={}, status="FORCE_CHANGE_PASSWORD")
    prove: Prove = proven.append
    user = await house.users.users.find(POOL, "anna")
    assert user is not None
    session = session_of(await house.by_password(user.sub, prove=prove), "NEW_PASSWORD_REQUIRED")
    given = {"NEW_PASSWORD": "Another-Horse-2"}
    tokens = signed_in(await house.respond("NEW_PASSWORD_REQUIRED", given, session, prove=prove)).tokens
    given = {"REFRESH_TOKEN": tokens.refresh_token or ""}
    signed_in(await house.start("REFRESH_TOKEN_AUTH", given, prove=prove))
    assert proven == [user.sub, "anna", "anna"]


async def test_an_unproven_client_learns_nothing(house: House) -> None:
    class Unproven(Exception): ...

    def never(username: str) -> None:
        raise Unproven(username)

    with pytest.raises(Unproven):
        await house.by_password("nobody", prove=never)
    with pytest.raises(Unproven):
        await house.respond("PASSWORD", {}, "no session", prove=never)
