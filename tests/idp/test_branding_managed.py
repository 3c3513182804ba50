"""Styles of managed login over HTTP."""

from __future__ import annotations

import re
from typing import Any

import pytest

from poolhouse.domain.pools.branding import defaults
from poolhouse.testing.server import Server
from tests.domain.branding.pictures import a_png, an_icon, an_svg, padded

from .branded import NO_CLIENT, NO_POOL, UNKNOWN_ID, UNKNOWN_POOL, a_client, invalid
from .calls import body, race, refusal

UUID4 = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
SETTINGS = {"components": {"form": {"borderRadius": 2.5, "lightMode": {"backgroundColor": "aabbccff"}}}}
ONE_SOURCE = invalid("useCognitoProvidedValues or settings should be specified (but not both)")
NO_STYLE = ("ResourceNotFoundException", "ManagedLoginBranding does not exist.")


@pytest.fixture
def client(cognito: Any, pool_id: str) -> dict[str, str]:
    return a_client(cognito, pool_id)


def asset(category: str = "FORM_LOGO", content: bytes | None = None, **members: Any) -> dict[str, Any]:
    given = {"Category": category, "ColorMode": "LIGHT", "Extension": "PNG"}
    return {**given, "Bytes": a_png() if content is None else content, **members}


def made(cognito: Any, client: dict[str, str], **members: Any) -> dict[str, Any]:
    wanted = members or {"UseCognitoProvidedValues": True}
    return dict(body(cognito.create_managed_login_branding(**client, **wanted))["ManagedLoginBranding"])


def named(style: dict[str, Any]) -> dict[str, str]:
    return {name: style[name] for name in ("UserPoolId", "ManagedLoginBrandingId")}


def described(cognito: Any, style: dict[str, Any], **more: Any) -> dict[str, Any]:
    return dict(body(cognito.describe_managed_login_branding(**named(style), **more))["ManagedLoginBranding"])


def test_a_style_of_the_services_own_values(cognito: Any, client: dict[str, str]) -> None:
    """Measured of the service: Settings is left out, Assets never is."""
    style = made(cognito, client)
    assert UUID4.fullmatch(style["ManagedLoginBrandingId"])
    assert style == {
        "ManagedLoginBrandingId": style["ManagedLoginBrandingId"],
        "UserPoolId": client["UserPoolId"],
        "UseCognitoProvidedValues": True,
        "Assets": [],
        "CreationDate": style["CreationDate"],
        "LastModifiedDate": style["CreationDate"],
    }
    by_client = body(cognito.describe_managed_login_branding_by_client(**client))["ManagedLoginBranding"]
    assert described(cognito, style) == by_client == style


def test_a_style_with_settings_and_images(cognito: Any, client: dict[str, str]) -> None:
    files = [asset(ResourceId="my logo"), asset("FAVICON_ICO", an_icon(), Extension="ICO", ColorMode="DYNAMIC")]
    style = made(cognito, client, Settings=SETTINGS, Assets=files)
    assert (style["UseCognitoProvidedValues"], style["Settings"], style["Assets"]) == (False, SETTINGS, files)
    shown = described(cognito, style)
    assert sorted(shown["Assets"], key=lambda each: each["Category"], reverse=True) == files


def test_an_empty_document_counts_as_settings(cognito: Any, client: dict[str, str]) -> None:
    style = made(cognito, client, Settings={})
    assert (style["UseCognitoProvidedValues"], style["Settings"]) == (False, {})


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"UseCognitoProvidedValues": False},
        {"UseCognitoProvidedValues": True, "Settings": {}},
        {"UseCognitoProvidedValues": True, "Settings": SETTINGS},
        {"Assets": [asset()]},
    ],
)
def test_one_source(cognito: Any, client: dict[str, str], members: dict[str, Any]) -> None:
    assert refusal(cognito.create_managed_login_branding, **client, **members) == ONE_SOURCE


