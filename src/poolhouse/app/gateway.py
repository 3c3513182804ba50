"""The gateway: control plane and data plane."""

from __future__ import annotations

import time
from collections.abc import Mapping

from poolhouse.app.on_demand import on_demand
from poolhouse.app.parts import Parts
from poolhouse.asgi import AsgiApp
from poolhouse.gateway.authorizers.cognito import CognitoAuthorizer
from poolhouse.gateway.authorizers.lambda_authorizer import LambdaAuthorizer
from poolhouse.gateway.client_identities import ClientIdentities
from poolhouse.gateway.custom_domains import CustomDomains, DomainSurface
from poolhouse.gateway.dataplane import DataPlane
from poolhouse.gateway.demands.buckets import Buckets
from poolhouse.gateway.demands.demand import Demands
from poolhouse.gateway.demands.plans import UsagePlans
from poolhouse.gateway.demands.quotas import Quotas
from poolhouse.gateway.deployed import DeployedApis, Gates
from poolhouse.gateway.explain import Explain
from poolhouse.gateway.forward import ForwardAuthorization
from poolhouse.gateway.gate import Gate
from poolhouse.gateway.http_apis.dataplane import HttpDataPlane
from poolhouse.gateway.http_apis.directory import HttpStages
from poolhouse.gateway.http_apis.explain import HttpExplain
from poolhouse.gateway.http_apis.gate import HttpGate
from poolhouse.gateway.http_apis.issuer_keys import IssuerKeys
from poolhouse.gateway.http_apis.jwt_authorizer import JwtAuthorizer
from poolhouse.gateway.http_apis.lambda_authorizer import FunctionAuthorizer
from poolhouse.gateway.http_apis.undeployed import of_http_apis
from poolhouse.gateway.stages import CompiledStages
from poolhouse.gateway.undeployed import Undeployed, of_rest_apis

# First path segments of Amazon API Gateway's REST control plane (botocore's `requestUri`s).
CONTROL_SEGMENTS = (
    "account",
    "apikeys",
    "clientcertificates",
    "domainnameaccessassociations",
    "domainnames",
    "rejectdomainnameaccessassociations",
    "restapis",
    "sdktypes",
    "tags",
    "usageplans",
    "vpclinks",
)


def cognito_authorizer(parts: Parts) -> CognitoAuthorizer:
    return CognitoAuthorizer(parts.snapshots, clock=parts.clock, issuer_url=parts.settings.issuer)


def control_surface(parts: Parts, authorizer: CognitoAuthorizer, data_plane: DataPlane) -> AsgiApp:
    """Loading the shapes and operations of REST APIs takes 40 ms."""

    def make() -> AsgiApp:
        from poolhouse.gateway.control.lambda_trials import LambdaTrials  # noqa: PLC0415 - see above
        from poolhouse.gateway.control.method_trials import MethodTrials  # noqa: PLC0415
        from poolhouse.gateway.control.services import Services  # noqa: PLC0415
        from poolhouse.gateway.control.surface import ControlSurface  # noqa: PLC0415

        settings = parts.settings
        services = Services(
            apis=parts.storage.apis,
            http_apis=parts.storage.http_apis,
            accounts=parts.storage.accounts,
            authorizer=authorizer,
            clock=parts.clock,
            random=parts.random,
            region=settings.region,
            account_id=settings.account_id,
            page_tokens=parts.page_tokens,
            lambda_trials=LambdaTrials(
                LambdaAuthorizer(parts.clock), data_plane.site, clock=parts.clock, random=parts.random
            ),
            method_trials=MethodTrials(
                data_plane.site, _client_identities(parts), clock=parts.clock, random=parts.random
            ),
            count_usage=data_plane.count_usage,
        )
        return ControlSurface(services, dev=settings.is_dev)

    return on_demand(make)


def http_control_surface(parts: Parts) -> AsgiApp:
    """As `control_surface`, for HTTP APIs."""

    def make() -> AsgiApp:
        from poolhouse.gateway.http_control.services import Services  # noqa: PLC0415 - see above
        from poolhouse.gateway.http_control.surface import HttpControlSurface  # noqa: PLC0415

        settings, storage = parts.settings, parts.storage
        services = Services(
            apis=storage.http_apis,
            rest_apis=storage.apis,
            accounts=storage.accounts,
            clock=parts.clock,
            random=parts.random,
            region=settings.region,
            account_id=settings.account_id,
            page_tokens=parts.page_tokens,
        )
        return HttpControlSurface(services, dev=settings.is_dev)

    return on_demand(make)


def deployed(parts: Parts, rest: DataPlane) -> DeployedApis:
    """APIs of both kinds; they share connections to upstreams."""
    issuers = IssuerKeys(rest.site.upstreams, time.monotonic)
    gate = HttpGate(
        HttpStages(parts.storage.http_apis, parts.storage.changes),
        JwtAuthorizer(parts.snapshots, issuers, clock=parts.clock, issuer_url=parts.settings.issuer),
        FunctionAuthorizer(parts.clock),
        Buckets(parts.clock),
        rest.gate.undeployed,
    )
    http = HttpDataPlane(gate, rest.site, clock=parts.clock, random=parts.random, dev=parts.settings.is_dev)
    return DeployedApis(rest, http)


def gate(parts: Parts, authorizer: CognitoAuthorizer) -> Gate:
    stages = CompiledStages(parts.storage.apis, parts.storage.changes, _client_identities(parts))
    account_id = parts.settings.account_id
    demands = Demands(
        UsagePlans(parts.storage.accounts, parts.storage.changes, account_id),
        Buckets(parts.clock),
        Quotas(parts.storage.accounts, parts.clock, account_id),
    )
    kinds = (of_rest_apis(parts.storage.apis), of_http_apis(parts.storage.http_apis))
    undeployed = Undeployed(kinds, parts.storage.changes)
    return Gate(stages, authorizer, LambdaAuthorizer(parts.clock), demands, undeployed)


def _client_identities(parts: Parts) -> ClientIdentities:
    return ClientIdentities(parts.storage.accounts.certificates, parts.settings.account_id)


def forward_authorization(parts: Parts, gates: Gates, data_plane: DataPlane) -> ForwardAuthorization:
    return ForwardAuthorization(
        gates, data_plane.site, clock=parts.clock, random=parts.random, dev=parts.settings.is_dev
    )


def questions(parts: Parts, forward: ForwardAuthorization) -> Mapping[str, AsgiApp]:
    """What is asked about deployed APIs below `/_poolhouse/`. An explanation tells an API's rules to anybody, so
    it is the dev profile's.
    """
    gates = forward.gate
    explain = Explain(
        gates.rest,
        forward.site,
        clock=parts.clock,
        random=parts.random,
        http=HttpExplain(gates.http, parts.clock),
    )
    return {"authorize": forward, "explain": explain} if parts.settings.is_dev else {"authorize": forward}


def api_domains(parts: Parts, data_plane: DeployedApis) -> DomainSurface:
    storage = parts.storage
    domains = CustomDomains(storage.accounts, storage.changes, parts.settings.account_id)
    return DomainSurface(domains, data_plane, parts.settings.is_dev)


def data_plane(parts: Parts, gate: Gate) -> DataPlane:
    settings = parts.settings
    return DataPlane(
        gate,
        clock=parts.clock,
        random=parts.random,
        region=settings.region,
        account_id=settings.account_id,
        dev=settings.is_dev,
        own_port=settings.port,
        allow_internal_upstreams=settings.allow_internal_upstreams,
        functions=parts.functions.gateway,
    )
