"""The rules. Each has a name, one sentence, its source, and a test of the facts it decides on.

A row is decided by the first rule of its family that applies, so the order of a family is part of the statement.
`recorded` says whether AWS's documents or captures state the rule; the others are decisions of poolhouse, written
down because no evidence was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tests.parity.truth.facts import (
    Allowed,
    AuthorizerTestFacts,
    CredentialFacts,
    DeploymentFacts,
    GatewayFacts,
    Granted,
    Refused,
    RouteFacts,
    Standing,
    Token,
    TokenFacts,
    Verdict,
)

Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Facts]):
    name: str
    sentence: str
    source: str
    applies: Callable[[Facts], bool]
    expects: Callable[[Facts], Verdict]
    recorded: bool = True


def decide(rules: Iterable[Rule[Facts]], facts: Facts) -> Rule[Facts]:
    """The first rule that applies. Raises LookupError: a family must cover every row it generates."""
    for rule in rules:
        if rule.applies(facts):
            return rule
    raise LookupError(f"no rule decides {facts}")


UNAUTHORIZED = Refused(401, "Unauthorized", "UnauthorizedException")
EXPIRED = Refused(401, "The incoming token has expired", "UnauthorizedException")


def _nothing_asked(facts: TokenFacts) -> bool:
    return facts.asked is None


def _asks_for(*standings: Standing) -> Callable[[TokenFacts], bool]:
    return lambda facts: facts.asked is not None and any(item.standing in standings for item in facts.asked)


def _active(facts: TokenFacts) -> Granted:
    chosen = facts.on_client if facts.asked is None else facts.asked
    return Granted(frozenset(item.scope for item in chosen if item.standing is Standing.ACTIVE))


def _by_scopes(token: Token, method_scopes: frozenset[str]) -> Verdict:
    """The verdict for a genuine token in force: the rules of the gateway, asked with other scopes."""
    main = frozenset({"main"})
    facts = GatewayFacts(token, presented=True, method_scopes=method_scopes, providers=main, expression=None)
    return decide(GATEWAY, facts).expects(facts)


SCOPES: tuple[Rule[TokenFacts], ...] = (
    Rule(
        "A6-none-asked",
        "A request that names no scope gets every active scope associated with the client.",
        "source document 001, note under 'Get a user pool access token'; Developer Guide: token endpoint",
        _nothing_asked,
        _active,
    ),
    Rule(
        "A2-full-identifier",
        "A scope is known by its whole string resourceServerIdentifier/scopeName, case and all; a request by any "
        "other spelling is refused.",
        "source document 000, 'it must request the full identifier for the scope'; Developer Guide: define "
        "resource servers",
        _asks_for(Standing.MISSPELT),
        lambda _: Refused(400, "invalid_scope"),
    ),
    Rule(
        "A8-custom-only",
        "Client credentials grant custom scopes only; a system scope such as openid is refused.",
        "Developer Guide: define resource servers, machine-to-machine; cognito-oauth 2.3",
        _asks_for(Standing.SYSTEM),
        lambda _: Refused(400, "invalid_scope"),
    ),
    Rule(
        "A5-not-on-client",
        "A request that names a scope the client is not (or no longer) associated with fails, and no token is "
        "issued, whatever else it asks for.",
        "source document 000, 'If a client requests a disallowed scope at runtime, an error is returned'; code "
        "invalid_scope observed (cognito-oauth 1.3)",
        _asks_for(Standing.NOT_ASSOCIATED),
        lambda _: Refused(400, "invalid_scope"),
    ),
    Rule(
        "A4-inactive-vanishes",
        "A scope deleted from its resource server but still on the client is ignored: the request succeeds and "
        "the token lacks it.",
        "source document 000, 'the scope is ignored and is not included in the access token'",
        _asks_for(Standing.INACTIVE),
        _active,
    ),
    Rule(
        "A3-asked-and-allowed",
        "A token carries exactly the active, associated scopes that were asked for, no more.",
        "source document 000, 'Managing the Resource Server and Custom Scopes'; source document 002",
        _asks_for(Standing.ACTIVE),
        _active,
    ),
)

CREDENTIALS: tuple[Rule[CredentialFacts], ...] = (
    Rule(
        "C-unknown-client",
        "An unknown client id is refused with invalid_client, status 400.",
        "Developer Guide: token endpoint; amazon-cognito-auth-js#116",
        lambda facts: not facts.client_known,
        lambda _: Refused(400, "invalid_client"),
    ),
    Rule(
        "C-secret-not-active",
        "A secret that is wrong, missing or was removed is refused with invalid_client, status 400.",
        "Developer Guide: token endpoint",
        lambda facts: not facts.secret_active,
        lambda _: Refused(400, "invalid_client"),
    ),
    Rule(
        "B2-oauth-off",
        "A client without AllowedOAuthFlowsUserPoolClient is refused with invalid_grant.",
        "boto/boto3#3916, aws/aws-sdk-js-v3#7158, aws/aws-sdk-java#3037",
        lambda facts: not facts.oauth_on,
        lambda _: Refused(400, "invalid_grant"),
    ),
    Rule(
        "B1-either-secret",
        "Either of a client's two active secrets obtains a token, by Basic or in the form.",
        "Developer Guide: app clients, client secret rotation (January 2026)",
        lambda facts: facts.secret_active,
        lambda facts: Granted(facts.scopes),
    ),
)

GATEWAY: tuple[Rule[GatewayFacts], ...] = (
    Rule(
        "D5-no-token",
        "Without a token in the header of the identity source the call is unauthorized.",
        "API Gateway Developer Guide: Cognito authorizers; verdict table row 1",
        lambda facts: not facts.presented,
        lambda _: UNAUTHORIZED,
    ),
    Rule(
        "D5-not-genuine",
        "Only an RS256 signature by the pool's own key counts: no other algorithm, key, or content passes.",
        "verdict table row 2; Developer Guide: verifying a JSON Web Token; RFC 8725 3.1",
        lambda facts: not facts.token.genuine,
        lambda _: UNAUTHORIZED,
    ),
    Rule(
        "D2-foreign-pool",
        "A token of a pool that is not among the authorizer's provider ARNs is unauthorized.",
        "verdict table row 3; API Gateway Developer Guide: COGNITO_USER_POOLS authorizer",
        lambda facts: facts.token.pool not in facts.providers,
        lambda _: UNAUTHORIZED,
    ),
    Rule(
        "D5-expired-after-pass",
        "A remembered verdict never outlives the token: once exp is past, a call that passed before is refused.",
        "poolhouse's promise (performance: never past exp); AWS's behaviour inside the result TTL is not recorded",
        lambda facts: facts.token.expired and facts.token.seen,
        lambda _: EXPIRED,
        recorded=False,
    ),
    Rule(
        "D5-expired",
        "A genuine token past its exp is refused with a text of its own.",
        "verdict table row 5; aws-samples/serverless-patterns#2254",
        lambda facts: facts.token.expired,
        lambda _: EXPIRED,
    ),
    Rule(
        "D2-expression",
        "With a validation expression the token's aud must match it; a machine's access token has none.",
        "API Gateway Developer Guide: identityValidationExpression; apigateway 0.9",
        lambda facts: facts.expression is not None and facts.token.audience not in facts.expression,
        lambda _: UNAUTHORIZED,
    ),
    Rule(
        "D3-neither-use",
        "A token whose token_use is neither id nor access is unauthorized everywhere.",
        "verdict table row 11 (inferred there)",
        lambda facts: facts.token.use not in {"id", "access"},
        lambda _: UNAUTHORIZED,
        recorded=False,
    ),
    Rule(
        "D3-id-needs-no-scopes",
        "A method with scopes takes access tokens only; an ID token is unauthorized there, whatever it claims.",
        "verdict table row 10; source document 004",
        lambda facts: facts.token.use == "id" and bool(facts.method_scopes),
        lambda _: UNAUTHORIZED,
    ),
    Rule(
        "D3-access-needs-scopes",
        "A method without scopes takes ID tokens only; an access token is unauthorized there.",
        "verdict table row 7; source document 004, 'the Authorizer assumes an ID token by default'",
        lambda facts: facts.token.use == "access" and not facts.method_scopes,
        lambda _: UNAUTHORIZED,
    ),
    Rule(
        "D3-no-shared-scope",
        "An access token that shares no whole scope string with the method is unauthorized: 401 on REST, not 403.",
        "API Gateway Developer Guide (401); apigateway 0.5",
        lambda facts: facts.token.use == "access" and not facts.token.scopes & facts.method_scopes,
        lambda _: UNAUTHORIZED,
    ),
    Rule(
        "D3-one-shared-scope",
        "One scope shared by the access token and the method is enough.",
        "API Gateway Developer Guide; botocore PutMethod authorizationScopes; source document 001",
        lambda facts: facts.token.use == "access" and bool(facts.token.scopes & facts.method_scopes),
        lambda _: Allowed(),
    ),
    Rule(
        "D3-id-without-scopes",
        "An ID token of the pool passes a method without scopes.",
        "verdict table row 6; source document 004",
        lambda facts: facts.token.use == "id" and not facts.method_scopes,
        lambda _: Allowed(),
    ),
)

AUTHORIZER_TEST: tuple[Rule[AuthorizerTestFacts], ...] = (
    Rule(
        "D4-test-takes-id",
        "Testing an authorizer passes for a genuine ID token of the pool whose aud matches.",
        "source document 001, 'This requires an identity token'; apigateway 1.12",
        lambda facts: (
            facts.token.genuine
            and facts.token.pool in facts.providers
            and facts.token.use == "id"
            and not facts.token.expired
            and (facts.expression is None or facts.token.audience in facts.expression)
        ),
        lambda _: Allowed(),
    ),
    Rule(
        "D4-test-refuses-others",
        "Testing an authorizer answers clientStatus 401 for everything else, access tokens included.",
        "source document 004, 'if you test the Authorizer using an access token, it will not work'",
        lambda _: True,
        lambda _: Refused(401, ""),
    ),
)

ROUTES: tuple[Rule[RouteFacts], ...] = (
    Rule(
        "D5-route-found",
        "A method that exists is decided by its own authorizer.",
        "verdict table; apigateway 2.3",
        lambda facts: facts.exists,
        lambda facts: UNAUTHORIZED if facts.presentation == "none" else Allowed(),
    ),
    Rule(
        "D5-route-missed",
        "An unknown path or verb without a token answers 403 Missing Authentication Token, not 404.",
        "recorded by LocalStack's snapshots; apigateway 0.6",
        lambda facts: facts.presentation == "none",
        lambda _: Refused(403, "Missing Authentication Token", "MissingAuthenticationTokenException"),
    ),
    Rule(
        "D5-route-missed-bearer",
        "An unknown route with 'Bearer <token>' answers the signature parser's missing equal sign, 403.",
        "luisgoncalves/xades4j#134 (capture); apigateway 2.4",
        lambda facts: facts.presentation == "Bearer",
        lambda _: Refused(403, "not a valid key=value pair", "IncompleteSignatureException"),
    ),
    Rule(
        "D5-route-missed-bare",
        "An unknown route with a bare token answers the signature parser's missing parameters, 403.",
        "luisgoncalves/xades4j#134 (capture); apigateway 2.4",
        lambda facts: facts.presentation == "bare",
        lambda _: Refused(
            403, "Authorization header requires 'Credential' parameter", "IncompleteSignatureException"
        ),
    ),
)

DEPLOYMENTS: tuple[Rule[DeploymentFacts], ...] = (
    Rule(
        "D1-snapshot",
        "A deployment is a snapshot: scopes edited afterwards change nothing on the stage.",
        "API Gateway Developer Guide: deployments; apigateway 0.10",
        lambda facts: not facts.redeployed,
        lambda facts: _by_scopes(facts.token, facts.deployed),
    ),
    Rule(
        "D1-redeployed",
        "A new deployment puts the edited scopes into force.",
        "API Gateway Developer Guide: deployments; apigateway 9.2",
        lambda facts: facts.redeployed,
        lambda facts: _by_scopes(facts.token, facts.edited),
    ),
)

FAMILIES: dict[str, Sequence[Rule[Any]]] = {
    "scopes": SCOPES,
    "credentials": CREDENTIALS,
    "gateway": GATEWAY,
    "authorizer test": AUTHORIZER_TEST,
    "routes": ROUTES,
    "deployments": DEPLOYMENTS,
}
