"""`make bench`: how the time of each stage grows from 138 notes to 13,800; how long a browser lays notes."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter

from playwright.sync_api import sync_playwright

from browsing import CHROMIUM
from glossator.check import check
from glossator.export.json import to_json
from glossator.link import link
from glossator.model import Decisions
from glossator.read import read
from glossator.reading import read_text
from glossator.render import render
from glossator.resolve import resolve
from glossator.works import find_works

SMALL, LARGE = 138, 13_800


def article(notes: int) -> str:
    """A text with so many notes, of every kind, each called once."""
    paragraphs = [
        f"In the year of the mill numbered {n} the water stood high, and the miller of that year, who was "
        f"called Brandt{n // 9}, wrote it down.[{n}]"
        for n in range(1, notes + 1)
    ]
    listed = "\n".join(f"- [{n}] {_note(n)}" for n in range(1, notes + 1))
    return "# A Register of Mills\n\n" + "\n\n".join(paragraphs) + "\n\n## Notes\n\n" + listed + "\n"


def _note(n: int) -> str:
    name = f"Brandt{n // 9}"
    return (
        f"Ada {name}, *Weirs and Mills of District {n}* (Marl: Quay Press, {1900 + n % 100}), {n % 300 + 1}.",
        f"Ibid., {n % 300 + 2}.",
        f"{name}, *Weirs*, 12; ibid., 14.",
        f"Interview with K{n}, a miller. May, 2014.",
        "Ibid.",
        f"{name}, op. cit., 40.",
        f"'The Flood of {1900 + n % 100}.' *Mill Gazette* (May 4, 2009). URL: <https://gazette.example/{n}>.",
        f"See {name}, supra note {max(n - 7, 1)}, at 9.",
        "The word is not in the book.",
    )[n % 9]


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes, once."""
    start = perf_counter()
    work()
    return perf_counter() - start


def stages(notes: int) -> dict[str, float]:
    """The seconds of each stage on a text with so many notes."""
    text = article(notes)
    reading = read_text(text)
    findings = check(reading)
    parts = (reading.article, reading.links, reading.works)
    work: dict[str, Callable[[], object]] = {
        "read": lambda: read(text),
        "link": lambda: link(reading.article),
        "works": lambda: find_works(reading.article),
        "resolve": lambda: resolve(*parts, Decisions()),
        "check": lambda: check(reading),
        "export": lambda: to_json(reading),
        "render": lambda: render(reading, findings, slug="bench"),
    }
    return {name: seconds(each) for name, each in work.items()}


LAYING = """new Promise(done => {
  let start = 0
  requestAnimationFrame(() => { start = performance.now() })
  document.dispatchEvent(new Event("change"))
  requestAnimationFrame(() => { document.body.offsetHeight; done((performance.now() - start) / 1000) })
})"""
"""How long the script of the page takes to lay all notes anew, with the layout that follows."""


def layings(notes: tuple[int, ...]) -> dict[int, float]:
    """By how many notes a text has, the middle of nine times in seconds; empty where there is no browser."""
    if CHROMIUM is None:
        return {}
    found = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for count in notes:
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.set_content(render(read_text(article(count)), (), slug="bench")["index.html"])
            page.wait_for_timeout(500)
            found[count] = median(page.evaluate(LAYING) for _ in range(9))
        browser.close()
    return found


def main() -> None:
    """Print a line for each stage: seconds for both texts, and the ratio to the ratio of their notes."""
    stages(SMALL)
    small, large = stages(SMALL), stages(LARGE)
    small["all"], large["all"] = sum(small.values()), sum(large.values())
    print(f"{'':8} {SMALL:>10,} {LARGE:>10,} notes   per note, large to small")
    for name in small:
        ratio = large[name] / small[name] / (LARGE / SMALL)
        print(f"{name:8} {small[name]:9.4f}s {large[name]:9.3f}s         {ratio:6.2f}")
    for count, taken in layings((SMALL, 1_000)).items():
        print(f"laying {count:,} notes anew in a browser: {1000 * taken:.0f} ms")


if __name__ == "__main__":
    main()
