"""Fetches a JWKS over HTTP(S): bounded in time and size, never redirected, never from a file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Protocol
from urllib.parse import urlsplit

import msgspec

MAX_BYTES = 512 * 1024
_PIECE = 64 * 1024


class FetchFailed(Exception):
    """The document could not be had; the text says why, for the log."""


class _Readable(Protocol):
    def read1(self, size: int, /) -> bytes: ...


def check_url(url: str, *, allow_http: bool = False) -> str:
    """`url` itself, if it is https, or http on this machine or allowed. Raises ValueError."""
    parts = urlsplit(url)
    if parts.hostname and (
        parts.scheme == "https" or (parts.scheme == "http" and (allow_http or _is_loopback(parts.hostname)))
    ):
        return url
    raise ValueError(f"keys are fetched by https, or by http from this machine, not from {url!r}")


def fetch_json(url: str, *, timeout: float, max_bytes: int = MAX_BYTES) -> object:
    """The decoded document. `timeout` (seconds) bounds each wait, and the reading as a whole.

    `url` must have passed `check_url`. Raises FetchFailed.
    """
    # Imported where it runs, in the fetching thread: a verifier with its keys at hand never pays for it.
    import urllib.request  # noqa: PLC0415
    from http.client import HTTPException  # noqa: PLC0415
    from urllib.error import HTTPError  # noqa: PLC0415

    class NoRedirect(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None  # a redirect could leave https, and no issuer needs one

    # A proxy that the environment names cannot reach this machine's own loopback.
    direct = [urllib.request.ProxyHandler({})] if _is_loopback(urlsplit(url).hostname or "") else []
    request = urllib.request.Request(url, headers={"Accept": "application/json"})  # noqa: S310 - see docstring
    deadline = time.monotonic() + timeout
    try:
        opener = urllib.request.build_opener(NoRedirect, *direct)
        with opener.open(request, timeout=timeout) as response:
            return msgspec.json.decode(b"".join(_pieces(response, deadline, max_bytes)))
    except HTTPError as error:
        error.close()
        raise FetchFailed(f"HTTP status {error.code}") from None
    except (OSError, HTTPException, ValueError, RecursionError, msgspec.DecodeError) as error:
        raise FetchFailed(f"{type(error).__name__}: {error}") from None


def _pieces(response: _Readable, deadline: float, max_bytes: int) -> Iterator[bytes]:
    """A server that drips octets one by one never times a single wait out, hence the deadline."""
    size = 0
    while piece := response.read1(_PIECE):
        size += len(piece)
        if size > max_bytes:
            raise FetchFailed(f"the document has more than {max_bytes} octets")
        if time.monotonic() > deadline:
            raise FetchFailed("the document did not arrive in time")
        yield piece


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
