"""How the work on a call ends, on APIs of both kinds."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

import structlog

from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.integrations.http_proxy import Cut
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.upstream.errors import CallerGone

log = structlog.get_logger("poolhouse.gateway")


async def settle(
    exchange: Exchange,
    work: Awaitable[None],
    *,
    refuse: Callable[[Exchange, Refusal], Awaitable[None]],
    facts: Callable[[Exchange], Mapping[str, str]],
) -> None:
    """Wait for `work` on the exchange, whose failures are told to the caller as far as that can be done.

    `refuse` answers a refused call, `facts` are what the log says of one.
    """
    try:
        await work
    except Refusal as refusal:
        await refuse(exchange, refusal)
    except CallerGone:
        log.debug("caller gone", **facts(exchange))
    except Cut as cut:
        # The server closes the connection of an answer that is not completed.
        log.warning("cut", **facts(exchange), reason=str(cut))
    finally:
        if exchange.access_log is not None:
            exchange.access_log.done()
