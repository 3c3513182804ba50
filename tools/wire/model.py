"""botocore's service model, read and put into the words the generated module uses."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from botocore import xform_name
from botocore.loaders import Loader

from tools.wire import overrides

# Names an annotation uses: a field of that name would hide the type from the fields after it.
HIDDEN_BY_FIELDS = frozenset({"bytes", "str", "int", "float", "bool"})
# Classes the module takes from elsewhere: a structure of that name gets an underscore.
TAKEN = frozenset({"None", "Operation", "Shape"})
PLAIN_TYPES = {
    "string": "str",
    "integer": "int",
    "long": "int",
    "float": "float",
    "double": "float",
    "boolean": "bool",
    "timestamp": "float",
    "blob": "bytes",
}

Raw = Mapping[str, Any]


@dataclass(frozen=True)
class Model:
    """A service model. `service` is botocore's folder name, e.g. `cognito-idp`."""

    service: str

    @cached_property
    def raw(self) -> Raw:
        loaded: Raw = Loader().load_service_model(self.service, "service-2")
        return loaded

    @property
    def shapes(self) -> Mapping[str, Raw]:
        shapes: Mapping[str, Raw] = self.raw["shapes"]
        return shapes

    @property
    def operations(self) -> Mapping[str, Raw]:
        operations: Mapping[str, Raw] = self.raw["operations"]
        return operations

    @property
    def version(self) -> str:
        return f"{self.service}/{self.raw['metadata']['apiVersion']}"

    @cached_property
    def inputs(self) -> frozenset[str]:
        return frozenset(operation["input"]["shape"] for operation in self.operations.values())

    @property
    def structures(self) -> Mapping[str, Raw]:
        """Structures that become a class: no errors, no documents."""
        return {
            name: shape
            for name, shape in self.shapes.items()
            if shape["type"] == "structure" and not shape.get("exception") and not shape.get("document")
        }

    @property
    def exceptions(self) -> Mapping[str, Raw]:
        return {name: shape for name, shape in self.shapes.items() if shape.get("exception")}

    def annotation(self, name: str) -> str:
        """The Python type of a shape."""
        shape = self.shapes[name]
        if shape.get("document"):
            return "Any"
        match shape["type"]:
            case "structure":
                return class_name(name)
            case "list":
                return f"Sequence[{self.annotation(shape['member']['shape'])}]"
            case "map":
                value = self.annotation(shape["value"]["shape"])
                return f"Mapping[{self.annotation(shape['key']['shape'])}, {value}]"
            case "timestamp" if is_written_time(shape):
                return "str"
            case plain:
                return PLAIN_TYPES[plain]

    def encoded(self, structure: str, member: str) -> str:
        """The member's key in the document that is decoded or encoded.

        A request's own members keep the model's names: the protocol layer gathers them from path, query, headers
        and body, where one wire name may stand for two members (`httpMethod` of PutIntegration).
        """
        details = self.shapes[structure]["members"][member]
        if structure in self.inputs or details.get("location"):
            return member
        return str(details.get("locationName", member))

    def enum(self, name: str) -> tuple[str, ...]:
        """Values in the order the service prints them."""
        values = list(self.shapes[name].get("enum", ()))
        values += [
            value for value in overrides.EXTRA_ENUM_VALUES[self.service].get(name, ()) if value not in values
        ]
        order = overrides.ENUM_ORDER[self.service].get(name)
        if order is None:
            return tuple(values)
        if sorted(order) != sorted(values):
            raise ValueError(f"the recorded order of {name} does not list the model's values")
        return order

    def pattern(self, name: str) -> str | None:
        changed = overrides.PATTERNS[self.service]
        return changed[name] if name in changed else self.shapes[name].get("pattern")

    def bounds(self, name: str) -> tuple[int | None, int | None]:
        """Least and most: of a text its length, of a number its value."""
        shape = self.shapes[name]
        return overrides.BOUNDS[self.service].get(name) or (shape.get("min"), shape.get("max"))

    def required(self, name: str) -> frozenset[str]:
        return frozenset(self.shapes[name].get("required", ())) - overrides.WORDED[self.service].get(
            name, frozenset()
        )

    def auth(self, name: str) -> str:
        if self.operations[name].get("authtype") == "none":
            return "none"
        return "optional" if name in overrides.SIGNATURE_OPTIONAL else "v4"


def is_written_time(shape: Raw) -> bool:
    """A time that goes out as text (ISO 8601), where others go out as seconds."""
    return bool(shape["type"] == "timestamp" and shape.get("timestampFormat") == "iso8601")


def attribute(member: str) -> str:
    """The Python name of a member: botocore's snake case, with OAuth as the one word it is."""
    name = str(xform_name(member.replace("OAuth", "Oauth")))
    return f"{name}_" if keyword.iskeyword(name) or name in HIDDEN_BY_FIELDS else name


def class_name(structure: str) -> str:
    return f"{structure}_" if structure in TAKEN else structure
