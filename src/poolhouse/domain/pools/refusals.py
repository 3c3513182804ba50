"""Refusals whose text is AWS's own and meant for the caller, unlike the reasons of other refusals.

Texts come from the error table in the reference; where AWS's wording is not known, ours says what is wrong.
"""

from __future__ import annotations

from poolhouse.domain.errors import Refused


class Rejected(Refused):
    """A setting breaks a rule of the service; each subclass is one modelled exception of `cognito-idp`."""


class InvalidSetting(Rejected):
    """InvalidParameterException."""


class UnknownScope(Rejected):
    """ScopeDoesNotExistException: no resource server of the pool declares it (row A3)."""


class FlowsDoNotGoTogether(Rejected):
    """InvalidOAuthFlowException."""


class FeatureUnavailable(Rejected):
    """FeatureUnavailableInTierException."""


class TierChangeRefused(Rejected):
    """TierChangeNotAllowedException: a feature the lower tier lacks is still on."""
