"""Small values of branding to store."""

from __future__ import annotations

from typing import Any

from poolhouse.domain.pools.branding.values import LoginAsset, LoginStyle, Terms, UiCustomization
from tests.contracts.values import HOSTILE, NOON, POOL

CLIENT = "client1"


def a_customization(client_id: str = CLIENT, pool_id: str = POOL, **fields: Any) -> UiCustomization:
    given = {"pool_id": pool_id, "client_id": client_id, "created_at": NOON, "modified_at": NOON}
    return UiCustomization(**{**given, "css": HOSTILE, "image": b"\0\xff", "image_type": "image/png", **fields})


def a_style(client_id: str = CLIENT, pool_id: str = POOL, **fields: Any) -> LoginStyle:
    given = {"pool_id": pool_id, "client_id": client_id, "id": f"style of {client_id}"}
    settings = {"components": {"form": {"borderRadius": 8.5, "logo": {"enabled": True}, HOSTILE: [None, 1]}}}
    return LoginStyle(**{**given, "created_at": NOON, "modified_at": NOON, "settings": settings, **fields})


def an_asset(category: str = "FORM_LOGO", color_mode: str = "LIGHT", **fields: Any) -> LoginAsset:
    given = {"category": category, "color_mode": color_mode, "extension": "PNG", "content": b"\0\xff"}
    return LoginAsset(**{**given, **fields})


def some_terms(name: str = "terms-of-use", client_id: str = CLIENT, pool_id: str = POOL, **fields: Any) -> Terms:
    given = {"pool_id": pool_id, "client_id": client_id, "id": f"{client_id}'s {name}", "name": name}
    links = {"cognito:default": f"https://example.com/{HOSTILE}"}
    return Terms(**{**given, "created_at": NOON, "modified_at": NOON, "links": links, **fields})
