"""What the page must do, measured in a browser: in windows of all widths, with and without its script, as
readers set their text, light, dark and in forced colours.

`make test` looks at views that hold every pair of these once; the whole matrix is CI's. A gate that fails
tells its figure, and `tests/screenshots/` keeps what was seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, cycle, product
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page

import texts
from browsing import accessible, opened
from glossator.check import check
from glossator.reading import read_text
from glossator.render import render

TESTS = Path(__file__).parent
MEASURES = (TESTS / "measures.js").read_text("utf-8")
ARTICLE = "ahmadzai-is-khorasan"
SHAPES = ("every-place", "right-to-left")
THOUSAND = "a thousand notes"
SETTINGS = {
    "as set": "0",
    "twice as large": "document.documentElement.style.fontSize = '212.5%'",
    "spaced": """for (const each of document.querySelectorAll("body, body *"))
      Object.assign(each.style, {letterSpacing: "0.12em", wordSpacing: "0.16em", lineHeight: "1.5"})""",
}
"""How readers may set a text for themselves; the spacing is that of WCAG 1.4.12."""


class View(NamedTuple):
    """One way to look at a page."""

    text: str
    width: int
    script: bool
    setting: str
    scheme: str

    def __str__(self) -> str:
        return f"{self.text}-{self.width}-{'script' if self.script else 'none'}-{self.setting}-{self.scheme}"


FACTORS = (
    (ARTICLE, *SHAPES),
    (1440, 1024, 390, 320),
    (True, False),
    tuple(SETTINGS),
    ("light", "dark", "forced"),
)


def cover(rows: Sequence[View]) -> list[View]:
    """Some of the views that hold each pair of two factors' values at least once."""

    def pairs(row: View) -> set[Any]:
        return set(combinations(enumerate(row), 2))

    wanted = set().union(*map(pairs, rows))
    chosen: list[View] = []
    while wanted:
        chosen.append(max(rows, key=lambda row: len(pairs(row) & wanted)))
        wanted -= pairs(chosen[-1])
    return chosen


def views() -> list[Any]:
    """Those that hold each pair; and, marked, every other text, width, script and setting, in some scheme."""
    every = [View(*values) for values in product(*FACTORS)]
    chosen = cover(every)
    schemes = cycle(FACTORS[-1])
    others = {row._replace(scheme=next(schemes)) for row in every if row.scheme == FACTORS[-1][0]}
    others |= {row._replace(text=THOUSAND) for row in others if row.text == ARTICLE}
    return [
        *(pytest.param(view, id=str(view)) for view in chosen),
        *(pytest.param(view, id=str(view), marks=pytest.mark.matrix) for view in sorted(others - {*chosen})),
    ]


@cache
def page_of(text: str, name: str = "index.html") -> str:
    """A page of one of the texts."""
    if text in texts.SLUGS:
        return render(texts.reading(text), texts.findings(text), slug=text)[name]
    source = thousand() if text == THOUSAND else (TESTS / f"cases/page/{text}.md").read_text("utf-8")
    reading = read_text(source)
    return render(reading, check(reading), slug="text")[name]


def thousand() -> str:
    """A text with a thousand notes, some of them long, in ten sections."""
    sections, notes = [], []
    for section in range(10):
        calls = range(100 * section + 1, 100 * section + 101)
        words = " ".join(f"A sentence of so many words and no more calls a note.[{n}]" for n in calls)
        sections.append(f"## Section {section + 1}\n\n{words}\n")
        notes += [f"{n}. Jane Castle, *Mills {n}* (Hull: Quay, 1999). {'Long. ' * (n % 9)}" for n in calls]
    return "\n".join(["# A Thousand Notes\n", *sections, "## Notes\n", *notes, ""])


def seen(browser: Browser, tmp_path: Path, view: View) -> Page:
    """The page as it is looked at."""
    page = opened(browser, tmp_path, page_of(view.text), view.width, 900, view.script)
    if view.scheme == "forced":
        page.emulate_media(forced_colors="active")
    else:
        page.emulate_media(color_scheme="dark" if view.scheme == "dark" else "light")
    page.evaluate(SETTINGS[view.setting])
    return page


