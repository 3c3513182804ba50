"""TestInvokeMethod: what a method would answer, without deploying it."""

from __future__ import annotations

from poolhouse.domain.apis import errors
from poolhouse.domain.apis.errors import NotSupported
from poolhouse.gateway.control import lookups, wire
from poolhouse.gateway.control.ops import client_certificates
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services
from poolhouse.gateway.control.snapshots import as_it_stands

# Nothing is ever stored under it.
NOT_DEPLOYED = "test-invoke"


@operation("TestInvokeMethod")
async def test_invoke_method(
    services: Services, request: wire.TestInvokeMethodRequest
) -> wire.TestInvokeMethodResponse:
    if services.method_trials is None:
        raise NotSupported("tests of methods (TestInvokeMethod)")
    resource = await lookups.resource(services.apis, request.rest_api_id, request.resource_id)
    method = lookups.method(resource, request.http_method)
    if method.integration is None:
        raise errors.no_integration()
    if request.client_certificate_id:
        await client_certificates.check_known(services, request.client_certificate_id)
    api = await lookups.api(services, services.apis, request.rest_api_id)
    now = services.clock.now()
    deployment = await as_it_stands(services.apis, api, deployment_id=NOT_DEPLOYED, now=now)
    return await services.method_trials.test_method(api, deployment, resource, method, request)
