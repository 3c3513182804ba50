"""The rows: every combination of the dimensions in `dimensions`, each with the rule that decides it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from tests.parity.truth import demands, hosted, http_apis
from tests.parity.truth import dimensions as dim
from tests.parity.truth.facts import (
    AuthorizerTestFacts,
    CredentialFacts,
    DeploymentFacts,
    GatewayFacts,
    RouteFacts,
    Token,
    TokenFacts,
    Verdict,
)
from tests.parity.truth.rules import FAMILIES as TOKEN_FAMILIES
from tests.parity.truth.rules import Rule, decide

FAMILIES: dict[str, Sequence[Rule[Any]]] = {
    **TOKEN_FAMILIES,
    **hosted.FAMILIES,
    **demands.FAMILIES,
    **http_apis.FAMILIES,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `how` names what to do, in words of `dimensions`; `facts` is what the rule saw."""

    family: str
    name: str
    how: Any
    facts: Any
    rule: Rule[Any]
    expected: Verdict


@dataclass(frozen=True, slots=True)
class ScopeRequest:
    style: dim.Style
    link: dim.Link
    ask: dim.Ask
    door: str


@dataclass(frozen=True, slots=True)
class CredentialRequest:
    caller: dim.Caller
    door: str


@dataclass(frozen=True, slots=True)
class GatewayCall:
    authorizer: dim.Authorizer
    method: dim.MethodScopes
    token: Token
    presentation: str


@dataclass(frozen=True, slots=True)
class RouteCall:
    verb: str
    path: str
    presentation: str


@dataclass(frozen=True, slots=True)
class DeploymentCall:
    edit: dim.Edit
    token: Token


@dataclass(frozen=True, slots=True)
class AuthorizerTest:
    authorizer: dim.Authorizer
    token: Token


def _row(family: str, parts: Sequence[str], how: object, facts: object) -> Row:
    rule = decide(FAMILIES[family], facts)
    return Row(family, " / ".join((family, *parts)), how, facts, rule, rule.expects(facts))


def _scopes() -> Iterator[Row]:
    for style, link, ask, door in product(dim.STYLES, dim.LINKS, dim.ASKS, dim.DOORS):
        if door != "basic" and not style.every_door:
            continue
        facts = TokenFacts(on_client=dim.on_client(link), asked=dim.asked(ask, link))
        how = ScopeRequest(style, link, ask, door)
        yield _row("scopes", (style.name, link.name, ask.name, door), how, facts)


def _credentials() -> Iterator[Row]:
    for caller, door in product(dim.CALLERS, dim.DOORS):
        if door == "json" and not caller.by_json:
            continue
        facts = CredentialFacts(caller.known, caller.secret_active, caller.oauth_on, frozenset({"companion"}))
        yield _row("credentials", (caller.name, door), CredentialRequest(caller, door), facts)


def _gateway() -> Iterator[Row]:
    for authorizer, token in product(dim.AUTHORIZERS, dim.TOKENS):
        for method, presentation in product(authorizer.methods, dim.presentations(token)):
            facts = GatewayFacts(
                token=token,
                presented=presentation in {"bare", "Bearer"},
                method_scopes=method.scopes,
                providers=authorizer.providers,
                expression=authorizer.expression,
            )
            row = _row(
                "gateway",
                (authorizer.name, method.name, token.name, presentation),
                GatewayCall(authorizer, method, token, presentation),
                facts,
            )
            if not (token.expired and _also_refused_if_fresh(facts)):
                yield row


def _also_refused_if_fresh(facts: GatewayFacts) -> bool:
    """Which of two faults an expired token is told of is recorded nowhere: such rows are not in the table."""
    token = dim.fresh(facts.token)
    fresh = GatewayFacts(token, facts.presented, facts.method_scopes, facts.providers, facts.expression)
    return decide(FAMILIES["gateway"], fresh).name not in {"D3-one-shared-scope", "D3-id-without-scopes"}


def _authorizer_tests() -> Iterator[Row]:
    for authorizer, token in product(dim.AUTHORIZERS, dim.TOKENS):
        if token.seen:
            continue
        facts = AuthorizerTestFacts(token, authorizer.providers, authorizer.expression)
        how = AuthorizerTest(authorizer, token)
        yield _row("authorizer test", (authorizer.name, token.name), how, facts)


def _routes() -> Iterator[Row]:
    for (verb, path, exists), presentation in product(dim.ROUTES, ("none", "bare", "Bearer")):
        facts = RouteFacts(exists, presentation)
        yield _row("routes", (f"{verb} {path}", presentation), RouteCall(verb, path, presentation), facts)


def _deployments() -> Iterator[Row]:
    for edit, token in product(dim.EDITS, dim.DEPLOYMENT_TOKENS):
        facts = DeploymentFacts(token, edit.deployed, edit.edited, edit.redeployed)
        yield _row("deployments", (edit.name, token.name), DeploymentCall(edit, token), facts)


def _hosted_sign_ins() -> Iterator[Row]:
    for parts, how, facts in hosted.sign_ins():
        yield _row(hosted.SIGN_IN, parts, how, facts)


def _hosted_refreshes() -> Iterator[Row]:
    for parts, how, facts in hosted.refreshes():
        yield _row(hosted.REFRESH, parts, how, facts)


def _lambda_authorizers() -> Iterator[Row]:
    for parts, call in demands.lambda_calls():
        yield _row("lambda authorizers", parts, call, call)


def _api_keys() -> Iterator[Row]:
    for parts, call in demands.key_calls():
        yield _row("api keys", parts, call, call)


def _http_apis() -> Iterator[Row]:
    for parts, call in http_apis.calls():
        yield _row(http_apis.FAMILY, parts, call, call)


def table() -> tuple[Row, ...]:
    """Every row, in the order in which the runner takes them. Names are unique."""
    about_tokens = (_scopes, _credentials, _gateway, _authorizer_tests, _routes, _deployments)
    makers = (*about_tokens, _hosted_sign_ins, _hosted_refreshes, _lambda_authorizers, _api_keys, _http_apis)
    rows = tuple(row for make in makers for row in make())
    twice = [name for name, count in Counter(row.name for row in rows).items() if count > 1]
    if twice:
        raise ValueError(f"rows of one name: {twice}")
    return rows
