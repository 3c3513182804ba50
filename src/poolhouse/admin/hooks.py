"""Test hooks of the dev profile: move the clock, forget everything."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

import msgspec

Hook = Callable[[str, bytes], Awaitable[object]]
"""(HTTP method, body) -> what to answer as JSON. Raises BadHookRequest."""

encode = msgspec.json.encode


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

    async def hook(method: str, body: bytes) -> Mapping[str, float]:
        if method == "POST":
            if workers > 1:
                raise BadHookRequest("the clock hook needs a server with one worker", 409)
            clock.offset = _offset(_object(body), clock)
        elif method != "GET":
            raise BadHookRequest("GET tells the time, POST moves it", 405)
        return {"now": clock.now(), "offset": clock.offset}

    return hook


def reset_hook(reset: Callable[[], Awaitable[None]]) -> Hook:
    """`POST` removes every pool and API."""

    async def hook(method: str, _body: bytes) -> Mapping[str, str]:
        if method != "POST":
            raise BadHookRequest("POST removes all data", 405)
        await reset()
        return {"status": "reset"}

    return hook


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
