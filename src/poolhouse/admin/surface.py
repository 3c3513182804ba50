"""`/_poolhouse/…`: probes and metrics for everyone, test hooks in the dev profile only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

import structlog

from poolhouse.admin import hooks, metrics
from poolhouse.asgi import AsgiApp, BodyTooLarge, RawHeaders, Receive, Scope, Send, read_body, respond

log = structlog.get_logger("poolhouse.admin")

JSON: RawHeaders = ((b"content-type", b"application/json"), (b"cache-control", b"no-store"))
MAX_BODY = 64 * 1024
PREFIX = "/_poolhouse/"
NOT_BUILT = {
    "snapshots": "The snapshots hook",
}


@dataclass(frozen=True, slots=True)
class AdminSurface:
    """`mounts` are surfaces by the first segment behind `/_poolhouse/`; `hook_functions` is empty in the prod
    profile: hooks are absent, not forbidden.
    """

    ping: Callable[[], Awaitable[None]]
    answers: Counter[tuple[str, int]]
    hook_functions: Mapping[str, hooks.Hook]
    mounts: Mapping[str, AsgiApp] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name = str(scope["path"]).removeprefix(PREFIX)
        first = name.partition("/")[0]
        if (mounted := self.mounts.get(first)) is not None:
            await mounted(scope, receive, send)
            return
        match name:
            case "live":
                await respond(send, 200, JSON, b'{"status":"live"}')
            case "ready":
                await self._ready(send)
            case "metrics":
                await respond(send, 200, metrics.HEADERS, metrics.render(self.answers))
            case _ if name in self.hook_functions:
                await self._hook(self.hook_functions[name], scope, receive, send)
            case _ if first in NOT_BUILT:
                log.warning("refused", path=scope["path"], reason=f"{NOT_BUILT[first]} is not built yet")
                body = f'{{"message":"{NOT_BUILT[first]} is not built yet (see docs/limitations.md)"}}'
                await respond(send, 501, JSON, body.encode())
            case _:
                await respond(send, 404, JSON, b'{"message":"Not Found"}')

    async def _ready(self, send: Send) -> None:
        try:
            await self.ping()
        except Exception as error:
            log.warning("not ready", reason=repr(error))
            await respond(send, 503, JSON, b'{"status":"the database does not answer"}')
        else:
            await respond(send, 200, JSON, b'{"status":"ready"}')

    async def _hook(self, hook: hooks.Hook, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            body = await read_body(receive, at_most=MAX_BODY)
            answer = await hook(hooks.HookRequest(scope["method"], _query(scope), body))
        except BodyTooLarge:
            await respond(send, 413, JSON, b'{"message":"the body is too large"}')
        except hooks.BadHookRequest as error:
            log.info("refused", path=scope["path"], reason=error.args[0])
            await respond(send, error.status, JSON, hooks.encode({"message": error.args[0]}))
        else:
            await respond(send, 200, JSON, hooks.encode(answer))


def _query(scope: Scope) -> dict[str, str]:
    """Raises BadHookRequest."""
    try:
        text = scope["query_string"].decode("ascii")
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=20, errors="strict")
    except ValueError:
        raise hooks.BadHookRequest("the query string is not one") from None
    query = dict(pairs)
    if len(query) < len(pairs):
        raise hooks.BadHookRequest("a parameter is given twice")
    return query
