"""What the data plane is asked for and does not do yet: such calls are refused with the reason, none passes."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from poolhouse.domain.apis.values import (
    ApiResource,
    Deployment,
    Integration,
    Method,
    MethodSetting,
    RequestValidator,
    RestApi,
    Stage,
)
from poolhouse.gateway.compile import CompiledMethod, CompiledStage, compile_stage

API = RestApi(id="api", name="a", created_date=1.0, root_resource_id="root")
METHOD = Method(http_method="GET", authorization_type="NONE", integration=Integration(type="MOCK"))
VALIDATOR = RequestValidator(api_id="api", id="val", name="all", validates_body=True)
STAGE = Stage(api_id="api", name="dev", deployment_id="d", created_date=1.0, last_updated_date=1.0)


def compiled(method: Method, stage: Stage = STAGE, **members: Any) -> CompiledStage:
    root = ApiResource(api_id="api", id="root", path="/", methods={"GET": method})
    deployment = Deployment(api_id="api", id="d", created_date=1.0, resources=(root,), **members)
    return compile_stage(API, deployment, stage)


def served(stage: CompiledStage) -> CompiledMethod:
    match = stage.routes.match("/", "GET")
    assert match is not None
    found: CompiledMethod = match.target
    return found


def test_what_asks_for_nothing_is_served() -> None:
    throttled = {"*/*": MethodSetting(metrics_enabled=True, caching_enabled=True)}
    stage = compiled(METHOD, replace(STAGE, method_settings=throttled))
    assert stage.closed is None
    assert served(stage).demand is None


def test_a_stage_without_its_client_certificate_is_closed() -> None:
    closed = compiled(METHOD, replace(STAGE, client_certificate_id="cert")).closed
    assert closed is not None
    assert closed.kind.status == 500
    assert closed.reason == "the stage's client certificate cert is not there"


def test_a_policy_that_cannot_be_read_closes_the_stage() -> None:
    closed = compiled(METHOD, policy="{}").closed
    assert closed is not None
    assert (closed.kind.status, "resource policy" in closed.reason) == (500, True)


def test_a_validator_that_validates_nothing_asks_for_nothing() -> None:
    idle = replace(VALIDATOR, validates_body=False)
    stage = compiled(replace(METHOD, request_validator_id="val"), request_validators=(idle,))
    assert served(stage).demand is None
