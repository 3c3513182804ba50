"""Runs the rows about scopes and credentials: real resource servers, clients and doors, in three phases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import jwt
from botocore.exceptions import ClientError

from tests.parity.truth import dimensions as dim
from tests.parity.truth.facts import Granted, Refused
from tests.parity.truth.outcome import ANY_ERROR, Outcome, judged, not_run
from tests.parity.truth.pools import Answer, Client, Pools
from tests.parity.truth.rows import Row, ScopeRequest

COMPANION = "com.truthtable.companion/base"
# Where the subject of each link lives: which of a style's servers, and under which scope name.
SUBJECTS = {
    "allowed": ("api", "read"),
    "never allowed": ("api", "never"),
    "another client's": ("api", "neighbour"),
    "same name on another server": ("api", "twin"),
    "never declared": ("api", "undeclared"),
    "deleted from the server": ("api", "deleted"),
    "server deleted": ("gone", "read"),
    "removed from the client": ("api", "removed"),
    "deleted, then removed from the client": ("api", "dropped"),
    "re-added to the server": ("api", "readded"),
    "server re-created": ("back", "read"),
    "associated again": ("api", "again"),
}
DECLARED = sorted({name for server, name in SUBJECTS.values() if server == "api"} - {"undeclared"} | {"stranger"})
NO_JSON_DOOR = "the endpoint or its SDK has no working GetClientToken"
NEVER_ON_CLIENT = {"never allowed", "another client's", "same name on another server", "never declared"}
REMOVED = ("removed from the client", "deleted, then removed from the client", "associated again")


@dataclass(slots=True)
class ScopeWorld:
    """One pool; for each style of identifier four resource servers, and a client per link."""

    pools: Pools
    pool: str = ""
    domain: str = ""
    clients: dict[tuple[str, str], Client] = field(default_factory=dict)

    def set_up(self) -> None:
        self.pool, self.domain = self.pools.pool("scopes")
        self.pools.declare(self.pool, COMPANION.rpartition("/")[0], ["base"])
        for style in dim.STYLES:
            self.pools.declare(self.pool, style.template.format("api"), DECLARED)
            self.pools.declare(self.pool, style.template.format("other"), ["twin"])
            for server in ("gone", "back"):
                self.pools.declare(self.pool, style.template.format(server), ["read"])
            self.pools.client(self.pool, [COMPANION, scope(style, "another client's")])
            for link in dim.LINKS:
                client = self.pools.client(self.pool, self._first_scopes(style, link))
                self.clients[style.name, link.name] = client
        self.pools.try_json_door(client)

    @staticmethod
    def _first_scopes(style: dim.Style, link: dim.Link) -> list[str]:
        if link.name == "same name on another server":
            return [COMPANION, twin(style)]
        return [COMPANION] if link.name in NEVER_ON_CLIENT else [COMPANION, scope(style, link.name)]

    def enter(self, phase: int) -> None:
        """Make the changes after which the rows of `phase` hold. Every client was used before them."""
        for client in self.clients.values():
            self.pools.token(client, self.domain, None)
        for style in dim.STYLES:
            if phase == 1:
                self._take_away(style)
            elif phase == 2:
                self._put_back(style)

    def _take_away(self, style: dim.Style) -> None:
        kept = [name for name in DECLARED if name not in {"deleted", "dropped", "readded"}]
        self.pools.redeclare(self.pool, style.template.format("api"), kept)
        for server in ("gone", "back"):
            self.pools.cognito.delete_resource_server(
                UserPoolId=self.pool, Identifier=style.template.format(server)
            )
        for link in REMOVED:
            self.pools.associate(self.clients[style.name, link], [COMPANION])

    def _put_back(self, style: dim.Style) -> None:
        kept = [name for name in DECLARED if name not in {"deleted", "dropped"}]
        self.pools.redeclare(self.pool, style.template.format("api"), kept)
        self.pools.declare(self.pool, style.template.format("back"), ["read"])
        link = "associated again"
        self.pools.associate(self.clients[style.name, link], [COMPANION, scope(style, link)])


def scope(style: dim.Style, link: str) -> str:
    server, name = SUBJECTS[link]
    return f"{style.template.format(server)}/{name}"


def twin(style: dim.Style) -> str:
    return f"{style.template.format('other')}/twin"


def run_scopes(rows: Iterable[Row], pools: Pools) -> Iterator[Outcome]:
    rows = list(rows)
    world = ScopeWorld(pools)
    world.set_up()
    keys = jwt.PyJWKSet.from_dict(pools.target.public_keys(world.pool))
    for phase in (0, 1, 2):
        if phase:
            world.enter(phase)
        for row in rows:
            if row.how.link.phase == phase:
                yield _run(row, row.how, world, keys)


def _run(row: Row, how: ScopeRequest, world: ScopeWorld, keys: jwt.PyJWKSet) -> Outcome:
    if how.door == "json" and not world.pools.json_door:
        return not_run(row, NO_JSON_DOOR)
    subject = scope(how.style, how.link.name)
    words = {
        "subject": subject,
        "companion": COMPANION,
        "stranger": f"{how.style.template.format('api')}/stranger",
        "bare": subject.rpartition("/")[2],
        "other case": subject.swapcase(),
        "openid": "openid",
    }
    asked = None if how.ask.words is None else [words[word] for word in how.ask.words]
    client = world.clients[how.style.name, how.link.name]
    answer = world.pools.ask(client, world.domain, asked, how.door)
    names = {subject: "subject", COMPANION: "companion", twin(how.style): "twin"}
    return judged(row, _found(answer, how.door, client, keys, names))


def _found(
    answer: Answer, door: str, client: Client, keys: jwt.PyJWKSet, names: dict[str, str]
) -> Granted | Refused | str:
    if answer.token is None:
        return Refused(answer.status, ANY_ERROR if door == "json" else answer.error)
    try:
        claims = claims_of(answer.token, keys)
    except jwt.PyJWTError as error:
        return f"a token that does not verify: {error}"
    if claims.get("client_id") != client.id or claims.get("token_use") != "access":
        return f"a token of another kind: {claims}"
    carried = str(claims.get("scope", "")).split()
    return Granted(frozenset(names.get(real, real) for real in carried))


def claims_of(token: str, keys: jwt.PyJWKSet) -> dict[str, Any]:
    """The claims, once the signature verified. Raises jwt.PyJWTError."""
    key = keys[jwt.get_unverified_header(token)["kid"]]
    claims: dict[str, Any] = jwt.decode(token, key, algorithms=["RS256"])
    return claims


def run_credentials(rows: Iterable[Row], pools: Pools) -> Iterator[Outcome]:
    pool, domain = pools.pool("credentials")
    pools.declare(pool, COMPANION.rpartition("/")[0], ["base"])
    callers = _callers(pools, pool)
    keys = jwt.PyJWKSet.from_dict(pools.target.public_keys(pool))
    for row in rows:
        caller, door = row.how.caller, row.how.door
        if caller.name not in callers:
            yield not_run(row, "the endpoint or its SDK has no AddUserPoolClientSecret")
        elif door == "json" and not pools.json_door:
            yield not_run(row, NO_JSON_DOOR)
        else:
            answer = pools.ask(callers[caller.name], domain, [COMPANION], door)
            found = _found(answer, door, callers[caller.name], keys, {COMPANION: "companion"})
            yield judged(row, found)


def _callers(pools: Pools, pool: str) -> dict[str, Client]:
    """A client for each caller the endpoint can have."""
    first, stranger = (pools.client(pool, [COMPANION]) for _ in range(2))
    off = pools.client(
        pool, [], AllowedOAuthFlowsUserPoolClient=False, AllowedOAuthFlows=[], AllowedOAuthScopes=[]
    )
    callers = {
        "wrong secret": Client(pool, first.id, "x" * 50),
        "another client's secret": Client(pool, first.id, stranger.secret),
        "no secret": Client(pool, first.id, ""),
        "unknown client": Client(pool, "0" * 26, first.secret),
        "client without OAuth flows": off,
    }
    try:
        added = pools.cognito.add_user_pool_client_secret(UserPoolId=pool, ClientId=first.id)
    except (AttributeError, ClientError):
        return callers
    return callers | {
        "first of two secrets": first,
        "second of two secrets": Client(pool, first.id, added["ClientSecretDescriptor"]["ClientSecretValue"]),
        "secret that was removed": _rotated(pools, pool),
    }


def _rotated(pools: Pools, pool: str) -> Client:
    """A client whose first secret was used, then replaced by a second one and removed."""
    client = pools.client(pool, [COMPANION])
    known = {"UserPoolId": pool, "ClientId": client.id}
    (oldest,) = pools.cognito.list_user_pool_client_secrets(**known)["ClientSecrets"]
    pools.cognito.add_user_pool_client_secret(**known)
    pools.cognito.delete_user_pool_client_secret(**known, ClientSecretId=oldest["ClientSecretId"])
    return client
