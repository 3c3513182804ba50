"""When a sign-in happened, to the millisecond, inside the `event_id` that its tokens carry anyway.

`iat` and `auth_time` count whole seconds, so they cannot tell a token issued just before a sign-out from one
issued just after it. An `event_id` of AWS is a UUID; ours is one too, time-ordered (RFC 9562 5.7), and stays the
same over refreshes.
"""

from __future__ import annotations

from poolhouse.domain.ports import Random
from poolhouse.domain.users.user import User

RANDOM_OCTETS = 10
VERSION, VARIANT = 0x7000, 0x8000


def milliseconds(moment: float) -> int:
    """Epoch milliseconds of epoch seconds."""
    return round(moment * 1000)


def new_event_id(at: int, random: Random) -> str:
    """A version 7 UUID; `at` are epoch milliseconds."""
    octets = random.octets(RANDOM_OCTETS)
    time = f"{at & 0xFFFF_FFFF_FFFF:012x}"
    version = VERSION | int.from_bytes(octets[:2], "big") & 0x0FFF
    variant = VARIANT | int.from_bytes(octets[2:4], "big") & 0x3FFF
    return f"{time[:8]}-{time[8:]}-{version:04x}-{variant:04x}-{octets[4:].hex()}"


def time_of(event_id: str) -> int:
    """The epoch milliseconds in an id that `new_event_id` made."""
    return int(event_id[:8] + event_id[9:13], 16)


def signed_in_at(user: User, now: float) -> int:
    """The time to stamp a new sign-in with.

    Later than the user's last sign-out, although another node's clock may be ahead of this one.
    """
    return max(milliseconds(now), milliseconds(user.valid_after) + 1)


def signed_out_at(user: User, now: float) -> float:
    """The `valid_after` that voids every sign-in so far, also those stamped ahead of `now`."""
    return max(milliseconds(now), milliseconds(user.valid_after) + 1) / 1000


def is_signed_out(user: User, event_id: str) -> bool:
    """Whether the user signed out everywhere after that sign-in."""
    return time_of(event_id) <= milliseconds(user.valid_after)
