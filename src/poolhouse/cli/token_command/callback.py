"""Catches one redirect on a loopback port (RFC 8252 7.3)."""

from __future__ import annotations

import hmac
import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Final, Self
from urllib.parse import parse_qs, urlsplit

from poolhouse.cli.terminal import printable
from poolhouse.cli.token_command.endpoint import Refused

PATH: Final = "/callback"
# A browser opens connections ahead of need and sends nothing on them.
SOCKET_SECONDS: Final = 10
PAGE: Final = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body><main><h1>{title}</h1><p>{text}</p></main></body></html>"""
DONE: Final = ("Done", "You can close this page and go back to the command line.")
REFUSED: Final = ("No token", "The sign-in was refused. The command line says why.")
HEADERS: Final = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Connection": "close",
}


class Callback:
    """Listens while it is open. Raises Refused when the port is taken."""

    def __init__(self, *, port: int, state: str) -> None:
        self._state = state
        self._answers: queue.SimpleQueue[str | Refused] = queue.SimpleQueue()
        handler = type("Handler", (_Handler,), {"owner": self, "timeout": SOCKET_SECONDS})
        try:
            self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError as error:
            text = f"cannot listen on port {port} ({error.strerror}); choose another with --redirect-port"
            raise Refused(text) from None
        self._server.daemon_threads = True
        self.port: int = self._server.server_address[1]
        # `localhost`, because Cognito takes http for that name only.
        self.url = url_of(self.port)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def wait(self, seconds: float) -> str:
        """The code. Raises Refused when the answer is an error, or none comes in time."""
        try:
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise Refused(f"nobody came back to {self.url} within {seconds:.0f} s") from None
        if isinstance(answer, Refused):
            raise answer
        return answer

    def read(self, query: str) -> str | Refused | None:
        """The answer to this command's own question; None for any other.

        Anybody can send a browser here: what does not know the state changes nothing (RFC 6749 10.12).
        """
        try:
            given = {name: values[0] for name, values in parse_qs(query, max_num_fields=20).items()}
        except ValueError:  # more fields than any answer has
            return None
        if not hmac.compare_digest(given.get("state", "").encode(), self._state.encode()):
            return None
        if code := given.get("code"):
            return code
        named = [given[name] for name in ("error", "error_description") if name in given]
        said = printable(": ".join(named) or "neither code nor error")
        return Refused(f"the sign-in ended with {said}")

    def take(self, answer: str | Refused) -> None:
        """Ends the wait."""
        self._answers.put(answer)


def url_of(port: int) -> str:
    """The callback URL that the app client must list, letter by letter."""
    return f"http://localhost:{port}{PATH}"


class _Handler(BaseHTTPRequestHandler):
    owner: Callback

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        own_hosts = {f"localhost:{self.owner.port}", f"127.0.0.1:{self.owner.port}"}
        if parts.path != PATH or self.headers.get("Host", "") not in own_hosts:
            self._show(404, "Not found", "Nothing is here but the end of a sign-in.")
        elif (answer := self.owner.read(parts.query)) is None:
            self._show(400, "Not expected", "This is not the sign-in that the command waits for.")
        else:
            # The page first: the command ends as soon as it has its answer.
            self._show(200, *(REFUSED if isinstance(answer, Refused) else DONE))
            self.owner.take(answer)

    def _show(self, status: int, title: str, text: str) -> None:
        body = PAGE.format(title=title, text=text).encode()
        self.send_response(status)
        for name, value in {**HEADERS, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Silent: the request line holds the code."""
