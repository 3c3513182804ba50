from __future__ import annotations

from collections.abc import Iterator

import pytest

from poolhouse.verify import Verifier
from tests.verify import forge
from tests.verify.jwks_server import JwksServer


class Now:
    """A clock that stands still until told."""

    def __init__(self, at: float = forge.ISSUED + 60) -> None:
        self.at = at

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def verifier(now: Now) -> Verifier:
    """Takes any token of the pool, offline."""
    return Verifier(forge.ISSUER, jwks=forge.pool_jwks(), now=now)


@pytest.fixture
def jwks_server() -> Iterator[JwksServer]:
    with JwksServer(forge.pool_jwks()) as server:
        yield server
