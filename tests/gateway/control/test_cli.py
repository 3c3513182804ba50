"""A new user's walk with the AWS CLI: from nothing to a deployed, protected method."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.gateway.control.driver import POOL_ARN

AWS = Path(sys.executable).with_name("aws")


class Cli:
    """`aws apigateway …` against one endpoint."""

    def __init__(self, url: str, home: Path) -> None:
        self.url = url
        self.environment = {
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_PAGER": "",
            "AWS_MAX_ATTEMPTS": "1",
        }

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [AWS, "apigateway", *arguments, "--endpoint-url", self.url, "--output", "json"],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def __call__(self, *arguments: str) -> Any:
        done = self.run(*arguments)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout.strip() else None

    def fails(self, *arguments: str) -> str:
        done = self.run(*arguments)
        assert done.returncode != 0
        return done.stderr.strip().removeprefix("aws: [ERROR]: ").strip()


@pytest.fixture
def aws(server: Any, tmp_path: Path) -> Cli:
    return Cli(server.url, tmp_path)


def test_the_walk(aws: Cli) -> None:
    api = aws("create-rest-api", "--name", "shop", "--tags", "team=shop")
    of_api = ("--rest-api-id", api["id"])
    assert aws("get-resources", *of_api) == {"items": [{"id": api["rootResourceId"], "path": "/"}]}

    products = aws("create-resource", *of_api, "--parent-id", api["rootResourceId"], "--path-part", "products")
    assert products["path"] == "/products"
    of_method = (*of_api, "--resource-id", products["id"], "--http-method", "GET")

    authorizer = aws(
        *("create-authorizer", *of_api, "--name", "cognito", "--type", "COGNITO_USER_POOLS"),
        *("--provider-arns", POOL_ARN, "--identity-source", "method.request.header.Authorization"),
        *("--authorizer-result-ttl-in-seconds", "300"),
    )
    assert authorizer["authorizerResultTtlInSeconds"] == 300

    method = aws(
        *("put-method", *of_method, "--authorization-type", "COGNITO_USER_POOLS"),
        *("--authorizer-id", authorizer["id"], "--authorization-scopes", "shop/read", "shop/write"),
        *("--request-parameters", "method.request.querystring.page=false"),
    )
    assert method["authorizationScopes"] == ["shop/read", "shop/write"]

    aws(
        *("put-integration", *of_method, "--type", "HTTP_PROXY", "--integration-http-method", "GET"),
        *("--uri", "http://localhost:9/products"),
        *("--request-parameters", "integration.request.querystring.p=method.request.querystring.page"),
    )
    deployment = aws("create-deployment", *of_api, "--stage-name", "dev", "--description", "first")
    (stage,) = aws("get-stages", *of_api)["item"]
    assert (stage["stageName"], stage["deploymentId"]) == ("dev", deployment["id"])

    patched = aws(
        *("update-method", *of_method, "--patch-operations"),
        *("op=remove,path=/authorizationScopes,value=shop/write", "op=replace,path=/operationName,value=list"),
    )
    assert (patched["authorizationScopes"], patched["operationName"]) == (["shop/read"], "list")

    trial = aws(
        *("test-invoke-authorizer", *of_api, "--authorizer-id", authorizer["id"]),
        *("--headers", "Authorization=nonsense"),
    )
    assert trial["clientStatus"] == 401

    shown = aws("get-resources", *of_api, "--embed", "methods", "--query", "items[?path=='/products']")
    assert shown[0]["resourceMethods"]["GET"]["methodIntegration"]["uri"] == "http://localhost:9/products"
    assert aws("get-tags", "--resource-arn", f"arn:aws:apigateway:us-east-1::/restapis/{api['id']}") == {
        "tags": {"team": "shop"}
    }
    assert aws("delete-rest-api", *of_api) is None
    assert aws.fails("get-rest-api", *of_api) == (
        "An error occurred (NotFoundException) when calling the GetRestApi operation: "
        f"Invalid API identifier specified 123456789012:{api['id']}"
    )


def test_what_is_not_built_says_so(aws: Cli) -> None:
    assert aws.fails("get-sdk-types").startswith(
        "An error occurred (NotImplementedException) when calling the GetSdkTypes operation: poolhouse "
        "does not implement apigateway:GetSdkTypes yet"
    )


def test_keys_and_plans(aws: Cli, tmp_path: Path) -> None:
    file = tmp_path / "keys.csv"
    file.write_text("Name,Key\ncli,key-of-the-command-line-0001\n")
    [imported] = aws("import-api-keys", "--format", "csv", "--body", f"fileb://{file}")["ids"]
    plan = aws("create-usage-plan", "--name", "gold", "--throttle", "rateLimit=5,burstLimit=10")
    member = ("--usage-plan-id", plan["id"], "--key-id", imported)
    assert aws("create-usage-plan-key", *member, "--key-type", "API_KEY")["type"] == "API_KEY"
    quota = "op=replace,path=/quota/limit,value=9", "op=replace,path=/quota/period,value=DAY"
    changed = aws("update-usage-plan", "--usage-plan-id", plan["id"], "--patch-operations", *quota)
    assert changed["quota"] == {"limit": 9, "offset": 0, "period": "DAY"}
    used = aws("update-usage", *member, "--patch-operations", "op=replace,path=/remaining,value=3")
    assert used["items"] == {imported: [[0, 3]]}
    assert aws("get-account")["throttleSettings"] == {"burstLimit": 5000, "rateLimit": 10000.0}
    assert aws("delete-usage-plan", "--usage-plan-id", plan["id"]) is None
    assert aws("delete-api-key", "--api-key", imported) is None
