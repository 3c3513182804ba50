"""The real call, its explanation and forward authorization say the same: hundreds of generated calls, compared."""

from __future__ import annotations

import http.client
import itertools
import json
import re
import time
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
import requests

from poolhouse.asgi import header_safe
from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.functions.programs import Functions, archive, arn_of
from tests.gateway.dataplane.shop import RS, SECONDS, Shop
from tests.gateway.dataplane.upstreams import echo
from tests.gateway.http_apis.house import House

PYTHON = """
def handler(event, context):
    told = event.get("authorizationToken") or event["headers"]["x-user"]
    if told == "fails":
        raise Exception("boom")
    if told == "nobody":
        raise Exception("Unauthorized")
    effect = "Allow" if told == "ann" else "Deny"
    statement = {"Action": "execute-api:Invoke", "Effect": effect, "Resource": event["methodArn"]}
    return {"principalId": told, "policyDocument": {"Version": "2012-10-17", "Statement": [statement]}}
"""
POLICY = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "*"},
        {
            "Effect": "Deny",
            "Principal": "*",
            "Action": "execute-api:Invoke",
            "Resource": "execute-api:/*/*/open/x",
        },
    ],
}
PATHS = (
    "/",
    "/open",
    "//open",
    "/open/",
    "/open/x",
    "/open%2Fx",
    "/open;v=1",
    "/open/../me",
    "/open#me",
    "/me?access_token=x",
    "/orders?next=/open",
    "/ord ers",
    "/Örders",
    "/users",
    "/cached",
    "/nowhere",
    "/broken",
    "/prod/open",
)
# An application behind another proxy may read these otherwise, so that they are not judged.
TRICKS = ("//open", "/open/", "/open%2Fx", "/open;v=1", "/open/../me")
VERBS = ("GET", "POST", "OPTIONS")
PREFLIGHT = {"Origin": "https://app.example", "Access-Control-Request-Method": "GET"}
WEBSOCKET = {"Upgrade": "websocket"}
MORE: tuple[dict[str, str], ...] = ({}, PREFLIGHT, WEBSOCKET)
USERS = ({"X-User": "ann"}, {"X-User": "bob"}, {"X-User": "fails"}, {"X-User": "nobody"})


class Said(NamedTuple):
    """Of one call by one of the three: `reason` as headers show it, without seconds that pass meanwhile."""

    allowed: bool
    status: int | None
    body: Any
    reason: str | None


class Site:
    """A REST API and an HTTP API with the same rules, and tokens of every kind."""

    def __init__(self, shop: Shop, functions: Functions, v2: Any, upstream: str) -> None:
        self.shop = shop
        name = functions.create("app.handler", Code={"ZipFile": archive(app__py=PYTHON)})
        functions.permit(name)
        self._rest(arn_of(name), upstream)
        self.house = House(shop.server, v2, CorsConfiguration={"AllowOrigins": ["https://app.example"]})
        self._http(arn_of(name), upstream)
        now = int(time.time())
        self.tokens = {
            "none": None,
            "garbage": "Bearer garbage",
            "access": f"Bearer {shop.access_token()}",
            "weak": shop.access_token(f"{RS}/read"),
            "ID": shop.id_token(),
            "expired": shop.id_token(exp=now - 100_000),
            "foreign": shop.id_token(iss="https://elsewhere.example"),
        }

    def _rest(self, function: str, upstream: str) -> None:
        shop, api = self.shop, self.shop.apigateway
        uri = f"arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{function}/invocations"
        for part, ttl in (("users", 0), ("cached", 300)):
            made = api.create_authorizer(
                restApiId=shop.api,
                name=part,
                type="TOKEN",
                authorizerUri=uri,
                identitySource="method.request.header.X-User",
                authorizerResultTtlInSeconds=ttl,
            )
            shop.proxy(part, "GET", upstream, authorizationType="CUSTOM", authorizerId=made["id"])
        names = {"restApiId": shop.api, "httpMethod": "GET"}
        secured = {"authorizationType": "COGNITO_USER_POOLS", "authorizerId": shop.authorizer}
        broken = api.create_resource(restApiId=shop.api, parentId=shop.root, pathPart="broken")["id"]
        api.put_method(resourceId=broken, **names, **secured)
        api.put_integration(
            resourceId=broken,
            type="AWS",
            integrationHttpMethod="POST",
            uri="arn:aws:apigateway:us-east-1:sqs:path/queue",
            **names,
        )
        below = api.create_resource(restApiId=shop.api, parentId=shop.resources["open"], pathPart="{more+}")["id"]
        api.put_method(resourceId=below, restApiId=shop.api, httpMethod="ANY", **secured)
        api.put_integration(
            resourceId=below,
            restApiId=shop.api,
            httpMethod="ANY",
            type="MOCK",
            requestTemplates={"application/json": '{"statusCode": 200}'},
        )
        change = {"op": "replace", "path": "/policy", "value": json.dumps(POLICY)}
        api.update_rest_api(restApiId=shop.api, patchOperations=[change])
        shop.deploy()
        # Edited since: what is said of these calls says so.
        add = {"op": "add", "path": "/authorizationScopes", "value": f"{RS}/read"}
        api.update_method(
            restApiId=shop.api, resourceId=shop.resources["me"], httpMethod="GET", patchOperations=[add]
        )

    def _http(self, function: str, upstream: str) -> None:
        house, shop = self.house, self.shop
        jwt = house.jwt(f"{shop.server.url}/{shop.pool_id}", shop.client[0])
        target = house.integration(upstream)
        house.route("GET /open", target)
        house.route("ANY /open/{more+}", target, **jwt)
        house.route("GET /me", target, **jwt)
        house.route("POST /orders", target, AuthorizationScopes=[f"{RS}/write"], **jwt)
        source = {"IdentitySource": ["$request.header.X-User"], "AuthorizerPayloadFormatVersion": "1.0"}
        house.route("GET /users", target, **house.function_authorizer(function, **source))
        house.v2.create_stage(ApiId=house.id, StageName="prod", AutoDeploy=True)