def test_images_beside_the_services_own_values_are_taken(cognito: Any, client: dict[str, str]) -> None:
    """Measured, whatever the documentation says."""
    assert made(cognito, client, UseCognitoProvidedValues=True, Assets=[asset()])["Assets"] == [asset()]


def test_a_client_has_one(cognito: Any, client: dict[str, str]) -> None:
    style = made(cognito, client)
    exists = (
        "ManagedLoginBrandingExistsException",
        f"A ManagedLoginBranding already exists for client {client['ClientId']}",
    )
    assert refusal(cognito.create_managed_login_branding, **client, Settings={}) == exists
    assert described(cognito, style) == style
    cognito.delete_managed_login_branding(**named(style))
    done, refused = race(lambda: made(cognito, client) for _ in range(8))
    assert (done, set(refused)) == (1, {exists})


def test_a_pool_has_twenty(cognito: Any, pool_id: str) -> None:
    clients = [a_client(cognito, pool_id, f"client {n}") for n in range(21)]
    styles = [made(cognito, client) for client in clients[:20]]
    assert refusal(cognito.create_managed_login_branding, **clients[20], UseCognitoProvidedValues=True) == (
        "LimitExceededException",
        "The maximum number of branding styles in a user pool, 20, is reached.",
    )
    cognito.delete_managed_login_branding(**named(styles[7]))
    made(cognito, clients[20])


def test_defaults_are_merged_on_demand(cognito: Any, client: dict[str, str]) -> None:
    style = made(cognito, client, Settings=SETTINGS)
    whole = described(cognito, style, ReturnMergedResources=True)["Settings"]
    assert whole["components"]["form"]["borderRadius"] == 2.5
    assert whole["components"]["form"]["lightMode"] == {"backgroundColor": "aabbccff", "borderColor": "c6c6cdff"}
    assert whole["categories"] == defaults.CATEGORIES
    assert whole["componentClasses"] == defaults.COMPONENT_CLASSES
    assert described(cognito, style, ReturnMergedResources=False)["Settings"] == SETTINGS
    by_client = cognito.describe_managed_login_branding_by_client(**client, ReturnMergedResources=True)
    assert by_client["ManagedLoginBranding"]["Settings"] == whole


def test_the_defaults_of_the_services_own_values(cognito: Any, client: dict[str, str]) -> None:
    """What the documentation advises to begin with: the whole document, to be changed and sent back."""
    style = made(cognito, client)
    whole = described(cognito, style, ReturnMergedResources=True)["Settings"]
    assert whole == defaults.SETTINGS
    updated = body(cognito.update_managed_login_branding(**named(style), Settings=whole))["ManagedLoginBranding"]
    assert (updated["UseCognitoProvidedValues"], updated["Settings"]) == (False, whole)


def test_an_update_keeps_what_it_does_not_name(cognito: Any, client: dict[str, str], server: Server) -> None:
    style = made(cognito, client, Settings=SETTINGS, Assets=[asset(), asset("PAGE_BACKGROUND")])
    server.clock.offset += 60
    kept = body(cognito.update_managed_login_branding(**named(style), UseCognitoProvidedValues=False))
    assert kept["ManagedLoginBranding"]["Settings"] == SETTINGS
    assert len(kept["ManagedLoginBranding"]["Assets"]) == 2
    new = {"components": {"form": {"lightMode": {"borderColor": "00000000"}}}}
    wide = asset(content=a_png(80, 20))
    changed = body(cognito.update_managed_login_branding(**named(style), Settings=new, Assets=[wide]))
    assert changed["ManagedLoginBranding"]["Settings"] == {
        "components": {
            "form": {
                "borderRadius": 2.5,
                "lightMode": {"backgroundColor": "aabbccff", "borderColor": "00000000"},
            }
        }
    }
    assert described(cognito, style)["Assets"] == [wide, asset("PAGE_BACKGROUND")]
    assert described(cognito, style)["CreationDate"] == style["CreationDate"]
    assert (described(cognito, style)["LastModifiedDate"] - style["CreationDate"]).total_seconds() >= 60


