"""What every answer of a user-pool domain carries, and what its other paths say (cognito-oauth.md 1.0, 1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import requests
import structlog

from poolhouse.oauth.surface import NOT_BUILT
from tests.oauth.house import SECONDS, House, Pool

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
OPEN = ("/oauth2/token", "/oauth2/revoke", "/oauth2/userInfo")


def call(pool: Pool, method: str, path: str) -> requests.Response:
    url = f"{pool.house.url}/auth/{pool.domain}{path}"
    return requests.request(method, url, timeout=SECONDS, allow_redirects=False)


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/oauth2/token"), ("GET", "/oauth2/token"), ("GET", "/saml2/logout"), ("GET", "/nowhere")],
)
def test_headers_of_every_answer(pool: Pool, method: str, path: str) -> None:
    headers = call(pool, method, path).headers
    assert re.fullmatch(UUID, headers["x-amz-cognito-request-id"])
    assert re.fullmatch(
        f"XSRF-TOKEN={UUID}; Path=/auth/{pool.domain}; Secure; HttpOnly; SameSite=Lax", headers["set-cookie"]
    )
    expected = {
        "x-content-type-options": "nosniff",
        "x-xss-protection": "1; mode=block",
        "cache-control": "no-cache, no-store, max-age=0, must-revalidate",
        "pragma": "no-cache",
        "expires": "0",
        "strict-transport-security": "max-age=31536000 ; includeSubDomains",
        "x-frame-options": "DENY",
        "server": "Server",
    }
    assert {name: headers[name] for name in expected} == expected


def test_request_ids_and_cookies_are_never_the_same(pool: Pool) -> None:
    seen = [call(pool, "GET", "/oauth2/token").headers for _ in range(3)]
    assert len({headers["x-amz-cognito-request-id"] for headers in seen}) == 3
    assert len({headers["set-cookie"] for headers in seen}) == 3


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "HEAD", "TRACE"])
def test_the_token_endpoint_takes_post_only(pool: Pool, method: str) -> None:
    response = call(pool, method, "/oauth2/token")
    assert (response.status_code, response.content) == (405, b"")
    assert response.headers["allow"] == "POST"
    assert response.headers["content-length"] == "0"
    assert "content-type" not in response.headers


@pytest.mark.parametrize("path", OPEN)
def test_preflight_of_a_browser(pool: Pool, path: str) -> None:
    response = requests.options(
        f"{pool.house.url}/auth/{pool.domain}{path}",
        headers={
            "Origin": "https://app.example",
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "authorization,content-type",
        },
        timeout=SECONDS,
    )
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["access-control-allow-origin"] == "*"
    allowed = response.headers["access-control-allow-methods"].replace(" ", "").split(",")
    assert {"GET", "POST"} <= set(allowed)
    names = response.headers["access-control-allow-headers"].replace(" ", "").split(",")
    assert {"authorization", "content-type"} <= set(names)


@pytest.mark.parametrize("path", sorted(NOT_BUILT))
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_path_that_is_not_built_says_so(pool: Pool, method: str, path: str) -> None:
    response = call(pool, method, path)
    assert response.status_code == 501
    assert response.json() == {
        "error": "not_implemented",
        "error_description": f"{path} is not built into poolhouse yet.",
    }
    assert ("access-control-allow-origin" in response.headers) == (path in OPEN)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/oauth2",
        "/oauth2/token/",
        "/oauth2/Token",
        "/oauth2//token",
        "/oauth2%2Ftoken",
        "/oauth2/userinfo",
        "/oauth2/introspect",
        "/.well-known/openid-configuration",
        "/.well-known/jwks.json",
    ],
)
def test_a_path_that_cognito_does_not_have(pool: Pool, path: str) -> None:
    for method in ("GET", "POST", "OPTIONS"):
        response = call(pool, method, path)
        assert (response.status_code, response.content) == (404, b"")
        assert "access-control-allow-origin" not in response.headers


@pytest.mark.parametrize("domain", ["unknown", "x" * 300, "%00", "a%20b", "%E2%82%AC"])
def test_an_unknown_domain(house: House, domain: str) -> None:
    response = requests.post(f"{house.url}/auth/{domain}/oauth2/token", data={"a": "b"}, timeout=SECONDS)
    assert response.status_code == 404
    assert response.json()["error"] == "invalid_request"
    assert "does not exist" in response.json()["error_description"]


def test_the_name_of_no_domain_adds_no_attribute_to_the_cookie(house: House) -> None:
    answer = requests.get(f"{house.url}/auth/x;Domain=example.com/oauth2/token", timeout=SECONDS)
    assert answer.status_code == 404
    assert "; Path=/auth/x%3BDomain=example.com; " in answer.headers["set-cookie"]
    assert "; Domain" not in answer.headers["set-cookie"]


def test_a_domain_moves_with_its_pool(pool: Pool) -> None:
    client = pool.client("s")
    assert client.ask("s").status_code == 200
    pool.house.do(pool.house.stores.domains.remove(pool.id, pool.domain))
    assert client.ask("s").status_code == 404


def test_a_dead_database_is_503_and_the_next_request_is_fine(pool: Pool) -> None:
    client = pool.client("s")
    pool.house.stores.gate.broken = True
    response = client.ask("s")
    assert (response.status_code, response.json()) == (503, {"error": "temporarily_unavailable"})
    pool.house.stores.gate.broken = False
    assert client.ask("s").status_code == 200


def test_warm_requests_touch_no_store(pool: Pool) -> None:
    clients = [pool.client("s"), pool.client("s")]
    for client in clients:
        assert client.ask("s").status_code == 200
    pool.house.stores.gate.broken = True
    pool.house.stores.gate.reads.clear()
    for client in clients * 2:
        assert client.ask("s").status_code == 200
        assert client.ask("wrong").status_code == 400
    assert pool.house.stores.gate.reads == []


@pytest.fixture(scope="module")
def plain() -> Iterator[House]:
    """A house outside of the dev profile."""
    house = House(dev=False)
    yield house
    house.stop()


def test_outside_of_the_dev_profile_reasons_stay_in_the_log(plain: House) -> None:
    pool = plain.new_pool()
    client = pool.client("s")
    for response in (client.ask("wrong"), call(pool, "GET", "/saml2/logout"), call(pool, "GET", "/nowhere")):
        assert response.status_code >= 400
        assert "x-poolhouse-reason" not in response.headers
    assert client.ask("s").status_code == 200


@pytest.mark.usefixtures("every_log_line")
def test_a_refusal_is_logged_with_its_reason_and_without_a_secret(pool: Pool) -> None:
    client = pool.client("s3cret")
    with structlog.testing.capture_logs() as lines:
        response = client.ask("hunter2", scope="x" * 5000)
    [line] = [line for line in lines if line["event"] == "refused"]
    assert line["error"] == "invalid_client"
    assert line["status"] == 400
    assert line["reason"] == f"wrong secret for client {client.id}"
    assert line["request_id"] == response.headers["x-amz-cognito-request-id"]
    assert "hunter2" not in str(line)
    assert "s3cret" not in str(line)


@pytest.mark.usefixtures("every_log_line")
def test_a_long_reason_is_cut(pool: Pool) -> None:
    client = pool.client("s")
    with structlog.testing.capture_logs() as lines:
        response = client.ask("s", scope="é" * 9000)
    assert response.status_code == 400
    [line] = [line for line in lines if line["event"] == "refused"]
    assert len(line["reason"]) <= 1000
    assert len(response.headers["x-poolhouse-reason"]) <= 1000


@pytest.mark.usefixtures("every_log_line")
def test_a_success_is_not_logged(pool: Pool) -> None:
    client = pool.client("s")
    with structlog.testing.capture_logs() as lines:
        assert client.ask("s").status_code == 200
    # Workers of a server that another test started may say something meanwhile.
    assert not [line for line in lines if line["event"] == "refused"]