def measured(page: Page) -> dict[str, Any]:
    """The figures, once the script has laid the notes anew; a busy machine is given two seconds."""
    for _ in range(20):
        page.wait_for_timeout(50)
        figures: dict[str, Any] = page.evaluate(MEASURES)
        if not figures["overlapping"]:
            break
    return figures


def faults(figures: dict[str, Any], view: View) -> Iterator[str]:
    """What the figures say against the page, in words."""
    for name in ("overlapping", "onText", "clipped", "beyond"):
        if figures[name]:
            yield f"{figures[name]} notes are {name}"
    if figures["alone"] and figures["room"] > 14:
        yield f"{figures['alone']} calls stand at the head of a line"
    if figures["sideways"] > 0:
        yield f"the page is {figures['sideways']} px too wide"
    if figures["cutOff"] > 1:
        yield f"the last note ends {figures['cutOff']} px below the page"
    if view.setting == "as set":
        yield from set_badly(figures, view)


def set_badly(figures: dict[str, Any], view: View) -> Iterator[str]:
    """What is to be said against the type, where the reader did not set it."""
    if figures["beside"] != (view.width >= 1024):
        yield f"notes beside the text: {figures['beside']}"
    if not 17 <= figures["size"] <= 20 or not 1.5 <= figures["leading"] <= 1.6:
        yield f"text of {figures['size']} px, lines of {figures['leading']}"
    if figures["noteSize"] < max(13, 0.75 * figures["size"]):
        yield f"notes of {figures['noteSize']} px"
    if figures["uneven"]:
        yield f"calls change the lines of {figures['uneven']} paragraphs"
    if view.text == ARTICLE and view.width >= 1024 and not 60 <= figures["measure"] <= 75:
        yield f"{figures['measure']} characters a line"


@pytest.mark.browser
@pytest.mark.parametrize("view", views())
def test_the_page_is_whole_in_every_view(browser: Browser, tmp_path: Path, view: View) -> None:
    page = seen(browser, tmp_path, view)
    assert list(faults(measured(page), view)) == []
    page.context.close()


# --- accessibility --------------------------------------------------------------------------------------

AT_ONCE = {("every-place", 390, "dark"), ("every-place", 1440, "light"), ("every-place", 1024, "forced")}


def looks() -> list[Any]:
    """The pages, widths and schemes that axe looks at."""
    every = product((ARTICLE, *SHAPES), (1440, 1024, 390, 320), ("light", "dark", "forced"))
    return [pytest.param(*look, marks=() if look in AT_ONCE else pytest.mark.matrix) for look in every]


@pytest.mark.browser
@pytest.mark.parametrize(("text", "width", "scheme"), looks())
def test_axe_finds_no_fault(browser: Browser, tmp_path: Path, text: str, width: int, scheme: str) -> None:
    page = seen(browser, tmp_path, View(text, width, True, "as set", scheme))
    assert accessible(page) == []
    page.context.close()


TABBED = """() => {
  const on = document.activeElement, style = getComputedStyle(on), box = on.getBoundingClientRect()
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12))
  return {
    name: on.outerHTML.slice(0, 90),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    hidden: box.bottom < 0 || box.top > innerHeight || !(at === on || on.contains(at) || at?.contains(on)),
  }
}"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [1440, pytest.param(390, marks=pytest.mark.matrix)])
def test_the_focus_is_seen_wherever_it_goes(browser: Browser, tmp_path: Path, width: int) -> None:
    page = opened(browser, tmp_path, page_of("every-place"), width, 900)
    stops = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(TABBED))
    assert "skip" in stops[0]["name"]
    assert [stop for stop in stops if stop["ring"] < 2 or stop["hidden"]] == []
    page.context.close()


@pytest.mark.browser
def test_what_hover_shows_focus_shows(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, page_of("every-place"), 1440, 900)
    shown = "getComputedStyle(document.getElementById('n2')).backgroundColor"
    mark = "getComputedStyle(document.querySelector('article p .p')).opacity"
    plain = page.evaluate(shown)
    page.focus("#r2")
    focused = page.evaluate(shown)
    page.focus("#r3")
    assert page.evaluate(shown) == plain != focused
    page.hover("#r2")
    assert page.evaluate(shown) == focused
    assert page.evaluate(mark) == "0"
    page.focus("article p .p")
    assert page.evaluate(mark) == "1"
    page.context.close()


@pytest.mark.browser
def test_nothing_moves(browser: Browser, tmp_path: Path) -> None:
    """Neither by itself nor on hover: so there is nothing to be reduced for those who ask for it."""
    page = opened(browser, tmp_path, page_of(ARTICLE), 1440, 900)
    moving = """[...document.querySelectorAll("*")].filter(each => {
      const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(each)
      return transitionDuration !== "0s" || animationName !== "none" || scrollBehavior !== "auto"
    }).length"""
    assert page.evaluate(moving) == 0
    page.context.close()


SHIFTS = """new Promise(done => new PerformanceObserver(list =>
  done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
).observe({type: "layout-shift", buffered: true}) ?? setTimeout(() => done(0), 500))"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [1440, pytest.param(390, marks=pytest.mark.matrix)])
def test_the_layout_stays_as_it_first_stands(browser: Browser, tmp_path: Path, width: int) -> None:
    page = opened(browser, tmp_path, page_of(ARTICLE), width, 900)
    page.wait_for_timeout(300)
    assert page.evaluate(SHIFTS) <= 0.02
    page.context.close()


