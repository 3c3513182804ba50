"""What each trigger sends, member for member (reference 5.1, 5.3)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from poolhouse.domain.signin.state import Step
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.triggers.token_generation import Groups
from poolhouse.domain.triggers.triggers import Triggers
from tests.domain.triggers.pools import ARN, ATTRIBUTES, POOL_ID, occasion, pool, triggers, versioned

pytestmark = pytest.mark.anyio
Ask = Callable[[Triggers, Occasion], Awaitable[object]]
HISTORY = (Step(challenge="SRP_A"), Step(challenge="CUSTOM_CHALLENGE", correct=False, metadata="CAPTCHA"))
SESSION = [
    {"challengeName": "SRP_A", "challengeResult": True, "challengeMetadata": None},
    {"challengeName": "CUSTOM_CHALLENGE", "challengeResult": False, "challengeMetadata": "CAPTCHA"},
]
GROUPS = Groups(
    groups=("admins", "staff"), roles=("arn:aws:iam::1:role/r",), preferred_role="arn:aws:iam::1:role/r"
)
GROUPS_WIRE = {
    "groupsToOverride": ["admins", "staff"],
    "iamRolesToOverride": ["arn:aws:iam::1:role/r"],
    "preferredRole": "arn:aws:iam::1:role/r",
}
METADATA = {"k": "v"}

CASES: list[Any] = [
    pytest.param(
        {"pre_sign_up": ARN},
        "SignUp",
        lambda t, o: t.pre_sign_up(o, {"captcha": "7"}),
        "PreSignUp_SignUp",
        {"validationData": {"captcha": "7"}, "clientMetadata": METADATA},
        {"autoConfirmUser": False, "autoVerifyEmail": False, "autoVerifyPhone": False},
        id="pre sign-up",
    ),
    pytest.param(
        {"post_confirmation": ARN},
        "ConfirmForgotPassword",
        lambda t, o: t.post_confirmation(o),
        "PostConfirmation_ConfirmForgotPassword",
        {"clientMetadata": METADATA},
        {},
        id="post confirmation",
    ),
    pytest.param(
        {"pre_authentication": ARN},
        "Authentication",
        lambda t, o: t.pre_authentication(o, None, user_not_found=True),
        "PreAuthentication_Authentication",
        {"validationData": None, "userNotFound": True},
        {},
        id="pre authentication",
    ),
    pytest.param(
        {"post_authentication": ARN},
        "Authentication",
        lambda t, o: t.post_authentication(o, new_device_used=True),
        "PostAuthentication_Authentication",
        {"newDeviceUsed": True, "clientMetadata": METADATA},
        {},
        id="post authentication",
    ),
    pytest.param(
        {"custom_message": ARN},
        "ForgotPassword",
        lambda t, o: t.custom_message(o),
        "CustomMessage_ForgotPassword",
        {
            "codeParameter": "{####}",
            "linkParameter": "{##Click Here##}",
            "usernameParameter": None,
            "clientMetadata": METADATA,
        },
        {"smsMessage": None, "emailMessage": None, "emailSubject": None},
        id="custom message",
    ),
    pytest.param(
        {"custom_message": ARN},
        "AdminCreateUser",
        lambda t, o: t.custom_message(o),
        "CustomMessage_AdminCreateUser",
        {
            "codeParameter": "{####}",
            "linkParameter": "{##Click Here##}",
            "usernameParameter": "{username}",
            "clientMetadata": METADATA,
        },
        {"smsMessage": None, "emailMessage": None, "emailSubject": None},
        id="custom message of an invitation",
    ),
    pytest.param(
        {"define_auth_challenge": ARN},
        "Authentication",
        lambda t, o: t.define_auth_challenge(o, HISTORY),
        "DefineAuthChallenge_Authentication",
        {"session": SESSION, "userNotFound": False, "clientMetadata": METADATA},
        {"challengeName": None, "issueTokens": None, "failAuthentication": None},
        id="define auth challenge",
    ),
    pytest.param(
        {"create_auth_challenge": ARN},
        "Authentication",
        lambda t, o: t.create_auth_challenge(o, "CUSTOM_CHALLENGE", HISTORY, user_not_found=True),
        "CreateAuthChallenge_Authentication",
        {
            "challengeName": "CUSTOM_CHALLENGE",
            "session": SESSION,
            "userNotFound": True,
            "clientMetadata": METADATA,
        },
        {"publicChallengeParameters": None, "privateChallengeParameters": None, "challengeMetadata": None},
        id="create auth challenge",
    ),
    pytest.param(
        {"verify_auth_challenge_response": ARN},
        "Authentication",
        lambda t, o: t.verify_auth_challenge(o, {"answer": "5"}, "4"),
        "VerifyAuthChallengeResponse_Authentication",
        {
            "privateChallengeParameters": {"answer": "5"},
            "challengeAnswer": "4",
            "userNotFound": False,
            "clientMetadata": METADATA,
        },
        {"answerCorrect": None},
        id="verify auth challenge",
    ),
    pytest.param(
        {"pre_token_generation_config": versioned("V1_0")},
        "RefreshTokens",
        lambda t, o: t.pre_token_generation(o, GROUPS, ["aws.cognito.signin.user.admin"]),
        "TokenGeneration_RefreshTokens",
        {"groupConfiguration": GROUPS_WIRE, "clientMetadata": METADATA},
        {"claimsOverrideDetails": None},
        id="pre token generation V1",
    ),
    pytest.param(
        {"pre_token_generation_config": versioned("V2_0")},
        "Authentication",
        lambda t, o: t.pre_token_generation(o, Groups(), ["aws.cognito.signin.user.admin"]),
        "TokenGeneration_Authentication",
        {
            "groupConfiguration": {"groupsToOverride": [], "iamRolesToOverride": [], "preferredRole": None},
            "clientMetadata": METADATA,
            "scopes": ["aws.cognito.signin.user.admin"],
        },
        {"claimsAndScopeOverrideDetails": None},
        id="pre token generation V2",
    ),
]


@pytest.mark.parametrize(("config", "source", "ask", "trigger_source", "request_", "response"), CASES)
async def test_the_event(
    config: dict[str, Any],
    source: str,
    ask: Ask,
    trigger_source: str,
    request_: dict[str, Any],
    response: dict[str, Any],
) -> None:
    asking, functions = triggers()
    await ask(asking, occasion(pool(**config), source))
    version = {"V2_0": "2"}.get(getattr(config.get("pre_token_generation_config"), "lambda_version", ""), "1")
    assert functions.asked == [
        (
            ARN,
            {
                "version": version,
                "region": "eu-west-1",
                "userPoolId": POOL_ID,
                "userName": "ada",
                "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "client1"},
                "triggerSource": trigger_source,
                "request": {"userAttributes": ATTRIBUTES, **request_},
                "response": response,
            },
        )
    ]


@pytest.mark.parametrize(("config", "source", "ask", "_t", "_q", "_p"), CASES)
async def test_without_a_function_nothing_is_called(
    config: dict[str, Any], source: str, ask: Ask, _t: object, _q: object, _p: object
) -> None:
    asking, functions = triggers()
    await ask(asking, occasion(pool(), source))
    assert functions.asked == []


async def test_an_administrator_has_no_client() -> None:
    asking, functions = triggers()
    await asking.post_confirmation(
        occasion(pool(post_confirmation=ARN), "ConfirmSignUp", client_id=None, metadata=None)
    )
    [(_, event)] = functions.asked
    assert event["callerContext"]["clientId"] == "CLIENT_ID_NOT_APPLICABLE"
    assert event["request"]["clientMetadata"] is None


async def test_a_user_to_migrate_has_no_attributes_yet() -> None:
    asking, functions = triggers()
    asked = Occasion(
        pool=pool(user_migration=ARN),
        source="Authentication",
        username="bob",
        attributes=None,
        client_id="client1",
    )
    await asking.user_migration(asked, "p4ssw0rd!", {"from": "web"})
    [(_, event)] = functions.asked
    assert event["userName"] == "bob"
    assert event["triggerSource"] == "UserMigration_Authentication"
    assert event["request"] == {"password": "p4ssw0rd!", "validationData": {"from": "web"}, "clientMetadata": None}
    assert event["response"] == {
        "userAttributes": None,
        "forceAliasCreation": None,
        "enableSMSMFA": None,
        "finalUserStatus": None,
        "messageAction": None,
        "desiredDeliveryMediums": None,
    }


async def test_client_credentials_speak_of_no_user() -> None:
    asking, functions = triggers()
    of = pool(pre_token_generation_config=versioned("V3_0"))
    await asking.client_credentials(of, "client1", ("api/read",), {"tenant": "a"})
    assert functions.asked == [
        (
            ARN,
            {
                "version": "3",
                "region": "eu-west-1",
                "userPoolId": POOL_ID,
                "userName": "ClientCredentials",
                "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "client1"},
                "triggerSource": "TokenGeneration_ClientCredentials",
                "request": {
                    "userAttributes": {},
                    "groupConfiguration": None,
                    "clientMetadata": {"tenant": "a"},
                    "scopes": ["api/read"],
                },
                "response": {"claimsAndScopeOverrideDetails": None},
            },
        )
    ]


@pytest.mark.parametrize("version", ["V1_0", "V2_0"])
async def test_older_versions_do_not_run_for_clients(version: str) -> None:
    asking, functions = triggers()
    of = pool(pre_token_generation_config=versioned(version))
    await asking.client_credentials(of, "client1", ("api/read",), None)
    assert functions.asked == []
