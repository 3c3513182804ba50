"""What policies are asked about: which method a call is of, under its names, and what is known of the call."""

from __future__ import annotations

from datetime import UTC, datetime

from poolhouse.gateway import events
from poolhouse.gateway.authorizers.conditions import Facts
from poolhouse.gateway.authorizers.policies import Called
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.readings import as_read


def called(exchange: Exchange, *, short: bool = False) -> Called:
    """`short`: also as an API's policy may write it, without account and API (`execute-api:/prod/GET/pets`)."""
    arn = events.method_arn(exchange)
    head = arn[: len(arn) - len(exchange.path)]
    paths = [exchange.path]
    if (read := as_read(exchange.path)) != exchange.path:
        paths.append(read)
    if not short:
        return tuple((head + path,) for path in paths)
    start = f"execute-api:/{exchange.stage.stage}/{exchange.verb}"
    return tuple((head + path, start + path) for path in paths)


def facts_of(exchange: Exchange) -> Facts:
    facts = {
        "aws:securetransport": "true" if exchange.scope.get("scheme") == "https" else "false",
        "aws:currenttime": datetime.fromtimestamp(exchange.now, UTC).isoformat(),
        "aws:epochtime": str(int(exchange.now)),
    }
    told = {
        "aws:sourceip": exchange.caller if exchange.direct else None,
        "aws:useragent": exchange.header("user-agent"),
        "aws:referer": exchange.header("referer"),
    }
    return facts | {key: value for key, value in told.items() if value}
