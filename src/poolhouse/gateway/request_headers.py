"""A call's headers as functions, templates and mappings see them: the caller's, and what the gateway adds.

Recorded on AWS (LocalStack's validated header tests): some headers are never shown, some are spelled in one way
however the caller did, and the gateway says where the call came from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Final

from poolhouse.gateway.exchange import Exchange

# What the gateway says of a call whatever the caller did, by lower-case name.
_ADDED: Final = {
    name.lower(): name for name in ("X-Amzn-Trace-Id", "X-Forwarded-For", "X-Forwarded-Port", "X-Forwarded-Proto")
}
_NORMALISED: Final = {name.lower(): name for name in ("Authorization", "Host", "User-Agent")} | _ADDED
# Of the connection, not of the request.
OF_THE_CONNECTION: Final = frozenset(
    (b"connection", b"keep-alive", b"te", b"trailer", b"transfer-encoding", b"upgrade")
)
# Neither integrations nor templates and mappings of REST APIs get these.
NEVER_SHOWN: Final = OF_THE_CONNECTION | {
    b"content-length",
    b"content-md5",
    b"expect",
    b"max-forwards",
    b"proxy-authenticate",
    b"server",
    b"www-authenticate",
}


def shown_headers(exchange: Exchange, *, but: Collection[bytes] = NEVER_SHOWN) -> dict[str, list[str]]:
    """All values by name, in the caller's spelling where the server knows it; `but` are lower-case names."""
    scope = exchange.scope
    names: Sequence[bytes] = scope.get("poolhouse.header_names") or ()
    given: list[tuple[bytes, bytes]] = scope["headers"]
    spelled = names if len(names) == len(given) else [name for name, _ in given]
    first: dict[bytes, str] = {}
    many: dict[str, list[str]] = {}
    for written, (name, value) in zip(spelled, given, strict=True):
        if name in but:
            continue
        shown = first.get(name)
        if shown is None:
            lower = name.decode("latin-1")
            shown = first[name] = _NORMALISED.get(lower) or written.decode("latin-1")
        many.setdefault(shown, []).append(header_text(value))
    added = forwarded(exchange, many.get("X-Forwarded-For", ()))
    return many | {name: [value] for name, value in added.items()}


def header_reader(name: str) -> Callable[[Exchange], list[str]]:
    """What reads the values that `shown_headers` has of one header; `name` may be in any case."""
    lower = name.lower()
    wanted = lower.encode("latin-1", "replace")
    if wanted in NEVER_SHOWN:
        return lambda _: []

    def given(call: Exchange) -> list[str]:
        return [header_text(value) for key, value in call.scope["headers"] if key == wanted]

    if (added := _ADDED.get(lower)) is not None:
        return lambda call: [forwarded(call, given(call))[added]]
    return given


def forwarded(exchange: Exchange, claimed: Iterable[str]) -> dict[str, str]:
    """What the gateway says of the connection: the caller's address joins those that it claims itself."""
    scope = exchange.scope
    scheme = str(scope.get("scheme", "http"))
    server = scope.get("server")
    return {
        "X-Amzn-Trace-Id": exchange.trace_id.decode("latin-1"),
        "X-Forwarded-For": ", ".join([*claimed, exchange.caller]),
        "X-Forwarded-Port": str((server[1] if server else None) or (443 if scheme == "https" else 80)),
        "X-Forwarded-Proto": scheme,
    }


def header_text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
