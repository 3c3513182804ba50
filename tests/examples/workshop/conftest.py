from __future__ import annotations

from tests.browser.chromium import chromium

__all__ = ["chromium"]
