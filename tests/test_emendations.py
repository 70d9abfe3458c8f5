"""What an editor decided, as the page shows it: nothing changed in silence, and nothing printed lost.

Every page that is made here is proved against its source before a test sees it.
"""

from __future__ import annotations

import html
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

import glossator
import texts
from browsing import SIDEWAYS, opened
from glossator.model import Decision, Decisions

TEXT = """# The Mill at Tarrant

The mill burned in *early May* 1902.[1] It was [never *quite* rebuilt](https://example.org/tarrant), and
then[2] or later[3] the miller went to the mill at Chettle.[4–6]

| Mill | Burned |
|------|--------|
| Tarant | 1902 |

- the weel
- the wheel and the weel house

## Notes

1. Jane Castle, *A Regster of Lost Mills* (London: Quay, 2003), 12.
2. Ibid., 14; see <https://example.org/castel/2003>.
3. Brian Oddington, *The Wheel* (Oxford: Press, 1999), 3; and Ibid., 14.

    A second parograph of it.
4. Castle, op. cit., 17.
5. Castle, *Rivers of the North* (London: Quay, 2005), 1.
6. Castle, 3.

## Bibliography

Castle, Jane, *A Regster of Lost Mills* (London: Quay, 2003).

Oddington, Brian, *The Wheel* (Oxford: Press, 1999).
"""


def decided(*decisions: Decision, text: str = TEXT, flagged: bool = True) -> dict[str, str]:
    """The pages of the text by these decisions, with what is found or without."""
    reading = glossator.read_text(text, Decisions(decisions=decisions))
    findings = glossator.check(reading) if flagged else []
    return glossator.render_edition(reading, findings, slug="tarrant")


def emend(at: str, quote: str, text: str, prefix: str = "", suffix: str = "") -> Decision:
    """An emendation."""
    return Decision(
        "emend", at, "Thus <b>the</b> register.", quote=quote, text=text, prefix=prefix, suffix=suffix
    )


class Readings(HTMLParser):
    """The words of one element as printed and as emended, and what the program says in it."""

    def __init__(self, page: str, element: str) -> None:
        super().__init__()
        self.printed, self.emended, self.said = "", "", ""
        self._open: list[tuple[str, str]] = []
        self._wanted = element
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._open or given.get("id") == self._wanted:
            kind = "ins" if tag == "ins" else "said" if "data-ed" in given else str(given.get("class"))
            self._open.append((tag, kind))
        if tag in ("p", "li", "td", "th"):
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        kinds = {kind for _, kind in self._open}
        if not self._open:
            return
        if "ins" in kinds:
            self.emended += data
        elif "said" in kinds:
            self.said += data
        else:
            self.printed += data
            self.emended += "" if "e" in kinds else data


def readings(page: str, element: str) -> tuple[str, str]:
    """As printed and as emended, on one line each."""
    found = Readings(page, element)
    return " ".join(found.printed.split()), " ".join(found.emended.split())


@cache
def plain_page() -> str:
    """The page by which nothing is decided."""
    return decided()["index.html"]


# at, element of the page, quote, text, what stands instead of what
CASES = {
    "a number": ("n2", "n2", "Ibid., 14", "Ibid., 12", ("14;", "12;")),
    "in a reference": ("3-2", "n3", "14", "22", ("Ibid., 14.", "Ibid., 22.")),
    "within italics": ("n1", "n1", "Regster", "Register", ("Regster", "Register")),
    "across italics": ("p1", "p1", "in early May 1902", "in *late* May 1902", ("early May", "late May")),
    "marks in the quote": ("p1", "p1", "in *early May*", "in *late April*", ("early May", "late April")),
    "within a link": ("p1", "p1", "quite", "at all", ("quite", "at all")),
    "a link and more": (
        "p1",
        "p1",
        "was never quite rebuilt,",
        "is gone,",
        ("was never quite rebuilt,", "is gone,"),
    ),
    "calls stay": ("p1", "p1", "1902.[1] It", "1901.[1] It", ("1902", "1901")),
    "an address": ("n2", "n2", "castel", "castle", ("example.org.", "example.org.")),
    "a cell": ("p2", "p2", "Tarant", "Tarrant", ("Tarant", "Tarrant")),
    "by what stands around": ("p3", "p3", "weel", "wheel", ("weel house", "wheel house")),
    "a second paragraph": ("n3", "n3", "parograph", "paragraph", ("parograph", "paragraph")),
    "over a paragraph break": (
        "n3",
        "n3",
        "Ibid., 14. A second",
        "Ibid., 12. A further",
        ("14. A second", "12. A further"),
    ),
    "an entry": ("b1", "b1", "Regster", "Register", ("Regster", "Register")),
}


