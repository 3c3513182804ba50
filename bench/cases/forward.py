"""Forward authorization beside HAProxy, which checks the token itself and proxies to an upstream."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import mean

from bench import load
from bench.cases.gateway import checking_proxy, make_api
from bench.load import Request
from bench.peers import haproxy
from bench.poolhouse import make_clients, make_pool, send, serve, token_for
from bench.process import Process
from bench.report import Row

PATH = "forward authorization"
# More than the tokens a server remembers (`gateway.authorizers.cognito.CACHED_TOKENS`), in turn: none is found.
STRANGERS = 6_000


def run(seconds: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with haproxy.serve_upstream(folder) as upstream, serve(folder / "data") as server:
            pool = make_pool(server.url, "bench-forward")
            client = next(make_clients(server.url, pool, 1))
            tokens = [token_for(server.url, client) for _ in range(STRANGERS)]
            prefix = make_api(server.url, pool, upstream.url, routes=1)
            api, stage = prefix.split("/")[2:4]
            questions = [_question(api, stage, token) for token in tokens]
            _check(server, questions[0])
            empty = load.measure(server, [Request(path="/_poolhouse/live")], seconds=seconds)
            with checking_proxy(folder, server, upstream, pool, tokens[0]) as proxy:
                before = load.measure(proxy, [_call(tokens[0])], seconds=seconds)
                known = load.measure(server, questions[:1], seconds=seconds)
                # Every load begins with the first token: after a warm-up some of them would be remembered.
                unknown = load.measure(server, questions, seconds=seconds, warm_up=0)
                after = load.measure(proxy, [_call(token) for token in tokens], seconds=seconds)
            reference = mean((before.per_second, after.per_second))
            against, beside = "HAProxy with jwt_verify, proxying, on one thread", "empty GET of the same server"
            note = f"HAProxy {before.per_second:,.0f} and {after.per_second:,.0f}/s"
            return [
                Row(path=f"{PATH}, decision cached", against=against, value=known.per_second, reference=reference,
                    at_least=1.0, load=known, resident_mb=server.resident_mb, note=note),
                Row(path=f"{PATH}, token never seen", against=against, value=unknown.per_second,
                    reference=reference, at_least=0.7, load=unknown),
                Row(path=f"{PATH}, decision cached", against=beside, value=known.per_second,
                    reference=empty.per_second),
            ]  # fmt: skip


def _question(api: str, stage: str, token: str) -> Request:
    asked = {"Authorization": f"Bearer {token}", "X-Forwarded-Method": "GET", "X-Forwarded-Uri": "/route-0"}
    return Request(path=f"/_poolhouse/authorize/{api}/{stage}", headers=asked)


def _call(token: str) -> Request:
    return Request(path="/route-0", headers={"Authorization": f"Bearer {token}"})


def _check(server: Process, question: Request) -> None:
    """The question is answered with yes for its token and with no without, or the wrong thing is measured."""
    without = {name: value for name, value in question.headers.items() if name != "Authorization"}
    found = send(server.url, question)[0], send(server.url, Request(path=question.path, headers=without))[0]
    if found != (200, 401):
        raise RuntimeError(f"{question.path}: {found}")
