"""Session tracking: off by default, set per pool and client, listed and revoked (2026 reference 3.3)."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from tests.idp.calls import body, refusal
from tests.idp.signed_in import SignedIn, new_client, new_user, sign_in, somebody

UNKNOWN = "tkn" + "a" * 25


@pytest.fixture
def ann(cognito: Any, pool_id: str) -> SignedIn:
    """Ann, signed in after tracking was turned on."""
    track(cognito, pool_id)
    return somebody(cognito, pool_id)


def track(cognito: Any, pool_id: str, *, tracking: str = "ENABLED", most: int = 5) -> None:
    asked = {"UserSessionTracking": tracking, "TokenSession": {"MaxPerUser": most}}
    reply = body(cognito.set_user_pool_session_configuration(UserPoolId=pool_id, **asked))
    assert reply == {"UserPoolId": pool_id, **asked}


def sessions_of(who: SignedIn) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = who.cognito.list_user_sessions(AccessToken=who.access)["Sessions"]
    return found


def test_the_configuration_of_a_pool(cognito: Any, pool_id: str) -> None:
    read = partial(cognito.get_user_pool_session_configuration, UserPoolId=pool_id)
    default = {"UserSessionTracking": "DISABLED", "TokenSession": {"MaxPerUser": 20}}
    assert body(read()) == {"UserPoolId": pool_id, **default}
    track(cognito, pool_id, most=100)
    # Settings of the pool are another matter: an update leaves tracking alone.
    cognito.update_user_pool(UserPoolId=pool_id)
    assert body(read())["TokenSession"] == {"MaxPerUser": 100}
    missing = refusal(cognito.get_user_pool_session_configuration, UserPoolId="us-east-1_nobody")
    assert missing == ("ResourceNotFoundException", "User pool us-east-1_nobody does not exist.")


def test_the_maximum_has_a_bound(cognito: Any, pool_id: str) -> None:
    code, _ = refusal(
        cognito.set_user_pool_session_configuration,
        UserPoolId=pool_id,
        UserSessionTracking="ENABLED",
        TokenSession={"MaxPerUser": 101},
    )
    assert code == "InvalidParameterException"


def test_the_configuration_of_a_client(cognito: Any, pool_id: str) -> None:
    client_id = new_client(cognito, pool_id)["ClientId"]
    read = partial(cognito.get_user_pool_client_session_configuration, UserPoolId=pool_id, ClientId=client_id)
    write = partial(cognito.set_user_pool_client_session_configuration, UserPoolId=pool_id, ClientId=client_id)
    assert body(read())["SSOSession"] == {"MaxValidityMinutes": 60}
    code, _ = refusal(write, SSOSession={"MaxValidityMinutes": 5})
    assert code == "InvalidParameterException"
    track(cognito, pool_id)
    reply = body(write(SSOSession={"MaxValidityMinutes": 0}))
    assert reply == {"UserPoolId": pool_id, "ClientId": client_id, "SSOSession": {"MaxValidityMinutes": 0}}
    cognito.update_user_pool_client(UserPoolId=pool_id, ClientId=client_id)
    track(cognito, pool_id, tracking="DISABLED")
    assert body(read())["SSOSession"] == {"MaxValidityMinutes": 0}


def test_plans_without_the_feature(cognito: Any) -> None:
    pool_id = cognito.create_user_pool(PoolName="lite", UserPoolTier="LITE")["UserPool"]["Id"]
    client_id = new_client(cognito, pool_id)["ClientId"]
    code, text = refusal(
        cognito.set_user_pool_session_configuration,
        UserPoolId=pool_id,
        UserSessionTracking="ENABLED",
        TokenSession={"MaxPerUser": 5},
    )
    assert code == "FeatureUnavailableInTierException"
    assert "LITE" in text
    code, _ = refusal(
        cognito.set_user_pool_client_session_configuration,
        UserPoolId=pool_id,
        ClientId=client_id,
        SSOSession={"MaxValidityMinutes": 5},
    )
    assert code == "FeatureUnavailableInTierException"


def test_nothing_is_listed_without_tracking(cognito: Any, pool_id: str) -> None:
    ann = somebody(cognito, pool_id)
    assert body(cognito.list_user_sessions(AccessToken=ann.access)) == {"Sessions": []}
    call = partial(cognito.revoke_user_session, AccessToken=ann.access, SessionId=UNKNOWN)
    assert refusal(call) == ("ResourceNotFoundException", "Session does not exist.")


def test_lists(cognito: Any, ann: SignedIn) -> None:
    other = ann.again()
    mine, older = sessions_of(other)
    assert (mine["IsCurrentSession"], older["IsCurrentSession"]) == (True, False)
    assert mine["SessionId"].startswith("tkn")
    assert len(mine["SessionId"]) == 28
    assert (mine["SessionType"], mine["ClientId"]) == ("TOKEN", ann.client_id)
    assert "OriginSessionId" not in mine
    listed = cognito.admin_list_user_sessions(UserPoolId=ann.pool_id, Username="ann")["Sessions"]
    assert [each["SessionId"] for each in listed] == [mine["SessionId"], older["SessionId"]]
    assert not any(each["IsCurrentSession"] for each in listed)


def test_revoking_another_session(cognito: Any, ann: SignedIn) -> None:
    other = ann.again()
    mine, older = (each["SessionId"] for each in sessions_of(other))
    code, _ = refusal(cognito.revoke_user_session, AccessToken=other.access, SessionId=mine)
    assert code == "InvalidParameterException"
    assert body(cognito.revoke_user_session(AccessToken=other.access, SessionId=older)) == {}
    assert [each["SessionId"] for each in sessions_of(other)] == [mine]
    assert refusal(cognito.get_user, AccessToken=ann.access)[1] == "Access Token has been revoked"
    refresh = partial(cognito.get_tokens_from_refresh_token, ClientId=ann.client_id, RefreshToken=ann.refresh)
    assert refusal(refresh)[1] == "Refresh Token has been revoked"
    cognito.get_user(AccessToken=other.access)
    again = partial(cognito.revoke_user_session, AccessToken=other.access, SessionId=older)
    assert refusal(again) == ("ResourceNotFoundException", "Session does not exist.")


def test_an_administrator_ends_any_session_of_the_user_named(cognito: Any, ann: SignedIn) -> None:
    [mine] = (each["SessionId"] for each in sessions_of(ann))
    new_user(cognito, ann.pool_id, "bob")
    sign_in(cognito, ann.pool_id, ann.client_id, "bob")
    call = partial(
        cognito.admin_revoke_user_session,
        UserPoolId=ann.pool_id,
        SessionId=mine,
        RevokeAssociatedSessions="LINKED",
    )
    assert refusal(call, Username="bob") == ("ResourceNotFoundException", "Session does not exist.")
    assert refusal(call, Username="nobody")[0] == "UserNotFoundException"
    assert body(call(Username="ann")) == {}
    assert refusal(cognito.get_user, AccessToken=ann.access)[1] == "Access Token has been revoked"


def test_the_least_recently_used_makes_room(cognito: Any, pool_id: str) -> None:
    track(cognito, pool_id, most=2)
    first = somebody(cognito, pool_id)
    second = first.again()
    cognito.get_tokens_from_refresh_token(ClientId=first.client_id, RefreshToken=first.refresh)
    third = first.again()
    assert len(sessions_of(third)) == 2
    assert refusal(cognito.get_user, AccessToken=second.access)[1] == "Access Token has been revoked"
    cognito.get_user(AccessToken=first.access)


def test_revoke_token_ends_its_session(cognito: Any, ann: SignedIn) -> None:
    other = ann.again()
    cognito.revoke_token(ClientId=ann.client_id, Token=ann.refresh, RevokeAssociatedSessions="LINKED")
    assert len(sessions_of(other)) == 1


def test_a_client_without_token_revocation(cognito: Any, pool_id: str) -> None:
    track(cognito, pool_id)
    ann = somebody(cognito, pool_id, EnableTokenRevocation=False)
    [session] = sessions_of(ann)
    assert session["IsCurrentSession"] is True


def test_there_is_one_page(cognito: Any, ann: SignedIn) -> None:
    code, text = refusal(cognito.list_user_sessions, AccessToken=ann.access, NextToken="next")
    assert (code, text) == ("InvalidParameterException", "Invalid pagination token given.")
