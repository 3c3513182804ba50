"""YAML as OpenAPI means it: the JSON schema of YAML 1.2, with aliases and merge keys, and no tags.

Made from the parser's events: PyYAML's composer calls itself for every level of nesting, and in C that ends the
process. It also reads YAML 1.1, where `no` is false and `2017-04-20` a date.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

_LOADER: Final = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_INTEGER: Final = re.compile(r"[-+]?[0-9]{1,18}")
_HEX: Final = re.compile(r"0x[0-9a-fA-F]{1,15}")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?")
_WORDS: Final = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_BOOLEANS: Final = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_TEXT_TAG: Final = "tag:yaml.org,2002:str"
_MERGE: Final = "<<"


class BadYaml(Exception):
    """Not YAML, or more than is read here."""


def read(text: str, *, max_depth: int) -> Any:
    """The only document of the text. Raises BadYaml."""
    builder = _Builder(max_depth)
    try:
        for event in yaml.parse(text, _LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        raise BadYaml(str(error)[:300]) from None
    return builder.found


@dataclass(slots=True)
class _Open:
    """A list or an object that is being read. `key` waits for its value."""

    value: Any
    anchor: str | None
    key: Any = None
    has_key: bool = False


@dataclass(slots=True)
class _Builder:
    max_depth: int
    found: Any = None
    documents: int = 0
    stack: list[_Open] = field(default_factory=list)
    anchors: dict[str, Any] = field(default_factory=dict)

    def take(self, event: yaml.Event) -> None:
        """Raises BadYaml."""
        if isinstance(event, yaml.ScalarEvent):
            self._put(_scalar(event), event.anchor)
        elif isinstance(event, yaml.AliasEvent):
            if event.anchor not in self.anchors:
                # Also one inside of what it names.
                raise BadYaml(f"the alias {event.anchor} names nothing that is complete")
            self._put(self.anchors[event.anchor], None)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            _refuse_tag(event.tag, ("tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"))
            if len(self.stack) >= self.max_depth:
                raise BadYaml(f"nested deeper than {self.max_depth}")
            empty: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
            self.stack.append(_Open(empty, event.anchor))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = self.stack.pop()
            self._put(_merged(done.value), done.anchor)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise BadYaml("more than one document")

    def _put(self, value: Any, anchor: str | None) -> None:
        if anchor is not None:
            self.anchors[anchor] = value
        if not self.stack:
            self.found = value
            return
        holder = self.stack[-1]
        if isinstance(holder.value, list):
            holder.value.append(value)
        elif holder.has_key:
            holder.value[holder.key] = value
            holder.has_key = False
        elif isinstance(value, dict | list):
            raise BadYaml("a key is not a text")
        else:
            holder.key, holder.has_key = value, True


def _scalar(event: yaml.ScalarEvent) -> Any:
    text: str = event.value
    _refuse_tag(event.tag, (_TEXT_TAG, "!"))
    if event.tag is not None or not event.implicit[0]:
        return text
    if text in _WORDS:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _HEX.fullmatch(text):
        return int(text, 16)
    number = float(text) if _FLOAT.fullmatch(text) else math.inf
    return text if math.isinf(number) else number  # also one that is too large to be written again


def _refuse_tag(tag: str | None, known: tuple[str, ...]) -> None:
    if tag is not None and tag not in known:
        raise BadYaml(f"the tag {tag} means nothing in an OpenAPI document")


def _merged(value: Any) -> Any:
    """With what `<<` names put in; the object's own members win."""
    if not isinstance(value, dict) or _MERGE not in value:
        return value
    named = value[_MERGE]
    own = {key: member for key, member in value.items() if key != _MERGE}
    merged: dict[Any, Any] = {}
    for each in reversed(named if isinstance(named, list) else [named]):
        if not isinstance(each, dict):
            raise BadYaml("<< names what is no object")
        merged |= each
    return merged | own
