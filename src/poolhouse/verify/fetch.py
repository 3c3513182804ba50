"""Fetches a JWKS over HTTP(S): bounded in time and size, never redirected, never from a file."""

from __future__ import annotations

import time
from ipaddress import ip_address
from urllib.parse import urlsplit

import msgspec

MAX_BYTES = 512 * 1024
_PIECE = 64 * 1024


class FetchFailed(Exception):
    """The document could not be had; the text says why, for the log."""


def check_url(url: str) -> str:
    """`url` itself, if it is https, or http on this machine. Raises ValueError."""
    parts = urlsplit(url)
    if parts.scheme == "https" and parts.hostname:
        return url
    if parts.scheme == "http" and parts.hostname and _is_loopback(parts.hostname):
        return url
    raise ValueError(f"keys are fetched by https, or by http from this machine, not from {url!r}")


def fetch_json(url: str, *, timeout: float, max_bytes: int = MAX_BYTES) -> object:
    """The decoded document; `timeout` (seconds) bounds each wait, and the reading as a whole.

    Raises FetchFailed.
    """
    # Imported where it runs, in the fetching thread: a verifier with its keys at hand never pays for it.
    import urllib.request  # noqa: PLC0415
    from http.client import HTTPException  # noqa: PLC0415

    class NoRedirect(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None  # a redirect could leave https, and no issuer needs one

    deadline = time.monotonic() + timeout
    opener = urllib.request.build_opener(NoRedirect)
    request = urllib.request.Request(check_url(url), headers={"Accept": "application/json"})  # noqa: S310 - checked
    body = bytearray()
    try:
        with opener.open(request, timeout=timeout) as response:
            while piece := response.read1(_PIECE):
                body += piece
                if len(body) > max_bytes:
                    raise FetchFailed(f"more than {max_bytes} octets")
                if time.monotonic() > deadline:
                    raise FetchFailed(f"not complete after {timeout} s")
        return msgspec.json.decode(bytes(body))
    except (OSError, HTTPException, ValueError, msgspec.DecodeError) as error:
        raise FetchFailed(f"{type(error).__name__}: {error}") from None


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
