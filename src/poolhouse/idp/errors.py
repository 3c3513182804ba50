"""The one table that turns refusals nobody mapped nearer to the operation into cognito-idp's errors."""

from __future__ import annotations

from poolhouse.aws.errors import AwsError, ServiceUnavailableException
from poolhouse.aws.paging import BadToken
from poolhouse.domain import errors as domain
from poolhouse.domain.pools import refusals
from poolhouse.domain.tokens.tickets import InvalidTicket
from poolhouse.domain.triggers import refusals as triggers
from poolhouse.domain.users import refusals as users
from poolhouse.domain.users.ports import NameTaken
from poolhouse.idp import wire

# What the caller reads; None passes the refusal's own text on, which is written for the caller (pools/refusals).
WIRE: dict[type[domain.Refused], tuple[type[AwsError], str | None]] = {
    domain.Refused: (wire.InvalidParameterException, "The request was refused."),
    domain.NotFound: (wire.ResourceNotFoundException, "The requested resource does not exist."),
    domain.AlreadyExists: (wire.InvalidParameterException, "The resource already exists."),
    domain.LimitExceeded: (wire.LimitExceededException, "The quota of this resource is used up."),
    domain.Conflict: (wire.ConcurrentModificationException, "The state of the resource forbids the change."),
    domain.BadCredentials: (wire.NotAuthorizedException, "Unable to verify the client secret."),
    domain.ClientNotAllowed: (wire.NotAuthorizedException, "The client is not allowed to do this."),
    domain.ScopeNotAllowed: (wire.InvalidParameterException, "A scope is not enabled on the client."),
    InvalidTicket: (wire.NotAuthorizedException, "Unable to verify the token or session."),
    refusals.Rejected: (wire.InvalidParameterException, None),
    refusals.InvalidSetting: (wire.InvalidParameterException, None),
    refusals.UnknownScope: (wire.ScopeDoesNotExistException, None),
    refusals.FlowsDoNotGoTogether: (wire.InvalidOAuthFlowException, None),
    refusals.FeatureUnavailable: (wire.FeatureUnavailableInTierException, None),
    refusals.TierChangeRefused: (wire.TierChangeNotAllowedException, None),
    NameTaken: (wire.AliasExistsException, "An account with the given name already exists."),
    users.UserRefused: (wire.InvalidParameterException, None),
    users.InvalidParameter: (wire.InvalidParameterException, None),
    users.NotAuthorized: (wire.NotAuthorizedException, None),
    users.UserNotFound: (wire.UserNotFoundException, None),
    users.UserNotConfirmed: (wire.UserNotConfirmedException, None),
    users.PasswordResetRequired: (wire.PasswordResetRequiredException, None),
    users.InvalidPassword: (wire.InvalidPasswordException, None),
    users.PasswordUsedBefore: (wire.PasswordHistoryPolicyViolationException, None),
    users.CodeMismatch: (wire.CodeMismatchException, None),
    users.ExpiredCode: (wire.ExpiredCodeException, None),
    users.TooManyAttempts: (wire.LimitExceededException, None),
    users.TooManyRequests: (wire.TooManyRequestsException, None),
    users.UsernameTaken: (wire.UsernameExistsException, None),
    users.AliasTaken: (wire.AliasExistsException, None),
    users.RefreshTokenReused: (wire.RefreshTokenReuseException, None),
    users.UnsupportedUserState: (wire.UnsupportedUserStateException, None),
    users.UnsupportedOperation: (wire.UnsupportedOperationException, None),
    users.Missing: (wire.ResourceNotFoundException, None),
    users.MfaMethodNotFound: (wire.MFAMethodNotFoundException, None),
    users.SoftwareTokenNotFound: (wire.SoftwareTokenMFANotFoundException, None),
    users.PasskeysNotEnabled: (wire.WebAuthnNotEnabledException, None),
    users.PasskeyPartyUnknown: (wire.WebAuthnConfigurationMissingException, None),
    users.PasskeyChallengeNotFound: (wire.WebAuthnChallengeNotFoundException, None),
    users.PasskeyPartyMismatch: (wire.WebAuthnRelyingPartyMismatchException, None),
    users.PasskeyOriginNotAllowed: (wire.WebAuthnOriginNotAllowedException, None),
    users.PasskeyClientMismatch: (wire.WebAuthnClientMismatchException, None),
    users.PasskeyNotSupported: (wire.WebAuthnCredentialNotSupportedException, None),
    users.DeviceKeyExists: (wire.DeviceKeyExistsException, None),
    users.NotTracking: (wire.InvalidUserPoolConfigurationException, None),
    users.SoftwareTokenNotEnabled: (wire.EnableSoftwareTokenMFAException, None),
    triggers.FunctionRefused: (wire.UserLambdaValidationException, None),
    triggers.FunctionUnreachable: (wire.UnexpectedLambdaException, None),
    triggers.FunctionAnswerInvalid: (wire.InvalidLambdaResponseException, None),
}


def to_wire(error: Exception) -> AwsError | None:
    """The error for an exception that reached the surface; None for one that means something is broken."""
    if isinstance(error, domain.Refused):
        kind, text = next(WIRE[kind] for kind in type(error).__mro__ if kind in WIRE)
        return kind(str(error) if text is None else text, reason=error.reason)
    if isinstance(error, BadToken):
        return wire.InvalidParameterException("Invalid pagination token given.", reason=str(error))
    if isinstance(error, domain.Unavailable):
        return ServiceUnavailableException("The service is temporarily unavailable.", reason=str(error))
    return None
