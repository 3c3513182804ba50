"""Surfaces that are loaded when they are first asked for: most servers never need them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from poolhouse.asgi import AsgiApp, Receive, Scope, Send


def on_demand(make: Callable[[], AsgiApp]) -> AsgiApp:
    """`make` is called once, by the first request; it imports what the surface needs."""
    made = cache(make)

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await made()(scope, receive, send)

    return app
