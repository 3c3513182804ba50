"""Ids of APIs and their parts, in AWS's shapes, and the tags that pin an API's id."""

from __future__ import annotations

import re
from collections.abc import Mapping

from poolhouse.domain.apis.errors import Invalid
from poolhouse.domain.pools.extensions import ID, LOCALSTACK_ID, PREFIX
from poolhouse.domain.ports import Random

_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
_API_ID_LENGTH = 10
_ROOT_ID_LENGTH = 10
_PART_ID_LENGTH = 6

PIN_TAGS = (ID, LOCALSTACK_ID)
# An id is a path segment and a host label.
_PINNED = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?")

_MAX_TAGS = 50
_MAX_TAG_KEY = 128
_MAX_TAG_VALUE = 256


def new_api_id(random: Random, tags: Mapping[str, str] | None) -> str:
    """The id that the tags pin, else ten random characters. Raises Invalid."""
    pinned = pinned_id(tags)
    return random.text(_API_ID_LENGTH, _ALPHABET) if pinned is None else pinned


def new_root_id(random: Random) -> str:
    return random.text(_ROOT_ID_LENGTH, _ALPHABET)


def new_part_id(random: Random) -> str:
    """An id for a resource, an authorizer or a deployment."""
    return random.text(_PART_ID_LENGTH, _ALPHABET)


def new_account_id(random: Random) -> str:
    """An id for an API key."""
    return random.text(_API_ID_LENGTH, _ALPHABET)


def pinned_id(tags: Mapping[str, str] | None) -> str | None:
    """The id that the tags ask for. Raises Invalid: no id, or two tags that disagree."""
    wanted = {tags[tag] for tag in PIN_TAGS if tag in tags} if tags else set()
    if not wanted:
        return None
    if len(wanted) > 1:
        raise Invalid(f"The tags {' and '.join(PIN_TAGS)} name different identifiers.")
    (pinned,) = wanted
    if not _PINNED.fullmatch(pinned):
        raise Invalid(f"'{pinned}' can not be the identifier of an API: use 1 to 63 of a-zA-Z0-9_-.")
    return pinned


def check_tags(tags: Mapping[str, str], *, known: frozenset[str] = frozenset()) -> None:
    """Raises Invalid. `known` are the `poolhouse:` tags that mean something on the tagged thing."""
    if len(tags) > _MAX_TAGS:
        raise Invalid(f"A resource can have no more than {_MAX_TAGS} tags.")
    for key, value in tags.items():
        if not 1 <= len(key) <= _MAX_TAG_KEY or len(value) > _MAX_TAG_VALUE:
            raise Invalid(f"Tag keys have 1 to {_MAX_TAG_KEY} characters, values up to {_MAX_TAG_VALUE}.")
        if key.lower().startswith("aws:"):
            raise Invalid("Tag keys starting with aws: are reserved for AWS.")
        if key.startswith(PREFIX) and key not in known:
            raise Invalid(f"poolhouse knows no tag '{key}' here.")
