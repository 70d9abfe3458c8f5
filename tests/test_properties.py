"""What holds for any text: nothing raises, nothing is lost, and the same text gives the same reading.

The texts are strings of the pieces that matter: markers, brackets, lists of notes, quotes, page breaks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

import glossator
import texts
from glossator.model import Article, Passage, Span
from glossator.reading import read_text

MARKERS = (
    "[1] [2] [3] [1–3] [3-1] [2,3] [1][2] [^1] [^x] ¹ ²⁻³ ^2^ <sup>1</sup> <sup> [0] [999999999999] [٣] "
    "[1 2] [] [^] [sic] [2015] [[1]] [1]: [1](#)"
).split()
LABELS = "- [1] |- [2] |- [3] |[1] |[2] |1. |2. |1) |2) |¹ |² |[^1]: |[^2]: |- |-|* |- [l2] |[1]".split("|")
REFERENCES = """Ibid.
Ibid., 2.
ibid., p. 5
*Ibid*.
Ebd., S. 4.
Brandt, op. cit.
a. a. O.
supra note 2
(Fn. 1)
Id. at 4
See also infra note 3.
Interview with K, May 2014.
Ada Brandt, *Weirs* (Marl: Quay, 1988), 14.
'Title.' *Paper* (May 1, 2001). URL: <http://a.example/b-
c/d.html>.
Brandt, Ada. “Weirs.” *J* 1 (1990): 3–9
Dies., Wehre, S. 3
quoted in""".splitlines()
LINES = """# Title
## Notes
Notes
Anmerkungen
## Bibliography
Abstract
Keywords: a, b
by Ada Brandt
---
***
> quoted
>
```
~~~ x
1. item
    more of it.""".splitlines()
LINES += ["Title\n=====", "a\n---", "| a | b |\n|---|---|\n| 1 | [2] |"]
WORDS = ["The weir was built", "in spring", "and nobody", "came.", "Who?", "cut", " ", ", ", ". "]
MARKS = "“ ” ' \" * _ ** ` \\ \\[ &amp; &#0; < > <script>alert(1)</script> ]( ](#) ![ http:// ; id.".split()
ODD = ["\0", "\ufeff", "\u202e", "שלום", "مرحبا [1]", "👩\u200d👧", "e\u0301", "\u00ad"]
ODD += ["\u2028", "\x0b", "\x0c", "\x1c", "\x85"]
BREAKS = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\t", "\n    ", "  \n"]
TAILS = ["", "\n", "\n\n## Bibliography\n\nBrandt, Ada. *Weirs*. Marl: Quay, 1988.", "\n\nAppendix"]

pieces = st.sampled_from([*MARKERS, *LABELS, *REFERENCES, *LINES, *WORDS, *MARKS, *ODD, *BREAKS])
anything = st.lists(pieces, max_size=40).map("".join)
sentences = st.lists(st.sampled_from([*WORDS, *MARKERS]), min_size=1, max_size=12).map(" ".join)
note = st.builds(
    lambda label, cited: label + " ".join(cited),
    st.sampled_from(LABELS),
    st.lists(st.sampled_from(REFERENCES), max_size=3),
)
documents = st.tuples(
    st.lists(st.one_of(sentences, st.sampled_from(LINES)), max_size=6).map("\n\n".join),
    st.sampled_from(["\n\n## Notes\n\n", "\n\nNotes\n\n", "\n\n", "\n"]),
    st.lists(note, max_size=8).map("\n".join),
    st.sampled_from(TAILS),
).map("".join)
any_text = st.one_of(anything, documents)

SYNTAX = set("-*+>#|=_~`[]()<>^:\\.!&;\ufeff\0")


@given(any_text)
@example("")
@example("\ufeff")
@example("[^1]: \n[^1]: [^1]")
@example("## Notes\n\n- [1] Ibid., 1.\n- [1] supra note 1\n")
def test_nothing_in_a_text_raises(text: str) -> None:
    reading = read_text(text)
    assert reading.article.text == text
    pages = glossator.render_edition(reading, glossator.check(reading), slug="any")
    assert set(pages) == {"index.html", "findings.html", "sources.html"}
    assert "<script>alert" not in "".join(pages.values())
    glossator.to_json(reading)
    glossator.to_csl_json(reading)
    glossator.to_bibtex(reading)


@given(any_text)
def test_every_character_is_accounted_for(text: str) -> None:
    article = read_text(text).article
    covered = list(merged(outer(article)))
    starts = [span.start for span in covered]
    for at, character in enumerate(text):
        before = bisect_right(starts, at) - 1
        if before < 0 or covered[before].end <= at:
            assert character.isspace() or character in SYNTAX, (
                at,
                character,
                text[max(at - 20, 0) : at + 20],
            )


@given(any_text)
def test_places_are_within_the_text_and_in_order(text: str) -> None:
    article = read_text(text).article
    size = len(text)
    assert all(0 <= span.start <= span.end <= size for span in outer(article))
    assert all(0 <= call.span.start < call.span.end <= size for call in article.calls)
    assert all(call.text == text[call.span.start : call.span.end] for call in article.calls)
    firsts = [block.spans[0].start for block in article.blocks if block.spans]
    assert firsts == sorted(firsts)
    for table in (article.blocks, article.notes, article.calls, article.bibliography):
        assert len({thing.id for thing in table}) == len(table)
    for passage in passages(article):
        assert "".join(piece.text for piece in passage.pieces) == passage.text
        assert all(one.span.end <= next_.span.start for one, next_ in pairwise(passage.pieces))


@given(any_text)
def test_what_is_cited_and_found_has_its_place(text: str) -> None:
    reading = read_text(text)
    for note in reading.article.notes:
        for reference in note.references:
            assert 0 <= reference.start <= reference.end <= len(note.passage.text)
            assert reference.id in reading.meanings.of
    for finding in glossator.check(reading):
        assert finding.places
        assert all(0 <= place.span.start <= place.span.end <= len(text) for place in finding.places)


@given(any_text)
def test_reading_twice_gives_the_same(text: str) -> None:
    first, second = read_text(text), read_text(text)
    assert repr(first) == repr(second)
    assert repr(glossator.check(first)) == repr(glossator.check(second))


@given(documents.filter(lambda text: "\r" not in text))
def test_line_ends_of_windows_change_no_note(text: str) -> None:
    plain, windows = read_text(text), read_text(text.replace("\n", "\r\n"))
    assert noted(windows.article) == noted(plain.article)
    assert texts.called(windows) == texts.called(plain)
    assert texts.headings(windows) == texts.headings(plain)
    found = sorted(finding.rule for finding in glossator.check(plain))
    assert sorted(finding.rule for finding in glossator.check(windows)) == found


def noted(article: Article) -> list[tuple[str, str]]:
    """Label and words of each note."""
    return [(note.label, texts.words(note.passage)) for note in article.notes]


def outer(article: Article) -> Iterator[Span]:
    """The places of everything that a text is made of."""
    yield from article.front.title_spans
    for table in (article.blocks, article.notes, article.bibliography, article.repairs):
        for thing in table:
            yield from thing.spans


def passages(article: Article) -> Iterator[Passage]:
    """All words of a text as read."""
    if article.front.title is not None:
        yield article.front.title
    for block in article.blocks:
        yield from (part.passage for part in block.parts)
    yield from (note.passage for note in article.notes)
    yield from (entry.passage for entry in article.bibliography)


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those that touch as one."""
    start = end = 0
    for span in sorted(spans):
        if span.start > end:
            yield Span(start, end)
            start, end = span.start, span.end
        end = max(end, span.end)
    yield Span(start, end)
