"""What an app gets for a person who has signed in: a code, or tokens at once (RFC 6749 4.1.2, 4.2.2)."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from poolhouse.domain.authorization.codes import LIFETIME, AuthorizationCodes, CodeGrant
from poolhouse.domain.authorization.redirects import to_app
from poolhouse.domain.authorization.refusals import RequestRejected
from poolhouse.domain.authorization.request import AuthorizationRequest
from poolhouse.domain.ports import Clock, Random
from poolhouse.domain.tokens.scope_claims import unreadable
from poolhouse.domain.tokens.user_issuer import UserIssuer, UserTokens
from poolhouse.domain.triggers.refusals import FunctionAnswerInvalid, FunctionRefused, FunctionUnreachable
from poolhouse.domain.users.ports import UserRepository
from poolhouse.domain.users.user import User

TRIGGER_SOURCE = "HostedAuth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Granter:
    codes: AuthorizationCodes
    users: UserRepository
    issuer: UserIssuer
    clock: Clock
    random: Random

    async def grant(self, request: AuthorizationRequest, user: User, *, auth_time: float, ip: str = "") -> str:
        """The URL to send the browser to. `auth_time` is that of the interactive sign-in, `ip` the browser's.

        Pre token generation runs here, as on the service, so that its refusal reaches the app instead of a code.
        Raises RequestRejected, or NotFound when the pool or the user are gone.
        """
        groups = await self.users.groups.of(user.pool_id, user.sub)
        sign_in = await self.issuer.begin(
            request.client,
            user,
            auth_time=auth_time,
            scopes=request.scopes,
            hosted=True,
            audience=request.resource,
        )
        try:
            changes = await self.issuer.changes(request.client, user, groups, sign_in, TRIGGER_SOURCE, None)
        except (FunctionRefused, FunctionUnreachable, FunctionAnswerInvalid) as failed:
            raise RequestRejected.of(request, str(failed), failed.reason) from None
        if request.response_type == "token":
            if lacking := unreadable(request.client.client, request.scopes):
                raise RequestRejected.of(
                    request, "invalid_grant", f"the client may not read all that {lacking} is about"
                )
            # No refresh token: nothing whose life a session would be the record of.
            sign_in = replace(sign_in, session_id=None)
            tokens = await self.issuer.mint(request.client, user, groups, sign_in, changes, nonce=request.nonce)
            return to_app(request.redirect_uri, "token", _pairs(tokens), request.state)
        code = self.random.uuid()
        await self.codes.add(
            code,
            CodeGrant(
                pool_id=request.pool_id,
                redirect_uri=request.redirect_uri,
                expires_at=self.clock.now() + LIFETIME,
                sign_in=sign_in,
                changes=changes,
                code_challenge=request.code_challenge,
                nonce=request.nonce,
                ip=ip,
            ),
        )
        return to_app(request.redirect_uri, "code", [("code", code)], request.state)


def _pairs(tokens: UserTokens) -> list[tuple[str, str]]:
    id_token = [] if tokens.id_token is None else [("id_token", tokens.id_token)]
    return [
        *id_token,
        ("access_token", tokens.access_token),
        ("expires_in", str(tokens.expires_in)),
        ("token_type", "Bearer"),
    ]
