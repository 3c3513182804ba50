"""What is stored of a pool's look. Member names are AWS's, in snake case."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

# As ClientId of a classic customization: every client that has none of its own.
ALL_CLIENTS = "ALL"
TERMS_OF_USE, PRIVACY_POLICY = "terms-of-use", "privacy-policy"


class UiCustomization(Struct, frozen=True, kw_only=True):
    """CSS and logo of the classic pages; set together, for one client or for ALL_CLIENTS.

    `css` is as it was given, `rules` as it is served; `image_type` is the media type of `image`.
    """

    pool_id: str
    client_id: str
    created_at: float
    modified_at: float
    css: str | None = None
    rules: str = ""
    image: bytes | None = None
    image_type: str | None = None

    @property
    def is_empty(self) -> bool:
        return not self.css and not self.image


class LoginStyle(Struct, frozen=True, kw_only=True):
    """A style of managed login; a client has at most one. Its images are LoginAssets, kept beside it.

    `settings` is the document as it was given, None when nothing but the service's own values is used.
    """

    pool_id: str
    client_id: str
    id: str
    created_at: float
    modified_at: float
    use_provided_values: bool = False
    settings: dict[str, Any] | None = None


class LoginAsset(Struct, frozen=True, kw_only=True):
    """An image of a style. `color_mode` is LIGHT, DARK or DYNAMIC (shown in both)."""

    category: str
    color_mode: str
    extension: str
    content: bytes
    resource_id: str | None = None

    @property
    def key(self) -> str:
        """What an update replaces it by. Only icons of identity providers are told apart by `resource_id`."""
        named = self.resource_id if self.category == "IDP_BUTTON_ICON" else None
        return f"{self.category}/{self.color_mode}/{named or ''}"


class Terms(Struct, frozen=True, kw_only=True):
    """Where a client's terms of use or privacy policy are, by `cognito:<language>`; it has one of each name."""

    pool_id: str
    client_id: str
    id: str
    name: str
    created_at: float
    modified_at: float
    links: dict[str, str]
    source: str = "LINK"
    enforcement: str = "NONE"
