"""Access logs of stages: one line a call, as the stage's format says, to this server's log.

The line stands under `line`, the log group that AWS would write it to under `group`.
Source: developer guide, 'Variables for access logging for API Gateway'; reference 2.10.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import structlog
from msgspec import Struct

from poolhouse.asgi import Message, Send
from poolhouse.domain.apis.values import Stage
from poolhouse.domain.http_apis.values import HttpStage
from poolhouse.gateway.exchange import Exchange, context_of, in_context

log = structlog.get_logger("poolhouse.access")

# What `$context` calls itself in a format; names of claims may hold colons and hyphens.
_VARIABLE: Final = re.compile(r"\$context\.([A-Za-z0-9_]+(?:\.[A-Za-z0-9_:-]*[A-Za-z0-9_])*)")
_ABSENT: Final = "-"
_CONTROLS: Final = dict.fromkeys((*range(32), 127), " ")
# AWS cuts a line at 1 MB; nobody reads that.
LONGEST: Final = 8_192
_ARN_PARTS: Final = 6


class Format(Struct, frozen=True):
    """`pieces` are, in turn, text and names of variables."""

    group: str
    pieces: tuple[str, ...]

    def line(self, context: dict[str, Any]) -> str:
        out = [
            piece if at % 2 == 0 else _shown(in_context(context, piece)) for at, piece in enumerate(self.pieces)
        ]
        return "".join(out).translate(_CONTROLS)[:LONGEST]


def format_of(stage: Stage | HttpStage) -> Format | None:
    """None for a stage without access logs."""
    if not stage.access_log_format:
        return None
    return Format(
        _group(stage.access_log_destination or ""), tuple(_VARIABLE.split(stage.access_log_format.strip()))
    )


def _group(arn: str) -> str:
    """The log group or the stream that the destination names."""
    named = arn.split(":", _ARN_PARTS - 1)[-1]
    return named.removeprefix("log-group:").removeprefix("deliverystream/").partition(":")[0]


def _shown(value: str | None) -> str:
    return value or _ABSENT


class AccessLog:
    """Sees one call's answer pass. `done` writes the line; `now` gives seconds, for latencies.

    `step` is what the data plane is at (`authorizer`, `integration`), `of_function` whether a function answers.
    """

    __slots__ = ("_exchange", "_now", "_send", "_started", "length", "of_function", "status", "step")

    def __init__(self, exchange: Exchange, send: Send, now: Callable[[], float]) -> None:
        self._exchange = exchange
        self._send = send
        self._now = now
        self._started = now()
        self.status = 0
        self.length = 0
        self.step = ""
        self.of_function = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        else:
            self.length += len(message.get("body", b""))
        await self._send(message)

    def done(self) -> None:
        exchange = self._exchange
        form: Format = exchange.stage.access_log
        context = context_of(exchange)
        latency = max(0, round((self._now() - self._started) * 1000))
        context |= {
            "status": str(self.status) if self.status else None,
            "responseLength": str(self.length),
            "responseLatency": str(latency),
        }
        context |= self._integration(str(latency))
        if self.step == "authorizer" and exchange.refusal is not None:
            context["authorizer"] = {"error": exchange.refusal.reason}
        log.info("access", group=form.group, line=form.line(context))

    def _integration(self, latency: str) -> dict[str, Any]:
        """Both names of each variable. A function's own status is not the one of its invocation."""
        refusal = self._exchange.refusal
        answered = refusal is None
        status = str(self.status) if answered else None
        invoked = "200" if answered and self.of_function else status
        error = refusal.reason if refusal is not None and self.step == "integration" else None
        taken = latency if answered or error is not None else None
        return {
            "integrationLatency": taken,
            "integrationStatus": invoked,
            "integrationErrorMessage": error,
            "integration": {"status": status, "integrationStatus": invoked, "latency": taken, "error": error},
        }
