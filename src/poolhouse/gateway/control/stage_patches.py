"""Patch operations of stages: their own members, and the settings of their methods."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.methods import check_verb
from poolhouse.domain.apis.values import MethodSetting, Stage
from poolhouse.domain.errors import Refused
from poolhouse.gateway.control import wire
from poolhouse.gateway.control.patch import REPLACE, Change, Dialect, Target, mapping, patched, text, unsupported

# Two segments as a method setting has, but of something else.
_OTHERS = ("/variables/", "/accessLogSettings/", "/canarySettings")


def _patch_deployment(stage: Stage, change: Change) -> Stage:
    return replace(stage, deployment_id=change.text)


def _patch_cache_size(stage: Stage, change: Change) -> Stage:
    if change.text not in _CACHE_SIZES:
        raise Invalid(f"Invalid cache cluster size specified. Valid options are {','.join(_CACHE_SIZES)}")
    return replace(stage, cache_cluster_size=change.text)


def _flag(member: str) -> Target[Stage]:
    return Target(REPLACE, lambda stage, change: replace(stage, **{member: change.flag}))


def _access_log(member: str) -> Target[Stage]:
    def apply(stage: Stage, change: Change) -> Stage:
        if change.op != "remove" and not change.text:
            raise Invalid("Access Log value must not be empty")
        return replace(stage, **{member: None if change.op == "remove" else change.text})

    return Target(("add", "replace", "remove"), apply)


def _without_access_log(stage: Stage, _change: Change) -> Stage:
    return replace(stage, access_log_destination=None, access_log_format=None)


PATCH: dict[str, Target[Stage]] = {
    "deploymentId": Target(REPLACE, _patch_deployment),
    "description": text("description"),
    "variables": mapping("variables", missing="Invalid stage variable name specified", replace_adds=True),
    "tracingEnabled": _flag("tracing_enabled"),
    "cacheClusterEnabled": _flag("cache_cluster_enabled"),
    "cacheClusterSize": Target(REPLACE, _patch_cache_size),
    "clientCertificateId": text("client_certificate_id", "replace", "remove"),
    "documentationVersion": text("documentation_version", "replace", "remove"),
    "accessLogSettings": Target(("remove",), _without_access_log),
    "accessLogSettings/destinationArn": _access_log("access_log_destination"),
    "accessLogSettings/format": _access_log("access_log_format"),
    "canarySettings": unsupported("canary deployments (canarySettings)", keyed=True),
}

_METHOD_SETTING = re.compile(r"/(?P<method>[^/]+/[^/]+)/(?P<member>[^/]+/[^/]+)")
_METHOD = re.compile(r"/([^/]+/[^/]+)")
_CACHE_SIZES: Final = ("0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237")
_STRATEGIES: Final = ("FAIL_WITH_403", "SUCCEED_WITH_RESPONSE_HEADER", "SUCCEED_WITHOUT_RESPONSE_HEADER")
_LEVELS: Final = ("OFF", "ERROR", "INFO")


def _one_of(change: Change, known: Sequence[str]) -> str:
    if change.text not in known:
        raise _bad_value(change)
    return change.text


def _whole(change: Change, *, at_most: int | None) -> int:
    digits = change.text
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10) or (at_most and int(digits) > at_most):
        raise _bad_value(change)
    return int(digits)


def _rate(change: Change) -> float:
    if not re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,9})?", change.text):
        raise _bad_value(change)
    return float(change.text)


def _bad_value(change: Change) -> Invalid:
    return Invalid(f"Invalid value specified for {change.path}: {change.text}")


# The member of MethodSetting, and how the text of a patch is read.
_SETTINGS: Final[dict[str, tuple[str, Callable[[Change], Any]]]] = {
    "metrics/enabled": ("metrics_enabled", lambda change: change.flag),
    "logging/dataTrace": ("data_trace_enabled", lambda change: change.flag),
    "logging/loglevel": ("logging_level", lambda change: _one_of(change, _LEVELS)),
    "throttling/burstLimit": ("throttling_burst_limit", lambda change: _whole(change, at_most=None)),
    "throttling/rateLimit": ("throttling_rate_limit", _rate),
    "caching/ttlInSeconds": ("cache_ttl_seconds", lambda change: _whole(change, at_most=3600)),
    "caching/enabled": ("caching_enabled", lambda change: change.flag),
    "caching/dataEncrypted": ("cache_data_encrypted", lambda change: change.flag),
    "caching/requireAuthorizationForCacheControl": (
        "require_authorization_for_cache_control",
        lambda change: change.flag,
    ),
    "caching/unauthorizedCacheControlHeaderStrategy": (
        "unauthorized_cache_control",
        lambda change: _one_of(change, _STRATEGIES),
    ),
}
# AWS's own list with AWS's own missing commas.
_KNOWN: Final = (
    "/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize, /clientCertificateId, "
    "/accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, "
    "/{resourcePath}/{httpMethod}/metrics/enabled, /{resourcePath}/{httpMethod}/logging/dataTrace, "
    "/{resourcePath}/{httpMethod}/logging/loglevel, /{resourcePath}/{httpMethod}/throttling/burstLimit"
    "/{resourcePath}/{httpMethod}/throttling/rateLimit/{resourcePath}/{httpMethod}/caching/ttlInSeconds, "
    "/{resourcePath}/{httpMethod}/caching/enabled, /{resourcePath}/{httpMethod}/caching/dataEncrypted, "
    "/{resourcePath}/{httpMethod}/caching/requireAuthorizationForCacheControl, "
    "/{resourcePath}/{httpMethod}/caching/unauthorizedCacheControlHeaderStrategy, /*/*/metrics/enabled, "
    "/*/*/logging/dataTrace, /*/*/logging/loglevel, /*/*/throttling/burstLimit /*/*/throttling/rateLimit "
    "/*/*/caching/ttlInSeconds, /*/*/caching/enabled, /*/*/caching/dataEncrypted, "
    "/*/*/caching/requireAuthorizationForCacheControl, "
    "/*/*/caching/unauthorizedCacheControlHeaderStrategy, /variables/{variable_name}, /tracingEnabled"
)


def _unknown(change: Change, _names: Sequence[str]) -> Refused:
    return Invalid(f"Invalid method setting path: {change.path}. Must be one of: [{_KNOWN}]")


def _wrong(_change: Change, ops: tuple[str, ...]) -> Refused:
    return Invalid(f"Invalid patch operation specified. Must be one of: [{', '.join(ops)}]")


DIALECT = Dialect(unknown=_unknown, wrong=_wrong)


def patched_stage(stage: Stage, operations: Sequence[wire.PatchOperation] | None) -> Stage:
    """Raises Invalid, NotFound or NotSupported."""
    for operation in operations or ():
        change = Change(op=operation.op or "", path=operation.path or "", value=operation.value)
        if change.path.startswith(_OTHERS):
            stage = patched(stage, [operation], PATCH, DIALECT)
            continue
        setting = _METHOD_SETTING.fullmatch(change.path)
        if setting is not None and setting["member"] in _SETTINGS:
            stage = _set(stage, setting["method"], setting["member"], change)
        elif change.op == "remove" and (method := _METHOD.fullmatch(change.path)):
            stage = _without_setting(stage, method[1])
        else:
            stage = patched(stage, [operation], PATCH, DIALECT)
    return stage


def _set(stage: Stage, method: str, member: str, change: Change) -> Stage:
    if change.op not in ("replace", "add"):
        raise _wrong(change, REPLACE)
    path, _, verb = method.rpartition("/")
    if verb != "*":
        check_verb(verb)
    if path != "*" and not path.startswith("~1"):
        raise Invalid(f"Invalid method setting path: {change.path}. Must be one of: [{_KNOWN}]")
    name, read = _SETTINGS[member]
    before = stage.method_settings.get(method, MethodSetting())
    return replace(
        stage, method_settings={**stage.method_settings, method: replace(before, **{name: read(change)})}
    )


def _without_setting(stage: Stage, method: str) -> Stage:
    if method not in stage.method_settings:
        raise Invalid(f"Cannot remove method setting {method} because there is no method setting for this method ")
    return replace(
        stage, method_settings={name: each for name, each in stage.method_settings.items() if name != method}
    )
