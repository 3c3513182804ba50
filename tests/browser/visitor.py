"""Somebody in front of the pages: what they see, and what the browser has to complain about."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from tests.clients.node_programs import NODE, node

DESKTOP, TELEPHONE = (1280, 800), (390, 844)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
HEAVIEST = 60_000
# WCAG 2.2 AA, and what axe's makers recommend beyond it.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Colours that are on their way from one scheme to the other are nobody's.
SETTLED = "() => Promise.all(document.getAnimations().map((one) => one.finished))"
AXE = """async (tags) => (await axe.run(document, { runOnly: { type: "tag", values: tags } })).violations.map(
    (found) => `${found.id}: ${found.help}: ${found.nodes.map((node) => node.html).join(" | ")}`)"""
WEIGHT = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .map((entry) => [entry.name, entry.encodedBodySize])"""
SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass
class Visitor:
    """A page in a context of its own. `complaints` are the browser's: of scripts and of the content policy."""

    page: Page
    home: str
    scripts: bool = True
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(10_000)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._requested)

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def query(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.page.url).query).items()}

    @property
    def fragment(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.page.url).fragment).items()}

    def type(self, name: str, text: str) -> None:
        """Into the form's field of that name."""
        self.page.fill(f'input[name="{name}"]:visible', text)

    def press(self, name: str) -> None:
        """The form's button of that name, and wait for what comes."""
        with self.page.expect_navigation():
            self.page.click(f':is(button, input)[name="{name}"]:visible')

    def text(self) -> str:
        return self.page.inner_text("main")

    def error(self) -> str:
        return self.page.inner_text("#loginErrorMessage")

    def look(self) -> None:
        """What holds for every page of ours, light and dark."""
        assert self.complaints == []
        assert {origin(url) for url in self.asked} <= {origin(self.home)}
        assert self.page.title().strip()
        if not self.scripts:
            return
        self._weigh()
        assert self.page.evaluate(SIDEWAYS) <= 0, "scrolls sideways"
        for scheme in SCHEMES:
            self.page.emulate_media(color_scheme=scheme)
            found = self.violations()
            assert not found, "\n".join([f"{self.path}, {scheme}", *found])

    def violations(self) -> list[str]:
        """What axe-core finds."""
        if not self.page.evaluate("() => typeof axe === 'object'"):
            self.page.evaluate(axe_core())
        self.page.evaluate(SETTLED)
        found: list[str] = self.page.evaluate(AXE, TAGS)
        return found

    def _weigh(self) -> None:
        parts: list[list[Any]] = self.page.evaluate(WEIGHT)
        assert sum(size for _, size in parts) <= HEAVIEST, parts

    def _heard(self, message: ConsoleMessage) -> None:
        # A page that answers 400 is no complaint; it is said as a failed resource.
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def _requested(self, request: Request) -> None:
        """What a page asks for; where a browser goes on its way is another matter."""
        if not request.is_navigation_request() and not request.url.startswith(("data:", "blob:")):
            self.asked.append(request.url)


def origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


@cache
def axe_core() -> str:
    node()
    return (NODE / "node_modules/axe-core/axe.min.js").read_text()
