"""What all tests share: where things are, `--update-golden`, and what CI does not let pass."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from functools import cache

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from browsing import CHROMIUM, keep_screenshots

settings.register_profile("here", deadline=None, max_examples=40)
settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` rewrites `tests/golden/` from what the program makes now."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/ and read the diff")


def pytest_configure(config: pytest.Config) -> None:
    """A golden file is accepted by a person who read the difference, never by CI."""
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is refused under CI: run it at home and read the diff")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The Chromium of the machine; without one the tests that ask for it are skipped."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


@cache
def _sets_paper() -> bool:
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        return False
    return True


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Where the system lacks what WeasyPrint sets type with, the tests that ask for it are skipped."""
    if item.get_closest_marker("paper") and not _sets_paper():
        pytest.skip("no Pango here: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0")


def _browser(item: pytest.Item) -> object:
    return getattr(item, "funcargs", {}).get("browser")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What a failed test saw is kept. With GLOSSATOR_REQUIRE_BROWSER set, a test of browser or paper that is
    skipped has failed."""
    report = yield
    if report.failed and call.when == "call" and isinstance(started := _browser(item), Browser):
        keep_screenshots(started, item.nodeid)
    needs = item.get_closest_marker("browser") or item.get_closest_marker("paper")
    if report.skipped and needs and os.environ.get("GLOSSATOR_REQUIRE_BROWSER"):
        report.outcome = "failed"
        report.longrepr = f"skipped, but what it needs is required here: {report.longrepr}"
    return report
