"""Who calls, as far as the connection tells: for device lists and sessions, never for a decision."""

from __future__ import annotations

from contextvars import ContextVar

from poolhouse.asgi import Scope

_address: ContextVar[str] = ContextVar("poolhouse_caller_address", default="")


def remember(scope: Scope) -> None:
    """Note the address of this request's connection; each request runs in a context of its own."""
    client = scope.get("client")
    _address.set(client[0] if client else "")


def address() -> str:
    """The IP address the request came from; empty when it is not known."""
    return _address.get()
