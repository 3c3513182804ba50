from __future__ import annotations

from tests.clients.people import people
from tests.examples.conftest import shop

__all__ = ["people", "shop"]
