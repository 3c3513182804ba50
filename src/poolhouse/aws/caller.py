"""Which request this is and who sends it, as far as the connection tells: never for a decision."""

from __future__ import annotations

from contextvars import ContextVar

from poolhouse import asgi
from poolhouse.asgi import Scope

_address: ContextVar[str] = ContextVar("poolhouse_caller_address", default="")
_request_id: ContextVar[str] = ContextVar("poolhouse_request_id", default="")


def remember(scope: Scope, request_id: str) -> None:
    """Note the address of this request's connection; each request runs in a context of its own."""
    _address.set(asgi.address(scope))
    _request_id.set(request_id)


def address() -> str:
    """The IP address the request came from; empty when it is not known."""
    return _address.get()


def request_id() -> str:
    """What the answer's `x-amzn-requestid` will say; empty outside a request."""
    return _request_id.get()
