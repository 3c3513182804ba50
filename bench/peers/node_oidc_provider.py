"""node-oidc-provider, the best peer that does the same work: client credentials answered with an RS256 JWT."""

from __future__ import annotations

import json
from base64 import b64encode, urlsafe_b64decode
from pathlib import Path

from joserfc.jwk import RSAKey

from bench import tools
from bench.load import Request
from bench.process import Process, free_port

VERSION = "9.13"
CLIENT, SECRET = "5ihahv9t0v5r2c0q1m3n4b6v7c", "1h4k2n5b8v3c6x9z0q7w4e2r5t8y1u3i6o9p0a5s8d2f4g7h1j3"
SCOPES = ("read:products", "write:products", "read:orders", "write:orders")


def serve(folder: Path) -> Process:
    """The provider on the server's core; its key and log lie in `folder`. Raises tools.Missing."""
    packages = tools.node_package("oidc-provider", VERSION)
    key = folder / "key.json"
    private = RSAKey.generate_key(2048, private=True).as_dict(private=True)
    key.write_text(json.dumps(private | {"use": "sig", "alg": "RS256", "kid": "bench"}))
    port = free_port()
    program = str(Path(__file__).with_name("oidc_provider.mjs"))
    command = [tools.need("node", "nodejs"), program, str(port), str(key), CLIENT, SECRET, " ".join(SCOPES)]
    return Process(
        command,
        port=port,
        ready_path="/.well-known/openid-configuration",
        log=folder / "provider.log",
        environment={"NODE_ENV": "production", "BENCH_PACKAGES": str(packages)},
    )


def token_request() -> Request:
    basic = b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
    headers = {"Authorization": f"Basic {basic}", "Content-Type": "application/x-www-form-urlencoded"}
    body = "grant_type=client_credentials&scope=read%3Aproducts"
    return Request(method="POST", path="/token", headers=headers, body=body)


def check(answer: tuple[int, bytes]) -> None:
    """The peer must do the same work, or the comparison means nothing."""
    status, body = answer
    token = json.loads(body).get("access_token", "") if status == 200 else ""
    header, payload = ([*token.split("."), "", ""])[:2]
    if not header or json.loads(_decode(header))["alg"] != "RS256" or b"read:products" not in _decode(payload):
        raise RuntimeError(f"node-oidc-provider issues no RS256 JWT: {status} {body[:300]!r}")


def _decode(part: str) -> bytes:
    return urlsafe_b64decode(part + "==")
