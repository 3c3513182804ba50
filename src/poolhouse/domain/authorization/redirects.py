"""Where a browser is sent: back to the app, or to our own error page. All of them are URLs for a `Location`."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, quote_plus

from poolhouse.domain.authorization.refusals import RequestRejected, RequestUntrusted
from poolhouse.domain.authorization.request import ResponseType

# A header is ASCII. What is ASCII already stays, so that a registered URL is followed as it was registered.
ASCII = "".join(map(chr, range(0x21, 0x7F)))
# A raw `state` may hold whatever a client did not escape; what would end a URL or a header is escaped here.
STATE = "!$%'()*+,-./:;=?@_~"


def to_app(
    redirect_uri: str, response_type: ResponseType, pairs: Iterable[tuple[str, str]], state: str | None
) -> str:
    """`pairs` in the query for a code, in the fragment for tokens; `state` is raw, and comes after the last."""
    encoded = [f"{name}={quote_plus(value)}" for name, value in pairs]
    if state is not None:
        encoded.append(_state(state))
    return _joined(redirect_uri, response_type, encoded)


def rejection_url(rejected: RequestRejected) -> str:
    """The app's redirect URI with the error, in the order AWS writes it: description, state, error."""
    encoded = []
    if rejected.description is not None:
        encoded.append(f"error_description={quote_plus(rejected.description)}")
    if rejected.state is not None:
        encoded.append(_state(rejected.state))
    encoded.append(f"error={quote_plus(rejected.error)}")
    return _joined(rejected.redirect_uri, rejected.response_type, encoded)


def error_page_url(base_url: str, untrusted: RequestUntrusted) -> str:
    """Our own error page; `base_url` is the domain's, without a trailing slash."""
    url = f"{base_url}/error?error={quote_plus(untrusted.error)}"
    return url if untrusted.client_id is None else f"{url}&client_id={quote_plus(untrusted.client_id)}"


def _state(raw: str) -> str:
    return f"state={quote(raw, safe=STATE)}"


def _joined(redirect_uri: str, response_type: ResponseType, encoded: list[str]) -> str:
    url = quote(redirect_uri, safe=ASCII)
    parameters = "&".join(encoded)
    if response_type == "token":
        return f"{url}#{parameters}"
    if "?" not in url:
        return f"{url}?{parameters}"
    return f"{url}{parameters}" if url.endswith(("?", "&")) else f"{url}&{parameters}"
