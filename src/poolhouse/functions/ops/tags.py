"""Tags of functions."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.functions import rules
from poolhouse.domain.functions.errors import Invalid
from poolhouse.domain.functions.names import Named
from poolhouse.functions import lookups, wire
from poolhouse.functions.registry import operation
from poolhouse.functions.services import Services


@operation("ListTags")
async def list_tags(services: Services, request: wire.ListTagsRequest) -> wire.ListTagsResponse:
    named = _target(services, request.resource)
    function = await lookups.function(services, services.functions, named)
    return wire.ListTagsResponse(tags=function.tags)


@operation("TagResource")
async def tag_resource(services: Services, request: wire.TagResourceRequest) -> None:
    named = _target(services, request.resource)
    async with services.editing(named) as editor:
        function = await lookups.function(services, editor, named)
        tags = {**function.tags, **(request.tags or {})}
        rules.check_tags(tags)
        await editor.put(replace(function, tags=tags))


@operation("UntagResource")
async def untag_resource(services: Services, request: wire.UntagResourceRequest) -> None:
    named = _target(services, request.resource)
    gone = frozenset(request.tag_keys or ())
    async with services.editing(named) as editor:
        function = await lookups.function(services, editor, named)
        kept = {key: value for key, value in function.tags.items() if key not in gone}
        await editor.put(replace(function, tags=kept))


def _target(services: Services, resource: str | None) -> Named:
    """Raises Invalid, NotFound or OtherAccount."""
    named = lookups.named(services, resource)
    if named.qualifier is not None:
        raise Invalid("Tags on function aliases and versions are not supported. Please specify a function ARN.")
    return named
