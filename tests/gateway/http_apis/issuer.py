"""An OIDC issuer of one's own, over HTTP on this machine."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm


class Issuer:
    """`keys` by kid; `asked` are the paths that were asked for; `document` may be made to lie."""

    def __init__(self) -> None:
        issuer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                issuer.asked.append(self.path)
                found = issuer.answer(self.path)
                octets = json.dumps(found).encode()
                self.send_response(200 if found is not None and not issuer.down else 503)
                self.send_header("Content-Length", str(len(octets)))
                self.end_headers()
                self.wfile.write(octets)

            def log_message(self, *_: Any) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/tenant"
        self.keys = {"one": rsa.generate_private_key(public_exponent=65537, key_size=2048)}
        self.algorithm = "RS256"
        self.named = self.url
        self.jwks_uri = f"{self.url}/keys"
        self.asked: list[str] = []
        self.down = False
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str) -> Any:
        if path == "/tenant/.well-known/openid-configuration":
            return {"issuer": self.named, "jwks_uri": self.jwks_uri}
        if path == "/tenant/keys":
            return {"keys": [self._public(kid, key) for kid, key in self.keys.items()]}
        return None

    def _public(self, kid: str, key: rsa.RSAPrivateKey) -> dict[str, Any]:
        made: dict[str, Any] = json.loads(RSAAlgorithm.to_jwk(key.public_key()))
        return {**made, "kid": kid, "use": "sig", "alg": self.algorithm}

    def token(self, kid: str = "one", **changed: Any) -> str:
        now = int(time.time())
        claims = {"iss": self.url, "aud": "shop", "sub": "me", "iat": now, "exp": now + 600, **changed}
        return jwt.encode(claims, self.keys[kid], algorithm=self.algorithm, headers={"kid": kid})
