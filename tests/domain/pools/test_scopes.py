"""Rules A2-A6 of the mission: which scopes end up in a client's own token."""

from __future__ import annotations

import pytest

from poolhouse.domain.errors import ScopeNotAllowed
from poolhouse.domain.pools.scopes import STANDARD_SCOPES, grantable

READ, WRITE, OLD = "https://api.example.com/read", "https://api.example.com/write", "https://api.example.com/old"
ENABLED = (WRITE, OLD, READ)
ACTIVE = frozenset({READ, WRITE, "other/never-enabled"})


@pytest.mark.parametrize(
    ("requested", "granted"),
    [
        pytest.param([WRITE], (WRITE,), id="A2 one of several, by its full name"),
        pytest.param([READ, WRITE], (READ, WRITE), id="order is the request's"),
        pytest.param([WRITE, WRITE, READ, WRITE], (WRITE, READ), id="asked for twice, granted once"),
        pytest.param([OLD, READ], (READ,), id="A4 an inactive scope vanishes"),
        pytest.param([OLD], (), id="A4 nothing but inactive scopes: an empty answer, not an error"),
        pytest.param([], (WRITE, READ), id="A6 none asked means every active one, in the client's order"),
    ],
)
def test_grants(requested: list[str], granted: tuple[str, ...]) -> None:
    assert grantable(requested, ENABLED, ACTIVE) == granted


@pytest.mark.parametrize(
    "requested",
    [
        pytest.param(["https://api.example.com/delete"], id="A5 never on the client"),
        pytest.param(["other/never-enabled"], id="A3 exists in the pool, not on the client"),
        pytest.param([READ, "other/never-enabled"], id="one bad scope fails the whole request"),
        pytest.param([OLD, "other/never-enabled"], id="also beside an inactive one"),
        pytest.param(["read"], id="A2 a short name is no scope"),
        pytest.param([READ.upper()], id="case counts"),
        pytest.param([READ + "/"], id="a trailing slash counts"),
        pytest.param(["openid"], id="a standard scope"),
    ],
)
def test_refuses(requested: list[str]) -> None:
    with pytest.raises(ScopeNotAllowed, match=r"not enabled on the client"):
        grantable(requested, ENABLED, ACTIVE)


@pytest.mark.parametrize("scope", sorted(STANDARD_SCOPES))
def test_a_standard_scope_on_the_client_is_no_scope_of_its_own_token(scope: str) -> None:
    enabled = (*ENABLED, scope)
    assert grantable([], enabled, ACTIVE | {scope}) == (WRITE, READ)
    with pytest.raises(ScopeNotAllowed, match=scope):
        grantable([scope], enabled, ACTIVE | {scope})


@pytest.mark.parametrize("enabled", [(), ("openid", "email")])
@pytest.mark.parametrize("requested", [[], ["openid"], [READ]])
def test_a_client_without_any_custom_scope_gets_no_token(enabled: tuple[str, ...], requested: list[str]) -> None:
    with pytest.raises(ScopeNotAllowed, match="no custom scope"):
        grantable(requested, enabled, ACTIVE)


def test_a_scope_enabled_twice_is_granted_once() -> None:
    assert grantable([], (READ, READ), ACTIVE) == (READ,)


def test_a_scope_that_comes_back_is_granted_again() -> None:
    assert grantable([OLD], ENABLED, ACTIVE | {OLD}) == (OLD,)
