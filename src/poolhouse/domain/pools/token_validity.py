"""How long a client's tokens live: defaults and ranges (oauth reference 4.6)."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.pools.client import (
    DEFAULT_REFRESH_TOKEN_DAYS,
    UNIT_SECONDS,
    AppClient,
    TokenValidityUnits,
)
from poolhouse.domain.pools.refusals import InvalidSetting

FIVE_MINUTES = 5 * UNIT_SECONDS["minutes"]
DAY = UNIT_SECONDS["days"]
HOUR = UNIT_SECONDS["hours"]
TEN_YEARS = 3650 * DAY


def settled(client: AppClient) -> AppClient:
    """Units given in part are filled up; a refresh validity of 0 means the default."""
    units = client.token_validity_units
    if units is not None and (units.access_token or units.id_token or units.refresh_token):
        units = TokenValidityUnits(
            access_token=units.access_token or "hours",
            id_token=units.id_token or "hours",
            refresh_token=units.refresh_token or "days",
        )
    else:
        units = None
    refresh = client.refresh_token_validity
    if refresh == 0:
        refresh, units = DEFAULT_REFRESH_TOKEN_DAYS, _in_days(units)
    return replace(client, token_validity_units=units, refresh_token_validity=refresh)


def check(client: AppClient) -> None:
    """Raises InvalidSetting."""
    access, identity = client.access_token_seconds(), client.id_token_seconds()
    refresh = client.refresh_token_seconds()
    short_lived = all(FIVE_MINUTES <= seconds <= DAY for seconds in (access, identity))
    if not short_lived or not HOUR <= refresh <= TEN_YEARS:
        raise InvalidSetting("Invalid range for token validity.")
    if max(access, identity) > refresh:
        raise InvalidSetting(
            "Access and Id Token expiration times must be less than or equal to refresh token expiration times."
        )


def _in_days(units: TokenValidityUnits | None) -> TokenValidityUnits | None:
    if units is None:
        return None
    return TokenValidityUnits(access_token=units.access_token, id_token=units.id_token, refresh_token="days")  # noqa: S106 (a unit)
