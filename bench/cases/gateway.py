"""A protected call through the gateway: beside HAProxy before the same upstream, and over the number of routes."""

from __future__ import annotations

import http.client
import json
import tempfile
from pathlib import Path
from statistics import mean
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from joserfc.jwk import RSAKey
from joserfc.util import urlsafe_b64decode

from bench import load, report
from bench.load import Load, Request
from bench.peers import haproxy
from bench.poolhouse import READ, Pool, aws, make_clients, make_pool, send, serve, token_for
from bench.process import Process
from bench.report import Row

PATH = "gateway proxying, decision cached"
CURVE = (10, 100, 1_000)
STAGE = "bench"
IDLE_CALLERS = 1_000


def run(seconds: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with haproxy.serve_upstream(folder) as upstream, serve(folder / "data") as server:
            pool = make_pool(server.url, "bench-gateway")
            token = token_for(server.url, next(make_clients(server.url, pool, 1)))
            rows = _beside_haproxy(folder, server, upstream, pool, token, seconds)
            rows.append(_idle_callers(server, upstream, pool, token))
            return rows + _curve(server, upstream, pool, token, seconds)


def _beside_haproxy(
    folder: Path, server: Process, upstream: Process, pool: Pool, token: str, seconds: int
) -> list[Row]:
    prefix = make_api(server.url, pool, upstream.url, routes=1)
    request = _call(f"{prefix}/route-0", token)
    _check(server.url, request)
    empty = load.measure(server, [Request(path="/_poolhouse/live")], seconds=seconds)
    direct = load.measure(upstream, [request], seconds=seconds)
    before = load.measure(server, [request], seconds=seconds)
    with haproxy.serve_proxy(folder, upstream) as proxy:
        plain = load.measure(proxy, [request], seconds=seconds)
    after = load.measure(server, [request], seconds=seconds)
    with checking_proxy(folder, server, upstream, pool, token) as proxy:
        _check(proxy.url, request)
        checking = load.measure(proxy, [request], seconds=seconds)
    own = mean((before.per_second, after.per_second))
    note = (
        f"the upstream alone {direct.per_second:,.0f}/s; HAProxy p50 {plain.p50_ms:.2f}, p99 {plain.p99_ms:.2f} ms"
    )
    return [
        Row(path=PATH, against="HAProxy in front of the same upstream", value=own, reference=plain.per_second,
            at_least=0.5, load=after, resident_mb=server.resident_mb, note=note),
        Row(path=PATH, against="HAProxy with jwt_verify", value=own, reference=checking.per_second),
        Row(path=PATH, against="empty GET of the same server", value=own, reference=empty.per_second),
    ]  # fmt: skip


def _curve(server: Process, upstream: Process, pool: Pool, token: str, seconds: int) -> list[Row]:
    """What a call costs in APIs of more and more routes, every route called in turn."""
    points: dict[int, Load] = {}
    for routes in CURVE:
        prefix = make_api(server.url, pool, upstream.url, routes=routes)
        rotation = [_call(f"{prefix}/route-{number}", token) for number in range(routes)]
        _check(server.url, rotation[-1])
        load.send_each(server, rotation)
        points[routes] = load.measure(server, rotation, seconds=seconds)
    return [report.flat("gateway, over the number of routes", points, server.resident_mb)]


def _idle_callers(server: Process, upstream: Process, pool: Pool, token: str) -> Row:
    """What callers cost that made a call and keep their connection."""
    request = _call(f"{make_api(server.url, pool, upstream.url, routes=1)}/route-0", token)
    before, kept = server.resident_mb, []
    try:
        for _ in range(IDLE_CALLERS):
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
            kept.append(connection)
            connection.request(request.method, request.path, headers=request.headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{request.path}: {answer.status}")
        grown = server.resident_mb - before
    finally:
        for connection in kept:
            connection.close()
    return Row(path=f"memory of {IDLE_CALLERS:,} idle callers", against="", value=grown, unit="MiB", at_most=60.0)


def make_api(url: str, pool: Pool, upstream: str, *, routes: int) -> str:
    """Deploy an API whose `routes` methods want a scope and proxy to `upstream`; returns its path."""
    gateway = aws("apigateway", url)
    api = gateway.create_rest_api(name=f"bench-{routes}")["id"]
    root = gateway.get_resources(restApiId=api)["items"][0]["id"]
    authorizer = gateway.create_authorizer(
        restApiId=api,
        name="pool",
        type="COGNITO_USER_POOLS",
        providerARNs=[f"arn:aws:cognito-idp:us-east-1:123456789012:userpool/{pool.pool_id}"],
        identitySource="method.request.header.Authorization",
    )["id"]
    for number in range(routes):
        _add_route(gateway, api, root, authorizer, f"route-{number}", upstream)
    gateway.create_deployment(restApiId=api, stageName=STAGE)
    return f"/execute-api/{api}/{STAGE}"


def _add_route(gateway: Any, api: str, root: str, authorizer: str, name: str, upstream: str) -> None:
    resource = gateway.create_resource(restApiId=api, parentId=root, pathPart=name)["id"]
    gateway.put_method(
        restApiId=api,
        resourceId=resource,
        httpMethod="GET",
        authorizationType="COGNITO_USER_POOLS",
        authorizerId=authorizer,
        authorizationScopes=[READ],
    )
    gateway.put_integration(
        restApiId=api,
        resourceId=resource,
        httpMethod="GET",
        type="HTTP_PROXY",
        integrationHttpMethod="GET",
        uri=f"{upstream}/{name}",
    )


def checking_proxy(folder: Path, server: Process, upstream: Process, pool: Pool, token: str) -> Process:
    header, payload = (json.loads(urlsafe_b64decode(part.encode())) for part in token.split(".")[:2])
    jwks = json.loads(send(server.url, Request(path=f"/{pool.pool_id}/.well-known/jwks.json"))[1])
    entry = next(entry for entry in jwks["keys"] if entry["kid"] == header["kid"])
    public = RSAKey.import_key({"kty": "RSA", "n": entry["n"], "e": entry["e"]}).public_key
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return haproxy.serve_checking_proxy(folder, upstream, public_pem=pem, issuer=payload["iss"], scope=READ)


def _call(path: str, token: str) -> Request:
    return Request(path=path, headers={"Authorization": f"Bearer {token}"})


def _check(url: str, request: Request) -> None:
    """The call passes with its token and is refused without, or the wrong thing is measured."""
    status, body = send(url, request)
    refused, _ = send(url, Request(path=request.path))
    if status != 200 or b"Teapot" not in body or refused not in (401, 403):
        raise RuntimeError(f"{url}{request.path}: {status} {body[:300]!r}, without a token {refused}")
