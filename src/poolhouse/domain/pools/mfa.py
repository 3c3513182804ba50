"""Second factors and passkeys of a pool: what SetUserPoolMfaConfig sets (reference 2.1)."""

from __future__ import annotations

import re

from msgspec import Struct

from poolhouse.domain.pools.refusals import InvalidSetting

HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", re.ASCII | re.IGNORECASE)


class SoftwareToken(Struct, frozen=True, kw_only=True):
    enabled: bool = False


class EmailMfa(Struct, frozen=True, kw_only=True):
    message: str | None = None
    subject: str | None = None


class WebAuthn(Struct, frozen=True, kw_only=True):
    relying_party_id: str | None = None
    user_verification: str | None = None
    factor_configuration: str | None = None


class MfaFactors(Struct, frozen=True, kw_only=True):
    """Which factors users may register; whether one is asked for is `PoolSettings.mfa_configuration`."""

    sms: bool = False
    software_token: SoftwareToken | None = None
    email: EmailMfa | None = None
    web_authn: WebAuthn | None = None

    def any_enabled(self) -> bool:
        """Passkeys do not count: they may be set while MFA is off. `Enabled: false` counts as no factor."""
        return (
            self.sms or self.email is not None or (self.software_token is not None and self.software_token.enabled)
        )


def check(configuration: str, factors: MfaFactors, *, email_sending_account: str) -> None:
    """Raises InvalidSetting when factors and `configuration` (OFF, ON, OPTIONAL) contradict each other."""
    if configuration == "OFF" and factors.any_enabled():
        raise InvalidSetting("Invalid MFA configuration given, can't turn off MFA and configure an MFA together.")
    if configuration != "OFF" and not factors.any_enabled():
        raise InvalidSetting(
            "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration."
        )
    if factors.email is not None and email_sending_account != "DEVELOPER":
        raise InvalidSetting(
            "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains"
            " an EmailSendingAccount of COGNITO_DEFAULT."
        )
    relying_party = factors.web_authn and factors.web_authn.relying_party_id
    if relying_party and HOST.fullmatch(relying_party) is None:
        raise InvalidSetting("RelyingPartyId contains invalid characters")
