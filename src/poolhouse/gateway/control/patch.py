"""Patch operations: JSON pointers into one entity, applied in order, values always text.

Source: API reference, 'Patch Operations'. Texts are recorded from AWS, which speaks two dialects: `plain` of APIs,
methods, integrations, `listed` of resources and the like.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from poolhouse.domain.apis.errors import Invalid, NotSupported
from poolhouse.domain.errors import NotFound, Refused
from poolhouse.gateway.control import wire

Entity = TypeVar("Entity", bound=Struct)

REPLACE = ("replace",)
EVERY = ("add", "remove", "replace", "move", "copy", "test")


@dataclass(frozen=True, slots=True)
class Change:
    """One operation. `key` is the unescaped member that a keyed path names (`/requestParameters/{key}`)."""

    op: str
    path: str
    value: str | None
    key: str = ""

    @property
    def text(self) -> str:
        return self.value or ""

    @property
    def flag(self) -> bool:
        """AWS reads everything but `true` as false."""
        return self.text.lower() == "true"


@dataclass(frozen=True, slots=True)
class Target(Generic[Entity]):
    """What a path allows and does."""

    ops: tuple[str, ...]
    apply: Callable[[Entity, Change], Entity]
    keyed: bool = False


@dataclass(frozen=True, slots=True)
class Dialect:
    """How refusals are worded: `unknown(change, names)`, `wrong(change, target's operations)`."""

    unknown: Callable[[Change, Sequence[str]], Refused]
    wrong: Callable[[Change, tuple[str, ...]], Refused]


def _plain_wrong(_change: Change, ops: tuple[str, ...]) -> Invalid:
    if ops == REPLACE:
        return Invalid("Invalid patch operation specified. Must be one of: [replace]")
    return Invalid(f"Invalid patch operation specified. Must be {'|'.join(repr(op) for op in ops)}")


def _listed_wrong(change: Change, _ops: tuple[str, ...] = ()) -> Invalid:
    return Invalid(
        f"Invalid patch path  '{change.path}' specified for op '{change.op}'. Please choose supported operations"
    )


def _listed_unknown(change: Change, names: Sequence[str]) -> Invalid:
    if change.op != "replace":
        return _listed_wrong(change)
    known = ", ".join(f"/{name}" for name in names)
    return Invalid(f"Invalid patch path  '{change.path}' specified for op 'replace'. Must be one of: [{known}]")


def bad_path(change: Change) -> Invalid:
    return Invalid(f"Invalid patch path {change.path}")


PLAIN = Dialect(unknown=lambda change, _names: bad_path(change), wrong=_plain_wrong)
LISTED = Dialect(unknown=_listed_unknown, wrong=_listed_wrong)


def patched(
    entity: Entity,
    operations: Sequence[wire.PatchOperation] | None,
    targets: Mapping[str, Target[Entity]],
    dialect: Dialect = PLAIN,
) -> Entity:
    """`entity` after all operations. Raises Invalid, NotSupported or NotFound; nothing is half done."""
    for operation in operations or ():
        path = "null" if operation.path is None else operation.path
        name, key = _find(path, targets)
        change = Change(op=operation.op or "", path=path, value=operation.value, key=key)
        target = targets.get(name)
        if target is None:
            raise dialect.unknown(change, tuple(targets))
        if change.op not in target.ops:
            raise dialect.wrong(change, target.ops)
        entity = target.apply(entity, change)
    return entity


def unescaped(segment: str) -> str:
    """RFC 6901 section 4: `~1` is a slash, `~0` a tilde, in this order."""
    return segment.replace("~1", "/").replace("~0", "~")


def text(member: str, *ops: str) -> Target[Any]:
    """A text that the empty value or `remove` takes away."""

    def apply(entity: Any, change: Change) -> Any:
        return replace(entity, **{member: None if change.op == "remove" else change.text or None})

    return Target(ops or REPLACE, apply)


def mapping(
    member: str,
    value: Callable[[Change], Any] = lambda change: change.text,
    *,
    missing: str,
    replace_adds: bool = False,
) -> Target[Any]:
    """A map by key; `remove`, and `replace` unless it adds, of an absent key raise NotFound(`missing`)."""
    strict = ("remove",) if replace_adds else ("remove", "replace")

    def apply(entity: Any, change: Change) -> Any:
        entries = dict(getattr(entity, member) or {})
        if change.op in strict and change.key not in entries:
            raise NotFound(missing)
        if change.op == "remove":
            del entries[change.key]
        else:
            entries[change.key] = value(change)
        return replace(entity, **{member: entries or None})

    return Target(("add", "remove", "replace"), apply, keyed=True)


def listing(member: str, *, missing: str) -> Target[Any]:
    """A list whose entry is the operation's value."""

    def apply(entity: Any, change: Change) -> Any:
        entries = list(getattr(entity, member) or ())
        if change.op == "remove":
            if change.text not in entries:
                raise NotFound(missing)
            entries.remove(change.text)
        elif change.text not in entries:
            entries.append(change.text)
        return replace(entity, **{member: tuple(entries) or None})

    return Target(("add", "remove"), apply)


def content_handling() -> Target[Any]:
    """`contentHandling` of integrations and their responses."""
    known = ("CONVERT_TO_BINARY", "CONVERT_TO_TEXT")

    def apply(entity: Any, change: Change) -> Any:
        given = None if change.op == "remove" else change.text or None
        if given is not None and given not in known:
            raise Invalid(f"Invalid content handling specified. Valid options are {','.join(known)}")
        return replace(entity, content_handling=given)

    return Target(("add", "replace", "remove"), apply)


def unsupported(what: str, *, keyed: bool = False) -> Target[Any]:
    """A setting that poolhouse does not have: switching it off is no change, anything else is refused."""

    def apply(entity: Any, change: Change) -> Any:
        if change.op == "remove" or change.text.lower() in ("", "false"):
            return entity
        raise NotSupported(what)

    return Target(EVERY, apply, keyed=keyed)


def _find(path: str, targets: Mapping[str, Target[Any]]) -> tuple[str, str]:
    """The target's name and the key of a path; a name that is in no table when there is none."""
    if not path.startswith("/"):
        return "", ""
    name = path[1:]
    if name in targets and not targets[name].keyed:
        return name, ""
    parent, _, key = name.rpartition("/")
    if key and parent in targets and targets[parent].keyed:
        return parent, unescaped(key)
    return "", ""
