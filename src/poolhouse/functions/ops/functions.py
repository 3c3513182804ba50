"""Function: create, show, list, delete."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.errors import AlreadyExists, Conflict
from poolhouse.domain.functions import errors, rules
from poolhouse.domain.functions.errors import Invalid, NotSupported
from poolhouse.domain.functions.names import Named, is_version
from poolhouse.domain.functions.ports import FunctionReader, Stored
from poolhouse.domain.functions.values import LATEST, Code, Function, FunctionVersion, Logging
from poolhouse.functions import intake, lookups, pages, views, wire
from poolhouse.functions.registry import operation
from poolhouse.functions.services import Services


@operation("CreateFunction")
async def create_function(services: Services, request: wire.CreateFunctionRequest) -> wire.FunctionConfiguration:
    named = lookups.unqualified(services, request.function_name)
    _refuse_unbuilt(request)
    variables = intake.take_variables(request.environment)
    version = _asked(services, request, named.name)
    rules.check(version)
    rules.check_tags(request.tags or {})
    if await services.functions.get(named.name) is not None:
        raise errors.taken_name(named.name)
    code = await intake.take_code(services, named.name, request.code or wire.FunctionCode())
    stored = Stored(replace(version, code=code), variables)
    try:
        await services.functions.add(Function(name=named.name, tags=dict(request.tags or {})), stored)
    except AlreadyExists:
        raise errors.taken_name(named.name) from None
    except Conflict:  # another function of this name came and went, and took the archive with it
        raise errors.being_updated(services.realm.arn(named.name)) from None
    if request.publish:
        async with services.editing(named) as editor:
            # The ARN is the function's all the same (recorded).
            stored = await lookups.publish(services, editor, stored, None)
    return views.configuration(stored, services.realm)


@operation("GetFunction")
async def get_function(services: Services, request: wire.GetFunctionRequest) -> wire.GetFunctionResponse:
    named = lookups.named(services, request.function_name, request.qualifier)
    stored = await lookups.version(services, services.functions, named)
    function = await lookups.function(services, services.functions, named)
    mount = stored.version.code.mount
    return wire.GetFunctionResponse(
        configuration=views.configuration(stored, services.realm, qualifier=named.qualifier),
        code=wire.FunctionCodeLocation(
            repository_type="S3", location=None if mount is None else f"file://{mount}"
        ),
        tags=function.tags or None,
    )


@operation("GetFunctionConfiguration")
async def get_function_configuration(
    services: Services, request: wire.GetFunctionConfigurationRequest
) -> wire.FunctionConfiguration:
    named = lookups.named(services, request.function_name, request.qualifier)
    stored = await lookups.version(services, services.functions, named)
    return views.configuration(stored, services.realm, qualifier=named.qualifier)


@operation("GetFunctionCodeSigningConfig")
async def get_function_code_signing_config(
    services: Services, request: wire.GetFunctionCodeSigningConfigRequest
) -> wire.GetFunctionCodeSigningConfigResponse:
    """Terraform asks for it with every function: there is none, which is an empty answer (recorded)."""
    named = lookups.unqualified(services, request.function_name)
    await lookups.function(services, services.functions, named)
    return wire.GetFunctionCodeSigningConfigResponse()


@operation("ListFunctions")
async def list_functions(services: Services, request: wire.ListFunctionsRequest) -> wire.ListFunctionsResponse:
    if request.function_version == "ALL":
        raise NotSupported("listing every version of every function (FunctionVersion=ALL)")
    found, marker = await pages.page(
        services, request, services.functions.latest, of="functions", key=lambda stored: stored.version.name
    )
    listed = [views.listing(stored, services.realm) for stored in found]
    return wire.ListFunctionsResponse(functions=listed, next_marker=marker)


@operation("DeleteFunction")
async def delete_function(services: Services, request: wire.DeleteFunctionRequest) -> wire.DeleteFunctionResponse:
    named = lookups.named(services, request.function_name, request.qualifier)
    if named.qualifier == LATEST:
        raise Invalid("$LATEST version cannot be deleted without deleting the function.")
    async with services.editing(Named(named.name)) as editor:
        if named.qualifier is None:
            await editor.remove(named.name)
        else:
            await _check_unused(services, editor, named.name, named.qualifier)
            await editor.remove_version(named.name, named.qualifier)
    return wire.DeleteFunctionResponse(status_code=204)


async def _check_unused(services: Services, store: FunctionReader, name: str, qualifier: str) -> None:
    """Raises Invalid or Conflict."""
    if not is_version(qualifier):
        raise Invalid("Deletion of aliases is not currently supported.")
    aliases = await store.aliases(name, after=None, limit=pages.EVERYTHING)
    using = [services.realm.arn(name, alias.name) for alias in aliases if alias.version == qualifier]
    if using:
        raise errors.in_use(services.realm.arn(name, qualifier), using)


def _asked(services: Services, request: wire.CreateFunctionRequest, name: str) -> FunctionVersion:
    """The configuration as given, completed by Lambda's defaults; the code comes later."""
    architectures = request.architectures or ["x86_64"]
    return FunctionVersion(
        name=name,
        version=LATEST,
        runtime=request.runtime or "",
        handler=request.handler or "",
        role=request.role or "",
        code=NO_CODE,
        modified=services.clock.now(),
        revision_id=services.random.uuid(),
        description=request.description or "",
        timeout=request.timeout or 3,
        memory=request.memory_size or 128,
        architecture=architectures[0],
        tracing=(request.tracing_config and request.tracing_config.mode) or "PassThrough",
        logging=intake.logging_of(request.logging_config, Logging()),
    )


NO_CODE = Code(digest="", size=0)


def _refuse_unbuilt(request: wire.CreateFunctionRequest) -> None:
    if request.package_type == "Image":
        raise NotSupported("functions from container images (PackageType Image)")
    if request.code_signing_config_arn:
        raise NotSupported("code signing (CodeSigningConfigArn)")
    if request.tenancy_config is not None:
        raise NotSupported("tenants (TenancyConfig)")
    intake.refuse_unbuilt(request)
