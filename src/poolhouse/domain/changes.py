"""Names of what changed: the keys by which snapshots are dropped.

A store marks these keys in the transaction that writes; `ports.Changes` tells them to every process.
"""

from __future__ import annotations


def pool(pool_id: str) -> str:
    """The pool's own settings, its resource servers, domains or signing keys."""
    return f"pool:{pool_id}"


def client(pool_id: str, client_id: str) -> str:
    """An app client or its secrets."""
    return f"client:{pool_id}/{client_id}"


def domain(name: str) -> str:
    """Which pool a domain name leads to."""
    return f"domain:{name}"


def branding(pool_id: str, client_id: str) -> str:
    """The look or the terms of a client's pages; of all clients for the client id `ALL`."""
    return f"branding:{pool_id}/{client_id}"


def api(api_id: str) -> str:
    """A REST API or anything below it."""
    return f"api:{api_id}"


def account(account_id: str) -> str:
    """An API key, usage plan, domain name, … of an account of the gateway."""
    return f"account:{account_id}"


def function(name: str) -> str:
    """A function: its versions, aliases or permissions."""
    return f"function:{name}"
