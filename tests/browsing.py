"""Pages in a browser: the Chromium of the machine."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


SCREENSHOTS = Path(__file__).parent / "screenshots"


def keep_screenshots(browser: Browser, test: str) -> None:
    """Keep what the pages show that a failed test left open, and close them."""
    SCREENSHOTS.mkdir(exist_ok=True)
    name = re.sub(r"[^\w.-]+", "_", test.rpartition("/")[2])
    for context in browser.contexts:
        for rank, page in enumerate(context.pages):
            page.screenshot(path=SCREENSHOTS / f"{name}{f'-{rank}' if rank else ''}.png")
        context.close()


def opened(
    browser: Browser, tmp_path: Path, content: str, width: int, height: int, script: bool = True
) -> Page:
    """The page in a window of its own; a message on the console fails the test."""
    path = tmp_path / "index.html"
    path.write_text(content, encoding="utf-8")
    viewport = {"width": width, "height": height}
    page = browser.new_context(
        viewport={"width": viewport["width"], "height": viewport["height"]}, java_script_enabled=script
    ).new_page()

    def fail(message: ConsoleMessage) -> None:
        raise AssertionError(message.text)

    page.on("console", fail)
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(path.as_uri())
    return page


AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def accessible(page: Page) -> list[tuple[str, list[list[str]]]]:
    """What axe-core finds by WCAG 2.2 A and AA and by best practice: rules, with five places each."""
    found = Axe().run(page, options=AXE).response["violations"]
    return [(rule["id"], [node["target"] for node in rule["nodes"]][:5]) for rule in found]
