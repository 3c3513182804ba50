"""`GET /_poolhouse/functions/{name}/logs?limit=…`: the newest lines a function wrote on this server process."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

import msgspec
import structlog

from poolhouse.asgi import RawHeaders, Receive, Scope, Send, respond
from poolhouse.functions.host.logs import Line

log = structlog.get_logger("poolhouse.functions")

JSON: Final[RawHeaders] = ((b"content-type", b"application/json"), (b"cache-control", b"no-store"))
PATH: Final = re.compile(r"/_poolhouse/functions/([A-Za-z0-9_-]{1,64})/logs")
LIMIT: Final = re.compile(rb"limit=([1-9][0-9]{0,3})")
USUAL: Final = 200


class LogReader:
    """ASGI app of the dev profile. `newest` gives the lines of a name; None: it never ran here."""

    def __init__(self, newest: Callable[[str, int], Sequence[Line] | None]) -> None:
        self._newest = newest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI
        path = PATH.fullmatch(scope["path"])
        query: bytes = scope["query_string"]
        limit = LIMIT.fullmatch(query) if query else None
        if path is None:
            await _refuse(send, scope, 404, "logs are at /_poolhouse/functions/{name}/logs")
        elif scope["method"] != "GET":
            await _refuse(send, scope, 405, "GET reads the logs")
        elif query and limit is None:
            await _refuse(send, scope, 400, "the only parameter is limit, a number from 1 to 9999")
        else:
            lines = self._newest(path[1], USUAL if limit is None else int(limit[1]))
            body = {
                "function": path[1],
                "lines": [{"at": round(line.at, 3), "text": line.text} for line in lines or ()],
            }
            await respond(send, 200, JSON, msgspec.json.encode(body))


async def _refuse(send: Send, scope: Scope, status: int, text: str) -> None:
    log.info("refused", path=scope["path"], reason=text)
    await respond(send, status, JSON, msgspec.json.encode({"message": text}))