@pytest.fixture(scope="module")
def site(_session_server: Server, _session_cognito: Any, _session_apigateway: Any) -> Iterator[Site]:
    url = _session_server.url
    with echo() as upstream:
        shop = Shop(_session_server, _session_cognito, _session_apigateway, upstream)
        yield Site(shop, Functions(aws_client("lambda", url)), aws_client("apigatewayv2", url), upstream)


def timeless(reason: str | None) -> str | None:
    return reason and re.sub(r"\d+ s ago", "… s ago", reason)


def called(url: str, verb: str, path: str, headers: Mapping[str, str]) -> Said:
    """As a client sends it: what a target cannot hold is percent-encoded, and a fragment stays at home."""
    place = urlsplit(url)
    target = path.partition("#")[0].replace(" ", "%20").replace("Ö", "%C3%96")
    connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=SECONDS)
    try:
        connection.request(verb, place.path + target, headers=dict(headers))
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    allowed = answer.status < 300
    told = None if allowed else json.loads(body)
    return Said(allowed, None if allowed else answer.status, told, timeless(answer.headers["x-poolhouse-reason"]))


def explained(url: str, api: str, stage: str, verb: str, path: str, headers: Mapping[str, str]) -> Said:
    question = {"api": api, "stage": stage, "method": verb, "path": path, "headers": dict(headers)}
    answer = requests.post(f"{url}/_poolhouse/explain", json=question, timeout=SECONDS)
    told = answer.json()
    reason = told.get("reason") and timeless(header_safe(told["reason"]).decode("ascii"))
    return Said(told["allowed"], told.get("status"), told.get("body"), reason)


def forwarded(url: str, api: str, stage: str, verb: str, path: str, headers: Mapping[str, str]) -> Said:
    uri = path.partition("#")[0].replace(" ", "%20").replace("Ö", "%C3%96")
    asked = {**headers, "X-Forwarded-Method": verb, "X-Forwarded-Uri": uri}
    answer = requests.get(f"{url}/_poolhouse/authorize/{api}/{stage}", headers=asked, timeout=SECONDS)
    reason = timeless(answer.headers.get("x-poolhouse-reason"))
    return Said(answer.status_code == 200, answer.status_code, None, reason)


def calls(site: Site, path: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Verb, kind of token, and headers."""
    sorts: tuple[dict[str, str], ...] = USERS if path in ("/users", "/cached") else MORE
    for verb, (name, token), more in itertools.product(VERBS, site.tokens.items(), sorts):
        if verb == "GET" or more not in (PREFLIGHT, WEBSOCKET) or (verb, more) == ("OPTIONS", PREFLIGHT):
            yield verb, name, more | ({"Authorization": token} if token else {})


@pytest.mark.parametrize(
    ("kind", "stage", "path"),
    [
        *itertools.product(["rest"], ["prod"], PATHS),
        *itertools.product(["http"], ["prod"], PATHS),
        *itertools.product(["http"], ["$default"], ["/open", "/prod/open"]),
    ],
)
def test_all_three_agree(site: Site, kind: str, stage: str, path: str) -> None:
    server = site.shop.server.url
    api = site.shop.api if kind == "rest" else site.house.id
    for verb, name, headers in calls(site, path):
        real = called(f"{server}/execute-api/{api}/{stage}", verb, path, headers)
        assert explained(server, api, stage, verb, path, headers) == real, (verb, name)
        if "Upgrade" in headers or path == "/broken":
            continue  # applications behind other proxies may have WebSockets, and integrations are not theirs
        asked = forwarded(server, api, stage, verb, path, headers)
        if asked.reason is not None and "may be read as" in asked.reason:
            assert (asked.status, path in TRICKS) == (403, True)
            continue
        assert (asked.allowed, asked.reason) == (real.allowed, real.reason), (verb, name)
        assert asked.status in (200, 401, 403, 500), (verb, name)
