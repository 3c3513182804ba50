"""Function: new code, a new configuration."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from poolhouse.domain.errors import Conflict
from poolhouse.domain.functions import errors, rules
from poolhouse.domain.functions.ports import Stored
from poolhouse.functions import intake, lookups, views, wire
from poolhouse.functions.registry import operation
from poolhouse.functions.services import Services


@operation("UpdateFunctionCode")
async def update_function_code(
    services: Services, request: wire.UpdateFunctionCodeRequest
) -> wire.FunctionConfiguration:
    named = lookups.unqualified(services, request.function_name)
    found = await lookups.version(services, services.functions, named)
    lookups.check_revision(request.revision_id, found.version.revision_id)
    code = await intake.take_code(services, named.name, request)
    if request.dry_run:
        return views.configuration(Stored(replace(found.version, code=code), found.variables), services.realm)
    async with services.editing(named) as editor:
        found = await lookups.version(services, editor, named)
        lookups.check_revision(request.revision_id, found.version.revision_id)
        changes: dict[str, Any] = {"code": code}
        if request.architectures:
            changes["architecture"] = request.architectures[0]
        stored = _changed(services, found, changes)
        try:
            await editor.put_version(stored)
        except Conflict:  # another update took the archive for left behind
            raise errors.being_updated(services.realm.arn(named.name)) from None
        if request.publish:
            published = await lookups.publish(services, editor, stored, None)
            return views.configuration(published, services.realm, qualifier=published.version.version)
    return views.configuration(stored, services.realm)


@operation("UpdateFunctionConfiguration")
async def update_function_configuration(
    services: Services, request: wire.UpdateFunctionConfigurationRequest
) -> wire.FunctionConfiguration:
    named = lookups.unqualified(services, request.function_name)
    intake.refuse_unbuilt(request)
    given: dict[str, Any] = {
        "role": request.role,
        "handler": request.handler,
        "description": request.description,
        "timeout": request.timeout,
        "memory": request.memory_size,
        "runtime": request.runtime,
        "tracing": request.tracing_config and request.tracing_config.mode,
    }
    changes = {name: value for name, value in given.items() if value is not None}
    async with services.editing(named) as editor:
        found = await lookups.version(services, editor, named)
        lookups.check_revision(request.revision_id, found.version.revision_id)
        changes["logging"] = intake.logging_of(request.logging_config, found.version.logging)
        stored = _changed(services, found, changes)
        if request.environment is not None:
            stored = Stored(stored.version, intake.take_variables(request.environment))
        rules.check(stored.version)
        await editor.put_version(stored)
    return views.configuration(stored, services.realm)


def _changed(services: Services, found: Stored, changes: dict[str, Any]) -> Stored:
    fresh = {"modified": services.clock.now(), "revision_id": services.random.uuid()}
    return Stored(replace(found.version, **changes, **fresh), found.variables)
