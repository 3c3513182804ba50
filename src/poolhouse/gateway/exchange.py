"""One call of a deployed API on its way through the data plane."""

from __future__ import annotations

import time
from binascii import b2a_base64, hexlify
from collections.abc import Mapping
from typing import Any, Final, Protocol
from urllib.parse import parse_qsl

import msgspec
from msgspec import Struct, field

from poolhouse.asgi import BodyTooLarge, ClientGone, Message, Receive, Scope, Send, address, read_body
from poolhouse.domain.ports import Random
from poolhouse.domain.secret import Secret
from poolhouse.gateway.refusals import TOO_LARGE, Refusal
from poolhouse.gateway.upstream.errors import CallerGone
from poolhouse.gateway.upstream.pool import Upstreams

IDS_AT_ONCE: Final = 64
# API Gateway quota: "payload size 10 MB, cannot be increased".
MAX_BODY: Final = 10 * 1024 * 1024
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# Recorded: ids are base64 of the kind that fits into a URL.
_IN_IDS: Final = bytes.maketrans(b"+/", b"-_")


class Site(Struct, frozen=True, kw_only=True):
    """What all calls on this server share."""

    region: str
    account_id: str
    upstreams: Upstreams
    functions: Any  # gateway.functions.CallsFunctions; msgspec knows no protocols


class StageFacts(Struct, frozen=True, kw_only=True):
    api_id: str
    stage: str
    deployment_id: str
    variables: Mapping[str, str]
    binary_types: tuple[str, ...] = ()
    # The request header that names the API to an upstream, ready to send.
    api_line: bytes = b""
    # What the API's owner put in place of the gateway's own answers, by response type.
    answers: Any = {}  # Mapping[str, answers.OwnAnswer]
    # From how many octets on answers are compressed; None: never, and requests are not decompressed either.
    compress_from: int | None = None
    access_log: Any = None  # access_log.Format
    policy: Any = None  # authorizers.policies.Policy


class KeyHolder(Struct, frozen=True, kw_only=True):
    """The API key that a call brought, and the usage plan that lets it in."""

    id: str
    value: Secret
    plan: Any  # UsagePlan


class Ids(Protocol):
    """`request` is a UUID, `extended` goes into `x-amz-apigw-id`, `trace` is 24 hexadecimal digits. All ASCII."""

    @property
    def request(self) -> bytes: ...
    @property
    def extended(self) -> bytes: ...
    @property
    def trace(self) -> bytes: ...


class RequestIds(Struct, frozen=True):
    """Implements Ids."""

    request: bytes
    extended: bytes
    trace: bytes

    @classmethod
    def new(cls, random: Random) -> RequestIds:
        """One draw for all three: the operating system is asked once per call."""
        octets = random.octets(39)
        h = hexlify(octets)
        uuid = b"%b-%b-4%b-%c%b-%b" % (h[:8], h[8:12], h[13:16], b"89ab"[octets[8] & 3], h[17:20], h[20:32])
        return cls(uuid, b2a_base64(octets[16:27], newline=False).translate(_IN_IDS), h[54:])


class IdsInAdvance:
    """Ids for calls, made many at a time: one by one, each call would pay several times as much."""

    __slots__ = ("_made", "_random")

    def __init__(self, random: Random) -> None:
        self._random = random
        self._made: list[RequestIds] = []

    def draw(self) -> RequestIds:
        if not self._made:
            self._made = [RequestIds.new(self._random) for _ in range(IDS_AT_ONCE)]
        return self._made.pop()


class IdsOnDemand:
    """Implements Ids, for calls that mostly end without anybody being told an id: drawn when first asked for."""

    __slots__ = ("_drawn", "_random")

    def __init__(self, random: Random) -> None:
        self._random = random
        self._drawn: RequestIds | None = None

    @property
    def _ids(self) -> RequestIds:
        if self._drawn is None:
            self._drawn = RequestIds.new(self._random)
        return self._drawn

    @property
    def request(self) -> bytes:
        return self._ids.request

    @property
    def extended(self) -> bytes:
        return self._ids.extended

    @property
    def trace(self) -> bytes:
        return self._ids.trace


