"""The page of sources: each work once, in plain words, and sorted by a script that nothing depends on."""

from __future__ import annotations

import html
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import texts
from browsing import SIDEWAYS, opened
from glossator.check import check
from glossator.reading import read_text
from glossator.render import render
from glossator.render.facts import Fact, facts, href, kind, words, year
from glossator.render.orders import ORDERS, author_key, title_key
from glossator.render.tallies import tallies

SLUG = "ferry-ledgers"
LATE = """# Weirs

The weir was built.[1] It was lost.[2] And built again.[3]

## Notes

1. Dell, *Sluices*, 4.
2. Ada Brandt, *Weirs and Their Keepers* (Marl: Quay, 1988), 14.
3. Ibid., 15.

## Bibliography

Brandt, Ada. *Weirs and Their Keepers*. Marl: Quay, 1988.

Dell, Cy. *Sluices*. Marl: Quay, 1979.
"""


@cache
def sources(slug: str = SLUG) -> str:
    """The page of sources of a text of this repository."""
    return render(texts.reading(slug), texts.findings(slug), slug=slug)["sources.html"]


def sources_of(text: str) -> str:
    """The page of sources of any text."""
    reading = read_text(text)
    return render(reading, check(reading), slug="text")["sources.html"]


class Works(HTMLParser):
    """What the page says of each work: its id, its keys, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.keys: dict[str, dict[str, str]] = {}
        self.words: dict[str, str] = {}
        self._at = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "li" and re.fullmatch(r"w\d+", given.get("id", "")):
            self._at = given["id"]
            self.keys[self._at] = {n[5:]: value for n, value in given.items() if n.startswith("data-")}

    def handle_data(self, data: str) -> None:
        if self._at:
            self.words[self._at] = " ".join(f"{self.words.get(self._at, '')} {data}".split())


# --- what is told of a work ----------------------------------------------------------------------------


def test_every_variable_is_told_in_plain_words_and_in_one_order() -> None:
    csl: dict[str, object] = {
        "type": "chapter",
        "title": "Of Weirs",
        "URL": "https://marl.example/weirs",
        "accessed": {"date-parts": [[2021, 3, 1]]},
        "page": "3–9",
        "container-title": "Water",
        "editor": [{"family": "Dell", "given": "Cy"}, {"literal": "Marl Society"}],
        "author": [{"family": "Brandt", "given": "Ada", "suffix": "Jr."}, {"literal": "et al."}],
        "issued": {"date-parts": [[1998], [2003]]},
        "x-press-mark": "Q 7",
        "archive_location": "MS 4",
    }
    assert [(fact.label, fact.value) for fact in facts(csl)] == [
        ("by", "Ada Brandt, Jr. et al."),
        ("in", "Water"),
        ("edited by", "Cy Dell and Marl Society"),
        ("pages", "3–9"),
        ("shelf mark", "MS 4"),
        ("date", "1998–2003"),
        ("seen", "1 March 2021"),
        ("x press mark", "Q 7"),
    ]
    assert (href(csl), kind(csl), year(csl)) == ("https://marl.example/weirs", "chapter", 1998)


def test_a_title_leads_to_the_doi_and_an_address_beside_it_is_told() -> None:
    csl = {"type": "article-journal", "DOI": "10.1234/Weirs", "URL": "https://marl.example/weirs"}
    assert href(csl) == "https://doi.org/10.1234/weirs"
    assert list(facts(csl)) == [
        Fact("DOI", "10.1234/Weirs"),
        Fact("address", "https://marl.example/weirs", "https://marl.example/weirs"),
    ]


def test_an_address_that_is_not_safe_is_told_and_leads_nowhere() -> None:
    csl = {"type": "webpage", "title": "Weirs", "URL": "javascript:alert(1)"}
    assert href(csl) == ""
    assert list(facts(csl)) == [Fact("address", "javascript:alert(1)")]


@pytest.mark.parametrize(
    ("date", "said", "first"),
    [
        ({"date-parts": [[1990, 5, 3]]}, "3 May 1990", 1990),
        ({"date-parts": [[1990, 5]]}, "May 1990", 1990),
        ({"date-parts": [[1990]], "season": 2}, "summer 1990", 1990),
        ({"date-parts": [[1990, 5], [1991, 2]]}, "May 1990 – February 1991", 1990),
        ({"date-parts": [[-44, 3]]}, "March -44", -44),
        ({"date-parts": [[1990, 13]]}, "13 1990", 1990),
        ({"literal": "5786 AM"}, "5786 AM", None),
        ({"date-parts": []}, "", None),
    ],
)
def test_a_date_is_told_as_far_as_it_is_printed(
    date: dict[str, object], said: str, first: int | None
) -> None:
    assert (words(date), year({"issued": date})) == (said, first)


@pytest.mark.parametrize(
    ("csl", "key"),
    [
        ({"author": [{"family": "Łukasz", "given": "Ánna"}]}, "lukasz anna"),
        ({"author": [{"literal": "The Marl Society"}]}, "marl society"),
        ({"editor": [{"family": "Dell", "given": "Cy"}]}, "dell cy"),
        ({"title": "Weirs"}, ""),
    ],
)
def test_names_are_sorted_by_what_a_reader_looks_for(csl: dict[str, object], key: str) -> None:
    assert author_key(csl, "en") == key


@pytest.mark.parametrize(
    ("title", "language", "key"),
    [
        ("“The Élan of Weirs”", "en-GB", "elan of weirs"),
        ("Die Wehre", "de", "wehre"),
        ("Die Hard Weirs", "en", "die hard weirs"),
        ("L’eau prêtée", "fr", "eau pretee"),
        ("The", "en", "the"),
        ("…", "en", ""),
    ],
)
def test_a_title_is_sorted_without_its_article(title: str, language: str, key: str) -> None:
    assert title_key(title, language) == key


def test_years_are_counted_together_where_they_are_many() -> None:
    works: list[dict[str, str | int]] = [{"year": year, "count": 2} for year in range(1901, 1951)]
    kinds, years = tallies([*works, {"kind": "book", "count": 1}])
    assert kinds.rows == (("book", 1, 1), ("not read", 50, 100))
    assert years.rows[0] == ("1900–1904", 4, 8)
    assert years.rows[-1] == ("undated", 1, 1)
    assert sum(count for _, count, _ in years.rows) == 51


# --- the page ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_each_work_stands_once_with_what_sorts_it(slug: str) -> None:
    told = Works(sources(slug)).keys
    assert sorted(told) == sorted(work.id for work in texts.reading(slug).works.works)
    assert [keys["first"] for keys in told.values()] == [str(rank + 1) for rank in range(len(told))]
    assert all({"title", "count"} <= keys.keys() for keys in told.values())
    names = {order.key for order in ORDERS}
    assert all(keys.keys() <= names for keys in told.values())


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_every_citation_of_every_work_is_told(slug: str) -> None:
    reading, told = texts.reading(slug), Works(sources(slug))
    for work in reading.works.works:
        cited = sum(
            getattr(reading.meanings.of[one.id], "work", None) == work.id
            for note in reading.article.notes
            for one in note.references
        )
        assert told.keys[work.id]["count"] == str(cited)
        assert len(re.findall(r"\bnote \d", told.words[work.id].partition("Cited in")[2])) == cited


def test_a_work_is_told_as_read_beside_its_words_as_printed() -> None:
    page = sources_of(LATE)
    told = Works(page).words
    (weirs,) = (said for said in told.values() if said.startswith("Weirs and Their Keepers"))
    assert "book, published by Ada Brandt" in weirs
    assert "As printed in note 2 Ada Brandt, Weirs and Their Keepers (Marl: Quay, 1988), 14" in weirs
    assert "Why 2 references are one work the same author and title In the list of works" in weirs
    assert "Cited in note 2 14 · note 3 by Ibid., 15 · given in the list of works" in weirs
    assert "<cite><em>Weirs and Their Keepers</em></cite> (Marl" in page


def test_a_work_stands_where_it_is_mentioned_first_even_by_a_short_form() -> None:
    order = [said.partition(" book")[0] for said in Works(sources_of(LATE)).words.values()]
    assert order == ["Sluices", "Weirs and Their Keepers"]


def test_what_cannot_be_read_says_so_and_stands_there_as_printed() -> None:
    notes = "1. Ada Brandt, *Weirs* (Marl: Quay, 1988), 14.\n2. Dell, quoted in Brandt, supra note 1, at 3.\n"
    told = Works(sources_of(f"# Weirs\n\nBuilt.[1] Lost.[2]\n\n## Notes\n\n{notes}"))
    (work,) = (name for name, said in told.words.items() if "could not be read" in said)
    assert told.words[work].startswith("Dell could not be read As printed in note 2 Dell")
    assert told.keys[work].keys() == {"first", "title", "count"}


def test_a_page_without_works_has_nothing_to_sort() -> None:
    page = sources_of("# Weirs\n\nNobody is cited.\n")
    assert "<button" not in page
    assert "script-src 'none'" in page


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_the_script_is_small_and_the_only_one_that_may_run(slug: str) -> None:
    scripts = re.findall(r"<script>(.*?)</script>", sources(slug), re.DOTALL)
    assert len(scripts) == 1
    assert len(scripts[0].encode()) <= 4096
    assert "script-src 'sha256-" in sources(slug)


def test_hostile_titles_stay_words_in_every_place() -> None:
    note = '1. Ada "><script>hit(1)</script>, *" data-x="><b onclick=hit(2)>* (Marl: Quay, 1988), 14.'
    page = sources_of(f"# Weirs\n\nBuilt.[1]\n\n## Notes\n\n{note}\n")
    assert "<script>hit" not in page
    assert "<b onclick" not in page
    assert "hit(2)" in html.unescape(page)


# --- in a browser --------------------------------------------------------------------------------------

SHOWN = "[...document.querySelectorAll('.sources > li')].map(work => work.id)"


def expected(page: str, key: str, numeric: bool, falling: bool) -> list[str]:
    """The ids of the works in order, those of which nothing is known last, both ways."""
    told = Works(page).keys
    known = [work for work in told if key in told[work]]
    known.sort(key=lambda work: int(told[work][key]) if numeric else told[work][key], reverse=falling)
    return [*known, *(work for work in told if key not in told[work])]


@pytest.mark.browser
@pytest.mark.parametrize("slug", [SLUG, pytest.param("ahmadzai-is-khorasan", marks=pytest.mark.matrix)])
def test_each_button_sorts_and_the_second_press_turns_the_order(
    browser: Browser, tmp_path: Path, slug: str
) -> None:
    content = sources(slug)
    page = opened(browser, tmp_path, content, 1024, 800)
    for order in reversed(ORDERS):
        for falling in (order.starts_falling, not order.starts_falling):
            page.click(f"[data-by={order.key}]")
            assert page.evaluate(SHOWN) == expected(content, order.key, order.numeric, falling)
            assert page.locator("[aria-pressed=true]").all_inner_texts() == [order.label]
            said = page.inner_text("[role=status]")
            assert said.startswith(f"By {order.label}, {order.falling if falling else order.rising}")
    page.context.close()


@pytest.mark.browser
def test_the_orders_are_reached_and_chosen_by_keyboard(browser: Browser, tmp_path: Path) -> None:
    content = sources()
    page = opened(browser, tmp_path, content, 1024, 800)
    page.focus("[data-by=first]")
    for key, order in zip(("Enter", "Space", "Enter"), ORDERS[1:], strict=False):
        page.keyboard.press("Tab")
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.dataset.by") == order.key
        assert page.evaluate(SHOWN) == expected(content, order.key, order.numeric, falling=False)
        assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "2px"
    page.context.close()


@pytest.mark.browser
def test_without_a_script_every_work_stands_in_the_order_of_first_mention(
    browser: Browser, tmp_path: Path
) -> None:
    page = opened(browser, tmp_path, sources(), 1024, 800, script=False)
    assert page.evaluate(SHOWN) == list(Works(sources()).keys)
    assert not page.is_visible(".sort")
    assert page.inner_text("[role=status]") == "By first mention, in the order of the notes."
    assert seen(page) == len(Works(sources()).keys)
    page.context.close()


@pytest.mark.matrix
@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.matrix)])
def test_the_page_fits_every_window_and_paper(browser: Browser, tmp_path: Path, scheme: str) -> None:
    content = sources("ahmadzai-is-khorasan")
    page = opened(browser, tmp_path, content, 1440, 900)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    for width in (1440, 1024, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SIDEWAYS) <= 0, width
    page.emulate_media(media="print")
    assert not page.is_visible(".sort")
    assert seen(page) == len(Works(content).keys)
    page.context.close()


def seen(page: Page) -> int:
    """How many works can be seen with their printed words."""
    return sum(work.is_visible() for work in page.locator(".sources > li > .printed").all())
