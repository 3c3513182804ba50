"""`aws-jwt-verify`, AWS's verifier for Node, against tokens of poolhouse."""

from __future__ import annotations

import fcntl
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from poolhouse.cli.demo.shop import DemoFacts
from poolhouse.testing.server import Server
from tests.demo_shop import shop_on, token_for
from tests.postgres import missing

NODE = Path(__file__).parent / "node"
READ = "https://api.myecommerce.com/read:products"
AWS_ISSUER = "https://cognito-idp.{region}.amazonaws.com/{pool_id}"


@pytest.fixture(scope="module")
def node() -> str:
    """The path of node, with the packages of tests/clients/node installed."""
    program, npm = shutil.which("node"), shutil.which("npm")
    if program is None or npm is None:
        missing("node and npm are not installed")
    modules = NODE / "node_modules"
    modules.mkdir(exist_ok=True)
    wanted = json.loads((NODE / "package.json").read_text())["dependencies"]["aws-jwt-verify"]
    with (modules / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        installed = modules / "aws-jwt-verify" / "package.json"
        if not installed.exists() or json.loads(installed.read_text())["version"] != wanted:
            command = [npm, "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"]
            done = subprocess.run(command, cwd=NODE, capture_output=True, text=True, timeout=300, check=False)
            if done.returncode != 0:
                missing(f"npm install failed: {done.stderr[-300:]}")
    return program


def verify(node: str, **question: Any) -> dict[str, Any]:
    done = subprocess.run(
        [node, "verify.js"],
        cwd=NODE,
        input=json.dumps(question),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_the_rsa_verifier_finds_the_keys_below_the_issuer(node: str, shop: DemoFacts) -> None:
    token = token_for(shop.customer, shop, [READ])
    options = {
        "issuer": shop.issuer,
        "audience": None,
        "jwksUri": f"{shop.issuer}/.well-known/jwks.json",
        "scope": READ,
    }
    assert verify(node, verifier="JwtRsaVerifier", options=options, token=token)["claims"]["scope"] == READ
    changed = token[:-40] + "A" * 40
    refused = verify(node, verifier="JwtRsaVerifier", options=options, token=changed)
    assert refused["refused"] == "JwtInvalidSignatureError"


@pytest.fixture(scope="module")
def aws_shaped() -> Iterator[tuple[DemoFacts, dict[str, Any]]]:
    """A shop whose issuer has the very address AWS would use, and the pool's JWKS."""
    with Server(issuer_template=AWS_ISSUER) as server, shop_on(server) as facts:
        keys = requests.get(f"{server.url}/{facts.pool_id}/.well-known/jwks.json", timeout=30).json()
        yield facts, keys


def test_the_cognito_verifier_takes_an_access_token(
    node: str, aws_shaped: tuple[DemoFacts, dict[str, Any]]
) -> None:
    shop, keys = aws_shaped
    options = {"userPoolId": shop.pool_id, "tokenUse": "access", "clientId": shop.customer.id, "scope": READ}
    answer = verify(
        node, verifier="CognitoJwtVerifier", options=options, keys=keys, token=token_for(shop.customer, shop)
    )
    assert answer["claims"]["client_id"] == shop.customer.id


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        pytest.param({"clientId": "somebody-else"}, "CognitoJwtInvalidClientIdError", id="another client"),
        pytest.param({"tokenUse": "id"}, "CognitoJwtInvalidTokenUseError", id="an ID token wanted"),
        pytest.param({"scope": "https://api.myecommerce.com/write:orders"}, "JwtInvalidScopeError", id="scope"),
        pytest.param({"userPoolId": "us-east-1_another00"}, "ParameterValidationError", id="another pool"),
    ],
)
def test_the_cognito_verifier_refuses(
    node: str, aws_shaped: tuple[DemoFacts, dict[str, Any]], change: dict[str, str], refusal: str
) -> None:
    shop, keys = aws_shaped
    options = {"userPoolId": shop.pool_id, "tokenUse": "access", "clientId": shop.customer.id} | change
    token = token_for(shop.customer, shop)
    answer = verify(node, verifier="CognitoJwtVerifier", options=options, keys=keys, token=token)
    assert answer["refused"] == refusal
