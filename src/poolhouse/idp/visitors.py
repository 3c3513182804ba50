"""Who an operation is about: a visitor through an app client, or a user that an administrator names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from poolhouse.domain.accounts.means import Visitor
from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.users.refusals import UserNotFound
from poolhouse.domain.users.user import User
from poolhouse.idp import wire
from poolhouse.idp.client_proof import check_secret_hash
from poolhouse.idp.missing import no_client, no_pool
from poolhouse.idp.reading import required
from poolhouse.idp.services import Services

FromClient = (
    wire.SignUpRequest
    | wire.ConfirmSignUpRequest
    | wire.ResendConfirmationCodeRequest
    | wire.ForgotPasswordRequest
    | wire.ConfirmForgotPasswordRequest
)


async def visitor(services: Services, request: FromClient) -> tuple[Visitor, ClientSnapshot]:
    """Raises ResourceNotFoundException (client) or NotAuthorizedException (secret hash)."""
    client, username = await client_named(services, request.client_id), required(request.username)
    check_secret_hash(client, username, request.secret_hash)
    pool = await pool_named(services, client.client.pool_id)
    return Visitor(pool=pool, client=client.client, username=username, metadata=request.client_metadata), client


async def client_named(services: Services, client_id: str | None) -> ClientSnapshot:
    """Of whichever pool. Raises ResourceNotFoundException."""
    client = await services.snapshots.find_client(required(client_id))
    if client is None:
        raise no_client(required(client_id))
    return client


async def pool_named(services: Services, pool_id: str) -> UserPool:
    """Raises ResourceNotFoundException."""
    snapshot = await services.snapshots.pool(pool_id)
    if snapshot is None:
        raise no_pool(pool_id)
    return snapshot.pool


async def user_named(services: Services, pool_id: str | None, username: str | None) -> tuple[UserPool, User]:
    """By username, alias or sub. Raises ResourceNotFoundException or UserNotFound."""
    pool = await pool_named(services, required(pool_id))
    user = await services.accounts.find(pool, required(username))
    if user is None:
        raise UserNotFound("User does not exist.")
    return pool, user


def pairs(attributes: Iterable[wire.AttributeType] | None) -> dict[str, str]:
    """Attributes by name; of two with one name the last counts, and no value is an empty one."""
    return {required(attribute.name): attribute.value or "" for attribute in attributes or ()}


def optional_pairs(attributes: Sequence[wire.AttributeType] | None) -> Mapping[str, str] | None:
    return None if attributes is None else pairs(attributes)
