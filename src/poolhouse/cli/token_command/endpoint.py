"""Calls a domain's token endpoint."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from typing import Final
from urllib.parse import quote, urlsplit

import aiohttp
import msgspec
from msgspec import Struct

from poolhouse.cli.terminal import printable
from poolhouse.verify.fetch import check_url

TIMEOUT: Final = aiohttp.ClientTimeout(total=30)
SHOWN: Final = 300


class Refused(Exception):
    """No token; the text says why and holds no secret."""


class Tokens(Struct, frozen=True):
    """The answer of RFC 6749 5.1 as Cognito gives it; `expires_in` is in seconds."""

    access_token: str
    expires_in: int
    token_type: str = "Bearer"  # noqa: S105 - the word, no secret
    id_token: str = ""
    refresh_token: str = ""

    def __repr__(self) -> str:
        return "Tokens(***)"


def check_domain(url: str) -> str:
    """The domain's base URL without a trailing slash. Raises ValueError.

    A secret or a code never goes out in clear: https, or http on this machine.
    """
    parts = urlsplit(url)
    if parts.query or parts.fragment or parts.username is not None:
        raise ValueError(f"{url!r} is not the base URL of a domain")
    try:
        return check_url(url).rstrip("/")
    except ValueError:
        raise ValueError(f"a domain is reached by https, or by http on this machine, not at {url!r}") from None


class TokenEndpoint:
    def __init__(self, domain: str, client_id: str, secret: str) -> None:
        self._url = f"{domain}/oauth2/token"
        self._client_id = client_id
        self._secret = secret

    def ask(self, **parameters: str) -> Tokens:
        """The client authenticates by HTTP Basic when it has a secret. Raises Refused."""
        return asyncio.run(self._ask(parameters))

    async def _ask(self, parameters: dict[str, str]) -> Tokens:
        headers = {}
        if self._secret:
            # RFC 6749 2.3.1: both are form-encoded first. Cognito's own need no encoding.
            pair = f"{quote(self._client_id, safe='')}:{quote(self._secret, safe='')}"
            headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        else:
            parameters = parameters | {"client_id": self._client_id}
        try:
            async with (
                aiohttp.ClientSession(timeout=TIMEOUT) as session,
                session.post(self._url, data=parameters, headers=headers, allow_redirects=False) as response,
            ):
                body = await response.read()
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise Refused(f"no answer from {self._url}: {type(error).__name__} {printable(str(error))}") from None
        if response.status != 200:
            raise Refused(self._refusal(response, body))
        try:
            return msgspec.json.decode(body, type=Tokens)
        except msgspec.DecodeError as error:
            raise Refused(f"{self._url} answered 200, but with no token: {error}") from None

    def _refusal(self, response: aiohttp.ClientResponse, body: bytes) -> str:
        shown = printable(body[:SHOWN].decode("utf-8", "replace"))
        reason = response.headers.get("x-poolhouse-reason", "")
        because = f" ({printable(reason)})" if reason else ""
        return f"{self._url} answered {response.status} {shown}{because}"
