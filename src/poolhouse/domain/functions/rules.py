"""What a function may be. Source: Lambda API reference and quotas; texts as the service words them."""

from __future__ import annotations

import io
import json
import posixpath
import stat
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

from poolhouse.domain.functions.errors import Invalid, NotSupported
from poolhouse.domain.functions.values import FunctionVersion

# Runtimes whose code poolhouse can run, by what starts it.
PYTHON: Final = "python"
NODE: Final = "nodejs"
RUNTIMES: Final = (PYTHON, NODE)
MAX_TIMEOUT: Final = 900
MAX_MEMORY: Final = 10_240
MAX_VARIABLES: Final = 4 * 1024
# "50 MB (zipped, when uploaded directly)", "250 MB unzipped, including layers".
MAX_ARCHIVE: Final = 50 * 1024 * 1024
MAX_UNZIPPED: Final = 250 * 1024 * 1024
# Not Lambda's: what one extraction may cost in files.
MAX_FILES: Final = 50_000
MAX_TAGS: Final = 50
RESERVED: Final = frozenset(
    (
        "AWS_ACCESS_KEY",
        "AWS_ACCESS_KEY_ID",
        "AWS_DEFAULT_REGION",
        "AWS_EXECUTION_ENV",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
        "AWS_LAMBDA_FUNCTION_NAME",
        "AWS_LAMBDA_FUNCTION_VERSION",
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        "AWS_LAMBDA_LOG_GROUP_NAME",
        "AWS_LAMBDA_LOG_STREAM_NAME",
        "AWS_LAMBDA_RUNTIME_API",
        "AWS_REGION",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SECRET_KEY",
        "AWS_SECURITY_TOKEN",
        "AWS_SESSION_TOKEN",
        "LAMBDA_RUNTIME_DIR",
        "LAMBDA_TASK_ROOT",
        "_HANDLER",
    )
)
UNREADABLE: Final = "Could not unzip uploaded file. Please check your file, then try to upload again."
_UNCONFIGURED: Final = (
    "Lambda was unable to configure your environment variables because the environment variables you have "
    "provided "
)


def check(version: FunctionVersion, variables: Mapping[str, str]) -> None:
    """Raises Invalid or NotSupported."""
    if not version.runtime or not version.handler:
        raise Invalid(
            "Runtime and Handler are mandatory parameters for functions created with deployment packages."
        )
    if language_of(version.runtime) is None:
        raise NotSupported(f"the runtime {version.runtime}; Python and Node.js functions run")
    if version.timeout > MAX_TIMEOUT:
        raise Invalid(_out_of_range("timeout", version.timeout, MAX_TIMEOUT))
    if version.memory > MAX_MEMORY:
        raise Invalid(_out_of_range("MemorySize", version.memory, MAX_MEMORY))
    check_variables(variables)


def language_of(runtime: str) -> str | None:
    """`python` or `nodejs`; None for a runtime that cannot be run here."""
    return next((language for language in RUNTIMES if runtime.startswith(language)), None)


def check_variables(variables: Mapping[str, str]) -> None:
    """Raises Invalid: a reserved name, or too much of them."""
    if reserved := [name for name in variables if name in RESERVED]:
        raise Invalid(
            f"{_UNCONFIGURED}contains reserved keys that are currently not supported for modification. Reserved "
            f"keys used in this request: {', '.join(reserved)}"
        )
    measured = json.dumps(dict(variables), separators=(",", ":"), ensure_ascii=False)
    if len(measured.encode("utf-8", "surrogatepass")) > MAX_VARIABLES:
        raise Invalid(f"{_UNCONFIGURED}exceeded the 4KB limit.")
    if any("\0" in value for value in variables.values()):
        raise Invalid(f"{_UNCONFIGURED}contains a NUL character.")


def check_archive(archive: bytes) -> None:
    """Whether it is a zip that can be unpacked: nothing outside its folder, nothing too large. Raises Invalid."""
    if not archive:
        raise Invalid("Uploaded file must be a non-empty zip")
    if len(archive) > MAX_ARCHIVE:
        raise Invalid(f"Unzipped size must be smaller than {MAX_UNZIPPED} bytes; the zip has {len(archive)}")
    try:
        opened = zipfile.ZipFile(io.BytesIO(archive))
        entries = opened.infolist()
        links = {
            entry.filename: opened.read(entry) for entry in entries if is_link(entry) and entry.file_size < 4096
        }
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError, zlib.error):
        raise Invalid(UNREADABLE) from None
    if not entries:
        raise Invalid("Uploaded file must be a non-empty zip")
    if len(entries) > MAX_FILES:
        raise Invalid(f"poolhouse unpacks at most {MAX_FILES} files, this archive has {len(entries)}")
    if sum(entry.file_size for entry in entries) >= MAX_UNZIPPED:
        raise Invalid(f"Unzipped size must be smaller than {MAX_UNZIPPED} bytes")
    for entry in entries:
        _check_entry(entry, links.get(entry.filename))


def is_link(entry: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(entry.external_attr >> 16)


def _check_entry(entry: zipfile.ZipInfo, link: bytes | None) -> None:
    name = entry.filename
    if "\\" in name or "\0" in name or name.startswith("/") or ".." in name.split("/"):
        raise Invalid(UNREADABLE)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if entry.flag_bits & 0x1 or kind not in (0, stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK):
        raise Invalid(f"{name} in the archive is encrypted, or neither a file nor a folder nor a link")
    if kind == stat.S_IFLNK:
        target = posixpath.normpath(
            posixpath.join(posixpath.dirname(name), (link or b"/").decode("utf-8", "replace"))
        )
        if target.startswith(("/", "..")) or "\0" in target:
            raise Invalid(f"{name} in the archive is a link that leads out of it")


def _out_of_range(member: str, value: int, most: int) -> str:
    return (
        f"'{member}' value failed to satisfy constraint: Member must have value less than or equal to {most}"
        f" (found {value})"
    )
