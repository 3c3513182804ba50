"""`poolhouse verify` with tokens of a real server: what it prints, and its status."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from typer.testing import CliRunner, Result

from poolhouse.cli.demo.api import API_ID, STAGE
from poolhouse.cli.demo.shop import DemoFacts
from poolhouse.cli.main import app
from poolhouse.testing.server import Server
from tests.cli.fake_domain import FakeDomain
from tests.demo_shop import shop_on
from tests.verify import forge

READ = "https://api.myecommerce.com/read:products"
WRITE = "https://api.myecommerce.com/write:products"


@pytest.fixture(scope="module")
def own() -> Iterator[Server]:
    with Server() as server:
        yield server


@pytest.fixture(scope="module")
def shop(own: Server) -> Iterator[DemoFacts]:
    with shop_on(own) as facts:
        yield facts


@pytest.fixture(scope="module")
def token(shop: DemoFacts) -> str:
    asked = {"grant_type": "client_credentials"}
    answer = requests.post(shop.token_url, data=asked, auth=(shop.customer.id, shop.customer.secret))
    return str(answer.json()["access_token"])


def verify(token: str, *arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["verify", token, *arguments], input=stdin, env={"COLUMNS": "200"})


def test_a_good_token(token: str, shop: DemoFacts) -> None:
    done = verify(token, "--issuer", shop.issuer, "--client-id", shop.customer.id, "--token-use", "access")
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert [line[:14].split() for line in lines[:6]] == [
        ["ok", name] for name in ("form", "issuer", "signature", "times", "kind", "client")
    ]
    assert "The token is good." in lines
    claims = json.loads(done.stdout.partition("claims: ")[2].partition("\n\nThe token")[0])
    assert claims["client_id"] == shop.customer.id
    assert READ in claims["scope"].split()


@pytest.mark.parametrize("copied", ["{}\n", "Bearer {}", "  bearer {} ", "Authorization: Bearer {}\n"])
def test_from_stdin_as_people_copy_it(token: str, copied: str) -> None:
    assert verify("-", stdin=copied.format(token)).exit_code == 0


def test_from_the_environment(token: str) -> None:
    done = CliRunner().invoke(app, ["verify"], env={"POOLHOUSE_TOKEN": token})
    assert done.exit_code == 0


def test_scopes_of_a_method(token: str) -> None:
    passes = verify(token, "--scope", READ, "--scope", WRITE)
    assert (passes.exit_code, "ok  method    passes" in passes.stdout) == (0, True)
    refused = verify(token, "--scope", WRITE)
    assert (refused.exit_code, "NO  method    401" in refused.stdout) == (1, True)


def test_one_json_object_for_machines(token: str) -> None:
    done = verify(token, "--json", "--token-use", "id")
    told = json.loads(done.stdout)
    assert (done.exit_code, told["verdict"]) == (1, "refused")
    assert [step["name"] for step in told["steps"] if step["passed"] is False] == ["kind"]
    assert told["claims"]["token_use"] == "access"


def test_an_expired_token(own: Server, shop: DemoFacts) -> None:
    own.clock.offset = -7_200
    asked = {"grant_type": "client_credentials"}
    old = requests.post(shop.token_url, data=asked, auth=(shop.admin.id, shop.admin.secret)).json()["access_token"]
    own.clock.offset = 0
    done = verify(old)
    assert (done.exit_code, "expired 1 h ago" in done.stdout) == (1, True)


def test_keys_from_a_file(tmp_path: Path) -> None:
    """Amazon's issuer, offline; the forged token expired long ago."""
    keys = tmp_path / "jwks.json"
    keys.write_text(json.dumps(forge.pool_jwks()))
    done = verify(forge.ACCESS.token(), "--jwks", str(keys), "--json")
    steps = {step["name"]: step["passed"] for step in json.loads(done.stdout)["steps"]}
    assert (done.exit_code, steps["signature"], steps["times"]) == (1, True, False)


