"""Functions as lambda shows them."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from poolhouse.domain.functions.names import Realm
from poolhouse.domain.functions.ports import Stored
from poolhouse.domain.functions.values import Alias, FunctionVersion
from poolhouse.functions import wire
from poolhouse.functions.host.logs import utc

EPHEMERAL_MEGABYTES = 512


def configuration(stored: Stored, realm: Realm, *, qualifier: str | None = None) -> wire.FunctionConfiguration:
    """`qualifier` is the one the caller named: then the ARN has it as well."""
    listed = listing(stored, realm, qualifier=qualifier)
    return replace(listed, state="Active", last_update_status="Successful")


def listing(stored: Stored, realm: Realm, *, qualifier: str | None = None) -> wire.FunctionConfiguration:
    """`configuration` as lists show it: without a state (recorded)."""
    version = stored.version
    variables = msgspec.json.decode(stored.variables.value, type=dict[str, str] | None)
    return wire.FunctionConfiguration(
        function_name=version.name,
        function_arn=realm.arn(version.name, qualifier),
        runtime=version.runtime,
        role=version.role,
        handler=version.handler,
        code_size=version.code.size,
        description=version.description,
        timeout=version.timeout,
        memory_size=version.memory,
        last_modified=timestamp(version.modified),
        code_sha256=version.code.digest,
        version=version.version,
        environment=None if variables is None else wire.EnvironmentResponse(variables=variables),
        tracing_config=wire.TracingConfigResponse(mode=version.tracing),
        revision_id=version.revision_id,
        package_type="Zip",
        architectures=[version.architecture],
        ephemeral_storage=wire.EphemeralStorage(size=EPHEMERAL_MEGABYTES),
        snap_start=wire.SnapStartResponse(apply_on="None", optimization_status="Off"),
        logging_config=_logging(version),
    )


def alias(value: Alias, realm: Realm) -> wire.AliasConfiguration:
    return wire.AliasConfiguration(
        alias_arn=realm.arn(value.function, value.name),
        name=value.name,
        function_version=value.version,
        description=value.description,
        revision_id=value.revision_id,
    )


def timestamp(seconds: float) -> str:
    """`2026-11-21T14:04:59.123+0000`"""
    return utc(seconds).removesuffix("Z") + "+0000"


def _logging(version: FunctionVersion) -> wire.LoggingConfig:
    logging = version.logging
    return wire.LoggingConfig(
        log_format=logging.format,
        application_log_level=logging.application_level,
        system_log_level=logging.system_level,
        log_group=logging.group or f"/aws/lambda/{version.name}",
    )
