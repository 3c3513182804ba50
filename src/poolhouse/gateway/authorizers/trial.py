"""The answer of TestInvokeAuthorizer and its execution log (reference 1.12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from poolhouse.gateway.authorizers.claims import java_date
from poolhouse.gateway.authorizers.rules import Denied

REQUEST = "test-request"


class Trial(Struct, frozen=True, kw_only=True):
    """`client_status` is 0 when the call would pass, else the status the caller would get.

    `latency` is in milliseconds; `claims` are rendered as the backend would get them. `reason` says why it was
    refused, for our own log; `log` is what AWS would say, which is less.
    """

    client_status: int
    log: str
    latency: int
    claims: Mapping[str, str]
    reason: str | None = None


def trial_log(
    authorizer_id: str,
    identity: str | None,
    denied: Denied | None,
    *,
    start: float,
    end: float,
    steps: Iterable[str] = (),
) -> str:
    """`start` and `end` are epoch seconds, `identity` is ready to be shown, `steps` are what was done with it."""
    begun, ended = java_date(start), java_date(end)
    lines = [
        f"Execution log for request {REQUEST}",
        f"{begun} : Starting authorizer: {authorizer_id} for request: {REQUEST}",
    ]
    if identity:
        lines.append(f"{begun} : Incoming identity: {identity}")
    lines += (f"{ended} : {step}" for step in steps)
    if denied is None:
        lines.append(f"{ended} : Successfully completed authorizer execution")
    elif denied.kind.status >= 500:
        lines.append(f"{ended} : Execution failed due to configuration error: {denied.reason}")
    else:
        lines.append(f"{ended} : Unauthorized request: {REQUEST}")
    return "\n".join(lines) + "\n"


def hidden(value: str) -> str:
    """The last six characters, as on AWS; short values are hidden whole: six characters may be all there is."""
    return "****" + (value[-6:] if len(value) > 12 else "")
