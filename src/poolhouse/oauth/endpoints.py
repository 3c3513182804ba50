"""Every endpoint of a pool's domain, and what they work with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from poolhouse.answers import Answer
from poolhouse.domain.authorization.browser_session import BrowserSessions
from poolhouse.domain.authorization.granting import Granter
from poolhouse.domain.authorization.redeeming import Redeemer
from poolhouse.domain.pools.snapshots import PoolSnapshots
from poolhouse.domain.ports import Clock
from poolhouse.domain.tokens.client_tokens import ClientTokens
from poolhouse.domain.tokens.refresh import Refresher
from poolhouse.domain.tokens.user_issuer import UserIssuer
from poolhouse.domain.users.ports import UserRepository
from poolhouse.oauth.access_tokens import AccessTokens
from poolhouse.oauth.authorize import AuthorizeEndpoint
from poolhouse.oauth.grants.authorization_code import AuthorizationCode
from poolhouse.oauth.grants.client_credentials import ClientCredentials
from poolhouse.oauth.grants.grant import Grant
from poolhouse.oauth.grants.refresh_token import RefreshGrant
from poolhouse.oauth.http import Request
from poolhouse.oauth.logout import LogoutEndpoint
from poolhouse.oauth.revoke import RevokeEndpoint
from poolhouse.oauth.token import TokenEndpoint
from poolhouse.oauth.userinfo import UserInfoEndpoint


class Endpoint(NamedTuple):
    """The one method that it takes: HEAD of what hands out codes would hand one out, so not even that."""

    method: str
    handler: Callable[[Request], Awaitable[Answer]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    snapshots: PoolSnapshots
    client_tokens: ClientTokens
    sessions: BrowserSessions
    granter: Granter
    redeemer: Redeemer
    refresher: Refresher
    users: UserRepository
    issuer: UserIssuer
    clock: Clock


def endpoints(services: Services) -> Mapping[str, Endpoint]:
    """By path below the domain."""
    grants: tuple[Grant, ...] = (
        AuthorizationCode(services.redeemer),
        RefreshGrant(services.refresher),
        ClientCredentials(services.client_tokens),
    )
    authorize = AuthorizeEndpoint(services.snapshots, services.sessions, services.granter)
    token = TokenEndpoint(services.snapshots, {grant.name: grant for grant in grants})
    tokens = AccessTokens(services.snapshots, services.users, services.issuer, services.clock)
    revoke = RevokeEndpoint(services.snapshots, services.refresher, services.users)
    logout = LogoutEndpoint(services.snapshots, services.sessions)
    return {
        "/oauth2/authorize": Endpoint("GET", authorize.get),
        "/oauth2/token": Endpoint("POST", token.post),
        "/oauth2/userInfo": Endpoint("GET", UserInfoEndpoint(tokens).get),
        "/oauth2/revoke": Endpoint("POST", revoke.post),
        "/logout": Endpoint("GET", logout.get),
    }
