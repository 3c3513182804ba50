"""API keys from a file: the columns of developer guide, 'API Gateway API key file format'."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from poolhouse.domain.apis import identifiers, usage
from poolhouse.domain.apis.account import ApiKey, UsagePlanKey
from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.ports import AccountStores
from poolhouse.domain.errors import AlreadyExists
from poolhouse.domain.secret import Secret
from poolhouse.gateway.control import wire
from poolhouse.gateway.control.services import Services

_COLUMNS: Final = ("name", "key", "description", "enabled", "usageplanids")
_NEEDED: Final = frozenset({"name", "key"})
MAX_ROWS: Final = 10_000


async def read_file(
    services: Services, stores: AccountStores, request: wire.ImportApiKeysRequest
) -> wire.ApiKeyIds:
    """Add the keys of the file. Raises Invalid for a file that is none, and for warnings that were to fail."""
    ids: list[str] = []
    warnings: list[str] = []
    now = services.clock.now()
    for number, row in enumerate(_rows(request.body or b""), start=1):
        value = row.get("key", "")
        usage.check_key_value(value)
        key = ApiKey(
            account_id=services.account_id,
            id=identifiers.new_account_id(services.random),
            name=row.get("name", ""),
            created_date=now,
            last_updated_date=now,
            description=row.get("description") or None,
            enabled=row.get("enabled", "").lower() == "true",
        )
        try:
            await stores.api_keys.add(key, Secret(value))
        except AlreadyExists:
            warnings.append(f"API Key in row {number} already exists and was not imported")
            continue
        ids.append(key.id)
        for plan_id in filter(None, (each.strip() for each in row.get("usageplanids", "").split(","))):
            if await stores.plans.get(key.account_id, plan_id) is None:
                warnings.append(f"Invalid Usage Plan ID specified in row {number}: {plan_id}")
                continue
            await stores.plan_keys.add(UsagePlanKey(account_id=key.account_id, plan_id=plan_id, key_id=key.id))
    if warnings and request.fail_on_warnings:
        raise Invalid(f"Warnings found during import: {warnings}")
    return wire.ApiKeyIds(ids=ids, warnings=warnings)


def _rows(body: bytes) -> Iterator[dict[str, str]]:
    """By the lower-case name of the column. Raises Invalid."""
    try:
        lines = csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), skipinitialspace=True, strict=True)
        names = [name.strip().lower() for name in next(lines, [])]
        if not set(names) >= _NEEDED or len(set(names)) != len(names) or not set(names) <= set(_COLUMNS):
            raise Invalid(
                "Failed to parse the API key file: its first line names the columns Name and Key, and may name "
                "Description, Enabled and UsageplanIds"
            )
        for number, values in enumerate(filter(None, lines), start=1):
            if number > MAX_ROWS:
                raise Invalid(f"An API key file has at most {MAX_ROWS} rows")
            if len(values) != len(names):
                raise Invalid(f"Failed to parse the API key file: row {number} has {len(values)} values")
            yield dict(zip(names, (value.strip() for value in values), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise Invalid("Failed to parse the API key file", why=str(error)) from None
