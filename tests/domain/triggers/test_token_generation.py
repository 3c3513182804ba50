"""What pre token generation does to tokens (reference 5.4, cognito-oauth.md 3.5)."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import UNSET

from poolhouse.domain.triggers.refusals import FunctionAnswerInvalid
from poolhouse.domain.triggers.token_generation import (
    FIXED_IN_ACCESS,
    FIXED_IN_ID,
    NO_CHANGES,
    ClaimChanges,
    Groups,
    TokenChanges,
    in_access_token,
    in_id_token,
    read_changes,
)


@pytest.mark.parametrize("version", ["1", "2", "3"])
@pytest.mark.parametrize(
    "response", [{}, {"claimsOverrideDetails": None}, {"claimsAndScopeOverrideDetails": {}}, {"other": 1}]
)
def test_an_empty_answer_changes_nothing(version: str, response: dict[str, Any]) -> None:
    assert read_changes(version, response) == NO_CHANGES


def test_version_1_changes_the_id_token_only() -> None:
    details = {
        "claimsToAddOrOverride": {"tenant": "a"},
        "claimsToSuppress": ["email"],
        "groupOverrideDetails": {"groupsToOverride": ["g"], "iamRolesToOverride": ["r"], "preferredRole": "r"},
    }
    assert read_changes("1", {"claimsOverrideDetails": details}) == TokenChanges(
        id_token=ClaimChanges(add={"tenant": "a"}, suppress=frozenset({"email"})),
        groups=Groups(groups=("g",), roles=("r",), preferred_role="r"),
    )


@pytest.mark.parametrize("version", ["2", "3"])
def test_later_versions_change_both_tokens_and_scopes(version: str) -> None:
    details = {
        "idTokenGeneration": {"claimsToAddOrOverride": {"level": 3, "tags": ["a"], "deep": {"x": None}}},
        "accessTokenGeneration": {
            "claimsToAddOrOverride": {"tenant": {"id": 7}},
            "claimsToSuppress": ["cognito:groups"],
            "scopesToAdd": ["orders/read"],
            "scopesToSuppress": ["aws.cognito.signin.user.admin"],
        },
    }
    assert read_changes(version, {"claimsAndScopeOverrideDetails": details}) == TokenChanges(
        id_token=ClaimChanges(add={"level": 3, "tags": ["a"], "deep": {"x": None}}),
        access_token=ClaimChanges(
            add={"tenant": {"id": 7}},
            suppress=frozenset({"cognito:groups"}),
            add_scopes=("orders/read",),
            suppress_scopes=frozenset({"aws.cognito.signin.user.admin"}),
        ),
    )


@pytest.mark.parametrize(
    ("details", "groups"),
    [
        pytest.param({}, UNSET, id="left out: as they are"),
        pytest.param({"groupOverrideDetails": None}, Groups(), id="null: none"),
        pytest.param({"groupOverrideDetails": {}}, Groups(), id="empty: none"),
        pytest.param({"groupOverrideDetails": {"groupsToOverride": []}}, Groups(), id="an empty list: none"),
    ],
)
def test_groups(details: dict[str, Any], groups: object) -> None:
    assert read_changes("1", {"claimsOverrideDetails": details}).groups == groups


@pytest.mark.parametrize(
    ("version", "response"),
    [
        pytest.param("1", {"claimsOverrideDetails": {"claimsToAddOrOverride": {"a": ["x"]}}}, id="V1: a list"),
        pytest.param("1", {"claimsOverrideDetails": {"claimsToAddOrOverride": {"a": 5}}}, id="V1: a number"),
        pytest.param("1", {"claimsOverrideDetails": []}, id="details as list"),
        pytest.param("1", {"claimsOverrideDetails": {"claimsToSuppress": "email"}}, id="suppress as text"),
        pytest.param("1", {"claimsOverrideDetails": {"groupOverrideDetails": ["g"]}}, id="groups as list"),
        pytest.param(
            "2",
            {"claimsAndScopeOverrideDetails": {"accessTokenGeneration": {"scopesToAdd": ["a b"]}}},
            id="a scope with a space",
        ),
        pytest.param(
            "3",
            {
                "claimsAndScopeOverrideDetails": {
                    "accessTokenGeneration": {"scopesToAdd": [str(n) for n in range(5001)]}
                }
            },
            id="too many",
        ),
    ],
)
def test_what_means_nothing_is_refused(version: str, response: dict[str, Any]) -> None:
    with pytest.raises(FunctionAnswerInvalid, match=r"^Unrecognizable lambda output$"):
        read_changes(version, response)


CLAIMS = {"sub": "s", "iss": "i", "client_id": "c", "username": "u", "cognito:groups": ["g"], "email": "e"}


def test_claims_are_added_replaced_and_suppressed() -> None:
    changes = ClaimChanges(add={"email": "other", "new": 1, "gone": 2}, suppress=frozenset({"gone", "nothing"}))
    assert in_id_token(CLAIMS, changes) == {**CLAIMS, "email": "other", "new": 1}
    assert "email" not in in_id_token(CLAIMS, ClaimChanges(suppress=frozenset({"email"})))


@pytest.mark.parametrize("name", sorted(FIXED_IN_ID))
def test_no_function_touches_what_makes_an_id_token(name: str) -> None:
    claims = {name: "real", "other": 1}
    assert in_id_token(claims, ClaimChanges(add={name: "forged"})) == claims
    assert in_id_token(claims, ClaimChanges(suppress=frozenset({name}))) == claims
    assert in_id_token({"other": 1}, ClaimChanges(add={name: "forged"})) == {"other": 1}


@pytest.mark.parametrize("name", sorted(FIXED_IN_ACCESS))
def test_no_function_touches_what_makes_an_access_token(name: str) -> None:
    claims = {name: "real", "other": 1}
    assert in_access_token(claims, ClaimChanges(add={name: "forged"}), client_id="c") == claims
    assert in_access_token(claims, ClaimChanges(suppress=frozenset({name})), client_id="c") == claims
    assert in_access_token({"other": 1}, ClaimChanges(add={name: "forged"}), client_id="c") == {"other": 1}


@pytest.mark.parametrize("name", ["cognito:groups", "cognito:roles", "cognito:anything", "dev:x"])
def test_reserved_prefixes_cannot_be_added(name: str) -> None:
    assert in_id_token({}, ClaimChanges(add={name: "x"})) == {}
    assert in_access_token({}, ClaimChanges(add={name: "x"}), client_id="c") == {}


def test_suppressed_groups_take_their_roles_along() -> None:
    claims = {"cognito:groups": ["g"], "cognito:roles": ["r"], "cognito:preferred_role": "r", "x": 1}
    assert in_id_token(claims, ClaimChanges(suppress=frozenset({"cognito:groups"}))) == {"x": 1}


def test_the_audience_of_an_access_token_can_only_be_its_client() -> None:
    assert in_access_token({}, ClaimChanges(add={"aud": "c"}), client_id="c") == {"aud": "c"}
    assert in_access_token({}, ClaimChanges(add={"aud": "d"}), client_id="c") == {}
    bound = {"aud": "https://api.example"}
    assert in_access_token(bound, ClaimChanges(add={"aud": "c"}), client_id="c") == bound


def test_suppressing_a_scope_beats_adding_it() -> None:
    changes = ClaimChanges(add_scopes=("b", "c", "a"), suppress_scopes=frozenset({"c"}))
    assert changes.scopes(("a",)) == ("a", "b")
    assert ClaimChanges().scopes(("a", "b")) == ("a", "b")
