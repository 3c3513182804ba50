"""REFRESH_TOKEN_AUTH: the one flow without a challenge; what a refresh is, `domain.tokens.refresh` knows."""

from __future__ import annotations

from poolhouse.domain.signin.means import Means
from poolhouse.domain.signin.outcome import SignedIn
from poolhouse.domain.signin.requests import Start
from poolhouse.domain.signin.turn import required
from poolhouse.domain.users.refusals import InvalidParameter
from poolhouse.domain.users.user import User

FLOWS = frozenset({"REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"})
ALLOWED_BY = "ALLOW_REFRESH_TOKEN_AUTH"
OFF = "REFRESH_TOKEN_AUTH flow not enabled for this client"


async def refreshed(means: Means, asked: Start) -> SignedIn:
    """Raises InvalidParameter, UnsupportedOperation, NotAuthorized, UserNotFound, or a trigger's failure."""
    client = asked.client.client
    flows = client.auth_flows()
    off = ALLOWED_BY not in flows and any(flow.startswith("ALLOW_") for flow in flows)
    # A client that rotates cannot have the flow on; the refresher says so in its own words.
    if off and not client.rotates_refresh_tokens():
        raise InvalidParameter(OFF)
    token = required(asked.given, "REFRESH_TOKEN")

    def prove(user: User | None) -> None:
        """The secret hash is made of the real username."""
        asked.prove(user.username if user is not None else asked.given.get("USERNAME", ""))

    tokens = await means.refresher.by_sign_in(
        asked.client, token, prove=prove, device_key=asked.given.get("DEVICE_KEY"), ip=asked.ip
    )
    return SignedIn(tokens=tokens)
