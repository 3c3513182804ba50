"""base64url without padding (RFC 7515 2), one spelling per value."""

from __future__ import annotations

from binascii import a2b_base64
from typing import Final

# `+`, `/` and `=` become a character that no alphabet has; `-` and `_` become those that binascii knows.
_TO_STANDARD: Final = bytes.maketrans(b"+/=-_", b"!!!+/")
_PADDING: Final = (b"", b"!", b"==", b"=")
# The last character of a part whose bits are not all used must have the others zero (RFC 4648 3.5).
_LAST: Final = (None, None, frozenset(b"AQgw"), frozenset(b"AEIMQUYcgkosw048"))


def decode(part: bytes) -> bytes:
    """Raises ValueError for padding, whitespace, another alphabet, or bits set after the last octet.

    Twice as fast as joserfc's `urlsafe_b64decode`, which the tests hold it against. A token needs it twice, and
    verifying one takes only half again as long as its RSA operation, so it shows.
    """
    rest = len(part) % 4
    last = _LAST[rest]
    if last is not None and part[-1] not in last:
        raise ValueError("not canonical")
    return a2b_base64(part.translate(_TO_STANDARD) + _PADDING[rest], strict_mode=True)
