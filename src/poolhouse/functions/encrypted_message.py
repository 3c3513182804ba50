"""The message format of the AWS Encryption SDK, version 2, as far as one short text needs it.

Algorithm suite 0x0478: AES-256-GCM with a key derived by HKDF-SHA512 and committed to, unsigned ("AWS
Encryption SDK message format reference"). Functions open it with the SDK, as they open Cognito's codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from struct import pack

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec import Struct

VERSION = 2
SUITE = 0x0478
MESSAGE_ID_OCTETS = 32
KEY_OCTETS = 32
FRAMED = 2
FRAME_OCTETS = 4096
TAG_OCTETS = 16
LAST_FRAME = 0xFFFFFFFF


class DataKey(Struct, frozen=True):
    """A key in clear, and as KMS gives it back to whoever may use the key `arn`."""

    plaintext: bytes
    encrypted: bytes
    arn: str

    def __repr__(self) -> str:
        return f"DataKey({self.arn})"


def encrypted(text: bytes, key: DataKey, context: Mapping[str, str], *, message_id: bytes) -> bytes:
    """`context` is authenticated and travels in clear. `message_id`: 32 random octets. `text` fits one frame."""
    if len(text) > FRAME_OCTETS:
        raise ValueError(f"a text of more than {FRAME_OCTETS} octets")
    derived = _derived(key.plaintext, message_id, pack(">H", SUITE) + b"DERIVEKEY")
    commitment = _derived(key.plaintext, message_id, b"COMMITKEY")
    pairs = _pairs(context)
    header = b"".join(
        (
            pack(">BH", VERSION, SUITE),
            message_id,
            pack(">H", len(pairs)),
            pairs,
            pack(">H", 1),
            _counted(b"aws-kms"),
            _counted(key.arn.encode()),
            _counted(key.encrypted),
            pack(">BI", FRAMED, FRAME_OCTETS),
            commitment,
        )
    )
    cipher = AESGCM(derived)
    header_tag = cipher.encrypt(bytes(12), b"", header)
    # The only frame is the last one, with the number 1; its nonce is its number.
    nonce = pack(">QI", 0, 1)
    about = message_id + b"AWSKMSEncryptionClient Final Frame" + pack(">IQ", 1, len(text))
    sealed = cipher.encrypt(nonce, text, about)
    frame = pack(">II", LAST_FRAME, 1) + nonce + pack(">I", len(text)) + sealed
    return header + header_tag + frame


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA512(), length=KEY_OCTETS, salt=salt, info=info).derive(key)


def _pairs(context: Mapping[str, str]) -> bytes:
    """Sorted by the octets of the names; nothing at all where there are none."""
    named = sorted((name.encode(), value.encode()) for name, value in context.items())
    if not named:
        return b""
    return pack(">H", len(named)) + b"".join(_counted(name) + _counted(value) for name, value in named)


def _counted(octets: bytes) -> bytes:
    return pack(">H", len(octets)) + octets
