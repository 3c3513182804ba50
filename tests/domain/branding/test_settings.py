"""The settings document of managed login: every property checked, refusals with its path, defaults merged."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.domain.pools.branding import defaults
from poolhouse.domain.pools.branding.settings import check, merged
from poolhouse.domain.pools.refusals import InvalidSetting


def at(path: str, value: object) -> dict[str, Any]:
    """A document with one value."""
    *outer, last = path.split(".")
    document: dict[str, Any] = {}
    inner = document
    for name in outer:
        inner = inner.setdefault(name, {})
    inner[last] = value
    return document


@pytest.mark.parametrize(
    "document",
    [
        pytest.param({}, id="empty"),
        pytest.param(defaults.SETTINGS, id="the whole of it"),
        pytest.param(at("components.form.borderRadius", 0), id="no radius"),
        pytest.param(at("components.form.borderRadius", 1000), id="the largest radius"),
        pytest.param(at("components.form.borderRadius", 12.5), id="a fraction"),
        pytest.param(at("components.form.lightMode.backgroundColor", "AbCdEf00"), id="a colour of any case"),
        pytest.param(at("categories.global.colorSchemeMode", "DYNAMIC"), id="both modes"),
        pytest.param(at("components.favicon.enabledTypes", []), id="no favicon"),
        pytest.param(at("categories.auth.federation.order", ["Google"]), id="an order of providers"),
        pytest.param(at("components.idpButton.custom", {"Google": {"any": 1}}), id="a button of a provider"),
        pytest.param(at("categories.signUp.acceptanceElements", []), id="what is inert"),
    ],
)
def test_documents_that_are_taken(document: dict[str, Any]) -> None:
    assert check(document) == document


@pytest.mark.parametrize(
    ("path", "value", "error"),
    [
        ("components.form.instructions", {}, "UnknownProperty"),
        ("components.pageBackground.lightMode.backgroundColor", "ffffffff", "UnknownProperty"),
        ("categories.form.borderRadius", 1, "UnknownProperty"),
        ("toString", 1, "UnknownProperty"),
        ("components.form.borderRadius", -0.1, "InvalidValue"),
        ("components.form.borderRadius", 1000.1, "InvalidValue"),
        ("components.form.borderRadius", 10**400, "InvalidValue"),
        ("components.form.borderRadius", "8", "InvalidType"),
        ("components.form.borderRadius", True, "InvalidType"),
        ("components.form.logo.enabled", "true", "InvalidType"),
        ("components.form.logo.enabled", 1, "InvalidType"),
        ("components.form.logo", [], "InvalidType"),
        ("components.form", None, "InvalidType"),
        ("components.form.lightMode.backgroundColor", "ffffff", "InvalidColor"),
        ("components.form.lightMode.backgroundColor", "#ffffffff", "InvalidColor"),
        ("components.form.lightMode.backgroundColor", "fffffffff", "InvalidColor"),
        ("components.form.lightMode.backgroundColor", "gfffffff", "InvalidColor"),
        ("components.form.lightMode.backgroundColor", "ffffffff\n", "InvalidColor"),
        ("components.form.lightMode.backgroundColor", "ffffff\uff10\uff10", "InvalidColor"),
        ("components.form.lightMode.backgroundColor", "red;}*{x:1", "InvalidColor"),
        ("components.form.lightMode.backgroundColor", 0xFFFFFFFF, "InvalidType"),
        ("categories.global.colorSchemeMode", "ADAPTIVE", "InvalidValue"),
        ("categories.global.spacingDensity", "regular", "InvalidValue"),
        ("categories.form.location.horizontal", "LEFT", "InvalidValue"),
        ("components.favicon.enabledTypes", ["PNG"], "InvalidValue"),
        ("components.favicon.enabledTypes", [{}], "InvalidValue"),
        ("components.favicon.enabledTypes", "ICO", "InvalidType"),
        ("components.phoneNumberSelector.displayType", "x" * 101, "InvalidValue"),
        ("categories.auth.federation.order", ["x"] * 21, "TooManyValues"),
        ("categories.auth.federation.order", {}, "InvalidType"),
        ("components.idpButton.custom", [], "InvalidType"),
        ("categories.signUp.acceptanceElements", "x", "InvalidType"),
    ],
)
def test_a_refusal_names_the_property(path: str, value: object, error: str) -> None:
    with pytest.raises(InvalidSetting) as refused:
        check(at(path, value))
    assert str(refused.value) == (
        f"Invalid settings provided. Validation errors: [{{property: $.{path}, errorType: {error}}}]"
    )


def test_several_refusals_are_told_together() -> None:
    document = merged(at("components.form.instructions", {}), at("categories.form.borderRadius", 1))
    with pytest.raises(InvalidSetting) as refused:
        check(document)
    assert str(refused.value) == (
        "Invalid settings provided. Validation errors: [{property: $.categories.form.borderRadius, errorType:"
        " UnknownProperty}, {property: $.components.form.instructions, errorType: UnknownProperty}]"
    )


@pytest.mark.parametrize("document", ["text", 1, True, [], None])
def test_what_is_no_object(document: object) -> None:
    with pytest.raises(InvalidSetting) as refused:
        check(document)
    assert str(refused.value) == (
        "Invalid settings provided. Validation errors: [{property: $, errorType: InvalidType}]"
    )


def test_refusals_are_bounded() -> None:
    with pytest.raises(InvalidSetting) as refused:
        check({f"{'x' * 500}{n}": 1 for n in range(1000)})
    assert len(str(refused.value)) < 4000


def test_defaults_are_merged_below_what_is_given() -> None:
    whole = merged(at("components.form.lightMode.backgroundColor", "00000000"))
    assert whole["components"]["form"]["lightMode"] == {
        "backgroundColor": "00000000",
        "borderColor": "c6c6cdff",
    }
    assert whole["components"]["form"]["darkMode"] == defaults.COMPONENTS["form"]["darkMode"]
    assert whole["categories"] == defaults.CATEGORIES
    assert defaults.COMPONENTS["form"]["lightMode"]["backgroundColor"] == "ffffffff"  # not written to


def test_lists_replace_each_other() -> None:
    whole = merged(at("components.favicon.enabledTypes", ["SVG"]))
    assert whole["components"]["favicon"]["enabledTypes"] == ["SVG"]
