"""Where a path part may stand, and what follows a move."""

from __future__ import annotations

import pytest

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.apis.tree import ResourceTree, check_path_part
from poolhouse.domain.apis.values import ApiResource
from poolhouse.domain.errors import Conflict, NotFound

ROOT = ApiResource(api_id="api", id="root", path="/")


def tree(*paths: str) -> ResourceTree:
    """A tree of those paths; a resource's id is its path."""
    grown = ResourceTree.of([ROOT])
    for path in paths:
        parent, _, part = path.rpartition("/")
        resource = grown.new(parent or "root", part, resource_id=path)
        grown = ResourceTree.of([*grown.resources.values(), resource])
    return grown


@pytest.mark.parametrize("part", ["pets", "a", "A-Z_0.9", "events:batch", "{id}", "{id+}", "{a.b-c}", "..", "1"])
def test_path_parts_that_may_be(part: str) -> None:
    check_path_part(part)


@pytest.mark.parametrize(
    "part",
    [
        "",
        "a b",
        "a/b",
        "é",
        "{id",
        "id}",
        "{}",
        "{+}",
        "{id}.json",
        "{a}{b}",
        "{id++}",
        "pets+",
        "a\x00",
        "a\n",
        "{i d}",
    ],
)
def test_path_parts_that_may_not(part: str) -> None:
    with pytest.raises(Invalid, match=r"Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path"):
        check_path_part(part)


def test_a_child_has_its_parent_s_path_before_its_own() -> None:
    assert tree("/pets", "/pets/{id}").get("/pets/{id}") == ApiResource(
        api_id="api", id="/pets/{id}", parent_id="/pets", path_part="{id}", path="/pets/{id}"
    )


@pytest.mark.parametrize(
    ("paths", "parent", "part"),
    [
        pytest.param(("/pets",), "root", "{id}", id="a variable beside a literal"),
        pytest.param(("/pets",), "root", "{proxy+}", id="a greedy one beside a literal"),
        pytest.param(("/pets",), "root", "PETS", id="parts differ by case"),
        pytest.param(("/{id}",), "/{id}", "{proxy+}", id="a greedy one below a variable"),
        pytest.param(("/{a}", "/pets"), "/pets", "{a}", id="the same name deeper down"),
    ],
)
def test_places_that_are_free(paths: tuple[str, ...], parent: str, part: str) -> None:
    assert tree(*paths).new(parent, part, resource_id="new").path_part == part


@pytest.mark.parametrize(
    ("paths", "parent", "part", "text"),
    [
        pytest.param(
            ("/{proxy+}",),
            "root",
            "{id}",
            "A sibling ({proxy+}) of this resource already has a variable path part -- only one is allowed",
            id="a variable beside a greedy one",
        ),
        pytest.param(
            ("/{id}",),
            "root",
            "{proxy+}",
            "A sibling ({id}) of this resource already has a variable path part -- only one is allowed",
            id="a greedy one beside a variable",
        ),
        pytest.param(
            ("/{proxy+}",),
            "/{proxy+}",
            "pets",
            "Cannot create a child of a resource with a greedy path variable: {proxy+}",
            id="a literal below a greedy one",
        ),
        pytest.param(
            ("/{proxy+}",),
            "/{proxy+}",
            "{id}",
            "Cannot create a child of a resource with a greedy path variable: {proxy+}",
            id="a variable below a greedy one",
        ),
    ],
)
def test_places_that_are_closed(paths: tuple[str, ...], parent: str, part: str, text: str) -> None:
    with pytest.raises(Invalid) as refused:
        tree(*paths).new(parent, part, resource_id="new")
    assert str(refused.value) == text


@pytest.mark.parametrize("part", ["pets", "{id}"])
def test_a_name_is_taken_once_below_a_parent(part: str) -> None:
    with pytest.raises(Conflict) as refused:
        tree(f"/{part}").new("root", part, resource_id="new")
    assert str(refused.value) == f"Another resource with the same parent already has this name: {part}"


def test_an_unknown_parent() -> None:
    with pytest.raises(NotFound, match="Invalid Resource identifier specified"):
        tree().new("nowhere", "pets", resource_id="new")


def paths(grown: ResourceTree) -> dict[str, str]:
    return {key: resource.path for key, resource in grown.resources.items()}


def test_renaming_changes_every_path_below() -> None:
    before = tree("/pets", "/pets/{id}", "/pets/{id}/toys", "/orders")
    after = before.renamed("/pets", "dogs")
    assert paths(after) == {
        "root": "/",
        "/pets": "/dogs",
        "/pets/{id}": "/dogs/{id}",
        "/pets/{id}/toys": "/dogs/{id}/toys",
        "/orders": "/orders",
    }
    assert {changed.id for changed in after.changes_from(before)} == {"/pets", "/pets/{id}", "/pets/{id}/toys"}
    assert paths(before)["/pets"] == "/pets"


def test_a_variable_may_be_renamed_in_its_place() -> None:
    assert paths(tree("/{id}").renamed("/{id}", "{key}"))["/{id}"] == "/{key}"


def test_moving_takes_what_is_below_along() -> None:
    after = tree("/pets", "/pets/sub", "/pets/sub/deep").moved("/pets/sub", "root")
    assert paths(after) == {"root": "/", "/pets": "/pets", "/pets/sub": "/sub", "/pets/sub/deep": "/sub/deep"}
    assert after.get("/pets/sub").parent_id == "root"


@pytest.mark.parametrize(
    ("move", "text"),
    [
        (("/pets", "/pets/sub"), "Resources cannot be cyclical."),
        (("/pets", "/pets"), "Resources cannot be cyclical."),
        (("root", "/pets"), "Root resource cannot update its parentId."),
    ],
)
def test_moves_that_are_refused(move: tuple[str, str], text: str) -> None:
    with pytest.raises(Invalid) as refused:
        tree("/pets", "/pets/sub").moved(*move)
    assert str(refused.value) == text


def test_moving_under_an_unknown_parent() -> None:
    with pytest.raises(NotFound, match="Invalid Resource identifier specified"):
        tree("/pets").moved("/pets", "nowhere")


def test_moving_to_where_the_name_is_taken() -> None:
    with pytest.raises(Conflict, match="already has this name: pets"):
        tree("/pets", "/pets/sub", "/pets/sub/pets").moved("/pets/sub/pets", "root")


def test_the_root_keeps_its_name() -> None:
    with pytest.raises(Invalid, match=r"Root resource cannot update its pathPart\."):
        tree().renamed("root", "pets")


def test_renaming_to_a_greedy_variable_leaves_no_child_below_one() -> None:
    with pytest.raises(Invalid, match="Cannot create a child of a resource with a greedy path variable"):
        tree("/a", "/a/b").renamed("/a", "{all+}")


def test_below_lists_parents_first() -> None:
    grown = tree("/a", "/a/b", "/a/b/c", "/d")
    assert [resource.id for resource in grown.below("/a")] == ["/a", "/a/b", "/a/b/c"]
    with pytest.raises(NotFound):
        grown.below("/nowhere")