@pytest.mark.parametrize("case", CASES)
def test_both_readings_stand_in_the_page(case: str) -> None:
    at, element, quote, text, (was, now) = CASES[case]
    page = decided(emend(at, quote, text, suffix="house" if quote == "weel" else ""))["index.html"]
    printed, emended = readings(page, element)
    assert printed == readings(plain_page(), element)[0]
    assert emended == printed.replace(was, now)
    assert page.count("<ins ") == 1
    assert "<b>emended:</b> Thus &lt;b&gt;the&lt;/b&gt; register." in page


def test_an_emended_address_leads_elsewhere_than_the_printed_one() -> None:
    page = decided(emend("n2", "castel", "castle"))["index.html"]
    (instead,) = re.findall(r"<ins data-ed hidden>(.*?)</ins>", page)
    assert instead == '<a class="u" href="https://example.org/castle/2003">example.org</a>'
    assert 'href="https://example.org/castel/2003"' in page


@pytest.mark.parametrize(
    "decision",
    [
        emend("n2", "Ibid., 15", "Ibid., 12"),
        emend("n99", "Ibid.", "Castle"),
        emend("p3", "weel", "wheel"),
        emend("n2", "Ibid., 1", "Ibid., 2"),
        emend("n2", "Ibid., 14", "Ibid., 14"),
        emend("n2", "*", "x"),
        emend("3-1", "Ibid., 14", "Ibid., 12"),
    ],
    ids=[
        "not there",
        "no such note",
        "twice",
        "half a number",
        "no other words",
        "no word",
        "other reference",
    ],
)
def test_an_emendation_without_its_one_place_changes_nothing(decision: Decision) -> None:
    assert decided(decision, flagged=False)["index.html"] == decided(flagged=False)["index.html"]


def test_of_two_that_overlap_the_first_is_shown() -> None:
    page = decided(emend("n1", "Lost Mills", "Burnt Mills"), emend("n1", "of Lost", "about Lost things"))
    assert readings(page["index.html"], "n1")[1].startswith("1 Jane Castle, A Regster of Burnt Mills")


def test_several_in_one_note_are_lettered_in_its_order() -> None:
    page = decided(emend("n1", "12", "13"), emend("n1", "Jane", "Janet"))["index.html"]
    assert readings(page, "n1")[1] == "1 Janet Castle, A Regster of Lost Mills (London: Quay, 2003), 13."
    said = " ".join(Readings(page, "n1").said.split())
    assert said.index("a as printed: Jane] as emended: Janet") < said.index(
        "b as printed: 12] as emended: 13"
    )


def test_words_of_the_editor_are_escaped() -> None:
    evil = '</ins></li><script>hit(1)</script> "><img src=x onerror=hit(2)> [x](javascript:hit(3))'
    pages = decided(emend("n2", "Ibid., 14", evil), Decision("annotate", "2-1", evil, text=evil))
    for page in pages.values():
        assert "<img" not in page
        assert page.count("<script") <= 2
        assert 'href="javascript' not in page


@given(st.data())
def test_any_emendation_of_any_words_keeps_the_page_whole(data: st.DataObject) -> None:
    places = [f"n{n}" for n in range(1, 7)] + [f"p{n}" for n in range(1, 8)] + ["b1", "2-1", "3-2"]
    decisions = []
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(TEXT) - 1))
        quote = TEXT[start : start + data.draw(st.integers(1, 60))]
        text = data.draw(st.text("a1 .,*[]<>&\n/:", min_size=1, max_size=12)) or "x"
        decisions += [emend(place, quote, text) for place in places]
    page = decided(*decisions)["index.html"]
    for place in ("p1", "p2", "p3", "n2", "n3", "b1"):
        assert readings(page, place)[0] == readings(plain_page(), place)[0]


# --- the other decisions ----------------------------------------------------------------------------------


def test_what_the_editor_says_a_reference_means_is_shown_as_a_decision() -> None:
    plain = decided()["index.html"]
    assert "<b>doubtful:</b>" in plain[plain.index('id="n6"') :]
    decision = Decision("means", "n6", "It is about rivers.", quote="Castle, 3", means="5")
    page = decided(decision)["index.html"]
    said = " ".join(Readings(page, "n6").said.split())
    assert said == "→ Castle, Rivers of the North, 2005, note 5. The editor’s decision: It is about rivers."


