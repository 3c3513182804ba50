from __future__ import annotations

from tests.examples.conftest import shop

__all__ = ["shop"]
