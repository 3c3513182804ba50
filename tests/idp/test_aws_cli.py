"""The AWS CLI: somebody new sets up a pool, and a user signs up and in. Only the endpoint is changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from poolhouse.testing.server import Server
from tests.accounts import inbox

from .conftest import API

AWS = Path(sys.executable).with_name("aws")
Cli = Callable[..., Any]


@pytest.fixture
def aws(server: Server, tmp_path: Path) -> Cli:
    """`aws cognito-idp …` with nothing from the developer's own configuration."""
    (tmp_path / ".aws").mkdir()
    # Version 1 of the CLI takes a value that looks like a URL for a file to fetch, unless told not to.
    (tmp_path / ".aws" / "config").write_text("[default]\ncli_follow_urlparam = false\n")
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER": server.url,
        "AWS_PAGER": "",
    }

    def run(*words: str, fails: bool = False) -> Any:
        done = subprocess.run(
            [AWS, "cognito-idp", *words, "--output", "json"],
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert (done.returncode != 0) == fails, done.stderr
        if fails:
            return done.stderr.strip()
        return json.loads(done.stdout) if done.stdout.strip() else None

    return run


@pytest.mark.slow
def test_the_walk(aws: Cli, prefix: str) -> None:
    pool = aws("create-user-pool", "--pool-name", "shop", "--user-pool-tags", "team=a")["UserPool"]
    here = ("--user-pool-id", pool["Id"])
    assert aws("describe-user-pool", *here)["UserPool"] == pool

    server = aws(
        "create-resource-server",
        *here,
        *("--identifier", API, "--name", "Shop"),
        *("--scopes", "ScopeName=read,ScopeDescription=Look", "ScopeName=write,ScopeDescription=Change"),
    )["ResourceServer"]
    assert aws("list-resource-servers", *here, "--max-results", "10") == {"ResourceServers": [server]}

    client = aws(
        "create-user-pool-client",
        *here,
        *("--client-name", "machine", "--generate-secret", "--allowed-o-auth-flows-user-pool-client"),
        *("--allowed-o-auth-flows", "client_credentials"),
        *("--allowed-o-auth-scopes", f"{API}/read"),
    )["UserPoolClient"]
    assert client["AllowedOAuthScopes"] == [f"{API}/read"]
    listed = aws("list-user-pool-clients", *here)["UserPoolClients"]
    assert [item["ClientId"] for item in listed] == [client["ClientId"]]

    assert aws("create-user-pool-domain", *here, "--domain", prefix) == {"ManagedLoginVersion": 1}
    assert aws("describe-user-pool-domain", "--domain", prefix)["DomainDescription"]["Status"] == "ACTIVE"

    error = aws("delete-user-pool", *here, fails=True)
    assert error.endswith(
        "An error occurred (InvalidParameterException) when calling the DeleteUserPool operation:"
        " User pool cannot be deleted. It has a domain configured that should be deleted first."
    )
    aws("delete-user-pool-domain", *here, "--domain", prefix)
    assert aws("delete-user-pool", *here) is None


@pytest.mark.slow
def test_lists_are_paged_by_the_cli(aws: Cli, api_pool: str) -> None:
    for name in ("a", "b", "c"):
        aws("create-user-pool-client", "--user-pool-id", api_pool, "--client-name", name)
    listing = ("list-user-pool-clients", "--user-pool-id", api_pool)
    some = aws(*listing, "--page-size", "1", "--max-items", "2")
    rest = aws(*listing, "--starting-token", some["NextToken"])
    names = [item["ClientName"] for page in (some, rest) for item in page["UserPoolClients"]]
    assert (len(some["UserPoolClients"]), sorted(names)) == (2, ["a", "b", "c"])


@pytest.mark.slow
def test_a_user_s_walk(aws: Cli, server: Server) -> None:
    pool_id = aws("create-user-pool", "--pool-name", "people", "--auto-verified-attributes", "email")["UserPool"][
        "Id"
    ]
    here = ("--user-pool-id", pool_id)
    flows = ("--explicit-auth-flows", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")
    made = aws("create-user-pool-client", *here, "--client-name", "app", *flows)["UserPoolClient"]
    client = ("--client-id", made["ClientId"])

    email = f"{pool_id.partition('_')[2].lower()}@example.com"
    ada = (*client, "--username", "ada")
    signed_up = aws("sign-up", *ada, "--password", "Passw0rd!", "--user-attributes", f"Name=email,Value={email}")
    assert signed_up["UserConfirmed"] is False
    message = inbox(server.url, email)[0]
    aws("confirm-sign-up", *ada, "--confirmation-code", message["code"])

    sign_in = ("initiate-auth", *client, "--auth-flow", "USER_PASSWORD_AUTH", "--auth-parameters")
    tokens = aws(*sign_in, "USERNAME=ada,PASSWORD=Passw0rd!")["AuthenticationResult"]
    error = aws(*sign_in, "USERNAME=ada,PASSWORD=wrong", fails=True)
    assert error.endswith(
        "(NotAuthorizedException) when calling the InitiateAuth operation: Incorrect username or password."
    )
    token = ("--access-token", tokens["AccessToken"])
    user = aws("get-user", *token)
    assert user["Username"] == "ada"
    assert {"Name": "sub", "Value": signed_up["UserSub"]} in user["UserAttributes"]

    refresh = ("initiate-auth", *client, "--auth-flow", "REFRESH_TOKEN_AUTH", "--auth-parameters")
    assert aws(*refresh, f"REFRESH_TOKEN={tokens['RefreshToken']}")["AuthenticationResult"]["IdToken"]
    aws("global-sign-out", *token)
    assert aws("get-user", *token, fails=True).endswith("Access Token has been revoked")
    assert [each["Username"] for each in aws("list-users", *here)["Users"]] == ["ada"]
