"""Values on both sides of every constraint, made from botocore's model: a second reading of it.

The first reading is the generator's; a test that compares the two finds what either got wrong.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import botocore.session
from botocore.model import OperationModel, ServiceModel, Shape
from tools.wire import overrides

from poolhouse.aws.java import decapitalize

ARN = "arn:aws:sns:us-east-1:123456789012:"


class Form(NamedTuple):
    """Strings of a pattern: `prefix` + as many `filler` as a length asks for + `suffix`; and one that breaks it.

    `fixed` forms have one length.
    """

    prefix: str
    filler: str
    suffix: str
    wrong: str
    fixed: bool = False

    def sized(self, length: int) -> str:
        room = length - len(self.prefix) - len(self.suffix)
        return self.prefix + self.filler * room + self.suffix

    def of_length(self, length: int) -> str | None:
        """None when the pattern has no string of that length."""
        fits = length == len(self.prefix) if self.fixed else length >= self.shortest
        return self.sized(length) if fits else None

    @property
    def shortest(self) -> int:
        return len(self.prefix) + len(self.suffix) + (0 if self.fixed else 1)


TEXT_WITH_CODE = r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*"
TEXT_WITH_LINK = (
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{##[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*##\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*"
)
ARN_PATTERN = r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?"
UUID_PATTERN = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[4][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$"
LANGUAGES = (
    r"^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean"
    r"|portuguese-brazil|chinese-(simplified|traditional))$"
)
LANGUAGE_NAMES = re.findall(
    r"[a-z]+(?:-[a-z]+)?", LANGUAGES.partition("(")[2].replace("(simplified|", "simplified|chinese-")
)

FORMS: dict[str, Form] = {
    r"[0-9]+": Form("", "7", "", "12345a"),
    r"Level[1-4]": Form("Level1", "", "", "Level5", fixed=True),
    r"[\x21\x23-\x5B\x5D-\x7E]+": Form("", "!", "", 'a"b'),
    ARN_PATTERN: Form(ARN, "t", "", "not:an:arn:at-all-but-long"),
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+": Form("", "é", "", "a\x00"),
    r"[\w+]+": Form("", "a", "", "é" * 30),
    r"[\w\s+=,.@-]+": Form("", "a", "", "a!b"),
    r"[\w]+": Form("", "_", "", "-"),
    r"[\S]+": Form("", "x", "", "a b"),
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+": Form("", "x", "", "a b"),
    r"[\w-]+_[0-9a-f-]+": Form("us-east-1_", "a", "", "us-east-1_g"),
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+": Form("a@", "b", "", "a@"),
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*": Form("", "x", "", "hello \x00 you"),
    TEXT_WITH_CODE: Form("{####}", "x", "", "no code here"),
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+": Form("", "x", "", "\x00"),
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]+": Form("", "x", "", "hello \x00 you"),
    TEXT_WITH_LINK: Form("{##", "x", "##}", "{##} none"),
    r"[\w+-]+": Form("", "a", "", "a b"),
    r"[A-Za-z0-9-_+/=.]+": Form("", "a", "", "a b"),
    r"^[0-9a-fA-F]+$": Form("", "f", "", "g"),
    r"[\w\s+=.@-]+": Form("", "a", "", "a,b"),
    LANGUAGES: Form("cognito:dutch", "", "", "cognito:klingon", fixed=True),
    r"^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$": Form("", "x", "", "a b"),
    UUID_PATTERN: Form("01234567-89ab-4def-8123-456789abcdef", "", "", "0123", fixed=True),
    r"(" + ARN_PATTERN + r")?": Form(ARN, "t", "", "not:an:arn"),
    r"[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+": Form("", "x", "", "\t"),
    r"[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+": Form("ab", "x", "", "_bcd"),
    r"^[\w\- ]+$": Form("", "a", "", "a!"),
    r"[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+": Form("", "a", "", "a/b"),
    r"^[0-9A-Za-z\.\-_]*(?<!\.)$": Form("", "a", "", "bucket."),
    r"^[a-zA-Z0-9_-]+$": Form("", "a", "", "a b"),
    r"[A-Za-z0-9]+": Form("", "a", "", "a" * 16 + "-"),
    r"[\w+=/]+": Form("", "a", "", "a!"),
    r"^(tkn|sso)[a-z0-9]{25}$": Form("tkn" + "a" * 25, "", "", "abc" + "a" * 25, fixed=True),
    r".*\{####\}.*": Form("{####}", "x", "", "no code here"),
    r"(?s).*": Form("", "\n", "", ""),
    r"^(terms-of-use|privacy-policy)$": Form("terms-of-use", "", "", "terms", fixed=True),
    r"[A-Za-z0-9-_=.]+": Form("", "a", "", "a/b"),
    r"import-[0-9a-zA-Z-]+": Form("import-", "a", "", "export-a"),
    r"[\w-]+_[0-9a-zA-Z]+": Form("us-east-1_", "a", "", "us-east-1"),
    r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:::[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?": Form(
        "arn:aws:s3:::", "b", "", "arn:aws:s3:b"
    ),
    r"^[\S]+.*[\S]+$": Form("", "p", "p", " p"),
    r"([1-5]\d\d)": Form("200", "", "", "600", fixed=True),
    r"[1-5]\d\d": Form("200", "", "", "600", fixed=True),
    r"^([1-5]\d\d|\*|\s*)$": Form("200", "", "", "600", fixed=True),
}
PLAIN = Form("", "x", "", "")


@functools.cache
def model(service: str) -> ServiceModel:
    return botocore.session.get_session().get_service_model(service)


def operations(service: str) -> list[str]:
    return list(model(service).operation_names)


def operation_model(service: str, name: str) -> OperationModel:
    return model(service).operation_model(name)


def pattern_of(service: str, shape: Shape) -> str | None:
    changed = overrides.PATTERNS[service]
    if shape.name in changed:
        return changed[shape.name]
    found: str | None = shape.metadata.get("pattern")
    return found


def form_of(service: str, shape: Shape) -> Form:
    pattern = pattern_of(service, shape)
    return PLAIN if pattern is None else FORMS[pattern]


class Samples:
    """Valid values of the shapes of one service."""

    def __init__(self, service: str) -> None:
        self.service = service

    def valid(self, shape: Shape, index: int = 0) -> Any:
        """The smallest valid value; `index` tells several of one list or map apart."""
        match shape.type_name:
            case "structure":
                if getattr(shape, "is_document_type", False):
                    return {"any": [1, "x"]}
                return {name: self.valid(shape.members[name]) for name in shape.required_members}
            case "list":
                return [self.valid(shape.member, i) for i in range(shape.metadata.get("min", 0))]
            case "map":
                return self.mapping(shape, shape.metadata.get("min", 0))
            case "string":
                return self.string(shape, index)
            case "integer" | "long":
                return max(shape.metadata.get("min", 0), 0)
            case "double" | "float":
                return 0.5
            case "boolean":
                return True
            case "blob":
                return b"x" * max(shape.metadata.get("min", 0), 1)
            case "timestamp":
                return 1_700_000_000
        raise AssertionError(shape.type_name)

    def everything(self, shape: Shape) -> dict[str, Any]:
        """A structure with every member given, and something in each list and map."""
        return {name: self._filled(member) for name, member in shape.members.items()}

    def _filled(self, shape: Shape) -> Any:
        match shape.type_name:
            case "list":
                return [self.valid(shape.member)]
            case "map":
                return self.mapping(shape, 1)
        return self.valid(shape)

    def string(self, shape: Shape, index: int = 0) -> str:
        if shape.enum:
            return str(shape.enum[index % len(shape.enum)])
        pattern = pattern_of(self.service, shape)
        if pattern == LANGUAGES:
            return f"cognito:{LANGUAGE_NAMES[index % len(LANGUAGE_NAMES)]}"
        if pattern == r"Level[1-4]":
            return f"Level{index % 4 + 1}"
        form = form_of(self.service, shape)
        if form.fixed:
            return form.prefix
        return form.sized(max(form.shortest, shape.metadata.get("min", 1)) + index)

    def mapping(self, shape: Shape, size: int) -> dict[str, Any]:
        """A map of `size` entries, if the keys' pattern has that many."""
        keys = dict.fromkeys(self.string(shape.key, i) for i in range(size))
        return {key: self.valid(shape.value) for key in keys}


