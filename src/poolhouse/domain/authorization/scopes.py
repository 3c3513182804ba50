"""Which scopes a person's tokens get (cognito-oauth.md 1.2, 2.5, 3.1, 3.3; mission rows A5-A8)."""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.errors import ScopeNotAllowed
from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.scopes import STANDARD_SCOPES, usable
from poolhouse.domain.pools.snapshots import PoolSnapshot

OPENID = "openid"
# They say what an ID token tells, so that they mean nothing without one.
ONLY_WITH_OPENID = ("email", "phone", "profile")


def requested(asked: str | None, client: AppClient, pool: PoolSnapshot) -> tuple[str, ...]:
    """The scopes to grant, each once, in the order asked for; None asks for all of the client's.

    A scope of the client that no resource server has (any more) is left out without a word. Raises
    ScopeNotAllowed: one that is not the client's fails the whole request.
    """
    enabled = client.allowed_oauth_scopes or ()
    wanted = tuple(dict.fromkeys(scope for scope in (asked or "").split(" ") if scope)) or enabled
    if refused := [scope for scope in wanted if scope not in enabled]:
        raise ScopeNotAllowed(f"not enabled on client {client.id}: {', '.join(refused)[:500]}")
    if OPENID not in wanted and (lonely := [scope for scope in ONLY_WITH_OPENID if scope in wanted]):
        raise ScopeNotAllowed(f"{', '.join(lonely)}: only together with openid")
    return usable(wanted, pool.active_scopes)


def check_resource(scopes: Sequence[str], resource: str) -> None:
    """A token bound to `resource` has no custom scope of another resource server. Raises ScopeNotAllowed."""
    for scope in scopes:
        if scope not in STANDARD_SCOPES and scope.rpartition("/")[0] != resource:
            raise ScopeNotAllowed(f"{scope} is not a scope of the resource {resource[:256]!r}")
