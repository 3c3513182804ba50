"""Which factors go with which MFA configuration."""

from __future__ import annotations

import pytest

from poolhouse.domain.pools import mfa
from poolhouse.domain.pools.mfa import EmailMfa, MfaFactors, SoftwareToken, WebAuthn
from poolhouse.domain.pools.refusals import InvalidSetting

TOTP = MfaFactors(software_token=SoftwareToken(enabled=True))
NO_TOTP = MfaFactors(software_token=SoftwareToken(enabled=False))
OFF_WITH_FACTOR = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together."
NO_FACTOR = "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration."
NO_SES = (
    "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains"
    " an EmailSendingAccount of COGNITO_DEFAULT."
)


def passkeys(host: str) -> MfaFactors:
    return MfaFactors(web_authn=WebAuthn(relying_party_id=host))


@pytest.mark.parametrize(
    ("configuration", "factors", "account"),
    [
        pytest.param("OFF", MfaFactors(), "COGNITO_DEFAULT", id="nothing"),
        pytest.param("OFF", NO_TOTP, "COGNITO_DEFAULT", id="a disabled factor is none"),
        pytest.param("OFF", passkeys("auth.example.com"), "COGNITO_DEFAULT", id="passkeys while off"),
        pytest.param("ON", TOTP, "COGNITO_DEFAULT", id="TOTP"),
        pytest.param("OPTIONAL", MfaFactors(sms=True), "COGNITO_DEFAULT", id="SMS"),
        pytest.param("ON", MfaFactors(email=EmailMfa()), "DEVELOPER", id="e-mail through SES"),
    ],
)
def test_accepts(configuration: str, factors: MfaFactors, account: str) -> None:
    mfa.check(configuration, factors, email_sending_account=account)


@pytest.mark.parametrize(
    ("configuration", "factors", "message"),
    [
        pytest.param("OFF", TOTP, OFF_WITH_FACTOR, id="off with a factor"),
        pytest.param("ON", MfaFactors(), NO_FACTOR, id="required without factor"),
        pytest.param("OPTIONAL", NO_TOTP, NO_FACTOR, id="optional with a disabled factor"),
        pytest.param("ON", passkeys("auth.example.com"), NO_FACTOR, id="passkeys are no second factor"),
        pytest.param("ON", MfaFactors(email=EmailMfa()), NO_SES, id="e-mail through Cognito"),
        pytest.param("OFF", passkeys("https://a.b"), "RelyingPartyId contains invalid characters", id="a URL"),
        pytest.param("OFF", passkeys("a.b/c"), "RelyingPartyId contains invalid characters", id="a path"),
        pytest.param("OFF", passkeys("a.b\n"), "RelyingPartyId contains invalid characters", id="a line end"),
    ],
)
def test_refuses(configuration: str, factors: MfaFactors, message: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        mfa.check(configuration, factors, email_sending_account="COGNITO_DEFAULT")
    assert str(refused.value) == message
