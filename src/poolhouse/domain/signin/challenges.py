"""Every challenge by its AWS name."""

from __future__ import annotations

from poolhouse.domain.signin.custom import CustomChallenge
from poolhouse.domain.signin.device import DevicePasswordVerifier, DeviceSrpAuth
from poolhouse.domain.signin.mfa_setup import MfaSetup
from poolhouse.domain.signin.new_password import NewPassword
from poolhouse.domain.signin.one_time_code import OneTimeCode
from poolhouse.domain.signin.password_verifier import PasswordVerifier
from poolhouse.domain.signin.passwords import SendPassword, StartSrp
from poolhouse.domain.signin.select_challenge import SelectChallenge
from poolhouse.domain.signin.select_mfa import SelectMfaType
from poolhouse.domain.signin.software_token import SoftwareTokenMfa
from poolhouse.domain.signin.turn import ChallengeKind
from poolhouse.domain.signin.web_authn import WebAuthn

KINDS: tuple[ChallengeKind, ...] = (
    PasswordVerifier(),
    NewPassword(),
    CustomChallenge(),
    SelectChallenge(),
    SendPassword(),
    StartSrp(),
    SoftwareTokenMfa(),
    SelectMfaType(),
    MfaSetup(),
    DeviceSrpAuth(),
    DevicePasswordVerifier(),
    WebAuthn(),
    OneTimeCode("SMS_MFA", "SMS"),
    OneTimeCode("SMS_OTP", "SMS"),
    OneTimeCode("EMAIL_OTP", "EMAIL"),
)
CHALLENGES: dict[str, ChallengeKind] = {kind.name: kind for kind in KINDS}
