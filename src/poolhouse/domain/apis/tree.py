"""The resources of a REST API as a tree: which path parts may stand where.

Source: API Gateway developer guide, 'Set up a proxy integration with a proxy resource'; texts recorded from AWS.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid, name_taken, no_resource
from poolhouse.domain.apis.values import ApiResource

_PART = re.compile(r"[a-zA-Z0-9._\-:]+|\{[a-zA-Z0-9._\-:]+\+?\}")


def check_path_part(part: str) -> None:
    """Raises Invalid."""
    if not _PART.fullmatch(part):
        raise Invalid(
            "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at "
            "the beginning and the end."
        )


def is_variable(part: str | None) -> bool:
    return part is not None and part.startswith("{")


def is_greedy(part: str | None) -> bool:
    return part is not None and part.endswith("+}")


@dataclass(frozen=True, slots=True)
class ResourceTree:
    """All resources of one API by id. Changes come back as values to store; the tree itself stays as it is."""

    resources: Mapping[str, ApiResource] = field(default_factory=dict)

    @classmethod
    def of(cls, resources: Iterable[ApiResource]) -> ResourceTree:
        return cls({resource.id: resource for resource in resources})

    def get(self, resource_id: str) -> ApiResource:
        """Raises NotFound."""
        found = self.resources.get(resource_id)
        if found is None:
            raise no_resource()
        return found

    def children(self, parent_id: str) -> list[ApiResource]:
        return [resource for resource in self.resources.values() if resource.parent_id == parent_id]

    def below(self, resource_id: str) -> list[ApiResource]:
        """The resource and everything under it, parents first."""
        found = [self.get(resource_id)]
        for resource in found:  # grows while it is read: breadth first
            found += self.children(resource.id)
        return found

    def new(self, parent_id: str, part: str, *, resource_id: str) -> ApiResource:
        """The resource to add. Raises Invalid, Conflict or NotFound."""
        check_path_part(part)
        parent = self.get(parent_id)
        self._check_place(parent, part, moving=None)
        return ApiResource(
            api_id=parent.api_id,
            id=resource_id,
            parent_id=parent.id,
            path_part=part,
            path=_join(parent.path, part),
        )

    def renamed(self, resource_id: str, part: str) -> ResourceTree:
        """The tree with the resource's path part replaced. Raises as `new`."""
        resource = self.get(resource_id)
        if resource.parent_id is None:
            raise Invalid("Root resource cannot update its pathPart.")
        check_path_part(part)
        self._check_place(self.get(resource.parent_id), part, moving=resource)
        if is_greedy(part) and self.children(resource_id):
            raise _child_of_greedy(part)
        return self._with(replace(resource, path_part=part))

    def moved(self, resource_id: str, parent_id: str) -> ResourceTree:
        """The tree with the resource under another parent. Raises as `new`."""
        resource = self.get(resource_id)
        if resource.parent_id is None or resource.path_part is None:
            raise Invalid("Root resource cannot update its parentId.")
        parent = self.get(parent_id)
        if any(parent.id == inner.id for inner in self.below(resource_id)):
            raise Invalid("Resources cannot be cyclical.")
        self._check_place(parent, resource.path_part, moving=resource)
        return self._with(replace(resource, parent_id=parent.id))

    def changes_from(self, before: ResourceTree) -> list[ApiResource]:
        """The resources that differ from `before`."""
        return [resource for key, resource in self.resources.items() if resource is not before.resources.get(key)]

    def _check_place(self, parent: ApiResource, part: str, *, moving: ApiResource | None) -> None:
        if is_greedy(parent.path_part):
            raise _child_of_greedy(parent.path_part or "")
        siblings = [child for child in self.children(parent.id) if moving is None or child.id != moving.id]
        if any(sibling.path_part == part for sibling in siblings):
            raise name_taken(part)
        variable = next((sibling.path_part for sibling in siblings if is_variable(sibling.path_part)), None)
        if is_variable(part) and variable is not None:
            raise Invalid(
                f"A sibling ({variable}) of this resource already has a variable path part -- only one is allowed"
            )

    def _with(self, changed: ApiResource) -> ResourceTree:
        """The tree after a change of place or name: paths below follow."""
        resources = {**self.resources, changed.id: changed}
        for resource in ResourceTree(resources).below(changed.id):
            assert resource.parent_id is not None
            assert resource.path_part is not None
            path = _join(resources[resource.parent_id].path, resource.path_part)
            resources[resource.id] = replace(resource, path=path)
        return ResourceTree(resources)


def _child_of_greedy(part: str) -> Invalid:
    return Invalid(f"Cannot create a child of a resource with a greedy path variable: {part}")


def _join(parent_path: str, part: str) -> str:
    return f"{parent_path.rstrip('/')}/{part}"
