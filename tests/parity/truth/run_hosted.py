"""Runs the rows about people on the hosted page: real sign-ins, in the three phases of the scope rows."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import jwt

from tests.parity.truth.facts import Granted, Refused
from tests.parity.truth.hosted import ON_CLIENT, REFRESHES, SIGN_IN, SYSTEM, SignIn
from tests.parity.truth.hosted_page import CALLBACK, Visitor
from tests.parity.truth.outcome import Outcome, judged
from tests.parity.truth.pools import Client, Pools
from tests.parity.truth.rows import Row
from tests.parity.truth.run_scopes import COMPANION, ScopeWorld, claims_of, scope, twin
from tests.parity.truth.target import TIMEOUT

USERNAME = "truth-table"
PASSWORD = "Truth-7able"
SYSTEM_NAMES = tuple(item.scope for item in SYSTEM)


@dataclass(slots=True)
class HostedPools(Pools):
    """Its clients are apps that people sign in to; they have a secret, and the system scopes besides their own."""

    visitor: Visitor | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.cognito = self.target.client("cognito-idp")
        self.json_door = False

    def pool(self, name: str) -> tuple[str, str]:
        # Named here: `super()` without arguments does not know a class that slots made anew.
        pool, domain = Pools.pool(self, f"hosted-{name}")
        self.cognito.admin_create_user(UserPoolId=pool, Username=USERNAME, MessageAction="SUPPRESS")
        self.cognito.admin_set_user_password(UserPoolId=pool, Username=USERNAME, Password=PASSWORD, Permanent=True)
        self.visitor = self.somebody(domain)
        return pool, domain

    def somebody(self, domain: str) -> Visitor:
        return Visitor(self.target.token_url(domain).removesuffix("/oauth2/token"), USERNAME, PASSWORD)

    @staticmethod
    def _grants(scopes: Sequence[str]) -> dict[str, Any]:
        return {
            "AllowedOAuthFlowsUserPoolClient": True,
            "AllowedOAuthFlows": ["code", "implicit"],
            "AllowedOAuthScopes": [*scopes, *SYSTEM_NAMES],
            "CallbackURLs": [CALLBACK],
            "SupportedIdentityProviders": ["COGNITO"],
        }

    def token(self, client: Client, domain: str, scopes: Sequence[str] | None) -> str:
        """A refresh token of a sign-in that must work."""
        tokens = self.sign_in(client, scopes, "code")
        if "refresh_token" not in tokens:
            raise RuntimeError(f"no tokens for {scopes}: {tokens}")
        return str(tokens["refresh_token"])

    def sign_in(
        self, client: Client, scopes: Sequence[str] | None, flow: str, visitor: Visitor | None = None
    ) -> dict[str, Any]:
        """The tokens, or the error with its description."""
        asked = {
            "client_id": client.id,
            "redirect_uri": CALLBACK,
            "response_type": "token" if flow == "implicit" else "code",
            "state": uuid.uuid4().hex,
        }
        if scopes is not None:
            asked["scope"] = " ".join(scopes)
        visitor = visitor or self.visitor
        assert visitor is not None
        told = visitor.authorize(asked)
        if told.pop("state", None) != asked["state"]:
            raise RuntimeError(f"the app got another state back: {told}")
        if "code" not in told:
            return told
        form = {"grant_type": "authorization_code", "code": told["code"], "redirect_uri": CALLBACK}
        return self._redeem(client, visitor.domain, form)

    def refresh(self, client: Client, token: str) -> dict[str, Any]:
        assert self.visitor is not None
        return self._redeem(client, self.visitor.domain, {"grant_type": "refresh_token", "refresh_token": token})

    def _redeem(self, client: Client, domain: str, form: dict[str, str]) -> dict[str, Any]:
        login = (client.id, client.secret)
        answer = self.target.session.post(f"{domain}/oauth2/token", data=form, auth=login, timeout=TIMEOUT)
        tokens: dict[str, Any] = answer.json()
        return tokens


@dataclass(slots=True)
class HostedWorld(ScopeWorld):
    """`held`: the refresh tokens of sign-ins in the first two phases, by style, link and phase."""

    held: dict[tuple[str, str, int], str] = field(default_factory=dict)

    def remember(self, phase: int) -> None:
        """Sign in to every client whose refresh tokens later rows use."""
        if phase not in {signed_in for signed_in, _ in REFRESHES}:
            return
        for (style, link), client in self.clients.items():
            if link in ON_CLIENT:
                self.held[style, link, phase] = self.pools.token(client, self.domain, None)


def run_hosted(rows: Iterable[Row], pools: HostedPools) -> Iterator[Outcome]:
    rows = list(rows)
    world = HostedWorld(pools)
    world.set_up()
    keys = jwt.PyJWKSet.from_dict(pools.target.public_keys(world.pool))
    for phase in (0, 1, 2):
        if phase:
            world.enter(phase)
        world.remember(phase)
        # Somebody new: what holds at the next sign-in is shown by a sign-in.
        visitor = pools.somebody(world.domain)
        for row in rows:
            if row.family == SIGN_IN and row.how.link.phase == phase:
                yield _sign_in(row, row.how, world, keys, visitor)
            elif row.family != SIGN_IN and row.how.refreshed == phase:
                yield _refresh(row, world, keys)


def _sign_in(row: Row, how: SignIn, world: HostedWorld, keys: jwt.PyJWKSet, visitor: Visitor) -> Outcome:
    subject = scope(how.style, how.link.name)
    words = {
        "subject": subject,
        "companion": COMPANION,
        "stranger": f"{how.style.template.format('api')}/stranger",
        "bare": subject.rpartition("/")[2],
        "other case": subject.swapcase(),
    }
    asked = None if how.ask.words is None else [words.get(word, word) for word in how.ask.words]
    client = world.clients[how.style.name, how.link.name]
    assert isinstance(world.pools, HostedPools)
    tokens = world.pools.sign_in(client, asked, how.flow, visitor)
    if how.flow == "implicit" and "refresh_token" in tokens:
        return judged(row, "a refresh token of the implicit grant")
    names = {subject: "subject", COMPANION: "companion", twin(how.style): "twin"}
    return judged(row, _found(tokens, client, keys, names))


def _refresh(row: Row, world: HostedWorld, keys: jwt.PyJWKSet) -> Outcome:
    how = row.how
    client = world.clients[how.style.name, how.link.name]
    assert isinstance(world.pools, HostedPools)
    tokens = world.pools.refresh(client, world.held[how.style.name, how.link.name, how.signed_in])
    names = {scope(how.style, how.link.name): "subject", COMPANION: "companion"}
    return judged(row, _found(tokens, client, keys, names))


def _found(
    tokens: dict[str, Any], client: Client, keys: jwt.PyJWKSet, names: dict[str, str]
) -> Granted | Refused | str:
    if "access_token" not in tokens:
        return Refused(302, f"{tokens.get('error')}: {tokens.get('error_description')}")
    try:
        claims = claims_of(tokens["access_token"], keys)
    except jwt.PyJWTError as error:
        return f"a token that does not verify: {error}"
    if claims.get("client_id") != client.id or claims.get("token_use") != "access" or "username" not in claims:
        return f"a token of another kind: {claims}"
    carried = str(claims.get("scope", "")).split()
    if ("id_token" in tokens) != ("openid" in carried):
        return f"an ID token without openid, or none with it: {carried}"
    return Granted(frozenset(names.get(real, real) for real in carried))
