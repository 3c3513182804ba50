"""Runs the rows about calls: one API for all of them, two more for the rows about deployments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tests.parity.truth import dimensions as dim
from tests.parity.truth.apis import Api
from tests.parity.truth.facts import Allowed, Refused
from tests.parity.truth.outcome import Outcome, judged, not_run
from tests.parity.truth.rows import GatewayCall, Row
from tests.parity.truth.tokens import SCOPES, TokenShop, real

DELETED_SINCE = "access, scope deleted since"
PAST_FIVE_MINUTES = 400


def slug(*names: str) -> str:
    return "-".join("".join(sign if sign.isalnum() else "-" for sign in name) for name in names)


@dataclass(slots=True)
class GatewayWorld:
    """The API in front of the three pools of a shop."""

    shop: TokenShop
    apis: list[Api]
    api: Api = field(init=False)
    arns: dict[str, str] = field(init=False, default_factory=dict)
    authorizers: dict[str, str] = field(init=False, default_factory=dict)

    def set_up(self) -> None:
        describe = self.shop.pools.cognito.describe_user_pool
        for name, pool in self.shop.ids.items():
            self.arns[name] = describe(UserPoolId=pool)["UserPool"]["Arn"]
        self.api = self._new_api("calls")
        for authorizer in dim.AUTHORIZERS:
            made = self.api.authorizer(
                slug(authorizer.name),
                [self.arns[name] for name in sorted(authorizer.providers)],
                authorizer.header,
                self._expression(authorizer),
            )
            self.authorizers[authorizer.name] = made
            for method in authorizer.methods:
                self.api.method(slug(authorizer.name, method.name), made, real(method.scopes))
        self.api.method("one", self.authorizers["plain"], [SCOPES["read"]])
        self.api.deploy()

    def _new_api(self, name: str) -> Api:
        api = Api(self.shop.pools.target, name)
        self.apis.append(api)
        return api

    def _expression(self, authorizer: dim.Authorizer) -> str | None:
        if authorizer.expression is None:
            return None
        return f"^{self.shop.clients['main'].id}$" if "client" in authorizer.expression else "^nobody$"

    def edited(self, redeployed: bool) -> Api:
        """An API with a method per edit, deployed, then edited, then deployed again if `redeployed`."""
        api = self._new_api("redeployed" if redeployed else "edited")
        authorizer = api.authorizer("plain", [self.arns["main"]])
        edits = [edit for edit in dim.EDITS if edit.redeployed is redeployed]
        for edit in edits:
            api.method(slug(edit.name), authorizer, real(edit.deployed))
        api.deploy()
        for edit in edits:
            api.edit_scopes(slug(edit.name), real(edit.deployed), real(edit.edited))
        if redeployed:
            api.deploy()
        return api


def headers(token: str, presentation: str, header: str = "Authorization") -> dict[str, str]:
    match presentation:
        case "none" | "no header":
            return {}
        case "empty header":
            return {header: ""}
        case "Bearer and nothing":
            return {header: "Bearer "}
        case "in another header":
            return {"X-Shop-Token" if header == "Authorization" else "Authorization": token}
        case "bare":
            return {header: token}
        case "Bearer":
            return {header: f"Bearer {token}"}
    raise LookupError(presentation)


def run_gateway(rows: Iterable[Row], world: GatewayWorld) -> Iterator[Outcome]:
    rows = list(rows)
    later = [row for row in rows if row.how.token.name == DELETED_SINCE]
    for row in rows:
        if row not in later:
            yield _call(row, row.how, world)
    world.shop.delete_the_scope()
    for row in later:
        yield _call(row, row.how, world)


def _call(row: Row, how: GatewayCall, world: GatewayWorld) -> Outcome:
    if why := world.shop.missing(how.token):
        return not_run(row, why)
    path = slug(how.authorizer.name, how.method.name)
    sent = headers(world.shop.strings[how.token.name], how.presentation, how.authorizer.header)
    if not (how.token.seen and how.token.expired):
        if how.token.seen:
            world.api.call("GET", path, sent)
        return judged(row, world.api.call("GET", path, sent))
    first = world.api.call("GET", path, sent)
    if not isinstance(first, Allowed):
        return judged(row, f"refused while in force: {first}")
    return judged(row, _call_later(world, path, sent))


def _call_later(world: GatewayWorld, path: str, sent: dict[str, str]) -> Allowed | Refused | str:
    target = world.shop.pools.target
    target.move_clock(PAST_FIVE_MINUTES)
    try:
        return world.api.call("GET", path, sent)
    finally:
        target.move_clock(0)


def run_authorizer_tests(rows: Iterable[Row], world: GatewayWorld) -> Iterator[Outcome]:
    for row in rows:
        token, authorizer = row.how.token, row.how.authorizer
        if why := world.shop.missing(token):
            yield not_run(row, why)
            continue
        sent = headers(world.shop.strings[token.name], "bare", authorizer.header)
        yield judged(row, world.api.test_authorizer(world.authorizers[authorizer.name], sent))


def run_routes(rows: Iterable[Row], world: GatewayWorld) -> Iterator[Outcome]:
    for row in rows:
        sent = headers(world.shop.strings["access"], row.how.presentation)
        yield judged(row, world.api.call(row.how.verb, row.how.path, sent))


def run_deployments(rows: Iterable[Row], world: GatewayWorld) -> Iterator[Outcome]:
    apis = {redeployed: world.edited(redeployed) for redeployed in (False, True)}
    for row in rows:
        edit, token = row.how.edit, row.how.token
        if why := world.shop.missing(token):
            yield not_run(row, why)
            continue
        sent = headers(world.shop.strings[token.name], "bare")
        yield judged(row, apis[edit.redeployed].call("GET", slug(edit.name), sent))
