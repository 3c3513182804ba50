"""A user-pool domain that does only what the token command sees of one, and remembers what it was told."""

from __future__ import annotations

import hashlib
import json
import threading
from base64 import urlsafe_b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlencode, urlsplit

CODE = "0f6ad2b8-6c0e-4c7e-8c3c-6b6a4a0f9f9d"
TOKENS = {"access_token": "acc.ess.token", "expires_in": 3600, "token_type": "Bearer"}
USER_TOKENS = {**TOKENS, "id_token": "i.d.token", "refresh_token": "re.fr.es.h.token"}


class FakeDomain:
    """`answer` is the token endpoint's; `body`, `asked` (its form) and `headers` are the last request's."""

    def __init__(self) -> None:
        self.status = 200
        self.answer: object = USER_TOKENS
        self.body = ""
        self.asked: dict[str, str] = {}
        self.headers: dict[str, str] = {}
        self.reason = ""
        self.challenge = ""
        handler = type("Handler", (_Handler,), {"owner": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def sign_in(self, url: str, **changes: str) -> str:
        """Where a browser would be sent after the sign-in that `url` (of the authorize endpoint) begins."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        assert url.startswith(f"{self.url}/oauth2/authorize?")
        assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
        self.challenge = asked["code_challenge"]
        answer = {"code": CODE, "state": asked["state"]} | changes
        return f"{asked['redirect_uri']}?{urlencode({n: v for n, v in answer.items() if v})}"

    def proves_the_challenge(self) -> bool:
        digest = hashlib.sha256(self.asked["code_verifier"].encode()).digest()
        return urlsafe_b64encode(digest).rstrip(b"=").decode() == self.challenge


class _Handler(BaseHTTPRequestHandler):
    owner: FakeDomain

    def do_POST(self) -> None:
        self.owner.body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.owner.asked = {name: values[0] for name, values in parse_qs(self.owner.body).items()}
        self.owner.headers = {name.lower(): value for name, value in self.headers.items()}
        answer = json.dumps(self.owner.answer).encode()
        self.send_response(self.owner.status)
        if self.owner.reason:
            self.send_header("x-poolhouse-reason", self.owner.reason)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: Any) -> None:
        """Silent."""
