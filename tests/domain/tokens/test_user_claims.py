"""Claims of users' tokens as tables: groups and roles, attributes, scopes."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.tokens import user_claims
from poolhouse.domain.tokens.refresh_token import RefreshToken
from poolhouse.domain.triggers.token_generation import Groups
from poolhouse.domain.users.group import Group
from tests.domain.tokens.sign_ins import NOW, POOL_ID, SUB, user

TOKEN = RefreshToken(
    id="t1",
    pool_id=POOL_ID,
    client_id="c1",
    sub=SUB,
    origin_jti="o1",
    event_id="e1",
    auth_time=NOW - 100,
    expires_at=NOW + 1.0,
    scopes=("aws.cognito.signin.user.admin",),
)
ISSUE = user_claims.Issue(
    issuer="https://idp.example/p", now=NOW, id_seconds=60, access_seconds=120, id_jti="j1", access_jti="j2"
)
NOBODY = Groups()


def group(name: str, precedence: int | None = None, role: str | None = None) -> Group:
    return Group(pool_id=POOL_ID, name=name, created_at=1.0, modified_at=1.0, precedence=precedence, role_arn=role)


def client(**settings: Any) -> AppClient:
    return AppClient(pool_id=POOL_ID, id="c1", name="web", created_at=1.0, modified_at=1.0, **settings)


@pytest.mark.parametrize(
    ("groups", "roles", "preferred"),
    [
        pytest.param([], (), None, id="no group"),
        pytest.param([group("a", 1)], (), None, id="a group without a role"),
        pytest.param([group("a", 1, "r1"), group("b", 2, "r2")], ("r1", "r2"), "r1", id="the strongest"),
        pytest.param([group("a", 1, "r1"), group("b", 1, "r2")], ("r1", "r2"), None, id="a tie"),
        pytest.param([group("a", 1, "r1"), group("b", 1, "r1")], ("r1",), "r1", id="a tie of the same role"),
        pytest.param([group("a", 0), group("b", 1, "r2")], ("r2",), "r2", id="the strongest has no role"),
        pytest.param([group("a", None, "r1")], ("r1",), "r1", id="no precedence, one group"),
        pytest.param([group("b", 9, "r2"), group("a", None, "r1")], ("r2", "r1"), "r2", id="none is weakest"),
        pytest.param([group("a", None, "r1"), group("b", None, "r2")], ("r1", "r2"), None, id="no strongest"),
    ],
)
def test_roles(groups: list[Group], roles: tuple[str, ...], preferred: str | None) -> None:
    found = user_claims.groups_of(groups)
    assert found == Groups(groups=tuple(each.name for each in groups), roles=roles, preferred_role=preferred)


@pytest.mark.parametrize(
    ("name", "value", "claim"),
    [
        pytest.param("email_verified", "true", True, id="a verified address"),
        pytest.param("phone_number_verified", "false", False, id="one that is not"),
        pytest.param("address", "1 High St", {"formatted": "1 High St"}, id="an address"),
        pytest.param("updated_at", "1900000000", NOW, id="a time"),
        pytest.param("updated_at", "yesterday", "yesterday", id="no time"),
        pytest.param("updated_at", "²", "²", id="a digit that is none"),
        pytest.param("updated_at", "9" * 400, "9" * 400, id="a number nobody can hold"),
        pytest.param("custom:shoes", "43", "43", id="a custom number"),
        pytest.param("custom:member", "true", "true", id="a custom boolean"),
        pytest.param("dev:tier", "gold", "gold", id="a developer's"),
        pytest.param("birthdate", "2000-01-01", "2000-01-01", id="a date"),
    ],
)
def test_attributes(name: str, value: str, claim: object) -> None:
    claims = user_claims.id_claims(user(attributes={name: value}), client(), NOBODY, TOKEN, ISSUE)
    assert claims[name] == claim
    assert type(claims[name]) is type(claim)


def test_an_attribute_without_a_value_has_no_claim() -> None:
    claims = user_claims.id_claims(user(attributes={"email": ""}), client(), NOBODY, TOKEN, ISSUE)
    assert "email" not in claims


def test_a_client_reads_what_it_may() -> None:
    readable = client(read_attributes=("email", "name"))
    attributes = {"email": "a@b.example", "email_verified": "true", "custom:shoes": "43"}
    claims = user_claims.id_claims(user(attributes=attributes), readable, NOBODY, TOKEN, ISSUE)
    assert claims["email"] == "a@b.example"
    assert not {"email_verified", "custom:shoes", "name"} & set(claims)


def test_attributes_cannot_pose_as_claims() -> None:
    """No schema has such attributes; should one appear, the token's own claims still win."""
    odd = user(attributes={"sub": "x", "iss": "x", "aud": "x", "exp": "9", "token_use": "access"})
    claims = user_claims.id_claims(odd, client(), NOBODY, TOKEN, ISSUE)
    assert (claims["sub"], claims["iss"], claims["aud"]) == (SUB, "https://idp.example/p", "c1")
    assert (claims["exp"], claims["token_use"]) == (NOW + 60, "id")


@pytest.mark.parametrize(
    ("enabled", "whole", "scopes"),
    [
        pytest.param(("openid", "api/read"), False, "aws.cognito.signin.user.admin", id="row A7"),
        pytest.param(None, True, "aws.cognito.signin.user.admin", id="a client without scopes"),
        pytest.param(
            ("openid", "api/read", "api/gone"),
            True,
            "aws.cognito.signin.user.admin openid api/read",
            id="the client's, those that exist",
        ),
        pytest.param(
            ("aws.cognito.signin.user.admin", "email"), True, "aws.cognito.signin.user.admin email", id="each once"
        ),
    ],
)
def test_scopes_of_an_api_sign_in(enabled: tuple[str, ...] | None, whole: bool, scopes: str) -> None:
    found = user_claims.sign_in_scopes(
        client(allowed_oauth_scopes=enabled), frozenset({"api/read"}), all_of_client=whole
    )
    assert " ".join(found) == scopes


@pytest.mark.parametrize(
    ("claims", "family"),
    [({"origin_jti": "o", "event_id": "e"}, "o"), ({"event_id": "e"}, "e")],
)
def test_a_sign_in_is_known_by_what_its_tokens_show(claims: dict[str, str], family: str) -> None:
    assert user_claims.family_of(claims) == family
