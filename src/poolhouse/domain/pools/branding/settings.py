"""The settings document of managed login: what may stand in it, and what a style looks like with it.

AWS checks it against a schema and names each property it does not know by its path; the schema is not published.
Here the service's own document (`defaults`) is the schema: a value must be of the kind that stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from poolhouse.domain.pools.branding import defaults
from poolhouse.domain.pools.refusals import InvalidSetting

COLOR = re.compile(r"[0-9a-fA-F]{8}", re.ASCII)
LARGEST_RADIUS = 1000
MOST_NAMED = 20
SIDES = ("START", "CENTER", "END")
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "$.categories.auth.federation.interfaceStyle": ("BUTTON_LIST", "DROP_DOWN", "DOMAIN_INPUT"),
    "$.categories.form.location.horizontal": SIDES,
    "$.categories.form.location.vertical": SIDES,
    "$.categories.global.colorSchemeMode": ("LIGHT", "DARK", "DYNAMIC"),
    "$.categories.global.spacingDensity": ("COMPACT", "REGULAR", "SPACIOUS"),
    "$.components.form.logo.formInclusion": ("IN", "OUT"),
    "$.components.form.logo.location": SIDES,
    "$.components.form.logo.position": ("TOP", "BOTTOM"),
    "$.components.pageFooter.logo.location": SIDES,
    "$.components.pageHeader.logo.location": SIDES,
}
# Lists replace each other as a whole. What AWS says is inert, and what names identity providers, is kept as it is.
FREE = frozenset(
    ("$.categories.auth.authMethodOrder", "$.categories.auth.federation.order", "$.components.idpButton.custom")
)
INERT = ("$.categories.signUp.", "$.categories.form.instructions.", "$.categories.form.sessionTimerDisplay")
MOST_TOLD = 20
LONGEST_TEXT = 100


def check(document: object) -> dict[str, Any]:
    """The document, if it is one. Raises InvalidSetting that names the properties in the way."""
    faults = list(_faults("$", document, defaults.SETTINGS))
    if faults:
        listed = ", ".join(f"{{property: {path}, errorType: {error}}}" for path, error in faults[:MOST_TOLD])
        raise InvalidSetting(f"Invalid settings provided. Validation errors: [{listed}]")
    assert isinstance(document, dict)
    return document


def merged(document: Mapping[str, Any], onto: Mapping[str, Any] = defaults.SETTINGS) -> dict[str, Any]:
    """`onto` with what `document` says instead, at every depth; lists replace each other."""
    result = dict(onto)
    for name, value in document.items():
        before = result.get(name)
        both = isinstance(value, Mapping) and isinstance(before, Mapping)
        result[name] = merged(value, before) if both and before is not None else value
    return result


def _faults(path: str, value: object, model: object) -> Iterator[tuple[str, str]]:
    if path in FREE or path.startswith(INERT):
        if type(value) is not type(model):
            yield path, "InvalidType"
        elif isinstance(value, (dict, list)) and len(value) > MOST_NAMED:
            yield path, "TooManyValues"
    elif isinstance(model, dict):
        yield from _faults_inside(path, value, model)
    elif (error := _fault_of_value(path, value, model)) is not None:
        yield path, error


def _faults_inside(path: str, value: object, model: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        yield path, "InvalidType"
        return
    for name, inner in value.items():
        if name in model:
            yield from _faults(f"{path}.{name}", inner, model[name])
        else:
            yield f"{path}.{name[:100]}", "UnknownProperty"


def _fault_of_value(path: str, value: object, model: object) -> str | None:
    numbers = (int, float) if isinstance(model, float) else ()
    if type(value) is not type(model) and type(value) not in numbers:
        return "InvalidType"
    if isinstance(value, str):
        if isinstance(model, str) and COLOR.fullmatch(model):
            return None if COLOR.fullmatch(value) else "InvalidColor"
        return None if value in OPTIONS.get(path, (value,)) and len(value) <= LONGEST_TEXT else "InvalidValue"
    if isinstance(value, list):
        return None if all(each in ("ICO", "SVG") for each in value) else "InvalidValue"
    if isinstance(value, (int, float)) and not 0 <= value <= LARGEST_RADIUS:
        return "InvalidValue"
    return None
