"""Pools with people in them."""

from __future__ import annotations

from typing import Any

import pytest

from poolhouse.testing.server import Server

from .people import People

FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]


@pytest.fixture
def people(server: Server, cognito: Any) -> People:
    """A pool that verifies e-mail addresses, with a client that tells who exists."""
    return People(server, cognito)


@pytest.fixture
def hiding(people: People) -> People:
    """The same pool through a client that hides who exists."""
    return people.through(PreventUserExistenceErrors="ENABLED")
