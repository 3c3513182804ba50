"""What was changed in an API since the deployment that a stage serves, as far as one call meets it.

The commonest reason for a verdict nobody expects: what was edited counts when it is deployed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource
from poolhouse.domain.errors import Unavailable
from poolhouse.domain.ports import ApiRepository, Changes
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.refusals import Refusal
from poolhouse.gateway.routing import RouteTree
from poolhouse.gateway.stages import StageCache


class Rule(Struct, frozen=True, kw_only=True):
    """What a method or a route asks for and leads to, as the API's owner wrote it."""

    authorization_type: str
    authorizer_id: str | None
    scopes: frozenset[str]
    integration: Any  # compared, and nothing else
    api_key_required: bool = False


class Version(Struct, frozen=True, kw_only=True):
    """An API as it is or was. `rules` are by path and verb, `default` takes what none of them does."""

    rules: Mapping[tuple[str, str], Rule]
    authorizers: Mapping[str, Any]
    policy: str | None = None
    default: Rule | None = None


class Compared(Struct, frozen=True):
    """`then` is what is deployed. `exact`: slashes around a path count."""

    then: Version
    now: Version
    exact: bool = False


Compare = Callable[[str, str], Awaitable[Compared | None]]
"""For an API and the name of a stage; None when there is nothing deployed to compare with."""


class _Difference:
    """Two versions that are not the same, with their routes ready to be looked up."""

    def __init__(self, compared: Compared) -> None:
        self.then, self.now, self._exact = compared.then, compared.now, compared.exact
        self._routes = tuple(
            RouteTree((path, verb, rule) for (path, verb), rule in version.rules.items())
            for version in (self.then, self.now)
        )

    def met_by(self, path: str, verb: str) -> list[str]:
        """A sentence for each change that a call of the path meets."""
        then, now = (
            match.target if (match := routes.match(path, verb, exact=self._exact)) is not None else version.default
            for routes, version in zip(self._routes, (self.then, self.now), strict=True)
        )
        found = []
        if self.then.policy != self.now.policy:
            found.append("the API's resource policy was changed")
        if then is None or now is None:
            if now is not then:
                found.append(f"{verb} {path} is there {'since' if then is None else 'no more'}")
            return found
        found += _changes(then, now)
        name = then.authorizer_id
        if name is not None and self.then.authorizers.get(name) != self.now.authorizers.get(name):
            found.append(f"authorizer {name} was {'changed' if name in self.now.authorizers else 'removed'}")
        return found


class Undeployed:
    """For APIs of every kind. Versions are compared once, until something of the API changes."""

    def __init__(self, kinds: Sequence[Compare], changes: Changes) -> None:
        self._kinds = kinds
        self._differences: StageCache[_Difference] = StageCache(self._compare, changes)

    async def met_by(self, exchange: Exchange) -> list[str]:
        """What was changed of the method that a call meets; empty where nothing was, or nothing is deployed."""
        stage = exchange.stage
        if not stage.deployment_id:
            return []
        try:
            difference = await self._differences.get(stage.api_id, stage.stage)
        except Unavailable:
            return []
        return [] if difference is None else difference.met_by(exchange.path, exchange.verb)

    async def reason(self, exchange: Exchange, refusal: Refusal) -> str:
        """Why the call was refused, with what was changed since: for logs, and for callers in the dev profile."""
        changed = await self.met_by(exchange)
        return "; ".join([refusal.reason, *changed]) + (follows(exchange) if changed else "")

    async def _compare(self, api_id: str, stage: str) -> _Difference | None:
        for compare in self._kinds:
            compared = await compare(api_id, stage)
            if compared is not None:
                return None if compared.then == compared.now else _Difference(compared)
        return None


def follows(exchange: Exchange) -> str:
    return f": deploy the API to have stage {exchange.stage.stage} follow"


def of_rest_apis(apis: ApiRepository) -> Compare:
    async def compare(api_id: str, name: str) -> Compared | None:
        api = await apis.apis.get(api_id)
        stage = await apis.stages.get(api_id, name) if api is not None else None
        deployment = await apis.deployments.get(api_id, stage.deployment_id) if stage is not None else None
        if api is None or deployment is None:
            return None
        return Compared(
            then=_version(deployment.resources, deployment.authorizers, deployment.policy),
            now=_version(await apis.resources.page(api_id), await apis.authorizers.page(api_id), api.policy),
        )

    return compare


def _version(
    resources: Iterable[ApiResource], authorizers: Iterable[ApiAuthorizer], policy: str | None
) -> Version:
    rules = {
        (resource.path, verb): Rule(
            authorization_type=method.authorization_type,
            authorizer_id=method.authorizer_id,
            scopes=frozenset(method.authorization_scopes or ()),
            integration=method.integration,
            api_key_required=method.api_key_required,
        )
        for resource in resources
        for verb, method in resource.methods.items()
    }
    return Version(rules=rules, authorizers={each.id: each for each in authorizers}, policy=policy)


def _changes(then: Rule, now: Rule) -> list[str]:
    pairs = (
        ("authorizationType", then.authorization_type, now.authorization_type),
        ("authorizerId", then.authorizer_id or "none", now.authorizer_id or "none"),
        ("authorizationScopes", _listed(then.scopes), _listed(now.scopes)),
        ("apiKeyRequired", then.api_key_required, now.api_key_required),
    )
    found = [f"{name} was {old}, and is {new} now" for name, old, new in pairs if old != new]
    if then.integration != now.integration:
        found.append("the integration was changed")
    return found


def _listed(scopes: frozenset[str]) -> str:
    return " ".join(sorted(scopes)) or "none"