# --- without what a page may lack -----------------------------------------------------------------------


@pytest.mark.browser
@pytest.mark.parametrize("text", ["every-place", pytest.param(ARTICLE, marks=pytest.mark.matrix)])
def test_without_styles_the_article_stands_before_its_notes(
    browser: Browser, tmp_path: Path, text: str
) -> None:
    plain = re.sub(
        r"<style>.*?</style>|<script>.*?</script>|<meta http-equiv[^>]*>", "", page_of(text), flags=re.S
    )
    page = opened(browser, tmp_path, plain, 1024, 900, script=False)
    figures = page.evaluate(MEASURES)
    tops = page.evaluate(
        "[...document.querySelectorAll('article, section > ol > li')].map(e => e.getBoundingClientRect().top)"
    )
    assert tops == sorted(tops)
    assert figures["sideways"] <= 0
    page.click("#r5 >> visible=true")
    assert page.evaluate("document.querySelector(':target').id") == "n5"
    page.context.close()


@pytest.mark.browser
def test_each_note_is_found_once(browser: Browser, tmp_path: Path) -> None:
    """By a search in the page, which sees what is set, in its order."""
    page = opened(browser, tmp_path, page_of(ARTICLE), 1440, 900)
    text = " ".join(page.evaluate("document.body.innerText").split())
    page.context.close()
    notes = texts.reading(ARTICLE).article.notes
    opened_by = [f"{note.label} {' '.join(texts.words(note.passage).split())[:60]}" for note in notes]
    emended = {f"{each.at.removeprefix('n')} " for each in texts.decisions(ARTICLE).decisions if each.text}
    opened_by = [words for words in opened_by if not words.startswith(tuple(emended))]
    assert [words for words in opened_by if text.count(words) != 1] == []


# --- where the reader is --------------------------------------------------------------------------------


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_contents_tell_where_the_reader_is(browser: Browser, tmp_path: Path, script: bool) -> None:
    page = opened(browser, tmp_path, page_of(ARTICLE), 1440, 900, script)
    entries = page.locator(".contents ol a")
    colours = "[...document.querySelectorAll('.contents ol a')].map(a => getComputedStyle(a).color)"
    for rank in (2, 5):
        target = str(entries.nth(rank).get_attribute("href"))
        page.evaluate("id => document.getElementById(id).scrollIntoView()", target[1:])
        page.wait_for_timeout(200)
        found = page.evaluate(colours)
        assert [i for i, colour in enumerate(found) if found.count(colour) == 1] == [rank]
    page.context.close()


@pytest.mark.browser
def test_a_way_through_the_notes_does_not_lose_the_place(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, page_of("every-place"), 1440, 900)
    page.evaluate("document.getElementById('r21').scrollIntoView({block: 'center'})")
    before = page.evaluate("scrollY")
    page.click("#n21 .point a >> nth=0")
    page.wait_for_timeout(100)
    assert abs(page.evaluate("scrollY") - before) <= 900
    assert page.locator("li:target").count() == 1
    page.go_back()
    page.wait_for_timeout(100)
    assert abs(page.evaluate("scrollY") - before) <= 2
    page.context.close()


