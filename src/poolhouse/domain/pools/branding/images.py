"""Images by their first octets, and how wide and high they are."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Mapping

# As AWS names them -> whether the octets begin like one.
SIGNATURES: Mapping[str, Callable[[bytes], bool]] = {
    "PNG": lambda content: content[:8] == b"\x89PNG\r\n\x1a\n" and content[12:16] == b"IHDR",
    "JPEG": lambda content: content[:3] == b"\xff\xd8\xff",
    "WEBP": lambda content: content[:4] == b"RIFF" and content[8:12] == b"WEBP",
    "ICO": lambda content: content[:4] == b"\x00\x00\x01\x00",
}


def kind_of(content: bytes) -> str | None:
    """PNG, JPEG, WEBP or ICO; None for anything else (an SVG is text, see `svg`)."""
    return next((kind for kind, begins in SIGNATURES.items() if begins(content)), None)


def size_of(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, JPEG or WEBP; None when it does not tell."""
    # Brings an XML parser along, which a start need not wait for.
    import imagesize  # noqa: PLC0415

    try:
        width, height = imagesize.get(io.BytesIO(content))
    except (ValueError, TypeError, IndexError, OverflowError, OSError, struct.error):
        return None
    return (width, height) if width > 0 and height > 0 else None
