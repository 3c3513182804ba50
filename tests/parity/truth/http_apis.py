"""The rows about HTTP APIs: a JWT authorizer, its audience, a route's scopes, and every token of `dimensions`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from tests.parity.truth import dimensions as dim
from tests.parity.truth.facts import Allowed, Refused, Token, Verdict
from tests.parity.truth.rules import Rule

FAMILY = "http apis"
METHODS = (dim.NO_SCOPE, dim.ONE, dim.SEVERAL, dim.OTHERS)
UNAUTHORIZED = Refused(401, "Unauthorized")
FORBIDDEN = Refused(403, "Forbidden")


@dataclass(frozen=True, slots=True)
class JwtAuthorizer:
    """Whose tokens it takes; `takes_clients`: its audience has the pool's own app clients."""

    name: str
    pool: str = "main"
    takes_clients: bool = True


AUTHORIZERS = (
    JwtAuthorizer("its pool and clients"),
    JwtAuthorizer("other audience", takes_clients=False),
    JwtAuthorizer("other pool", pool="second"),
)


@dataclass(frozen=True, slots=True)
class HttpCall:
    authorizer: JwtAuthorizer
    method: dim.MethodScopes
    token: Token
    presentation: str

    @property
    def presented(self) -> bool:
        return self.presentation in {"bare", "Bearer"}

    @property
    def audience_fits(self) -> bool:
        """An ID token's `aud` is its client, an access token's `client_id` stands in for one."""
        return self.authorizer.takes_clients and self.token.audience in (None, "client")


def _refused(_: HttpCall) -> Verdict:
    return UNAUTHORIZED


_JWT = "API Gateway Developer Guide: JWT authorizers; apigateway 3.2"
RULES: tuple[Rule[HttpCall], ...] = (
    Rule(
        "H1-no-token",
        "Without a token in the identity source a call is unauthorized.",
        "captures; apigateway 3.3",
        lambda call: not call.presented,
        _refused,
    ),
    Rule(
        "H2-not-the-issuers",
        "A token that the issuer did not sign, or of another issuer, is unauthorized.",
        _JWT,
        lambda call: not call.token.genuine or call.token.pool != call.authorizer.pool,
        _refused,
    ),
    Rule(
        "H3-expired",
        "An expired token is unauthorized, in the same words as every other bad one.",
        _JWT,
        lambda call: call.token.expired,
        _refused,
    ),
    Rule(
        "H4-audience",
        "`aud`, or `client_id` where there is none, has to be one of the authorizer's audiences.",
        _JWT,
        lambda call: not call.audience_fits,
        _refused,
    ),
    Rule(
        "H5-no-shared-scope",
        "A token with none of the route's scopes is forbidden, 403, whatever kind it is.",
        "floci-io/floci#2011 (measured); apigateway 0.5",
        lambda call: bool(call.method.scopes) and not call.method.scopes & call.token.scopes,
        lambda _: FORBIDDEN,
    ),
    Rule(
        "H6-passes",
        "Any kind of token passes: where no scope is asked for, and where one is shared.",
        _JWT,
        lambda _: True,
        lambda _: Allowed(),
    ),
)
FAMILIES: dict[str, Sequence[Rule[Any]]] = {FAMILY: RULES}


def calls() -> Iterator[tuple[tuple[str, ...], HttpCall]]:
    for authorizer, method, token in product(AUTHORIZERS, METHODS, dim.TOKENS):
        if token.seen:
            continue
        for presentation in dim.presentations(token):
            call = HttpCall(authorizer, method, token, presentation)
            yield (authorizer.name, method.name, token.name, presentation), call
