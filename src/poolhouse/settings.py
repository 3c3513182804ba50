"""The only reader of the environment and of files. A bad or unknown name stops the start.

Order: built-in defaults, then `poolhouse.toml`, then `POOLHOUSE_*` variables, then flags of the command line.
"""

from __future__ import annotations

import base64
import contextlib
import ipaddress
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

PREFIX = "POOLHOUSE_"
KEY_OCTETS = 32
# Variables that other commands read under the same prefix; `Settings` leaves them alone.
NOT_SETTINGS = frozenset({"client_secret", "test_postgres", "token"})


class InvalidSettings(Exception):
    """A setting is unknown or has a value it may not have; the text says which and why."""


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every setting there is; docs/settings.md is generated from this class."""

    host: Annotated[str, Meta(description="Address to listen on; the dev profile takes loopback only")] = (
        "127.0.0.1"
    )
    port: Annotated[int, Meta(ge=0, le=65535, description="Port to listen on; 0 picks a free one")] = 9229
    data: Annotated[str, Meta(description="Folder of the SQLite file and the master key")] = ".poolhouse"
    database: Annotated[str, Meta(description="`postgresql://…` URL; empty means SQLite in the data folder")] = ""
    profile: Annotated[
        Literal["dev", "prod"],
        Meta(description="`dev` takes any AWS credentials and shows reasons; `prod` verifies everything"),
    ] = "dev"
    workers: Annotated[int, Meta(ge=1, le=256, description="Server processes")] = 1
    public_url: Annotated[
        str, Meta(description="Base of issuer and discovery; empty means `http://localhost:{port}`")
    ] = ""
    base_host: Annotated[
        str,
        Meta(description="Host under which `{api}.execute-api.{region}.…` and `{domain}.auth.{region}.…` live"),
    ] = "localhost"
    issuer_template: Annotated[str, Meta(description="Issuer; knows `{public_url}`, `{region}`, `{pool_id}`")] = (
        "{public_url}/{pool_id}"
    )
    domain_template: Annotated[
        str, Meta(description="Base URL of a user-pool domain; knows `{public_url}`, `{region}`, `{domain}`")
    ] = "{public_url}/auth/{domain}"
    region: Annotated[str, Meta(pattern="^[a-z]{2,}(-[a-z]+)+-[0-9]+$", description="Region in ids and ARNs")] = (
        "us-east-1"
    )
    account_id: Annotated[str, Meta(pattern="^[0-9]{12}$", description="Account in ARNs")] = "123456789012"
    master_key: Annotated[
        str,
        Meta(description="Keys that seal secrets at rest, newest first, comma-separated; empty means the file"),
    ] = ""
    sqlite_synchronous: Annotated[
        Literal["FULL", "NORMAL"],
        Meta(
            description="`NORMAL` is faster and may lose the last writes when the machine (not the process) dies"
        ),
    ] = "FULL"
    allow_internal_upstreams: Annotated[
        bool,
        Meta(description="Let integrations call link-local addresses (cloud metadata) and this server itself"),
    ] = False
    lambda_endpoint: Annotated[
        str,
        Meta(
            pattern="^(https?://.+)?$",
            description="Base URL of a Lambda-compatible Invoke API (LocalStack, `sam local start-lambda`) for"
            " functions that this server does not have. Requests are not signed, so AWS refuses them. Empty means"
            " that only this server's own functions can be invoked",
        ),
    ] = ""
    function_processes: Annotated[
        int,
        Meta(ge=1, le=1000, description="Most processes of local functions that one server process runs at once"),
    ] = 16
    function_permissions: Annotated[
        bool,
        Meta(
            description="User pools and APIs may invoke a local function only when its policy (`AddPermission`)"
            " lets them, as on AWS; `false` lets them invoke every one"
        ),
    ] = True
    kms_endpoint: Annotated[
        str,
        Meta(
            pattern="^(https?://.+)?$",
            description="Base URL of a KMS endpoint (LocalStack, local-kms) that seals codes for custom senders;"
            " requests are not signed. Empty means that custom senders get nothing",
        ),
    ] = ""
    smtp_url: Annotated[
        str,
        Meta(
            pattern="^(smtps?://.+)?$",
            description="`smtp://user:password@host:port` (TLS where offered; always with a password, but for"
            " loopback) or `smtps://…`; empty means that the dev profile keeps e-mail in its inbox",
        ),
    ] = ""
    smtp_from: Annotated[
        str, Meta(description="Sender of e-mail of pools whose `EmailConfiguration` has no `From`")
    ] = "no-reply@localhost"
    sms_webhook: Annotated[
        str,
        Meta(
            pattern="^(https?://.+)?$",
            description="URL that takes SMS as `POST` of JSON (`id`, `to`, `message`, `pool_id`, `purpose`); empty"
            " means that the dev profile keeps SMS in its inbox",
        ),
    ] = ""
    sms_webhook_authorization: Annotated[
        str, Meta(description="Value of the header `Authorization` for the SMS webhook; empty means none")
    ] = ""
    log_format: Annotated[Literal["text", "json"], Meta(description="Shape of log lines")] = "text"
    log_level: Annotated[Literal["debug", "info", "warning", "error"], Meta(description="Least level logged")] = (
        "info"
    )

    @classmethod
    def load(
        cls,
        *,
        environment: Mapping[str, str] | None = None,
        file: Path | None = None,
        flags: Mapping[str, Any] | None = None,
    ) -> Settings:
        """Merge the sources. `environment` and `file` default to the process's and `poolhouse.toml`.

        Raises InvalidSettings.
        """
        given: dict[str, Any] = _from_file(file or Path("poolhouse.toml"))
        given |= _from_environment(os.environ if environment is None else environment)
        given |= {name: value for name, value in (flags or {}).items() if value is not None}
        try:
            return msgspec.convert(given, cls, strict=False)
        except msgspec.ValidationError as error:
            raise InvalidSettings(str(error)) from None

    @property
    def base_url(self) -> str:
        """`public_url` without a trailing slash; never taken from a request, so that the issuer is stable."""
        return (self.public_url or f"http://localhost:{self.port}").rstrip("/")

    @property
    def is_dev(self) -> bool:
        return self.profile == "dev"

    def issuer(self, pool_id: str) -> str:
        return self.issuer_template.format(public_url=self.base_url, region=self.region, pool_id=pool_id)

    def domain_url(self, domain: str) -> str:
        """Base URL of a prefix domain's endpoints, without a trailing slash."""
        return self.domain_template.format(public_url=self.base_url, region=self.region, domain=domain)

    def database_url(self) -> str:
        """A SQLAlchemy-free URL: `sqlite:///<absolute path>` or what `database` says."""
        return self.database or f"sqlite:///{Path(self.data).absolute() / 'poolhouse.db'}"


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text())
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidSettings(f"{path}: {error}") from None