def test_a_decided_finding_is_no_open_flag_and_leaves_the_counts() -> None:
    text = TEXT.replace("[4–6]", "[4–5]")
    reading = glossator.read_text(text)
    (open_one,) = [each for each in glossator.check(reading) if each.rule == "uncalled-note"]
    decision = Decision("dismiss", "n6", "It goes with the map.", "uncalled-note", quote="6")
    pages = decided(decision, text=text)
    before = decided(text=text)["findings.html"]
    (was,) = re.findall(r'class="counts">(.*?) in', before)
    (now,) = re.findall(r'class="counts">(.*?) in', pages["findings.html"])
    assert "1 decided" in now
    assert "decided" not in was
    section = pages["findings.html"].split(f'id="f{open_one.id}"')[1].split("</section>")[0]
    assert "✓</span> Stands as printed</b>" in section
    assert "It goes with the map." in section
    said = " ".join(Readings(pages["index.html"], "n6").said.split())
    assert "✓ Stands as printed: It goes with the map." in said


def test_a_call_of_a_note_with_nothing_but_decided_findings_is_not_flagged() -> None:
    flagged = "note </i>6</a>", "note </i>6<i data-ed>, flagged</i></a>"
    reading = glossator.read_text(TEXT)
    found = [each for each in glossator.check(reading) if each.places[0].note == "6"]
    assert found
    assert flagged[1] in plain_page()
    dismissed = [Decision("dismiss", "n6", "So it is.", each.rule, quote="Castle") for each in found]
    assert flagged[0] in decided(*dismissed)["index.html"]


def test_an_accepted_finding_is_an_emendation_wherever_it_proposes_words() -> None:
    slug = "beacons-of-skarn"
    (stale,) = [each for each in texts.findings(slug) if each.rule == "stale-note-number"]
    place = stale.places[0]
    quote = texts.source(slug)[place.span.start : place.span.end]
    decision = Decision("accept", f"n{place.note}", "Two notes were put in.", stale.rule, quote=quote)
    page = decided(decision, text=texts.source(slug))["index.html"]
    proposed = {proposal.replacement for proposal in stale.proposals}
    assert page.count("<ins ") == len(stale.places)
    assert page.count("<b>emended:</b> Two notes were put in.") == len(stale.places)
    assert {
        html.unescape(words) for words in re.findall(r"as emended: </i><span>(.*?)</span>", page)
    } == proposed


@pytest.mark.parametrize(
    ("quote", "settled"),
    [("Doyle, Ben Doyle", True), ("Ben Doyle, *Ground Rents*", False), ("1998", False)],
    ids=["all its words", "some of them", "others"],
)
def test_a_finding_is_settled_where_all_its_words_are_emended(quote: str, settled: bool) -> None:
    note = "Doyle, Ben Doyle, *Ground Rents* (Cork: Pier, 1998), 7."
    text = f"# Mills\n\nIt fell.[1]\n\n## Notes\n\n- [1] {note}\n"
    decision = Decision("emend", "n1", "So it is.", quote=quote, text="Ben Doyle")
    reading = glossator.read_text(text, Decisions(decisions=(decision,)))
    (doubled,) = [each for each in glossator.check(reading) if each.rule == "doubled-name"]
    assert (doubled.decision is not None) == settled


def test_a_note_of_the_editor_stands_in_the_note() -> None:
    page = decided(Decision("annotate", "2-1", "Seen.", text="The shelf mark is lost."))["index.html"]
    assert "Editor’s note The shelf mark is lost." in " ".join(Readings(page, "n2").said.split())


# --- in a browser -----------------------------------------------------------------------------------------

SHOWN = "id => document.getElementById(id).innerText.replace(/\\s*emendation\\s*/g, '')"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "script"),
    [
        (1440, False),
        (390, True),
        pytest.param(1440, True, marks=pytest.mark.matrix),
        pytest.param(390, False, marks=pytest.mark.matrix),
    ],
)
def test_the_reader_switches_between_printed_and_emended(
    browser: Browser, tmp_path: Path, width: int, script: bool
) -> None:
    made = decided(emend("p1", "1902", "1901"), emend("n1", "Regster", "Register"))["index.html"]
    page = opened(browser, tmp_path, made, width, 900, script)
    assert "early May 1902a" in page.evaluate(SHOWN, "p1")
    page.check("#x-emended")
    assert "early May 1901a" in page.evaluate(SHOWN, "p1")
    assert "A Registera of" in page.evaluate(SHOWN, "n1")
    assert page.evaluate(SIDEWAYS) <= 0
    page.emulate_media(media="print")
    assert page.locator(".as.emended").is_visible()
    assert not page.locator(".as.printed").is_visible()
    page.context.close()


@pytest.mark.browser
def test_print_is_as_printed_unless_the_reader_switched(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, decided(emend("p1", "1902", "1901"))["index.html"], 1440, 900)
    page.emulate_media(media="print")
    assert page.locator(".as.printed").is_visible()
    assert not page.locator("ins").is_visible()
    assert page.locator(".app").is_visible()
    page.context.close()


def test_a_page_without_emendations_has_no_switch() -> None:
    assert "x-emended" not in plain_page()
    assert "ins{" not in plain_page()
