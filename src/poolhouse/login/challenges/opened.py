"""A challenge as its page remembers it between two requests: sealed, in a hidden field of the form."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

KIND: Final = "page challenge"
# AWS: an unanswered prompt of the pages is over after five minutes (cognito-oauth.md 5.2).
SECONDS: Final = 300


class Opened(Struct, frozen=True, kw_only=True):
    """`name` is the challenge's; `session`, `parameters` and `available` are what the machine gave with it.

    `username` as it was typed. `step` is the page's own place within the challenge. `expires_at`: epoch seconds.
    """

    pool_id: str
    client_id: str
    name: str
    username: str
    session: str
    parameters: dict[str, str]
    expires_at: float
    available: tuple[str, ...] = ()
    step: str = ""
