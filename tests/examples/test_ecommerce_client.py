"""The example client program, run as its user runs it: as it stands, told where to go by its environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from poolhouse.cli.demo.shop import ClientFacts, DemoFacts

FOLDER = Path(__file__).parents[2] / "examples" / "ecommerce"


def run_client(shop: DemoFacts, client: ClientFacts) -> subprocess.CompletedProcess[str]:
    told = {
        "COGNITO_DOMAIN": shop.token_url.removesuffix("/oauth2/token"),
        "COGNITO_ISSUER": shop.issuer,
        "CLIENT_ID": client.id,
        "CLIENT_SECRET": client.secret,
        "API_URL": shop.api_url,
    }
    command = [sys.executable, str(FOLDER / "client.py")]
    return subprocess.run(
        command, env={**os.environ, **told}, capture_output=True, text=True, timeout=60, check=False
    )


def test_the_admin_reads_products_and_places_an_order(shop: DemoFacts) -> None:
    done = run_client(shop, shop.admin)
    assert done.returncode == 0, done.stderr
    assert "/products scope present" in done.stdout
    assert "/orders scope present" in done.stdout
    assert "GET /products 200" in done.stdout
    assert "POST /orders 201" in done.stdout


def test_the_customer_reads_products_and_may_not_order(shop: DemoFacts) -> None:
    done = run_client(shop, shop.customer)
    assert done.returncode == 0, done.stderr
    assert "/products scope present" in done.stdout
    assert "/orders required scope not in the token" in done.stdout
    assert "GET /products 200" in done.stdout
    assert "POST /orders 401" in done.stdout


def test_a_wrong_secret_gets_no_token(shop: DemoFacts) -> None:
    done = run_client(shop, ClientFacts(shop.customer.id, "wrong" * 8))
    assert done.returncode == 1
    assert 'no token: 400 {"error":"invalid_client"}' in done.stderr
