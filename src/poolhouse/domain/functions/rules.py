"""What a function may be. Source: Lambda API reference and quotas; texts as the service words them."""

from __future__ import annotations

import json
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
_UNCONFIGURED: Final = (
    "Lambda was unable to configure your environment variables because the environment variables you have "
    "provided "
)
_UNSATISFIED: Final = "failed to satisfy constraint: Member must have value less than or equal to"


def check(version: FunctionVersion) -> None:
    """Raises Invalid or NotSupported."""
    if not version.runtime or not version.handler:
        raise Invalid(
            "Runtime and Handler are mandatory parameters for functions created with deployment packages."
        )
    if language_of(version.runtime) is None:
        raise NotSupported(f"the runtime {version.runtime}; Python and Node.js functions run")
    if version.timeout > MAX_TIMEOUT:
        raise Invalid(
            f"1 validation error detected: Value '{version.timeout}' at 'timeout' {_UNSATISFIED} {MAX_TIMEOUT}"
        )
    if version.memory > MAX_MEMORY:
        raise Invalid(f"'MemorySize' value {_UNSATISFIED} {MAX_MEMORY}")


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
        raise Invalid(f"{_UNCONFIGURED}exceeded the 4KB limit. String measured: {measured}")
    if any("\0" in value for value in variables.values()):
        raise Invalid(f"{_UNCONFIGURED}contains a NUL character.")


def check_tags(tags: Mapping[str, str]) -> None:
    """Raises Invalid."""
    if len(tags) > MAX_TAGS:
        raise Invalid("Number of tags exceeds resource tag limit.")