def _from_environment(environment: Mapping[str, str]) -> dict[str, str]:
    named = {
        key.removeprefix(PREFIX).lower(): value for key, value in environment.items() if key.startswith(PREFIX)
    }
    return {name: value for name, value in named.items() if name not in NOT_SETTINGS}


def to_environment(settings: Settings) -> dict[str, str]:
    """`settings` as `POOLHOUSE_*` variables, for worker processes."""
    return {f"{PREFIX}{name.upper()}": str(value) for name, value in msgspec.structs.asdict(settings).items()}


def export_environment(settings: Settings) -> None:
    """Hand `settings` to the worker processes that this process will start."""
    os.environ.update(to_environment(settings))


def check_safe(settings: Settings) -> None:
    """Refuse to start on settings that would open what must stay closed. Raises InvalidSettings."""
    if settings.profile == "prod":
        raise InvalidSettings(
            "profile: prod is not built yet: it needs SigV4 verification of the control plane"
            " (docs/limitations.md); nothing was started"
        )
    if not _is_loopback(settings.host):
        raise InvalidSettings(
            f"host: the dev profile takes any AWS credentials and listens on loopback only, not on {settings.host}"
        )


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def master_keys(settings: Settings) -> tuple[bytes, ...]:
    """Fernet keys (32 octets, URL-safe base64), newest first: from `master_key`, else the data folder's file.

    The file is made (mode 0600) when there is none and no database either. Raises InvalidSettings.
    """
    if settings.master_key:
        return _parse_keys(settings.master_key.replace(",", "\n"), "master_key")
    path = Path(settings.data) / "master.key"
    if not path.exists():
        _create_master_key(path, orphan=Path(settings.data) / "poolhouse.db")
    return _parse_keys(path.read_text(), str(path))


def _parse_keys(text: str, where: str) -> tuple[bytes, ...]:
    keys = tuple(line.strip().encode() for line in text.splitlines() if line.strip())
    for key in keys:
        try:
            right = len(base64.urlsafe_b64decode(key)) == KEY_OCTETS
        except ValueError:
            right = False
        if not right:
            raise InvalidSettings(f"{where}: a key is 32 octets in URL-safe base64")
    if not keys:
        raise InvalidSettings(f"{where}: holds no key")
    return keys


def _create_master_key(path: Path, *, orphan: Path) -> None:
    if orphan.exists():
        raise InvalidSettings(f"{path} is missing, and {orphan} holds secrets sealed with it")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_bytes(base64.urlsafe_b64encode(os.urandom(KEY_OCTETS)) + b"\n")
    # A hard link either makes the file whole or finds another process's: never a half-written key.
    with contextlib.suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink()
