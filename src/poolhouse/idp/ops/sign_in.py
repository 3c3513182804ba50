"""Sign-in: begin a flow, answer its challenges. What is asked and why, `domain.signin.machine` knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from poolhouse.aws import caller
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.signin.outcome import Challenge, Outcome, Proven, SignedIn
from poolhouse.domain.signin.requests import Prove, Respond, Start
from poolhouse.idp import wire
from poolhouse.idp.client_proof import check_secret_hash
from poolhouse.idp.missing import no_client
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views.user_tokens import authentication_result
from poolhouse.idp.visitors import client_named, pool_named

Response = TypeVar(
    "Response",
    wire.InitiateAuthResponse,
    wire.AdminInitiateAuthResponse,
    wire.RespondToAuthChallengeResponse,
    wire.AdminRespondToAuthChallengeResponse,
)


@operation("InitiateAuth")
async def initiate_auth(services: Services, request: wire.InitiateAuthRequest) -> wire.InitiateAuthResponse:
    client = await client_named(services, request.client_id)
    return _shown(await _start(services, client, request), wire.InitiateAuthResponse)


@operation("AdminInitiateAuth")
async def admin_initiate_auth(
    services: Services, request: wire.AdminInitiateAuthRequest
) -> wire.AdminInitiateAuthResponse:
    client = await _client_of_pool(services, required(request.user_pool_id), required(request.client_id))
    return _shown(await _start(services, client, request), wire.AdminInitiateAuthResponse)


@operation("RespondToAuthChallenge")
async def respond_to_auth_challenge(
    services: Services, request: wire.RespondToAuthChallengeRequest
) -> wire.RespondToAuthChallengeResponse:
    client = await client_named(services, request.client_id)
    return _shown(await _respond(services, client, request), wire.RespondToAuthChallengeResponse)


@operation("AdminRespondToAuthChallenge")
async def admin_respond_to_auth_challenge(
    services: Services, request: wire.AdminRespondToAuthChallengeRequest
) -> wire.AdminRespondToAuthChallengeResponse:
    client = await _client_of_pool(services, required(request.user_pool_id), required(request.client_id))
    return _shown(await _respond(services, client, request), wire.AdminRespondToAuthChallengeResponse)


async def _start(
    services: Services, client: ClientSnapshot, request: wire.InitiateAuthRequest | wire.AdminInitiateAuthRequest
) -> Outcome:
    given = request.auth_parameters or {}
    return await services.sign_in.start(
        Start(
            flow=required(request.auth_flow),
            client=client,
            given=given,
            prove=_proof(client, given),
            metadata=request.client_metadata,
            session=request.session,
            ip=_address(request),
            admin=isinstance(request, wire.AdminInitiateAuthRequest),
        )
    )


async def _respond(
    services: Services,
    client: ClientSnapshot,
    request: wire.RespondToAuthChallengeRequest | wire.AdminRespondToAuthChallengeRequest,
) -> Outcome:
    given = request.challenge_responses or {}
    return await services.sign_in.respond(
        Respond(
            challenge=required(request.challenge_name),
            client=client,
            given=given,
            prove=_proof(client, given),
            session=request.session,
            metadata=request.client_metadata,
            ip=_address(request),
            admin=isinstance(request, wire.AdminRespondToAuthChallengeRequest),
        )
    )


async def _client_of_pool(services: Services, pool_id: str, client_id: str) -> ClientSnapshot:
    await pool_named(services, pool_id)
    client = await services.snapshots.client(pool_id, client_id)
    if client is None:
        raise no_client(client_id)
    return client


def _proof(client: ClientSnapshot, given: Mapping[str, str]) -> Prove:
    return lambda username: check_secret_hash(client, username, given.get("SECRET_HASH"))


def _shown(outcome: Outcome, response: type[Response]) -> Response:
    """A challenge or tokens; with tokens the parameters are there, and empty."""
    match outcome:
        case Challenge():
            return response(
                challenge_name=outcome.name,
                session=outcome.session,
                challenge_parameters=outcome.parameters,
                available_challenges=outcome.available or None,
            )
        case SignedIn():
            result = authentication_result(outcome.tokens, outcome.new_device)
            return response(challenge_parameters={}, authentication_result=result)
        case Proven():
            raise AssertionError("only the hosted pages ask for that")


def _address(request: object) -> str:
    """Where the user is: at the other end of the connection, or, when a server signs users in, where it says."""
    if isinstance(request, wire.AdminInitiateAuthRequest | wire.AdminRespondToAuthChallengeRequest):
        return (request.context_data.ip_address or "") if request.context_data is not None else ""
    return caller.address()