def test_keys_that_cannot_be_had(token: str) -> None:
    done = verify(token, "--jwks", "http://127.0.0.1:9/jwks.json")
    assert (done.exit_code, "??  signature" in done.stdout) == (3, True)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        pytest.param(["--jwks", "/nowhere.json"], "/nowhere.json", id="no such file"),
        pytest.param(["--jwks", "http://keys.example.com"], "https", id="keys in clear"),
        pytest.param(["--token-use", "refresh"], "--token-use", id="kind"),
        pytest.param(["--method", "GET /products"], "<api>/<stage>", id="method"),
        pytest.param(["--api", "abc"], "--stage", id="half a method"),
    ],
)
def test_what_cannot_be_meant_is_an_error(token: str, arguments: list[str], why: str) -> None:
    done = verify(token, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert why in done.stderr


@pytest.mark.parametrize("given", ["", "x", "a.b.c", "...", "\x00", "é.é.é"])
def test_what_is_no_token(given: str) -> None:
    done = verify("-", stdin=given)
    assert (done.exit_code, "NO  form" in done.stdout) == (1, True)


ARN = "arn:aws:execute-api:us-east-1:123456789012:abc123/dev/GET/products/7"


@pytest.mark.parametrize(
    ("arguments", "header"),
    [
        (["--method", ARN], "Authorization"),
        (["--method", "abc123/dev/GET/products/7", "--header", "X-Token"], "X-Token"),
        (["--api", "abc123", "--stage", "dev", "--verb", "GET", "--path", "/products/7"], "Authorization"),
    ],
)
def test_the_question_to_the_server(token: str, arguments: list[str], header: str) -> None:
    steps = [{"step": "route", "ok": True, "detail": "GET /products/{id}\x1b"}]
    with Explaining({"status": 401, "allowed": False, "steps": steps, "notDeployed": ["a method"]}) as server:
        done = verify(token, *arguments, "--endpoint", server.url)
    told = r"ok  route     GET /products/{id}\x1b", "ok  stale     a method", "NO  gateway   401: GET /products/7"
    assert "\n".join(told) in done.stdout
    assert done.exit_code == 1
    assert server.question == {
        "api": "abc123",
        "stage": "dev",
        "method": "GET",
        "path": "/products/7",
        "headers": {header: f"Bearer {token}"},
    }


@pytest.mark.parametrize(
    ("method", "status", "said"),
    [
        ("GET/products", 0, "ok  gateway   passes: GET /products"),
        ("POST/products", 1, "NO  gateway   401: POST /products"),
        ("GET/nowhere", 1, "NO  gateway   403: GET /nowhere"),
    ],
)
def test_what_the_gateway_says(own: Server, token: str, method: str, status: int, said: str) -> None:
    done = verify(token, "--method", f"{API_ID}/{STAGE}/{method}", "--endpoint", own.url)
    assert (done.exit_code, said in done.stdout) == (status, True), done.stdout


@pytest.mark.parametrize(
    ("status", "answer"),
    [(501, {"message": "not built"}), (404, {}), (500, {"message": "\x1b"}), (200, []), (200, {"status": "x"})],
)
def test_a_server_that_cannot_tell(token: str, status: int, answer: object) -> None:
    with Explaining(answer) as server:
        server.status = status
        alone = verify(token, "--method", ARN, "--endpoint", server.url)
        with_scopes = verify(token, "--method", ARN, "--scope", READ, "--endpoint", server.url)
    assert (alone.exit_code, "??  method" in alone.stdout) == (3, True)
    assert (with_scopes.exit_code, "--scope stands for its scopes" in with_scopes.stdout) == (0, True)
    assert "\x1b" not in alone.stdout


def test_a_server_that_does_not_answer(token: str) -> None:
    done = verify(token, "--method", ARN, "--endpoint", "http://127.0.0.1:9")
    assert (done.exit_code, "no answer from http://127.0.0.1:9" in done.stdout) == (3, True)


class Explaining(FakeDomain):
    """A server that answers every POST the same."""

    def __init__(self, answer: object) -> None:
        super().__init__()
        self.answer = answer

    @property
    def question(self) -> Any:
        return json.loads(self.body)
