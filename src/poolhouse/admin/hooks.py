"""Test hooks of the dev profile: move the clock, forget everything, read the messages that were sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

import msgspec
from msgspec import Struct

encode = msgspec.json.encode
MOST_MESSAGES = 1_000


class HookRequest(Struct, frozen=True):
    """`query` holds each parameter once."""

    method: str
    query: Mapping[str, str]
    body: bytes


Hook = Callable[[HookRequest], Awaitable[object]]
"""A request -> what to answer as JSON. Raises BadHookRequest."""


class BadHookRequest(Exception):
    """The text is for the caller."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status


class MovableClock(Protocol):
    offset: float

    def now(self) -> float: ...


def clock_hook(clock: MovableClock, *, workers: int) -> Hook:
    """`GET` tells the time; `POST {"offset": seconds}` or `{"now": epoch seconds}` moves the server's clock."""

    async def hook(request: HookRequest) -> Mapping[str, float]:
        if request.method == "POST":
            if workers > 1:
                raise BadHookRequest("the clock hook needs a server with one worker", 409)
            clock.offset = _offset(_object(request.body), clock)
        elif request.method != "GET":
            raise BadHookRequest("GET tells the time, POST moves it", 405)
        return {"now": clock.now(), "offset": clock.offset}

    return hook


def reset_hook(reset: Callable[[], Awaitable[None]]) -> Hook:
    """`POST` removes every pool and API."""

    async def hook(request: HookRequest) -> Mapping[str, str]:
        if request.method != "POST":
            raise BadHookRequest("POST removes all data", 405)
        await reset()
        return {"status": "reset"}

    return hook


def inbox_hook(read: Callable[[str | None, int], Awaitable[object]]) -> Hook:
    """`GET ?recipient=…&limit=…`: messages newest first, those already delivered included (default limit 100)."""

    async def hook(request: HookRequest) -> object:
        if request.method != "GET":
            raise BadHookRequest("GET reads the messages", 405)
        if unknown := request.query.keys() - {"recipient", "limit"}:
            raise BadHookRequest(f"unknown parameter {min(unknown)[:100]!r}: there are recipient and limit")
        recipient = request.query.get("recipient")
        if recipient is not None:
            # A phone number's plus sign, written as it is, reads as a space; no address holds one.
            recipient = recipient.replace(" ", "+")
        return await read(recipient, _limit(request.query.get("limit", "100")))

    return hook


def _limit(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= MOST_MESSAGES:
        return int(text)
    raise BadHookRequest(f"limit must be a number from 1 to {MOST_MESSAGES}")


def _object(body: bytes) -> dict[str, Any]:
    try:
        value = msgspec.json.decode(body or b"{}")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadHookRequest(f"the body is not JSON: {error}") from None
    if not isinstance(value, dict):
        raise BadHookRequest("the body is not a JSON object")
    return value


def _offset(asked: dict[str, Any], clock: MovableClock) -> float:
    match asked:
        case {"offset": int() | float() as offset, **rest} if not rest and abs(offset) < 1e10:
            return float(offset)
        case {"now": int() | float() as now, **rest} if not rest and 0 <= now < 1e11:
            return float(now) - (clock.now() - clock.offset)
        case _:
            raise BadHookRequest('give {"offset": seconds} or {"now": epoch seconds}')
