"""The service's own settings document: what a style has where it says nothing.

Names and values are those of the document that AWS returns with ReturnMergedResources, as its examples show it;
the pictures of pages and forms are off, as users of the service have measured.
"""

from __future__ import annotations

from typing import Any

Document = dict[str, Any]


def _modes(light: Document, dark: Document) -> Document:
    return {"darkMode": dark, "lightMode": light}


def _colors(background: str, border: str, text: str) -> Document:
    return {"backgroundColor": background, "borderColor": border, "textColor": text}


def _filled(background: str, text: str) -> Document:
    return {"backgroundColor": background, "textColor": text}


def _field(background: str, border: str) -> Document:
    return {"backgroundColor": background, "borderColor": border}


def _status(background: str, color: str) -> Document:
    return {"backgroundColor": background, "borderColor": color, "indicatorColor": color}


def _bar() -> Document:
    return {
        "backgroundImage": {"enabled": False},
        **_modes(
            {"background": {"color": "fafafaff"}, "borderColor": "d5dbdbff"},
            {"background": {"color": "0f141aff"}, "borderColor": "424650ff"},
        ),
        "logo": {"enabled": False, "location": "START"},
    }


def _outlined(light: str, dark: str) -> Document:
    """A button with a border; the colours are those at rest."""
    return _modes(
        {
            "active": _colors("d3e7f9ff", "033160ff", "033160ff"),
            "defaults": _colors("ffffffff", light, light),
            "hover": _colors("f2f8fdff", "033160ff", "033160ff"),
        },
        {
            "active": _colors("354150ff", "89bdeeff", "89bdeeff"),
            "defaults": _colors("0f1b2aff", dark, dark),
            "hover": _colors("192534ff", "89bdeeff", "89bdeeff"),
        },
    )


CATEGORIES: Document = {
    "auth": {
        "authMethodOrder": [
            [{"display": "BUTTON", "type": "FEDERATED"}, {"display": "INPUT", "type": "USERNAME_PASSWORD"}]
        ],
        "federation": {"interfaceStyle": "BUTTON_LIST", "order": []},
    },
    "form": {
        "displayGraphics": True,
        "instructions": {"enabled": False},
        "languageSelector": {"enabled": False},
        "location": {"horizontal": "CENTER", "vertical": "CENTER"},
        "sessionTimerDisplay": "NONE",
    },
    "global": {
        "colorSchemeMode": "LIGHT",
        "pageFooter": {"enabled": False},
        "pageHeader": {"enabled": False},
        "spacingDensity": "REGULAR",
    },
    "signUp": {"acceptanceElements": [{"enforcement": "NONE", "textKey": "en"}]},
}
COMPONENT_CLASSES: Document = {
    "buttons": {"borderRadius": 8.0},
    "divider": _modes({"borderColor": "ebebf0ff"}, {"borderColor": "232b37ff"}),
    "dropDown": {
        "borderRadius": 8.0,
        **_modes(
            {
                "defaults": {"itemBackgroundColor": "ffffffff"},
                "hover": {
                    "itemBackgroundColor": "f4f4f4ff",
                    "itemBorderColor": "7d8998ff",
                    "itemTextColor": "000716ff",
                },
                "match": {"itemBackgroundColor": "414d5cff", "itemTextColor": "0972d3ff"},
            },
            {
                "defaults": {"itemBackgroundColor": "192534ff"},
                "hover": {
                    "itemBackgroundColor": "081120ff",
                    "itemBorderColor": "5f6b7aff",
                    "itemTextColor": "e9ebedff",
                },
                "match": {"itemBackgroundColor": "d1d5dbff", "itemTextColor": "89bdeeff"},
            },
        ),
    },
    "focusState": _modes({"borderColor": "0972d3ff"}, {"borderColor": "539fe5ff"}),
    "idpButtons": {"icons": {"enabled": True}},
    "input": {
        "borderRadius": 8.0,
        **_modes(
            {"defaults": _field("ffffffff", "7d8998ff"), "placeholderColor": "5f6b7aff"},
            {"defaults": _field("0f1b2aff", "5f6b7aff"), "placeholderColor": "8d99a8ff"},
        ),
    },
    "inputDescription": _modes({"textColor": "5f6b7aff"}, {"textColor": "8d99a8ff"}),
    "inputLabel": _modes({"textColor": "000716ff"}, {"textColor": "d1d5dbff"}),
    "link": _modes(
        {"defaults": {"textColor": "0972d3ff"}, "hover": {"textColor": "033160ff"}},
        {"defaults": {"textColor": "539fe5ff"}, "hover": {"textColor": "89bdeeff"}},
    ),
    "optionControls": _modes(
        {
            "defaults": _field("ffffffff", "7d8998ff"),
            "selected": {"backgroundColor": "0972d3ff", "foregroundColor": "ffffffff"},
        },
        {
            "defaults": _field("0f1b2aff", "7d8998ff"),
            "selected": {"backgroundColor": "539fe5ff", "foregroundColor": "000716ff"},
        },
    ),
    "statusIndicator": _modes(
        {
            "error": _status("fff7f7ff", "d91515ff"),
            "pending": {"indicatorColor": "AAAAAAAA"},
            "success": _status("f2fcf3ff", "037f0cff"),
            "warning": _status("fffce9ff", "8d6605ff"),
        },
        {
            "error": _status("1a0000ff", "eb6f6fff"),
            "pending": {"indicatorColor": "AAAAAAAA"},
            "success": _status("001a02ff", "29ad32ff"),
            "warning": _status("1d1906ff", "e0ca57ff"),
        },
    ),
}
COMPONENTS: Document = {
    "alert": {
        "borderRadius": 12.0,
        **_modes({"error": _field("fff7f7ff", "d91515ff")}, {"error": _field("1a0000ff", "eb6f6fff")}),
    },
    "favicon": {"enabledTypes": ["ICO", "SVG"]},
    "form": {
        "backgroundImage": {"enabled": False},
        "borderRadius": 8.0,
        **_modes(_field("ffffffff", "c6c6cdff"), _field("0f1b2aff", "424650ff")),
        "logo": {"enabled": False, "formInclusion": "IN", "location": "CENTER", "position": "TOP"},
    },
    "idpButton": {"custom": {}, "standard": _outlined("424650ff", "c6c6cdff")},
    "pageBackground": {
        "image": {"enabled": False},
        **_modes({"color": "ffffffff"}, {"color": "0f1b2aff"}),
    },
    "pageFooter": _bar(),
    "pageHeader": _bar(),
    "pageText": _modes(
        {"bodyColor": "414d5cff", "descriptionColor": "414d5cff", "headingColor": "000716ff"},
        {"bodyColor": "b6bec9ff", "descriptionColor": "b6bec9ff", "headingColor": "d1d5dbff"},
    ),
    "phoneNumberSelector": {"displayType": "TEXT"},
    "primaryButton": _modes(
        {
            "active": _filled("033160ff", "ffffffff"),
            "defaults": _filled("0972d3ff", "ffffffff"),
            "disabled": _field("ffffffff", "ffffffff"),
            "hover": _filled("033160ff", "ffffffff"),
        },
        {
            "active": _filled("539fe5ff", "000716ff"),
            "defaults": _filled("539fe5ff", "000716ff"),
            "disabled": _field("ffffffff", "ffffffff"),
            "hover": _filled("89bdeeff", "000716ff"),
        },
    ),
    "secondaryButton": _outlined("0972d3ff", "539fe5ff"),
}
SETTINGS: Document = {
    "categories": CATEGORIES,
    "componentClasses": COMPONENT_CLASSES,
    "components": COMPONENTS,
}
