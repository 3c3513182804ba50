"""Sets the shop up, or finds it: every piece is looked for first, so that a second start keeps all data.

Pieces are looked for in lists, because a question for something that is not there is logged as refused, and a new
user's first screen should show none of that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import aiohttp

from poolhouse.cli.demo.api import API_ID, STAGE, Api
from poolhouse.cli.demo.wire import Wire
from poolhouse.settings import Settings

IDENTIFIER = "https://api.myecommerce.com"
SCOPES = {
    "read:products": "See the products",
    "write:products": "Change the products",
    "read:orders": "See orders",
    "write:orders": "Place orders",
}
CUSTOMER_SCOPES = ("read:products", "read:orders")
DOMAIN = "ecommerce"


@dataclass(frozen=True, slots=True)
class ClientFacts:
    id: str
    secret: str


@dataclass(frozen=True, slots=True)
class DemoFacts:
    """What a reader needs to call the shop; URLs are those of the settings' public address."""

    pool_id: str
    issuer: str
    token_url: str
    api_url: str
    admin: ClientFacts
    customer: ClientFacts


def full(*scopes: str) -> list[str]:
    return [f"{IDENTIFIER}/{scope}" for scope in scopes]


async def set_up(settings: Settings, *, server_url: str, upstream: str) -> DemoFacts:
    """Bring the shop up at `server_url`; `upstream` is host:port of its service. Raises WireError."""
    async with aiohttp.ClientSession() as session:
        wire = Wire(session, server_url, settings.region)
        pool = await _pool(wire, f"{settings.region}_{DOMAIN}")
        pool_id = pool["Id"]
        await _resource_server(wire, pool_id)
        await _domain(wire, pool_id)
        admin, customer = await _clients(wire, pool_id)
        await Api(wire, pool["Arn"], IDENTIFIER).set_up(upstream)
    return DemoFacts(
        pool_id=pool_id,
        issuer=settings.issuer(pool_id),
        token_url=f"{settings.domain_url(DOMAIN)}/oauth2/token",
        api_url=f"{settings.base_url}/execute-api/{API_ID}/{STAGE}",
        admin=admin,
        customer=customer,
    )


async def _pool(wire: Wire, pool_id: str) -> dict[str, Any]:
    listed = await wire.cognito_list("ListUserPools", "UserPools")
    if any(pool["Id"] == pool_id for pool in listed):
        answer = await wire.cognito("DescribeUserPool", UserPoolId=pool_id)
    else:
        answer = await wire.cognito("CreateUserPool", PoolName=DOMAIN, UserPoolTags={"poolhouse:id": pool_id})
    return dict(answer["UserPool"])


async def _resource_server(wire: Wire, pool_id: str) -> None:
    listed = await wire.cognito_list("ListResourceServers", "ResourceServers", UserPoolId=pool_id)
    if any(server["Identifier"] == IDENTIFIER for server in listed):
        return
    scopes = [{"ScopeName": name, "ScopeDescription": text} for name, text in SCOPES.items()]
    await wire.cognito(
        "CreateResourceServer", UserPoolId=pool_id, Identifier=IDENTIFIER, Name="E-commerce API", Scopes=scopes
    )


async def _domain(wire: Wire, pool_id: str) -> None:
    found = await wire.cognito("DescribeUserPoolDomain", Domain=DOMAIN)
    if found.get("DomainDescription", {}).get("UserPoolId") != pool_id:
        await wire.cognito("CreateUserPoolDomain", UserPoolId=pool_id, Domain=DOMAIN)


async def _clients(wire: Wire, pool_id: str) -> tuple[ClientFacts, ClientFacts]:
    """The admin and the customer client."""
    listed = await wire.cognito_list("ListUserPoolClients", "UserPoolClients", UserPoolId=pool_id)
    ids = {client["ClientName"]: client["ClientId"] for client in listed}
    admin = await _client(wire, pool_id, "admin", ids, full(*SCOPES))
    return admin, await _client(wire, pool_id, "customer", ids, full(*CUSTOMER_SCOPES))


async def _client(wire: Wire, pool_id: str, name: str, ids: dict[str, str], scopes: list[str]) -> ClientFacts:
    if name in ids:
        answer = await wire.cognito("DescribeUserPoolClient", UserPoolId=pool_id, ClientId=ids[name])
    else:
        answer = await wire.cognito(
            "CreateUserPoolClient",
            UserPoolId=pool_id,
            ClientName=name,
            GenerateSecret=True,
            AllowedOAuthFlowsUserPoolClient=True,
            AllowedOAuthFlows=["client_credentials"],
            AllowedOAuthScopes=scopes,
        )
    client = answer["UserPoolClient"]
    return ClientFacts(client["ClientId"], client["ClientSecret"])
