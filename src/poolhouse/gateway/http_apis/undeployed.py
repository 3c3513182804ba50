"""What was changed in an HTTP API since what a stage serves; a stage with `autoDeploy` serves it as it is."""

from __future__ import annotations

from collections.abc import Iterable

from poolhouse.domain.http_apis.ports import HttpApiRepository
from poolhouse.domain.http_apis.routes import integration_of, verb_and_path
from poolhouse.domain.http_apis.values import HttpAuthorizer, HttpIntegration, Route
from poolhouse.gateway.undeployed import Compare, Compared, Rule, Version


def of_http_apis(apis: HttpApiRepository) -> Compare:
    async def compare(api_id: str, name: str) -> Compared | None:
        stage = await apis.stages.get(api_id, name)
        if stage is None or stage.auto_deploy or stage.deployment_id is None:
            return None
        deployment = await apis.deployments.get(api_id, stage.deployment_id)
        if deployment is None or deployment.auto_deployed:
            return None
        return Compared(
            then=_version(deployment.routes, deployment.integrations, deployment.authorizers),
            now=_version(
                await apis.routes.page(api_id),
                await apis.integrations.page(api_id),
                await apis.authorizers.page(api_id),
            ),
            exact=True,
        )

    return compare


def _version(
    routes: Iterable[Route], integrations: Iterable[HttpIntegration], authorizers: Iterable[HttpAuthorizer]
) -> Version:
    targets = {each.id: each for each in integrations}
    rules, default = {}, None
    for route in routes:
        rule = Rule(
            authorization_type=route.authorization_type,
            authorizer_id=route.authorizer_id,
            scopes=frozenset(route.authorization_scopes or ()),
            integration=targets.get(integration_of(route) or ""),
        )
        found = verb_and_path(route.route_key)
        if found is None:
            default = rule
        else:
            verb, path = found
            rules[path, verb] = rule
    return Version(rules=rules, authorizers={each.id: each for each in authorizers}, default=default)
