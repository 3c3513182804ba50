"""Runs the rows about Lambda authorizers and API keys: a function, two APIs in front of it, keys and plans."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from tests.parity.truth.apis import STAGE, Api
from tests.parity.truth.demands import KINDS, KeyCall, LambdaCall
from tests.parity.truth.outcome import Outcome, judged, not_run
from tests.parity.truth.rows import Row
from tests.parity.truth.target import Target

HEADER = "X-Said"
SOURCE = """
def policy(*statements):
    made = [{"Effect": e, "Action": "execute-api:Invoke", "Resource": r} for e, r in statements]
    return {"Version": "2012-10-17", "Statement": made}


def handler(event, context):
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    said = event.get("authorizationToken") or headers.get("x-said")
    said, _, key = said.partition(" ")
    said = said.partition("#")[0]
    this = event["methodArn"]
    if said == "unauthorized":
        raise Exception("Unauthorized")
    if said == "throw":
        raise ValueError("no")
    other = this + "-other"
    policies = {
        "allow-all": policy(("Allow", "*")),
        "allow-this": policy(("Allow", this)),
        "allow-other": policy(("Allow", other)),
        "deny-this": policy(("Deny", this)),
        "allow-all-but-this": policy(("Allow", "*"), ("Deny", this)),
        "nothing": policy(("Allow", other), ("Deny", other)),
        "nested-context": policy(("Allow", "*")),
        "no-principal": policy(("Allow", "*")),
    }
    if said in ("null", "text"):
        return None if said == "null" else "allow"
    answer = {"principalId": "me", "policyDocument": policies.get(said), "context": {}}
    if said == "no-principal":
        del answer["principalId"]
    if said == "no-policy":
        del answer["policyDocument"]
    if said == "nested-context":
        answer["context"] = {"a": {"b": 1}}
    if key:
        answer["usageIdentifierKey"] = key
    return answer
