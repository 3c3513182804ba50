"""CORS of HTTP APIs: preflights answered by the gateway, headers that replace the backend's."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gateway.dataplane.shop import Shop
from tests.gateway.http_apis.house import House

ORIGIN = "https://app.example.com"
PREFLIGHT = {"Origin": ORIGIN, "Access-Control-Request-Method": "GET"}


def ours(headers: Any) -> dict[str, str]:
    return {
        name.lower(): value
        for name, value in headers.items()
        if name.lower().startswith("access-control-") or name.lower() == "vary"
    }


@pytest.fixture
def api(house: House, shop: Shop, upstream: str) -> House:
    """Everything behind a JWT authorizer, as when users are puzzled."""
    asked = house.jwt(f"{shop.server.url}/{shop.pool_id}", shop.client[0])
    house.route("ANY /{proxy+}", upstream, **asked)
    return house


def configured(api: House, **cors: Any) -> None:
    api.v2.update_api(ApiId=api.id, CorsConfiguration=cors)


def test_a_preflight_needs_no_route_and_no_token(api: House) -> None:
    assert api.call("/a", "OPTIONS", headers=PREFLIGHT).status_code == 401
    configured(
        api,
        AllowOrigins=[ORIGIN, "https://other.example.com"],
        AllowMethods=["GET", "POST"],
        AllowHeaders=["Authorization", "x-a"],
        ExposeHeaders=["date"],
        MaxAge=300,
        AllowCredentials=True,
    )
    answer = api.call("/a", "OPTIONS", headers=PREFLIGHT)
    assert (answer.status_code, answer.content) == (204, b"")
    assert ours(answer.headers) == {
        "access-control-allow-origin": ORIGIN,
        "access-control-allow-methods": "GET,POST",
        "access-control-allow-headers": "authorization,x-a",
        "access-control-max-age": "300",
        "access-control-allow-credentials": "true",
        "vary": "origin",
    }
    other = api.call("/a", "OPTIONS", headers={**PREFLIGHT, "Origin": "https://evil.example"})
    assert (other.status_code, ours(other.headers)) == (204, {})
    # No preflight: an OPTIONS like any other.
    assert api.call("/a", "OPTIONS", headers={"Origin": ORIGIN}).status_code == 401
    assert api.call("/a", "OPTIONS").status_code == 401


def test_answers_and_refusals_carry_ours_alone(api: House, shop: Shop) -> None:
    configured(api, AllowOrigins=["*"], ExposeHeaders=["x-a", "date"])
    backend = {"X-Answer-Header": "Access-Control-Allow-Origin: https://evil.example", "Origin": ORIGIN}
    answer = api.call("/a", token=shop.access_token(), headers=backend)
    assert answer.status_code == 200
    assert ours(answer.headers) == {
        "access-control-allow-origin": "*",
        "access-control-expose-headers": "x-a,date",
    }
    refused = api.call("/a", headers={"Origin": ORIGIN})
    assert (refused.status_code, refused.headers["access-control-allow-origin"]) == (401, "*")
    assert ours(api.call("/a", token=shop.access_token()).headers) == {}


def test_without_a_configuration_it_is_the_backends_business(house: House, upstream: str) -> None:
    house.route("ANY /a", upstream)
    given = {"X-Answer-Header": "Access-Control-Allow-Origin: https://mine.example", "Origin": ORIGIN}
    assert ours(house.call("/a", headers=given).headers) == {"access-control-allow-origin": "https://mine.example"}
    configured(house, AllowOrigins=[ORIGIN])
    assert ours(house.call("/a", headers=given).headers)["access-control-allow-origin"] == ORIGIN
    house.v2.delete_cors_configuration(ApiId=house.id)
    assert "CorsConfiguration" not in house.v2.get_api(ApiId=house.id)
    assert ours(house.call("/a", headers=given).headers) == {"access-control-allow-origin": "https://mine.example"}


ORIGINS = [
    ("https://*", "https://app.example.com", True),
    ("https://*", "http://app.example.com", False),
    ("https://*.example.com", "https://app.example.com", True),
    ("https://*.example.com", "https://example.com", False),
    ("https://*.example.com", "https://app.example.com.evil.example", False),
    ("https://APP.example.com", "https://app.example.com", True),
    ("https://app.example.com", "https://app.example.com:8443", False),
    ("*", "null", True),
]


@pytest.mark.parametrize(("allowed", "origin", "passes"), ORIGINS)
def test_origins(allowed: str, origin: str, passes: bool, house: House, upstream: str) -> None:
    house.route("GET /a", upstream)
    configured(house, AllowOrigins=[allowed])
    answer = house.call("/a", headers={"Origin": origin})
    expected = "*" if allowed == "*" else origin
    assert answer.headers.get("access-control-allow-origin") == (expected if passes else None)
