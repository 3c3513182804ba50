"""Which client is calling: `client_secret_basic`, `client_secret_post`, or a public client's bare `client_id`.

As on AWS the Basic value is the base64 of `client_id:client_secret` as they are; the form-encoding that RFC 6749
2.3.1 puts around both is not undone (it changes nothing in an id or a generated secret: letters and digits).
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field

from poolhouse.domain.errors import BadCredentials
from poolhouse.domain.pools.snapshots import ClientSnapshot, PoolSnapshots
from poolhouse.oauth.errors import InvalidRequest


@dataclass(frozen=True, slots=True)
class Credentials:
    """`secret` is None when none was offered."""

    client_id: str
    secret: str | None = field(default=None, repr=False)


def offered(authorization: bytes | None, parameters: Mapping[str, str]) -> Credentials:
    """What the caller offers. Basic wins over a secret in the body; another scheme in the header is not looked at.

    Raises InvalidRequest without any client id or with two different ones, BadCredentials for a Basic value that
    cannot be read.
    """
    in_body = parameters.get("client_id")
    scheme, _, value = (authorization or b"").partition(b" ")
    if scheme.lower() == b"basic":
        credentials = _basic(value)
        if in_body is not None and in_body != credentials.client_id:
            raise InvalidRequest("client_id in the body differs from the one in the Authorization header")
        return credentials
    if in_body is None:
        raise InvalidRequest("client_id is missing: neither a Basic Authorization header nor a parameter has it")
    return Credentials(in_body, parameters.get("client_secret"))


async def authenticate(credentials: Credentials, pool_id: str, snapshots: PoolSnapshots) -> ClientSnapshot:
    """The client, proven by one of its secrets if it has any. Raises BadCredentials.

    A public client that offers a secret (an empty one in a Basic header too) is refused, as AWS does.
    """
    client = await snapshots.client(pool_id, credentials.client_id)
    if client is None:
        raise BadCredentials(f"no client {credentials.client_id[:128]!r} in user pool {pool_id}")
    secret = credentials.secret
    if client.client.has_secret:
        if secret is None:
            raise BadCredentials(f"client {client.client.id} has a secret and none was given")
        if not client.has_secret(secret):
            raise BadCredentials(f"wrong secret for client {client.client.id}")
    elif secret is not None:
        raise BadCredentials(f"client {client.client.id} has no secret, but one was given")
    return client


def _basic(value: bytes) -> Credentials:
    stripped = value.strip()
    try:
        # Padding may be left off, as Java's decoder allows.
        pair = base64.b64decode(stripped + b"=" * (-len(stripped) % 4), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        raise BadCredentials("the Basic Authorization header is not base64 of UTF-8 text") from None
    client_id, colon, secret = pair.partition(":")
    if not colon:
        raise BadCredentials("the Basic Authorization header has no colon between client id and secret")
    return Credentials(client_id, secret)
