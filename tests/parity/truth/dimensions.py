"""The dimensions whose products are the rows. Adding a value to one of these tuples adds its rows.

What a value means for a rule is stated as facts; how it is brought about on a server is the runner's business,
which knows the values by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.parity.truth.facts import Scope, Standing, Token

COMPANION = Scope("companion", Standing.ACTIVE)
TWIN = Scope("twin", Standing.ACTIVE)


@dataclass(frozen=True, slots=True)
class Style:
    """A shape of resource server identifiers; `{}` takes a word, so that one pool holds several of a shape."""

    name: str
    template: str
    every_door: bool = False


STYLES = (
    Style("url", "https://{}.myecommerce.com", every_door=True),
    Style("url with path", "https://api.myecommerce.com/{}/v2"),
    Style("plain name", "Unicorn-{}"),
    Style("reverse dns", "com.example.{}"),
    # Every printable character an identifier may hold: space, quotation mark and backslash are not among them.
    Style("every sign", "!#$%&'()*+,-./:;<=>?@[]^_`{{|}}~{}", every_door=True),
)


@dataclass(frozen=True, slots=True)
class Link:
    """How the scope under test is tied to the client, and when: rows of a later phase run after the changes."""

    name: str
    standing: Standing
    phase: int = 0


# Phase 1 begins after scopes and servers were removed, phase 2 after they were put back.
LINKS = (
    Link("allowed", Standing.ACTIVE),
    Link("never allowed", Standing.NOT_ASSOCIATED),
    Link("another client's", Standing.NOT_ASSOCIATED),
    Link("same name on another server", Standing.NOT_ASSOCIATED),
    Link("never declared", Standing.NOT_ASSOCIATED),
    Link("deleted from the server", Standing.INACTIVE, 1),
    Link("server deleted", Standing.INACTIVE, 1),
    Link("removed from the client", Standing.NOT_ASSOCIATED, 1),
    Link("deleted, then removed from the client", Standing.NOT_ASSOCIATED, 1),
    Link("re-added to the server", Standing.ACTIVE, 2),
    Link("server re-created", Standing.ACTIVE, 2),
    Link("associated again", Standing.ACTIVE, 2),
)


@dataclass(frozen=True, slots=True)
class Ask:
    """What the request names: words for the runner, `None` for no scope parameter at all."""

    name: str
    words: tuple[str, ...] | None


ASKS = (
    Ask("not asked", None),
    Ask("asked", ("subject",)),
    Ask("asked with another", ("subject", "companion")),
    Ask("another asked", ("companion",)),
    Ask("asked with a stranger", ("subject", "stranger")),
    Ask("asked by its bare name", ("bare",)),
    Ask("asked in other letters", ("other case",)),
    Ask("asked with openid", ("subject", "openid")),
)

STANDINGS = {
    "companion": Standing.ACTIVE,
    "stranger": Standing.NOT_ASSOCIATED,
    "bare": Standing.MISSPELT,
    "other case": Standing.MISSPELT,
    "openid": Standing.SYSTEM,
}


def on_client(link: Link) -> tuple[Scope, ...]:
    """The scopes associated with the client of that link: the companion, and the subject if it is."""
    if link.name == "same name on another server":
        return (COMPANION, TWIN)
    associated = link.standing in {Standing.ACTIVE, Standing.INACTIVE}
    return (COMPANION, Scope("subject", link.standing)) if associated else (COMPANION,)


def asked(ask: Ask, link: Link) -> tuple[Scope, ...] | None:
    if ask.words is None:
        return None
    return tuple(Scope(word, link.standing if word == "subject" else STANDINGS[word]) for word in ask.words)


# The doors to a token: Basic or the form at the token endpoint, and GetClientToken of the JSON API.
DOORS = ("basic", "form", "json")


@dataclass(frozen=True, slots=True)
class Caller:
    name: str
    known: bool = True
    secret_active: bool = True
    oauth_on: bool = True
    by_json: bool = True


CALLERS = (
    Caller("first of two secrets"),
    Caller("second of two secrets"),
    Caller("secret that was removed", secret_active=False),
    Caller("wrong secret", secret_active=False),
    Caller("another client's secret", secret_active=False),
    Caller("no secret", secret_active=False, by_json=False),
    Caller("unknown client", known=False, secret_active=False),
    Caller("client without OAuth flows", oauth_on=False, by_json=False),
)


def _scopes(*names: str) -> frozenset[str]:
    return frozenset(names)


@dataclass(frozen=True, slots=True)
class MethodScopes:
    name: str
    scopes: frozenset[str]


NO_SCOPE = MethodScopes("no scope", _scopes())
ONE = MethodScopes("one scope", _scopes("read"))
SEVERAL = MethodScopes("several scopes", _scopes("write", "read", "admin"))
OTHERS = MethodScopes("several others", _scopes("write", "admin"))


@dataclass(frozen=True, slots=True)
class Authorizer:
    """`expression` is the set of audiences its validation expression matches, None when it has none."""

    name: str
    providers: frozenset[str] = frozenset({"main"})
    expression: frozenset[str] | None = None
    header: str = "Authorization"
    methods: tuple[MethodScopes, ...] = (NO_SCOPE, ONE)


AUTHORIZERS = (
    Authorizer("plain", methods=(NO_SCOPE, ONE, SEVERAL, OTHERS)),
    Authorizer("expression that matches", expression=_scopes("client")),
    Authorizer("expression that does not", expression=_scopes()),
    Authorizer("two pools", providers=_scopes("main", "second"), methods=(NO_SCOPE, ONE, OTHERS)),
    Authorizer("other pool only", providers=_scopes("second")),
    Authorizer("own header", header="X-Shop-Token"),
)

READ = _scopes("read")
TOKENS = (
    Token("access", scopes=READ),
    Token("access with more", scopes=_scopes("read", "browse")),
    Token("access without it", scopes=_scopes("browse")),
    Token("access, longer name", scopes=_scopes("read-only")),
    Token("access, same name on another server", scopes=_scopes("another server's read")),
    Token("access without any", scopes=_scopes()),
    Token("access, second time", scopes=READ, seen=True),
    Token("access, scope deleted since", scopes=READ),
    Token("access, scope taken from the client since", scopes=READ),
    Token("access, client deleted since", scopes=READ),
    Token("access of the second pool", pool="second", scopes=READ),
    Token("access of a foreign pool", pool="foreign", scopes=READ),
    Token("expired access", scopes=READ, expired=True),
    Token("access, passed before and expired", scopes=READ, seen=True, expired=True),
    Token("id", use="id", audience="client", minted=True),
    Token("id for another client", use="id", audience="another", minted=True),
    Token("id that claims scopes", use="id", audience="client", scopes=READ, minted=True),
    Token("id of the second pool", use="id", pool="second", audience="client", minted=True),
    Token("expired id", use="id", audience="client", expired=True, minted=True),
    Token("id that names another issuer", genuine=False, use="id", audience="client", minted=True),
    Token("no token_use", use="", scopes=READ, minted=True),
    Token("token_use refresh", use="refresh", scopes=READ, minted=True),
    Token("scope raised", genuine=False, scopes=READ),
    Token("signature changed", genuine=False, scopes=READ),
    Token("signature cut", genuine=False, scopes=READ),
    Token("signature missing", genuine=False, scopes=READ),
    Token("alg none", genuine=False, scopes=READ),
    Token("HS256 with the public key", genuine=False, scopes=READ),
    Token("own key under the pool's kid", genuine=False, scopes=READ),
    Token("own key in the header", genuine=False, scopes=READ),
    Token("unknown kid", genuine=False, scopes=READ),
    Token("one word", genuine=False),
    Token("three words", genuine=False),
    Token("no token", genuine=False),
)


def presentations(token: Token) -> Iterator[str]:
    """How a token stands in the header: bare or after `Bearer`. Nothing can be missing in three ways."""
    if token.name == "no token":
        yield from ("no header", "empty header", "Bearer and nothing")
        return
    yield from ("bare", "Bearer")
    if token.name in {"access", "id"}:
        yield "in another header"


def fresh(token: Token) -> Token:
    return replace(token, expired=False)


# Verb, path, and whether the runner's API has it. `/one` takes the `read` scope for GET.
ROUTES = (
    ("GET", "one", True),
    ("GET", "one/", True),
    ("POST", "one", False),
    ("GET", "One", False),
    ("GET", "one/two", False),
    ("GET", "nowhere", False),
    ("GET", "", False),
)


@dataclass(frozen=True, slots=True)
class Edit:
    name: str
    deployed: frozenset[str]
    edited: frozenset[str]
    redeployed: bool


EDITS = tuple(
    Edit(f"{name}, {'redeployed' if redeployed else 'not redeployed'}", deployed, edited, redeployed)
    for name, deployed, edited in (
        ("scope removed", READ, _scopes()),
        ("scope added", _scopes(), READ),
        ("scope exchanged", READ, _scopes("write")),
        ("scope added to one", _scopes("write"), _scopes("write", "read")),
    )
    for redeployed in (False, True)
)
DEPLOYMENT_TOKENS = (TOKENS[0], TOKENS[2], next(token for token in TOKENS if token.name == "id"))