class Exchange(Struct):
    """`path` is without the stage and raw, at an HTTP API until the route is known. `headers` has the last value
    of each name (lower case).

    `claims` are rendered as the backend sees them; None when the method has no Cognito authorizer. `authorizer` is
    what a Lambda authorizer said, `usage_key` the API key it gave the call. `holder` is whose API key it brought.

    `base` is what stands before `path` in the caller's URL: the stage or, at a custom domain name (`domain`), the
    base path. `refusal` is why the call ends without its integration's answer. `route_key` and the token's
    `scopes` are an HTTP API's.
    """

    scope: Scope
    receive: Receive
    send: Send
    site: Site
    stage: StageFacts
    path: str
    headers: dict[bytes, bytes]
    ids: Ids
    now: float
    verb: str = ""
    resource_id: str = ""
    resource_path: str = ""
    parameters: dict[str, str] = field(default_factory=dict)
    claims: Mapping[str, str] | None = None
    authorizer: Mapping[str, Any] | None = None
    usage_key: str | None = None
    holder: KeyHolder | None = None
    domain: str = ""
    base: str | None = None
    refusal: Refusal | None = None
    allowed_by_policy: bool = False
    # Another proxy asks about its caller's call: whose address this one has is not known.
    direct: bool = True
    route_key: str = ""
    scopes: list[str] | None = None
    # access_log.AccessLog, which watches the answer where the stage wants it.
    access_log: Any = None
    _query: dict[str, list[str]] | None = None

    @property
    def shown_path(self) -> str:
        """As functions get it: without the stage, but with the base path of a custom domain name.

        Recorded: of several slashes it begins with one is left, while `full_path` keeps them.
        """
        path = f"/{self.path.lstrip('/')}"
        return path if self.base is None else f"{self.base}{path}"

    @property
    def full_path(self) -> str:
        """The raw path as the caller wrote it, with the stage or the base path."""
        return f"/{self.stage.stage}{self.path}" if self.base is None else f"{self.base}{self.path}"

    @property
    def caller(self) -> str:
        """The caller's address."""
        return address(self.scope)

    def has_body(self) -> bool:
        """Whether the framing announces a body (RFC 9112 6)."""
        return self.headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in self.headers

    def check_size(self) -> None:
        """Raises Refusal for an announced body above MAX_BODY."""
        announced = self.headers.get(b"content-length", b"0")
        if not announced.isdigit() or int(announced) > MAX_BODY:
            raise too_large(f"an announced body of {announced.decode()} octets")

    async def hold_body(self) -> bytes:
        """The whole body, which whoever comes next still gets. Raises as `read_body`."""
        body = await self.read_body()
        self.replace_body(body)
        return body

    def replace_body(self, body: bytes) -> None:
        self.receive = _replayed(body, self.receive)

    async def read_body(self) -> bytes:
        """The whole body. Raises Refusal (too large) or CallerGone."""
        if not self.has_body():
            return b""
        self.check_size()
        try:
            return await read_body(self.receive, at_most=MAX_BODY)
        except BodyTooLarge:
            raise too_large("the body") from None
        except ClientGone:
            raise CallerGone from None

    @property
    def query(self) -> dict[str, list[str]]:
        """Decoded query parameters with all their values, in order."""
        if self._query is None:
            self._query = {}
            text = self.scope["query_string"].decode("latin-1")
            for name, value in parse_qsl(text, keep_blank_values=True):
                self._query.setdefault(name, []).append(value)
        return self._query

    def header_values(self, name: bytes) -> list[str]:
        """Every value of the header, in order; `name` in lower case."""
        return [value.decode("latin-1") for key, value in self.scope["headers"] if key == name]

    def header(self, name: str) -> str | None:
        value = self.headers.get(name.lower().encode("latin-1", "replace"))
        return None if value is None else value.decode("latin-1")

    @property
    def trace_id(self) -> bytes:
        """The caller's `X-Amzn-Trace-Id`, or a new root."""
        return trace_id(self.headers, self.now, self.ids)


