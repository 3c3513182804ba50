"""How a sign-in begins: each AuthFlow, who may use it, and its first step (reference 4.1)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from msgspec import Struct

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.signin import custom, select_challenge
from poolhouse.domain.signin.passwords import by_password, by_srp
from poolhouse.domain.signin.turn import Answered, Turn
from poolhouse.domain.users.refusals import InvalidParameter

Begin = Callable[[Turn], Awaitable[Answered]]
CUSTOM_ONLY = "CUSTOM_AUTH_FLOW_ONLY"


class Flow(Struct, frozen=True, kw_only=True):
    """`name` is AWS's; `legacy` the value of ExplicitAuthFlows before there were ALLOW_ ones (None: always on).

    `by_anyone` and `by_admin`: in InitiateAuth, in AdminInitiateAuth. `off` is what the service says when the
    client may not use it. `needs` are parameters it cannot begin without.
    """

    name: str
    begin: Begin
    off: str
    needs: tuple[str, ...] = ()
    legacy: str | None = None
    by_anyone: bool = True
    by_admin: bool = True
    has_password: bool = False

    def is_on(self, client: AppClient) -> bool:
        flows = client.auth_flows()
        if any(flow.startswith("ALLOW_") for flow in flows):
            return f"ALLOW_{self.name}" in flows
        if self.legacy is not None:
            return self.legacy in flows
        return CUSTOM_ONLY not in flows or self.name == "CUSTOM_AUTH"


async def _user_auth(turn: Turn) -> Answered:
    """PREFERRED_CHALLENGE where the user has it; else the user chooses."""
    unbuilt = {"TARGET_ACR_VALUES", "ACCESS_TOKEN", "MAX_AGE"}.intersection(turn.given)
    if unbuilt:
        raise InvalidParameter(f"Step-up sign-in is not built yet: {', '.join(sorted(unbuilt))}.")
    preferred = turn.given.get("PREFERRED_CHALLENGE")
    if preferred in await select_challenge.available(turn):
        return await select_challenge.chosen(turn, preferred)
    return Answered(next="SELECT_CHALLENGE")


async def _srp(turn: Turn) -> Answered:
    return by_srp(turn)


_ADMIN_PASSWORD = Flow(
    name="ADMIN_USER_PASSWORD_AUTH",
    begin=by_password,
    off="Auth flow not enabled for this client",
    needs=("PASSWORD",),
    legacy="ADMIN_NO_SRP_AUTH",
    by_anyone=False,
    has_password=True,
)
_ALL = (
    Flow(name="USER_SRP_AUTH", begin=_srp, off="USER_SRP_AUTH is not enabled for the client.", needs=("SRP_A",)),
    Flow(
        name="USER_PASSWORD_AUTH",
        begin=by_password,
        off="USER_PASSWORD_AUTH flow not enabled for this client",
        needs=("PASSWORD",),
        legacy="USER_PASSWORD_AUTH",
        by_admin=False,
        has_password=True,
    ),
    _ADMIN_PASSWORD,
    Flow(name="CUSTOM_AUTH", begin=custom.begin, off="CUSTOM_AUTH is not enabled for the client."),
    Flow(
        name="USER_AUTH",
        begin=_user_auth,
        off="USER_AUTH flow not enabled for this client",
        legacy="ALLOW_USER_AUTH",
    ),
)
FLOWS: dict[str, Flow] = {flow.name: flow for flow in _ALL} | {"ADMIN_NO_SRP_AUTH": _ADMIN_PASSWORD}


def usable(name: str, client: AppClient, *, admin: bool, always: bool = False) -> Flow:
    """`always`: whatever the client's flows are. Raises InvalidParameter: not by this operation or client."""
    flow = FLOWS.get(name)
    if flow is None or not (flow.by_admin if admin else flow.by_anyone):
        raise InvalidParameter("Initiate Auth method not supported.")
    if not always and not flow.is_on(client):
        raise InvalidParameter(flow.off)
    return flow
