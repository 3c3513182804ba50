"""Tags of functions."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.functions.errors import Invalid
from poolhouse.domain.functions.rules import MAX_TAGS
from poolhouse.functions import lookups, wire
from poolhouse.functions.registry import operation
from poolhouse.functions.services import Services


@operation("ListTags")
async def list_tags(services: Services, request: wire.ListTagsRequest) -> wire.ListTagsResponse:
    named = lookups.unqualified(request.resource)
    function = await lookups.function(services, services.functions, named)
    return wire.ListTagsResponse(tags=function.tags)


@operation("TagResource")
async def tag_resource(services: Services, request: wire.TagResourceRequest) -> None:
    named = lookups.unqualified(request.resource)
    async with services.editing(named) as editor:
        function = await lookups.function(services, editor, named)
        tags = {**function.tags, **(request.tags or {})}
        if len(tags) > MAX_TAGS:
            raise Invalid(f"Number of tags exceeds function tag limit of {MAX_TAGS}.")
        await editor.put(replace(function, tags=tags))


@operation("UntagResource")
async def untag_resource(services: Services, request: wire.UntagResourceRequest) -> None:
    named = lookups.unqualified(request.resource)
    gone = frozenset(request.tag_keys or ())
    async with services.editing(named) as editor:
        function = await lookups.function(services, editor, named)
        kept = {key: value for key, value in function.tags.items() if key not in gone}
        await editor.put(replace(function, tags=kept))
