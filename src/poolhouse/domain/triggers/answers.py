"""What functions answer, as values. The default of each is what no trigger means."""

from __future__ import annotations

from msgspec import Struct


class PreSignUpAnswer(Struct, frozen=True, kw_only=True):
    """`verify_*` only count where the attribute is there; an administrator's new user is never confirmed so."""

    confirm: bool = False
    verify_email: bool = False
    verify_phone: bool = False


class CustomMessageAnswer(Struct, frozen=True, kw_only=True):
    """None (and an empty text) means: as the pool's template says."""

    sms_message: str | None = None
    email_message: str | None = None
    email_subject: str | None = None


class DefineAuthChallengeAnswer(Struct, frozen=True, kw_only=True):
    """`fail` beats `issue_tokens`, which beats `challenge_name`."""

    challenge_name: str | None = None
    issue_tokens: bool = False
    fail: bool = False


class CreateAuthChallengeAnswer(Struct, frozen=True, kw_only=True):
    """`private` never reaches the client; `metadata` names the challenge in the next `session`."""

    public: dict[str, str] = {}
    private: dict[str, str] = {}
    metadata: str | None = None


class MigratedUser(Struct, frozen=True, kw_only=True):
    """A user as another directory knows them. `status` is CONFIRMED, RESET_REQUIRED or None (not said).

    `suppress_message` is `messageAction` SUPPRESS; `mediums` are of EMAIL, SMS.
    """

    attributes: dict[str, str]
    status: str | None = None
    suppress_message: bool = False
    mediums: tuple[str, ...] = ()
    force_alias_creation: bool = False
    enable_sms_mfa: bool = False
