"""The shop's REST API: `/products` and `/orders`, reading and writing, each method with its scope."""

from __future__ import annotations

from dataclasses import dataclass

from poolhouse.cli.demo.wire import Wire

API_ID = "ecommerce1"
STAGE = "demo"
AUTHORIZER = "ecommerce-pool"
BASE = f"/restapis/{API_ID}"
# The upstream's port is the system's choice at each start; a stage variable tells it without a new deployment.
VARIABLE = "upstream"


@dataclass(frozen=True, slots=True)
class Api:
    """Finds or makes the API. `identifier` is the resource server's: scopes are `identifier/read:products`, …"""

    wire: Wire
    pool_arn: str
    identifier: str

    async def set_up(self, upstream: str) -> None:
        """`upstream` is host:port. Deploys again only when a piece was missing. Raises WireError."""
        if not any(api["id"] == API_ID for api in await self.wire.gateway_list("/restapis")):
            body = {"name": "ecommerce", "tags": {"poolhouse:id": API_ID}}
            await self.wire.gateway("POST", "/restapis", body)
        authorizer = await self._authorizer()
        changed = await self._methods(authorizer)
        stages = (await self.wire.gateway("GET", f"{BASE}/stages")).get("item", ())
        stage = next((stage for stage in stages if stage["stageName"] == STAGE), None)
        if changed or stage is None:
            body = {"stageName": STAGE, "variables": {VARIABLE: upstream}}
            await self.wire.gateway("POST", f"{BASE}/deployments", body)
        elif stage.get("variables", {}).get(VARIABLE) != upstream:
            change = {"op": "replace", "path": f"/variables/{VARIABLE}", "value": upstream}
            await self.wire.gateway("PATCH", f"{BASE}/stages/{STAGE}", {"patchOperations": [change]})

    async def _authorizer(self) -> str:
        """The authorizer's id."""
        for authorizer in await self.wire.gateway_list(f"{BASE}/authorizers"):
            if authorizer["name"] == AUTHORIZER:
                return str(authorizer["id"])
        body = {
            "name": AUTHORIZER,
            "type": "COGNITO_USER_POOLS",
            "providerARNs": [self.pool_arn],
            "identitySource": "method.request.header.Authorization",
        }
        return str((await self.wire.gateway("POST", f"{BASE}/authorizers", body))["id"])

    async def _methods(self, authorizer: str) -> bool:
        """GET and POST of both lists; whether one had to be made."""
        listed = await self.wire.gateway_list(f"{BASE}/resources?embed=methods")
        resources = {resource["path"]: resource for resource in listed}
        changed = False
        for name in ("products", "orders"):
            resource = resources.get(f"/{name}")
            if resource is None:
                path = f"{BASE}/resources/{resources['/']['id']}"
                resource = await self.wire.gateway("POST", path, {"pathPart": name})
            there = resource.get("resourceMethods", {})
            for verb, right in (("GET", "read"), ("POST", "write")):
                path = f"{BASE}/resources/{resource['id']}/methods/{verb}"
                if verb not in there:
                    await self._method(path, authorizer, f"{self.identifier}/{right}:{name}")
                if "methodIntegration" not in there.get(verb, {}):
                    await self._integration(path, verb, name)
                    changed = True
        return changed

    async def _method(self, path: str, authorizer: str, scope: str) -> None:
        body = {
            "authorizationType": "COGNITO_USER_POOLS",
            "authorizerId": authorizer,
            "authorizationScopes": [scope],
        }
        await self.wire.gateway("PUT", path, body)

    async def _integration(self, path: str, verb: str, name: str) -> None:
        uri = f"http://${{stageVariables.{VARIABLE}}}/{name}"
        body = {"type": "HTTP_PROXY", "httpMethod": verb, "uri": uri}
        await self.wire.gateway("PUT", f"{path}/integration", body)
