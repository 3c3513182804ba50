"""Refusals of users and sign-in. The text is AWS's own and meant for the caller (reference 6.1); each class is one
modelled exception of `cognito-idp`.

`hidden` is the reason for the log where the caller must not learn it (PreventUserExistenceErrors).
"""

from __future__ import annotations

from poolhouse.domain.pools.refusals import InvalidSetting, Rejected


class UserRefused(Rejected):
    """`hidden` says in the log what the text must not say to the caller."""

    def __init__(self, text: str, *, hidden: str | None = None) -> None:
        super().__init__(text)
        self.hidden = hidden

    @property
    def reason(self) -> str:
        return self.hidden or str(self)


class InvalidParameter(InvalidSetting, UserRefused):
    """InvalidParameterException."""


class NotAuthorized(UserRefused):
    """NotAuthorizedException."""


class UserNotFound(UserRefused):
    """UserNotFoundException."""


class UserNotConfirmed(UserRefused):
    """UserNotConfirmedException."""


class PasswordResetRequired(UserRefused):
    """PasswordResetRequiredException."""


class InvalidPassword(UserRefused):
    """InvalidPasswordException: the policy of the pool."""


class PasswordUsedBefore(UserRefused):
    """PasswordHistoryPolicyViolationException."""


class CodeMismatch(UserRefused):
    """CodeMismatchException."""


class ExpiredCode(UserRefused):
    """ExpiredCodeException."""


class TooManyAttempts(UserRefused):
    """LimitExceededException."""


class TooManyRequests(UserRefused):
    """TooManyRequestsException: a queue of this server is full."""


class UsernameTaken(UserRefused):
    """UsernameExistsException."""


class AliasTaken(UserRefused):
    """AliasExistsException."""


class RefreshTokenReused(UserRefused):
    """RefreshTokenReuseException: a refresh token that was rotated out came back."""


class UnsupportedUserState(UserRefused):
    """UnsupportedUserStateException."""


class UnsupportedOperation(UserRefused):
    """UnsupportedOperationException."""


class Missing(UserRefused):
    """ResourceNotFoundException: a device, a group, a credential."""


class MfaMethodNotFound(UserRefused):
    """MFAMethodNotFoundException."""


class SoftwareTokenNotFound(UserRefused):
    """SoftwareTokenMFANotFoundException."""


class SoftwareTokenNotEnabled(UserRefused):
    """EnableSoftwareTokenMFAException."""


class DeviceKeyExists(UserRefused):
    """DeviceKeyExistsException."""


class NotTracking(UserRefused):
    """InvalidUserPoolConfigurationException: the pool remembers no devices."""


class PasskeysNotEnabled(UserRefused):
    """WebAuthnNotEnabledException."""


class PasskeyPartyUnknown(UserRefused):
    """WebAuthnConfigurationMissingException."""


class PasskeyChallengeNotFound(UserRefused):
    """WebAuthnChallengeNotFoundException."""


class PasskeyPartyMismatch(UserRefused):
    """WebAuthnRelyingPartyMismatchException."""


class PasskeyOriginNotAllowed(UserRefused):
    """WebAuthnOriginNotAllowedException."""


class PasskeyClientMismatch(UserRefused):
    """WebAuthnClientMismatchException: another client's token began the registration."""


class PasskeyNotSupported(UserRefused):
    """WebAuthnCredentialNotSupportedException."""