def trace_id(headers: Mapping[bytes, bytes], now: float, ids: Ids) -> bytes:
    given = headers.get(b"x-amzn-trace-id")
    return b"Root=1-%08x-%b" % (int(now), ids.trace) if given is None else given


def _replayed(body: bytes, rest: Receive) -> Receive:
    """`body` once more, then what `rest` has to say."""
    told = False

    async def receive() -> Message:
        nonlocal told
        if told:
            return await rest()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


def too_large(what: str) -> Refusal:
    return Refusal(TOO_LARGE, f"{what} passes the limit of {MAX_BODY} octets")


def context_of(exchange: Exchange) -> dict[str, Any]:
    """`$context` of the call: the variables of reference 2.8, made afresh so that a template may write to it."""
    host = exchange.domain or (exchange.header("host") or "").partition(":")[0]
    stage = exchange.stage
    context: dict[str, Any] = {
        "accountId": exchange.site.account_id,
        "apiId": stage.api_id,
        "deploymentId": stage.deployment_id,
        "domainName": host,
        "domainPrefix": host.partition(".")[0],
        "extendedRequestId": exchange.ids.extended.decode(),
        "httpMethod": exchange.verb,
        "identity": {
            "accountId": None,
            "accessKey": None,
            "caller": None,
            "cognitoAuthenticationProvider": None,
            "cognitoAuthenticationType": None,
            "cognitoIdentityId": None,
            "cognitoIdentityPoolId": None,
            "principalOrgId": None,
            "sourceIp": exchange.caller,
            "user": None,
            "userAgent": exchange.header("user-agent"),
            "userArn": None,
        },
        "path": exchange.full_path,
        "protocol": f"HTTP/{exchange.scope.get('http_version', '1.1')}",
        "requestId": exchange.ids.request.decode(),
        "requestTime": _request_time(exchange.now),
        "requestTimeEpoch": int(exchange.now * 1000),
        "resourceId": exchange.resource_id,
        "resourcePath": exchange.resource_path,
        "stage": stage.stage,
        "xrayTraceId": exchange.trace_id.decode("latin-1"),
    }
    if exchange.holder is not None:
        context["identity"] |= {"apiKey": exchange.holder.value.value, "apiKeyId": exchange.holder.id}
    if exchange.route_key:
        context["routeKey"] = exchange.route_key
    if exchange.refusal is not None:
        context["error"] = error_of(exchange.refusal)
    if exchange.claims is not None:
        context["authorizer"] = {"claims": dict(exchange.claims)}
    elif exchange.authorizer is not None:
        context["authorizer"] = dict(exchange.authorizer)
    return context


def in_context(context: Mapping[str, Any], path: str) -> str | None:
    """The text of a variable (`identity.sourceIp`); None for one that is not there, or that is a whole object."""
    value: Any = context
    for part in path.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    if value is None or isinstance(value, Mapping):
        return None
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def error_of(refusal: Refusal) -> dict[str, Any]:
    """`$context.error`. `messageString` is quoted, ready for a JSON document; what a validator found can stand
    between quotes there.
    """
    found = refusal.validation
    return {
        "message": refusal.message,
        "messageString": msgspec.json.encode(refusal.message).decode(),
        "responseType": refusal.kind.response_type,
        "validationErrorString": None if found is None else msgspec.json.encode(found).decode()[1:-1],
    }


def _request_time(now: float) -> str:
    """Common Log Format, as AWS renders `$context.requestTime`: `17/Jun/2024:15:00:26 +0000`."""
    t = time.gmtime(now)
    return f"{t.tm_mday:02}/{_MONTHS[t.tm_mon - 1]}/{t.tm_year}:{t.tm_hour:02}:{t.tm_min:02}:{t.tm_sec:02} +0000"
