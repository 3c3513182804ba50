"""The time of a sign-in inside its event id, and which sign-ins a sign-out voids."""

from __future__ import annotations

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poolhouse.domain.tokens import event_ids
from poolhouse.system import SystemRandom
from tests.domain.tokens.sign_ins import NOW, user
from tests.fakes import FakeRandom


@given(st.integers(min_value=0, max_value=2**48 - 1))
def test_the_time_comes_back_out(at: int) -> None:
    made = event_ids.new_event_id(at, SystemRandom())
    assert event_ids.time_of(made) == at
    parsed = uuid.UUID(made)
    assert str(parsed) == made
    assert (parsed.version, parsed.variant) == (7, uuid.RFC_4122)


def test_two_of_the_same_millisecond_differ() -> None:
    random = FakeRandom()
    assert event_ids.new_event_id(5, random) != event_ids.new_event_id(5, random)


@pytest.mark.parametrize(
    ("signed_in", "signed_out", "void"),
    [
        pytest.param(NOW + 0.200, NOW + 0.201, True, id="out a millisecond later"),
        pytest.param(NOW + 0.200, NOW + 0.200, True, id="out within the millisecond"),
        pytest.param(NOW + 0.200, NOW + 0.199, False, id="out a millisecond earlier, same second"),
        pytest.param(NOW + 0.200, 0.0, False, id="never"),
    ],
)
def test_a_sign_out_voids_what_was_before_it(signed_in: float, signed_out: float, void: bool) -> None:
    event = event_ids.new_event_id(event_ids.milliseconds(signed_in), FakeRandom())
    assert event_ids.is_signed_out(user(valid_after=signed_out), event) is void


@given(
    st.floats(min_value=0, max_value=NOW),
    st.floats(min_value=-2, max_value=2, allow_nan=False),
    st.floats(min_value=0, max_value=0.01),
)
def test_in_and_out_take_turns_whatever_the_clocks_say(valid_after: float, skew: float, later: float) -> None:
    """A sign-in after a sign-out is good, the next sign-out ends it, although clocks of nodes differ."""
    somebody = user(valid_after=valid_after)
    event = event_ids.new_event_id(event_ids.signed_in_at(somebody, max(0.0, valid_after + skew)), FakeRandom())
    assert not event_ids.is_signed_out(somebody, event)
    end = event_ids.signed_out_at(somebody, max(0.0, valid_after + skew + later))
    assert event_ids.is_signed_out(user(valid_after=end), event)
