"""An HTTP API on a whole server, made with boto3 as a user makes one."""

from __future__ import annotations

from typing import Any

import requests

from poolhouse.testing.server import Server

SECONDS = 30


class House:
    """One API with a `$default` stage that follows every change."""

    def __init__(self, server: Server, v2: Any, **settings: Any) -> None:
        self.server, self.v2 = server, v2
        self.id: str = v2.create_api(Name="house", ProtocolType="HTTP", **settings)["ApiId"]
        v2.create_stage(ApiId=self.id, StageName="$default", AutoDeploy=True)

    def integration(self, uri: str, **settings: Any) -> str:
        is_function = uri.startswith("arn:")
        given = {
            "IntegrationType": "AWS_PROXY" if is_function else "HTTP_PROXY",
            "PayloadFormatVersion": "2.0" if is_function else "1.0",
            **({} if is_function else {"IntegrationMethod": "ANY"}),
            **settings,
        }
        made = self.v2.create_integration(ApiId=self.id, IntegrationUri=uri, **given)
        return f"integrations/{made['IntegrationId']}"

    def route(self, key: str, target: str, **settings: Any) -> str:
        """`target` is an integration's, or a URI that gets one."""
        if not target.startswith("integrations/"):
            target = self.integration(target)
        return str(self.v2.create_route(ApiId=self.id, RouteKey=key, Target=target, **settings)["RouteId"])

    def jwt(self, issuer: str, *audience: str, source: str = "$request.header.Authorization") -> dict[str, str]:
        """What a route needs to ask for such a token."""
        made = self.v2.create_authorizer(
            ApiId=self.id,
            Name=f"jwt {issuer} {audience} {source}"[:128],
            AuthorizerType="JWT",
            IdentitySource=[source],
            JwtConfiguration={"Issuer": issuer, "Audience": list(audience)},
        )
        return {"AuthorizationType": "JWT", "AuthorizerId": made["AuthorizerId"]}

    def function_authorizer(self, arn: str, **settings: Any) -> dict[str, str]:
        given = {
            "AuthorizerPayloadFormatVersion": "2.0",
            "EnableSimpleResponses": True,
            "IdentitySource": ["$request.header.Authorization"],
            **settings,
        }
        if given["AuthorizerPayloadFormatVersion"] == "1.0":
            del given["EnableSimpleResponses"]
        made = self.v2.create_authorizer(
            ApiId=self.id, Name=f"of {arn} {settings}"[:128], AuthorizerType="REQUEST", AuthorizerUri=arn, **given
        )
        return {"AuthorizationType": "CUSTOM", "AuthorizerId": made["AuthorizerId"]}

    def call(self, path: str, verb: str = "GET", token: str | None = None, **given: Any) -> requests.Response:
        headers = {**given.pop("headers", {}), **({"Authorization": token} if token else {})}
        url = f"{self.server.url}/execute-api/{self.id}{path}"
        return requests.request(verb, url, headers=headers, timeout=SECONDS, allow_redirects=False, **given)
