"""People who sign in on the hosted page: the dimensions, the facts they amount to, and the rules on these facts.

The links between a scope and its client are those of `dimensions`, with the same three phases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from tests.parity.truth import dimensions as dim
from tests.parity.truth.facts import Granted, Refused, Scope, Standing, TokenFacts
from tests.parity.truth.rules import Rule

SIGN_IN = "hosted sign-in"
REFRESH = "hosted refresh"
FLOWS = ("code", "implicit")

# Of the system scopes, these are on every client; `phone` is on none.
SYSTEM = tuple(Scope(name, Standing.ACTIVE) for name in ("openid", "email"))
STANDINGS = {
    **dim.STANDINGS,
    **{scope.scope: scope.standing for scope in SYSTEM},
    "phone": Standing.NOT_ASSOCIATED,
}
ASKS = (
    dim.Ask("not asked", None),
    dim.Ask("asked", ("subject",)),
    dim.Ask("asked with another", ("subject", "companion")),
    dim.Ask("another asked", ("companion",)),
    dim.Ask("asked with openid", ("subject", "openid")),
    dim.Ask("asked with openid and email", ("subject", "openid", "email", "companion")),
    dim.Ask("openid asked", ("openid",)),
    dim.Ask("asked with email, without openid", ("subject", "email")),
    dim.Ask("asked with a system scope of others", ("subject", "openid", "phone")),
    dim.Ask("asked with a stranger", ("subject", "stranger")),
    dim.Ask("asked by its bare name", ("bare", "openid")),
    dim.Ask("asked in other letters", ("other case",)),
)
STYLES = tuple(style for style in dim.STYLES if style.every_door)
REFUSED = Refused(302, "invalid_request: invalid_scope")

# For refreshed tokens: whether the scope is on the client, and whether it is declared, in each of the phases.
ON_CLIENT = {
    "allowed": (True, True, True),
    "deleted from the server": (True, True, True),
    "server deleted": (True, True, True),
    "removed from the client": (True, False, False),
    "deleted, then removed from the client": (True, False, False),
    "re-added to the server": (True, True, True),
    "server re-created": (True, True, True),
    "associated again": (True, False, True),
}
DECLARED = {
    "deleted from the server": (True, False, False),
    "server deleted": (True, False, False),
    "deleted, then removed from the client": (True, False, False),
    "re-added to the server": (True, False, True),
    "server re-created": (True, False, True),
}
PHASES = ("at first", "after the removals", "after all was put back")
# When somebody signed in, and when the refresh token is used.
REFRESHES = ((0, 0), (0, 1), (0, 2), (1, 2))


@dataclass(frozen=True, slots=True)
class SignIn:
    style: dim.Style
    link: dim.Link
    ask: dim.Ask
    flow: str


@dataclass(frozen=True, slots=True)
class Refresh:
    style: dim.Style
    link: dim.Link
    signed_in: int
    refreshed: int


@dataclass(frozen=True, slots=True)
class SignInFacts:
    """`newly`: the scope under test was put on the client after the person had signed in there without it."""

    token: TokenFacts
    newly: bool


@dataclass(frozen=True, slots=True)
class RefreshFacts:
    """`held`: the sign-in was granted the scope under test. The rest is how things are when the token is used."""

    held: bool
    on_client: bool
    declared: bool


def sign_ins() -> Iterator[tuple[tuple[str, ...], SignIn, SignInFacts]]:
    for style, link, ask, flow in product(STYLES, dim.LINKS, ASKS, FLOWS):
        asked = (
            None
            if ask.words is None
            else tuple(Scope(word, link.standing if word == "subject" else STANDINGS[word]) for word in ask.words)
        )
        token = TokenFacts((*dim.on_client(link), *SYSTEM), asked)
        facts = SignInFacts(token, newly=link.name == "associated again" and _about_subject(token))
        yield (style.name, link.name, ask.name, flow), SignIn(style, link, ask, flow), facts


def refreshes() -> Iterator[tuple[tuple[str, ...], Refresh, RefreshFacts]]:
    for style, link, (signed_in, refreshed) in product(STYLES, dim.LINKS, REFRESHES):
        if link.name not in ON_CLIENT:
            continue
        on_client, declared = ON_CLIENT[link.name], DECLARED.get(link.name, (True, True, True))
        held = on_client[signed_in] and declared[signed_in]
        facts = RefreshFacts(held, on_client[refreshed], declared[refreshed])
        parts = (style.name, link.name, f"signed in {PHASES[signed_in]}", f"refreshed {PHASES[refreshed]}")
        yield parts, Refresh(style, link, signed_in, refreshed), facts


def _about_subject(token: TokenFacts) -> bool:
    return token.asked is None or any(scope.scope == "subject" for scope in token.asked)


def _asks(*standings: Standing) -> Any:
    return lambda facts: any(scope.standing in standings for scope in facts.token.asked or ())


def _without_openid(facts: SignInFacts) -> bool:
    names = {scope.scope for scope in facts.token.asked or ()}
    return "email" in names and "openid" not in names


def _active(facts: SignInFacts) -> Granted:
    chosen = facts.token.on_client if facts.token.asked is None else facts.token.asked
    return Granted(frozenset(scope.scope for scope in chosen if scope.standing is Standing.ACTIVE))


def _combines(facts: SignInFacts) -> bool:
    names = {scope.scope for scope in facts.token.asked or ()}
    return "openid" in names and len(names) > 1


def _kept(_: object) -> Granted:
    return Granted(frozenset({"subject", "companion", "openid", "email"}))


def _without(_: object) -> Granted:
    return Granted(frozenset({"companion", "openid", "email"}))


SIGN_INS: tuple[Rule[SignInFacts], ...] = (
    Rule(
        "H-full-identifier",
        "On the page, too, a scope is known by its whole string only.",
        "source document 000, 'it must request the full identifier for the scope'",
        _asks(Standing.MISSPELT),
        lambda _: REFUSED,
    ),
    Rule(
        "H-not-on-client",
        "A scope the client does not have, custom or of the system, fails the sign-in: the app gets "
        "error=invalid_request with error_description=invalid_scope, and nobody is asked for a password.",
        "aws-samples/cloudfront-authorization-at-edge#82, mlops-club#40 and captures (cognito-oauth 1.2)",
        _asks(Standing.NOT_ASSOCIATED),
        lambda _: REFUSED,
    ),
    Rule(
        "H-email-needs-openid",
        "email, phone and profile are asked for together with openid only.",
        "Developer Guide: authorization endpoint, 'scope' (the error is poolhouse's choice)",
        _without_openid,
        lambda _: REFUSED,
        recorded=False,
    ),
    Rule(
        "B7-next-sign-in",
        "A scope that was added to a client reaches its users when they sign in the next time.",
        "source document 004, 'They will have to sign in again. Their new access token will contain the added "
        "custom scope'",
        lambda facts: facts.newly,
        _active,
    ),
    Rule(
        "H-none-asked",
        "A sign-in that names no scope gets every active scope of the client, custom and of the system.",
        "Developer Guide: authorization endpoint; source document 001",
        lambda facts: facts.token.asked is None,
        _active,
    ),
    Rule(
        "H-inactive-vanishes",
        "A scope deleted from its resource server but still on the client is ignored, and is back with it.",
        "source document 000, 'the scope is ignored and is not included in the access token'",
        _asks(Standing.INACTIVE),
        _active,
    ),
    Rule(
        "A8-combine",
        "System and custom scopes combine in one token.",
        "Developer Guide: define resource servers; mission row A8",
        _combines,
        _active,
    ),
    Rule(
        "H-asked-and-allowed",
        "A person's token carries exactly the active, associated scopes that were asked for; an ID token comes "
        "with openid, and only then.",
        "Developer Guide: authorization endpoint, OAuth grants",
        lambda _: True,
        _active,
    ),
)

REFRESHED: tuple[Rule[RefreshFacts], ...] = (
    Rule(
        "H-refresh-adds-nothing",
        "A refreshed token has no scope that its sign-in did not get: a scope added since waits for the next one.",
        "Developer Guide: using the refresh token; cognito-oauth 2.4 (mission row B7)",
        lambda facts: not facts.held,
        _without,
    ),
    Rule(
        "H-refresh-inactive",
        "A scope deleted from its resource server since the sign-in is left out of refreshed tokens.",
        "as at sign-in; no evidence was found (cognito-oauth 3.3)",
        lambda facts: not facts.declared,
        _without,
        recorded=False,
    ),
    Rule(
        "H-refresh-removed",
        "A scope that was taken from the client since the sign-in stays in refreshed tokens.",
        "'keeps the original scope set', Developer Guide: using the refresh token; no capture of this case",
        lambda facts: not facts.on_client,
        _kept,
        recorded=False,
    ),
    Rule(
        "H-refresh-keeps",
        "A refreshed token has the scopes of its sign-in, those included that were deleted and declared again.",
        "Developer Guide: using the refresh token; cognito-oauth 2.4",
        lambda _: True,
        _kept,
    ),
)

FAMILIES: dict[str, Sequence[Rule[Any]]] = {SIGN_IN: SIGN_INS, REFRESH: REFRESHED}
