"""What an app asks for when it sends a person to a pool's domain (RFC 6749 4.1.1, 4.2.1; cognito-oauth.md 1.2)."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from poolhouse.domain.pools.snapshots import ClientSnapshot

ResponseType = Literal["code", "token"]


class AuthorizationRequest(Struct, frozen=True, kw_only=True):
    """A request that passed every check, so that whoever signs in may be sent to `redirect_uri`.

    `scopes` are those to be granted (inactive ones are left out), in the order asked for; `state` as it stood in
    the query, escapes included; `code_challenge` is S256; `resource` becomes the access token's `aud` (RFC 8707);
    `max_age` are seconds.
    """

    pool_id: str
    client: ClientSnapshot
    response_type: ResponseType
    redirect_uri: str
    scopes: tuple[str, ...]
    state: str | None = None
    nonce: str | None = None
    code_challenge: str | None = None
    resource: str | None = None
    login_hint: str | None = None
    prompt: frozenset[str] = frozenset()
    max_age: int | None = None
