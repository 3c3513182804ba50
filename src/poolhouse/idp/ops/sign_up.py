"""Signing up and confirming it (reference 3.2)."""

from __future__ import annotations

from poolhouse.domain.accounts import confirming, signing_up
from poolhouse.domain.accounts.signing_up import SignUp
from poolhouse.domain.errors import NotFound
from poolhouse.domain.pools.snapshots import ClientSnapshot
from poolhouse.domain.signin.confirmed import session_after_confirmation
from poolhouse.domain.users.user import CONFIRMED, User
from poolhouse.idp import wire
from poolhouse.idp.missing import no_pool
from poolhouse.idp.reading import required
from poolhouse.idp.registry import operation
from poolhouse.idp.services import Services
from poolhouse.idp.views import users as views
from poolhouse.idp.visitors import optional_pairs, pairs, user_named, visitor

USER_AUTH = "ALLOW_USER_AUTH"


@operation("SignUp")
async def sign_up(services: Services, request: wire.SignUpRequest) -> wire.SignUpResponse:
    visiting, client = await visitor(services, request)
    asked = SignUp(
        password=request.password,
        attributes=pairs(request.user_attributes),
        validation_data=optional_pairs(request.validation_data),
    )
    try:
        made = await signing_up.sign_up(services.accounts, visiting, asked)
    except NotFound:
        raise no_pool(visiting.pool.id) from None
    confirmed = made.user.status == CONFIRMED
    return wire.SignUpResponse(
        user_confirmed=confirmed,
        user_sub=made.user.sub,
        code_delivery_details=views.delivery(made.delivery) if made.delivery else None,
        session=_session(services, client, made.user) if confirmed else None,
    )


@operation("ConfirmSignUp")
async def confirm_sign_up(services: Services, request: wire.ConfirmSignUpRequest) -> wire.ConfirmSignUpResponse:
    visiting, client = await visitor(services, request)
    confirmed = await confirming.confirm(
        services.accounts,
        visiting,
        required(request.confirmation_code),
        force_alias=bool(request.force_alias_creation),
    )
    return wire.ConfirmSignUpResponse(session=_session(services, client, confirmed))


@operation("ResendConfirmationCode")
async def resend_confirmation_code(
    services: Services, request: wire.ResendConfirmationCodeRequest
) -> wire.ResendConfirmationCodeResponse:
    visiting, _ = await visitor(services, request)
    sent = await confirming.resend(services.accounts, visiting)
    return wire.ResendConfirmationCodeResponse(code_delivery_details=views.delivery(sent))


@operation("AdminConfirmSignUp")
async def admin_confirm_sign_up(
    services: Services, request: wire.AdminConfirmSignUpRequest
) -> wire.AdminConfirmSignUpResponse:
    pool, user = await user_named(services, request.user_pool_id, request.username)
    await confirming.confirm_by_admin(services.accounts, pool, user, request.client_metadata)
    return wire.AdminConfirmSignUpResponse()


def _session(services: Services, client: ClientSnapshot, user: User) -> str | None:
    """With it the user is signed in at once (USER_AUTH), without another proof."""
    if USER_AUTH not in client.client.auth_flows():
        return None
    return session_after_confirmation(services.tickets, services.clock, services.random, client, user)
