"""Authorizer: who may call, by a user pool's token or by a Lambda function's word."""

from __future__ import annotations

import structlog
from msgspec.structs import replace

from poolhouse.domain.apis import errors, identifiers, methods
from poolhouse.domain.apis.authorizers import check_authorizer
from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.apis.methods import COGNITO
from poolhouse.domain.apis.values import ApiAuthorizer
from poolhouse.domain.errors import Conflict
from poolhouse.domain.ports import ApiStores
from poolhouse.gateway.control import lookups, pages, views, wire
from poolhouse.gateway.control.patch import REPLACE, Change, Target, listing, patched, text
from poolhouse.gateway.control.refusals import LOST_RACE
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services

log = structlog.get_logger("poolhouse.gateway")

_AUTH_TYPES = {COGNITO: "cognito_user_pools"}


@operation("CreateAuthorizer")
async def create_authorizer(services: Services, request: wire.CreateAuthorizerRequest) -> wire.Authorizer:
    # Recorded: an unknown API is answered like a lost race here, unlike everywhere else.
    missing = Conflict(LOST_RACE)
    _refuse_unbuilt(request)
    async with services.editing(request.rest_api_id, missing=missing) as stores:
        authorizer = ApiAuthorizer(
            api_id=request.rest_api_id or "",
            id=identifiers.new_part_id(services.random),
            name=request.name or "",
            type=request.type or "",
            provider_arns=tuple(dict.fromkeys(request.provider_arns or ())) or None,
            auth_type=request.auth_type or _AUTH_TYPES.get(request.type or "", "custom"),
            authorizer_uri=request.authorizer_uri or None,
            authorizer_credentials=request.authorizer_credentials or None,
            identity_source=request.identity_source or None,
            identity_validation_expression=request.identity_validation_expression or None,
            result_ttl_seconds=request.authorizer_result_ttl_in_seconds,
        )
        await _check(stores, authorizer)
        await stores.authorizers.add(authorizer)
    return views.authorizer(authorizer)


@operation("GetAuthorizer")
async def get_authorizer(services: Services, request: wire.GetAuthorizerRequest) -> wire.Authorizer:
    return views.authorizer(await lookups.authorizer(services.apis, request.rest_api_id, request.authorizer_id))


@operation("GetAuthorizers")
async def get_authorizers(services: Services, request: wire.GetAuthorizersRequest) -> wire.Authorizers:
    api = await lookups.api(services, services.apis, request.rest_api_id)
    found, position = await pages.parts(services, request, services.apis.authorizers, api.id, of="authorizers")
    return wire.Authorizers(items=[views.authorizer(each) for each in found], position=position)


@operation("UpdateAuthorizer")
async def update_authorizer(services: Services, request: wire.UpdateAuthorizerRequest) -> wire.Authorizer:
    async with services.editing(request.rest_api_id, missing=errors.no_authorizer()) as stores:
        found = await lookups.authorizer(stores, request.rest_api_id, request.authorizer_id)
        authorizer = patched(found, request.patch_operations, PATCH)
        await _check(stores, authorizer)
        await stores.authorizers.put(authorizer)
    return views.authorizer(authorizer)


@operation("DeleteAuthorizer")
async def delete_authorizer(services: Services, request: wire.DeleteAuthorizerRequest) -> None:
    async with services.editing(request.rest_api_id, missing=errors.no_authorizer()) as stores:
        found = await lookups.authorizer(stores, request.rest_api_id, request.authorizer_id)
        user = methods.using(await stores.resources.page(found.api_id), found.id)
        if user is not None:
            raise Conflict(f"Cannot delete authorizer '{found.name}', is referenced in method: {user}")
        await stores.authorizers.remove(found.api_id, found.id)


@operation("TestInvokeAuthorizer")
async def test_invoke_authorizer(
    services: Services, request: wire.TestInvokeAuthorizerRequest
) -> wire.TestInvokeAuthorizerResponse:
    """Row D4: as a method without scopes would decide, so an ID token is expected."""
    found = await lookups.authorizer(services.apis, request.rest_api_id, request.authorizer_id)
    if found.type != COGNITO:
        return await _test_lambda(services, request, found)
    many = request.multi_value_headers or {}
    headers = {name: values[-1] for name, values in many.items() if values} | dict(request.headers or {})
    trial = await services.authorizer.test_invoke(found, headers)
    if trial.reason is not None:
        log.info("authorizer test refused", authorizer_id=found.id, api_id=found.api_id, reason=trial.reason)
    return wire.TestInvokeAuthorizerResponse(
        client_status=trial.client_status, log=trial.log, latency=trial.latency, claims=trial.claims or None
    )


async def _test_lambda(
    services: Services, request: wire.TestInvokeAuthorizerRequest, authorizer: ApiAuthorizer
) -> wire.TestInvokeAuthorizerResponse:
    if services.lambda_trials is None:
        raise NotSupported("tests of Lambda authorizers (TestInvokeAuthorizer)")
    return await services.lambda_trials.test_authorizer(authorizer, request)


def _refuse_unbuilt(request: wire.CreateAuthorizerRequest) -> None:
    """Raises NotSupported for a setting that the data plane would not honour."""
    if request.jwt_configuration is not None:
        raise NotSupported("authorizers of type JWT (jwtConfiguration)")


async def _check(stores: ApiStores, authorizer: ApiAuthorizer) -> None:
    everyone = await stores.authorizers.page(authorizer.api_id)
    check_authorizer(authorizer, [other for other in everyone if other.id != authorizer.id])


def _patch_name(authorizer: ApiAuthorizer, change: Change) -> ApiAuthorizer:
    return replace(authorizer, name=change.text)


def _patch_type(authorizer: ApiAuthorizer, change: Change) -> ApiAuthorizer:
    return replace(authorizer, type=change.text)


def _patch_ttl(authorizer: ApiAuthorizer, change: Change) -> ApiAuthorizer:
    digits = change.text
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        raise Invalid(f"Invalid authorizerResultTtlInSeconds specified: {digits}")
    return replace(authorizer, result_ttl_seconds=int(digits))


PATCH: dict[str, Target[ApiAuthorizer]] = {
    "name": Target(REPLACE, _patch_name),
    "type": Target(REPLACE, _patch_type),
    "authType": text("auth_type"),
    "authorizerResultTtlInSeconds": Target(REPLACE, _patch_ttl),
    "authorizerUri": text("authorizer_uri"),
    "authorizerCredentials": text("authorizer_credentials"),
    "identitySource": text("identity_source", "add", "replace", "remove"),
    "identityValidationExpression": text("identity_validation_expression"),
    "providerARNs": listing("provider_arns", missing="Invalid provider ARN specified"),
}
