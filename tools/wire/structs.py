"""Source text of the classes: one frozen msgspec struct per structure, one exception per modelled error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tools.wire.model import Model, attribute, class_name

DEFAULT_STATUS = 400
FAULT_STATUS = 500


def renames(model: Model) -> dict[str, str]:
    """Attribute -> key in the document, for the whole module. A class that differs says so with `field(name=…)`.

    One mapping shared by all classes is loaded much faster than a thousand `field` objects.
    """
    uses: dict[str, Counter[str]] = {}
    for name, shape in model.structures.items():
        for member in shape["members"]:
            uses.setdefault(attribute(member), Counter())[model.encoded(name, member)] += 1
    chosen = {field: max(found, key=lambda key: (found[key], key)) for field, found in uses.items()}
    return {field: key for field, key in sorted(chosen.items()) if field != key}


def classes(model: Model) -> Iterator[str]:
    """A class per structure, in the order of the names."""
    shared = renames(model)
    for name in sorted(model.structures):
        yield ""
        yield ""
        yield f"class {class_name(name)}(Shape, frozen=True, kw_only=True):"
        members = model.structures[name]["members"]
        if not members:
            yield "    pass"
        for member, details in members.items():
            field, key = attribute(member), model.encoded(name, member)
            annotation = model.annotation(details["shape"])
            annotation = annotation if annotation == "Any" else f"{annotation} | None"
            default = "None" if shared.get(field, field) == key else f"msgspec.field(default=None, name={key!r})"
            yield f"    {field}: {annotation} = {default}"


def exceptions(model: Model) -> Iterator[str]:
    """An exception per modelled error. A JSON 1.1 model names no status: client faults are 400 on Cognito."""
    for name, shape in sorted(model.exceptions.items()):
        error = shape.get("error", {})
        fallback = FAULT_STATUS if shape.get("fault") else DEFAULT_STATUS
        yield ""
        yield ""
        yield f"class {name}(AwsError):"
        yield f"    code = {error.get('code', name)!r}"
        yield f"    status = {error.get('httpStatusCode', fallback)}"
