"""The certificates that the gateway makes for itself: self-signed, as on AWS."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from poolhouse.domain.secret import Secret

LIFETIME: Final = 365 * 24 * 3600
"""Seconds."""
_BITS: Final = 2048


def self_signed(now: float, serial: int) -> tuple[str, Secret]:
    """A certificate and its private key, in PEM. `now` is epoch seconds. Too slow for the loop."""
    from cryptography import x509  # noqa: PLC0415 - only who makes a certificate pays for loading it
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import rsa  # noqa: PLC0415
    from cryptography.x509.oid import NameOID  # noqa: PLC0415

    key = rsa.generate_private_key(public_exponent=65537, key_size=_BITS)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "ApiGateway")])
    begin = datetime.fromtimestamp(int(now), UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(seconds=LIFETIME))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return certificate.public_bytes(serialization.Encoding.PEM).decode(), Secret(private.decode())
