"""Who the gateway is to upstreams that ask for a client certificate."""

from __future__ import annotations

import hashlib
import ssl
import tempfile
from typing import Any

from msgspec import Struct

from poolhouse.domain.secret import Secret


class ClientIdentity(Struct, frozen=True, eq=False, weakref=True):
    """A certificate with its key, ready for connections that check the upstream's and for those that do not.

    Compared by identity: connections made for one are never used for another.
    """

    verifying: Any  # ssl.SSLContext, which msgspec does not know
    trusting: Any


def identity_of(certificate_pem: str, key: Secret) -> ClientIdentity:
    """`key` is the certificate's private key in PEM. Reads the system's authorities: too slow for the loop."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415 - only who has certificates loads it

    contexts = [context_of(verify=True), context_of(verify=False)]
    # OpenSSL is given certificates by the names of files only. What lies in the file for that moment is encrypted,
    # with a passphrase that nobody has who does not have the key.
    passphrase = hashlib.sha256(key.value.encode()).hexdigest().encode()
    sealed = serialization.load_pem_private_key(key.value.encode(), None).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase),
    )
    with tempfile.NamedTemporaryFile() as file:
        file.write(certificate_pem.encode() + sealed)
        file.flush()
        for context in contexts:
            context.load_cert_chain(file.name, password=passphrase)
    return ClientIdentity(*contexts)


def context_of(*, verify: bool) -> ssl.SSLContext:
    """`verify`: the upstream's certificate is checked against the system's authorities."""
    if verify:
        return ssl.create_default_context()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