def test_an_update_can_go_back_to_the_services_own_values(cognito: Any, client: dict[str, str]) -> None:
    style = made(cognito, client, Settings=SETTINGS, Assets=[asset()])
    cognito.update_managed_login_branding(**named(style), UseCognitoProvidedValues=True)
    back = described(cognito, style)
    assert (back["UseCognitoProvidedValues"], back["Assets"], "Settings" in back) == (True, [], False)
    both = {"UseCognitoProvidedValues": True, "Settings": {}}
    assert refusal(cognito.update_managed_login_branding, **named(style), **both) == ONE_SOURCE


def test_an_update_needs_its_ids(cognito: Any, client: dict[str, str]) -> None:
    text = "UserPoolId and ManagedLoginBrandingId must be specified."
    assert refusal(cognito.update_managed_login_branding, UserPoolId=client["UserPoolId"]) == invalid(text)
    assert refusal(cognito.update_managed_login_branding, ManagedLoginBrandingId=UNKNOWN_ID) == invalid(text)


def test_an_image_can_be_named_by_its_id_when_it_is_there(cognito: Any, client: dict[str, str]) -> None:
    style = made(cognito, client, Settings={}, Assets=[asset(ResourceId="mine")])
    only_named = {name: value for name, value in asset(ResourceId="mine").items() if name != "Bytes"}
    cognito.update_managed_login_branding(**named(style), Assets=[only_named])
    assert described(cognito, style)["Assets"] == [asset(ResourceId="mine")]
    background = {**only_named, "Category": "PAGE_BACKGROUND"}
    assert refusal(cognito.update_managed_login_branding, **named(style), Assets=[background]) == invalid(
        assets_fault(("PAGE_BACKGROUND", "PNG", "The file is missing: bytes must be specified."))
    )


def settings_fault(path: str, error: str) -> str:
    return f"Invalid settings provided. Validation errors: [{{property: {path}, errorType: {error}}}]"


def assets_fault(*faults: tuple[str, str, str]) -> str:
    """Category, extension and text of each."""
    listed = (
        f'{{category: {category}, extension: {extension}, colorMode: LIGHT, errorMessage: "{text}"}}'
        for category, extension, text in faults
    )
    return f"Invalid assets provided. Validation errors: [{', '.join(listed)}]"


NO_ICON = ("FORM_LOGO", "ICO", "Invalid file extension. Allowed extensions: JPEG, PNG, SVG, WEBP")
TOO_HIGH = (
    "Invalid file dimension. Assets of SubType LOGO must have a width:height ratio between 1:1 and 4:1."
    " Detected width: 480.0; height: 570.0"
)
ARIA = an_svg(root='role="img" aria-label="x"')
FORM_COLOR = {"components": {"form": {"lightMode": {"backgroundColor": "ffffff"}}}}


@pytest.mark.parametrize(
    ("members", "text"),
    [
        (
            {"Settings": {"components": {"form": {"instructions": {}}}}},
            settings_fault("$.components.form.instructions", "UnknownProperty"),
        ),
        (
            {"Settings": FORM_COLOR},
            settings_fault("$.components.form.lightMode.backgroundColor", "InvalidColor"),
        ),
        ({"Settings": "text"}, settings_fault("$", "InvalidType")),
        ({"Settings": {}, "Assets": [asset(content=an_icon(), Extension="ICO")]}, assets_fault(NO_ICON)),
        (
            {"Settings": {}, "Assets": [asset(content=a_png(480, 570)), asset("EMAIL_GRAPHIC", b"text")]},
            assets_fault(("FORM_LOGO", "PNG", TOO_HIGH), ("EMAIL_GRAPHIC", "PNG", "The file is no PNG.")),
        ),
        (
            {"Settings": {}, "Assets": [asset("FAVICON_SVG", ARIA, Extension="SVG")]},
            assets_fault(("FAVICON_SVG", "SVG", "element [svg#role|aria-label] is not allowed.")),
        ),
    ],
)
def test_what_is_refused(cognito: Any, client: dict[str, str], members: dict[str, Any], text: str) -> None:
    assert refusal(cognito.create_managed_login_branding, **client, **members) == invalid(text)
    style = made(cognito, client, Settings=SETTINGS)
    assert refusal(cognito.update_managed_login_branding, **named(style), **members) == invalid(text)
    assert described(cognito, style) == style


