"""What ties the redirect to the command that waits for it: state, and PKCE with S256 (RFC 7636)."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from typing import Final
from urllib.parse import urlencode

from msgspec import Struct

from poolhouse.domain.ports import Random

OCTETS: Final = 32


class Proof(Struct, frozen=True):
    """Good for one sign-in. Both are 43 characters of base64url."""

    verifier: str
    state: str

    @classmethod
    def draw(cls, random: Random) -> Proof:
        return cls(_base64url(random.octets(OCTETS)), _base64url(random.octets(OCTETS)))

    @property
    def challenge(self) -> str:
        return _base64url(hashlib.sha256(self.verifier.encode()).digest())

    def __repr__(self) -> str:
        return "Proof(***)"


def authorize_url(domain: str, client_id: str, redirect_uri: str, proof: Proof, scopes: tuple[str, ...]) -> str:
    """Without scopes the client's whole list is asked for, by leaving the parameter out."""
    parameters = {
        "response_type": "code",
        "client_id": client_id,
        "redirect_uri": redirect_uri,
        "state": proof.state,
        "code_challenge": proof.challenge,
        "code_challenge_method": "S256",
        **({"scope": " ".join(scopes)} if scopes else {}),
    }
    return f"{domain}/oauth2/authorize?{urlencode(parameters)}"


def _base64url(octets: bytes) -> str:
    return urlsafe_b64encode(octets).rstrip(b"=").decode()
