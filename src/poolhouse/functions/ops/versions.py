"""Version: `$LATEST` under a number, for good."""

from __future__ import annotations

from functools import partial

from poolhouse.domain.functions.errors import Invalid
from poolhouse.functions import lookups, pages, views, wire
from poolhouse.functions.registry import operation
from poolhouse.functions.services import Services


@operation("PublishVersion")
async def publish_version(services: Services, request: wire.PublishVersionRequest) -> wire.FunctionConfiguration:
    named = lookups.unqualified(services, request.function_name)
    async with services.editing(named) as editor:
        stored = await lookups.version(services, editor, named)
        lookups.check_revision(request.revision_id, stored.version.revision_id)
        digest = stored.version.code.digest
        if request.code_sha256 and request.code_sha256 != digest:
            raise Invalid(
                f"CodeSHA256 ({request.code_sha256}) is different from current CodeSHA256 in $LATEST ({digest}). "
                "Please try again with the CodeSHA256 in $LATEST."
            )
        published = await lookups.publish(services, editor, stored, request.description)
    return views.configuration(published, services.realm, qualifier=published.version.version)


@operation("ListVersionsByFunction")
async def list_versions_by_function(
    services: Services, request: wire.ListVersionsByFunctionRequest
) -> wire.ListVersionsByFunctionResponse:
    named = lookups.unqualified(services, request.function_name)
    await lookups.function(services, services.functions, named)
    fetch = partial(services.functions.versions, named.name)
    found, marker = await pages.page(
        services, request, fetch, of=f"versions {named.name}", key=lambda stored: stored.version.version
    )
    listed = [views.listing(stored, services.realm, qualifier=stored.version.version) for stored in found]
    return wire.ListVersionsByFunctionResponse(versions=listed, next_marker=marker)
