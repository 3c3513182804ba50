"""Every trigger of a user pool: one method each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from poolhouse.domain.pools.pool import UserPool
from poolhouse.domain.pools.pool_settings import LambdaConfig
from poolhouse.domain.signin.state import Step
from poolhouse.domain.triggers import reading, token_generation
from poolhouse.domain.triggers.answers import (
    CreateAuthChallengeAnswer,
    CustomMessageAnswer,
    DefineAuthChallengeAnswer,
    MigratedUser,
    PreSignUpAnswer,
)
from poolhouse.domain.triggers.calling import Caller
from poolhouse.domain.triggers.occasion import Occasion
from poolhouse.domain.triggers.refusals import FunctionRefused, unrecognizable
from poolhouse.domain.triggers.token_generation import NO_CHANGES, Groups, TokenChanges
from poolhouse.domain.users.refusals import UserNotFound

MIGRATED_STATUSES = ("CONFIRMED", "RESET_REQUIRED")
MEDIUMS = ("EMAIL", "SMS")


@dataclass(frozen=True, slots=True)
class Triggers:
    """Each method asks the pool's function, if there is one, and returns its answer; else the default answer.

    Each raises FunctionRefused, FunctionUnreachable or FunctionAnswerInvalid. Nothing may be awaited inside a
    database transaction: call before or after it.
    """

    caller: Caller

    async def pre_sign_up(
        self, occasion: Occasion, validation_data: Mapping[str, str] | None = None
    ) -> PreSignUpAnswer:
        """Sources: SignUp, AdminCreateUser, ExternalProvider. The user does not exist yet: no `sub`, no status."""
        arn = _config(occasion).pre_sign_up
        if arn is None:
            return PreSignUpAnswer()
        answer = await self._ask(
            "PreSignUp",
            arn,
            occasion,
            {"validationData": validation_data, "clientMetadata": occasion.metadata},
            dict.fromkeys(("autoConfirmUser", "autoVerifyEmail", "autoVerifyPhone"), False),
        )
        return PreSignUpAnswer(
            confirm=reading.flag(answer, "autoConfirmUser"),
            verify_email=reading.flag(answer, "autoVerifyEmail"),
            verify_phone=reading.flag(answer, "autoVerifyPhone"),
        )

    async def post_confirmation(self, occasion: Occasion) -> None:
        """Sources: ConfirmSignUp, ConfirmForgotPassword. A failure reaches the caller, and undoes nothing."""
        arn = _config(occasion).post_confirmation
        if arn is not None:
            await self._ask("PostConfirmation", arn, occasion, {"clientMetadata": occasion.metadata}, {})

    async def pre_authentication(
        self, occasion: Occasion, validation_data: Mapping[str, str] | None = None, *, user_not_found: bool = False
    ) -> None:
        """Source: Authentication. `validation_data` is InitiateAuth's ClientMetadata. A failure denies sign-in."""
        arn = _config(occasion).pre_authentication
        if arn is not None:
            request = {"validationData": validation_data, "userNotFound": user_not_found}
            await self._ask("PreAuthentication", arn, occasion, request, {})

    async def post_authentication(self, occasion: Occasion, *, new_device_used: bool = False) -> None:
        """Source: Authentication."""
        arn = _config(occasion).post_authentication
        if arn is not None:
            request = {"newDeviceUsed": new_device_used, "clientMetadata": occasion.metadata}
            await self._ask("PostAuthentication", arn, occasion, request, {})

    async def pre_token_generation(
        self, occasion: Occasion, groups: Groups, scopes: Sequence[str] = ()
    ) -> TokenChanges:
        """Sources: HostedAuth, Authentication, NewPasswordChallenge, AuthenticateDevice, RefreshTokens.

        `scopes` are those about to be granted; functions of version 1 neither see them nor change them.
        """
        config = _config(occasion).pre_token_generation_config
        if config is None:
            return NO_CHANGES
        version = token_generation.EVENT_VERSIONS[config.lambda_version]
        request: dict[str, Any] = {"groupConfiguration": groups.wire(), "clientMetadata": occasion.metadata}
        if version != "1":
            request["scopes"] = list(scopes)
        return await self._token_changes(occasion, config.lambda_arn, version, request)

    async def client_credentials(
        self, pool: UserPool, client_id: str, scopes: Sequence[str], metadata: Mapping[str, str] | None
    ) -> TokenChanges:
        """A client's token for itself; runs functions of version 3 only, which may change the access token."""
        config = pool.settings.lambda_config.pre_token_generation_config
        if config is None or config.lambda_version != "V3_0":
            return NO_CHANGES
        occasion = Occasion(
            pool=pool,
            source="ClientCredentials",
            username="ClientCredentials",
            attributes={},
            client_id=client_id,
            metadata=metadata,
        )
        request = {"groupConfiguration": None, "clientMetadata": metadata, "scopes": list(scopes)}
        return await self._token_changes(occasion, config.lambda_arn, "3", request)

    async def custom_message(self, occasion: Occasion) -> CustomMessageAnswer:
        """Sources: SignUp, AdminCreateUser, ResendCode, ForgotPassword, UpdateUserAttribute, VerifyUserAttribute,
        Authentication. The function sees placeholders, never the code."""
        arn = _config(occasion).custom_message
        if arn is None:
            return CustomMessageAnswer()
        request = {
            "codeParameter": "{####}",
            "linkParameter": "{##Click Here##}",
            "usernameParameter": "{username}" if occasion.source == "AdminCreateUser" else None,
            "clientMetadata": occasion.metadata,
        }
        response = dict.fromkeys(("smsMessage", "emailMessage", "emailSubject"))
        answer = await self._ask("CustomMessage", arn, occasion, request, response)
        return CustomMessageAnswer(
            sms_message=reading.text(answer, "smsMessage") or None,
            email_message=reading.text(answer, "emailMessage") or None,
            email_subject=reading.text(answer, "emailSubject") or None,
        )

    async def define_auth_challenge(
        self, occasion: Occasion, session: Sequence[Step], *, user_not_found: bool = False
    ) -> DefineAuthChallengeAnswer:
        """Source: Authentication. Call only where it is configured: without a function nobody gets in."""
        arn = _config(occasion).define_auth_challenge
        if arn is None:
            return DefineAuthChallengeAnswer(fail=True)
        request = {
            "session": _session(session),
            "userNotFound": user_not_found,
            "clientMetadata": occasion.metadata,
        }
        response = dict.fromkeys(("challengeName", "issueTokens", "failAuthentication"))
        answer = await self._ask("DefineAuthChallenge", arn, occasion, request, response)
        return DefineAuthChallengeAnswer(
            challenge_name=reading.text(answer, "challengeName") or None,
            issue_tokens=reading.flag(answer, "issueTokens"),
            fail=reading.flag(answer, "failAuthentication"),
        )

    async def create_auth_challenge(
        self, occasion: Occasion, challenge_name: str, session: Sequence[Step], *, user_not_found: bool = False
    ) -> CreateAuthChallengeAnswer:
        """Source: Authentication."""
        arn = _config(occasion).create_auth_challenge
        if arn is None:
            return CreateAuthChallengeAnswer()
        request = {
            "challengeName": challenge_name,
            "session": _session(session),
            "userNotFound": user_not_found,
            "clientMetadata": occasion.metadata,
        }
        response = dict.fromkeys(("publicChallengeParameters", "privateChallengeParameters", "challengeMetadata"))
        answer = await self._ask("CreateAuthChallenge", arn, occasion, request, response)
        return CreateAuthChallengeAnswer(
            public=reading.string_members(answer, "publicChallengeParameters"),
            private=reading.string_members(answer, "privateChallengeParameters"),
            metadata=reading.text(answer, "challengeMetadata"),
        )

    async def verify_auth_challenge(
        self, occasion: Occasion, private: Mapping[str, str], answer: str, *, user_not_found: bool = False
    ) -> bool:
        """Source: Authentication. Whether the answer is right; without a function none is."""
        arn = _config(occasion).verify_auth_challenge_response
        if arn is None:
            return False
        request = {
            "privateChallengeParameters": dict(private),
            "challengeAnswer": answer,
            "userNotFound": user_not_found,
            "clientMetadata": occasion.metadata,
        }
        answered = await self._ask("VerifyAuthChallengeResponse", arn, occasion, request, {"answerCorrect": None})
        return reading.flag(answered, "answerCorrect")

    async def user_migration(
        self, occasion: Occasion, password: str | None, validation_data: Mapping[str, str] | None = None
    ) -> MigratedUser | None:
        """Sources: Authentication (with the password as typed), ForgotPassword (without).

        `occasion.attributes` is None: there are none yet.

        Returns None where there is no function, or where it does not know the user. Raises UserNotFound when it
        throws: a caller that hides who exists answers as for a wrong password.
        """
        arn = _config(occasion).user_migration
        if arn is None:
            return None
        request = {
            "password": password,
            "validationData": validation_data,
            "clientMetadata": occasion.metadata,
        }
        try:
            answer = await self._ask("UserMigration", arn, occasion, request, dict.fromkeys(_MIGRATED))
        except FunctionRefused as refused:
            text = f"Exception migrating user in app client {occasion.client_id}"
            raise UserNotFound(text, hidden=f"{text}: {refused}") from None
        return _migrated(answer)

    async def _token_changes(
        self, occasion: Occasion, arn: str, version: str, request: Mapping[str, Any]
    ) -> TokenChanges:
        event = occasion.event(
            "TokenGeneration", request, token_generation.empty_response(version), version=version
        )
        return token_generation.read_changes(version, await self.caller.ask("PreTokenGeneration", arn, event))

    async def _ask(
        self,
        trigger: str,
        arn: str,
        occasion: Occasion,
        request: Mapping[str, Any],
        response: Mapping[str, Any],
    ) -> dict[str, Any]:
        return await self.caller.ask(trigger, arn, occasion.event(trigger, request, response))


