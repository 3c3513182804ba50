"""Page tokens: where the next page begins, sealed so that only this server's own tokens are taken."""

from __future__ import annotations

import base64
import binascii

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_OCTETS = 64
LONGEST = 131_072  # the model's limit of a token; a longer one was never ours


class BadToken(Exception):
    """The token was not issued by this server for this kind of page; the text is for the log."""


class PageTokens:
    """Seals positions with AES-SIV: the same position gives the same token, and no nonce can be used twice."""

    def __init__(self, key: bytes) -> None:
        """`key` is at least 16 secret octets; every node that shares a database shares it."""
        if len(key) < 16:
            raise ValueError("the key of page tokens needs 16 octets")
        derived = HKDF(hashes.SHA256(), KEY_OCTETS, salt=None, info=b"poolhouse page tokens").derive(key)
        self._cipher = AESSIV(derived)

    def issue(self, kind: str, position: str) -> str:
        """A token for `position`. `kind` names the list and all that must be the same on the next call."""
        # AES-SIV takes no empty text; the first octet also leaves room for another form of positions.
        sealed = self._cipher.encrypt(b"\x01" + position.encode(), [kind.encode()])
        return base64.urlsafe_b64encode(sealed).rstrip(b"=").decode()

    def read(self, kind: str, token: str) -> str:
        """The position in `token`. Raises BadToken."""
        if len(token) > LONGEST:
            raise BadToken("a page token is too long")
        try:
            sealed = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
            opened = self._cipher.decrypt(sealed, [kind.encode()])
        except (ValueError, binascii.Error, InvalidTag) as error:
            raise BadToken(f"not a page token for {kind}: {type(error).__name__}") from None
        return opened[1:].decode()
