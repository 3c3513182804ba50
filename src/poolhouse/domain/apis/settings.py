"""Settings of an API as a whole."""

from __future__ import annotations

from typing import Final

from poolhouse.domain.apis.errors import Invalid

MAX_COMPRESSION: Final = 10_485_760


def checked_compression(size: int | None) -> int | None:
    """The size in octets from which answers may be compressed. Raises Invalid."""
    if size is not None and not 0 <= size <= MAX_COMPRESSION:
        raise Invalid(f"Invalid minimum compression size, must be between 0 and {MAX_COMPRESSION}")
    return size
