"""A person's walk with the AWS CLI: only the endpoint is changed."""

from __future__ import annotations

import pytest

from tests.idp.test_aws_cli import Cli, aws

from .people import OTHER_PASSWORD, PASSWORD, People, an_email, flat

__all__ = ["aws"]


@pytest.mark.slow
def test_signing_up_and_confirming(aws: Cli, people: People) -> None:
    email, ada = an_email(), ("--client-id", people.client_id, "--username", "ada")
    made = aws("sign-up", *ada, "--password", PASSWORD, "--user-attributes", f"Name=email,Value={email}")
    assert made["CodeDeliveryDetails"]["Destination"] == "u***@e***"
    error = aws("confirm-sign-up", *ada, "--confirmation-code", "nonsense", fails=True)
    assert error.endswith("Invalid verification code provided, please try again.")
    aws("confirm-sign-up", *ada, "--confirmation-code", people.code(email))
    aws("forgot-password", *ada)
    aws("confirm-forgot-password", *ada, "--confirmation-code", people.code(email), "--password", OTHER_PASSWORD)
    tokens = aws(
        "initiate-auth",
        *("--client-id", people.client_id, "--auth-flow", "USER_PASSWORD_AUTH"),
        *("--auth-parameters", f"USERNAME=ada,PASSWORD={OTHER_PASSWORD}"),
    )["AuthenticationResult"]
    seen = aws("get-user", "--access-token", tokens["AccessToken"])
    assert flat(seen["UserAttributes"]) == {"sub": made["UserSub"], "email": email, "email_verified": "true"}


@pytest.mark.slow
def test_an_administrators_day(aws: Cli, people: People) -> None:
    email = an_email()
    pool, ada = ("--user-pool-id", people.pool_id), ("--username", "ada")
    user = aws(
        "admin-create-user",
        *pool,
        *ada,
        *("--user-attributes", f"Name=email,Value={email}", "--desired-delivery-mediums", "EMAIL"),
    )["User"]
    assert user["UserStatus"] == "FORCE_CHANGE_PASSWORD"
    aws("admin-set-user-password", *pool, *ada, "--password", PASSWORD, "--permanent")
    aws("admin-update-user-attributes", *pool, *ada, "--user-attributes", "Name=email_verified,Value=true")
    aws("create-group", *pool, "--group-name", "readers")
    aws("admin-add-user-to-group", *pool, *ada, "--group-name", "readers")
    listed = aws("list-users", *pool, "--filter", f'email = "{email}"')["Users"]
    assert [(each["Username"], each["UserStatus"]) for each in listed] == [("ada", "CONFIRMED")]
    assert aws("list-users-in-group", *pool, "--group-name", "readers")["Users"] == listed
    aws("admin-delete-user", *pool, *ada)
    error = aws("admin-get-user", *pool, *ada, fails=True)
    assert error.endswith("(UserNotFoundException) when calling the AdminGetUser operation: User does not exist.")
