"""What is left of a quota, and from when it is counted."""

from __future__ import annotations

from datetime import date

import pytest

from poolhouse.domain.apis.account import Quota, UsageDay
from poolhouse.domain.apis.usage import days_between, earliest, history, period_start, today

WEDNESDAY = date(2030, 1, 16)


@pytest.mark.parametrize(
    ("period", "start"), [("DAY", date(2030, 1, 16)), ("WEEK", date(2030, 1, 13)), ("MONTH", date(2030, 1, 1))]
)
def test_a_period_begins(period: str, start: date) -> None:
    quota = Quota(limit=1, period=period)
    assert period_start(WEDNESDAY, quota) == start
    assert period_start(start, quota) == start


def test_a_day_is_one_of_utc() -> None:
    assert today(0.0) == "1970-01-01"
    assert today(86_399.9) == "1970-01-01"
    assert today(86_400.0) == "1970-01-02"


def counted(*days: tuple[int, int, int]) -> list[UsageDay]:
    """Of January 2030: day, used, extra."""
    return [UsageDay(key_id="k", day=f"2030-01-{day:02}", used=used, extra=extra) for day, used, extra in days]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("DAY", [(3, 7), (0, 10), (5, 5)]),
        ("WEEK", [(3, 5), (0, 5), (5, 0)]),
        ("MONTH", [(3, 1), (0, 1), (5, 0)]),
    ],
)
def test_what_is_left_at_the_end_of_a_day(period: str, expected: list[tuple[int, int]]) -> None:
    calls = counted((2, 4, 0), (14, 2, 0), (15, 3, 0), (17, 5, 0))
    days = days_between("2030-01-15", "2030-01-17")
    assert history(calls, days, Quota(limit=10, period=period)) == expected


def test_what_was_granted_counts() -> None:
    days = days_between("2030-01-15", "2030-01-16")
    quota = Quota(limit=10, period="MONTH")
    assert history(counted((15, 10, 4), (16, 1, 0)), days, quota) == [(10, 4), (1, 3)]
    assert earliest(days, quota) == date(2030, 1, 1)


def test_a_plan_without_a_quota_has_nothing_left_to_tell() -> None:
    days = days_between("2030-01-15", "2030-01-15")
    assert history(counted((15, 10, 0)), days, None) == [(10, 0)]
    assert earliest(days, None) == days[0]