class Slot(NamedTuple):
    """A place in an operation's input. `path` as AWS prints it; `put` makes the whole input around a value."""

    shape: Shape
    path: str
    put: Callable[[Any], dict[str, Any]]
    within: str = ""  # `list` or `map` when AWS reports the container instead
    inside: str = ""  # path of what is in the value, where that differs


def slots(service: str, operation: str) -> Iterator[Slot]:
    """Every place of the input, nested ones too. Lists and maps are entered with one valid element."""
    samples = Samples(service)
    shape = operation_model(service, operation).input_shape
    assert shape is not None
    base = samples.valid(shape)
    yield from _members(samples, shape, base, "", lambda document: document)


def _members(
    samples: Samples, shape: Shape, base: dict[str, Any], path: str, wrap: Callable[[Any], Any]
) -> Iterator[Slot]:
    for name, member in shape.members.items():
        here = f"{path}.{decapitalize(name)}" if path else decapitalize(name)

        def put(value: Any, name: str = name) -> Any:
            return wrap({**base, name: value})

        yield Slot(member, here, put)
        yield from _below(samples, member, here, put)


def _below(samples: Samples, shape: Shape, path: str, wrap: Callable[[Any], Any]) -> Iterator[Slot]:
    if shape.type_name == "structure" and not getattr(shape, "is_document_type", False):
        yield from _members(samples, shape, samples.valid(shape), path, wrap)
    elif shape.type_name == "list":
        count = max(shape.metadata.get("min", 0), 1)
        rest = [samples.valid(shape.member, i) for i in range(1, count)]
        element = functools.partial(_first_of_list, wrap, rest)
        yield Slot(shape.member, path, element, "list", f"{path}.1.member")
        yield from _below(samples, shape.member, f"{path}.1.member", element)
    elif shape.type_name == "map":
        key = samples.string(shape.key)
        yield Slot(shape.key, path, functools.partial(_only_key, wrap, samples.valid(shape.value)), "map")
        value = functools.partial(_only_value, wrap, key)
        yield Slot(shape.value, path, value, "map", f"{path}.{key}.member")
        yield from _below(samples, shape.value, f"{path}.{key}.member", value)


