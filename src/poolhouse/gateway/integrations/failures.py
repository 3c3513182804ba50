"""How a failed call to an upstream looks to the caller (reference 2.5)."""

from __future__ import annotations

from typing import Final

from poolhouse.gateway.refusals import INTEGRATION_FAILED, INTEGRATION_TIMED_OUT, MISCONFIGURED, Kind, Refusal
from poolhouse.gateway.upstream.errors import AddressRefused, NameUnknown, TimedOut, UpstreamFailed

# AWS calls a name without an address an "Invalid endpoint address", a configuration error.
_KINDS: Final[dict[type[UpstreamFailed], Kind]] = {
    AddressRefused: MISCONFIGURED,
    NameUnknown: MISCONFIGURED,
    TimedOut: INTEGRATION_TIMED_OUT,
}


def refusal_of(failed: UpstreamFailed | Refusal) -> Refusal:
    if isinstance(failed, Refusal):
        return failed
    return Refusal(_KINDS.get(type(failed), INTEGRATION_FAILED), f"the upstream failed: {failed}")
