"""What a request says of a function's code and configuration, as values; and what is refused of it."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from pathlib import Path
from typing import Final, Protocol

import msgspec

from poolhouse.domain.functions.archives import check_archive
from poolhouse.domain.functions.errors import Invalid, NotSupported
from poolhouse.domain.functions.rules import check_variables
from poolhouse.domain.functions.values import Code, Logging
from poolhouse.domain.secret import Secret
from poolhouse.functions import wire
from poolhouse.functions.services import Services
from poolhouse.functions.views import EPHEMERAL_MEGABYTES

# LocalStack's convention for code that is a folder of the developer's machine.
MOUNT_BUCKET: Final = "hot-reload"


class CodeGiven(Protocol):
    """FunctionCode, and UpdateFunctionCodeRequest, which has the same members."""

    @property
    def zip_file(self) -> bytes | None: ...
    @property
    def s3_bucket(self) -> str | None: ...
    @property
    def s3_key(self) -> str | None: ...
    @property
    def image_uri(self) -> str | None: ...
    @property
    def source_kms_key_arn(self) -> str | None: ...


class ConfigurationGiven(Protocol):
    """What CreateFunction and UpdateFunctionConfiguration share and poolhouse would only store."""

    @property
    def vpc_config(self) -> wire.VpcConfig | None: ...
    @property
    def dead_letter_config(self) -> wire.DeadLetterConfig | None: ...
    @property
    def kms_key_arn(self) -> str | None: ...
    @property
    def layers(self) -> object: ...
    @property
    def file_system_configs(self) -> object: ...
    @property
    def image_config(self) -> object: ...
    @property
    def ephemeral_storage(self) -> wire.EphemeralStorage | None: ...
    @property
    def snap_start(self) -> wire.SnapStart | None: ...
    @property
    def capacity_provider_config(self) -> object: ...
    @property
    def durable_config(self) -> object: ...


async def take_code(services: Services, name: str, given: CodeGiven) -> Code:
    """The code, its archive stored. Raises Invalid or NotSupported."""
    if given.image_uri:
        raise NotSupported("functions from container images (ImageUri)")
    if given.source_kms_key_arn:
        raise NotSupported("archives encrypted with a KMS key (SourceKMSKeyArn)")
    if given.zip_file is None:
        return _mounted(services, given)
    if given.s3_bucket or given.s3_key:
        raise Invalid("Please do not provide other FunctionCode parameters when providing a ZipFile.")
    archive = given.zip_file
    digest = await asyncio.to_thread(_checked, archive)
    await services.functions.upload(name, digest, archive)
    return Code(digest=digest, size=len(archive))


def refuse_unbuilt(given: ConfigurationGiven) -> None:
    """Raises NotSupported for what a function would run without. Empty values ask for nothing."""
    vpc, storage, snap = given.vpc_config, given.ephemeral_storage, given.snap_start
    letters = given.dead_letter_config
    asked = {
        "layers (Layers)": given.layers,
        "file systems (FileSystemConfigs)": given.file_system_configs,
        "container images (ImageConfig)": given.image_config,
        "a VPC (VpcConfig)": vpc is not None and (vpc.subnet_ids or vpc.security_group_ids),
        "dead letters (DeadLetterConfig)": letters is not None and letters.target_arn,
        "a KMS key (KMSKeyArn)": given.kms_key_arn,
        "ephemeral storage of another size (EphemeralStorage)": storage is not None
        and storage.size != EPHEMERAL_MEGABYTES,
        "snapshots (SnapStart)": snap is not None and snap.apply_on not in (None, "None"),
        "capacity providers (CapacityProviderConfig)": given.capacity_provider_config,
        "durable functions (DurableConfig)": given.durable_config,
    }
    for what, value in asked.items():
        if value:
            raise NotSupported(what)


def take_variables(given: wire.Environment | None) -> Secret:
    """As `Stored` keeps them. Raises Invalid."""
    if given is None:
        return Secret("null")
    variables = dict(given.variables or {})
    check_variables(variables)
    return Secret(msgspec.json.encode(variables).decode())


def logging_of(given: wire.LoggingConfig | None, before: Logging) -> Logging:
    """`before` with what is given. JSON logs have levels, INFO unless told otherwise; text has none."""
    if given is None:
        return before
    kind = given.log_format or before.format
    json = kind == "JSON"
    return Logging(
        format=kind,
        application_level=(given.application_log_level or before.application_level or "INFO") if json else None,
        system_level=(given.system_log_level or before.system_level or "INFO") if json else None,
        group=given.log_group or before.group,
    )


def _checked(archive: bytes) -> str:
    """The digest. In a thread: a large archive takes a tenth of a second."""
    check_archive(archive)
    return base64.b64encode(hashlib.sha256(archive).digest()).decode()


def _mounted(services: Services, given: CodeGiven) -> Code:
    if not given.s3_bucket or not given.s3_key:
        raise Invalid("Please provide a source for function code.")
    if given.s3_bucket != MOUNT_BUCKET:
        raise NotSupported(
            "code in S3: give it as ZipFile, or mount a folder with S3Bucket=hot-reload and its path as S3Key,"
        )
    if not services.mounts:
        raise Invalid("A folder can be mounted as code (S3Bucket=hot-reload) in the dev profile only.")
    path = Path(given.s3_key)
    if not path.is_absolute() or "\0" in given.s3_key or not path.is_dir():
        raise Invalid(f"{given.s3_key} is not the absolute path of a folder on the machine of this server.")
    digest = base64.b64encode(hashlib.sha256(given.s3_key.encode("utf-8", "surrogatepass")).digest()).decode()
    return Code(digest=digest, size=0, mount=given.s3_key)
