"""What an endpoint takes and gives: a request of one pool's domain, and a finished answer."""

from __future__ import annotations

from typing import NamedTuple

from poolhouse.asgi import RawHeaders, Receive, Scope


class Request(NamedTuple):
    """`pool_id` is the pool that the domain belongs to; `base_url` is where the domain was reached, without a
    trailing slash. The scope's own path is not looked at.
    """

    scope: Scope
    receive: Receive
    pool_id: str
    domain: str
    base_url: str

    def address(self) -> str:
        """Whose connection it is; empty where there is none."""
        client = self.scope.get("client")
        return str(client[0]) if client else ""


class Answer(NamedTuple):
    """`headers` come on top of those every answer has; `reason` is for the log, where this refuses something."""

    status: int
    body: bytes = b""
    headers: RawHeaders = ()
    reason: str = ""
