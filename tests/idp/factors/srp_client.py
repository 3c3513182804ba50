"""The client's half of SRP-6a with a device, written from the protocol, apart from the server's (4.3)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os

N = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F"
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
    "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
    16,
)
TIMESTAMP = "Tue Sep 5 07:03:09 UTC 2026"


def octets(number: int) -> bytes:
    return number.to_bytes(number.bit_length() // 8 + 1, "big")


def sha(*parts: bytes) -> int:
    return int.from_bytes(hashlib.sha256(b"".join(parts)).digest(), "big")


class DeviceSecret:
    """What a client keeps of a device, and how it proves to have it."""

    def __init__(self, key: str, group: str) -> None:
        self.key, self.group = key, group
        self.password = base64.b64encode(os.urandom(40)).decode()
        self.salt = int.from_bytes(os.urandom(16), "big")
        self.private = int.from_bytes(os.urandom(128), "big")
        self.public = pow(2, self.private, N)

    def verifier(self) -> dict[str, str]:
        """DeviceSecretVerifierConfig."""
        number = pow(2, self._x(self.salt), N)
        return {
            "PasswordVerifier": base64.b64encode(octets(number)).decode(),
            "Salt": base64.b64encode(octets(self.salt)).decode(),
        }

    def proof(self, parameters: dict[str, str]) -> dict[str, str]:
        """The answer to DEVICE_PASSWORD_VERIFIER."""
        theirs, salt = int(parameters["SRP_B"], 16), int(parameters["SALT"], 16)
        x, u = self._x(salt), sha(octets(self.public), octets(theirs))
        k = sha(octets(N), octets(2))
        shared = pow(theirs - k * pow(2, x, N), self.private + u * x, N)
        seed = hmac.digest(octets(u), octets(shared), "sha256")
        key = hmac.digest(seed, b"Caldera Derived Key\x01", "sha256")[:16]
        block = base64.b64decode(parameters["SECRET_BLOCK"])
        signed = self.group.encode() + self.key.encode() + block + TIMESTAMP.encode()
        return {
            "DEVICE_KEY": self.key,
            "TIMESTAMP": TIMESTAMP,
            "PASSWORD_CLAIM_SECRET_BLOCK": parameters["SECRET_BLOCK"],
            "PASSWORD_CLAIM_SIGNATURE": base64.b64encode(hmac.digest(key, signed, "sha256")).decode(),
        }

    def _x(self, salt: int) -> int:
        inner = hashlib.sha256(f"{self.group}{self.key}:{self.password}".encode()).digest()
        return sha(octets(salt), inner)
