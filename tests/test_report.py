"""The page of findings with its filters, and the pictures of the page of sources."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import texts
from browsing import SIDEWAYS, accessible, opened
from glossator.check import check
from glossator.reading import read_text
from glossator.render import render
from test_page import Elements, pages

ARTICLE = "ahmadzai-is-khorasan"
SKARN = "beacons-of-skarn"


NAMES = "Abernethy Birch Castle Doyle Elphick Farrow Gant Holt".split()


def works(count: int, year: str = "{}") -> str:
    """A text that cites as many books, each twice, one year after the other."""
    names = NAMES[:count]
    notes = [
        f"Ann {name}, *The {name} Papers* (Hull: Quay, {year.format(1900 + n)})."
        for n, name in enumerate(names)
    ]
    notes += [f"{name}, *The {name} Papers*, 12." for name in names]
    calls = " ".join(f"Word.[{n}]" for n in range(1, len(notes) + 1))
    listed = "\n".join(f"{n}. {note}" for n, note in enumerate(notes, 1))
    return f"# Mills\n\n## First\n\n{calls}\n\n## Notes\n\n{listed}\n"


def sources(text: str) -> str:
    """The page of sources of a text."""
    reading = read_text(text)
    return render(reading, check(reading), slug="x")["sources.html"]


def pictures(page: str) -> dict[str, str]:
    """The figures by their classes."""
    return dict(re.findall(r'<figure class="([\w-]+)">(.*?)</figure>', page, re.S))


# --- pictures ------------------------------------------------------------------------------------------


def test_the_years_are_counted_as_they_are_drawn() -> None:
    drawn = pictures(pages(ARTICLE)["sources.html"])["years"]
    bars = {name: int(count) for name, count in re.findall(r"<title>([^:]*): (\d+)</title>", drawn)}
    dates: list[Any] = [work.csl.get("issued", {}) for work in texts.reading(ARTICLE).works.works]
    years = [date["date-parts"][0][0] for date in dates if "date-parts" in date]
    assert bars == Counter(map(str, years))
    heights = [float(h) for h in re.findall(r'height="([\d.]+)"><title', drawn)]
    assert heights == pytest.approx([64 * n / max(bars.values()) for n in bars.values()], abs=0.1)
    assert f'aria-label="{len(years)} dated works from {min(years)} to {max(years)};' in drawn


def test_the_kinds_are_told_in_words_too() -> None:
    drawn = pictures(pages(ARTICLE)["sources.html"])["kinds-of"]
    said = re.findall(r'aria-label="([^"]*)"', drawn)[0].split(", ")
    texts_of = re.findall(r"<text [^>]*>([^<]*)</text>", drawn)
    assert said == [f"{name} {count}" for name, count in zip(texts_of[::2], texts_of[1::2], strict=True)]


def test_where_a_work_is_cited_is_drawn_and_told_in_a_table() -> None:
    page = pages(ARTICLE)["sources.html"]
    drawn = pictures(page)["along"]
    strips = re.findall(
        r'<li><a href="#(\w+)">.*?aria-label="cited (\d+) times: ([^"]*)">(.*?)</svg>', drawn, re.S
    )
    rows = re.findall(r'<tr><th scope="row">.*?</th><td>(\d+)</td><td>(.*?)</td>', drawn)
    assert [int(times) for _, times, _, _ in strips] == [marks.count('class="mark"') for *_, marks in strips]
    assert [(times, said.replace(", ", "; ")) for _, times, said, _ in strips] == rows
    assert [int(times) for _, times, *_ in strips] == sorted((int(t) for _, t, *_ in strips), reverse=True)
    ids = {attrs.get("id") for _, attrs in Elements(page).found}
    assert {name for name, *_ in strips} <= ids


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("# A\n\nNothing is cited.\n", set()),
        (works(2), set()),
        (works(3), {"along"}),
        (works(6), {"along", "years"}),
        (works(6, "n.d."), {"along"}),
    ],
    ids=["nothing", "too little", "few years", "enough", "no years"],
)
def test_what_there_is_too_little_of_is_not_drawn(text: str, drawn: set[str]) -> None:
    assert set(pictures(sources(text))) - {"kinds-of"} == drawn


def test_years_far_apart_are_drawn_together() -> None:
    drawn = pictures(sources(works(8).replace("Quay, 1900", "Quay, 1577")))["years"]
    labels = re.findall(r"<title>([^:]*): \d+</title>", drawn)
    assert labels == ["1570–1579", "1900–1909"]
    xs = [float(x) for x in re.findall(r'<rect x="([\d.]+)"', drawn)]
    assert xs == sorted(xs)
    assert xs[-1] < 360


# --- filters -------------------------------------------------------------------------------------------


def seen(page: Page) -> list[str]:
    """The rules of the findings that can be seen."""
    shown = "[...document.querySelectorAll('.finding')].filter(each => each.checkVisibility())"
    return list(page.evaluate(f"{shown}.map(each => each.dataset.rule)"))


@pytest.mark.browser
@pytest.mark.parametrize("script", [False, pytest.param(True, marks=pytest.mark.matrix)])
def test_findings_are_filtered_by_severity_and_by_rule(
    browser: Browser, tmp_path: Path, script: bool
) -> None:
    page = opened(browser, tmp_path, pages(ARTICLE)["findings.html"], 1024, 800, script)
    found = texts.findings(ARTICLE)
    assert sorted(seen(page)) == sorted(finding.rule for finding in found)
    page.uncheck("#x-info")
    rest = [each.rule for each in found if each.severity != "info" or each.decision is not None]
    assert sorted(seen(page)) == sorted(rest)
    page.check("#x-info")
    page.click("text=By rule")
    gone = found[0].rule
    page.uncheck(f"#x-{gone}")
    assert sorted(seen(page)) == sorted(finding.rule for finding in found if finding.rule != gone)
    page.emulate_media(media="print")
    assert gone not in seen(page)
    assert not page.is_visible(".filter")
    page.context.close()


def test_the_counts_of_the_pages_agree() -> None:
    made, findings = pages(ARTICLE), texts.findings(ARTICLE)
    by_rule = Counter(finding.rule for finding in findings)
    for name, count in by_rule.items():
        assert f'id="x-{name}" checked> {name} ({count})' in made["findings.html"]
    assert made["findings.html"].count("data-rule=") == len(findings) + len(by_rule)
    still = sum(finding.decision is None for finding in findings)
    for page in made.values():
        assert f">{still} findings<" in page


# --- for everybody -------------------------------------------------------------------------------------

AT_ONCE = {("findings.html", 390, "dark")}
LOOKS = [
    pytest.param(name, width, scheme, marks=() if (name, width, scheme) in AT_ONCE else pytest.mark.matrix)
    for name in ("findings.html", "sources.html")
    for width in (1440, 1024, 390, 320)
    for scheme in ("light", "dark", "forced")
]


@pytest.mark.browser
@pytest.mark.parametrize(("name", "width", "scheme"), LOOKS)
def test_axe_finds_no_fault(browser: Browser, tmp_path: Path, name: str, width: int, scheme: Any) -> None:
    slug = SKARN if (name, width, scheme) in AT_ONCE else ARTICLE
    page = opened(browser, tmp_path, pages(slug)[name], width, 900)
    if scheme == "forced":
        page.emulate_media(forced_colors="active")
    else:
        page.emulate_media(color_scheme=scheme)
    assert accessible(page) == []
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    assert accessible(page) == []
    assert page.evaluate(SIDEWAYS) <= 0
    page.context.close()