def test_the_largest_image(cognito: Any, client: dict[str, str]) -> None:
    style = made(cognito, client, Settings={}, Assets=[asset(content=padded(a_png(), 1_000_000))])
    assert len(described(cognito, style)["Assets"][0]["Bytes"]) == 1_000_000
    larger = asset(content=padded(a_png(), 1_000_001))
    code, text = refusal(cognito.update_managed_login_branding, **named(style), Assets=[larger])
    assert (code, text.partition("failed")[2]) == (
        "InvalidParameterException",
        " to satisfy constraint: Member must have length less than or equal to 1000000",
    )


def test_forty_images_a_request(cognito: Any, client: dict[str, str]) -> None:
    files = [asset("IDP_BUTTON_ICON", ResourceId=f"provider {n}") for n in range(41)]
    style = made(cognito, client, Settings={}, Assets=files[:40])
    assert len(style["Assets"]) == 40
    code, text = refusal(cognito.update_managed_login_branding, **named(style), Assets=files)
    assert code == "InvalidParameterException"
    assert text.endswith("Member must have length less than or equal to 40")
    assert refusal(cognito.update_managed_login_branding, **named(style), Assets=files[40:]) == invalid(
        "A style must not have more than 40 assets."
    )


def test_unknown_ones(cognito: Any, client: dict[str, str], pool_id: str) -> None:
    other = {"UserPoolId": pool_id, "ClientId": "nobody"}
    assert refusal(cognito.create_managed_login_branding, **other, UseCognitoProvidedValues=True) == NO_CLIENT
    assert refusal(cognito.describe_managed_login_branding_by_client, **other) == NO_CLIENT
    assert refusal(cognito.describe_managed_login_branding_by_client, **client) == (
        "ResourceNotFoundException",
        f"ManagedLoginBranding for client {client['ClientId']} does not exist.",
    )
    for call in (
        cognito.describe_managed_login_branding,
        cognito.update_managed_login_branding,
        cognito.delete_managed_login_branding,
    ):
        assert refusal(call, UserPoolId=pool_id, ManagedLoginBrandingId=UNKNOWN_ID) == NO_STYLE
        assert refusal(call, **UNKNOWN_POOL, ManagedLoginBrandingId=UNKNOWN_ID) == NO_POOL
        code, _ = refusal(call, UserPoolId=pool_id, ManagedLoginBrandingId=UNKNOWN_ID.replace("-4", "-1"))
        assert code == "InvalidParameterException"


def test_a_style_is_found_in_its_own_pool_only(cognito: Any, client: dict[str, str]) -> None:
    style = made(cognito, client)
    other = cognito.create_user_pool(PoolName="other")["UserPool"]["Id"]
    elsewhere = {**named(style), "UserPoolId": other}
    assert refusal(cognito.describe_managed_login_branding, **elsewhere) == NO_STYLE
    assert refusal(cognito.delete_managed_login_branding, **elsewhere) == NO_STYLE
    upper = {**named(style), "ManagedLoginBrandingId": style["ManagedLoginBrandingId"].upper()}
    assert body(cognito.describe_managed_login_branding(**upper))["ManagedLoginBranding"] == style


def test_deletion(cognito: Any, client: dict[str, str]) -> None:
    style = made(cognito, client, Settings={}, Assets=[asset()])
    assert body(cognito.delete_managed_login_branding(**named(style))) == {}
    assert refusal(cognito.delete_managed_login_branding, **named(style)) == NO_STYLE
    style = made(cognito, client)
    assert style["Assets"] == []
    cognito.delete_user_pool_client(**client)
    assert refusal(cognito.describe_managed_login_branding, **named(style)) == NO_STYLE