def _first_of_list(wrap: Callable[[Any], Any], rest: list[Any], value: Any) -> Any:
    return wrap([value, *rest])


def _only_key(wrap: Callable[[Any], Any], inner: Any, key: Any) -> Any:
    return wrap({key: inner})


def _only_value(wrap: Callable[[Any], Any], key: str, value: Any) -> Any:
    return wrap({key: value})


class Case(NamedTuple):
    """An input, and the rule it breaks; None when it breaks none."""

    name: str
    document: dict[str, Any]
    path: str
    rule: str | None


def cases(service: str, operation: str) -> Iterator[Case]:
    """Both sides of every bound, every enum value and a foreign one, a wrong pattern, every absence."""
    shape = operation_model(service, operation).input_shape
    assert shape is not None
    yield Case("valid", Samples(service).valid(shape), "", None)
    for slot in slots(service, operation):
        for name, value, rule in _values(service, slot.shape):
            wrapped = rule
            if rule is not None and slot.within:
                wrapped = "Member must satisfy constraint: [" if slot.within == "list" else "Map "
            yield Case(f"{slot.path}: {name}", slot.put(value), slot.path, wrapped)
        if slot.shape.type_name == "structure":
            yield from _absences(service, slot)
    for name in shape.required_members:
        document = Samples(service).valid(shape)
        del document[name]
        yield Case(f"{name}: absent", document, decapitalize(name), "Member must not be null")


def _absences(service: str, slot: Slot) -> Iterator[Case]:
    if getattr(slot.shape, "is_document_type", False):
        return
    for name in slot.shape.required_members:
        value = Samples(service).valid(slot.shape)
        del value[name]
        path = f"{slot.inside or slot.path}.{decapitalize(name)}"
        yield Case(f"{slot.path}.{name}: absent", slot.put(value), path, "Member must not be null")


def _values(service: str, shape: Shape) -> Iterator[tuple[str, Any, str | None]]:
    match shape.type_name:
        case "string":
            yield from _strings(service, shape)
        case "integer" | "long" | "float" | "double":
            yield from _bounds(shape, "value", lambda n: n)
        case "blob":
            yield from _bounds(shape, "length", lambda n: b"x" * n)
        case "list":
            samples = Samples(service)
            yield from _bounds(shape, "length", lambda n: [samples.valid(shape.member, i % 20) for i in range(n)])
        case "map":
            most = shape.metadata.get("max", 0)
            fits = [Samples(service).mapping(shape, n) for n in range(most + 2)]
            possible = {len(made): made for made in fits}
            for name, value, rule in _bounds(shape, "length", possible.get):
                if value is not None:
                    yield name, value, rule


def _strings(service: str, shape: Shape) -> Iterator[tuple[str, Any, str | None]]:
    enum = [*shape.enum, *overrides.EXTRA_ENUM_VALUES[service].get(shape.name, ())] if shape.enum else []
    for value in enum:
        yield f"enum {value}", value, None
    if enum:
        yield "foreign", "no such value", "Member must satisfy enum value set: ["
        return
    form = form_of(service, shape)
    for name, value, rule in _bounds(shape, "length", form.of_length):
        if value is not None:
            yield name, value, rule
    pattern = pattern_of(service, shape)
    if pattern is not None and form.wrong:
        yield "wrong", form.wrong, f"Member must satisfy regular expression pattern: {pattern}"


def _bounds(shape: Shape, measure: str, make: Callable[[int], Any]) -> Iterator[tuple[str, Any, str | None]]:
    least, most = shape.metadata.get("min"), shape.metadata.get("max")
    lowest = -1 if measure == "value" else 0
    for bound in dict.fromkeys(itertools.chain(*((n - 1, n, n + 1) for n in (least, most) if n is not None))):
        if bound < lowest:
            continue
        rule = None
        if least is not None and bound < least:
            rule = f"Member must have {measure} greater than or equal to {least}"
        elif most is not None and bound > most:
            rule = f"Member must have {measure} less than or equal to {most}"
        yield f"{measure} {bound}", make(bound), rule
