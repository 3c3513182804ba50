"""The few ASGI pieces every surface shares: types, a bounded body reader, a plain response."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterable, MutableMapping
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from poolhouse.request_head import RequestHead

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]
RawHeaders = Iterable[tuple[bytes, bytes]]

REASON_HEADER = b"x-poolhouse-reason"
FORM = b"application/x-www-form-urlencoded"


class Lane(Protocol):
    """One request that is answered from the loop's callbacks, without a task of its own.

    Beyond ASGI; who takes a request this way must `reply` once, or hand the rest to a task with `go_on`.
    """

    head: RequestHead
    on_lost: Callable[[], None] | None
    """Called once when the caller is gone before the answer was complete."""
    on_reply: Callable[[int], None] | None
    """Called with the status when the answer begins."""

    def receive(self) -> Awaitable[Message]: ...

    def send(self, message: Message) -> Awaitable[None]: ...

    def is_clear(self) -> bool:
        """Whether `reply` can be called now: the caller is there and takes what it is sent."""
        ...

    def reply(self, status: int, headers: RawHeaders, body: bytes) -> None:
        """The whole answer, framing included in `headers`."""
        ...

    def reply_whole(self, status: int, lines: list[bytes], body: bytes) -> None:
        """As `reply`; `lines` are in turn the start of a header (b"\\r\\nname: ") and its value, but for those of
        the framing, which are added."""
        ...

    def go_on(self, rest: Coroutine[Any, Any, None]) -> None:
        """Run what is left to do, which answers by `send`, in a task."""
        ...


class BodyTooLarge(Exception):
    """The request's body passes the surface's limit (octets)."""


class NotAForm(Exception):
    """The request's content type is another one; the text says which."""


class ClientGone(Exception):
    """The client closed the connection before its body was complete."""


async def read_body(receive: Receive, *, at_most: int) -> bytes:
    """The whole request body. Raises BodyTooLarge as soon as `at_most` octets are passed, or ClientGone."""
    message = await receive()
    if message["type"] == "http.request" and not message.get("more_body"):
        body: bytes = message.get("body", b"")
        if len(body) > at_most:
            raise BodyTooLarge
        return body
    parts: list[bytes] = []
    size = 0
    while True:
        if message["type"] != "http.request":
            raise ClientGone
        part = message.get("body", b"")
        size += len(part)
        if size > at_most:
            raise BodyTooLarge
        parts.append(part)
        if not message.get("more_body"):
            return b"".join(parts)
        message = await receive()


async def read_form(scope: Scope, receive: Receive, *, at_most: int) -> bytes:
    """The body of a form, still encoded (see `urlencoded`). Raises NotAForm, BodyTooLarge or ClientGone."""
    content_type = header(scope, b"content-type") or b""
    if content_type != FORM and content_type.partition(b";")[0].strip().lower() != FORM:
        raise NotAForm(f"the body must be {FORM.decode()}, not {content_type[:100]!r}")
    return await read_body(receive, at_most=at_most)


def header(scope: Scope, name: bytes) -> bytes | None:
    """The first header of that (lower-case) name."""
    for key, value in scope["headers"]:
        if key == name:
            return bytes(value)
    return None


def address(scope: Scope) -> str:
    """Whose connection it is; empty where there is none. Behind a proxy that is the proxy's."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def header_safe(text: str, *, at_most: int = 1_000) -> bytes:
    """`text` as a header value: one line of visible ASCII, at most `at_most` octets."""
    line = " ".join(text.split())
    return line.encode("ascii", "replace").translate(None, bytes(range(32)) + b"\x7f")[:at_most]


async def respond(send: Send, status: int, headers: RawHeaders, body: bytes = b"") -> None:
    """Send a complete response; `content-length` is added here, but where none may stand (RFC 9110 8.6)."""
    length = () if status in (204, 304) else ((b"content-length", b"%d" % len(body)),)
    await send({"type": "http.response.start", "status": status, "headers": [*headers, *length]})
    await send({"type": "http.response.body", "body": body})
