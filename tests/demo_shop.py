"""The demo's shop on a test server: what `poolhouse demo` sets up, for tests of its users."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import requests

from poolhouse.cli.demo.shop import ClientFacts, DemoFacts, set_up
from poolhouse.cli.demo.upstream import Upstream
from poolhouse.testing.server import Server


@contextmanager
def shop_on(server: Server) -> Iterator[DemoFacts]:
    """The shop's facts, with its upstream running for as long as the context lasts."""
    with Upstream() as upstream:
        yield asyncio.run(set_up(server.app.settings, server_url=server.url, upstream=upstream.address))


def token_for(client: ClientFacts, facts: DemoFacts, scopes: Sequence[str] | None = None) -> str:
    """An access token by client credentials."""
    form = {"grant_type": "client_credentials"} | ({} if scopes is None else {"scope": " ".join(scopes)})
    answer = requests.post(facts.token_url, data=form, auth=(client.id, client.secret), timeout=30)
    answer.raise_for_status()
    return str(answer.json()["access_token"])
