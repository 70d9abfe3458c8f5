"""The page: proved against its source, safe whatever the source holds, and usable in a browser.

The browser is the Chromium of the machine; without one those tests are skipped.
"""

from __future__ import annotations

import gzip
import html
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import texts
from browsing import SIDEWAYS, opened
from glossator.check import check
from glossator.decisions import read_decisions
from glossator.model import Article, Found, Piece
from glossator.reading import read_text
from glossator.render import ProofError, render
from glossator.render.proof import prove

LONGEST = "ahmadzai-is-khorasan"
HOSTILE = """# <script>hit("title")</script> &lt;b&gt; "><img src=x onerror=hit(1)>

by <b onclick=hit(2)>Nobody</b> </title><script>hit(3)</script>

## "><svg onload=hit(4)> `</style>`

Words </style><script>hit(5)</script> and a [link](javascript:hit(6)).[1] More {{ words }} {% of %} it.[2]
A third\x00 one.[3] A <a href="javascript:hit(7)">tag</a> <!-- and a comment.[4]

## Notes

- [1] </li></ol><script>hit(8)</script>, *"><img src=x onerror=hit(9)>*, 2001. <https://example.org/"><script>>
- [2] Ibid., </script><script>hit(10)</script>. <javascript:hit(11)> data:text/html,<script>hit(12)</script>
- [3] Ibid., 12; https://example.org/?a="onmouseover="hit(13) ]]> --> &#60;script&#62;
- [4] [words](data:text/html;base64,aGl0) and [others](vbscript:hit(14)) and `</pre>`.
"""


@cache
def pages(slug: str) -> dict[str, str]:
    """The pages of a text of this repository."""
    return render(texts.reading(slug), texts.findings(slug), slug=slug)


def pages_of(text: str) -> dict[str, str]:
    """The pages of any text."""
    reading = read_text(text)
    return render(reading, check(reading), slug="text")


def index(slug: str) -> str:
    """The page of the text."""
    return pages(slug)["index.html"]


class Elements(HTMLParser):
    """Every start tag of a page with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


# --- what any reader of the file can see ---------------------------------------------------------------


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_making_the_pages_twice_gives_the_same_bytes(slug: str) -> None:
    assert pages(slug) == pages.__wrapped__(slug)


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_each_id_stands_once_and_each_link_has_its_target(slug: str) -> None:
    for page in pages(slug).values():
        elements = Elements(page).found
        ids = Counter(attrs["id"] for _, attrs in elements if "id" in attrs)
        assert [name for name, count in ids.items() if count > 1] == []
        links = {attrs.get("href") or "" for tag, attrs in elements if tag == "a"}
        assert {link for link in links if link.startswith("#") and link[1:] not in ids} == set()


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_links_between_the_pages_have_their_targets(slug: str) -> None:
    made = pages(slug)
    ids = {name: {attrs.get("id") for _, attrs in Elements(page).found} for name, page in made.items()}
    for page in made.values():
        for tag, attrs in Elements(page).found:
            name, _, anchor = (attrs.get("href") or "").partition("#")
            if tag == "a" and name in made and anchor:
                assert anchor in ids[name], f"{name}#{anchor}"


@pytest.mark.parametrize("name", ["index.html", "sources.html"])
def test_a_page_tells_programs_where_its_references_are(name: str) -> None:
    elements = Elements(pages(LONGEST)[name]).found
    kinds = {
        "references.json": "application/vnd.citationstyles.csl+json",
        "references.bib": "application/x-bibtex",
    }
    found = {
        tag: {str(each["href"]): each.get("type") for t, each in elements if t == tag and each.get("href")}
        for tag in ("link", "a")
    }
    assert found["link"].items() >= kinds.items()
    assert name == "index.html" or found["a"].items() >= kinds.items()


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_each_call_has_one_way_back(slug: str) -> None:
    elements = Elements(index(slug)).found
    calls = [attrs for _, attrs in elements if attrs.get("role") == "doc-noteref"]
    backs = [attrs for _, attrs in elements if attrs.get("role") == "doc-backlink"]
    assert sorted(f"#{call['id']}" for call in calls) == sorted(str(back["href"]) for back in backs)


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_the_page_loads_nothing_and_styles_by_its_one_style(slug: str) -> None:
    for page in pages(slug).values():
        elements = Elements(page).found
        assert not [tag for tag, attrs in elements if "style" in attrs or "src" in attrs]
        assert sum(tag == "style" for tag, _ in elements) == 1
        assert "default-src 'none'" in page


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_one_title_and_no_level_of_heading_is_skipped(slug: str) -> None:
    for page in pages(slug).values():
        levels = [int(tag[1]) for tag, _ in Elements(page).found if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(b <= a + 1 for a, b in pairwise(levels))


def test_the_page_keeps_within_its_weight() -> None:
    page = index(LONGEST).encode()
    assert len(page) <= 160_000
    assert len(gzip.compress(page)) <= 45_000
    script = re.findall(r"<script>(.*?)</script>", page.decode(), re.DOTALL)
    assert len(script[0].encode()) <= 4096


MILLS = """# Mills

