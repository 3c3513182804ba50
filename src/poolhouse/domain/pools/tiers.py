"""Which features a pool's feature plan has (reference 6.4). Names of features are those of AWS's messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from poolhouse.domain.pools.client import AppClient
from poolhouse.domain.pools.domain_name import PoolDomain
from poolhouse.domain.pools.mfa import MfaFactors
from poolhouse.domain.pools.pool_settings import PoolSettings
from poolhouse.domain.pools.refusals import FeatureUnavailable, TierChangeRefused

RANK = {"LITE": 0, "ESSENTIALS": 1, "PLUS": 2}
MANAGED_LOGIN = "Managed Login Version 2"
ROTATION = "Refresh Token Rotation"
SESSIONS = "User Session Management"


def check_pool(settings: PoolSettings, factors: MfaFactors, *, before: str | None = None) -> None:
    """`before` is the tier the pool had. Raises FeatureUnavailable, or TierChangeRefused when it was lowered."""
    _refuse(settings.tier, [*_essentials(settings, factors), *_plus(settings)], before=before)


def check_lowered(tier: str, clients: Iterable[AppClient], domains: Iterable[PoolDomain], *, before: str) -> None:
    """What a pool's parts use must exist in the tier it moves to. Raises TierChangeRefused."""
    used = {ROTATION for client in clients if client.rotates_refresh_tokens()}
    used |= {MANAGED_LOGIN for domain in domains if domain.is_managed}
    _refuse(tier, [(feature, "ESSENTIALS") for feature in sorted(used)], before=before)


def check_client(tier: str, client: AppClient) -> None:
    """Raises FeatureUnavailable."""
    used = [ROTATION] if client.rotates_refresh_tokens() else []
    if "ALLOW_USER_AUTH" in (client.explicit_auth_flows or ()):
        used.append("Passwordless Sign-In")
    _refuse(tier, [(feature, "ESSENTIALS") for feature in used])


def check_managed_login(tier: str, version: int) -> None:
    """Raises FeatureUnavailable."""
    if version == 2 and tier == "LITE":
        raise FeatureUnavailable(
            f"The following feature is not available for the {tier} pricing tier configured: {MANAGED_LOGIN}"
        )


def check_sessions(tier: str) -> None:
    """Raises FeatureUnavailable."""
    if RANK[tier] < RANK["ESSENTIALS"]:
        raise FeatureUnavailable(
            f"The following feature is not available for the {tier} pricing tier configured: {SESSIONS}"
        )


def lowers(before: str, after: str) -> bool:
    return RANK[after] < RANK[before]


def _essentials(settings: PoolSettings, factors: MfaFactors) -> Iterator[tuple[str, str]]:
    """Features in use that need ESSENTIALS at least."""
    if any(factor != "PASSWORD" for factor in settings.policies.sign_in_policy.allowed_first_auth_factors):
        yield "Passwordless Sign-In", "ESSENTIALS"
    pre_token = settings.lambda_config.pre_token_generation_config
    if pre_token is not None and pre_token.lambda_version != "V1_0":
        feature = f"Token Customization with Pre-Token Generation Lambda {pre_token.lambda_version}"
        yield feature, "ESSENTIALS"
    if settings.policies.password_policy.password_history_size:
        yield "Password History", "ESSENTIALS"
    if factors.email is not None:
        yield "Email MFA", "ESSENTIALS"
    if settings.dcr_configuration is not None and settings.dcr_configuration.enable_status == "Enabled":
        yield "Dynamic Client Registration", "ESSENTIALS"
    if settings.acr_configuration:
        yield "Custom ACR Values", "ESSENTIALS"


def _plus(settings: PoolSettings) -> Iterator[tuple[str, str]]:
    if settings.user_pool_add_ons is not None and settings.user_pool_add_ons.advanced_security_mode != "OFF":
        yield "Threat Protection", "PLUS"


def _refuse(tier: str, used: Iterable[tuple[str, str]], *, before: str | None = None) -> None:
    lacking = [feature for feature, needed in used if RANK[tier] < RANK[needed]]
    if not lacking:
        return
    text = (
        f"The following features need to be disabled for the {tier} pricing tier configured: {', '.join(lacking)}"
    )
    if before is not None and lowers(before, tier):
        raise TierChangeRefused(text)
    raise FeatureUnavailable(text)
