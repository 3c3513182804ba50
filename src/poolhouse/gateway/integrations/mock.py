"""MOCK: no upstream. The request template names a status, and that status names the response."""

from __future__ import annotations

import re
from typing import Final

import msgspec
from msgspec import Struct

from poolhouse.domain.apis.values import Integration
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.integrations.request_body import RequestBody, request_body_of
from poolhouse.gateway.integrations.responses import Outcome, choose, outcomes_of, respond_with
from poolhouse.gateway.integrations.templates import Overrides
from poolhouse.gateway.mapping import AnswerView
from poolhouse.gateway.refusals import MISCONFIGURED, Refusal

# AWS reads `{statusCode: 200}` as well: names without quotes.
_LENIENT: Final = re.compile(rb"""\{\s*["']?statusCode["']?\s*:\s*(\d{3})\s*[,}]""")


class Mock(Struct, frozen=True, kw_only=True):
    body: RequestBody
    outcomes: tuple[Outcome, ...]

    async def serve(self, exchange: Exchange) -> None:
        """Raises Refusal."""
        received = await exchange.read_body()
        overrides = Overrides()
        made = self.body.make(exchange, received, overrides)
        status = _status_code(made)
        if status is None:
            raise Refusal(
                MISCONFIGURED, "the request template of a MOCK has to make an object with an integer statusCode"
            )
        answer = AnswerView(headers=[], body=b"")
        await respond_with(exchange, choose(self.outcomes, status), answer, overrides, traced=False)


def mock_of(integration: Integration) -> Mock:
    """Raises BadMapping."""
    return Mock(body=request_body_of(integration), outcomes=outcomes_of(integration.responses.values()))


def _status_code(body: bytes) -> int | None:
    try:
        made = msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError):
        lenient = _LENIENT.match(body.strip())
        return int(lenient[1]) if lenient else None
    status = made.get("statusCode") if isinstance(made, dict) else None
    return status if isinstance(status, int) and not isinstance(status, bool) else None
