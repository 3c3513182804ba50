"""JWT authorizers for issuers that are none of this server's pools."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from poolhouse.testing.server import Server
from tests.conftest import aws_client
from tests.gateway.http_apis.house import House
from tests.gateway.http_apis.issuer import Issuer

REASON = "x-poolhouse-reason"


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    made = Issuer()
    yield made
    made.close()


@pytest.fixture
def api(house: House, issuer: Issuer, upstream: str) -> House:
    house.route("GET /me", upstream, **house.jwt(issuer.url, "shop", "app"))
    return house


@pytest.mark.parametrize("algorithm", ["RS256", "RS384", "RS512"])
def test_the_rsa_family_passes(algorithm: str, api: House, issuer: Issuer) -> None:
    issuer.algorithm = algorithm
    for audience in ("shop", "app", ["x", "app"]):
        answer = api.call("/me", token=issuer.token(aud=audience))
        assert answer.status_code == 200, answer.headers
    # Discovered once, whatever comes.
    assert issuer.asked == ["/tenant/.well-known/openid-configuration", "/tenant/keys"]
    assert api.call("/me", token=issuer.token(aud="other")).status_code == 401
    assert api.call("/me", token=issuer.token(exp=1)).status_code == 401
    assert len(issuer.asked) == 2


def test_other_algorithms_do_not(api: House, issuer: Issuer) -> None:
    issuer.algorithm = "PS256"
    answer = api.call("/me", token=issuer.token())
    assert answer.status_code == 401
    assert 'error_description="signing method PS256 is invalid"' in answer.headers["www-authenticate"]
    assert issuer.asked == []


def test_a_document_of_another_issuer_is_refused(api: House, issuer: Issuer) -> None:
    issuer.named = "https://somebody.example"
    answer = api.call("/me", token=issuer.token())
    assert answer.status_code == 401
    assert "names another issuer" in answer.headers[REASON]


@pytest.mark.parametrize(
    ("uri", "reason"),
    [
        ("http://169.254.169.254/latest", "no jwks_uri with https"),
        ("https://169.254.169.254/latest", "link-local or metadata address"),
        ("file:///etc/passwd", "no jwks_uri with https"),
    ],
)
def test_keys_that_lie_where_nobody_may_look(uri: str, reason: str, api: House, issuer: Issuer) -> None:
    issuer.jwks_uri = uri
    answer = api.call("/me", token=issuer.token())
    assert answer.status_code == 401
    assert reason in answer.headers[REASON]


def test_an_issuer_that_is_down_lets_nobody_pass(api: House, issuer: Issuer) -> None:
    issuer.down = True
    answer = api.call("/me", token=issuer.token())
    assert (answer.status_code, answer.json()) == (401, {"message": "Unauthorized"})
    assert "the status 503" in answer.headers[REASON]
    # Asked again after a while only.
    api.call("/me", token=issuer.token())
    assert len(issuer.asked) == 1


def test_an_unknown_key_is_looked_for_at_a_measured_pace(api: House, issuer: Issuer) -> None:
    assert api.call("/me", token=issuer.token()).status_code == 200
    issuer.keys["two"] = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    answer = api.call("/me", token=issuer.token("two"))
    assert 'error_description="unable to find the signing key"' in answer.headers["www-authenticate"]
    # The issuer was asked a moment ago; the keys it had stay good.
    assert api.call("/me", token=issuer.token()).status_code == 200
    assert len(issuer.asked) == 2


def test_an_issuer_may_not_be_this_server(upstream: str) -> None:
    """A pool's keys are at hand; anything else at this address is a way in that nobody asked for."""
    with Server() as server:
        house = House(server, aws_client("apigatewayv2", server.url))
        house.route("GET /me", upstream, **house.jwt(f"{server.url}/auth/tenant", "shop"))
        issuer = Issuer()
        issuer.close()
        answer = house.call("/me", token=issuer.token(iss=f"{server.url}/auth/tenant"))
        assert answer.status_code == 401
        assert "this server itself" in answer.headers[REASON] or "does not exist" in answer.headers[REASON]
