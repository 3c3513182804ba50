"""Sign-in: begin a flow, answer its challenges. What is asked and why, `domain.signin.machine` knows."""

from __future__ import annotations

from collections.abc import Mapping

from poolhouse.aws import caller
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.signin.outcome import Challenge, Outcome, SignedIn
from poolhouse.domain.signin.requests import Prove, Respond, Start
from poolhouse.idp import wire
from poolhouse.idp.client_proof import check_secret_hash
from poolhouse.idp.missing import no_client, no_pool
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views.user_tokens import authentication_result


@operation("InitiateAuth")
async def initiate_auth(services: Services, request: wire.InitiateAuthRequest) -> wire.InitiateAuthResponse:
    client = await _client(services, required(request.client_id))
    given = request.auth_parameters or {}
    outcome = await services.sign_in.start(
        Start(
            flow=required(request.auth_flow),
            client=client,
            given=given,
            prove=_proof(client, given),
            metadata=request.client_metadata,
            ip=caller.address(),
            session=request.session,
        )
    )
    name, session, parameters, available, result = _shown(outcome)
    return wire.InitiateAuthResponse(
        challenge_name=name,
        session=session,
        challenge_parameters=parameters,
        available_challenges=available,
        authentication_result=result,
    )


@operation("AdminInitiateAuth")
async def admin_initiate_auth(
    services: Services, request: wire.AdminInitiateAuthRequest
) -> wire.AdminInitiateAuthResponse:
    client = await _client_of_pool(services, required(request.user_pool_id), required(request.client_id))
    given = request.auth_parameters or {}
    outcome = await services.sign_in.start(
        Start(
            flow=required(request.auth_flow),
            client=client,
            given=given,
            prove=_proof(client, given),
            metadata=request.client_metadata,
            ip=_address(request.context_data),
            session=request.session,
            admin=True,
        )
    )
    name, session, parameters, available, result = _shown(outcome)
    return wire.AdminInitiateAuthResponse(
        challenge_name=name,
        session=session,
        challenge_parameters=parameters,
        available_challenges=available,
        authentication_result=result,
    )


@operation("RespondToAuthChallenge")
async def respond_to_auth_challenge(
    services: Services, request: wire.RespondToAuthChallengeRequest
) -> wire.RespondToAuthChallengeResponse:
    client = await _client(services, required(request.client_id))
    given = request.challenge_responses or {}
    outcome = await services.sign_in.respond(
        Respond(
            challenge=required(request.challenge_name),
            client=client,
            given=given,
            prove=_proof(client, given),
            session=request.session,
            metadata=request.client_metadata,
            ip=caller.address(),
        )
    )
    name, session, parameters, available, result = _shown(outcome)
    return wire.RespondToAuthChallengeResponse(
        challenge_name=name,
        session=session,
        challenge_parameters=parameters,
        available_challenges=available,
        authentication_result=result,
    )


@operation("AdminRespondToAuthChallenge")
async def admin_respond_to_auth_challenge(
    services: Services, request: wire.AdminRespondToAuthChallengeRequest
) -> wire.AdminRespondToAuthChallengeResponse:
    client = await _client_of_pool(services, required(request.user_pool_id), required(request.client_id))
    given = request.challenge_responses or {}
    outcome = await services.sign_in.respond(
        Respond(
            challenge=required(request.challenge_name),
            client=client,
            given=given,
            prove=_proof(client, given),
            session=request.session,
            metadata=request.client_metadata,
            ip=_address(request.context_data),
            admin=True,
        )
    )
    name, session, parameters, available, result = _shown(outcome)
    return wire.AdminRespondToAuthChallengeResponse(
        challenge_name=name,
        session=session,
        challenge_parameters=parameters,
        available_challenges=available,
        authentication_result=result,
    )


async def _client(services: Services, client_id: str) -> ClientSnapshot:
    client = await services.snapshots.find_client(client_id)
    if client is None:
        raise no_client(client_id)
    return client


async def _client_of_pool(services: Services, pool_id: str, client_id: str) -> ClientSnapshot:
    if await services.snapshots.pool(pool_id) is None:
        raise no_pool(pool_id)
    client = await services.snapshots.client(pool_id, client_id)
    if client is None:
        raise no_client(client_id)
    return client


def _proof(client: ClientSnapshot, given: Mapping[str, str]) -> Prove:
    return lambda username: check_secret_hash(client, username, given.get("SECRET_HASH"))


Shown = tuple[
    str | None,
    str | None,
    Mapping[str, str],
    tuple[str, ...] | None,
    wire.AuthenticationResultType | None,
]


def _shown(outcome: Outcome) -> Shown:
    """Challenge, session, parameters, choices and tokens; with tokens the parameters are there, and empty."""
    match outcome:
        case Challenge():
            return outcome.name, outcome.session, outcome.parameters, outcome.available or None, None
        case SignedIn():
            return None, None, {}, None, authentication_result(outcome.tokens, outcome.new_device)


def _address(context: wire.ContextDataType | None) -> str:
    """The user's address, which a server that signs users in passes on; its own is not theirs."""
    return (context.ip_address or "") if context is not None else ""
