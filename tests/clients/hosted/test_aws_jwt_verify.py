"""npm `aws-jwt-verify` on what a sign-in in the browser gave; the issuer has the very address AWS would use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from poolhouse.testing.server import Server
from tests.browser.callback_app import CallbackApp
from tests.browser.conftest import MakeVisitor
from tests.browser.place import Place, place
from tests.browser.signing_in import signed_in
from tests.clients.node_programs import run
from tests.conftest import aws_client

pytestmark = pytest.mark.slow
AWS_ISSUER = "https://cognito-idp.{region}.amazonaws.com/{pool_id}"


@pytest.fixture
def aws_shaped(app: CallbackApp) -> Iterator[Place]:
    with Server(issuer_template=AWS_ISSUER, public_url="http://localhost:{port}") as server:
        pages = server.url.replace("127.0.0.1", "localhost")
        yield place(aws_client("cognito-idp", server.url), server.url, pages, app)


@pytest.mark.parametrize("response_type", ["code", "token"])
def test_both_tokens(aws_shaped: Place, make_visitor: MakeVisitor, response_type: str) -> None:
    person, visitor = aws_shaped.add_person(), make_visitor(aws_shaped)
    signed_in(visitor, aws_shaped.authorize(response_type=response_type), person)
    tokens = visitor.fragment or aws_shaped.redeem(visitor.query["code"]).json()
    keys = requests.get(f"{aws_shaped.issuer}/.well-known/jwks.json").json()
    pool = {"userPoolId": aws_shaped.pool_id, "clientId": aws_shaped.client_id}

    def verified(use: str, **more: Any) -> dict[str, Any]:
        options = pool | {"tokenUse": use} | more
        told: dict[str, Any] = run(
            "verify.js", verifier="CognitoJwtVerifier", options=options, token=tokens[f"{use}_token"], keys=keys
        )
        return told

    assert verified("id")["claims"]["email"] == person.email
    assert verified("access", scope="email")["claims"]["username"] == person.name
    assert verified("access", scope="profile")["refused"] == "JwtInvalidScopeError"
    assert verified("id", clientId="another")["refused"] == "CognitoJwtInvalidClientIdError"
