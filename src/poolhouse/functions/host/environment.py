"""The environment of a function's process: Lambda's variables and the function's own. Nothing is inherited."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from poolhouse.domain.functions.values import FunctionVersion

PATH: Final = "/usr/local/bin:/usr/bin:/bin:/opt/bin"


class Surroundings(Struct, frozen=True, kw_only=True):
    """`endpoint` is where AWS's SDKs in functions find this server; empty: they go to AWS."""

    region: str
    endpoint: str


def environment_of(
    version: FunctionVersion,
    variables: Mapping[str, str],
    surroundings: Surroundings,
    *,
    root: str,
    scratch: str,
    runtime_api: str,
    stream: str,
) -> dict[str, str]:
    """`root` is the code's folder, `scratch` one for temporary files, `stream` the name of the log stream.

    Source: Lambda developer guide, 'Defined runtime environment variables'.
    """
    group = version.logging.group or f"/aws/lambda/{version.name}"
    given = {
        "AWS_LAMBDA_FUNCTION_NAME": version.name,
        "AWS_LAMBDA_FUNCTION_VERSION": version.version,
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(version.memory),
        "AWS_LAMBDA_LOG_GROUP_NAME": group,
        "AWS_LAMBDA_LOG_STREAM_NAME": stream,
        "AWS_LAMBDA_LOG_FORMAT": version.logging.format,
        "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
        "AWS_LAMBDA_RUNTIME_API": runtime_api,
        "AWS_EXECUTION_ENV": f"AWS_Lambda_{version.runtime}",
        "AWS_REGION": surroundings.region,
        "AWS_DEFAULT_REGION": surroundings.region,
        # Of the role; in the dev profile any will do.
        "AWS_ACCESS_KEY_ID": "poolhouse",
        "AWS_SECRET_ACCESS_KEY": "poolhouse",
        "AWS_SESSION_TOKEN": "poolhouse",
        "AWS_XRAY_CONTEXT_MISSING": "LOG_ERROR",
        "LAMBDA_TASK_ROOT": root,
        "LAMBDA_RUNTIME_DIR": "/var/runtime",
        "_HANDLER": version.handler,
        "LANG": "en_US.UTF-8",
        "TZ": ":UTC",
        "PATH": PATH,
        "HOME": scratch,
        "TMPDIR": scratch,
    }
    if version.logging.application_level is not None:
        given["AWS_LAMBDA_LOG_LEVEL"] = version.logging.application_level
    if surroundings.endpoint:
        given["AWS_ENDPOINT_URL"] = surroundings.endpoint
    if version.code.mount is not None:
        # A file changed twice in a second would be taken from the first one's bytecode.
        given["PYTHONDONTWRITEBYTECODE"] = "1"
    return given | dict(variables)


def log_stream(version: str, now: float, octets: bytes) -> str:
    """`2026/11/21/[$LATEST]5c1b…`"""
    day = time.strftime("%Y/%m/%d", time.gmtime(now))
    return f"{day}/[{version}]{octets.hex()}"
