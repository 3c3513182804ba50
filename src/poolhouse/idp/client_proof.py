"""SECRET_HASH: how an operation that anybody may call proves that it comes from the app client (reference 4.2)."""

from __future__ import annotations

import base64
import hashlib
import hmac

from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.secret import Secret
from poolhouse.idp import wire


def check_secret_hash(client: ClientSnapshot, username: str, secret_hash: str | None) -> None:
    """`username` exactly as this call sends it. Either of two active secrets is good.

    Raises NotAuthorizedException: missing, wrong, or given for a client that has no secret.
    """
    client_id = client.client.id
    if not client.client.has_secret:
        if secret_hash is not None:
            raise _wrong(client_id, "the client has no secret")
        return
    if secret_hash is None:
        raise wire.NotAuthorizedException(
            f"Client {client_id} is configured with secret but SECRET_HASH was not received"
        )
    expected = [Secret(secret_hash_of(secret, username, client_id)) for secret in client.secrets]
    # A list: each is compared, whichever matches.
    if True not in [good.matches(secret_hash) for good in expected]:
        raise _wrong(client_id, "made of another username or secret")


def secret_hash_of(secret: Secret, username: str, client_id: str) -> str:
    """Standard base64 of HMAC-SHA256 over username and client id."""
    message = (username + client_id).encode("utf-8", "surrogatepass")
    return base64.b64encode(hmac.digest(secret.value.encode(), message, hashlib.sha256)).decode()


def _wrong(client_id: str, why: str) -> wire.NotAuthorizedException:
    return wire.NotAuthorizedException(
        f"Unable to verify secret hash for client {client_id}", reason=f"the secret hash is refused: {why}"
    )
