"""A message to a user, as it waits in the outbox."""

from __future__ import annotations

from msgspec import Struct


class Message(Struct, frozen=True, kw_only=True):
    """`medium` is `EMAIL` (the body is HTML) or `SMS`; `code` is the code or temporary password in it, for the dev
    inbox only. `purpose` is what it is about: the source of a custom message trigger (`SignUp`, …).

    `sender` and `reply_to` are the pool's own addresses, empty where it has none. Times are epoch seconds.
    `function` and `kms_key` are ARNs where the pool has a function of its own to send it (a custom sender): then
    `body` is the function's event as JSON, without the code.
    `delivered_at` is when work on it ended: delivered, or (`given_up`) not after all tries.
    """

    id: str
    pool_id: str
    recipient: str
    medium: str
    subject: str
    body: str
    code: str
    purpose: str
    created_at: float
    attempts: int = 0
    due_at: float = 0.0
    delivered_at: float | None = None
    given_up: bool = False
    sender: str = ""
    reply_to: str = ""
    function: str = ""
    kms_key: str = ""
