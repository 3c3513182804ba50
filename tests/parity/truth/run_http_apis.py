"""Runs the rows about HTTP APIs: one API, a route for every authorizer and set of scopes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

import jwt
from botocore.exceptions import BotoCoreError, ClientError

from tests.parity.truth.apis import refused
from tests.parity.truth.facts import Allowed, Refused
from tests.parity.truth.http_apis import AUTHORIZERS, METHODS, JwtAuthorizer
from tests.parity.truth.outcome import Outcome, judged, not_run
from tests.parity.truth.rows import Row
from tests.parity.truth.run_gateway import GatewayWorld, headers, slug
from tests.parity.truth.target import TIMEOUT
from tests.parity.truth.tokens import real

STAGE = "http"
# Nobody answers at an address for documents (RFC 5737), so that what passes ends in 503, on any endpoint.
BACKEND = "http://192.0.2.1/"
PASSED = Refused(503, "Service Unavailable")


def run_http_apis(rows: Iterable[Row], world: GatewayWorld) -> Iterator[Outcome]:
    rows = list(rows)
    target = world.shop.pools.target
    v2 = target.client("apigatewayv2")
    api = v2.create_api(Name="truth-http", ProtocolType="HTTP")["ApiId"]
    try:
        _routes(v2, api, world)
        for row in rows:
            if why := world.shop.missing(row.how.token):
                yield not_run(row, why)
                continue
            sent = headers(world.shop.strings[row.how.token.name], row.how.presentation)
            path = slug(row.how.authorizer.name, row.how.method.name)
            yield judged(row, _call(world, api, path, sent))
    finally:
        with suppress(ClientError, BotoCoreError):
            v2.delete_api(ApiId=api)


def _routes(v2: Any, api: str, world: GatewayWorld) -> None:
    integration = v2.create_integration(
        ApiId=api,
        IntegrationType="HTTP_PROXY",
        IntegrationMethod="GET",
        IntegrationUri=BACKEND,
        PayloadFormatVersion="1.0",
        TimeoutInMillis=50,
    )["IntegrationId"]
    for authorizer in AUTHORIZERS:
        made = v2.create_authorizer(
            ApiId=api,
            Name=slug(authorizer.name),
            AuthorizerType="JWT",
            IdentitySource=["$request.header.Authorization"],
            JwtConfiguration={
                "Issuer": _claims(world, authorizer.pool)["iss"],
                "Audience": _audience(world, authorizer),
            },
        )["AuthorizerId"]
        for method in METHODS:
            v2.create_route(
                ApiId=api,
                RouteKey=f"GET /{slug(authorizer.name, method.name)}",
                Target=f"integrations/{integration}",
                AuthorizationType="JWT",
                AuthorizerId=made,
                AuthorizationScopes=real(method.scopes),
            )
    v2.create_stage(ApiId=api, StageName=STAGE, AutoDeploy=True)


def _claims(world: GatewayWorld, pool: str) -> dict[str, Any]:
    name = "access" if pool == "main" else "access of the second pool"
    claims: dict[str, Any] = jwt.decode(world.shop.strings[name], options={"verify_signature": False})
    return claims


def _audience(world: GatewayWorld, authorizer: JwtAuthorizer) -> list[str]:
    """Every client that the shop's genuine tokens were issued to."""
    if not authorizer.takes_clients:
        return ["nobody"]
    found = set()
    for name, token in world.shop.strings.items():
        if name.startswith("access") or name == "expired access":
            claims = jwt.decode(token, options={"verify_signature": False})
            found.add(str(claims["client_id"]))
    return sorted(found)


def _call(world: GatewayWorld, api: str, path: str, sent: Mapping[str, str]) -> Allowed | Refused | str:
    target = world.shop.pools.target
    url = f"{target.invoke_url(api, STAGE)}/{path}"
    answer = target.session.get(url, headers=dict(sent), timeout=TIMEOUT)
    found = refused(answer)
    return Allowed() if found == PASSED else found