One.[1] Two.[2] Three.[3] Four.[4] Five.[5] Six.[6]

## Notes

1. Jane Castle, *A Register of Lost Mills* (London: Quay, 2003), 12.
2. Ibid.
3. Ibid., 17.
4. Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
5. Castle, 14.
6. Abernethy, op. cit., 12.
"""


def points_of(text: str) -> dict[str, str]:
    """The points-to line of each note that has one, on one line, without what it folds away."""
    notes = pages_of(text)["index.html"].split('<li id="')[1:]
    lines = {n.partition('"')[0]: re.search(r'<div class="point.*?</div>', n, re.DOTALL) for n in notes}
    folded = re.compile(r"<details>.*?</details>|<[^>]*>", re.DOTALL)
    return {name: " ".join(folded.sub("", line[0]).split()) for name, line in lines.items() if line}


def test_each_short_form_says_what_it_stands_for_and_by_what_way() -> None:
    said = points_of(MILLS)
    assert said["n2"] == "→ Castle, A Register of Lost Mills, 2003, 12, note 1"
    assert said["n3"] == "→ Castle, A Register of Lost Mills, 2003, note 1, by way of note 2"
    assert said["n5"].startswith("→ doubtful: Castle, ")
    assert " (note 1)" in said["n5"]
    assert said["n6"].startswith("→ not resolved: ")
    assert "n1" not in said


def test_of_a_long_way_the_ends_are_told() -> None:
    notes = "".join(f"{n}. Ibid.\n" for n in range(2, 13))
    calls = " ".join(f"Word.[{n}]" for n in range(1, 13))
    said = points_of(
        f"# Mills\n\n{calls}\n\n## Notes\n\n1. Jane Castle, *Mills* (Hull: Quay, 2003).\n{notes}"
    )
    assert said["n12"].endswith(", note 1, by way of note 11, note 10, 7 more, note 2")
    assert said["n6"].endswith(", note 1, by way of note 5, note 4, note 3, note 2")


def test_a_meaning_below_nine_tenths_is_told_as_doubtful_with_its_evidence() -> None:
    reading = read_text(MILLS)
    found = reading.meanings.of["3-1"]
    assert isinstance(found, Found)
    found = replace(found, confidence=0.7, why="A <guess>", evidence=("The & sentence",))
    meanings = replace(reading.meanings, of={**reading.meanings.of, "3-1": found})
    page = render(replace(reading, meanings=meanings), (), slug="mills")["index.html"]
    line = page.split('<div class="point doubtful"')[1].split("</div>")[0]
    assert "<b>perhaps</b> " in line
    assert "<small>70 %</small>" in line
    assert "A &lt;guess&gt;" in line
    assert "<li>The &amp; sentence</li>" in line


def test_a_range_stays_a_range_and_each_number_in_it_leads_to_its_note() -> None:
    page = pages_of("# A Title\n\nWords of it.[1–4]\n\n## Notes\n\n1. One.\n2. Two.\n3. Three.\n4. Four.\n")
    call = re.search(r'<sup class="c">.*?</sup>', page["index.html"])
    assert call is not None
    assert re.findall(r'href="#(n\d)"', call[0]) == ["n1", "n2", "n3", "n4"]
    own = re.sub(r"<span[^>]*data-ed.*?</span>|<i data-ed>.*?</i>|<[^>]*>", "", call[0])
    assert own == "[1–4]"


def test_every_finding_stands_on_the_page_of_findings() -> None:
    page = pages(LONGEST)["findings.html"]
    for finding in texts.findings(LONGEST):
        assert f'id="f{finding.id}"' in page
        if finding.places[0].withheld or finding.decision is not None:
            continue
        assert html.escape(f'rule = "{finding.rule}"', quote=True).replace("&quot;", "&#34;") in page


def test_the_entry_that_the_page_of_findings_offers_decides_the_finding() -> None:
    page = html.unescape(pages(LONGEST)["findings.html"])
    entries = re.findall(r"\[\[decision\]\]\n.*?reason = \"…\"", page, re.DOTALL)
    file = texts.ROOT / "notes" / f"{LONGEST}.toml"
    written = "\n".join([file.read_text("utf-8") if file.exists() else "", *entries])
    decided = read_text(texts.source(LONGEST), read_decisions(written, "notes/x.toml"))
    assert entries
    assert [finding.message for finding in check(decided) if finding.decision is None] == []


# --- the proof ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (r"(<p id=\"p7\">(?:<a .*?</a>)?)[A-Z]\w+ ", r"\1"),
        (r"<li id=\"n3\">.*?</li>", ""),
        (r"(<li id=\"n3\">.*?</li>)", r"\1\1"),
        (r"(<li id=\"n3\">.*?</li>)\s*(<li id=\"n4\">.*?</li>)", r"\2\1"),
        (r"</article>", "A word of nobody’s.</article>"),
        (r"href=\"https://www.reuters.com/", 'href="https://www.reuters.org/'),
    ],
    ids=["word lost", "note lost", "note twice", "notes swapped", "word added", "address changed"],
)
def test_a_page_that_differs_from_its_source_is_refused(was: str, now: str) -> None:
    article = texts.reading(LONGEST).article
    page = index(LONGEST)
    prove(article, page)
    changed = re.sub(was, now, page, count=1, flags=re.DOTALL)
    assert changed != page
    with pytest.raises(ProofError, match=r"line \d+: .* fault of glossator"):
        prove(article, changed)


def without_first_note(article: Article) -> Article:
    """A reader that lost a note."""
    return replace(article, notes=article.notes[1:])


def with_other_words(article: Article) -> Article:
    """A reader that changed a word in silence."""
    block = article.blocks[5]
    passage = block.parts[0].passage
    piece = passage.pieces[0]
    other = Piece(piece.kind, piece.span, piece.text.upper(), piece.marks)
    changed = replace(passage, text=other.text + passage.text[len(other.text) :])
    changed = replace(changed, pieces=(other, *passage.pieces[1:]))
    part = replace(block.parts[0], passage=changed)
    return replace(article, blocks=(*article.blocks[:5], replace(block, parts=(part,)), *article.blocks[6:]))


def with_a_silent_repair(article: Article) -> Article:
    """A reader that mended and did not say so."""
    return replace(article, repairs=article.repairs[1:])


@pytest.mark.parametrize("tamper", [without_first_note, with_other_words, with_a_silent_repair])
def test_an_article_that_differs_from_its_text_is_refused(tamper: object) -> None:
    assert callable(tamper)
    reading = texts.reading(LONGEST)
    with pytest.raises(ProofError):
        render(replace(reading, article=tamper(reading.article)), (), slug="x")


def test_hostile_words_stay_words() -> None:
    for page in pages_of(HOSTILE).values():
        elements = Elements(page).found
        assert not [tag for tag, attrs in elements if any(name.startswith("on") for name in attrs)]
        assert {tag for tag, _ in elements}.isdisjoint({"img", "iframe", "object"})
        assert sum(tag == "script" for tag, _ in elements) <= 2
        hrefs = [attrs.get("href") or "" for _, attrs in elements]
        assert not [href for href in hrefs if re.match(r"\s*(javascript|vbscript)", href, re.IGNORECASE)]
        assert not [h for h in hrefs if h.startswith("data:") and h != "data:,"]


@pytest.mark.parametrize(
    "text", ["", "\n", "A title", "[1]", "# \n\n[^*]: x", "- [1] a\n- [1] b\n", "\ufeff# A\r\n\r\nb"]
)
def test_any_text_makes_a_page(text: str) -> None:
    assert pages_of(text)["index.html"].startswith("<!doctype html>")


# --- in a browser ---------------------------------------------------------------------------------------

NOTES = """() => {
  const notes = [...document.querySelectorAll("[role=doc-endnotes] ol > li")]
  const text = document.querySelector("article").getBoundingClientRect()
  const boxes = notes.map(note => note.getBoundingClientRect())
  const calls = notes.map(note => document.getElementById("r" + note.id.slice(1)))
  return {
    overlaps: boxes.filter((box, i) => i && box.top < boxes[i - 1].bottom - 0.5).length,
    onText: boxes.filter(box => box.left < text.right).length,
    broken: [...document.querySelectorAll(".n, [role=doc-backlink]")].filter(number => {
      const range = document.createRange()
      range.selectNodeContents(number)
      return range.getClientRects().length > 1
    }).length,
    beyond: boxes.filter(box => box.right > innerWidth).length,
    distances: calls.map((call, i) => call ? Math.abs(call.getBoundingClientRect().top - boxes[i].top) : 0),
  }
}"""


def laid(page: Page) -> dict[str, Any]:
    """What is seen of the notes once the script has laid them anew; a busy machine is given two seconds."""
    for _ in range(20):
        page.wait_for_timeout(100)
        seen: dict[str, Any] = page.evaluate(NOTES)
        if not seen["overlaps"]:
            break
    return seen


@pytest.mark.matrix
@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("slug", texts.SLUGS)
def test_notes_lie_beside_the_text_and_apart(
    browser: Browser, tmp_path: Path, slug: str, script: bool
) -> None:
    page = opened(browser, tmp_path, index(slug), 1440, 900, script)
    for width in (1440, 1024):
        page.set_viewport_size({"width": width, "height": 900})
        seen = laid(page)
        assert (seen["overlaps"], seen["onText"], seen["beyond"], seen["broken"]) == (0, 0, 0, 0)
        assert page.evaluate(SIDEWAYS) <= 0
    page.context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "script", "farthest", "most", "middle"),
    [
        (1440, True, 250, 180, 10),
        (1440, False, 500, 400, 10),
        (1024, True, 400, 400, 99),
        pytest.param(1024, False, 780, 780, 99, marks=pytest.mark.matrix),
    ],
)
def test_notes_lie_near_their_calls(
    browser: Browser, tmp_path: Path, width: int, script: bool, farthest: int, most: int, middle: int
) -> None:
    page = opened(browser, tmp_path, index(LONGEST), width, 900, script)
    distances = sorted(page.evaluate(NOTES)["distances"])
    page.context.close()
    assert distances[-1] <= farthest
    assert distances[len(distances) * 95 // 100] <= most
    assert distances[len(distances) // 2] <= middle


# How readers may set a text for themselves; the spacing is that of WCAG 1.4.12.
SETTINGS = {
    "as set": "0",
    "twice as large": "document.documentElement.style.fontSize = '200%'",
    "spaced": """for (const each of document.querySelectorAll("body, body *"))
      Object.assign(each.style, {letterSpacing: "0.12em", wordSpacing: "0.16em", lineHeight: "1.5"})""",
}


@pytest.mark.matrix
@pytest.mark.browser
@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("name", ["index.html", "findings.html", "sources.html"])
@pytest.mark.parametrize("slug", texts.SLUGS)
def test_no_width_clips_the_page(
    browser: Browser, tmp_path: Path, slug: str, name: str, script: bool, setting: str
) -> None:
    page = opened(browser, tmp_path, pages(slug)[name], 1440, 900, script)
    page.evaluate(SETTINGS[setting])
    for width in (1440, 1024, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.wait_for_timeout(100)
        assert page.evaluate(SIDEWAYS) <= 0, width
        if name == "index.html" and width >= 1024 and setting == "as set":
            assert placed(page) == (0, 0, 0), width
    page.context.close()


def placed(page: Page) -> tuple[int, int, int]:
    """How many notes overlap, lie on the text or beyond it, once the notes were placed anew for a width, for
    which a busy machine may need a moment."""
    for _ in range(40):
        seen = page.evaluate(NOTES)
        counts = (seen["overlaps"], seen["onText"], seen["beyond"])
        if counts == (0, 0, 0):
            break
        page.wait_for_timeout(100)
    return counts


NUMBER_ENDS = """id => {
  const note = document.getElementById(id)
  const words = parseFloat(getComputedStyle(note).paddingLeft) + note.getBoundingClientRect().left
  return note.querySelector(".n, [role=doc-backlink]").getBoundingClientRect().right - words
}"""
"""How far the number of a note reaches into its words."""
STAYS = "before => Math.abs(scrollY - before) <= 2"
"""Waited for: the browser tells of a new target only after it has moved to it."""


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_on_a_phone_a_note_comes_to_the_reader(browser: Browser, tmp_path: Path, script: bool) -> None:
    page = opened(browser, tmp_path, index(LONGEST), 390, 844, script)
    for number in ("11", "54", "138"):
        page.evaluate(f"document.getElementById('r{number}').scrollIntoView({{block: 'center'}})")
        before = page.evaluate("scrollY")
        page.click(f"#r{number}")
        page.wait_for_function(STAYS, arg=before, timeout=5_000)
        box = page.evaluate(f"document.getElementById('n{number}').getBoundingClientRect().toJSON()")
        assert box["top"] >= 844 * 0.55 - 1
        assert box["bottom"] <= 844
        assert page.evaluate(NUMBER_ENDS, f"n{number}") <= 0
        page.click(f"#n{number} > [role=doc-backlink]")
        assert page.evaluate("document.activeElement.id") == f"r{number}"
        if script:
            page.wait_for_function(STAYS, arg=before, timeout=5_000)
    page.context.close()


@pytest.mark.matrix
@pytest.mark.browser
def test_escape_goes_back_to_the_call(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, index(LONGEST), 390, 844)
    page.locator("#r54").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.click("#r54")
    page.wait_for_function(STAYS, arg=before, timeout=5_000)
    page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement.id === 'r54'")
    page.wait_for_function(STAYS, arg=before, timeout=5_000)
    assert page.locator("li:target").count() == 0
    page.context.close()


@pytest.mark.browser
def test_each_call_is_large_enough_for_a_finger(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, index(LONGEST), 390, 844)
    boxes = page.evaluate(
        "[...document.querySelectorAll('.c a')].map(a => a.getBoundingClientRect().toJSON())"
    )
    page.context.close()
    assert [box for box in boxes if min(box["width"], box["height"]) < 24] == []
    level = [(a, b) for a, b in pairwise(boxes) if abs(a["top"] - b["top"]) < 12 and b["left"] > a["left"]]
    assert [(a, b) for a, b in level if b["left"] - a["right"] < 2] == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [pytest.param(1440, marks=pytest.mark.matrix), 390])
def test_every_note_is_reached_from_its_call_by_keyboard(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    page = opened(browser, tmp_path, index("phare-de-kerdu"), width, 844)
    calls = page.evaluate("[...document.querySelectorAll('[role=doc-noteref]')].map(a => [a.id, a.hash])")
    for call, target in calls:
        page.focus(f"#{call}")
        page.keyboard.press("Enter")
        page.wait_for_function(f"document.querySelector(':target')?.id === '{target[1:]}'")
    page.context.close()


@pytest.mark.browser
def test_hostile_words_do_nothing(browser: Browser, tmp_path: Path) -> None:
    for content in pages_of(HOSTILE).values():
        page = opened(browser, tmp_path, content, 1440, 900)
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        assert page.evaluate("typeof hit") == "undefined"
        assert page.locator("img, [onload], [onclick]").count() == 0
        page.context.close()
