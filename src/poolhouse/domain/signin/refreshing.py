"""REFRESH_TOKEN_AUTH: the one flow without a challenge; what a refresh is, `domain.tokens.refresh` knows."""

from __future__ import annotations

from poolhouse.domain.signin.means import Means
from poolhouse.domain.signin.outcome import SignedIn
from poolhouse.domain.signin.requests import Start
from poolhouse.domain.signin.turn import required
from poolhouse.domain.tokens.tickets import InvalidTicket
from poolhouse.domain.users.refusals import InvalidParameter

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
    await _prove(means, asked, token)
    tokens = await means.refresher.by_sign_in(
        asked.client, token, device_key=asked.given.get("DEVICE_KEY"), ip=asked.ip
    )
    return SignedIn(tokens=tokens)


async def _prove(means: Means, asked: Start, text: str) -> None:
    """The secret hash is made of the real username. A token that does not open is the refresher's to refuse."""
    try:
        token = means.refresher.read(text)
    except InvalidTicket:
        return
    user = await means.users.users.get(token.pool_id, token.sub)
    asked.prove(user.username if user is not None else asked.given.get("USERNAME", ""))
