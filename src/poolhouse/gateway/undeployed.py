"""What was changed in an API since the deployment that a stage serves, as far as one call meets it.

The commonest reason for a verdict nobody expects: methods and authorizers take effect when they are deployed.
"""

from __future__ import annotations

from collections.abc import Sequence

from poolhouse.domain.apis.values import ApiAuthorizer, ApiResource, Deployment, Method
from poolhouse.domain.ports import ApiRepository
from poolhouse.gateway.exchange import Exchange
from poolhouse.gateway.routing import RouteTree


async def undeployed(apis: ApiRepository, api_id: str, stage: str, verb: str, exchange: Exchange) -> list[str]:
    """A sentence for each difference. Reads the database."""
    served = await apis.stages.get(api_id, stage)
    deployment = await apis.deployments.get(api_id, served.deployment_id) if served is not None else None
    if deployment is None:
        return []
    now = _met(await apis.resources.page(api_id), exchange.path, verb)
    then = _met(deployment.resources, exchange.path, verb)
    if now is None or then is None:
        if now is then:
            return []
        what = "since" if then is None else "no more"
        return [f"{verb} {exchange.path} is there {what}: deploy the API to have stage {stage} follow"]
    found = _differences(then, now)
    found += await _authorizer(apis, deployment, then)
    return [f"{each}; it counts when the API is deployed to stage {stage}" for each in found]


def _met(resources: Sequence[ApiResource], path: str, verb: str) -> Method | None:
    tree = RouteTree[Method](
        (resource.path, name, method) for resource in resources for name, method in resource.methods.items()
    )
    match = tree.match(path, verb)
    return match.target if match is not None else None


def _differences(then: Method, now: Method) -> list[str]:
    pairs = (
        ("authorizationType", then.authorization_type, now.authorization_type),
        ("authorizerId", then.authorizer_id, now.authorizer_id),
        ("authorizationScopes", _scopes(then), _scopes(now)),
        ("apiKeyRequired", then.api_key_required, now.api_key_required),
    )
    return [f"{name} was {old}, and is {new} now" for name, old, new in pairs if old != new]


async def _authorizer(apis: ApiRepository, deployment: Deployment, method: Method) -> list[str]:
    if method.authorizer_id is None:
        return []
    held: dict[str, ApiAuthorizer] = {each.id: each for each in deployment.authorizers}
    now = await apis.authorizers.get(deployment.api_id, method.authorizer_id)
    if held.get(method.authorizer_id) == now:
        return []
    return [f"authorizer {method.authorizer_id} was {'changed' if now is not None else 'removed'}"]


def _scopes(method: Method) -> str:
    return " ".join(sorted(method.authorization_scopes or ())) or "none"
