"""`aws-jwt-verify`, AWS's verifier for Node, against tokens of poolhouse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from poolhouse.cli.demo.shop import DemoFacts
from poolhouse.testing.server import Server
from tests.clients.node_programs import run
from tests.demo_shop import shop_on, token_for

READ = "https://api.myecommerce.com/read:products"
AWS_ISSUER = "https://cognito-idp.{region}.amazonaws.com/{pool_id}"


def verify(**question: Any) -> dict[str, Any]:
    answer: dict[str, Any] = run("verify.js", **question)
    return answer


def test_the_rsa_verifier_finds_the_keys_below_the_issuer(shop: DemoFacts) -> None:
    token = token_for(shop.customer, shop, [READ])
    options = {
        "issuer": shop.issuer,
        "audience": None,
        "jwksUri": f"{shop.issuer}/.well-known/jwks.json",
        "scope": READ,
    }
    assert verify(verifier="JwtRsaVerifier", options=options, token=token)["claims"]["scope"] == READ
    changed = token[:-40] + "A" * 40
    refused = verify(verifier="JwtRsaVerifier", options=options, token=changed)
    assert refused["refused"] == "JwtInvalidSignatureError"


@pytest.fixture(scope="module")
def aws_shaped() -> Iterator[tuple[DemoFacts, dict[str, Any]]]:
    """A shop whose issuer has the very address AWS would use, and the pool's JWKS."""
    with Server(issuer_template=AWS_ISSUER) as server, shop_on(server) as facts:
        keys = requests.get(f"{server.url}/{facts.pool_id}/.well-known/jwks.json", timeout=30).json()
        yield facts, keys


def test_the_cognito_verifier_takes_an_access_token(aws_shaped: tuple[DemoFacts, dict[str, Any]]) -> None:
    shop, keys = aws_shaped
    options = {"userPoolId": shop.pool_id, "tokenUse": "access", "clientId": shop.customer.id, "scope": READ}
    answer = verify(
        verifier="CognitoJwtVerifier", options=options, keys=keys, token=token_for(shop.customer, shop)
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
    aws_shaped: tuple[DemoFacts, dict[str, Any]], change: dict[str, str], refusal: str
) -> None:
    shop, keys = aws_shaped
    options = {"userPoolId": shop.pool_id, "tokenUse": "access", "clientId": shop.customer.id} | change
    token = token_for(shop.customer, shop)
    answer = verify(verifier="CognitoJwtVerifier", options=options, keys=keys, token=token)
    assert answer["refused"] == refusal
