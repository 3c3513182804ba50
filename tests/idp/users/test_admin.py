"""AdminCreateUser and what administrators do with users."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.idp.calls import body, race, refusal

from .people import NO_USER, PASSWORD, SMS, People, an_email, flat, pairs

# Whether a user may change each of them later.
REQUIRED = {"given_name": True, "birthdate": False}
INVALID = "InvalidParameterException"
TAKEN = ("UsernameExistsException", "User account already exists")


def create(people: People, username: str = "ada", **members: Any) -> Any:
    return partial(people.cognito.admin_create_user, **people.pool, Username=username, **members)


def first_sign_in(people: People, password: str, username: str = "ada") -> Any:
    return partial(
        people.cognito.initiate_auth,
        **people.client,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": username, "PASSWORD": password},
    )


def test_an_invitation_by_mail(people: People) -> None:
    email = an_email()
    reply = create(people, UserAttributes=pairs(email=email), DesiredDeliveryMediums=["EMAIL"])()["User"]
    assert set(reply) == {
        "Username",
        "Attributes",
        "UserCreateDate",
        "UserLastModifiedDate",
        "Enabled",
        "UserStatus",
    }
    assert (reply["Username"], reply["Enabled"], reply["UserStatus"]) == ("ada", True, "FORCE_CHANGE_PASSWORD")
    assert flat(reply["Attributes"]) == people.attributes()
    (message,) = people.inbox(email)
    assert "ada" in message["body"]
    assert first_sign_in(people, message["code"])()["ChallengeName"] == "NEW_PASSWORD_REQUIRED"


def test_a_password_that_the_administrator_chose(people: People) -> None:
    create(people, TemporaryPassword=PASSWORD, MessageAction="SUPPRESS")()
    assert first_sign_in(people, PASSWORD)()["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    refused = refusal(create(people, "eve", TemporaryPassword="password-1"))
    text = "Password did not conform with policy: Password must have uppercase characters"
    assert refused == ("InvalidPasswordException", text)


def test_required_attributes_may_be_left_to_the_user(cognito: Any) -> None:
    schema = [{"Name": name, "Required": True, "Mutable": mutable} for name, mutable in REQUIRED.items()]
    pool = cognito.create_user_pool(PoolName="p", Schema=schema)["UserPool"]["Id"]
    flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    client = cognito.create_user_pool_client(UserPoolId=pool, ClientName="c", ExplicitAuthFlows=flows)
    client_id = client["UserPoolClient"]["ClientId"]
    cognito.admin_create_user(
        UserPoolId=pool, Username="ada", TemporaryPassword=PASSWORD, MessageAction="SUPPRESS"
    )
    begun = cognito.initiate_auth(
        ClientId=client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ada", "PASSWORD": PASSWORD},
    )
    asked = json.loads(begun["ChallengeParameters"]["requiredAttributes"])
    assert set(asked) == {f"userAttributes.{name}" for name in REQUIRED}
    answer = partial(
        cognito.respond_to_auth_challenge,
        ClientId=client_id,
        ChallengeName="NEW_PASSWORD_REQUIRED",
        Session=begun["Session"],
    )
    new = {"USERNAME": "ada", "NEW_PASSWORD": "An0ther!pw", "userAttributes.given_name": "Ada"}
    refused = refusal(partial(answer, ChallengeResponses=new))
    assert refused == (INVALID, "Invalid attributes given, birthdate is missing")
    given = answer(ChallengeResponses={**new, "userAttributes.birthdate": "1815-12-10"})
    user = cognito.get_user(AccessToken=given["AuthenticationResult"]["AccessToken"])
    assert {"Name": "birthdate", "Value": "1815-12-10"} in user["UserAttributes"]


@pytest.mark.parametrize(
    ("members", "media"),
    [
        ({}, []),
        ({"DesiredDeliveryMediums": ["SMS"]}, ["SMS"]),
        ({"DesiredDeliveryMediums": ["EMAIL", "SMS"]}, ["EMAIL", "SMS"]),
        ({"DesiredDeliveryMediums": ["EMAIL"], "MessageAction": "SUPPRESS"}, []),
    ],
)
def test_by_which_medium(server: Server, cognito: Any, members: dict[str, Any], media: list[str]) -> None:
    people = People(server, cognito, settings=SMS)
    email = an_email()
    number = f"+1555{email.partition('@')[0].removeprefix('user').zfill(7)}"
    held = pairs(email=email) if not members else pairs(email=email, phone_number=number)
    create(people, UserAttributes=held, **members)()
    found = [message["medium"] for message in (*people.inbox(email), *people.inbox(number))]
    assert found == media


def test_a_medium_that_reaches_nobody(people: People) -> None:
    assert refusal(create(people, DesiredDeliveryMediums=["EMAIL"]))[0] == INVALID
    assert refusal(people.cognito.admin_get_user, **people.pool, Username="ada") == NO_USER


def test_names_that_are_taken(server: Server, cognito: Any) -> None:
    people = People(server, cognito)
    create(people)()
    assert refusal(create(people)) == TAKEN
    by_mail = People(server, cognito, settings={"UsernameAttributes": ["email"]})
    email = an_email()
    user = create(by_mail, email)()["User"]
    assert user["Username"] == flat(user["Attributes"])["sub"]
    taken = ("UsernameExistsException", "An account with the given email already exists.")
    assert refusal(create(by_mail, email)) == taken
    assert refusal(create(by_mail, "ada")) == (INVALID, "Username should be an email.")


def test_one_name_wanted_by_many(people: People) -> None:
    won, lost = race([create(people)] * 16)
    assert (won, set(lost)) == (1, {TAKEN})
    assert people.cognito.describe_user_pool(**people.pool)["UserPool"]["EstimatedNumberOfUsers"] == 1


def test_a_verified_alias_is_taken_over_when_forced(server: Server, cognito: Any) -> None:
    people = People(server, cognito, settings={"AliasAttributes": ["email"]})
    email = people.confirmed("ada")
    wanted: dict[str, Any] = {
        "UserAttributes": pairs(email=email, email_verified="true"),
        "MessageAction": "SUPPRESS",
    }
    taken = ("AliasExistsException", "An account with the given email already exists.")
    assert refusal(create(people, "eve", **wanted)) == taken
    create(people, "eve", **wanted, ForceAliasCreation=True)()
    assert (people.get(email)["Username"], people.attributes("ada")["email_verified"]) == ("eve", "false")


def test_the_invitation_again(server: Server, people: People) -> None:
    email = an_email()
    attributes: dict[str, Any] = {"UserAttributes": pairs(email=email), "DesiredDeliveryMediums": ["EMAIL"]}
    create(people, **attributes)()
    server.clock.offset = 8 * 86_400
    again = create(people, MessageAction="RESEND", DesiredDeliveryMediums=["EMAIL"])
    assert again()["User"]["UserStatus"] == "FORCE_CHANGE_PASSWORD"
    new, old = people.inbox(email)
    assert first_sign_in(people, new["code"])()["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    assert refusal(first_sign_in(people, old["code"]))[0] == "NotAuthorizedException"


def test_an_invitation_for_the_wrong_user(people: People) -> None:
    assert refusal(create(people, "nobody", MessageAction="RESEND")) == NO_USER
    people.confirmed()
    text = "Resend not possible. ada status is not FORCE_CHANGE_PASSWORD"
    assert refusal(create(people, MessageAction="RESEND")) == ("UnsupportedUserStateException", text)


def test_where_codes_sign_in_no_password_is_needed(server: Server, cognito: Any) -> None:
    policies = {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}}
    people = People(server, cognito, settings={"Policies": policies})
    verified = pairs(email=an_email(), email_verified="true")
    assert create(people, UserAttributes=verified)()["User"]["UserStatus"] == "CONFIRMED"
    assert create(people, "eve")()["User"]["UserStatus"] == "FORCE_CHANGE_PASSWORD"
    reply = cognito.sign_up(**people.client, Username="mallory", UserAttributes=pairs(email=an_email()))
    assert reply["UserConfirmed"] is False


def test_disabled_users(people: People) -> None:
    people.confirmed()
    token = people.token()
    for _ in range(2):
        assert body(people.cognito.admin_disable_user(**people.pool, Username="ada")) == {}
    assert people.get()["Enabled"] is False
    assert refusal(people.token) == ("NotAuthorizedException", "User is disabled.")
    assert refusal(people.cognito.get_user, AccessToken=token)[0] == "NotAuthorizedException"
    for _ in range(2):
        assert body(people.cognito.admin_enable_user(**people.pool, Username="ada")) == {}
    assert people.token()
    revoked = ("NotAuthorizedException", "Access Token has been revoked")
    assert refusal(people.cognito.get_user, AccessToken=token) == revoked


def test_deleted_users(people: People) -> None:
    email = people.confirmed()
    assert people.cognito.describe_user_pool(**people.pool)["UserPool"]["EstimatedNumberOfUsers"] == 1
    reply = people.cognito.admin_delete_user(**people.pool, Username="ada")
    assert reply["ResponseMetadata"]["HTTPHeaders"]["content-length"] == "0"
    assert people.cognito.describe_user_pool(**people.pool)["UserPool"]["EstimatedNumberOfUsers"] == 0
    assert refusal(people.cognito.admin_delete_user, **people.pool, Username="ada") == NO_USER
    people.confirmed("ada", email)


@pytest.mark.parametrize(
    ("operation", "members"),
    [
        ("admin_get_user", {}),
        ("admin_delete_user", {}),
        ("admin_disable_user", {}),
        ("admin_enable_user", {}),
        ("admin_confirm_sign_up", {}),
        ("admin_reset_user_password", {}),
        ("admin_set_user_password", {"Password": PASSWORD}),
        ("admin_update_user_attributes", {"UserAttributes": pairs(name="x")}),
        ("admin_delete_user_attributes", {"UserAttributeNames": ["name"]}),
        ("admin_add_user_to_group", {"GroupName": "g"}),
        ("admin_remove_user_from_group", {"GroupName": "g"}),
        ("admin_list_groups_for_user", {}),
    ],
)
def test_unknown_users_and_pools(people: People, operation: str, members: dict[str, Any]) -> None:
    call = partial(getattr(people.cognito, operation), Username="nobody", **members)
    assert refusal(call, **people.pool) == NO_USER
    expected = ("ResourceNotFoundException", "User pool us-east-1_nothere00 does not exist.")
    assert refusal(call, UserPoolId="us-east-1_nothere00") == expected


def test_users_of_two_pools_are_strangers(server: Server, cognito: Any, people: People) -> None:
    people.confirmed("ada", "shared@example.com")
    elsewhere = People(server, cognito)
    assert refusal(cognito.admin_get_user, **elsewhere.pool, Username="ada") == NO_USER
    elsewhere.confirmed("ada", "shared@example.com")
    assert elsewhere.attributes()["sub"] != people.attributes()["sub"]
