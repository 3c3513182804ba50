"""`POST /_poolhouse/explain`: what the gateway would decide about a call, step by step.

The verdict is the gate's own; the steps say what it looked at. Nothing is sent to an integration.
"""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import Annotated, Any, Final, Protocol
from urllib.parse import quote

import msgspec
from msgspec import Meta, Struct

from poolhouse.asgi import BodyTooLarge, Receive, Scope, Send, read_body, respond
from poolhouse.domain.ports import Clock, Random
from poolhouse.gateway.answers import rendered
from poolhouse.gateway.authorizers.lambda_rules import LambdaRule
from poolhouse.gateway.authorizers.rules import bearer
from poolhouse.gateway.compile import CompiledMethod, Fault
from poolhouse.gateway.demands.demand import Demand
from poolhouse.gateway.exchange import Exchange, RequestIds, Site, StageFacts
from poolhouse.gateway.explain_demands import met, step_of
from poolhouse.gateway.gate import Gate, refuse_websocket
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.undeployed import Undeployed, follows
from poolhouse.verify import Invalid, UnverifiedToken, read

MAX_BODY: Final = 64 * 1024
_JSON: Final = ((b"content-type", b"application/json"), (b"cache-control", b"no-store"))
# What clients leave as it is in a request's target; anything else they percent-encode.
_TARGET: Final = string.punctuation
# What no server takes would be no call (RFC 9110 5.1 and 5.5).
_Verb = Annotated[str, Meta(pattern=r"\A[A-Z]+(-[A-Z]+)*\Z")]
_Name = Annotated[str, Meta(pattern=r"\A[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")]
_Value = Annotated[str, Meta(pattern=r"\A[^\x00-\x08\x0a-\x1f\x7f]*\Z")]


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """A call as its caller would make it: `path` without the stage, with its query; header values as text."""

    api: str
    stage: str
    method: _Verb
    path: str
    headers: dict[_Name, _Value] = {}


class Step(Struct, frozen=True):
    """`ok` is None for what is only told."""

    step: str
    ok: bool | None
    detail: str


class Token(Struct, frozen=True, rename="camel"):
    """What the token says, verified or not; never the token or its signature. `expires_in` are seconds."""

    kid: str
    claims: dict[str, Any]
    expires_in: float