@pytest.mark.browser
def test_flags_are_read_one_after_the_other(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, page_of("every-place"), 1440, 900)
    page.click("text=First flag")
    passed = [page.evaluate("location.hash")]
    while page.locator(f"{passed[-1]} .turn a[aria-label^=next]").count():
        page.click(f"{passed[-1]} .turn a[aria-label^=next]")
        passed.append(page.evaluate("location.hash"))
    assert passed == ["#n16", "#n17", "#n28"]
    page.click("#n28 .turn a[aria-label$=before]")
    assert page.evaluate("location.hash") == "#n17"
    page.context.close()


# --- what a screen reader is told -----------------------------------------------------------------------

CALLS = """[...document.querySelectorAll("[role=doc-noteref]")].map(call => {
  const note = document.getElementById(call.hash.slice(1)), section = note?.closest("section")
  return {
    name: call.textContent, flagged: call.matches(".f"),
    label: note?.querySelector(".n, [role=doc-backlink]")?.textContent,
    right: note?.matches("ol[role=list] > li") && section?.matches("[role=doc-endnotes]")
      && document.getElementById(section.getAttribute("aria-labelledby"))?.matches("h2") === true,
  }
})"""


@pytest.mark.browser
@pytest.mark.parametrize("text", ["every-place", pytest.param(ARTICLE, marks=pytest.mark.matrix)])
def test_each_call_names_its_note_and_leads_to_it(browser: Browser, tmp_path: Path, text: str) -> None:
    page = opened(browser, tmp_path, page_of(text), 1440, 900)
    calls = page.evaluate(CALLS)
    assert page.locator("[role=doc-endnote]").count() == 0
    page.context.close()
    assert calls
    for call in calls:
        assert call["right"], call
        assert call["name"].startswith(f"note {call['label']}")
        assert call["flagged"] == call["name"].endswith(", flagged")


@pytest.mark.browser
def test_kinds_of_note_are_told_apart(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, page_of("every-place"), 1440, 900)
    told = {
        name: page.evaluate(f"""[...document.querySelectorAll(
          "#{name}, #n{name[1:]} > [role=doc-backlink]"
        )].map(each => {{
          const {{fontWeight, fontStyle}} = getComputedStyle(each)
          return [fontWeight, fontStyle]
        }})""")
        for name in ("r2", "r10", "r15", "r19")
    }
    names = {name: page.locator(f"#{name}").text_content() for name in told}
    assert page.locator(".kinds").inner_text() == "30 notes: 23 citations, 4 interviews, 3 with a comment"
    page.context.close()
    assert told["r2"] == [["400", "normal"]] * 2
    assert told["r10"] == told["r15"] == [["700", "normal"]] * 2
    assert told["r19"] == [["400", "italic"]] * 2
    assert names == {
        "r2": "note 2",
        "r10": "note 10, with a comment",
        "r15": "note 15, a comment",
        "r19": "note 19, an interview",
    }


@pytest.mark.parametrize(
    ("text", "marked", "plain"),
    [
        (
            "every-place",
            ['<cite lang="fr"><em>Les veilleurs', '<cite lang="und-Grek"><em>Η κα'],
            "he",
        ),
        ("right-to-left", ['lang="en" dir="ltr"', '<html lang="he" dir="rtl">'], "fr"),
        ("every-place", ['<html lang="en">'], "en"),
    ],
)
def test_what_is_in_another_language_is_marked(text: str, marked: list[str], plain: str) -> None:
    page = page_of(text)
    assert [each for each in marked if each not in page] == []
    assert f'<p lang="{plain}"' not in page


@pytest.mark.browser
def test_each_paragraph_and_each_note_has_a_lasting_address(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, page_of("every-place"), 1440, 900)
    addresses = page.evaluate(
        "[...document.querySelectorAll('.p')].map(a => [a.hash, '#' + a.parentElement.closest('[id]').id])"
    )
    assert len(addresses) == page.evaluate(
        "document.querySelectorAll('article > :is(p:not(.labelled, .byline), blockquote)').length"
    )
    page.context.close()
    assert [(a, b) for a, b in addresses if a != b] == []
