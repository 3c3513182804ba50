"""A call that is passed on and answered from the loop's callbacks, without a task.

By the same functions as the usual way, which takes over as soon as anything has to be waited for: an answer that
is not here in one piece, an upstream that takes its time or fails, a caller who reads slowly or leaves.
"""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Final, NamedTuple, Protocol

from poolhouse.asgi import Lane
from poolhouse.domain.ports import Clock
from poolhouse.gateway.authorizers.cognito import Granted
from poolhouse.gateway.compile import CompiledMethod
from poolhouse.gateway.exchange import Exchange, IdsInAdvance, RequestIds, Site, StageFacts, trace_id
from poolhouse.gateway.integrations.headers import lines_back
from poolhouse.gateway.integrations.http_proxy import HttpProxy
from poolhouse.gateway.integrations.outgoing import default_headers, forwarded_by, no_body, opening, passed_headers
from poolhouse.gateway.routing import Match
from poolhouse.gateway.upstream.answer import Answer
from poolhouse.gateway.upstream.call import Call
from poolhouse.gateway.upstream.connection import Connection
from poolhouse.gateway.upstream.errors import CallerGone
from poolhouse.gateway.upstream.slow import SHORT_SECONDS

BODILESS: Final = (204, 304)
REQUEST_ID: Final = b"\r\nx-amzn-requestid: "
EXTENDED_ID: Final = b"\r\nx-amz-apigw-id: "
# Requests with one of these are not passed on here: they may have a body, or ask for something of this server.
UNUSUAL: Final = frozenset((b"transfer-encoding", b"upgrade", b"x-amzn-requestid"))


class Route(NamedTuple):
    """What was found of a call; `granted` is None for an open method. `path` and `query` are raw."""

    facts: StageFacts
    match: Match[CompiledMethod]
    path: str
    query: bytes
    granted: Granted | None


class Plane(Protocol):
    """The data plane that a call came to."""

    site: Site
    clock: Clock
    ids: IdsInAdvance

    def exchange_of(self, lane: Lane, route: Route, ids: RequestIds, now: float) -> Exchange: ...

    def settled(self, exchange: Exchange, work: Coroutine[Any, Any, None]) -> Coroutine[Any, Any, None]: ...


class Passage:
    """Implements upstream.slow.Waiting."""

    __slots__ = (
        "_answer",
        "_connection",
        "_headers",
        "_ids",
        "_integration",
        "_lane",
        "_now",
        "_plane",
        "_request",
        "_route",
        "_verb",
        "begun",
    )

    def __init__(
        self, plane: Plane, lane: Lane, route: Route, integration: HttpProxy, headers: dict[bytes, bytes]
    ) -> None:
        self._plane = plane
        self._lane = lane
        self._route = route
        self._integration = integration
        self._headers = headers
        self._verb = integration.verb or lane.head.verb
        self._connection: Connection
        self._answer: Answer
        self._request: bytes
        self.begun: float

    def begin(self) -> bool:
        """Send the request, if a connection is at hand. False: nothing has happened."""
        plane, lane, integration = self._plane, self._lane, self._integration
        upstreams = plane.site.upstreams
        if "HEAD" in (self._verb, lane.head.verb) or integration.limit < SHORT_SECONDS:
            return False
        connection = upstreams.idle(integration.endpoint.target)
        if connection is None:
            return False
        self._connection = connection
        self._ids = plane.ids.draw()
        self._now = plane.clock.now()
        self._request = request = self._made_request()
        self.begun = upstreams.loop.time()
        self._answer = answer = connection.begin(head_only=False)
        answer.on_settled = self._arrived
        lane.on_lost = self._lost
        upstreams.slow.add(self)
        connection.write(request)
        return True

    def became_slow(self) -> None:
        self._answer.on_settled = None
        self._hand_over()

    def _made_request(self) -> bytes:
        lane, headers, facts = self._lane, self._headers, self._route.facts
        endpoint = self._integration.endpoint
        lines = opening(self._verb, endpoint.request_target({}, self._route.query), endpoint.authority, {})
        lines += passed_headers(lane.head.headers, headers)
        lines += default_headers(facts, trace_id(headers, self._now, self._ids), headers)
        lines += (forwarded_by(*lane.head.ends, headers), no_body(self._verb))
        return b"".join(lines)

    def _arrived(self) -> None:
        """The answer, or some of it, or none. Nobody else would notice an exception, least of all the caller."""
        try:
            self._pass_on()
        except Exception as error:
            self._lane.go_on(_raised(error))

    def _pass_on(self) -> None:
        lane, answer = self._lane, self._answer
        upstreams = self._plane.site.upstreams
        upstreams.slow.discard(self)
        lines = None
        if answer.complete and answer.status not in BODILESS and lane.is_clear():
            lines = lines_back(answer.headers)
        if lines is None:
            self._hand_over()
            return
        lane.on_lost = None
        octets = answer.take()
        upstreams.release(self._integration.endpoint.target, self._connection)
        lines += (REQUEST_ID, self._ids.request, EXTENDED_ID, self._ids.extended)
        lane.reply_whole(answer.status, lines, octets)

    def _lost(self) -> None:
        """The caller is gone."""
        self._answer.on_settled = None
        self._plane.site.upstreams.slow.discard(self)
        self._connection.abort(CallerGone())
        self._hand_over()

    def _hand_over(self) -> None:
        """To the usual way, at the point that was reached."""
        plane, lane, integration = self._plane, self._lane, self._integration
        lane.on_lost = None
        exchange = plane.exchange_of(lane, self._route, self._ids, self._now)
        call = Call.adopted(
            plane.site.upstreams, integration.endpoint.target, integration.limit, self._connection, self.begun
        )
        lane.go_on(plane.settled(exchange, integration.resume(exchange, call, self._answer, self._request)))


async def _raised(error: Exception) -> None:
    raise error
