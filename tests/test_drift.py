"""The picture of numbers that went stale: every number where it belongs, and in the table beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html import unescape
from itertools import pairwise

import glossator
import texts
from glossator.model import Finding, Numbering, Place, Reading, Step

COUNT = 40
PRINTED = {10: 9, 14: 12, 18: 16, 22: 21, 26: 27, 30: 31, 34: 12, 38: 99}
"""By note, the number behind its *Ibid.*"""


@cache
def text() -> str:
    """A text of forty notes, some of which give numbers after *Ibid.*"""
    calls = " ".join(f"Word {n}.[{n}]" for n in range(1, COUNT + 1))
    notes = [
        f"{n}. Ibid., {PRINTED[n]}."
        if n in PRINTED
        else f"{n}. Writer {n}, *Book {n}* (London: Quay, 2003), 1."
        for n in range(1, COUNT + 1)
    ]
    return f"# Numbers\n\n{calls}\n\n## Notes\n\n" + "\n".join(notes) + "\n"


def drifted(numbering: Numbering) -> Reading:
    """The text with this diagnosis."""
    reading = glossator.read_text(text())
    numbers = {f"{note}-1": (str(printed),) for note, printed in PRINTED.items()}
    meanings = replace(reading.meanings, numberings=(numbering,), note_numbers=numbers)
    return replace(reading, meanings=meanings)


SEVERAL = Numbering(
    "1",
    "notes",
    0.93,
    "they rise with the notes",
    (Step("14", "18", 1, ("by the words",)), Step("26", "30", -2, ()), Step("34", "34", 21, ())),
    (("14-1", "13"), ("18-1", "17"), ("26-1", "25"), ("30-1", "29"), ("34-1", "33")),
    ("34-1", "38-1"),
    ("with 2 added, <two> would fit",),
)


def page(numbering: Numbering, findings: tuple[Finding, ...] = ()) -> str:
    """The page of findings."""
    return glossator.render_edition(drifted(numbering), findings, slug="numbers")["findings.html"]


def rows(made: str) -> list[tuple[str, ...]]:
    """The rows of the table of numbers, as words."""
    table = made.split('aria-label="Numbers of notes"')[1].split("</table>", maxsplit=1)[0]
    cells = [re.findall(r"<td>(.*?)</td>", row) for row in table.split("<tr>")[2:]]
    return [tuple(re.sub(r"<[^>]*>", "", cell) for cell in row) for row in cells]


def test_steps_of_both_signs_stand_at_their_heights() -> None:
    made = page(SEVERAL)
    words = unescape(made)
    for line in (
        "from note 14 to note 18: 1 too small",
        "from note 26 to note 30: 2 too large",
        "in note 34: 21 too small",
    ):
        assert f"<li>{line}" in words
        assert line in re.findall(r'aria-label="(What must.*?)"', words)[0]
    levels = [tuple(map(int, level)) for level in re.findall(r'class="level" d="M(\d+) (\d+)H(\d+)"', made)]
    zero = int(re.findall(r'class="axis" d="M30 (\d+)H630"', made)[0])
    assert levels[2][1] < levels[0][1] < zero < levels[1][1]
    assert all(x < end for x, _, end in levels)


def test_each_number_is_drawn_once_and_stands_in_the_table() -> None:
    made = page(SEVERAL)
    assert rows(made) == [
        ("note 10", "9", "note 9", "0", "right as printed"),
        ("note 14", "12", "note 13", "+1", "stale"),
        ("note 18", "16", "note 17", "+1", "stale"),
        ("note 22", "21", "note 21", "0", "right as printed"),
        ("note 26", "27", "note 25", "−2", "stale"),
        ("note 30", "31", "note 29", "−2", "stale"),
        ("note 34", "12", "note 33?", "+21", "left open"),
        ("note 38", "99", "not known", "?", "left open"),
    ]
    drawn = re.findall(r'<circle class="(\w+)" cx="(\d+)" cy="(\d+)"', made)
    assert [state for state, _, _ in drawn].count("open") == 2
    assert len(drawn) == len(PRINTED)
    assert all(0 < int(x) < 640 and 0 < int(y) < 160 for _, x, y in drawn)


def test_what_else_could_be_and_what_is_open_is_said() -> None:
    made = page(SEVERAL)
    assert "otherwise: with 2 added, &lt;two&gt; would fit" in made
    assert "2 numbers left open: no reading explains them" in made
    assert " style=" not in made.split("</style>")[1]


def test_labels_of_heights_do_not_lie_on_each_other() -> None:
    steps = tuple(Step(str(n), str(n), 1 + n, ()) for n in (14, 18, 22, 26, 30))
    many = replace(SEVERAL, steps=(*steps, Step("34", "34", -300, ())))
    labels = re.findall(r'<text x="24" y="(\d+)" text-anchor="end">(.*?)</text>', page(many))
    heights = sorted(int(y) for y, _ in labels)
    assert all(b - a >= 12 for a, b in pairwise(heights))
    assert {"0", "−300"} <= {label for _, label in labels}


def test_the_picture_stands_once_with_the_finding_that_it_is_about() -> None:
    slug = "beacons-of-skarn"
    made = glossator.render_edition(texts.reading(slug), texts.findings(slug), slug=slug)["findings.html"]
    assert made.count("<svg") == 1
    (stale,) = [each for each in texts.findings(slug) if each.rule == "stale-note-number"]
    assert "<svg" in made.split(f'id="f{stale.id}"')[1].split("</section>")[0]
    assert len([row for row in rows(made) if row[4] == "stale"]) == len(stale.places)


def test_without_a_finding_the_picture_stands_by_itself() -> None:
    assert "Where the numbers of notes went stale" in page(SEVERAL)
    article = glossator.read_text(text()).article
    note = next(note for note in article.notes if note.id == "14")
    place = Place(note.references[0].spans[0], "14", "14-1")
    told = Finding("abcd", "stale-note-number", "error", (place,), "stale")
    made = page(SEVERAL, (told,))
    assert "Where the numbers of notes went stale" not in made
    assert made.count("<svg") == 1
