"""Account: its throttle settings and the role that writes its logs."""

from __future__ import annotations

import re

from msgspec.structs import replace

from poolhouse.domain.apis.account import AccountSettings
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.usage import BURST_LIMIT, RATE_LIMIT
from poolhouse.gateway.control import wire
from poolhouse.gateway.control.patch import REPLACE, Change, Target, patched
from poolhouse.gateway.control.registry import operation
from poolhouse.gateway.control.services import Services

_ROLE = re.compile(r"arn:aws[a-z-]*:iam::\d{12}:role/[\w+=,.@/-]+")


@operation("GetAccount")
async def get_account(services: Services, request: wire.GetAccountRequest) -> wire.Account:  # noqa: ARG001  it has no members
    found = await services.accounts.settings.get(services.account_id)
    return _view(found or AccountSettings(account_id=services.account_id))


@operation("UpdateAccount")
async def update_account(services: Services, request: wire.UpdateAccountRequest) -> wire.Account:
    async with services.editing_account() as stores:
        found = await stores.settings.get(services.account_id)
        settings = patched(
            found or AccountSettings(account_id=services.account_id), request.patch_operations, PATCH
        )
        await stores.settings.put(settings)
    return _view(settings)


def _view(settings: AccountSettings) -> wire.Account:
    return wire.Account(
        cloudwatch_role_arn=settings.cloudwatch_role_arn,
        throttle_settings=wire.ThrottleSettings(burst_limit=BURST_LIMIT, rate_limit=RATE_LIMIT),
        features=("UsagePlans",),
        api_key_version="4",
    )


def _patch_role(settings: AccountSettings, change: Change) -> AccountSettings:
    if change.op == "remove" or not change.text:
        return replace(settings, cloudwatch_role_arn=None)
    if not _ROLE.fullmatch(change.text):
        raise Invalid("Invalid ARN specified in the request")
    return replace(settings, cloudwatch_role_arn=change.text)


def _patch_features(settings: AccountSettings, change: Change) -> AccountSettings:
    if change.text != "UsagePlans":
        raise Invalid(f"Invalid feature specified: {change.text}")
    return settings  # every account has them


PATCH: dict[str, Target[AccountSettings]] = {
    "cloudwatchRoleArn": Target((*REPLACE, "remove"), _patch_role),
    "features": Target(("add",), _patch_features),
}
