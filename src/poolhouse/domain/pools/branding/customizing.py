"""Setting CSS and logo of the classic pages: sizes and kinds (reference oauth 5.3)."""

from __future__ import annotations

from msgspec.structs import replace

from poolhouse.domain.pools.branding import images
from poolhouse.domain.pools.branding.css import sanitized
from poolhouse.domain.pools.branding.look import MEDIA_TYPES
from poolhouse.domain.pools.branding.values import UiCustomization
from poolhouse.domain.pools.refusals import InvalidSetting

MOST_IMAGE_OCTETS = 100 * 1024
# Of the request: the CSS and the image in Base64.
MOST_OCTETS = 135 * 1024


def checked(customization: UiCustomization) -> UiCustomization:
    """With what is served of it (`rules`, `image_type`). Raises InvalidSetting; texts of the image are ours.

    Takes up to a second for the longest CSS: not for the loop.
    """
    css, image = customization.css or "", customization.image or b""
    if len(css.encode("utf-8", "replace")) + len(image) * 4 / 3 > MOST_OCTETS:
        raise InvalidSetting("request parameters too large")
    return replace(customization, rules=sanitized(css), image_type=_image_type(image) if image else None)


def _image_type(image: bytes) -> str:
    if len(image) > MOST_IMAGE_OCTETS:
        raise InvalidSetting(f"The image file must not be larger than {MOST_IMAGE_OCTETS // 1024} KB.")
    kind = images.kind_of(image)
    if kind not in ("PNG", "JPEG") or images.size_of(image) is None:
        raise InvalidSetting("The image file must be a PNG, JPG or JPEG file.")
    return MEDIA_TYPES[kind]
