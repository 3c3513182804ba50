"""How long tokens of a client may live."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.pools import token_validity
from poolhouse.domain.pools.client import AppClient, TokenValidityUnits
from poolhouse.domain.pools.refusals import InvalidSetting

RANGE = "Invalid range for token validity."
ORDER = "Access and Id Token expiration times must be less than or equal to refresh token expiration times."
MINUTES = TokenValidityUnits(access_token="minutes", id_token="minutes", refresh_token="minutes")
SECONDS = TokenValidityUnits(access_token="seconds", id_token="seconds", refresh_token="seconds")


def client(**settings: Any) -> AppClient:
    return token_validity.settled(
        AppClient(pool_id="p_1", id="c", name="c", created_at=1.0, modified_at=1.0, **settings)
    )


def test_defaults() -> None:
    bare = client()
    assert (bare.access_token_seconds(), bare.id_token_seconds()) == (3600, 3600)
    assert bare.refresh_token_seconds() == 30 * 86_400


def test_units_given_in_part_are_filled_up() -> None:
    units = client(token_validity_units=TokenValidityUnits(id_token="minutes")).token_validity_units
    assert units == TokenValidityUnits(access_token="hours", id_token="minutes", refresh_token="days")


def test_no_units_are_none() -> None:
    assert client(token_validity_units=TokenValidityUnits()).token_validity_units is None


@pytest.mark.parametrize("units", [None, MINUTES])
def test_a_refresh_validity_of_0_is_30_days(units: TokenValidityUnits | None) -> None:
    settled = client(refresh_token_validity=0, token_validity_units=units)
    assert settled.refresh_token_validity == 30
    assert settled.refresh_token_seconds() == 30 * 86_400


@pytest.mark.parametrize(
    "settings",
    [
        pytest.param({}, id="defaults"),
        pytest.param({"access_token_validity": 24, "id_token_validity": 24}, id="a day"),
        pytest.param(
            {"access_token_validity": 300, "refresh_token_validity": 3600, "token_validity_units": SECONDS},
            id="the least",
        ),
        pytest.param({"refresh_token_validity": 3650}, id="ten years"),
        pytest.param({"refresh_token_validity": 60, "token_validity_units": MINUTES}, id="all of one hour"),
    ],
)
def test_accepts(settings: dict[str, Any]) -> None:
    token_validity.check(client(**settings))


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        pytest.param({"access_token_validity": 25}, RANGE, id="access for 25 hours"),
        pytest.param({"id_token_validity": 25}, RANGE, id="ID for 25 hours"),
        pytest.param(
            {"access_token_validity": 299, "token_validity_units": SECONDS}, RANGE, id="access for 299 s"
        ),
        pytest.param({"refresh_token_validity": 3651}, RANGE, id="refresh above ten years"),
        pytest.param(
            {"refresh_token_validity": 59, "token_validity_units": MINUTES}, RANGE, id="refresh for 59 min"
        ),
        pytest.param({"token_validity_units": MINUTES}, RANGE, id="a unit that turns 30 days into minutes"),
        pytest.param(
            {
                "access_token_validity": 5,
                "refresh_token_validity": 2,
                "token_validity_units": TokenValidityUnits(refresh_token="hours"),
            },
            ORDER,
            id="access outlives refresh",
        ),
        pytest.param(
            {
                "id_token_validity": 5,
                "refresh_token_validity": 2,
                "token_validity_units": TokenValidityUnits(refresh_token="hours"),
            },
            ORDER,
            id="ID outlives refresh",
        ),
    ],
)
def test_refuses(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        token_validity.check(client(**settings))
    assert str(refused.value) == message
