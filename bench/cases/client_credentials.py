"""A token for a client: beside the signature alone, beside node-oidc-provider, and over the number of clients."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from statistics import mean

from bench import limits, load, report
from bench.load import Load, Request
from bench.peers import node_oidc_provider
from bench.poolhouse import CLIENTS_PER_POOL, READ, Client, make_clients, make_pool, send, serve, token_for
from bench.process import Process
from bench.report import Row
from bench.tools import Missing
from poolhouse.verify import Verifier

PATH = "client credentials"
CURVE = (1, 100, 1_000, 10_000)
MOST_MS = 15.0


def run(seconds: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder, "data")) as server:
        first = make_pool(server.url, "bench-0")
        clients = list(make_clients(server.url, first, 1))
        check(server.url, clients[0])
        rows = _beside_the_limit(server, clients[0], seconds)
        rows += _beside_the_peer(server, clients[0], seconds)
        return rows + _curve(server, clients, seconds)


def check(url: str, client: Client) -> None:
    """What is measured are tokens: two differ, and one verifies with the published keys."""
    tokens = {token_for(url, client) for _ in range(2)}
    issuer = _issuer(next(iter(tokens)))
    jwks = f"{url}/{client.pool.pool_id}/.well-known/jwks.json"
    verifier = Verifier(issuer, jwks=jwks, token_use="access", client_id=client.client_id, scopes=[READ])
    if len({verifier.verify(token)["jti"] for token in tokens}) != 2:
        raise RuntimeError("the token endpoint repeats itself")


def _beside_the_limit(server: Process, client: Client, seconds: int) -> list[Row]:
    before = limits.openssl_rsa2048()
    measured = load.measure(server, [client.token_request()], seconds=seconds)
    resident = server.resident_mb
    # On both sides of the load, since the speed of a shared machine drifts.
    after = limits.openssl_rsa2048()
    limit = mean((before.signs, after.signs))
    note = f"the limit before and after: {before.signs:,.0f}/s, {after.signs:,.0f}/s"
    empty = load.measure(server, [Request(path="/_poolhouse/live")], seconds=seconds)
    return [
        Row(path=PATH, against="openssl speed rsa2048, signs", value=measured.per_second, reference=limit,
            at_least=0.75, load=measured, resident_mb=resident, note=note),
        Row(path=f"{PATH}, p99 at {load.CONNECTIONS} connections", against="", value=measured.p99_ms, unit="ms",
            at_most=MOST_MS),
        Row(path=PATH, against="empty GET of the same server", value=measured.per_second,
            reference=empty.per_second, load=empty, note="p50 and p99 are those of the empty GET"),
    ]  # fmt: skip


def _beside_the_peer(server: Process, client: Client, seconds: int) -> list[Row]:
    against = f"node-oidc-provider {node_oidc_provider.VERSION}"
    try:
        with tempfile.TemporaryDirectory() as folder, node_oidc_provider.serve(Path(folder)) as peer:
            request = node_oidc_provider.token_request()
            node_oidc_provider.check(send(peer.url, request))
            before = load.measure(server, [client.token_request()], seconds=seconds)
            theirs = load.measure(peer, [request], seconds=seconds)
            after = load.measure(server, [client.token_request()], seconds=seconds)
            note = f"the peer: p50 {theirs.p50_ms:.1f} ms, p99 {theirs.p99_ms:.1f} ms, {theirs.errors} errors, "
            note += f"{peer.resident_mb:.0f} MiB, {theirs.processor_us:.0f} µs of processor a request"
    except Missing as reason:
        return [Row(path=PATH, against=against, skipped=str(reason))]
    own = mean((before.per_second, after.per_second))
    return [
        Row(
            path=PATH, against=against, value=own, reference=theirs.per_second, at_least=2.0, load=after, note=note
        )
    ]


def _curve(server: Process, clients: list[Client], seconds: int) -> list[Row]:
    """What a token costs with all clients asking in turn."""
    points: dict[int, Load] = {}
    for count in CURVE:
        _fill(server.url, clients, count)
        rotation = [client.token_request() for client in clients]
        load.send_each(server, rotation)
        points[count] = load.measure(server, rotation, seconds=seconds)
    return [report.flat(f"{PATH}, over the number of clients", points, server.resident_mb)]


def _fill(url: str, clients: list[Client], count: int) -> None:
    """Up to `count` clients, in as many pools as the quota asks for."""
    while len(clients) < count:
        pool_number, in_pool = divmod(len(clients), CLIENTS_PER_POOL)
        pool = clients[-1].pool if in_pool else make_pool(url, f"bench-{pool_number}")
        clients += make_clients(url, pool, min(count - len(clients), CLIENTS_PER_POOL - in_pool))


def _issuer(token: str) -> str:
    from joserfc.util import urlsafe_b64decode

    issuer: str = json.loads(urlsafe_b64decode(token.split(".")[1].encode()))["iss"]
    return issuer
