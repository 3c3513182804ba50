"""The system's Chromium, driven by playwright; no browser is downloaded."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.postgres import missing


# A folder's and not the session's: playwright's event loop must not be there when other tests run theirs. A folder
# imports this in its conftest; imported in a test module it would live as long as the session.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        missing("Chromium is not installed")
    with sync_playwright() as playwright:
        # In a container there is no user namespace for the sandbox; pages come from this process only.
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()