"""


@dataclass(slots=True)
class DemandWorld:
    """`keys` are values of API keys, by what the rows call them."""

    target: Target
    functions: Any = field(init=False)
    function: str = field(init=False, default="")
    uri: str = field(init=False, default="")
    lambdas: Api = field(init=False)
    keyed: dict[str, Api] = field(init=False, default_factory=dict)
    keys: dict[str, str] = field(init=False, default_factory=dict)
    removals: list[Callable[[], None]] = field(init=False, default_factory=list)

    def set_up(self) -> None:
        self.functions = self.target.client("lambda")
        self._function()
        self.lambdas = self._api("lambda")
        for kind in KINDS:
            authorizer = self.lambdas.lambda_authorizer(kind, self.uri, HEADER)
            for path in ("this", "second"):
                self.lambdas.guarded(f"{kind}-{path}", authorizationType="CUSTOM", authorizerId=authorizer)
        self.lambdas.deploy()
        for source in ("HEADER", "AUTHORIZER"):
            self._keyed_api(source)
        self._keys()

    def _function(self) -> None:
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as made:
            made.writestr("app.py", SOURCE)
        self.function = f"truth-{uuid.uuid4().hex[:8]}"
        arn = self.functions.create_function(
            FunctionName=self.function,
            Runtime="python3.12",
            Role="arn:aws:iam::123456789012:role/truth",
            Handler="app.handler",
            Timeout=25,
            Code={"ZipFile": archive.getvalue()},
        )["FunctionArn"]
        self._removed_by(self.functions.delete_function, FunctionName=self.function)
        self.functions.add_permission(
            FunctionName=self.function,
            StatementId="gateway",
            Action="lambda:InvokeFunction",
            Principal="apigateway.amazonaws.com",
        )
        region = self.target.region
        self.uri = f"arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}/invocations"

    def _api(self, name: str, api_key_source: str = "HEADER") -> Api:
        api = Api(self.target, name, api_key_source)
        self.removals.append(api.remove)
        return api

    def _keyed_api(self, source: str) -> None:
        api = self.keyed[source] = self._api(f"keys-{source.lower()}", source)
        more: dict[str, Any] = {"authorizationType": "NONE"}
        if source == "AUTHORIZER":
            authorizer = api.lambda_authorizer("TOKEN", self.uri, HEADER)
            more = {"authorizationType": "CUSTOM", "authorizerId": authorizer}
        api.guarded("required", apiKeyRequired=True, **more)
        api.guarded("free", **more)
        api.deploy()
        api.deploy("another")

    def _keys(self) -> None:
        header, authorizer = self.keyed["HEADER"].id, self.keyed["AUTHORIZER"].id
        here = [{"apiId": header, "stage": STAGE}, {"apiId": authorizer, "stage": STAGE}]
        plain = self._plan("plain", here)
        self._key("in a plan of the stage", plain)
        self._key("disabled", plain, enabled=False)
        self._key("in no plan", None)
        self._key("in a plan of another stage", self._plan("stage", [{"apiId": header, "stage": "another"}]))
        self._key("in a plan of another API", self._plan("api", [{"apiId": authorizer, "stage": STAGE}]))
        slow = self._plan("slow", here, throttle={"rateLimit": 0.0001, "burstLimit": 1})
        self._key("limit used up", slow)
        self._key("quota used up", self._plan("few", here, quota={"limit": 1, "period": "MONTH"}))
        good = self.keys["in a plan of the stage"]
        self.keys |= {"unknown": "u" * 40, "other letters": good.swapcase(), "empty": ""}
        self.keys["only in the header"] = good

    def _plan(self, name: str, stages: Sequence[dict[str, str]], **more: Any) -> str:
        gateway = self.lambdas.gateway
        made = gateway.create_usage_plan(name=f"truth-{name}", apiStages=list(stages), **more)
        self._removed_by(gateway.delete_usage_plan, usagePlanId=made["id"])
        # A plan goes only without stages.
        held = [f"{stage['apiId']}:{stage['stage']}" for stage in stages]
        without = [{"op": "remove", "path": "/apiStages", "value": each} for each in held]
        self._removed_by(gateway.update_usage_plan, usagePlanId=made["id"], patchOperations=without)
        return str(made["id"])

    def _key(self, name: str, plan: str | None, *, enabled: bool = True) -> None:
        gateway = self.lambdas.gateway
        made = gateway.create_api_key(name=name, enabled=enabled)
        self._removed_by(gateway.delete_api_key, apiKey=made["id"])
        self.keys[name] = made["value"]
        if plan is not None:
            gateway.create_usage_plan_key(usagePlanId=plan, keyId=made["id"], keyType="API_KEY")

    def _removed_by(self, delete: Callable[..., Any], **named: Any) -> None:
        """Have what was just made removed in the end, whether or not the rest can be: the latest first."""

        def remove() -> None:
            with suppress(ClientError, BotoCoreError):
                delete(**named)

        self.removals.append(remove)


def run_demands(rows: Sequence[Row], target: Target) -> Iterator[Outcome]:
    """Every row of both families; on Amazon itself, which wants a role for the function, none."""
    if target.own_credentials:
        yield from (not_run(row, "the function would need a role of yours") for row in rows)
        return
    world = DemandWorld(target)
    try:
        world.set_up()
        for number, row in enumerate(rows):
            how = row.how
            run = _lambda_call(how, number, world) if isinstance(how, LambdaCall) else _key_call(how, world)
            yield judged(row, run)
    finally:
        for remove in reversed(world.removals):
            remove()


def _lambda_call(how: LambdaCall, number: int, world: DemandWorld) -> Any:
    # Another token for each row, so that none meets what was remembered for one before.
    sent = {HEADER: f"{how.said}#{number}"} if how.present else {}
    if how.remembered:
        world.lambdas.call("GET", f"{how.kind}-this", sent)
        return world.lambdas.call("GET", f"{how.kind}-second", sent)
    return world.lambdas.call("GET", f"{how.kind}-this", sent)


def _key_call(how: KeyCall, world: DemandWorld) -> Any:
    api, path = world.keyed[how.source], "required" if how.required else "free"
    value = world.keys.get(how.key)
    sent = {"X-Api-Key": value} if value is not None else {}
    if how.source == "AUTHORIZER":
        in_answer = value if value is not None and how.key != "only in the header" else ""
        sent = {HEADER: f"allow-all {in_answer}".strip(), **(sent if how.key == "only in the header" else {})}
    if how.key in {"limit used up", "quota used up"}:
        api.call("GET", "required", sent)
    return api.call("GET", path, sent)
