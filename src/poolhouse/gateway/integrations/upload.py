"""A caller's body on its way to the upstream, piece by piece, no faster than the upstream takes it."""

from __future__ import annotations

import asyncio
from typing import Final

from poolhouse.asgi import Message
from poolhouse.gateway.exchange import MAX_BODY, Exchange, too_large
from poolhouse.gateway.refusals import REQUEST_TIMEOUT, Refusal
from poolhouse.gateway.upstream.call import Call
from poolhouse.gateway.upstream.errors import CallerGone, TimedOut, UpstreamFailed

# A caller that sends nothing for this long, in the middle of a body, holds a connection for nobody.
CALLER_IDLE_SECONDS: Final = 30.0


async def pump(exchange: Exchange, call: Call, first: Message, *, chunked: bool, idle: float) -> None:
    """Send the rest of the request; `first` is the body's first message. Failures reach whoever awaits the answer.

    `idle`: seconds the upstream may take nothing. Never raises, so that it can run as a task beside the answer.
    """
    try:
        await _pump(exchange, call, first, chunked=chunked, idle=idle)
    except (UpstreamFailed, Refusal, CallerGone) as error:
        call.abort(error)
    else:
        call.restart()


async def _pump(exchange: Exchange, call: Call, message: Message, *, chunked: bool, idle: float) -> None:
    connection = call.connection
    assert connection is not None
    call.disarm()
    sent = 0
    while True:
        octets: bytes = message.get("body", b"")
        sent += len(octets)
        if sent > MAX_BODY:
            raise too_large("a body sent in chunks")
        if octets:
            connection.write(b"%x\r\n%b\r\n" % (len(octets), octets) if chunked else octets)
        try:
            async with asyncio.timeout(idle):
                await connection.drain()
        except TimeoutError:
            raise TimedOut(f"the upstream took nothing of the request for {idle:g} s") from None
        if not message.get("more_body"):
            break
        message = await _next(exchange)
    if chunked:
        connection.write(b"0\r\n\r\n")


async def _next(exchange: Exchange) -> Message:
    try:
        async with asyncio.timeout(CALLER_IDLE_SECONDS):
            message = await exchange.receive()
    except TimeoutError:
        raise Refusal(REQUEST_TIMEOUT, f"nothing of the body for {CALLER_IDLE_SECONDS:g} s") from None
    if message["type"] != "http.request":
        raise CallerGone
    return message
