"""Setting CSS and logo of the classic pages: sizes and kinds (reference oauth 5.3)."""

from __future__ import annotations

from poolhouse.domain.pools.branding import css as css_rules
from poolhouse.domain.pools.branding import images
from poolhouse.domain.pools.branding.look import MEDIA_TYPES
from poolhouse.domain.pools.refusals import InvalidSetting

MOST_IMAGE_OCTETS = 100 * 1024
# Of the request: the CSS and the image in Base64.
MOST_OCTETS = 135 * 1024


def image_type(css: str | None, image: bytes | None) -> str | None:
    """The image's media type. Raises InvalidSetting when CSS or image cannot be; texts of the image are ours."""
    if len((css or "").encode("utf-8", "replace")) + len(image or b"") * 4 / 3 > MOST_OCTETS:
        raise InvalidSetting("request parameters too large")
    if css:
        css_rules.check(css)
    if not image:
        return None
    if len(image) > MOST_IMAGE_OCTETS:
        raise InvalidSetting(f"The image file must not be larger than {MOST_IMAGE_OCTETS // 1024} KB.")
    kind = images.kind_of(image)
    if kind not in ("PNG", "JPEG") or images.size_of(image) is None:
        raise InvalidSetting("The image file must be a PNG, JPG or JPEG file.")
    return MEDIA_TYPES[kind]