_MIGRATED = (
    "userAttributes",
    "forceAliasCreation",
    "enableSMSMFA",
    "finalUserStatus",
    "messageAction",
    "desiredDeliveryMediums",
)


def _config(occasion: Occasion) -> LambdaConfig:
    return occasion.pool.settings.lambda_config


def _session(steps: Sequence[Step]) -> list[dict[str, Any]]:
    return [
        {
            "challengeName": step.challenge,
            "challengeResult": step.correct,
            "challengeMetadata": step.metadata,
        }
        for step in steps
    ]


def _migrated(answer: Mapping[str, Any]) -> MigratedUser | None:
    attributes = reading.string_members(answer, "userAttributes")
    if not attributes:
        return None
    mediums = reading.texts(answer, "desiredDeliveryMediums")
    if unknown := [medium for medium in mediums if medium not in MEDIUMS]:
        raise unrecognizable(f"desiredDeliveryMediums has {unknown[0]!r}")
    return MigratedUser(
        attributes=attributes,
        status=reading.one_of(answer, "finalUserStatus", MIGRATED_STATUSES),
        suppress_message=reading.one_of(answer, "messageAction", ("SUPPRESS", "RESEND")) == "SUPPRESS",
        mediums=mediums,
        force_alias_creation=reading.flag(answer, "forceAliasCreation"),
        enable_sms_mfa=reading.flag(answer, "enableSMSMFA"),
    )
