"""Pages in a browser: the Chromium of the machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


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
