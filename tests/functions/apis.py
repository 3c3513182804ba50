"""A REST API in front of functions, made over the API as a user would."""

from __future__ import annotations

from typing import Any

import requests

from tests.functions.programs import uri_of


class Api:
    """One API with a stage `prod`; `add` methods, then `deploy`."""

    def __init__(self, apigateway: Any, server_url: str, **settings: Any) -> None:
        self.client = apigateway
        made = apigateway.create_rest_api(name="functions", **settings)
        self.id: str = made["id"]
        self._root: str = made["rootResourceId"]
        self._server_url = server_url
        self._resources = {"/": self._root}

    def add(self, path: str, function: str, verb: str = "ANY", **method: Any) -> None:
        """`verb path` -> the function, as AWS_PROXY."""
        resource = self._resource(path)
        given = {"authorizationType": "NONE", **method}
        self.client.put_method(restApiId=self.id, resourceId=resource, httpMethod=verb, **given)
        self.client.put_integration(
            restApiId=self.id,
            resourceId=resource,
            httpMethod=verb,
            type="AWS_PROXY",
            integrationHttpMethod="POST",
            uri=uri_of(function),
        )

    def authorizer(self, function: str, kind: str = "TOKEN", **settings: Any) -> str:
        given = {"identitySource": "method.request.header.Authorization", **settings}
        made = self.client.create_authorizer(
            restApiId=self.id, name=f"{kind}-{function}", type=kind, authorizerUri=uri_of(function), **given
        )
        return str(made["id"])

    def deploy(self) -> None:
        self.client.create_deployment(restApiId=self.id, stageName="prod")

    def call(self, path: str, verb: str = "GET", **given: Any) -> requests.Response:
        url = f"{self._server_url}/execute-api/{self.id}/prod{path}"
        return requests.request(verb, url, timeout=60, **given)

    def _resource(self, path: str) -> str:
        found = self._resources.get(path)
        if found is None:
            parent, _, part = path.rpartition("/")
            made = self.client.create_resource(
                restApiId=self.id, parentId=self._resource(parent or "/"), pathPart=part
            )
            found = self._resources[path] = str(made["id"])
        return found
