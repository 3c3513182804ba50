"""What an endpoint takes: a request of one pool's domain."""

from __future__ import annotations

from typing import NamedTuple

from poolhouse.asgi import Receive, Scope


class Request(NamedTuple):
    """`pool_id` is the pool that the domain belongs to; `base_url` is where the domain was reached, without a
    trailing slash. The scope's own path is not looked at.
    """

    scope: Scope
    receive: Receive
    pool_id: str
    domain: str
    base_url: str
