"""Ids in AWS's shapes, and the tags that pin one."""

from __future__ import annotations

import re

import pytest

from poolhouse.domain.apis import identifiers
from poolhouse.domain.apis.errors import Invalid
from poolhouse.system import SystemRandom


def test_ids_look_like_aws_s() -> None:
    random = SystemRandom()
    assert re.fullmatch("[a-z0-9]{10}", identifiers.new_api_id(random, None))
    assert re.fullmatch("[a-z0-9]{10}", identifiers.new_root_id(random))
    assert re.fullmatch("[a-z0-9]{6}", identifiers.new_part_id(random))


@pytest.mark.parametrize(
    ("tags", "pinned"),
    [
        ({}, None),
        ({"team": "shop"}, None),
        ({"poolhouse:id": "shop"}, "shop"),
        ({"_custom_id_": "my-api_1"}, "my-api_1"),
        ({"_custom_id_": "shop", "poolhouse:id": "shop"}, "shop"),
        ({"poolhouse:id": "a" * 63}, "a" * 63),
    ],
)
def test_tags_that_pin(tags: dict[str, str], pinned: str | None) -> None:
    assert identifiers.pinned_id(tags) == pinned


@pytest.mark.parametrize("wanted", ["", "a b", "a/b", "-a", "a-", "é", "a.b", "a" * 64, "a\x00"])
def test_ids_that_are_neither_path_nor_host(wanted: str) -> None:
    with pytest.raises(Invalid, match="can not be the identifier of an API"):
        identifiers.pinned_id({"poolhouse:id": wanted})


def test_two_pins_that_disagree() -> None:
    with pytest.raises(Invalid, match="name different identifiers"):
        identifiers.pinned_id({"poolhouse:id": "a", "_custom_id_": "b"})


def test_tags_that_may_be() -> None:
    identifiers.check_tags({f"k{number}": "v" * 256 for number in range(50)})
    identifiers.check_tags({"k" * 128: "", "poolhouse:id": "x"}, known=frozenset({"poolhouse:id"}))


@pytest.mark.parametrize(
    ("tags", "text"),
    [
        ({f"k{number}": "" for number in range(51)}, "no more than 50 tags"),
        ({"": "v"}, "Tag keys have 1 to 128 characters"),
        ({"k" * 129: "v"}, "Tag keys have 1 to 128 characters"),
        ({"k": "v" * 257}, "Tag keys have 1 to 128 characters"),
        ({"aws:cloudformation:stack-name": "s"}, "reserved for AWS"),
        ({"poolhouse:idd": "x"}, "poolhouse knows no tag 'poolhouse:idd' here"),
    ],
)
def test_tags_that_may_not(tags: dict[str, str], text: str) -> None:
    with pytest.raises(Invalid, match=text):
        identifiers.check_tags(tags, known=frozenset({"poolhouse:id"}))