class Explanation(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """`status`, `error_type` and `body` are what the caller would get where `allowed` is False."""

    allowed: bool
    status: int | None = None
    error_type: str | None = None
    body: Any = None
    reason: str | None = None
    steps: list[Step]
    token: Token | None = None
    claims: dict[str, str] | None = None
    not_deployed: list[str] = []


class ExplainsHttp(Protocol):
    async def explain(self, exchange: Exchange, api_id: str, stage: str) -> Explanation | None:
        """For HTTP APIs; None for an id that is none of theirs."""
        ...


@dataclass(frozen=True, slots=True)
class Explain:
    gate: Gate
    site: Site
    clock: Clock
    random: Random
    http: ExplainsHttp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "POST":
            await respond(send, 405, (*_JSON, (b"allow", b"POST")), b'{"message":"POST a question"}')
            return
        try:
            question = msgspec.json.decode(await read_body(receive, at_most=MAX_BODY), type=Question)
        except BodyTooLarge:
            await respond(send, 413, _JSON, b'{"message":"the body is too large"}')
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            await respond(send, 400, _JSON, msgspec.json.encode({"message": f"not a question: {error}"}))
        else:
            answer = await self.explain(scope, receive, send, question)
            await respond(send, 200, _JSON, msgspec.json.encode(answer))

    async def explain(self, scope: Scope, receive: Receive, send: Send, question: Question) -> Explanation:
        exchange = self._exchange(scope, receive, send, question)
        if self.http is not None:
            of_http = await self.http.explain(exchange, question.api, question.stage)
            if of_http is not None:
                return of_http
        steps: list[Step] = []
        token: Token | None = None
        refusal: Refusal | None = None
        reason: str | None = None
        try:
            method = await self.gate.route(exchange, question.api, question.stage)
            where = f"{question.method} {method.resource_path} of deployment {exchange.stage.deployment_id}"
            steps.append(Step("route", True, where))
            demanded, token = self._facts(exchange, method)
            steps += demanded
            await self._pass(exchange, method, steps)
        except Refusal as refused:
            refusal = exchange.refusal = refused
            reason = await self.gate.undeployed.reason(exchange, refused)
            steps.append(Step(step_of(refused) if steps else "route", False, reason))
        status, body = _answer(exchange, refusal)
        return Explanation(
            allowed=refusal is None,
            status=status,
            error_type=refusal.kind.error_type if refusal else None,
            body=body,
            reason=reason,
            steps=steps,
            token=token,
            claims=dict(exchange.claims) if exchange.claims is not None else None,
            not_deployed=await not_deployed(self.gate.undeployed, exchange),
        )

    async def _pass(self, exchange: Exchange, method: CompiledMethod, steps: list[Step]) -> None:
        """Raises Refusal."""
        refuse_websocket(exchange)
        await self.gate.identify(exchange, method)
        policy = exchange.stage.policy
        if policy is not None:
            steps.append(Step("policy", True, "the API's resource policy does not stand in the way"))
        steps.append(Step("authorization", True, _let_in(exchange, method)))
        await self.gate.demand(exchange, method, counts=False, body=False)
        if isinstance(method.demand, Demand):
            steps += (Step(*told) for told in met(method.demand, exchange))
        if isinstance(method.integration, Fault):
            raise method.integration.refusal()

    def _exchange(self, scope: Scope, receive: Receive, send: Send, question: Question) -> Exchange:
        target = quote(question.path.partition("#")[0], safe=_TARGET)
        path, _, query = target.partition("?")
        headers = [
            (name.lower().encode(), value.lstrip(" \t").encode("latin-1", "replace"))
            for name, value in question.headers.items()
        ]
        asked = {
            **scope,
            "method": question.method,
            "query_string": query.encode(),
            "headers": headers,
        }
        return Exchange(
            scope=asked,
            receive=receive,
            send=send,
            site=self.site,
            stage=StageFacts(api_id=question.api, stage=question.stage, deployment_id="", variables={}),
            path=path if path.startswith("/") else f"/{path}",
            headers=dict(headers),
            ids=RequestIds.new(self.random),
            now=self.clock.now(),
            verb=question.method,
        )

    def _facts(self, exchange: Exchange, method: CompiledMethod) -> tuple[list[Step], Token | None]:
        """What the method asks for, and what the caller brought."""
        access = method.access
        if access is None:
            return [Step("method", None, "no authorization is asked for")], None
        if isinstance(access, Fault):
            return [Step("method", False, access.reason)], None
        if isinstance(access, LambdaRule):
            sources = ", ".join(name for name, _ in access.sources) or "nothing"
            told = f"authorizer {access.authorizer_id} asks the function {access.arn}; it goes by {sources}"
            return [Step("method", None, told)], None
        wanted = (
            f"an access token with one of the scopes {' '.join(sorted(access.scopes))}"
            if access.scopes
            else "an ID token (the method has no scopes)"
        )
        header = access.header.decode("latin-1")
        steps = [
            Step(
                "method",
                None,
                f"authorizer {access.authorizer_id} wants {wanted}, in the header {header!r},"
                f" of the user pools {', '.join(access.pools)}",
            )
        ]
        identity = exchange.headers.get(access.header)
        if not identity:
            return [*steps, Step("token", False, f"the header {header!r} is missing")], None
        try:
            found = read(bearer(identity))
        except Invalid as invalid:
            return [*steps, Step("token", False, f"the header {header!r} holds no token: {invalid}")], None
        token = Token(found.kid, found.claims, round(found.checked.exp - self.clock.now(), 3))
        return [*steps, Step("token", None, _told(found, token.expires_in))], token


async def not_deployed(undeployed: Undeployed, exchange: Exchange) -> list[str]:
    """The member of an Explanation."""
    return [each + follows(exchange) for each in await undeployed.met_by(exchange)]


def _let_in(exchange: Exchange, method: CompiledMethod) -> str:
    if exchange.authorizer is not None:
        return f"the function let the principal {exchange.authorizer['principalId']!r} pass"
    return "the call may pass" if method.access else "open to everybody"


def _answer(exchange: Exchange, refusal: Refusal | None) -> tuple[int | None, Any]:
    """Status and body of what the caller would get; the body as text where it is no JSON."""
    if refusal is None:
        return None, None
    status, _, body = rendered(exchange, refusal)
    try:
        return status, msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return status, body.decode("utf-8", "replace")


def _told(token: UnverifiedToken, expires_in: float) -> str:
    claims = token.claims
    life = f"expires in {expires_in:.0f} s" if expires_in > 0 else f"expired {-expires_in:.0f} s ago"
    scopes = claims.get("scope") or "none"
    return (
        f"says it is an {claims.get('token_use')} token of {token.issuer}, for client"
        f" {claims.get('client_id') or claims.get('aud')}, with the scopes: {scopes}; {life}"
    )
